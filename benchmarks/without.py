"""What each facet kind is worth: the judge again with that kind switched off, its weights trained anew.

On a fixed sample of VitaminC's number and date rows, out of fold by page. A facet that is switched off is neither found
nor compared, so that the rules and the signals miss it alike.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from benchmarks import pairs
from benchmarks.measures import Judged, accuracy, falsely_supported, groups, precision
from benchmarks.pairs import Prepared, Row
from factcheck import facets

PAGES = 0.3
"""So much of the pages is drawn."""


def sample(rows: Sequence[Row]) -> list[Row]:
    """All number and date rows of a fixed share of the pages."""
    pages = sorted({row.group for row in rows})
    drawn = set(random.Random(11).sample(pages, int(PAGES * len(pages))))
    return [row for row in rows if row.kind in {"number", "date"} and row.group in drawn]


def prepared(rows: Sequence[Row], off: str) -> list[Prepared | None]:
    """What the judge knows of each row where the facet kind `off` is switched off; "" switches none off."""
    with ProcessPoolExecutor(2, initializer=_switch_off, initargs=(off,)) as pool:
        return list(pool.map(pairs.prepare_one, rows, chunksize=64))


def _switch_off(off: str) -> None:
    left = {name: kind for name, kind in facets.kinds().items() if name != off}
    facets.kinds = lambda: left  # type: ignore[assignment]  # in a process of its own


def head() -> list[str]:
    """The lines that head the table."""
    names = ("switched off", "accuracy", "groups", "`supported` at .30", "`contradicted` at .20", "falsely supported")
    return [f"| {' | '.join(names)} |", "|---" * len(names) + "|"]


def line(name: str, some: Sequence[Judged], whole: Sequence[Judged] | None = None) -> str:
    """A line of the table: the figures of the whole judge, or how far they move without a facet kind."""
    cells = [
        f"{one:.3f}" if other is None else f"{one - other:+.3f}"
        for one, other in zip(_figures(some), _figures(whole) if whole else _NONE, strict=True)
    ]
    return f"| {name} | {' | '.join(cells)} |"


_NONE = (None,) * 5


def _figures(some: Sequence[Judged]) -> Iterator[float]:
    yield accuracy(some)
    yield groups(some)
    yield precision(some, "supported", 0.3)[0]
    yield precision(some, "contradicted", 0.2)[0]
    yield falsely_supported(some)
