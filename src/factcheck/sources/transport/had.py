"""What there is of an address without asking for it: in the store, and in what this run has learned."""

from __future__ import annotations

import warnings
from datetime import datetime, timedelta
from typing import Final

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.safety import redact
from factcheck.sources.transport.context import Context

OFFLINE: Final = Unreadable(reason=Reason.OFFLINE, detail="it is not in the store, and --offline forbids fetching it")
_DAY: Final = 86_400


class OldCopyWarning(UserWarning):
    """A page could not be asked for again; the copy in the store stands for it."""


class Had:
    """What a run has already."""

    def __init__(self, context: Context) -> None:
        self._session = context.session
        self._store = context.store
        self._settings = context.settings

    def of(self, address: str) -> tuple[Snapshot | None, Unreadable | None]:
        """The page that the store has, and why there is none; neither where the address has to be asked for."""
        if address in self._session.failed:
            return None, self._session.failed[address]
        stored = self._store.latest(address)
        failed = self._store.failure(address)
        if self._settings.offline:
            lasting = failed.unreadable if failed is not None and not failed.unreadable.transient else OFFLINE
            return stored, None if stored is not None else lasting
        if failed is None or stored is not None or self._settings.refresh or failed.unreadable.transient:
            return stored, None
        return None, failed.unreadable if self._recent(failed.failed_at, self._settings.limits.memory) else None

    def old(self, address: str, stored: Snapshot) -> bool:
        """Whether what the store has is to be asked about again."""
        if address in self._session.fetched:
            return False
        return self._settings.refresh or not self._recent(stored.fetched_at, self._settings.max_age * 86_400)

    def _recent(self, when: datetime | None, seconds: float) -> bool:
        return when is not None and self._settings.now - when < timedelta(seconds=seconds)


def tell_of_old_copy(known: Snapshot, why: Unreadable) -> None:
    """Say that a page is judged by an old copy."""
    day = f"{known.fetched_at:%Y-%m-%d}" if known.fetched_at else "an earlier day"
    message = f"{redact(known.address)} could not be asked for again ({why.detail}); the copy of {day} stands for it"
    warnings.warn(message, OldCopyWarning, stacklevel=2)
