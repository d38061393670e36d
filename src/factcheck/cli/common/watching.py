"""While a command works: bars for who watches, and Ctrl-C that loses nothing."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

    from factcheck.pipeline import Progress

_SHOWN = 8
"""Hosts that have a bar of their own at a time."""
_NAMED = 32
"""Characters of a host's name."""


@contextmanager
def progress() -> Iterator[Progress | None]:
    """A bar for all sources, one for each of the hosts that are slowest, and one for the claims, on standard error while a
    person watches; nothing otherwise.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        shown = _Shown(bars)
        yield shown.told


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """Gives an event that the first Ctrl-C sets; the second ends the program."""
    stop = threading.Event()
    before = signal.getsignal(signal.SIGINT)

    def first(*_: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)
        click.echo("Stopping: what was read is kept and reported. Ctrl-C again ends at once.", err=True)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, first)
    try:
        yield stop
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, before)


class _Shown:
    """The bars: of hosts only those that are at work and have most left, as many as are easily read."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._reading = bars.add_task("Reading sources", total=None, visible=False)
        self._judging = bars.add_task("Judging claims", total=None, visible=False)
        self._hosts: dict[str, tuple[int, int]] = {}
        self._slowest = [bars.add_task("", total=None, visible=False) for _ in range(_SHOWN)]

    def told(self, stage: str, done: int, total: int, host: str) -> None:
        """Take note of how far a stage is, at reading that of one host."""
        if stage == "judge":
            self._bars.update(self._judging, completed=done, total=total, visible=True)
            return
        self._hosts[host] = done, total
        read, wanted = (sum(part) for part in zip(*self._hosts.values(), strict=True))
        self._bars.update(self._reading, completed=read, total=wanted, visible=True)
        busy = [(total - done, name) for name, (done, total) in self._hosts.items() if name and done < total]
        most = sorted(busy, key=lambda one: (-one[0], one[1]))[:_SHOWN]
        for task, one in zip(self._slowest, [*most, *[None] * (_SHOWN - len(most))], strict=True):
            if one is None:
                self._bars.update(task, visible=False)
            else:
                done, total = self._hosts[one[1]]
                self._bars.update(task, description=f"  {_brief(one[1])}", completed=done, total=total, visible=True)


def _brief(host: str) -> str:
    from factcheck.safety import visible

    name = visible(host)
    return name if len(name) <= _NAMED else f"…{name[1 - _NAMED :]}"
