"""What a person reads first: a table on a terminal, one line a claim in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import CheckedClaim, RunHead
from factcheck.reports import Options

FILENAME: str | None = None


def render(head: RunHead, claims: Iterable[CheckedClaim], options: Options) -> Iterator[str]:
    """Write what to mend in full, the rest as counts. On a terminal it is about one screen."""
    if options.terminal:
        from factcheck.reports.screen.table import table

        yield from table(head, claims, options)
    else:
        from factcheck.reports.screen.lines import lines

        yield from lines(head, claims)
