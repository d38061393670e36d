"""The store on disk: diskcache, with everything in it checked when it is read.

Under `body:SHA256` lie the bytes of a snapshot, under `record:SHA256` the JSON of an exchange,
under `latest:` and `failed:` with the sha256 of an address the id of a record, and under `derived:` what was
worked out from a body. Records and bodies are found by their own hash, so that a changed byte cannot pass.
"""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable, Set
from datetime import datetime
from hashlib import sha256 as _sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from factcheck.errors import UsageError
from factcheck.model import Snapshot, Unreadable
from factcheck.store import Archive, Failed, Store, StoreWarning
from factcheck.store.vault import records
from factcheck.store.vault.records import Exchange, FailedExchange, Record

if TYPE_CHECKING:
    from factcheck.store.vault.inventory import Entry, Pruned
    from factcheck.store.vault.values import BytesCache

_HEX: Final = frozenset("0123456789abcdef")


def open_store(location: Path) -> Store:
    """The store in a folder, which is made when something is first kept.

    Raises `UsageError` where the folder cannot be a store.
    """
    store = DiskStore(_folder(location))
    store.open()
    return store


def open_archive(location: Path) -> Archive:
    """The store in a folder, only to be looked at; a folder that is not there keeps nothing, and is not made.

    Raises `UsageError` where there is something else than a folder.
    """
    from factcheck.store.vault.archive import DiskArchive

    return DiskArchive(_folder(location))


