"""What the disk store keeps, and gives back only as it was kept."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import warnings
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.model import ReadAs, Reason, Redirect, Snapshot, Unreadable
from factcheck.store import StoreWarning
from factcheck.store.disk import open_store

ADDRESS = "https://news.example/fire"


def snapshot(body: bytes = b"<p>72 people died.</p>", address: str = ADDRESS, **changes: object) -> Snapshot:
    made = Snapshot(
        address=address,
        final_address=address + "/final",
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type="text/html",
        read_as=ReadAs.LIVE,
        charset="utf-8",
        status=200,
        fetched_at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
        request_headers=(("User-Agent", "factcheck"),),
        response_headers=(("Content-Type", "text/html; charset=utf-8"), ("Vary", "a"), ("Vary", "b")),
        redirects=(Redirect(address=address, status=301),),
    )
    return replace(made, **changes)


@pytest.mark.parametrize("size", [0, 22, 200_000])
def test_a_snapshot_comes_back_whole(tmp_path, size):
    kept = snapshot(b"x" * size)
    first = open_store(tmp_path / "cache")
    first.put(kept)
    first.close()
    again = open_store(tmp_path / "cache")
    assert again.latest(ADDRESS) == kept
    assert again.body(kept.sha256) == kept.body
    assert again.latest(ADDRESS + "#other") is None
    again.close()


def test_nothing_is_made_until_something_is_kept(tmp_path):
    store = open_store(tmp_path / "deep" / "cache")
    assert store.latest(ADDRESS) is None
    assert store.failure(ADDRESS) is None
    assert store.body("0" * 64) is None
    assert store.derived("extract", "0" * 64, "1") is None
    assert not (tmp_path / "deep").exists()
    store.put(snapshot())
    assert (tmp_path / "deep" / "cache" / "cache.db").is_file()
    store.close()


def test_the_newest_good_snapshot_counts_and_older_bodies_stay(tmp_path):
    store = open_store(tmp_path)
    old, new = snapshot(b"old"), snapshot(b"new")
    store.put(old)
    store.put(new)
    assert store.latest(ADDRESS) == new
    assert store.body(old.sha256) == b"old"
    store.close()


def test_a_failure_is_kept_with_its_answer_and_hides_nothing(tmp_path):
    store = open_store(tmp_path)
    good, answer = snapshot(b"good"), snapshot(b"gone for good", status=404)
    failure = Unreadable(reason=Reason.NOT_FOUND, detail="the server answered 404", words="gone", status=404)
    store.put(good)
    store.put_failure(ADDRESS, failure, answer)
    assert store.latest(ADDRESS) == good
    assert store.failure(ADDRESS).unreadable == failure
    assert store.body(answer.sha256) == b"gone for good"
    later = Unreadable(reason=Reason.TIMEOUT, detail="no answer in 15 s")
    store.put_failure(ADDRESS, later)
    assert store.failure(ADDRESS).unreadable == later
    store.put(snapshot(b"good again"))
    assert store.failure(ADDRESS) is None
    store.close()


def test_what_is_derived_is_found_by_kind_body_and_version_alone(tmp_path):
    store = open_store(tmp_path)
    sha = "a" * 64
    store.put_derived("extract", sha, "1", b"\x00text")
    store.put_derived("extract", sha, "empty", b"")
    assert store.derived("extract", sha, "1") == b"\x00text"
    assert store.derived("extract", sha, "empty") == b""
    for kind, digest, version in [("extract", sha, "2"), ("facets", sha, "1"), ("extract", "b" * 64, "1")]:
        assert store.derived(kind, digest, version) is None
    store.put_derived("a:b", sha, "c", b"one")
    assert store.derived("a", sha, "b:c") is None
    with pytest.raises(UsageError, match="not a sha256"):
        store.derived("extract", "../../etc/passwd", "1")
    store.close()


def test_secrets_are_not_written_down(tmp_path):
    address = "https://files.example/report?id=7&X-Amz-Signature=feedbeef&token=hunter2"
    store = open_store(tmp_path)
    store.put(
        snapshot(
            b"body",
            address,
            response_headers=(("Set-Cookie", "session=hunter2"), ("Location", address)),
            request_headers=(("authorization", "Bearer hunter2"),),
            redirects=(Redirect(address=address, status=302),),
        )
    )
    store.put_failure(address, Unreadable(reason=Reason.TIMEOUT, detail=f"{address} did not answer"))
    found = store.latest(address)
    assert found is not None
    assert found.address == "https://files.example/report?id=7&X-Amz-Signature=…&token=…"
    assert store.latest(address.replace("hunter2", "hunter3")) is None
    store.close()
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"files.example/report" in written
    assert b"hunter2" not in written
    assert b"feedbeef" not in written


def test_equal_bytes_are_kept_once_and_equal_snapshots_cost_no_write(tmp_path):
    store = open_store(tmp_path)
    body = b"y" * 100_000
    for number in range(5):
        store.put(snapshot(body, f"https://news.example/{number}"))
    assert len(list(tmp_path.rglob("*.val"))) == 1
    store.close()
    before = (tmp_path / "cache.db").read_bytes()
    store = open_store(tmp_path)
    store.put(snapshot(body, "https://news.example/3"))
    store.put_failure(ADDRESS, Unreadable(reason=Reason.TIMEOUT, detail="late"))
    assert len(list(tmp_path.rglob("*.val"))) == 1
    store.close()
    assert before != (tmp_path / "cache.db").read_bytes()


def test_nothing_is_ever_dropped_to_make_room(tmp_path):
    store = open_store(tmp_path)
    bodies = [bytes([number]) * 40_000 for number in range(40)]
    for number, body in enumerate(bodies):
        store.put(snapshot(body, f"https://news.example/{number}"))
    store.open()._sql("UPDATE Settings SET value = 1 WHERE key = 'size_limit'")
    store.close()
    store = open_store(tmp_path)
    store.put(snapshot(b"one more"))
    assert all(store.body(hashlib.sha256(body).hexdigest()) == body for body in bodies)
    store.close()


WRITER = """
import hashlib, sys
from pathlib import Path
from factcheck.model import ReadAs, Snapshot
from factcheck.store.disk import open_store
store = open_store(Path(sys.argv[1]))
for number in range(40):
    body = f"body {number}".encode() * 6000
    store.put(Snapshot(address=f"https://news.example/{number}", final_address="x", body=body,
        sha256=hashlib.sha256(body).hexdigest(), media_type="text/plain", read_as=ReadAs.LIVE))
