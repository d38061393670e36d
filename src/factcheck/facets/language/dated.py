"""A date as the days it may mean, and how one such bears on another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factcheck.facets.language import lexicon
from factcheck.model import DateRange, Facet, RelationKind

_TRAVEL = frozenset(
    lexicon.concept(word) for word in ("arrive", "land", "visit", "depart", "fly", "travel", "trip", "touch-down")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Facet):
    """When. `days` is `None` where a relative date has nothing to count from.

    `opening` is "before", "by", "after" or "" ; `frames` says that the date picks out an event; `near` holds the
    concepts of its sentence, `relative` and `yearless` how it was written. `celebrates` says that an anniversary stands
    before it, or anywhere beside it if it is no single day; `reckoned` holds the concepts of what is celebrated where it was worked out from one, and is empty else. `event` is the
    concept of the event that a claim's date picks out before its verb, "" if none. `small_hours` says that it is
    the early morning: by a clock further west, still the day before. `standing` says that it tells how things stood
    ("as of 3 May"): on another day they may have stood otherwise; `about` that the writer only comes near it.
    """

    days: DateRange | None
    opening: str
    frames: bool
    relative: bool
    yearless: bool
    month_day: tuple[int, int] | None
    near: frozenset[str]
    following: str
    celebrates: bool
    reckoned: frozenset[str]
    small_hours: bool
    standing: bool
    about: bool
    event: str
    sentence: int

    @property
    def interval(self) -> DateRange | None:
        """The days meant, with an open side reaching to the calendar's end; "around" reaches a week, a month or a year further."""
        if self.days is None or not self.opening:
            return _near(self.days) if self.days is not None and self.about else self.days
        if self.opening == "after":
            return DateRange(first=self.days.last + dt.timedelta(days=1), last=dt.date.max)
        last = self.days.first - dt.timedelta(days=1) if self.opening == "before" else self.days.last
        return DateRange(first=dt.date.min, last=last)


def _near(days: DateRange) -> DateRange:
    try:
        return days.widened(_AROUND_A_DAY if days.is_day else (days.last - days.first).days + 1)
    except OverflowError:
        return days


_AROUND_A_DAY = 7


def relation(claimed: Date, found: Date) -> tuple[RelationKind, str]:
    """The table of DESIGN for intervals of days, and why where that is not plain."""
    interval = claimed.interval
    if interval is None:
        return RelationKind.UNRELATED, ""
    if found.yearless and found.month_day and not found.opening and not claimed.opening:
        return _yearless(claimed, interval, found)
    other = found.interval
    if other is None:
        return RelationKind.UNRELATED, ""
    if other.within(interval):
        return RelationKind.ENTAILS, ""
    if interval.within(other):
        return RelationKind.WEAKER, "the source is less exact"
    if other.overlaps(interval):
        return RelationKind.UNRELATED, ""
    return _apart(claimed, interval, found, other)


def _night_before(interval: DateRange, found: Date) -> bool:
    return found.small_hours and found.days is not None and interval.last < found.days.first


def _apart(claimed: Date, interval: DateRange, found: Date, other: DateRange) -> tuple[RelationKind, str]:
    if claimed.standing or found.standing:
        return RelationKind.UNRELATED, "it tells how things stood on another day"
    gap = min(abs((other.first - interval.last).days), abs((interval.first - other.last).days))
    travelled = found.relative and claimed.near & _TRAVEL
    if gap == 1 and interval.is_day and (travelled or _night_before(interval, found)):
        return RelationKind.WEAKER, "one day apart, which time zones may explain"
    return RelationKind.CONFLICTS, ""


def _yearless(claimed: Date, interval: DateRange, found: Date) -> tuple[RelationKind, str]:
    """A day without a year is compared by day and month: a missing year does not hurt."""
    month, day = found.month_day or (0, 0)
    for year in range(interval.first.year, min(interval.last.year, interval.first.year + 60) + 1):
        try:
            one = DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month)
        except ValueError:
            continue
        if one.within(interval):
            return RelationKind.ENTAILS, ""
        if interval.within(one):
            return RelationKind.WEAKER, "the source is less exact"
    if found.days is not None and not found.days.overlaps(interval):
        return _apart(claimed, interval, found, found.days)
    return (RelationKind.CONFLICTS, "") if interval.first.year == interval.last.year else (RelationKind.UNRELATED, "")