class DiskStore:
    """A `Store` in a folder. What cannot be kept (a full disk, a lock that stays) is a `StoreWarning`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._cache: BytesCache | None = None
        self._lock = threading.Lock()
        self._told: set[str] = set()
        self._given_up = False

    def open(self, *, create: bool = False) -> BytesCache | None:
        """The database, opened now if it exists or `create` asks for it."""
        with self._lock:
            if self._given_up:
                return None
            if self._cache is None and (create or os.path.lexists(self._folder / "cache.db")):
                from factcheck.store.vault.database import open_cache

                self._folder.mkdir(parents=True, exist_ok=True)
                self._cache = open_cache(self._folder)
            return self._cache

    def latest(self, address: str) -> Snapshot | None:
        """The newest good snapshot of an address; secrets in its addresses are hidden."""
        record = self._pointed("latest", address, Exchange)
        body = None if record is None else self.body(record.sha256)
        if record is None or body is None:
            return None
        if len(body) != record.size:
            return None
        return records.snapshot_of(record, body)

    def put(self, snapshot: Snapshot) -> bool:
        """Keep a snapshot; the same bytes are kept once."""
        key = records.address_key(snapshot.address)
        identity, kept = self._keep(snapshot)
        kept = kept and self._point("latest", key, identity)
        if kept and self._read(f"failed:{key}") is not None:
            self._drop(f"failed:{key}")
        return kept

    def put_failure(
        self, address: str, failure: Unreadable, snapshot: Snapshot | None = None, *, at: datetime | None = None
    ) -> None:
        """Keep a failed exchange, with what was answered if anything was. Never hides a good snapshot."""
        answered = None if snapshot is None else self._keep(snapshot)[0]
        record = records.encode(records.failed_of(address, failure, answered, at))
        self._write(f"record:{records.digest(record)}", record)
        self._point("failed", records.address_key(address), records.digest(record))

    def failure(self, address: str) -> Failed | None:
        """The last failed exchange of an address, unless a good one came after it."""
        record = self._pointed("failed", address, FailedExchange)
        return None if record is None else Failed(unreadable=records.unreadable_of(record), failed_at=record.failed_at)

    def body(self, sha256: str) -> bytes | None:
        """The bytes with this hash."""
        return self._by_hash("body", sha256)

    def derived(self, kind: str, sha256: str, version: str) -> bytes | None:
        """What was once worked out from the bytes with this hash: `kind` names it, `version` what made it."""
        key = _derived_key(kind, sha256, version)
        value = self._read(key)
        if value is None:
            return None
        if value[:32] != _seal(key, value[32:]):
            self._distrust(key, "it was changed")
            return None
        return value[32:]

    def put_derived(self, kind: str, sha256: str, version: str, value: bytes) -> None:
        """Keep something worked out from the bytes with this hash."""
        key = _derived_key(kind, sha256, version)
        self._write(key, _seal(key, value) + value)

    def entries(self) -> list[Entry]:
        """All exchanges, the newest first."""
        from factcheck.store.vault import inventory

        cache = self.open()
        return [] if cache is None else inventory.entries(cache)

    def prune(self, old: Callable[[Entry], bool], kept: Set[str], *, only_count: bool = False) -> Pruned:
        """Take away the exchanges that are `old` with their bodies; those with a sha256 in `kept` stay."""
        from factcheck.store.vault import inventory

        cache = self.open()
        if cache is None:
            return inventory.Pruned(exchanges=0, bodies=0, freed=0)
        return inventory.prune(cache, old, kept, only_count=only_count)

    def close(self) -> None:
        """Release the database; the next call opens it again."""
        with self._lock:
            if self._cache is not None:
                self._cache.close()
                self._cache = None

    def _keep(self, snapshot: Snapshot) -> tuple[str, bool]:
        """Keep the body and the record of a snapshot; the record's id, and whether both are kept now."""
        kept = self.body(snapshot.sha256) is not None or self._write(f"body:{snapshot.sha256}", snapshot.body)
        record = records.encode(records.exchange_of(snapshot))
        identity = records.digest(record)
        if self._by_hash("record", identity) is None:
            kept = self._write(f"record:{identity}", record) and kept
        return identity, kept

    def _point(self, name: str, key: str, identity: str) -> bool:
        pointer = f"{name}:{key}"
        return self._read(pointer) == identity.encode() or self._write(pointer, identity.encode())

    def _pointed(self, name: str, address: str, kind: type[Record]) -> Record | None:
        """The record that a pointer leads to, where both are what they should be."""
        key = records.address_key(address)
        pointer = f"{name}:{key}"
        identity = self._read(pointer)
        if identity is None:
            return None
        text = identity.decode("ascii", "replace")
        data = self._by_hash("record", text) if _is_hash(text) else None
        record = None if data is None else records.decode(data, kind)
        if record is None or record.key != key:
            self._distrust(pointer, "its record is missing or not its own")
            return None
        return record

    def _by_hash(self, name: str, sha256: str) -> bytes | None:
        if not _is_hash(sha256):
            return None
        key = f"{name}:{sha256}"
        value = self._read(key)
        if value is not None and records.digest(value) != sha256:
            self._distrust(key, "its bytes were changed")
            return None
        return value

    def _read(self, key: str) -> bytes | None:
        try:
            cache = self.open()
        except (OSError, UsageError) as error:
            self._give_up(f"the store cannot be read ({_why(error)}); nothing is found in it")
            return None
        if cache is None:
            return None
        from factcheck.store.vault.access import read

        answer = read(cache, key)
        if answer.damaged:
            self._begin_again(answer.why)
        elif answer.why:
            self._distrust(key, answer.why)
        return answer.value

    def _write(self, key: str, value: bytes) -> bool:
        """Whether the value is kept now."""
        from factcheck.store.vault.access import write

        try:
            cache = self.open(create=True)
        except (OSError, UsageError) as error:
            self._give_up(f"the store could not be made ({_why(error)}); nothing is kept")
            return False
        if cache is None:
            return False
        answer = write(cache, key, value)
        if answer.damaged:
            self._begin_again(answer.why)
            answer = write(self.open(create=True), key, value)
        if answer.why:
            self._tell_once(f"the store could not keep an entry ({answer.why})")
        return not answer.why

    def _give_up(self, message: str) -> None:
        """Leave the store alone from now on: to try again for every page would only repeat the trouble."""
        self._given_up = True
        self._tell_once(message)

    def _tell_once(self, message: str) -> None:
        """Warn of what would be said of every page: a full disk, a lock that stays."""
        if message not in self._told:
            self._told.add(message)
            warnings.warn(message, StoreWarning, stacklevel=4)

    def _drop(self, key: str) -> None:
        from factcheck.store.vault.access import drop

        drop(self.open(), key)

    def _distrust(self, key: str, why: str) -> None:
        kind = key.partition(":")[0]
        self._drop(key)
        warnings.warn(f"an entry of the store ({kind}) was dropped: {why}", StoreWarning, stacklevel=4)

    def _begin_again(self, why: str) -> None:
        from factcheck.store.vault.database import set_aside

        self.close()
        set_aside(self._folder, why)


def _folder(location: Path) -> Path:
    folder = Path(os.path.realpath(location))
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"the store {location} is a file; name a folder")
    return folder


def _why(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _is_hash(text: str) -> bool:
    return len(text) == 64 and _HEX.issuperset(text)


def _derived_key(kind: str, sha256: str, version: str) -> str:
    if not _is_hash(sha256):
        raise UsageError(f"not a sha256 in lower-case hex: {sha256!r}")
    return f"derived:{sha256}:{quote(kind, safe='')}:{quote(version, safe='')}"


def _seal(key: str, value: bytes) -> bytes:
    """Binds a value to its key, so that a changed byte or a swapped row shows."""
    return _sha256(key.encode() + b"\0" + value).digest()
