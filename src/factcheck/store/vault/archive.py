"""A store on disk that is only looked at.

Opening a store to use it takes a lock, repairs, drops what cannot be trusted, and lets SQLite write its side files.
Whoever wants to know what a store holds wants none of that: the same question must get the same answer again.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from hashlib import sha256 as _sha256
from pathlib import Path
from typing import Final
from urllib.parse import quote

from diskcache.core import DBNAME

from factcheck.store import Kept
from factcheck.store.vault.database import PARTS, expected, schema
from factcheck.store.vault.values import BytesDisk, UntrustedError

_WAL: Final = f"{DBNAME}-wal"
_UNREADABLE: Final = "the store's database cannot be read"


class DiskArchive:
    """An `Archive` in a folder, which need not exist: then nothing is kept."""

    def __init__(self, folder: Path) -> None:
        self._disk = BytesDisk(str(folder))
        self._copied: tempfile.TemporaryDirectory[str] | None = None
        self._connection: sqlite3.Connection | None = None
        self._why = ""
        try:
            self._why = self._open(folder)
        except (OSError, sqlite3.Error, ValueError):
            self._why = _UNREADABLE

    def kept(self, sha256: str) -> Kept:
        """The bytes with this hash, or what is wrong with them."""
        if self._connection is None or self._why:
            return Kept(why=self._why)
        try:
            row = self._connection.execute(
                "SELECT mode, filename, value FROM Cache WHERE key = ? AND raw = 1", (f"body:{sha256}",)
            ).fetchone()
            if row is None:
                return Kept()
            mode, filename, value = row
            body = self._disk.fetch(mode, filename, value, False)
        except UntrustedError as error:
            return Kept(why=str(error))
        except (sqlite3.Error, UnicodeEncodeError):  # a hash from outside may hold half a surrogate pair
            return Kept(why=_UNREADABLE)
        if _sha256(body).hexdigest() != sha256:
            return Kept(why="its bytes were changed")
        return Kept(body=body)

    def close(self) -> None:
        """Release the database, and the copy of it where one was made."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._copied is not None:
            self._copied.cleanup()
            self._copied = None

    def _open(self, folder: Path) -> str:
        """Open the database where there is one; what is wrong with it."""
        if not os.path.lexists(folder / DBNAME):
            return ""
        for part in PARTS:
            path = folder / f"{DBNAME}{part}"
            if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
                return "the store's database is not a plain file"
        self._connection = sqlite3.connect(self._address(folder), uri=True)
        self._connection.text_factory = lambda text: text.decode("utf-8", "replace")
        self._connection.execute("PRAGMA trusted_schema = OFF")
        if schema(self._connection) != expected():
            return "the store's database was made by another program"
        return ""

    def _address(self, folder: Path) -> str:
        """The database as SQLite opens it without writing beside it.

        What a run has not yet moved from the log into the database would be missed so; then a copy of both is read.
        """
        wal = folder / _WAL
        if not os.path.lexists(wal) or not wal.stat().st_size:
            return f"file:{quote(str(folder / DBNAME))}?mode=ro&immutable=1"
        self._copied = tempfile.TemporaryDirectory(prefix="factcheck-")
        copy = Path(self._copied.name)
        shutil.copyfile(folder / DBNAME, copy / DBNAME)
        shutil.copyfile(wal, copy / _WAL)
        return f"file:{quote(str(copy / DBNAME))}?mode=rw"
