"""The network as one run sees it: who is asked when, by which client, and until when."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.sources.transport import guard
from factcheck.sources.transport.context import Context
from factcheck.sources.transport.exchange import Outcome, exchange
from factcheck.sources.transport.faults import StoppedError
from factcheck.sources.transport.guard import Target, refused
from factcheck.sources.transport.names import NO_NETWORK, Names
from factcheck.sources.transport.pace import Pace
from factcheck.sources.transport.retry import persistently
from factcheck.sources.transport.robots import Robots

if TYPE_CHECKING:
    import httpx

_UNKEPT: Final = 32
"""Pages that may wait for the store before more are asked for: what waits is in memory."""
_LOOKS: Final = 0.1
"""Seconds between two looks at whether the run is to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An address to be fetched, as the claims file has it and as it is sent.

    `known` is what the store has of it, without its body; `obeys` says that robots.txt is asked first.
    """

    address: str
    target: Target
    known: Snapshot | None = None
    obeys: bool = True


Done = Callable[[Job, Outcome], Coroutine[None, None, None]]


class Web:
    """Fetches addresses: many hosts side by side, each at its own pace, what may pass tried again."""

    def __init__(self, context: Context) -> None:
        settings = context.settings
        self.limits = settings.limits
        self.now = settings.now
        self._context = context
        self._session = context.session
        self._proxied = settings.proxy is not None
        self._allow_private = settings.allow_private
        self._names = Names(
            context.resolver, self._session.names, limit=self.limits.connect, allow_private=settings.allow_private
        )
        self._clients: dict[str, tuple[httpx.AsyncClient, int]] = {}
        self._failed: dict[Job, Outcome] = {}  # the last try of those that are not done
        self._keeping: set[asyncio.Future[None]] = set()
        self.room = asyncio.Event()
        self.room.set()
        self._hosts = asyncio.Semaphore(max(1, self.limits.hosts))
        self._ends = self._session.begin(settings.deadline)
        self.pace = Pace(self._session, self.limits, self._ends)
        self._robots = Robots(self._session.robots, self._read_robots) if settings.robots else None

    async def fetch(self, jobs: Sequence[Job], done: Done) -> None:
        """Fetch all, and say of each when it is done. Once the run is to stop, nothing more is asked for."""
        jobs = await self._reachable(jobs, done)
        by_host: dict[str, list[Job]] = {}
        for job in jobs:
            by_host.setdefault(job.target.host, []).append(job)
        if by_host:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._fetch_host(*one, done)) for one in by_host.items()]
                watch = group.create_task(self._watch(tasks))
                await asyncio.wait(tasks)
                watch.cancel()
        await asyncio.gather(*self._keeping)

    async def check(self, target: Target, *, obeys: bool) -> None:
        """Raises `StoppedError` where the address must not or can not be reached."""
        why = refused(target, allow_private=self._allow_private)
        if why is None and target.ip is None:
            why = await self._names_refused(target)
        if why is None and obeys and self._robots is not None:
            rules = await self._robots.rules(target)
            self.pace.widen(target.host, rules.gap)
            why = rules.refused(target.url)
        if why is not None:
            raise StoppedError(why)

    async def _names_refused(self, target: Target) -> Unreadable | None:
        """Why a name leads nowhere, or nowhere that may be asked. Behind a proxy names may be known to that alone."""
        found = await self._names.addresses(target.host, target.port)
        if not isinstance(found, Unreadable) or (self._proxied and found.reason != Reason.GUARDED):
            return None
        return found

    @asynccontextmanager
    async def client(self, host: str) -> AsyncIterator[httpx.AsyncClient]:
        """The client of a host. It is closed when nobody needs it any more."""
        from factcheck.sources.transport.wire import open_client

        client, users = self._clients.get(host) or (open_client(self._context, self._names), 0)
        self._clients[host] = client, users + 1
        try:
            yield client
        finally:
            users = self._clients[host][1] - 1
            self._clients[host] = client, users
            if not users:
                del self._clients[host]
                await self._close(client)

    async def _close(self, client: httpx.AsyncClient) -> None:
        if self._context.transport is None:  # a transport from outside is its owner's to close
            await client.aclose()

    async def _watch(self, tasks: Sequence[asyncio.Task[None]]) -> None:
        while not self._session.stop.is_set():  # noqa: ASYNC110  (another thread sets it)
            await asyncio.sleep(_LOOKS)
        for task in tasks:
            task.cancel()

    async def _reachable(self, jobs: Sequence[Job], done: Done) -> Sequence[Job]:
        """The jobs that are worth a try; without a network, those whose address is no name."""
        named = {
            job.target.host: job.target.port for job in jobs if job.target.ip is None and not job.target.local_name
        }
        if named and not self._session.no_network and not self._proxied:
            try:
                async with asyncio.timeout_at(self._ends):
                    self._session.no_network = await self._names.missing_network(list(named.items()))
            except TimeoutError:
                pass  # the deadline has its own sentence
        if not self._session.no_network:
            return jobs
        for job in jobs:
            if job.target.host in named:
                await done(job, Outcome(result=NO_NETWORK))
        return [job for job in jobs if job.target.host not in named]

    async def _fetch_host(self, host: str, jobs: Sequence[Job], done: Done) -> None:
        waiting = set(jobs)
        try:
            async with asyncio.timeout_at(self._ends):
                async with self._hosts, self.client(host), asyncio.TaskGroup() as group:
                    for job in jobs:
                        group.create_task(self._fetch_one(job, done, waiting))
        except TimeoutError:
            pass
        except asyncio.CancelledError:
            if not self._session.stop.is_set():
                raise
        for job in jobs:
            if job in waiting:
                await done(job, self._failed.get(job) or Outcome(result=self._unfinished()))

    async def _fetch_one(self, job: Job, done: Done, waiting: set[Job]) -> None:
        async def ask() -> Outcome:
            outcome = await exchange(self, job.address, job.target, obeys=job.obeys, known=job.known)
            if isinstance(outcome.result, Unreadable):
                self._failed[job] = outcome
            return outcome

        outcome = await persistently(ask, self.limits, self._hold)
        waiting.discard(job)
        self._failed.pop(job, None)
        keeping = asyncio.ensure_future(done(job, outcome))  # what has come is kept, whatever happens meanwhile
        self._keeping.add(keeping)
        keeping.add_done_callback(self._kept)
        self._see_to_room()
        await asyncio.shield(keeping)

    def _kept(self, keeping: asyncio.Future[None]) -> None:
        self._keeping.discard(keeping)
        self._see_to_room()

    def _see_to_room(self) -> None:
        """Let requests through only while few pages wait for the store."""
        if len(self._keeping) < _UNKEPT:
            self.room.set()
        else:
            self.room.clear()

    async def _read_robots(self, address: str) -> Snapshot | Unreadable:
        target = guard.parse(address)
        if isinstance(target, Unreadable):
            return target

        async def ask() -> Outcome:
            return await exchange(self, address, target, obeys=False)

        return (await persistently(ask, self.limits, self._hold)).result

    def _hold(self, outcome: Outcome, seconds: float) -> None:
        if isinstance(outcome.result, Unreadable):
            self.pace.hold(outcome.host, seconds, outcome.result)

    def _unfinished(self) -> Unreadable:
        if self._session.stop.is_set():
            return Unreadable(reason=Reason.STOPPED, detail="not fetched: the run was stopped")
        deadline = self._context.settings.deadline
        return Unreadable(reason=Reason.DEADLINE, detail=f"not fetched: the deadline of {deadline:g} s was reached")
