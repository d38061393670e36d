"""A store that someone else wrote into: nothing runs, nothing outside is read or deleted, and what was planted is gone."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import diskcache
import pytest

from factcheck.model import ReadAs, Reason, Snapshot, Unreadable
from factcheck.store import StoreWarning
from factcheck.store.disk import open_store
from factcheck.store.vault.database import BytesCache
from factcheck.store.vault.values import BytesDisk, UntrustedError

ADDRESS = "https://news.example/fire"
BODY = b"72 people died. " * 5_000  # long enough for a file of its own
SHORT = b"72 people died."


class Bomb:
    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self):
        return os.system, (f"touch {self.marker}",)


def made(body: bytes, address: str = ADDRESS) -> Snapshot:
    return Snapshot(
        address=address,
        final_address=address,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type="text/plain",
        read_as=ReadAs.LIVE,
    )


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    """Closed stores with one snapshot each, by its body."""
    folders = {}
    for body in (BODY, SHORT):
        folders[body] = tmp_path_factory.mktemp("store") / "cache"
        store = open_store(folders[body])
        store.put(made(body))
        store.put_derived("extract", made(body).sha256, "1", b"text")
        store.close()
    return folders


@pytest.fixture
def kept(request, originals, tmp_path):
    """A closed store in `tmp_path / "cache"` with one snapshot."""
    shutil.copytree(originals[request.param], tmp_path / "cache")
    return made(request.param)


def change(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "cache.db")) as connection:
        connection.execute(statement, values)
        connection.commit()


def key_of(snapshot: Snapshot) -> str:
    return f"body:{snapshot.sha256}"


def planted_rows(marker: Path, secret: Path) -> dict[str, dict[str, object]]:
    bomb = pickle.dumps(Bomb(marker))
    return {
        "pickle in the row": {"mode": 4, "filename": None, "value": bomb},
        "pickle in a file": {"mode": 4, "filename": "pickle.val", "value": None},
        "text in the row": {"mode": 1, "filename": None, "value": "72 people died."},
        "number in the row": {"mode": 1, "filename": None, "value": 72},
        "nothing in the row": {"mode": 1, "filename": None, "value": None},
        "mode none": {"mode": 0, "filename": None, "value": b"x"},
        "mode unknown": {"mode": 99, "filename": None, "value": b"x"},
        "mode is text": {"mode": "4", "filename": None, "value": bomb},
        "text file": {"mode": 3, "filename": "../secret.txt", "value": None},
        "up and out": {"mode": 2, "filename": "../secret.txt", "value": None},
        "far out": {"mode": 2, "filename": "../" * 20 + "etc/passwd", "value": None},
        "absolute": {"mode": 2, "filename": str(secret), "value": None},
        "the database itself": {"mode": 2, "filename": "cache.db", "value": None},
        "a name that is bytes": {"mode": 2, "filename": sqlite3.Binary(b"\xff\xfe"), "value": None},
        "a name with a null": {"mode": 2, "filename": "ab/cd/" + "0" * 28 + ".val\x00", "value": None},
        "missing file": {"mode": 2, "filename": "ab/cd/" + "0" * 28 + ".val", "value": None},
        "both file and value": {"mode": 1, "filename": "../secret.txt", "value": b"x"},
        "other bytes": {"mode": 1, "filename": None, "value": b"73 people died."},
        "no bytes": {"mode": 1, "filename": None, "value": b""},
    }


@pytest.mark.parametrize("name", list(planted_rows(Path("m"), Path("s"))))
@pytest.mark.parametrize("kept", [SHORT], indirect=True)
def test_a_planted_row_does_nothing_and_is_dropped(kept, tmp_path, name):
    marker, secret = tmp_path / "ran", tmp_path / "secret.txt"
    secret.write_bytes(b"the secret")
    folder = tmp_path / "cache"
    (folder / "pickle.val").write_bytes(pickle.dumps(Bomb(marker)))
    row = planted_rows(marker, secret)[name]
    change(folder, "UPDATE Cache SET mode = ?, filename = ?, value = ? WHERE key = ?", *row.values(), key_of(kept))
    store = open_store(folder)
    with pytest.warns(StoreWarning, match="was dropped"):
        assert store.body(kept.sha256) is None
    assert store.latest(ADDRESS) is None
    store.put(kept)
    assert store.latest(ADDRESS) == kept
    store.close()
    assert not marker.exists()
    assert secret.read_bytes() == b"the secret"


@pytest.mark.parametrize("kept", [SHORT], indirect=True)
def test_the_planted_pickle_would_have_run_in_diskcache_itself(kept, tmp_path):
    # Guards the test above: the bomb is a real one.
    marker = tmp_path / "ran"
    folder = tmp_path / "cache"
    change(folder, "UPDATE Cache SET mode = 4, value = ?", pickle.dumps(Bomb(marker)))
    with diskcache.Cache(str(folder)) as cache:
        cache.get(key_of(kept))
    assert marker.exists()


@pytest.mark.parametrize("filename", ["../secret.txt", "../../etc/hosts", "pickle.val", b"\xff"])
@pytest.mark.parametrize("kept", [SHORT], indirect=True)
def test_writing_over_a_planted_row_deletes_nothing_outside(kept, tmp_path, filename):
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"the secret")
    folder = tmp_path / "cache"
    change(folder, "UPDATE Cache SET mode = 2, value = NULL, filename = CAST(? AS TEXT)", filename)
    store = open_store(folder)
    with pytest.warns(StoreWarning):
        store.put(kept)
    with pytest.warns(StoreWarning):
        assert store.derived("extract", kept.sha256, "1") is None
    store.put_derived("extract", kept.sha256, "1", b"new")
    assert store.latest(ADDRESS) == kept
    assert store.derived("extract", kept.sha256, "1") == b"new"
    store.close()
    assert secret.read_bytes() == b"the secret"


@pytest.mark.parametrize("kept", [BODY], indirect=True)
@pytest.mark.parametrize("damage", ["truncated", "flipped", "emptied", "grown", "deleted", "symlink", "folder", "pipe"])
def test_a_damaged_file_is_absence(kept, tmp_path, damage):
    outside = tmp_path / "outside"
    outside.write_bytes(BODY)
    (file,) = (tmp_path / "cache").rglob("*.val")
    data = bytearray(file.read_bytes())
    if damage in {"truncated", "flipped", "emptied", "grown"}:
        data[100] ^= 1 if damage == "flipped" else 0
        sizes = {"truncated": data[:-1], "flipped": data, "emptied": b"", "grown": data + b"!"}
        file.write_bytes(sizes[damage])
    else:
        file.unlink()
        make = {"symlink": lambda: file.symlink_to(outside), "folder": file.mkdir, "pipe": lambda: os.mkfifo(file)}
        make.get(damage, lambda: None)()
    store = open_store(tmp_path / "cache")
    begun = time.monotonic()
    with pytest.warns(StoreWarning, match="was dropped"):
        assert store.latest(ADDRESS) is None
    assert time.monotonic() - begun < 5
    assert store.latest(ADDRESS) is None
    store.put(kept)
    assert store.latest(ADDRESS) == kept
    store.close()
    assert outside.read_bytes() == BODY


@pytest.mark.parametrize("kept", [BODY], indirect=True)
def test_a_folder_that_is_a_link_out_of_the_store_is_not_followed(kept, tmp_path):
    folder = tmp_path / "cache"
    (file,) = folder.rglob("*.val")
    moved = tmp_path / "moved"
    file.parent.rename(moved)
    file.parent.symlink_to(moved)
    store = open_store(folder)
    with pytest.warns(StoreWarning, match="points out of the store"):
        assert store.body(kept.sha256) is None
    store.close()
    assert (moved / file.name).exists()


def test_nothing_is_written_through_a_link_out_of_the_store(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = tmp_path / "cache"
    folder.mkdir()
    for number in range(256):
        (folder / f"{number:02x}").symlink_to(outside)
    store = open_store(folder)
    with pytest.warns(StoreWarning, match="could not keep"):
        store.put(made(BODY))
    store.close()
    assert not list(outside.rglob("*"))


@pytest.mark.parametrize("kept", [SHORT], indirect=True)
@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": 2}',
        b"[" * 100_000,
        pickle.dumps({"key": "x"}),
    ],
    ids=["empty", "cut", "list", "null", "binary", "newer", "deep", "pickle"],
)
def test_a_planted_record_is_absence(kept, tmp_path, record):
    # With its own hash and a pointer to it, so that only its content speaks against it.
    identity = hashlib.sha256(record).hexdigest()
    insert = "INSERT INTO Cache (key, raw, mode, value) VALUES (?, 1, 1, ?)"
    change(tmp_path / "cache", insert, f"record:{identity}", record)
    change(tmp_path / "cache", "UPDATE Cache SET value = ? WHERE key LIKE 'latest:%'", identity.encode())
    store = open_store(tmp_path / "cache")
    with pytest.warns(StoreWarning, match="was dropped"):
        assert store.latest(ADDRESS) is None
    store.close()


@pytest.mark.parametrize("kept", [SHORT], indirect=True)
@pytest.mark.parametrize("pointer", [b"", b"../../etc/passwd", b"0" * 64, b"F" * 64, b"\xff" * 64])
def test_a_planted_pointer_is_absence(kept, tmp_path, pointer):
    change(tmp_path / "cache", "UPDATE Cache SET value = ? WHERE key LIKE 'latest:%'", pointer)
    store = open_store(tmp_path / "cache")
    with pytest.warns(StoreWarning, match="its record is missing or not its own"):
        assert store.latest(ADDRESS) is None
    store.close()


def test_a_record_does_not_pass_for_another_address(tmp_path):
    store = open_store(tmp_path / "cache")
    store.put(made(b"one", "https://news.example/1"))
    store.put(made(b"two", "https://news.example/2"))
    store.close()
    pointers = "SELECT value FROM Cache WHERE key LIKE 'latest:%' ORDER BY store_time LIMIT 1"
    change(tmp_path / "cache", f"UPDATE Cache SET value = ({pointers}) WHERE key LIKE 'latest:%'")
    store = open_store(tmp_path / "cache")
    assert store.latest("https://news.example/1").body == b"one"
    with pytest.warns(StoreWarning, match="not its own"):
        assert store.latest("https://news.example/2") is None
    store.close()


def test_a_changed_record_or_failure_is_absence(tmp_path):
    store = open_store(tmp_path / "cache")
    store.put(made(SHORT))
    store.put_failure(ADDRESS, Unreadable(reason=Reason.NOT_FOUND, detail="the server answered 404", status=404))
    store.close()
    change(
        tmp_path / "cache",
        "UPDATE Cache SET value = CAST(replace(CAST(value AS TEXT), 'news', 'fake') AS BLOB) WHERE key LIKE 'record:%'",
    )
    store = open_store(tmp_path / "cache")
    for read in (store.latest, store.failure):
        with pytest.warns(StoreWarning) as caught:
            assert read(ADDRESS) is None
        assert "its bytes were changed" in str(caught[0].message)
    store.close()


@pytest.mark.parametrize("value", [b"", b"short", b"\x00" * 40])
@pytest.mark.parametrize("kept", [SHORT], indirect=True)
def test_a_changed_derived_value_is_absence(kept, tmp_path, value):
    change(tmp_path / "cache", "UPDATE Cache SET value = ? WHERE key LIKE 'derived:%'", value)
    store = open_store(tmp_path / "cache")
    with pytest.warns(StoreWarning, match="it was changed"):
        assert store.derived("extract", kept.sha256, "1") is None
    store.close()


SETTINGS = {
    "an attribute": ("_directory", "/"),
    "the disk's folder": ("disk__directory", "/"),
    "the disk's own argument": ("disk_directory", "/"),
    "a method": ("get", "x"),
    "the reader": ("_disk", "x"),
    "a pragma": ("sqlite_writable_schema", 1),
    "a pragma with more in it": ("sqlite_synchronous = 0; DROP TABLE Cache; --", 1),
    "a policy": ("eviction_policy", "nonsense"),
    "statistics": ("statistics", 1),
    "a limit": ("cull_limit", "many"),
    "a pickled value": ("size_limit", pickle.dumps([1])),
    "a key of bytes": (b"\x80\x04sqlite_", 1),
    "a count": ("count", "many"),
}


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("kept", [BODY], indirect=True)
@pytest.mark.filterwarnings("ignore::factcheck.store.StoreWarning")
def test_a_planted_setting_changes_nothing(kept, tmp_path, name):
    change(tmp_path / "cache", "INSERT OR REPLACE INTO Settings VALUES (?, ?)", *SETTINGS[name])
    store = open_store(tmp_path / "cache")
    assert store.latest(ADDRESS) == kept
    store.put(made(b"z" * 50_000, "https://news.example/2"))
    cache = store.open()
    assert cache.directory == str(tmp_path / "cache")
    assert cache.eviction_policy == "none"
    assert cache.cull_limit == 0
    assert cache.statistics == 0
    assert type(cache.disk) is BytesDisk
    assert cache.disk._directory == str(tmp_path / "cache")
    store.close()
    assert len(list((tmp_path / "cache").rglob("*.val"))) == 2
    store = open_store(tmp_path / "cache")
    assert store.latest("https://news.example/2").body == b"z" * 50_000
    store.close()


def test_a_setting_planted_behind_the_check_changes_nothing(tmp_path):
    # diskcache reads its settings again with every new connection.
    with closing(BytesCache(str(tmp_path), timeout=1)) as cache:
        cache._sql("INSERT INTO Settings VALUES ('sqlite_query_only', 1)")
        cache._sql("UPDATE Settings SET value = '0; DROP TABLE Cache' WHERE key = 'sqlite_synchronous'")
        cache.close()
        cache.set("body:x", b"kept")
        assert cache.get("body:x") == b"kept"
        assert not hasattr(cache, "sqlite_query_only")


def test_foreign_settings_are_dropped_with_a_warning(tmp_path):
    open_store(tmp_path).open(create=True).close()
    change(tmp_path, "INSERT INTO Settings VALUES ('_directory', '/')")
    with pytest.warns(StoreWarning, match="settings that it cannot have"):
        open_store(tmp_path).close()
    open_store(tmp_path).close()


SCHEMAS = {
    "a trigger": "CREATE TRIGGER planted AFTER INSERT ON Cache BEGIN DELETE FROM Cache; END",
    "a view": "CREATE VIEW planted AS SELECT * FROM Cache",
    "a table": "CREATE TABLE planted (x)",
    "no table": "DROP TABLE Cache",
    "another column": "ALTER TABLE Cache ADD COLUMN planted",
    "an index": "CREATE INDEX planted ON Cache (store_time)",
}


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("kept", [SHORT], indirect=True)
def test_a_database_with_another_schema_is_set_aside(kept, tmp_path, name):
    folder = tmp_path / "cache"
    change(folder, SCHEMAS[name])
    with pytest.warns(StoreWarning, match=r"another program.*cache\.db\.damaged-1"):
        store = open_store(folder)
    assert store.latest(ADDRESS) is None
    store.put(kept)
    assert store.latest(ADDRESS) == kept
    store.close()
    assert (folder / "cache.db.damaged-1").is_file()


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\x00" + b"\xff" * 5000, b"x"])
def test_what_is_not_a_database_is_set_aside(tmp_path, content):
    (tmp_path / "cache.db").write_bytes(content)
    (tmp_path / "cache.db.damaged-1").write_bytes(b"from an earlier time")
    with pytest.warns(StoreWarning, match=r"cache\.db\.damaged-2"):
        store = open_store(tmp_path)
    store.put(made(SHORT))
    assert store.latest(ADDRESS) == made(SHORT)
    store.close()
    assert (tmp_path / "cache.db.damaged-2").read_bytes() == content
    assert (tmp_path / "cache.db.damaged-1").read_bytes() == b"from an earlier time"


def test_a_database_that_breaks_while_it_is_used_is_set_aside(tmp_path):
    store = open_store(tmp_path)
    for number in range(300):
        store.put_derived("extract", "a" * 64, str(number), b"text" * 50)
    store.close()
    data = bytearray((tmp_path / "cache.db").read_bytes())
    with closing(sqlite3.connect(tmp_path / "cache.db")) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'Cache_key_raw'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data[(page - 1) * size : page * size] = b"\xee" * size
    (tmp_path / "cache.db").write_bytes(data)
    store = open_store(tmp_path)
    with pytest.warns(StoreWarning, match="damaged"):
        assert store.derived("extract", "a" * 64, "7") is None
    store.put(made(SHORT))
    assert store.latest(ADDRESS) == made(SHORT)
    store.close()


@pytest.mark.parametrize("part", ["cache.db", "cache.db-wal", "cache.db-journal"])
def test_a_database_that_is_a_link_is_not_opened(tmp_path, part):
    victim = tmp_path / "victim.db"
    with closing(sqlite3.connect(victim)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    before = victim.read_bytes()
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "cache.db").touch()
    (folder / part).unlink(missing_ok=True)
    (folder / part).symlink_to(victim)
    with pytest.warns(StoreWarning, match="not a plain file"):
        store = open_store(folder)
    store.put(made(SHORT))
    store.close()
    assert victim.read_bytes() == before


def test_a_journal_that_names_another_file_deletes_nothing(tmp_path):
    victim = tmp_path / "victim"
    victim.write_bytes(b"")
    store = open_store(tmp_path / "cache")
    store.put(made(SHORT))
    store.close()
    name = os.fsencode(victim)
    tail = name + len(name).to_bytes(4, "big") + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big")
    tail = (1).to_bytes(4, "big") + tail + b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
    (tmp_path / "cache" / "cache.db-journal").write_bytes(tail)
    with pytest.warns(StoreWarning, match="journal names a file elsewhere"):
        open_store(tmp_path / "cache").close()
    assert victim.exists()


def test_a_key_or_value_that_would_be_pickled_is_refused(tmp_path):
    with closing(BytesCache(str(tmp_path), timeout=1)) as cache:
        for key in [1, ("a",), b"bytes", None, "with space", "", "ä"]:
            with pytest.raises(TypeError):
                cache.set(key, b"x")
        for value in ["text", 1, None, {"a": 1}, bytearray(b"x")]:
            with pytest.raises(TypeError):
                cache.set("body:x", value)
        cache._sql("INSERT INTO Cache (key, raw, mode, value) VALUES (?, 0, 1, ?)", (pickle.dumps(("a",)), b"x"))
        with pytest.raises(UntrustedError):
            list(cache)
