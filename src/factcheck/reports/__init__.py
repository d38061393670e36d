"""Run → text. Each report is one module here: pure, no clock, no environment, no reading or writing.

A report is fed the run's head and then its claims one by one, so that memory does not grow with the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from factcheck.errors import UsageError
from factcheck.model import CheckedClaim, RunHead
from factcheck.plugins import load, names, suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a report may know of where it is shown; reports that go to a file ignore it.

    `width` and `height` are in characters and lines. `terminal` is whether a person watches; `colour` and
    `unicode` whether the place shows them.
    """

    width: int = 80
    height: int = 24
    terminal: bool = False
    colour: bool = False
    unicode: bool = True


class Report(Protocol):
    """A module in `reports/`, or what an entry point of the group `factcheck.reports` refers to.

    `FILENAME` is the file's name in the output folder; `None` is for a report that goes to standard output.
    """

    FILENAME: str | None

    def render(self, head: RunHead, claims: Iterable[CheckedClaim], options: Options, /) -> Iterator[str]:
        """Give the report piece by piece. `claims` may be walked through more than once."""


def find(name: str) -> Report:
    """The report of that name. Raises `UsageError`, naming the nearest, for one that is not there or is none."""
    known = names("reports")
    if name not in known:
        raise UsageError(f"unknown format {name!r}; {suggestion(name, known)}")
    report: Report = load("reports", name)
    if not callable(getattr(report, "render", None)) or not hasattr(report, "FILENAME"):
        raise UsageError(f"the plugin {name!r} is no report: it needs FILENAME and render(head, claims, options)")
    return report


def schema() -> str:
    """The JSON Schema of `run.json`, as text."""
    from factcheck.reports.common.record import schema as text

    return text()
