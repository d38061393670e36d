"""Pieces of the console report that hold foreign text in check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import CheckedClaim, Reading, RunHead
from factcheck.reports.common import words
from factcheck.safety import redact, visible

Readings = Mapping[tuple[str, str], Reading]
"""Readings by claims file and source id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source's words, in three pieces, and where they come from."""

    before: str
    exact: str
    after: str
    source: str


def line(text: str, limit: int | None = None) -> str:
    """The text on one line, steering nothing: breaks become spaces, control characters are shown as escapes.

    `limit` cuts it, in characters.
    """
    plain = visible(" ".join(text.split()))
    return plain if limit is None or len(plain) <= limit else plain[: limit - 2].rstrip() + " …"


def evidence(checked: CheckedClaim, readings: Readings) -> tuple[Evidence, ...]:
    """The words that the verdict rests on, each with its source."""
    return tuple(
        Evidence(
            before=_context(span.before),
            exact=line(span.exact, 400),
            after=_context(span.after, after=True),
            source=source(readings.get((checked.claim.location.file, span.source)), span.source, span.page),
        )
        for span in checked.verdict.evidence
    )


def unread(checked: CheckedClaim, readings: Readings) -> tuple[str, ...]:
    """Why sources of the claim could not be read: one line each."""
    return tuple(
        line(f"{source(readings.get((checked.claim.location.file, finding.source)), finding.source)}: {told}")
        for finding in checked.verdict.findings
        for told in dict.fromkeys(redact(reason.detail) for reason in finding.unreadable)
    )


def source(reading: Reading | None, name: str, page: int | None = None) -> str:
    """Where words come from, in one line: publisher, date, page, and how it was read."""
    place = f"page {page}" if page else ""
    if reading is None:
        return line(", ".join(filter(None, (name, place))))
    known = reading.source
    who = line(redact(known.publisher or known.title or reading.title or name), 60)
    how = words.how_read(reading) if reading.read_as else ""
    return line(", ".join(filter(None, (who, words.day(known.issued or reading.issued), place, how))))


def counts(head: RunHead) -> list[str]:
    """`1 contradicted`, `9 supported`: what there is of each verdict, worst first."""
    told = dict(head.counts)
    return [f"{told[kind]:,} {face.word.lower()}" for kind, face in words.FACES.items() if told.get(kind)]


def total(head: RunHead) -> str:
    """`12 claims`."""
    return words.number(sum(count for _, count in head.counts), "claim")


def _context(text: str, *, after: bool = False) -> str:
    """A few words beside the exact ones, with the space that parts them from those."""
    plain = visible(" ".join(text.split()))
    if not plain:
        return ""
    space = " " if (text[:1] if after else text[-1:]).isspace() else ""
    return f"{space}{plain} …" if after else f"… {plain}{space}"