store.close()
"""


def test_two_runs_at_once_leave_a_whole_store(tmp_path):
    folder = tmp_path / "cache"
    command = [sys.executable, "-W", "error", "-c", WRITER, str(folder)]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    for run in runs:
        _, errors = run.communicate(timeout=60)
        assert run.returncode == 0, errors.decode()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        store = open_store(folder)
        found = [store.latest(f"https://news.example/{number}") for number in range(40)]
        store.close()
    assert [snapshot.body for snapshot in found] == [f"body {number}".encode() * 6000 for number in range(40)]


def test_a_place_that_cannot_be_a_store_is_misuse(tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("hello")
    with pytest.raises(UsageError, match="is a file; name a folder"):
        open_store(file)
    (tmp_path / "$HOME").mkdir()
    (tmp_path / "$HOME" / "cache.db").write_bytes(b"")
    with pytest.raises(UsageError, match="dollar"):
        open_store(tmp_path / "$HOME")


def test_a_store_that_cannot_be_made_warns_and_goes_on(tmp_path):
    (tmp_path / "blocked").write_text("a file where a folder should be")
    store = open_store(tmp_path / "blocked" / "cache")
    with pytest.warns(StoreWarning, match="nothing is kept"):
        assert not store.put(snapshot())
    store.put_derived("extract", "a" * 64, "1", b"text")  # warned of once
    assert store.latest(ADDRESS) is None
    store.close()


def test_a_store_is_found_through_its_name():
    from factcheck import plugins

    assert "disk" in plugins.names("stores")
    assert plugins.load("stores", "disk").open_store(Path("nowhere")).latest(ADDRESS) is None
