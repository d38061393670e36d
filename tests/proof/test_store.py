"""What is changed in the store after the run does not pass, and an audit changes nothing in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from factcheck.store.disk import open_store

Files = Callable[[Path], dict[str, Any]]


def sql(made: Any, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(made.store / "cache.db")) as connection:
        assert connection.execute(statement, values).rowcount == 1
        connection.commit()


def faults(made: Any) -> set[tuple[str, str]]:
    return {(problem.source, problem.fault.value) for problem in made.audit().unproven}


def sha256(made: Any, source: str) -> str:
    return next(one["sha256"] for one in made.run["sources"] if one["id"] == source)


@pytest.mark.parametrize("source", ["page", "paper", "call", "live"])
def test_one_byte_of_a_body_in_its_row_counts(made: Any, source: str) -> None:
    key = f"body:{sha256(made, source)}"
    with closing(sqlite3.connect(made.store / "cache.db")) as connection:
        (body,) = connection.execute("SELECT value FROM Cache WHERE key = ?", (key,)).fetchone()
    changed = body[:-1] + bytes([body[-1] ^ 1])
    sql(made, "UPDATE Cache SET value = ? WHERE key = ?", changed, key)
    assert faults(made) == {(source, "changed-copy")}
    assert faults(made) == {(source, "changed-copy")}, "the second look sees the same"


def test_one_byte_of_a_body_in_a_file_counts(made: Any) -> None:
    (file,) = made.store.rglob("*.val")
    body = bytearray(file.read_bytes())
    body[0] ^= 1
    file.write_bytes(body)
    assert faults(made) == {("long", "changed-copy")}
    assert faults(made) == {("long", "changed-copy")}
    assert file.read_bytes() == bytes(body)


def test_a_body_put_in_another_s_place_counts(made: Any) -> None:
    page, call = (f"body:{sha256(made, source)}" for source in ("page", "call"))
    sql(made, "UPDATE Cache SET value = (SELECT value FROM Cache WHERE key = ?) WHERE key = ?", call, page)
    assert faults(made) == {("page", "changed-copy")}


def test_a_removed_body_is_missed(made: Any) -> None:
    sql(made, "DELETE FROM Cache WHERE key = ?", f"body:{sha256(made, 'page')}")
    next(made.store.rglob("*.val")).unlink()
    assert faults(made) == {("page", "no-copy"), ("long", "changed-copy")}
    problems = made.audit().unproven
    assert all(one.sha256 in one.message for one in problems)
    assert {one.claim for one in problems} == {"toll", "wrong", "quote"}


@pytest.mark.parametrize("how", ["a byte", "removed"])
def test_a_copy_from_which_nothing_is_quoted_counts(made: Any, how: str) -> None:
    made.run["claims"] = [made.claim("silent")]
    made.run["counts"] = dict.fromkeys(made.run["counts"], 0) | {"not_found": 1}
    key = f"body:{sha256(made, 'page')}"
    if how == "removed":
        sql(made, "DELETE FROM Cache WHERE key = ?", key)
    else:
        sql(made, "UPDATE Cache SET value = CAST(value || X'20' AS BLOB) WHERE key = ?", key)
    made.claim("silent")["sources"].append(dict(made.claim("silent")["sources"][0], source="page"))
    made.claim("silent")["findings"].append(dict(made.finding("silent"), source="page", origin="page", relations=[]))
    made.claim("silent")["findings"][1]["reason"] = "Nothing was found in the source that decides this."
    (problem,) = made.audit().unproven
    assert (problem.claim, problem.source) == ("silent", "page")
    assert problem.fault.value == ("no-copy" if how == "removed" else "changed-copy")
    assert problem.sha256 in problem.message
    assert "silent" in problem.remedy


def test_a_source_that_no_claim_cites_must_be_there_too(made: Any) -> None:
    source = next(one for one in made.run["sources"] if one["id"] == "page")
    made.run["sources"].append(dict(source, id="other", sha256="0" * 64))
    made.run["sources"].append(dict(source, id="another", sha256="0" * 64))
    (problem,) = made.audit().unproven
    assert (problem.claim, problem.source, problem.fault.value) == ("", "other", "no-copy"), "each copy is told once"
    assert made.audit().snapshots == 6


@pytest.mark.parametrize(("name", "key"), [("call", "sha256"), ("call", "read_as")])
def test_a_source_is_read_with_its_hash_or_not_at_all(made: Any, name: str, key: str) -> None:
    next(one for one in made.run["sources"] if one["id"] == name)[key] = None
    assert (name, "no-copy") in faults(made)


def test_a_source_that_was_read_cannot_be_said_to_be_unread(made: Any) -> None:
    next(one for one in made.run["sources"] if one["id"] == "call").update(read_as=None, sha256=None)
    assert ("call", "other-stance") in faults(made)


@pytest.mark.parametrize("damage", ["garbage", "cut", "another program's", "a folder", "a link"])
def test_a_store_that_cannot_be_used_proves_nothing_and_is_left_alone(made: Any, files: Files, damage: str) -> None:
    database = made.store / "cache.db"
    content = database.read_bytes()
    database.unlink()
    if damage == "a folder":
        database.mkdir()
    elif damage == "a link":
        (made.folder / "elsewhere.db").write_bytes(content)
        database.symlink_to(made.folder / "elsewhere.db")
    elif damage == "another program's":
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("CREATE TABLE Cache (key, raw, mode, filename, value)")
    else:
        database.write_bytes(b"SQLite format 4" * 1000 if damage == "garbage" else content[: len(content) // 2])
    before = files(made.store)
    assert {fault for _, fault in faults(made)} <= {"changed-copy", "no-copy"}
    assert {source for source, _ in faults(made)} == {"page", "long", "paper", "call", "live"}
    assert files(made.store) == before


def test_the_store_is_left_byte_for_byte(made: Any, files: Files) -> None:
    before = files(made.store)
    assert made.audit().proven
    assert made.audit().proven
    assert files(made.store) == before


def test_a_store_that_is_not_there_is_not_made(made: Any) -> None:
    made.store.rename(made.folder / "moved")
    assert {fault for _, fault in faults(made)} == {"no-copy"}
    assert not made.store.exists()


def test_a_run_that_writes_meanwhile_is_seen_and_left_alone(made: Any, files: Files) -> None:
    store = open_store(made.store)
    note = store.latest("note:call")
    assert note is not None
    store.close()
    sql(made, "DELETE FROM Cache WHERE key = ?", f"body:{note.sha256}")
    store.put(note)  # lies in the log beside the database until the store is closed
    assert (made.store / "cache.db-wal").stat().st_size > 0
    before = files(made.store)
    assert made.audit().proven
    assert files(made.store) == before
    store.close()


def test_a_store_in_a_folder_with_an_odd_name_is_found(made: Any) -> None:
    odd = made.folder / "50% café?immutable=0#x"
    made.store.rename(odd)
    made.store.symlink_to(odd)
    assert made.audit().proven
