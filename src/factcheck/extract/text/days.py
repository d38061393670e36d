"""Reading the one day that a short text states."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date

_MONTHS = tuple(name.lower() for name in month_name[1:])
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + "|sept"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(\d{4})(\d{2})(\d{2})(?=T|\b)|(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(rf"(?i)\b(\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?({_MONTH})\b\.?,?[\s-]+(\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"(?i)\b({_MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:at\s+)?(\d{{4}})\b")
_DOTS = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_SLASHES = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_FIRST, _LAST = date(1600, 1, 1), date(2100, 1, 1)
_PLACEHOLDERS = frozenset({date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1), date(2000, 1, 1)})


def read_day(text: str) -> date | None:
    """The first day that a text names in full; `None` for month and year alone, and for 4/5/2024, which has two readings.

    4.5.2024 has one: where dates are written with dots the day comes first.
    """
    text = text.strip()[:100]
    if match := _ISO.match(text):
        year, month, day = (int(group) for group in match.groups() if group)
        return day_of(year, month, day)
    if match := _MONTH_FIRST.search(text):
        return day_of(int(match[3]), month_of(match[1]), int(match[2]))
    if match := _DAY_FIRST.search(text):
        return day_of(int(match[3]), month_of(match[2]), int(match[1]))
    if match := _DOTS.search(text):
        return day_of(int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHES.search(text):
        first, second, year = (int(group) for group in match.groups())
        if first > 12 or first == second:
            return day_of(year, second, first)
        if second > 12:
            return day_of(year, first, second)
    return None


def month_of(name: str) -> int:
    """The number of a month by its first three letters; 0 for anything else."""
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3])), 0)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, where there is one and it is no program's placeholder."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _FIRST <= found <= _LAST and found not in _PLACEHOLDERS else None
