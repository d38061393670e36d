"""The network as one run sees it: who is asked when, by which client, and until when."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Reason, Unreadable
from factcheck.sources.transport.context import Context
from factcheck.sources.transport.exchange import Outcome, exchange
from factcheck.sources.transport.faults import StoppedError
from factcheck.sources.transport.guard import Target, refused
from factcheck.sources.transport.names import NO_NETWORK, Names

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An address to be fetched, as the claims file has it and as it is sent."""

    address: str
    target: Target


Done = Callable[[Job, Outcome], None]


class Web:
    """Fetches addresses: hosts side by side, requests to one host one after the other's start."""

    def __init__(self, context: Context) -> None:
        settings = context.settings
        self.limits = settings.limits
        self.now = settings.now
        self._context = context
        self._session = context.session
        self._allow_private = settings.allow_private
        self._names = Names(
            context.resolver, self._session.names, limit=self.limits.connect, allow_private=settings.allow_private
        )
        self._clients: dict[str, tuple[httpx.AsyncClient, int]] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self._hosts = asyncio.Semaphore(max(1, self.limits.hosts))
        self._ends = self._session.begin(settings.deadline)

    async def fetch(self, jobs: Sequence[Job], done: Done) -> None:
        """Fetch all, and say of each when it is done."""
        jobs = await self._reachable(jobs, done)
        by_host: dict[str, list[Job]] = {}
        for job in jobs:
            by_host.setdefault(job.target.host, []).append(job)
        async with asyncio.TaskGroup() as group:
            for host, waiting in by_host.items():
                group.create_task(self._fetch_host(host, waiting, done))

    async def check(self, target: Target) -> None:
        """Raises `StoppedError` where the address must not or can not be reached."""
        why = refused(target, allow_private=self._allow_private)
        if why is None and target.ip is None:
            found = await self._names.addresses(target.host, target.port)
            why = found if isinstance(found, Unreadable) else None
        if why is not None:
            raise StoppedError(why)

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

    async def turn(self, host: str) -> None:
        """Wait until the host may be asked again."""
        async with self._turns.setdefault(host, asyncio.Lock()):
            wait = self._session.starts.get(host, 0.0) - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            self._session.starts[host] = time.monotonic() + self.limits.gap

    async def _close(self, client: httpx.AsyncClient) -> None:
        if self._context.transport is None:  # a transport from outside is its owner's to close
            await client.aclose()

    async def _reachable(self, jobs: Sequence[Job], done: Done) -> Sequence[Job]:
        """The jobs that are worth a try; without a network, those whose address is no name."""
        named = {
            job.target.host: job.target.port for job in jobs if job.target.ip is None and not job.target.local_name
        }
        if named and not self._session.no_network:
            try:
                async with asyncio.timeout_at(self._ends):
                    self._session.no_network = await self._names.missing_network(list(named.items()))
            except TimeoutError:
                pass  # the deadline has its own sentence
        if not self._session.no_network:
            return jobs
        for job in jobs:
            if job.target.host in named:
                done(job, Outcome(result=NO_NETWORK))
        return [job for job in jobs if job.target.host not in named]

    async def _fetch_host(self, host: str, jobs: Sequence[Job], done: Done) -> None:
        async with AsyncExitStack() as stack:
            try:
                async with asyncio.timeout_at(self._ends):
                    await stack.enter_async_context(self._hosts)
            except TimeoutError:
                for job in jobs:
                    done(job, self._too_late())
                return
            await stack.enter_async_context(self.client(host))
            async with asyncio.TaskGroup() as group:
                for job in jobs:
                    group.create_task(self._fetch_one(job, done))

    async def _fetch_one(self, job: Job, done: Done) -> None:
        try:
            async with asyncio.timeout_at(self._ends):
                outcome = await exchange(self, job.address, job.target)
        except TimeoutError:
            outcome = self._too_late()
        done(job, outcome)

    def _too_late(self) -> Outcome:
        deadline = self._context.settings.deadline
        detail = f"not fetched: the deadline of {deadline:g} s was reached"
        return Outcome(result=Unreadable(reason=Reason.DEADLINE, detail=detail))
