"""What came of many sources, in the order of the questions, without holding all of it in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from factcheck.model import Reason, Redirect, Snapshot, Unreadable
from factcheck.safety import redact, redact_headers
from factcheck.store import Store

Result = Snapshot | Unreadable

_GONE: Final = Unreadable(reason=Reason.LOST, detail="it was fetched, but is in the store no more")


class Collected(Sequence[Result]):
    """What came of the tasks, in their order. Bodies that the store keeps are read from there, one at a time."""

    def __init__(self, results: Sequence[Result], store: Store, stored: frozenset[int]) -> None:
        self._results = results
        self._store = store
        self._stored = stored

    def __len__(self) -> int:
        return len(self._results)

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return tuple(self[at] for at in range(*number.indices(len(self))))
        result = self._results[number]
        if not isinstance(result, Snapshot) or number % len(self) not in self._stored:
            return result
        return whole(result, self._store)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


def whole(snapshot: Snapshot, store: Store) -> Result:
    """A snapshot with its body from the store, where it lacks that."""
    if snapshot.body:
        return snapshot
    body = store.body(snapshot.sha256)
    return _GONE if body is None else replace(snapshot, body=body)


def shown(snapshot: Snapshot) -> Snapshot:
    """The snapshot with every secret in its addresses and headers hidden, as a store gives it back."""
    return replace(
        snapshot,
        address=redact(snapshot.address),
        final_address=redact(snapshot.final_address),
        redirects=tuple(Redirect(address=redact(hop.address), status=hop.status) for hop in snapshot.redirects),
        request_headers=redact_headers(snapshot.request_headers),
        response_headers=redact_headers(snapshot.response_headers),
    )
