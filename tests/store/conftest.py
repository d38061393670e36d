"""Stores that someone else wrote into."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.model import ReadAs, Snapshot
from factcheck.store.disk import open_store

BODIES = {
    "in a file": b"72 people died. " * 5_000,  # long enough for a file of its own
    "in the row": b"72 people died.",
}


def _made(body: bytes, address: str = "https://news.example/fire") -> Snapshot:
    return Snapshot(
        address=address,
        final_address=address,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        media_type="text/plain",
        read_as=ReadAs.LIVE,
    )


def _change(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "cache.db")) as connection:
        connection.execute(statement, values)
        connection.commit()


@pytest.fixture
def made() -> Callable[..., Snapshot]:
    """`made(body, address)` gives a snapshot."""
    return _made


@pytest.fixture
def change() -> Callable[..., None]:
    """`change(folder, statement, *values)` changes the database of a store behind its back."""
    return _change


@pytest.fixture(scope="session")
def originals(tmp_path_factory) -> dict[str, Path]:
    """Closed stores with one snapshot each, by where its body lies."""
    folders = {}
    for where, body in BODIES.items():
        folders[where] = tmp_path_factory.mktemp("store") / "cache"
        store = open_store(folders[where])
        store.put(_made(body))
        store.put_derived("extract", _made(body).sha256, "1", b"text")
        store.close()
    return folders


@pytest.fixture(params=["in the row"])
def kept(request, originals, tmp_path) -> Snapshot:
    """The one snapshot of a closed store in `tmp_path / "cache"`."""
    shutil.copytree(originals[request.param], tmp_path / "cache")
    return _made(BODIES[request.param])
