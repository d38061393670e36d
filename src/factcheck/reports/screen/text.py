"""Pieces of the console report that hold foreign text in check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import CheckedClaim, Finding, Reading, RunHead, Span, Stance
from factcheck.reports.common import words
from factcheck.safety import redact, visible

Readings = Mapping[tuple[str, str], Reading]
"""Readings by claims file and source id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source's words in three pieces, where they come from, and how the source stands to the claim."""

    before: str
    exact: str
    after: str
    source: str
    stance: str


def line(text: str, limit: int | None = None) -> str:
    """The text on one line, steering nothing: breaks become spaces, control characters are shown as escapes.

    `limit` cuts it, in characters.
    """
    plain = visible(" ".join(text.split()))
    return plain if limit is None or len(plain) <= limit else plain[: limit - 2].rstrip() + " …"


def evidence(checked: CheckedClaim, readings: Readings) -> tuple[tuple[Evidence, ...], int]:
    """The foremost words that the verdict rests on, each with its source, and how many sources there are besides."""
    first, later = words.foremost(checked.verdict)
    told = tuple(
        Evidence(
            before=context(span.before, cut=span.start > len(span.before)),
            exact=line(span.exact, 400),
            after=context(span.after, after=True),
            source=source(_reading(checked, finding, readings), span.source, span.page),
            stance=words.STANCES[finding.stance],
        )
        for finding in first
        for span in _apart(finding.spans)
    )
    return told, len(later)


def _apart(spans: tuple[Span, ...]) -> list[Span]:
    """The spans that do not stand in the context shown beside one before them."""
    kept: list[Span] = []
    for span in spans:
        if not any(one.start - len(one.before) <= span.start and span.end <= one.end + len(one.after) for one in kept):
            kept.append(span)
    return kept


def unread(checked: CheckedClaim, readings: Readings) -> tuple[str, ...]:
    """Why sources of the claim could not be read at all: a line for each reason."""
    reasons: dict[str, list[str]] = {}
    for finding in checked.verdict.findings:
        if finding.stance is Stance.UNREADABLE:
            for told in dict.fromkeys(redact(reason.detail) for reason in finding.unreadable):
                reasons.setdefault(told, []).append(source(_reading(checked, finding, readings), finding.source))
    return tuple(
        line(f"{names[0] if len(names) == 1 else words.number(len(names), 'source')}: {told}")
        for told, names in reasons.items()
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


def context(text: str, *, after: bool = False, cut: bool = True) -> str:
    """A few words beside the exact ones, with the space that parts them from those; `cut` says that more is there."""
    plain = visible(" ".join(text.split()))
    if not plain:
        return ""
    space = " " if (text[:1] if after else text[-1:]).isspace() else ""
    if after:
        return f"{space}{plain} …" if cut else f"{space}{plain}"
    return f"… {plain}{space}" if cut else f"{plain}{space}"


def _reading(checked: CheckedClaim, finding: Finding, readings: Readings) -> Reading | None:
    return readings.get((checked.claim.location.file, finding.source))
