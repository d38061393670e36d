"""What a source kind may use, and what one run remembers while it fetches."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import Essay, Unreadable
from factcheck.settings import Settings
from factcheck.sources.transport.lookup import Answer, Resolver, system_resolver
from factcheck.store import Store

if TYPE_CHECKING:
    import httpcore
    import httpx

    from factcheck.sources.transport.robots import Rules

Progress = Callable[[str, int, int], None]
"""Told a host ("" for what needs none), how many of its sources are done, and how many there are."""


@dataclass(slots=True, kw_only=True)
class Session:
    """What one run has learned: when fetching began, when each host may be asked next, what names lead to.

    `fetched` and `failed` hold the addresses that this run has asked, so that none is asked twice. `held` has what a host
    said that wants to be left alone, `gaps` the seconds that it wants between requests, `robots` what each origin forbids.
    Once `stop` is set, nothing more is fetched.
    """

    ends: float | None = None
    starts: dict[str, float] = field(default_factory=dict)
    held: dict[str, Unreadable] = field(default_factory=dict)
    gaps: dict[str, float] = field(default_factory=dict)
    robots: dict[str, Rules] = field(default_factory=dict)
    names: dict[str, Answer] = field(default_factory=dict)
    no_network: bool = False
    fetched: set[str] = field(default_factory=set)
    failed: dict[str, Unreadable] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)

    def begin(self, deadline: float) -> float:
        """The time on the monotonic clock when fetching ends; the first call sets it."""
        if self.ends is None:
            self.ends = time.monotonic() + deadline
        return self.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What reading sources rests on. `folder` is the claims file's folder, `essay` the one under check.

    A copy made by `dataclasses.replace` (for another claims file) shares the `session`, and with it pace
    and deadline. `resolver` looks names up, `network` makes connections and `transport` answers requests;
    tests put their own in. Whatever stands there, each address is looked up and checked first.
    """

    settings: Settings
    store: Store
    folder: Path
    essay: Essay = field(default_factory=Essay)
    session: Session = field(default_factory=Session)
    resolver: Resolver = system_resolver
    network: httpcore.AsyncNetworkBackend | None = None
    transport: httpx.AsyncBaseTransport | None = None
