"""Reading many sources at once, and answering in the order of the questions."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from factcheck import plugins
from factcheck.model import Reason, Snapshot, Source, Unreadable
from factcheck.sources.transport import faults, guard
from factcheck.sources.transport.collected import Collected, Result, shown, whole
from factcheck.sources.transport.context import Context, Progress
from factcheck.sources.transport.had import Had, tell_of_old_copy

if TYPE_CHECKING:
    from factcheck.sources.transport.exchange import Outcome
    from factcheck.sources.transport.web import Job

Task = tuple[str, Source]

_NOT_ASKED: Final = frozenset(
    {
        *(Reason.NO_NETWORK, Reason.DEADLINE, Reason.STOPPED, Reason.OFFLINE),
        *(Reason.GUARDED, Reason.BAD_ADDRESS, Reason.ROBOTS),
    }
)
_MOST_STEPS: Final = 5
"""Addresses that one source may lead to, one after the other."""


class Collection:
    """One call of `collect`."""

    def __init__(self, tasks: Sequence[Task], context: Context, progress: Progress | None) -> None:
        self._tasks = tasks
        self._context = context
        self._store = context.store
        self._settings = context.settings
        self._progress = progress
        self._results: dict[int, Result] = {}
        self._stored: set[int] = set()
        self._waiting: dict[str, list[int]] = {}
        self._steps: Counter[int] = Counter()
        self._jobs: list[Job] = []
        self._had = Had(context)
        self._hosts: dict[int, str] = {}
        self._done: Counter[str] = Counter()
        self._totals: Counter[str] = Counter()
        self._writer = ThreadPoolExecutor(1, "factcheck store")

    def run(self) -> Collected:
        """Read all: what lies here first, then the store, then the network."""
        self._jobs = [job for number in range(len(self._tasks)) if (job := self._begin(number)) is not None]
        self._totals.update(self._hosts.values())
        for host in sorted(self._totals):
            self._tell(host)
        try:
            if self._jobs:
                _run(self._fetch())
        finally:
            self._writer.shutdown()
        results = [self._results[number] for number in range(len(self._tasks))]
        return Collected(results, self._store, frozenset(self._stored))

    def _begin(self, number: int) -> Job | None:
        """Settle a task without the network, or say what is to be fetched for it."""
        way, source = self._tasks[number]
        kind = plugins.load("sources", way)
        self._hosts[number] = ""
        try:
            read = kind.read if hasattr(kind, "read") else kind.address
            result = read(source, self._context)
        except Exception as error:  # noqa: BLE001  (a third party's kind may fail in any way)
            result = faults.unforeseen(error)
        if isinstance(result, str):
            address = _sent(result)
            self._hosts[number] = _host(address)
            return self._look_up(number, address)
        if isinstance(result, Snapshot):
            self._settle(number, shown(result), stored=self._store.put(result))
        else:
            self._settle(number, result if isinstance(result, Unreadable) else faults.unforeseen(TypeError()))
        return None

    def _look_up(self, number: int, address: str) -> Job | None:
        target = guard.parse(address)
        why = target if isinstance(target, Unreadable) else None
        if not isinstance(target, Unreadable):
            why = guard.refused(target, allow_private=self._settings.allow_private)
        if isinstance(target, Unreadable) or why is not None:
            return self._arrived(number, address, why or guard.GUARDED, stored=False)
        if address in self._waiting:
            self._waiting[address].append(number)
            return None
        stored, failed = self._had.of(address)
        if stored is not None and (self._settings.offline or not self._had.old(address, stored)):
            return self._arrived(number, address, stored, stored=True)
        if failed is not None:
            return self._arrived(number, address, failed, stored=False)
        from factcheck.sources.transport.web import Job

        self._waiting[address] = [number]
        known = None if stored is None else replace(stored, body=b"")
        obeys = not getattr(plugins.load("sources", self._tasks[number][0]), "INTERFACE", False)
        return Job(address=address, target=target, known=known, obeys=obeys)

    def _arrived(self, number: int, address: str, result: Result, *, stored: bool) -> Job | None:
        """What comes of an address: the source, why not, or, where its kind says so, another address to ask."""
        way, source = self._tasks[number]
        follow = getattr(plugins.load("sources", way), "follow", None)
        if follow is None:
            self._settle(number, result, stored=stored)
            return None
        try:
            kept = whole(result, self._store) if stored and isinstance(result, Snapshot) else result
            onward = follow(source, address, kept, self._context)
        except Exception as error:  # noqa: BLE001  (a third party's kind may fail in any way)
            onward = faults.unforeseen(error)
        self._steps[number] += 1
        if isinstance(onward, str) and self._steps[number] < _MOST_STEPS:
            return self._look_up(number, _sent(onward))
        if not isinstance(onward, Unreadable | Snapshot):
            onward = faults.unforeseen(TypeError())
        if isinstance(onward, Snapshot) and not (isinstance(result, Snapshot) and onward.sha256 == result.sha256):
            stored = self._store.put(onward)
        self._settle(number, onward, stored=stored)
        return None

    async def _fetch(self) -> None:
        from factcheck.sources.transport.web import Web

        web = Web(self._context)
        while self._jobs:
            jobs, self._jobs = self._jobs, []
            await web.fetch(jobs, self._fetched)

    async def _fetched(self, job: Job, outcome: Outcome) -> None:
        """Keep what came at once, in a thread of its own: whatever happens next, it is in the store."""
        import asyncio

        keep = asyncio.get_running_loop().run_in_executor(self._writer, self._keep, job, outcome)
        result, stored = await keep
        for number in self._waiting.pop(job.address):
            onward = self._arrived(number, job.address, result, stored=stored)
            if onward is not None:
                self._jobs.append(onward)

    def _keep(self, job: Job, outcome: Outcome) -> tuple[Result, bool]:
        """What came of a job, without its body where the store now has that, and whether it has."""
        result, session = outcome.result, self._context.session
        if isinstance(result, Unreadable):
            if result.reason not in _NOT_ASKED:
                self._store.put_failure(job.address, result, outcome.answered, at=self._settings.now)
            if job.known is None or self._settings.refresh:
                session.failed[job.address] = result
                return result, False
            tell_of_old_copy(job.known, result)
            result = job.known
        elif outcome.unchanged:
            body = whole(result, self._store)
            stored = isinstance(body, Snapshot) and self._store.put(body)
            session.fetched.add(job.address)
            return shown(result), stored
        else:
            stored = self._store.put(result)
            session.fetched.add(job.address)
            return shown(replace(result, body=b"") if stored else result), stored
        session.fetched.add(job.address)
        return result, True

    def _settle(self, number: int, result: Result, *, stored: bool = False) -> None:
        if isinstance(result, Snapshot) and stored:
            self._stored.add(number)
            result = replace(result, body=b"")
        self._results[number] = result
        self._done[self._hosts[number]] += 1
        if self._totals:
            self._tell(self._hosts[number])

    def _tell(self, host: str) -> None:
        if self._progress is not None:
            self._progress(host, self._done[host], self._totals[host])


def _sent(address: str) -> str:
    """What of an address reaches a server: all but its fragment."""
    return address.strip().replace(" ", "%20").partition("#")[0]


def _host(address: str) -> str:
    """The host of an address, for those who watch; "" for what is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run it here, or in a thread of its own where the caller is inside an event loop (a notebook)."""
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(work)
        return
    failed: list[BaseException] = []

    def alone() -> None:
        try:
            asyncio.run(work)
        except BaseException as error:  # noqa: BLE001  (raised again below)
            failed.append(error)

    thread = threading.Thread(target=alone, name="factcheck fetching")
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
