"""A diskcache that holds bytes under text keys and nothing else.

diskcache as it comes unpickles what it finds, opens and deletes whatever file a row names
(CVE-2025-69872), and sets its own attributes from a table of the database. None of that is wanted of a
folder that may have been handed on, so each of the three is closed here.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Any, Final

import diskcache
from diskcache.core import ENOVAL, METADATA, MODE_BINARY, MODE_RAW

GONE: Final = "its file is missing"

LARGEST: Final = 1_000_000_000
"""Bytes of one value; SQLite's own limit is the same. A larger file was not written by a store."""

SETTINGS: Final[dict[str, int | str]] = {
    "statistics": 0,
    "tag_index": 0,
    "eviction_policy": "none",  # evidence is never dropped to make room
    "size_limit": 2**62,
    "cull_limit": 0,
    "sqlite_auto_vacuum": 1,
    "sqlite_cache_size": 2**11,
    "sqlite_journal_mode": "wal",
    "sqlite_mmap_size": 0,  # a mapped file that another process cuts short would kill this one
    "sqlite_synchronous": 1,
    "disk_min_file_size": 2**15,
    "disk_pickle_protocol": 5,
}

_NAME = re.compile(r"[0-9a-f]{2}[/\\][0-9a-f]{2}[/\\][0-9a-f]{28}\.val")
_KEY = re.compile(r"[\x21-\x7e]{1,400}")
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UntrustedError(Exception):
    """A row that this program did not write as it stands; the message says what is wrong with it."""


class BytesDisk(diskcache.Disk):
    """Turns bytes into rows and files, and rows into bytes; everything else is `UntrustedError`."""

    def __init__(self, directory: str, **_settings: object) -> None:
        super().__init__(directory, min_file_size=int(SETTINGS["disk_min_file_size"]))

    def put(self, key: object) -> tuple[str, bool]:
        """The key as it stands in the database; only printable ASCII is a key."""
        if not isinstance(key, str) or _KEY.fullmatch(key) is None:
            raise TypeError("a key of the store is printable ASCII text")
        return key, True

    def get(self, key: object, raw: object) -> str:
        """The key of a row; a pickled one is refused."""
        if not raw or not isinstance(key, str):
            raise UntrustedError("its key is not text")
        return key

    def store(self, value: object, read: object, key: object = None) -> tuple[int, int, str | None, object]:
        """The columns for a value; only bytes are a value."""
        if not isinstance(value, bytes) or read:
            raise TypeError("a value of the store is bytes")
        if len(value) > LARGEST:
            raise TypeError("a value of the store is at most a gigabyte")
        columns: tuple[int, int, str | None, object] = super().store(value, False, key)
        return columns

    def fetch(self, mode: object, filename: object, value: object, read: object) -> bytes:
        """The bytes of a row, from the row itself or from its file."""
        if mode == MODE_RAW and filename is None and isinstance(value, bytes):
            return value
        if mode != MODE_BINARY or value is not None or read:
            raise UntrustedError("it is not plain bytes")
        path = self._inside(filename)
        if path is None:
            raise UntrustedError("it points out of the store")
        try:
            return _regular(path)
        except FileNotFoundError:
            raise UntrustedError(GONE) from None
        except OSError as error:
            raise UntrustedError(f"its file cannot be read ({error.strerror})") from error

    def filename(self, key: object = None, value: object = None) -> tuple[str, str]:
        """A new name for a value's file, in a folder that lies in the store and is no link out of it."""
        for _ in range(64):
            name, path = super().filename(key, value)
            if self._inside(name) is not None:
                return str(name), str(path)
        raise OSError("the folders of the store are links that leave it")

    def remove(self, file_path: object) -> None:
        """Delete a value's file; a name that leaves the store is left alone."""
        if self._inside(file_path) is not None:
            super().remove(file_path)

    def _inside(self, filename: object) -> Path | None:
        if not isinstance(filename, str) or _NAME.fullmatch(filename) is None:
            return None
        root = os.path.realpath(self._directory)
        path = Path(root, *re.split(r"[/\\]", filename))
        return path if os.path.realpath(path.parent) == str(path.parent) else None


class BytesCache(diskcache.Cache):
    """A diskcache whose settings are `SETTINGS`, whatever its database says."""

    def __init__(self, directory: str, timeout: float) -> None:
        try:
            super().__init__(directory, timeout=timeout, disk=BytesDisk, **SETTINGS)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close this thread's connection, also that of a cache which never came to be."""
        if hasattr(self, "_local"):
            super().close()

    def reset(self, key: object, _value: Any = ENOVAL, update: bool = True) -> Any:
        """Set a setting to the value that is fixed for it. diskcache would set any attribute the database names."""
        if key in SETTINGS:
            return super().reset(key, SETTINGS[str(key)], update)
        return super().reset(key, ENOVAL, update) if key in METADATA else None

    def keys_from(self, prefix: str) -> list[str]:
        """The keys that begin with a prefix of printable ASCII, in order."""
        rows = self._sql(
            "SELECT key FROM Cache WHERE key >= ? AND key < ? AND raw = 1 AND typeof(key) = 'text' ORDER BY key",
            (prefix, f"{prefix}\x7f"),
        ).fetchall()
        return [key for (key,) in rows if _KEY.fullmatch(key)]

    def drop(self, key: str) -> None:
        """Delete an entry that `get` could not read, its file too where that lies in the store."""
        with self._transact() as (sql, cleanup):
            # As a blob, since a name that is not UTF-8 cannot be read at all.
            names = sql("SELECT CAST(filename AS BLOB) FROM Cache WHERE key = ? AND raw = 1", (key,)).fetchall()
            for (name,) in names:
                cleanup(name.decode("ascii", "replace") if isinstance(name, bytes) else None)
            sql("DELETE FROM Cache WHERE key = ? AND raw = 1", (key,))


def _regular(path: Path) -> bytes:
    """The bytes of a regular file. Never follows a link, nor waits for a pipe."""
    handle = os.open(path, os.O_RDONLY | _NOFOLLOW)
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UntrustedError("its file is not a plain file")
        if status.st_size > LARGEST:
            raise UntrustedError("its file is too large")
        return file.read(LARGEST)
