"""What a site forbids to programs: robots.txt (RFC 9309), read once a run for each origin."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.sources.transport.guard import Target

if TYPE_CHECKING:
    from protego import Protego

AGENT: Final = "factcheck"
"""The name by which a robots.txt may speak to this program."""
READ: Final = 512_000
"""Bytes of a robots.txt that are read; RFC 9309, 2.5, asks for 500 KiB at least."""

FORBIDDEN: Final = Unreadable(reason=Reason.ROBOTS, detail="the site's robots.txt asks programs not to read this page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What one origin's robots.txt says; `unknown` is why it could not be learned."""

    parsed: Protego | None = None
    unknown: Unreadable | None = None

    def refused(self, url: str) -> Unreadable | None:
        """Why a page must not be asked for."""
        if self.unknown is not None or self.parsed is None:
            return self.unknown
        return None if self.parsed.can_fetch(url, AGENT) else FORBIDDEN

    @property
    def gap(self) -> float:
        """Seconds that the site wants between two requests (`Crawl-delay`); 0 where it does not say."""
        delay = self.parsed.crawl_delay(AGENT) if self.parsed is not None else None
        return delay if delay is not None and delay > 0 else 0.0


class Robots:
    """The rules of all origins of a run, those that are known already given; `read` asks for the address of a robots.txt."""

    def __init__(self, known: dict[str, Rules], read: Callable[[str], Awaitable[Snapshot | Unreadable]]) -> None:
        self._known = known
        self._read = read
        self._asked: dict[str, asyncio.Task[Rules]] = {}

    async def rules(self, target: Target) -> Rules:
        """The rules for the origin of an address."""
        origin = target.origin
        if origin not in self._known:
            if origin not in self._asked:
                self._asked[origin] = asyncio.create_task(self._learn(origin))
            self._known[origin] = await asyncio.shield(self._asked[origin])
        return self._known[origin]

    async def _learn(self, origin: str) -> Rules:
        return _rules(await self._read(f"{origin}/robots.txt"))


def _rules(answer: Snapshot | Unreadable) -> Rules:
    """Without a robots.txt everything is allowed; where the server fails, nothing is (RFC 9309, 2.3.1)."""
    if isinstance(answer, Snapshot):
        from protego import Protego

        return Rules(parsed=Protego.parse(answer.body[:READ].decode("utf-8-sig", "replace")))
    if answer.reason in {Reason.SERVER_ERROR, Reason.RATE_LIMITED}:
        return Rules(
            unknown=replace(answer, detail=f"its robots.txt cannot be read, and may forbid it: {answer.detail}")
        )
    return Rules() if answer.status or answer.reason in _NONE else Rules(unknown=answer)


_NONE: Final = frozenset({Reason.EMPTY, Reason.REDIRECTS, Reason.PROTOCOL, Reason.TOO_LARGE, Reason.BAD_ADDRESS})
"""Answers that are no robots.txt. Where nothing answers at all, neither will the page."""
