"""Reading many sources at once, and answering in the order of the questions."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from factcheck import plugins
from factcheck.model import Reason, Redirect, Snapshot, Source, Unreadable
from factcheck.safety import redact, redact_headers
from factcheck.sources.transport import faults, guard
from factcheck.sources.transport.context import Context, Progress

if TYPE_CHECKING:
    from factcheck.sources.transport.exchange import Outcome
    from factcheck.sources.transport.web import Job

Task = tuple[str, Source]
Result = Snapshot | Unreadable

OFFLINE: Final = Unreadable(reason=Reason.OFFLINE, detail="it is not in the store, and --offline forbids fetching it")
_NOT_ASKED: Final = frozenset({Reason.NO_NETWORK, Reason.DEADLINE, Reason.OFFLINE, Reason.GUARDED, Reason.BAD_ADDRESS})


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
        self._waiting: dict[str, list[int]] = {}
        self._steps: Counter[int] = Counter()
        self._jobs: list[Job] = []

    def run(self) -> tuple[Result, ...]:
        """Read all: what lies here first, then the store, then the network."""
        self._jobs = [job for number in range(len(self._tasks)) if (job := self._begin(number)) is not None]
        if self._jobs:
            _run(self._fetch())
        return tuple(self._results[number] for number in range(len(self._tasks)))

    def _begin(self, number: int) -> Job | None:
        """Settle a task without the network, or say what is to be fetched for it."""
        way, source = self._tasks[number]
        kind = plugins.load("sources", way)
        try:
            read = kind.read if hasattr(kind, "read") else kind.address
            result = read(source, self._context)
        except Exception as error:  # noqa: BLE001  (a third party's kind may fail in any way)
            result = faults.unforeseen(error)
        if isinstance(result, str):
            return self._look_up(number, _sent(result))
        if isinstance(result, Snapshot):
            self._store.put(result)
            result = shown(result)
        if not isinstance(result, Unreadable | Snapshot):
            result = faults.unforeseen(TypeError())
        self._settle([number], result)
        return None

    def _look_up(self, number: int, address: str) -> Job | None:
        target = guard.parse(address)
        why = target if isinstance(target, Unreadable) else None
        if not isinstance(target, Unreadable):
            why = guard.refused(target, allow_private=self._settings.allow_private)
        if isinstance(target, Unreadable) or why is not None:
            return self._arrived(number, address, why or guard.GUARDED)
        if address in self._waiting:
            self._waiting[address].append(number)
            return None
        known = self._known(address)
        if known is not None:
            return self._arrived(number, address, known)
        from factcheck.sources.transport.web import Job

        self._waiting[address] = [number]
        return Job(address=address, target=target)

    def _known(self, address: str) -> Result | None:
        """What needs no request: a page in the store, an answer of this run, what `--offline` leaves."""
        session = self._context.session
        if address in session.failed:
            return session.failed[address]
        if not self._settings.refresh or address in session.fetched:
            stored = self._store.latest(address)
            if stored is not None:
                return stored
        if not self._settings.offline:
            return None
        failure = self._store.failure(address)
        return failure if failure is not None and not failure.transient else OFFLINE

    def _arrived(self, number: int, address: str, result: Result) -> Job | None:
        """What comes of an address: the source, why not, or, where its kind says so, another address to ask."""
        way, source = self._tasks[number]
        follow = getattr(plugins.load("sources", way), "follow", None)
        if follow is not None:
            try:
                onward = follow(source, address, result)
            except Exception as error:  # noqa: BLE001  (a third party's kind may fail in any way)
                onward = faults.unforeseen(error)
            self._steps[number] += 1
            if isinstance(onward, str) and self._steps[number] < _MOST_STEPS:
                return self._look_up(number, _sent(onward))
            if isinstance(onward, str) or not isinstance(onward, Unreadable | Snapshot):
                onward = faults.unforeseen(TypeError())
            if isinstance(onward, Snapshot) and (not isinstance(result, Snapshot) or onward.sha256 != result.sha256):
                self._store.put(onward)
            result = onward
        self._settle([number], result)
        return None

    async def _fetch(self) -> None:
        from factcheck.sources.transport.web import Web

        web = Web(self._context)
        while self._jobs:
            jobs, self._jobs = self._jobs, []
            await web.fetch(jobs, self._fetched)

    def _fetched(self, job: Job, outcome: Outcome) -> None:
        """Keep what came at once: whatever happens next, it is in the store."""
        result, session = outcome.result, self._context.session
        if isinstance(result, Snapshot):
            self._store.put(result)
            session.fetched.add(job.address)
            result = shown(result)
        else:
            session.failed[job.address] = result
            if result.reason not in _NOT_ASKED:
                self._store.put_failure(job.address, result, outcome.answered)
        for number in self._waiting.pop(job.address):
            onward = self._arrived(number, job.address, result)
            if onward is not None:
                self._jobs.append(onward)

    def _settle(self, numbers: Sequence[int], result: Result) -> None:
        for number in numbers:
            self._results[number] = result
            if self._progress is not None:
                self._progress(len(self._results), len(self._tasks))


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


def _sent(address: str) -> str:
    """What of an address reaches a server: all but its fragment."""
    return address.strip().replace(" ", "%20").partition("#")[0]


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
