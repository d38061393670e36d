"""A store that someone else wrote into: nothing runs, nothing outside is read or deleted, and what was planted is gone."""

from __future__ import annotations

import hashlib
import os
import pickle
import sqlite3
import time
from pathlib import Path

import diskcache
import pytest

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.store import StoreWarning
from factcheck.store.disk import open_store

ADDRESS = "https://news.example/fire"
SHORT = b"72 people died."


class Bomb:
    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self):
        return os.system, (f"touch {self.marker}",)


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
def test_a_planted_row_does_nothing_and_is_dropped(kept, tmp_path, name, change):
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


def test_the_planted_pickle_would_have_run_in_diskcache_itself(kept, tmp_path, change):
    # Guards the test above: the bomb is a real one.
    marker = tmp_path / "ran"
    folder = tmp_path / "cache"
    change(folder, "UPDATE Cache SET mode = 4, value = ?", pickle.dumps(Bomb(marker)))
    with diskcache.Cache(str(folder)) as cache:
        cache.get(key_of(kept))
    assert marker.exists()


@pytest.mark.parametrize("filename", ["../secret.txt", "../../etc/hosts", "pickle.val", b"\xff"])
def test_writing_over_a_planted_row_deletes_nothing_outside(kept, tmp_path, filename, change):
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


@pytest.mark.parametrize("kept", ["in a file"], indirect=True)
@pytest.mark.parametrize("damage", ["truncated", "flipped", "emptied", "grown", "deleted", "symlink", "folder", "pipe"])
def test_a_damaged_file_is_absence(kept, tmp_path, damage):
    outside = tmp_path / "outside"
    outside.write_bytes(kept.body)
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
    assert outside.read_bytes() == kept.body


@pytest.mark.parametrize("kept", ["in a file"], indirect=True)
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


def test_nothing_is_written_through_a_link_out_of_the_store(tmp_path, made):
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = tmp_path / "cache"
    folder.mkdir()
    for number in range(256):
        (folder / f"{number:02x}").symlink_to(outside)
    store = open_store(folder)
    with pytest.warns(StoreWarning, match="could not keep"):
        store.put(made(SHORT * 5_000))
    store.close()
    assert not list(outside.rglob("*"))


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
def test_a_planted_record_is_absence(kept, tmp_path, record, change):
    # With its own hash and a pointer to it, so that only its content speaks against it.
    identity = hashlib.sha256(record).hexdigest()
    insert = "INSERT INTO Cache (key, raw, mode, value) VALUES (?, 1, 1, ?)"
    change(tmp_path / "cache", insert, f"record:{identity}", record)
    change(tmp_path / "cache", "UPDATE Cache SET value = ? WHERE key LIKE 'latest:%'", identity.encode())
    store = open_store(tmp_path / "cache")
    with pytest.warns(StoreWarning, match="was dropped"):
        assert store.latest(ADDRESS) is None
    store.close()


@pytest.mark.parametrize("pointer", [b"", b"../../etc/passwd", b"0" * 64, b"F" * 64, b"\xff" * 64])
def test_a_planted_pointer_is_absence(kept, tmp_path, pointer, change):
    change(tmp_path / "cache", "UPDATE Cache SET value = ? WHERE key LIKE 'latest:%'", pointer)
    store = open_store(tmp_path / "cache")
    with pytest.warns(StoreWarning, match="its record is missing or not its own"):
        assert store.latest(ADDRESS) is None
    store.close()


def test_a_record_does_not_pass_for_another_address(tmp_path, made, change):
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


def test_a_changed_record_or_failure_is_absence(tmp_path, made, change):
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
def test_a_changed_derived_value_is_absence(kept, tmp_path, value, change):
    change(tmp_path / "cache", "UPDATE Cache SET value = ? WHERE key LIKE 'derived:%'", value)
    store = open_store(tmp_path / "cache")
    with pytest.warns(StoreWarning, match="it was changed"):
        assert store.derived("extract", kept.sha256, "1") is None
    store.close()


@pytest.mark.parametrize("kind", ["link", "dangling link", "folder", "full folder", "pipe"])
def test_what_is_planted_as_the_lock_is_set_aside(tmp_path, made, kind):
    folder, outside = tmp_path / "cache", tmp_path / "outside"
    folder.mkdir()
    lock = folder / "open.lock"
    if kind.endswith("link"):
        lock.symlink_to(outside)
    elif kind == "pipe":
        os.mkfifo(lock)
    else:
        lock.mkdir()
    if kind == "link":
        outside.write_text("kept")
    elif kind == "full folder":
        (lock / "kept").write_text("kept")
    snapshot = made(SHORT)
    store = open_store(folder)
    with pytest.warns(StoreWarning, match="the lock of the store cache was not a plain file.*open.lock.damaged-1"):
        store.put(snapshot)
    assert store.latest(ADDRESS) is not None
    store.close()
    assert lock.is_file()
    assert not lock.is_symlink()
    assert os.path.lexists(folder / "open.lock.damaged-1")
    assert outside.exists() == (kind == "link")
