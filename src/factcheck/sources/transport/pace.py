"""How often a host is asked: a few requests at a time, a gap between their starts, and not before it wants to be asked."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from factcheck.model import Unreadable
from factcheck.settings import Limits
from factcheck.sources.transport.context import Session
from factcheck.sources.transport.faults import StoppedError

LONGEST_GAP: Final = 30.0
"""Seconds; a robots.txt that asks for more would keep an editor waiting for nothing."""


class Pace:
    """The turns of one run. What it has learned lies in the session; `ends` is when fetching ends, on the monotonic clock."""

    def __init__(self, session: Session, limits: Limits, ends: float) -> None:
        self._session = session
        self._limits = limits
        self._ends = ends
        self._slots: dict[str, asyncio.Semaphore] = {}
        self._next: dict[str, asyncio.Lock] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until the host may be asked, and keep the turn while it answers.

        Raises `StoppedError` where the host wants to be left alone for longer than there is time.
        """
        slots = self._slots.setdefault(host, asyncio.Semaphore(max(1, self._limits.connections)))
        async with slots:
            async with self._next.setdefault(host, asyncio.Lock()):
                await self._begin(host)
            yield

    def hold(self, host: str, seconds: float, why: Unreadable) -> None:
        """Ask the host nothing for so long; `why` is what it said."""
        until = time.monotonic() + seconds
        if until > self._session.starts.get(host, 0.0):
            self._session.starts[host] = until
            self._session.held[host] = why

    def widen(self, host: str, gap: float) -> None:
        """Leave at least this gap between the starts of two requests."""
        self._session.gaps[host] = min(max(gap, self._session.gaps.get(host, 0.0)), LONGEST_GAP)

    async def _begin(self, host: str) -> None:
        while (wait := self._session.starts.get(host, 0.0) - time.monotonic()) > 0:
            if host in self._session.held and time.monotonic() + wait > self._ends:
                raise StoppedError(self._session.held[host])
            await asyncio.sleep(wait)
        self._session.held.pop(host, None)
        self._session.starts[host] = time.monotonic() + max(self._limits.gap, self._session.gaps.get(host, 0.0))
