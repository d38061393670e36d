"""Source → Snapshot | Unreadable.

A source kind is a module in this folder, or an entry point in the group `factcheck.sources`, that reads sources
in one way: a `LocalKind` by itself, a `WebKind` from an address that the shared, guarded client asks. A source
may have several ways; `ways` names them, best first, and `collect` reads many sources by the way given for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from factcheck import plugins
from factcheck.model import Snapshot, Source, Unreadable
from factcheck.sources.transport.context import Context, Progress, Session

__all__ = ["Context", "LocalKind", "Progress", "Session", "SourceKind", "WebKind", "collect", "next_way", "ways"]


class SourceKind(Protocol):
    """What every kind has. `ORDER` says which way is tried first: the lowest of those that handle a source.

    It may also have `applies(source, failed, context)`: whether it is worth a try after the ways that `failed`.
    """

    ORDER: int

    def handles(self, source: Source) -> bool:
        """Whether the source names something that this kind reads."""


class WebKind(SourceKind, Protocol):
    """Reads from the web: its address is http or https, and is fetched with guard, pace, limits and store.

    It may also have `follow(source, address, answer, context)`, told the snapshot or the reason that came of an address. It gives
    the next address to ask, the source's own snapshot, or why there is none; without it, what comes is the source.
    """

    def address(self, source: Source, context: Context) -> str | Unreadable:
        """Where it reads the source."""


class LocalKind(SourceKind, Protocol):
    """Reads by itself, without the network and at once."""

    def read(self, source: Source, context: Context) -> Snapshot | Unreadable:
        """Read the source. What the world does wrong is an `Unreadable`, never an error."""


def ways(source: Source) -> tuple[str, ...]:
    """The names of the kinds that can read this source, best first."""
    kinds = {name: plugins.load("sources", name) for name in plugins.names("sources")}
    return tuple(
        sorted((name for name in kinds if kinds[name].handles(source)), key=lambda name: (kinds[name].ORDER, name))
    )


def next_way(left: list[str], source: Source, failed: Sequence[Unreadable], context: Context) -> str | None:
    """Take the next way that is worth a try from those left; `None` where there is none."""
    while left:
        way = left.pop(0)
        applies = getattr(plugins.load("sources", way), "applies", None)
        if applies is None or applies(source, failed, context):
            return way
    return None


def collect(
    tasks: Sequence[tuple[str, Source]], context: Context, progress: Progress | None = None
) -> Sequence[Snapshot | Unreadable]:
    """Read each source by the way given with it; the answers stand in the order of the tasks.

    Nothing that a source, a server or a network does raises. Each address is fetched once, hosts side by
    side, and what comes is kept in the store as it arrives, from where bodies are read when they are asked for.
    `progress` is told of each host how many of its sources are done.
    Raises `UsageError` for the name of a way that there is not.
    """
    from factcheck.sources.transport.collect import Collection

    return Collection(tasks, context, progress).run()
