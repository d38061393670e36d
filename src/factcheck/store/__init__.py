"""Where snapshots are kept: content-addressed bytes, with a record of each exchange.

A store is a module with `open_store(location) -> Store`, and with `open_archive(location) -> Archive` for those who
only look at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from factcheck.model import Snapshot, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A failed exchange, and when it failed."""

    unreadable: Unreadable
    failed_at: datetime | None = None


class Store(Protocol):
    """Keeps snapshots by address and bytes by sha256. What it gives back was checked against its hash.

    A damaged, planted or foreign entry is dropped with a `StoreWarning` and counts as absent.
    """

    def latest(self, address: str) -> Snapshot | None:
        """The newest good snapshot of an address."""

    def put(self, snapshot: Snapshot) -> bool:
        """Keep a snapshot; the same bytes are kept once. Whether it is now kept whole."""

    def put_failure(
        self, address: str, failure: Unreadable, snapshot: Snapshot | None = None, *, at: datetime | None = None
    ) -> None:
        """Keep a failed exchange, with what was answered if anything was. Never hides a good snapshot."""

    def failure(self, address: str) -> Failed | None:
        """The last failed exchange of an address, unless a good one came after it."""

    def body(self, sha256: str) -> bytes | None:
        """The bytes with this hash."""

    def derived(self, kind: str, sha256: str, version: str) -> bytes | None:
        """What was once worked out from the bytes with this hash: `kind` names it, `version` what made it."""

    def put_derived(self, kind: str, sha256: str, version: str, value: bytes) -> None:
        """Keep something worked out from the bytes with this hash."""

    def close(self) -> None:
        """Release the files or connections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The bytes with the hash that was asked for. Where there are none, `why` says what is wrong with those kept.

    With neither, nothing is kept under that hash.
    """

    body: bytes | None = None
    why: str = ""


class Archive(Protocol):
    """A store as it lies there. Looking at it makes, changes and drops nothing, so that each look sees the same."""

    def kept(self, sha256: str) -> Kept:
        """The bytes with this hash, or what is wrong with them."""

    def close(self) -> None:
        """Release the files or connections."""


class StoreWarning(UserWarning):
    """An entry of the store could not be trusted and was dropped."""
