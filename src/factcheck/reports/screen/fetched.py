"""What `factcheck fetch` says: each source that could not be read with what to do about it, then counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import ReadAs, Reading
from factcheck.reports.common import advice, words
from factcheck.reports.screen import text

_LONGEST = 400
_WAYS = {
    ReadAs.LIVE: "read live",
    ReadAs.FILE: "from files",
    ReadAs.SAVED_COPY: "from saved copies",
    ReadAs.ARCHIVED: "from archives",
    ReadAs.ABSTRACT: "by abstract only",
    ReadAs.NOTE: "by note only",
}


def lines(readings: Sequence[Reading]) -> Iterator[str]:
    """The lines, in the order of the claims file."""
    for reading in readings:
        if reading.read_as is None:
            where = text.line(f"{reading.source.location.file}:{reading.source.location.line}")
            why = text.line(" ".join(advice.told(reading.unreadable)), _LONGEST)
            yield f"Not read: {text.line(reading.source.id, 60)} ({where}): {why}\n"
    ways = Counter(reading.read_as for reading in readings)
    told = [f"{ways[way]:,} {name}" for way, name in _WAYS.items() if ways[way]]
    if ways[None]:
        told.append(f"{ways[None]:,} could not be read")
    yield f"{words.number(len(readings), 'source')}{': ' if told else ''}{', '.join(told)}\n"
