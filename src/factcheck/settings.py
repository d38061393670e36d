"""What a run may do and how far it may go: made once, passed down, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from factcheck.model import VerdictKind

FAIL_ON = (VerdictKind.CONTRADICTED, VerdictKind.DISPUTED, VerdictKind.NOT_FOUND, VerdictKind.UNCHECKED)


class Prior(StrEnum):
    """How many of the claims checked are taken to be true and false: it shifts confidences, never a verdict.

    `contested`: three in ten are contradicted, as among claims of doubtful edits; `essay`: one in twelve, as in a draft
    by a careful writer.
    """

    CONTESTED = "contested"
    ESSAY = "essay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one exchange may cost. Seconds, bytes, counts; `ratio` is decompressed over compressed size.

    One host is asked over at most `connections` at a time, a new request at least `gap` after the last; what may pass is
    tried `tries` times in all, first after about `backoff`, then after twice as long each time. What failed for good is
    remembered for `memory`, and not asked in that time.
    """

    connect: float = 10.0
    read: float = 15.0
    total: float = 30.0
    body: int = 25_000_000
    redirects: int = 10
    ratio: float = 100.0
    gap: float = 1.0
    connections: int = 2
    hosts: int = 100
    tries: int = 3
    backoff: float = 1.0
    memory: float = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run.

    `now` is the run's only clock. `offline` forbids the network, `refresh` asks every source again although
    the store has it. `deadline` is how many seconds fetching may take in all. `allow_private` lets sources
    lie on private, loopback and link-local addresses. `prior` is what confidences are told for. What the store has is
    asked about again after `max_age` days. `robots` obeys robots.txt; `archives` reads archived copies of what cannot be
    read otherwise. `proxy` is the address of one; `contact` is told to servers.
    """

    now: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    offline: bool = False
    refresh: bool = False
    allow_private: bool = False
    deadline: float = 120.0
    max_age: float = 30.0
    robots: bool = True
    archives: bool = True
    proxy: str | None = None
    contact: str = ""
    store: Path = Path("cache")
    fail_on: tuple[VerdictKind, ...] = FAIL_ON
    prior: Prior = Prior.CONTESTED
    limits: Limits = Limits()
    user_agent: str = "factcheck (citation checker; reads each cited page once)"
