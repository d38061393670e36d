"""When something was: a day, a month, a year or a span, as the days it may cover."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """The first and the last day that are meant; equal for one day. `first` is never after `last`."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"a date range runs backwards: {self.first} to {self.last}")

    @classmethod
    def day(cls, day: date) -> DateRange:
        """One day."""
        return cls(first=day, last=day)

    @classmethod
    def month(cls, year: int, month: int) -> DateRange:
        """A calendar month."""
        return cls(first=date(year, month, 1), last=date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> DateRange:
        """A calendar year."""
        return cls(first=date(year, 1, 1), last=date(year, 12, 31))

    @classmethod
    def parse(cls, text: str) -> DateRange:
        """Read `2024`, `2024-05`, `2024-05-09` or an ISO 8601 time stamp; `ValueError` for anything else."""
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a date: {text!r}; write 2024-05-09, 2024-05 or 2024")
        year, month, day = match.groups()
        if month is None:
            return cls.year(int(year))
        if day is None:
            return cls.month(int(year), int(month))
        return cls.day(date(int(year), int(month), int(day)))

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.first == self.last

    def within(self, other: DateRange) -> bool:
        """Whether every day of this range lies in the other."""
        return other.first <= self.first and self.last <= other.last

    def overlaps(self, other: DateRange) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def shifted(self, days: int) -> DateRange:
        """The range moved by a number of days."""
        step = timedelta(days=days)
        return DateRange(first=self.first + step, last=self.last + step)

    def widened(self, days: int) -> DateRange:
        """The range with so many days more on either side."""
        step = timedelta(days=days)
        return DateRange(first=self.first - step, last=self.last + step)

    def __str__(self) -> str:
        """The shortest ISO form: `2024`, `2024-05`, `2024-05-09`, else `first/last` (ISO 8601 interval)."""
        if self.is_day:
            return self.first.isoformat()
        if self == DateRange.year(self.first.year):
            return f"{self.first.year:04d}"
        if self == DateRange.month(self.first.year, self.first.month):
            return f"{self.first.year:04d}-{self.first.month:02d}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"
