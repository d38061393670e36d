"""A date as it stands in a text, and the reckoning that its readers share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A date in a text. `days` is `None` where a relative date has no anchor.

    `yearless` says that the year was taken from the anchor or is unknown; `month_day` are month and day as
    written without a year. `relative` says that the text did not name the date itself.
    """

    start: int
    end: int
    days: DateRange | None
    relative: bool = False
    yearless: bool = False
    month_day: tuple[int, int] | None = None


def nearest_year(month: int, day: int, anchor: DateRange | None) -> int | None:
    """The year that puts a bare "7 May" nearest to the anchor, the past preferred; of a 29 February, one that has it."""
    if anchor is None:
        return None
    base = anchor.last
    candidates = [
        date(year, month, day)
        for year in range(max(1, base.year - 4), min(9999, base.year + 4) + 1)
        if (month, day) != (2, 29) or _leap(year)
    ]
    return min(candidates, key=lambda one: abs((one - base).days) + (92 if one > base else 0)).year


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def week(base: date) -> DateRange:
    """The week from Monday to Sunday in which a day lies."""
    monday = base - timedelta(days=base.weekday())
    return DateRange(first=monday, last=monday + timedelta(days=6))


def week_in(count: int, whole: DateRange) -> DateRange:
    """The n-th week of a period, or its last (-1), by either fair reckoning: weeks from Monday, or from its first day.

    A week from Monday belongs to the period that has its Thursday (ISO 8601).
    """
    if count < 0:
        counted = DateRange(first=whole.last - timedelta(days=6), last=whole.last)
        calendar = week(whole.last if whole.last.weekday() >= 3 else whole.last - timedelta(days=7))
    else:
        start = whole.first + timedelta(days=7 * (count - 1))
        counted = DateRange(first=start, last=start + timedelta(days=6))
        first = week(whole.first if whole.first.weekday() <= 3 else whole.first + timedelta(days=7))
        calendar = first.shifted(7 * (count - 1))
    return DateRange(first=min(counted.first, calendar.first), last=max(counted.last, calendar.last))
