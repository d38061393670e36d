"""Arithmetic of dates: anniversaries, centenaries, "precisely 25 years after", "a week later".

A claimed stretch is entailed by the same stretch in the source, or by two of the source's dates that lie so far
apart; it conflicts with another stretch from the same event, or with dates that do not add up. "Precisely" and
"to the day" mean the day; a stretch of years alone means the year, of weeks the day give or take one.

Limits: stretches between two events that the source dates in different documents are not worked out, nor is one unit turned
into another (two weeks against 14 days); stretches of hours or less and vague ones ("some years after") are left out.
How long a thing lasted is a number (`number`, read by `language.durations`), not a stretch between events.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import elapsed, scene
from factcheck.facets.language.dated import Date
from factcheck.facets.language.words import Sentence
from factcheck.model import DateRange, Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.VALUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary(Facet):
    """`count` units after (negative: before) an event; `near` holds the concepts of the clause."""

    count: int
    unit: str
    precise: bool
    near: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Anniversary, ...]:
    """The stretches of time in a sentence that run from one event to another."""
    return tuple(
        Anniversary(
            start=sentence.start + one.start,
            end=sentence.start + one.end,
            exact=sentence.text[one.start : one.end],
            count=one.count,
            unit=one.unit,
            precise=one.precise,
            near=scene.near(sentence, sentence.start + one.start, sentence.start + one.end),
            sentence=sentence.index,
        )
        for one in elapsed.find(sentence.text)
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Hold a claimed stretch against the passage's own, else against its dates."""
    if not isinstance(claimed, Anniversary):
        return None
    same = [
        one
        for one in passage.facets.get("anniversary", ())
        if isinstance(one, Anniversary) and one.unit == claimed.unit
    ]
    if same:
        best = max(same, key=lambda one: (one.count == claimed.count, len(one.near & claimed.near)))
        kind = RelationKind.ENTAILS if best.count == claimed.count else RelationKind.CONFLICTS
        return _relation(kind, claimed, best)
    return _by_dates(claimed, claim, passage)


def _by_dates(claimed: Anniversary, claim: Passage, passage: Passage) -> Relation:
    known, aim = reckon(claimed, claim)
    dates = [one for one in passage.facets.get("date", ()) if isinstance(one, Date) and one.days is not None]
    if aim is None:
        return Relation(facet="anniversary", kind=RelationKind.UNRELATED, claimed=claimed.exact)
    others = [
        one
        for one in dates
        if one.days is not None and not (known and one.days.overlaps(known)) and one.near & claimed.near
    ]
    for one in others:
        if one.days is not None and one.days.within(aim):
            return _relation(RelationKind.ENTAILS, claimed, one)
    for one in others:
        if one.days is not None and not one.days.overlaps(aim):
            return _relation(RelationKind.CONFLICTS, claimed, one)
    return Relation(facet="anniversary", kind=RelationKind.UNRELATED, claimed=claimed.exact)


def reckon(claimed: Anniversary, claim: Passage) -> tuple[DateRange | None, DateRange | None]:
    """The date that the claim names, and the other end of the stretch: a date after it is where it runs from."""
    dates = [one for one in claim.facets.get("date", ()) if isinstance(one, Date) and one.days is not None]
    after = next((one.days for one in dates if one.start >= claimed.end), None)
    if after is not None:
        return after, target(claimed, after)
    before = next((one.days for one in dates if one.end <= claimed.start), None)
    if before is not None:
        return before, target(replace(claimed, count=-claimed.count), before)
    return None, None


def target(claimed: Anniversary, base: DateRange) -> DateRange | None:
    """The days on which the later event may lie."""
    try:
        if claimed.unit in {"day", "week"}:
            step = claimed.count * (7 if claimed.unit == "week" else 1)
            slack = 0 if claimed.precise or claimed.unit == "day" else 1
            moved = base.shifted(step)
            return DateRange(first=moved.first - dt.timedelta(days=slack), last=moved.last + dt.timedelta(days=slack))
        if claimed.unit == "month":
            months = base.first.year * 12 + base.first.month - 1 + claimed.count
            return DateRange.month(months // 12, months % 12 + 1)
        if base.is_day and claimed.precise:
            return DateRange.day(_years_on(base.first, claimed.count))
        return DateRange(
            first=dt.date(base.first.year + claimed.count, 1, 1), last=dt.date(base.last.year + claimed.count, 12, 31)
        )
    except (ValueError, OverflowError):
        return None


def _years_on(day: dt.date, years: int) -> dt.date:
    year = day.year + years
    return dt.date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def _relation(kind: RelationKind, claimed: Facet, found: Facet) -> Relation:
    return Relation(
        facet="anniversary", kind=kind, claimed=claimed.exact, found=found.exact, start=found.start, end=found.end
    )
