"""What a store holds: its exchanges, newest first, and taking away those that are old."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from datetime import datetime

from factcheck.store.vault import records
from factcheck.store.vault.access import drop, read
from factcheck.store.vault.records import Exchange, FailedExchange
from factcheck.store.vault.values import BytesCache


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One exchange. `latest` says that its address is now known by it; of a failure, that none has come since."""

    id: str
    exchange: Exchange | FailedExchange
    latest: bool

    @property
    def when(self) -> datetime | None:
        """When it was fetched or failed, where that is known: files and notes are read, not fetched."""
        one = self.exchange
        return one.fetched_at if isinstance(one, Exchange) else one.failed_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What was taken away: exchanges, and bodies with their bytes."""

    exchanges: int
    bodies: int
    freed: int


def entries(cache: BytesCache) -> list[Entry]:
    """All exchanges, the newest first; what cannot be trusted is left out."""
    pointed = {_text(cache, key) for name in ("latest", "failed") for key in _keys(cache, f"{name}:")}
    found = [Entry(id=name, exchange=one, latest=name in pointed) for name, one in _records(cache)]
    return sorted(found, key=_order)


def _order(one: Entry) -> tuple[float, str, str]:
    return -one.when.timestamp() if one.when else 0.0, one.exchange.address, one.id


def prune(cache: BytesCache, old: Callable[[Entry], bool], kept: Set[str], *, only_count: bool = False) -> Pruned:
    """Take away the exchanges that are `old`, and the bodies that no other names; those with a sha256 in `kept` stay."""
    held = entries(cache)
    gone = [
        one for one in held if old(one) and not (isinstance(one.exchange, Exchange) and one.exchange.sha256 in kept)
    ]
    away = {one.id for one in gone}
    named = {one.exchange.sha256 for one in held if one.id not in away and isinstance(one.exchange, Exchange)} | kept
    bodies = sorted(
        {
            f"body:{one.exchange.sha256}"
            for one in gone
            if isinstance(one.exchange, Exchange) and one.exchange.sha256 not in named
        }
    )
    freed = sum(len(read(cache, key).value or b"") for key in bodies)
    if not only_count:
        _take(cache, away, bodies)
    return Pruned(exchanges=len(gone), bodies=len(bodies), freed=freed)


def _take(cache: BytesCache, away: Set[str], bodies: list[str]) -> None:
    for name in ("latest", "failed"):
        for key in _keys(cache, f"{name}:"):
            if _text(cache, key) in away:
                drop(cache, key)
    for identity in away:
        drop(cache, f"record:{identity}")
    for key in bodies:
        drop(cache, key)
        for derived in _keys(cache, f"derived:{key.removeprefix('body:')}:"):
            drop(cache, derived)


def _records(cache: BytesCache) -> Iterator[tuple[str, Exchange | FailedExchange]]:
    for key in _keys(cache, "record:"):
        data = read(cache, key).value
        identity = key.removeprefix("record:")
        if data is None or records.digest(data) != identity:
            continue
        one = records.decode(data, Exchange) or records.decode(data, FailedExchange)
        if one is not None:
            yield identity, one


def _keys(cache: BytesCache, prefix: str) -> list[str]:
    return [key for key in cache.keys_from(prefix) if key.startswith(prefix)]


def _text(cache: BytesCache, key: str) -> str:
    return (read(cache, key).value or b"").decode("ascii", "replace")
