"""What the program reads in a case, judged by what the data finds in it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from benchmarks import recognizers
from benchmarks.recognizers import Case
from factcheck.facets import Context, number
from factcheck.facets.language import calendar, durations, numerals
from factcheck.facets.language.counting import Number
from factcheck.facets.language.words import sentences
from factcheck.model import DateRange

RIGHT, WIDE, WRONG, SILENT = "right", "wide", "wrong", "found nothing"


def _listed(gold: list[Any], found: list[Any], same: Callable[[Any, Any], bool]) -> str:
    """The outcome of a case whose values must be the same, one by one."""
    if not found:
        return SILENT if gold else RIGHT
    return RIGHT if len(gold) == len(found) and all(map(same, gold, found)) else WRONG


def _valued(gold: Callable[[dict[str, Any]], Any], case: Case) -> list[Any]:
    """The values of a case; a unit that stands alone ("how many dollars") has none and is passed over."""
    return [value for one in case.results if (value := gold(one)) is not None]


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


def _amount(one: tuple[float, str], other: tuple[float, str]) -> bool:
    return one[1] == other[1] and _close(one[0], other[0])


# Numbers


def _cardinals(text: str) -> list[float]:
    """The numbers of a text; one that is glued to its unit ("180ml") is the unit's, as in the data."""
    found = [one for one in numerals.find(text) if not (one.ordinal or re.match(r"[A-Za-z]", text[one.end :]))]
    return [one.low / (one.scale or 1) for one in found]


def numbers(case: Case) -> str:
    """The numbers of a text, without places."""
    gold = [recognizers.number(one) for one in case.results]
    return _listed(gold, _cardinals(case.text), _close)


def parts(case: Case) -> str:
    """In the mode that reads shares as percentages, the data gives the two parts of a share; here they are divided."""
    gold = [recognizers.number(one) or 0.0 for one in case.results]
    return _listed([gold[0] / gold[1]], _cardinals(case.text), _close)


def ranks(case: Case) -> str:
    """The places of a text, from its beginning or its end."""
    found = [
        ((one.low - 1, "end") if one.from_end else (one.low, "start"))
        for one in numerals.find(case.text)
        if one.ordinal
    ]
    return _listed([recognizers.rank(one) for one in case.results], found, lambda one, other: one == other)


def plain_ranks(case: Case) -> str:
    """The places that are counted from the beginning."""
    found = [one.low for one in numerals.find(case.text) if one.ordinal and not one.from_end]
    return _listed([recognizers.rank(one)[0] for one in case.results], found, _close)


def _numbers(case: Case) -> list[Number]:
    return [one for unit in sentences(case.text) for one in number.find(unit, Context())]


def _stated(one: Number) -> float:
    """The number that stands in the text, without what a comparator makes of it."""
    if math.isinf(one.high):
        return one.low
    if math.isinf(one.low) or one.high_open:
        return one.high
    return (one.low + one.high) / 2


def amounts(kind: str, gold: Callable[[dict[str, Any]], Any]) -> Callable[[Case], str]:
    """Judges amounts of one kind of number: value and unit."""

    def judge(case: Case) -> str:
        found = [
            (_stated(one), one.kind.partition(":")[2].partition("/")[0] or one.unit)
            for one in _numbers(case)
            if re.match(rf"{kind}(?![a-z])", one.kind)
        ]
        return _listed(_valued(gold, case), found, _amount)

    return judge


def percent(case: Case) -> str:
    """The percentages of a text."""
    found = [_stated(one) for one in _numbers(case) if one.kind == "percent"]
    return _listed(_valued(recognizers.number, case), found, _close)


def _known(unit: str, units: frozenset[str]) -> str:
    """The unit, without its rate where the data has none ("500,000 barrels a day")."""
    return unit if unit in units else unit.partition("/")[0]


def measures(units: frozenset[str]) -> Callable[[Case], str]:
    """Judge what is measured in some units: value and unit."""

    def judge(case: Case) -> str:
        counts = [(one.kind, (_stated(one), one.unit)) for one in _numbers(case)]
        found = [(value, _known(unit, units)) for kind, (value, unit) in counts if kind == "count"]
        return _listed(_valued(recognizers.measure, case), [one for one in found if one[1] in units], _amount)

    return judge


def ranges(case: Case) -> str:
    """The intervals that comparators and ranges make of numbers."""
    found = [
        (one.low / size, one.high / size, one.low_open, one.high_open)
        for one in _numbers(case)
        for size in ((100,) if one.kind == "percent" else (1,))
        if one.low != one.high and not one.approximate
    ]
    return _listed([recognizers.interval(one) for one in case.results], found, lambda one, other: one == other)


# Dates and stretches of time


def days(case: Case) -> str:
    """The days of the dates and periods of a text."""
    gold = [recognizers.days(one) for one in case.results if one["Value"]]
    gold = [one for one in gold if one]
    found = [one.days for one in calendar.periods(case.text, case.anchor) if one.days is not None]
    outcome = _listed(gold, found, lambda one, other: other in one)
    if outcome == WRONG and _listed(gold, found, lambda one, other: _wide(case.text, one, other)) == RIGHT:
        return WIDE
    return outcome


_WIDEST = (
    (re.compile(r"(?i)\bfew\smonths?\sago\b"), 275),
    (re.compile(r"(?i)\bfew\sdays?\sago\b"), 7),
    (re.compile(r"(?i)\byears?\sago\b"), 366),
    (re.compile(r"(?i)\bmonths?\sago\b"), 31),
    (re.compile(r"(?i)\bweeks?\s(?:ago|later|from|after|before)\b|\bin\s\w+\sweeks\b"), 7),
    (re.compile(r"(?i)\b(?:first|second|third|fourth|last)\sweek\b|\bweek\sof\b"), 14),
    (re.compile(r"(?i)\b(?:last|past|next)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"), 8),
    (re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b"), 366),
    (re.compile(r"(?i)century\b"), 36526),
)


def _wide(text: str, gold: tuple[DateRange, ...], found: DateRange) -> bool:
    """Whether the data's choice among several fair readings lies within the days that the program keeps."""
    width = max((days for pattern, days in _WIDEST if pattern.search(text)), default=0)
    if (found.last - found.first).days + 1 > width:
        return False
    if "century" in text:  # of 1801 to 1900, or of 1800 to 1899
        return any(one.first.year + 1 == found.first.year and one.last.year + 1 == found.last.year for one in gold)
    return any(one.within(found) for one in gold)


def places(case: Case) -> str:
    """Where the dates and periods of a text stand."""
    anchor = DateRange.parse("2019-11-07")
    found = [recognizers.bare(case.text, one.start, one.end) for one in calendar.periods(case.text, anchor)]
    return _listed([recognizers.span(case, one) for one in case.results], found, lambda one, other: one == other)


_LENGTHS = durations.SECONDS | {unit: 2_592_000 * months for unit, months in durations.MONTHS.items()}
_LENGTHS |= {unit: 31_536_000 * months // 12 for unit, months in durations.MONTHS.items() if months >= 12}


def lengths(case: Case) -> str:
    """A vague stretch ("a couple of weeks") by the least that it may mean, as in the data."""
    found = [sum(part.low * _LENGTHS[part.unit] for part in one.parts) for one in durations.find(case.text)]
    return _listed([recognizers.seconds(one) for one in case.results], found, _close)


def stretches(case: Case) -> str:
    """Where the stretches of time of a text stand."""
    found = [recognizers.bare(case.text, one.start, one.end) for one in durations.find(case.text)]
    return _listed([recognizers.span(case, one) for one in case.results], found, lambda one, other: one == other)
