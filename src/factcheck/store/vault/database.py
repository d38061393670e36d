"""Opening the database of a store only when it is what this program would have made."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Final

import diskcache
from diskcache.core import DBNAME, METADATA

from factcheck.errors import UsageError
from factcheck.store import StoreWarning
from factcheck.store.vault.values import SETTINGS, BytesCache

BUSY: Final = 30.0
"""Seconds to wait for another run that writes."""

LOCK: Final = "open.lock"
"""Held while a store is opened or set aside."""

PARTS: Final = ("", "-wal", "-shm", "-journal")
"""What the names of the database's files end in."""

_SUPER_JOURNAL = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"

Schema = frozenset[tuple[object, ...]]


def open_cache(folder: Path) -> BytesCache:
    """Open the store in a folder, which exists. A database that is not ours is set aside with a warning.

    Raises `UsageError` where the folder cannot be used at all.
    """
    if os.path.expandvars(folder) != str(folder):
        raise UsageError(f"a store cannot lie at {folder}: choose a path without a dollar sign")
    try:
        with _alone(folder):
            why = _fault(folder)
            if why is not None:
                _set_aside(folder, why)
            try:
                return BytesCache(str(folder), timeout=BUSY)
            except (sqlite3.DatabaseError, TypeError, ValueError, AttributeError) as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                _set_aside(folder, "its database is damaged")
                return BytesCache(str(folder), timeout=BUSY)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"the store {folder.name} cannot be opened: {reason}; choose another one") from error


def set_aside(folder: Path, why: str) -> None:
    """Rename the database of a store and warn, so that the next opening makes a fresh one."""
    with _alone(folder):
        _set_aside(folder, why)


def _set_aside(folder: Path, why: str) -> None:
    aside = _free(folder, DBNAME)
    for part in PARTS:
        path = folder / f"{DBNAME}{part}"
        if os.path.lexists(path):
            path.rename(folder / f"{aside}{part}")
    warnings.warn(
        f"the store {folder.name} was not used: {why}. It was renamed to {aside} and a fresh one begun",
        StoreWarning,
        stacklevel=2,
    )


def _fault(folder: Path) -> str | None:
    """What is wrong with the database of a store; `None` where it may be opened or is not there."""
    for part in PARTS:
        path = folder / f"{DBNAME}{part}"
        if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            return "its database is not a plain file"
    if _names_another(folder / f"{DBNAME}-journal"):
        return "its journal names a file elsewhere"
    path = folder / DBNAME
    if not path.exists() or not path.stat().st_size:
        return None
    try:
        with closing(sqlite3.connect(path, timeout=BUSY, isolation_level=None)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            if schema(connection) != expected():
                return "its database was made by another program"
            _drop_settings(connection, folder)
    except sqlite3.OperationalError:
        raise
    except (sqlite3.Error, ValueError):
        return "its database is damaged"
    return None


def _names_another(journal: Path) -> bool:
    # SQLite deletes the file that a left-over journal names as its super-journal; a store never makes one.
    try:
        return journal.read_bytes()[-8:] == _SUPER_JOURNAL
    except FileNotFoundError:
        return False


def schema(connection: sqlite3.Connection) -> Schema:
    """The tables, indexes and triggers of a database."""
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())


@cache
def expected() -> Schema:
    """The tables, indexes and triggers that the installed diskcache makes."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        # Made to be thrown away, so without waiting for the disk.
        quick = SETTINGS | {"sqlite_journal_mode": "off", "sqlite_synchronous": 0}
        diskcache.Cache(folder, **quick).close()
        with closing(sqlite3.connect(Path(folder, DBNAME))) as connection:
            return schema(connection)


def _drop_settings(connection: sqlite3.Connection, folder: Path) -> None:
    """Delete the settings that a store does not have; diskcache would take each for an attribute of its own."""
    found = connection.execute("SELECT rowid, CAST(key AS BLOB), typeof(key) FROM Settings").fetchall()
    known = {key.encode() for key in (*SETTINGS, *METADATA)}
    foreign = [(row,) for row, key, kind in found if key not in known or kind != "text"]
    if foreign:
        connection.executemany("DELETE FROM Settings WHERE rowid = ?", foreign)
        warnings.warn(
            f"the store {folder.name} held settings that it cannot have; they were dropped", StoreWarning, stacklevel=2
        )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other runs from opening or setting aside the same store meanwhile. Raises `OSError` after a while."""
    path = folder / LOCK
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        _set_lock_aside(folder)
    # Without waiting, should a pipe come to stand there meanwhile.
    flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags, 0o666)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _set_lock_aside(folder: Path) -> None:
    """Rename what stands in the place of the lock and is no plain file. A link is renamed, not followed."""
    aside = _free(folder, LOCK)
    with suppress(FileNotFoundError):  # another run was quicker
        (folder / LOCK).rename(folder / aside)
        warnings.warn(
            f"the lock of the store {folder.name} was not a plain file. It was renamed to {aside}",
            StoreWarning,
            stacklevel=2,
        )


def _free(folder: Path, name: str) -> str:
    """A name to set something aside under, which nothing has yet."""
    number = 1
    while os.path.lexists(folder / f"{name}.damaged-{number}"):
        number += 1
    return f"{name}.damaged-{number}"


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        return  # SQLite's own locks have to do
    import fcntl

    end = time.monotonic() + BUSY
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return
