"""Looking names up: once each, in a thread with a time limit, every answer checked."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from factcheck.model import Reason, Unreadable
from factcheck.sources.transport.guard import GUARDED
from factcheck.sources.transport.lookup import Answer, Failure, Resolver
from factcheck.sources.transport.ranges import forbidden

NO_NETWORK: Final = Unreadable(
    reason=Reason.NO_NETWORK, detail="no network: names cannot be looked up, so nothing was fetched"
)
FIRST: Final = 3
"""Names that are tried before a network is believed to be missing, in the order of the claims file."""

MORE: Final = 10
"""Names that are tried where the first do not exist: a misspelt name says little about the network."""


class Names:
    """The names of one run. Each is looked up once, so that what was checked is what is connected to."""

    def __init__(self, resolver: Resolver, known: dict[str, Answer], *, limit: float, allow_private: bool) -> None:
        self._resolver = resolver
        self._known = known
        self._limit = limit
        self._allow_private = allow_private
        self._asked: dict[str, asyncio.Task[Answer]] = {}

    async def addresses(self, host: str, port: int) -> tuple[str, ...] | Unreadable:
        """The network addresses of a host, all of them allowed; else why it must or can not be reached."""
        answer = await self._answer(host, port)
        if answer.failure is Failure.UNKNOWN:
            return Unreadable(reason=Reason.NAME_NOT_FOUND, detail=f"there is no host with the name {host}")
        if answer.failure is Failure.SILENT:
            return Unreadable(reason=Reason.TIMEOUT, detail=f"the name {host} could not be looked up just now")
        return answer.addresses if self._allow_private or _all_public(answer.addresses) else GUARDED

    async def missing_network(self, hosts: Sequence[tuple[str, int]]) -> bool:
        """Whether no name can be looked up, judged by the first of those given; the others are not tried."""
        answers = await self._answers(hosts[:FIRST])
        if any(answer.failure is None for answer in answers) or not answers:
            return False
        if any(answer.failure is Failure.SILENT for answer in answers):
            return True
        answers += await self._answers(hosts[FIRST:MORE])
        return len(answers) >= FIRST and all(answer.failure is not None for answer in answers)

    async def _answers(self, hosts: Sequence[tuple[str, int]]) -> list[Answer]:
        return list(await asyncio.gather(*(self._answer(host, port) for host, port in hosts)))

    async def _answer(self, host: str, port: int) -> Answer:
        if host not in self._known:
            if host not in self._asked:
                self._asked[host] = asyncio.create_task(self._look_up(host, port))
            self._known[host] = await asyncio.shield(self._asked[host])
        return self._known[host]

    async def _look_up(self, host: str, port: int) -> Answer:
        try:
            async with asyncio.timeout(self._limit):
                found = await in_thread(lambda: tuple(self._resolver(host, port)))
        except socket.gaierror as error:
            unknown = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
            return Answer(failure=Failure.UNKNOWN if error.errno in unknown else Failure.SILENT)
        except UnicodeError:
            return Answer(failure=Failure.UNKNOWN)
        except Exception:  # noqa: BLE001  (out of time, or a resolver that breaks in its own way)
            return Answer(failure=Failure.SILENT)
        return Answer(addresses=found) if found else Answer(failure=Failure.UNKNOWN)


async def in_thread(work: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    """Run something that blocks. Where its time is over it is left behind, and does not hold up the program's end."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[tuple[str, ...]] = loop.create_future()

    def settle(result: tuple[str, ...] | Exception) -> None:
        if future.done():
            return
        if isinstance(result, Exception):
            future.set_exception(result)
        else:
            future.set_result(result)

    def run() -> None:
        result: tuple[str, ...] | Exception
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  (handed on to whoever waits)
            result = error
        with suppress(RuntimeError):  # the loop may be closed by now
            loop.call_soon_threadsafe(settle, result)

    threading.Thread(target=run, name="factcheck look-up", daemon=True).start()
    return await future


def _all_public(addresses: Sequence[str]) -> bool:
    try:
        return not any(forbidden(ipaddress.ip_address(address)) for address in addresses)
    except ValueError:
        return False
