"""A store that is only looked at: what is wrong in it is said each time, and stays as it is."""

from __future__ import annotations

import os
import pickle
import time

import pytest

from factcheck.errors import UsageError
from factcheck.store import Kept
from factcheck.store.disk import open_archive

ROWS = {
    "a pickle": ((4, None, pickle.dumps(print)), "it is not plain bytes"),
    "text": ((1, None, "72 people died."), "it is not plain bytes"),
    "nothing": ((1, None, None), "it is not plain bytes"),
    "a file outside": ((2, "../secret.txt", None), "it points out of the store"),
    "a name that is no text": ((2, b"\xff\xfe", None), "it points out of the store"),
    "a missing file": ((2, "ab/cd/" + "0" * 28 + ".val", None), "its file is missing"),
    "other bytes": ((1, None, b"73 people died."), "its bytes were changed"),
}


def look(folder, sha256):
    archive = open_archive(folder)
    try:
        return archive.kept(sha256)
    finally:
        archive.close()


@pytest.mark.parametrize("kept", ["in the row", "in a file"], indirect=True)
def test_what_was_kept_is_there(kept, tmp_path):
    assert look(tmp_path / "cache", kept.sha256) == Kept(body=kept.body)


@pytest.mark.parametrize("sha256", ["0" * 64, "", "F" * 64, "\ud800", "' OR 1=1 --", "x" * 100_000])
def test_what_was_not_kept_is_not_there(kept, tmp_path, sha256):
    assert look(tmp_path / "cache", sha256).body is None


@pytest.mark.parametrize("name", ROWS)
def test_a_planted_row_is_told_and_stays(kept, tmp_path, change, name):
    row, why = ROWS[name]
    (tmp_path / "secret.txt").write_bytes(kept.body)
    folder = tmp_path / "cache"
    change(folder, "UPDATE Cache SET mode = ?, filename = ?, value = ? WHERE key LIKE 'body:%'", *row)
    before = (folder / "cache.db").read_bytes()
    assert look(folder, kept.sha256) == look(folder, kept.sha256) == Kept(why=why)
    assert (folder / "cache.db").read_bytes() == before
    assert (tmp_path / "secret.txt").read_bytes() == kept.body


@pytest.mark.parametrize("part", ["cache.db", "cache.db-wal", "cache.db-shm", "cache.db-journal"])
def test_a_pipe_in_a_file_s_place_is_not_waited_for(kept, tmp_path, part):
    folder = tmp_path / "cache"
    (folder / part).unlink(missing_ok=True)
    os.mkfifo(folder / part)
    begun = time.monotonic()
    assert look(folder, kept.sha256) == Kept(why="the store's database is not a plain file")
    assert time.monotonic() - begun < 5


def test_a_folder_without_a_store_keeps_nothing_and_stays_empty(tmp_path):
    assert look(tmp_path, "0" * 64) == Kept()
    assert look(tmp_path / "not there", "0" * 64) == Kept()
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_store(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="is a file; name a folder"):
        open_archive(tmp_path / "file")
