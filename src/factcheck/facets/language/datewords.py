"""The words that dates are made of: months, weekdays, seasons, days and years, in digits and spelled out."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.facets.language import numerals
from factcheck.model import DateRange

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_TO_THE_SKY = timedelta(days=21)

MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
WEEKDAY = r"(?:" + "|".join(sorted((day for day in WEEKDAYS if len(day) > 4), key=len, reverse=True)) + r")"
ANY_WEEKDAY = r"(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_ORDINAL = (
    rf"(?:(?:twenty|thirty)[\s-])?(?:{_ONES.replace(' ', '|')})"
    r"|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
)
_CARDINAL = r"(?:twenty|thirty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen"
DAY_ORDINAL = rf"(?:{_ORDINAL})"
"""A day of the month as an ordinal in words."""
DAY_WORD = rf"(?:{_ORDINAL}|{_CARDINAL})"
"""A day of the month in words."""
_FIGURES = r"(?:1[0-9]\d\d|20\d\d|21\d\d)"
YEAR = rf"{_FIGURES}"
"""A year in digits."""
_BELOW_HUNDRED = r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:zero|oh|o)[\s-](?:one|two|three|four|five|six|seven|eight|nine))"
SPELLED_YEAR = (
    rf"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)[\s-]{_BELOW_HUNDRED}"
    rf"|two\sthousand(?:\s(?:and\s)?(?:{_BELOW_HUNDRED}|one|two|three|four|five|six|seven|eight|nine))?)"
)
"""A year in words: "nineteen eighty-four", "two thousand and eighteen"."""
ANY_YEAR = rf"(?:{_FIGURES}|{SPELLED_YEAR})"
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


def day(text: str) -> int:
    """The day of the month that digits, an ordinal or words name."""
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else int(numerals.find(re.sub(r"\s", "-", text))[0].low)


def year(text: str) -> int:
    """The year that digits or words name."""
    if text[0].isdigit():
        return int(text)
    words = re.split(r"[\s-]+", text.lower())
    if words[0] == "two":
        rest = [word for word in words[2:] if word != "and"]
        return 2000 + (_number(rest) if rest else 0)
    return 100 * _number(words[:1]) + _number(words[1:])


def _number(words: list[str]) -> int:
    kept = [word for word in words if word not in {"zero", "oh", "o"}]
    return int(numerals.find("-".join(kept))[0].low)


def short_year(text: str) -> int:
    """A year of two digits: of this century up to 40, of the last one beyond."""
    return int(text) + (2000 if int(text) <= 40 else 1900)


def season(name: str, year: int) -> DateRange:
    """The days of a northern season by any fair reckoning: from the first of its months to about the equinox or
    solstice that ends it. Winter begins in December of its year.
    """
    first, last = SEASONS[name.lower()]
    end = DateRange.month(year + (1 if last < first else 0), last).last
    return DateRange(first=date(year, first, 1), last=end + _TO_THE_SKY)


def over(season_days: DateRange, base: date) -> bool:
    """Whether a season's months are past, though the equinox may be ahead."""
    return season_days.last - _TO_THE_SKY < base


def moved(base: date, months: int) -> date:
    """The same day some months on or back, or the last of a shorter month; `ValueError` beyond the calendar."""
    count = base.year * 12 + base.month - 1 + months
    last = DateRange.month(count // 12, count % 12 + 1).last
    return last.replace(day=min(base.day, last.day))


def part(whole: DateRange, name: str) -> DateRange:
    """What "early", "mid" or "late" leaves of a period: thirds of a month, halves of what is longer or shorter."""
    length = (whole.last - whole.first).days + 1
    if 28 <= length <= 31:
        first, last = {"early": (1, 10), "mid": (10, 20), "late": (20, 31)}[name]
        return DateRange(
            first=whole.first + timedelta(days=first - 1), last=min(whole.last, whole.first + timedelta(days=last - 1))
        )
    if length == 7:
        first, last = {"early": (0, 2), "mid": (1, 4), "late": (3, 6)}[name]
        return DateRange(first=whole.first + timedelta(days=first), last=whole.first + timedelta(days=last))
    return _of_years(whole, name)


def _of_years(whole: DateRange, name: str) -> DateRange:
    months = (whole.last.year - whole.first.year + 1) * 12
    first, last = {"early": (0, months // 2), "mid": (months // 4, months * 3 // 4), "late": (months // 2, months)}[
        name
    ]
    start = moved(whole.first, first)
    return DateRange(first=start, last=moved(whole.first, last) - timedelta(days=1))


def third(whole: DateRange, name: str) -> DateRange:
    """The beginning, middle or end of a period, as a third of it."""
    if 28 <= (whole.last - whole.first).days + 1 <= 31 or (whole.last - whole.first).days == 6:
        return part(whole, {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}[name])
    months = (whole.last.year - whole.first.year + 1) * 12
    first = {"beginning": 0, "start": 0, "middle": months // 3, "end": months * 2 // 3}[name]
    start = moved(whole.first, first)
    return DateRange(first=start, last=moved(start, months // 3) - timedelta(days=1))
