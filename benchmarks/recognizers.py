"""The English cases of Recognizers-Text, and their gold values in the terms of this project.

Cases: github.com/microsoft/Recognizers-Text (`Specs/`, in the data `numbers-dates/`). Gold values that follow another
convention than this project's are converted here: cents and pence to dollars and pounds, intervals without their last
day to intervals with it, the first and the later year of a date without one to either of the two.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.facets.language import datewords
from factcheck.model import DateRange

FOLDERS = ("Number/English", "NumberWithUnit/English", "DateTime/English")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text, what the data finds in it, and the day from which relative dates count."""

    text: str
    results: tuple[dict[str, Any], ...]
    reference: dt.date | None

    @property
    def anchor(self) -> DateRange | None:
        """The reference day as a range."""
        return DateRange.day(self.reference) if self.reference else None


def cases(data: Path, name: str) -> list[Case]:
    """The cases of one file, by its name without ".json"."""
    path = next(data / "numbers-dates" / folder / f"{name}.json" for folder in FOLDERS
                if (data / "numbers-dates" / folder / f"{name}.json").is_file())  # fmt: skip
    return [
        Case(text=one["Input"], results=tuple(one["Results"]), reference=_reference(one.get("Context")))
        for one in json.loads(path.read_text("utf-8-sig"))
    ]


def _reference(context: dict[str, str] | None) -> dt.date | None:
    return dt.date.fromisoformat(context["ReferenceDateTime"][:10]) if context else None


def number(result: dict[str, Any]) -> float | None:
    """The value of a number, a share or an amount, `None` where a unit stands alone."""
    value = result["Resolution"]["value"]
    return None if value in {None, "null"} else float(value.removesuffix("%"))


_CURRENCIES = {
    "Dollar": "usd", "United States dollar": "usd", "Cent": "usd", "Canadian dollar": "cad", "Australian dollar": "aud",
    "New Zealand dollar": "nzd", "Hong Kong dollar": "hkd", "Pound": "gbp", "British pound": "gbp", "Pence": "gbp",
    "Penny": "gbp", "Euro": "eur", "Japanese yen": "jpy", "Chinese yuan": "cny", "Franc": "chf", "Swiss franc": "chf",
    "Rupee": "inr", "Turkish lira": "try", "Mexican peso": "mxn", "Bitcoin": "btc", "Finnish markka": "fim",
    "Peseta": "esp", "Netherlands guilder": "nlg", "Costa Rican colón": "crc", "Georgian lari": "gel", "Lao kip": "lak",
}  # fmt: skip
_HUNDREDTHS = frozenset({"Cent", "Pence", "Penny"})
_UNITS = {
    "Square meter": "sqmeter", "Square kilometer": "sqkilometer", "Cubic foot": "cubicfoot", "Metric ton": "tonne",
    "Ton": "tonne", "Mile per hour": "mile/hour", "Kilometer per hour": "kilometer/hour", "C": "celsius", "F": "fahrenheit",
    "Age": "year",
}  # fmt: skip


def money(result: dict[str, Any]) -> tuple[float, str] | None:
    """An amount in its main unit, with the code of the currency."""
    value, name = number(result), result["Resolution"]["unit"]
    if value is None:
        return None
    return value / (100 if name in _HUNDREDTHS else 1), _CURRENCIES.get(name, name)


def measure(result: dict[str, Any]) -> tuple[float, str] | None:
    """A number with its unit."""
    value, name = number(result), result["Resolution"]["unit"]
    return None if value is None else (value, _UNITS.get(name, name.lower()))


def rank(result: dict[str, Any]) -> tuple[float, str]:
    """A place, and from where it is counted: "start", "end" or "current"."""
    value = result["Resolution"]["value"]
    match = re.fullmatch(r"(end|current)([+-]\d+)", value)
    return (abs(float(match[2])), match[1]) if match else (float(value), "start")


def interval(result: dict[str, Any]) -> tuple[float, float, bool, bool]:
    """The bounds of a range, and whether each is left out; the end of a plain range ("20 to 30") is not."""
    text = result["Resolution"]["value"]
    low, high = text[1:-1].split(",")
    between = low and high and text[0] == "[" and text[-1] == ")"
    return (
        float(low or "-inf"), float(high or "inf"), text[0] == "(" and bool(low),
        text[-1] == ")" and bool(high) and not between,
    )  # fmt: skip


def seconds(result: dict[str, Any]) -> float:
    """The length of a stretch of time, a month counted as 30 days and a year as 365."""
    return float(result["Value"]["FutureResolution"]["duration"])


def span(case: Case, result: dict[str, Any]) -> tuple[int, int]:
    """Where a result stands, without the words that only lead to it."""
    length = result["Length"] if "Length" in result else result["End"] - result["Start"] + 1
    return bare(case.text, result["Start"], result["Start"] + length)


_LEAD = re.compile(r"(?i)(?:the|from|between|in|on|of|a|an|less\sthan|more\sthan|month\sof|year)\s+")


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without "the", "from", "month of" and such at its head and a full stop at its end."""
    while match := _LEAD.match(text, start, end):
        start = match.end()
    start += text[start] in "'’"
    while end > start and text[end - 1] in " .,'’)":
        end -= 1
    return start, end


def days(result: dict[str, Any]) -> tuple[DateRange, ...]:
    """The readings of a date or a period: by the coming and by the past year; none for a day that does not exist.

    The data gives a season no days, so those of this project are taken for its season and year.
    """
    timex = result["Value"]["Timex"]
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex)
    if season:
        names = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
        return (datewords.season(names[season[2]], int(season[1])),)
    found = []
    for name in ("FutureResolution", "PastResolution"):
        one = result["Value"][name]
        if "date" in one and one["date"] != "0001-01-01":
            found.append(DateRange.day(dt.date.fromisoformat(one["date"])))
        elif {"startDate", "endDate"} <= one.keys():
            found.append(_period(result["Text"], timex, one["startDate"], one["endDate"]))
    return tuple(dict.fromkeys(found))


_TWO_ENDED = re.compile(r"(?i)\b(?:from|between|to|until|till|through)\b|\d\s?-\s?\d|\s-\s")
_UP_TO = re.compile(r"(?i)within|for|less\sthan")
_LINK = r"(?i)(?:\bto|\bthrough|\band|\buntil|-)\s?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ENDS_WITH_YEAR = re.compile(rf"{_LINK}(?:\d{{4}}|two thousand and fourteen)$")
_ENDS_WITH_MONTH = re.compile(rf"{_LINK}(?:{_MONTH},?\s\d{{4}}|\d{{4}}\s{_MONTH})$")


def _period(text: str, timex: str, first: str, last: str) -> DateRange:
    """A period of whole days. The data leaves the day at its end out, but not one that the text names."""
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    named = timex.startswith("(") and _TWO_ENDED.search(text) and not _UP_TO.match(text)
    if not named and not text.lower().startswith("rest"):
        return DateRange(first=start, last=max(start, end - dt.timedelta(days=1)))
    if _ENDS_WITH_YEAR.search(text):
        end = dt.date(end.year, 12, 31)
    elif _ENDS_WITH_MONTH.search(text):
        end = DateRange.month(end.year, end.month).last
    return DateRange(first=start, last=end)
