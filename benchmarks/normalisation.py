"""How often a number, a unit or a date means what it should: `python -m benchmarks.normalisation --data ../shared/data`.

Measured on the cases of Recognizers-Text (see `recognizers`). A case is *claimed* where the program finds something of
the kind, or where nothing is to be found and it finds nothing; it is *right* where what is found is what the data
finds, neither more nor less. What a case asks that this program does not set out to read is left out by a general
reason, one that can be told from the case without looking at the answer.

Where a phrase has several fair readings ("two months ago", "the first week of March", "05/07/2024"), the program keeps
the days of all of them, so that none is called wrong; the data chooses one. Such a case is right where that choice lies
within, and it is counted apart as a wide reading.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import recognizers
from benchmarks.recognizers import Case
from factcheck.facets import Context, number
from factcheck.facets.language import calendar, durations, measures, numerals
from factcheck.facets.language.counting import Number
from factcheck.facets.language.words import sentences
from factcheck.model import DateRange

RIGHT, WIDE, WRONG, SILENT = "right", "wide", "wrong", "found nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of cases: how a case is read and judged, and what is left out of it by which reason."""

    name: str
    judge: Callable[[Case], str]
    left_out: tuple[tuple[str, Callable[[Case], bool]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many cases of a file came out how; `left_out` by reason."""

    name: str
    outcomes: Counter[str]
    left_out: Counter[str]

    @property
    def cases(self) -> int:
        """All cases of the file."""
        return self.outcomes.total() + self.left_out.total()

    @property
    def right(self) -> int:
        """Cases that came out right, those with a wide reading among them."""
        return self.outcomes[RIGHT] + self.outcomes[WIDE]

    @property
    def claimed(self) -> int:
        """Cases that the program claims to read."""
        return self.right + self.outcomes[WRONG]


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


def _judge_numbers(case: Case) -> str:
    gold = [recognizers.number(one) for one in case.results]
    return _listed(gold, _cardinals(case.text), _close)


def _judge_parts(case: Case) -> str:
    """In the mode that reads shares as percentages, the data gives the two parts of a share; here they are divided."""
    gold = [recognizers.number(one) or 0.0 for one in case.results]
    return _listed([gold[0] / gold[1]], _cardinals(case.text), _close)


def _judge_ranks(case: Case) -> str:
    found = [
        ((one.low - 1, "end") if one.from_end else (one.low, "start"))
        for one in numerals.find(case.text)
        if one.ordinal
    ]
    return _listed([recognizers.rank(one) for one in case.results], found, lambda one, other: one == other)


def _judge_plain_ranks(case: Case) -> str:
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


def _judge_kind(kind: str, gold: Callable[[dict[str, Any]], Any]) -> Callable[[Case], str]:
    """Judges amounts of one kind of number: value and unit."""

    def judge(case: Case) -> str:
        found = [
            (_stated(one), one.kind.partition(":")[2].partition("/")[0] or one.unit)
            for one in _numbers(case)
            if re.match(rf"{kind}(?![a-z])", one.kind)
        ]
        return _listed(_valued(gold, case), found, _amount)

    return judge


def _judge_percent(case: Case) -> str:
    found = [_stated(one) for one in _numbers(case) if one.kind == "percent"]
    return _listed(_valued(recognizers.number, case), found, _close)


def _known(unit: str, units: frozenset[str]) -> str:
    """The unit, without its rate where the data has none ("500,000 barrels a day")."""
    return unit if unit in units else unit.partition("/")[0]


def _judge_measures(units: frozenset[str]) -> Callable[[Case], str]:
    def judge(case: Case) -> str:
        counts = [(one.kind, (_stated(one), one.unit)) for one in _numbers(case)]
        found = [(value, _known(unit, units)) for kind, (value, unit) in counts if kind == "count"]
        return _listed(_valued(recognizers.measure, case), [one for one in found if one[1] in units], _amount)

    return judge


def _judge_range(case: Case) -> str:
    found = [
        (one.low / size, one.high / size, one.low_open, one.high_open)
        for one in _numbers(case)
        for size in ((100,) if one.kind == "percent" else (1,))
        if one.low != one.high and not one.approximate
    ]
    return _listed([recognizers.interval(one) for one in case.results], found, lambda one, other: one == other)


# Dates and stretches of time


def _judge_days(case: Case) -> str:
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


def _judge_places(case: Case) -> str:
    anchor = DateRange.parse("2019-11-07")
    found = [recognizers.bare(case.text, one.start, one.end) for one in calendar.periods(case.text, anchor)]
    return _listed([recognizers.span(case, one) for one in case.results], found, lambda one, other: one == other)


_LENGTHS = durations.SECONDS | {unit: 2_592_000 * months for unit, months in durations.MONTHS.items()}
_LENGTHS |= {unit: 31_536_000 * months // 12 for unit, months in durations.MONTHS.items() if months >= 12}


def _judge_lengths(case: Case) -> str:
    """A vague stretch ("a couple of weeks") by the least that it may mean, as in the data."""
    found = [sum(part.low * _LENGTHS[part.unit] for part in one.parts) for one in durations.find(case.text)]
    return _listed([recognizers.seconds(one) for one in case.results], found, _close)


def _judge_stretches(case: Case) -> str:
    found = [recognizers.bare(case.text, one.start, one.end) for one in durations.find(case.text)]
    return _listed([recognizers.span(case, one) for one in case.results], found, lambda one, other: one == other)


# What is left out


def _asks(pattern: str) -> Callable[[Case], bool]:
    """Left out by the text of the case."""
    compiled = re.compile(pattern)
    return lambda case: bool(compiled.search(case.text))


def _values(pattern: str) -> Callable[[Case], bool]:
    """Left out by a value of the data that is no number, such as that of a unit that stands alone."""
    compiled = re.compile(pattern)
    return lambda case: any(
        compiled.search(str(one.get("Resolution", one.get("Value", {})).get("value"))) for one in case.results
    )


_ARITHMETIC = (
    "arithmetic: powers, exponents, “one over three”",
    _asks(r"(?i)\d\^|\dx10|\d+e[+-]?\d|\b(?:\w+)\sover\s(?:\d|one|three|twenty)"),
)
_SERIALS = (
    "digits of an address, a telephone number, a date or a label",
    _asks(r"\d+\.\d+\.\d+\.|\+1-|\d/\d+/\d|-\d{3}$|nrs?\."),
)
_COMMAS = ("decimal commas", _asks(r"\d,\d{1,2}(?:\D|$)(?!,)"))
_CURRENT = ("“next”, “previous”, “current”: counted from where the speaker stands", _values(r"current"))
_MONEY = frozenset({"celsius", "fahrenheit", "degree"})

FILES = (
    File(name="NumberModel", judge=_judge_numbers, left_out=(_ARITHMETIC, _SERIALS, _COMMAS)),
    File(name="NumberModelPercentMode", judge=_judge_parts),
    File(name="OrdinalModel", judge=_judge_ranks, left_out=(_CURRENT,)),
    File(name="OrdinalModelSuppressExtendedTypes", judge=_judge_plain_ranks),
    File(name="PercentModel", judge=_judge_percent),
    File(name="PercentModelPercentMode", judge=_judge_percent),
    File(name="CurrencyModel", judge=_judge_kind("money", recognizers.money)),
    File(name="DimensionModel", judge=_judge_measures(measures.UNITS - _MONEY)),
    File(name="TemperatureModel", judge=_judge_measures(_MONEY)),
    File(name="AgeModel", judge=_judge_kind("age", recognizers.measure)),
    File(name="NumberRangeModel", judge=_judge_range),
    File(name="DateParser", judge=_judge_days),
    File(name="DateExtractor", judge=_judge_places),
    File(name="DatePeriodParser", judge=_judge_days),
    File(name="DatePeriodExtractor", judge=_judge_places),
    File(name="DurationParser", judge=_judge_lengths),
    File(name="DurationExtractor", judge=_judge_stretches),
)


def score(data: Path, file: File, heard: Callable[[str, str, Case], None] | None = None) -> Score:
    """Judge every case of a file; `heard` is told the name, the outcome and the case."""
    outcomes: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for case in recognizers.cases(data, file.name):
        reason = next((reason for reason, asked in file.left_out if asked(case)), None)
        outcome = reason or file.judge(case)
        (left_out if reason else outcomes)[outcome] += 1
        if heard is not None:
            heard(file.name, outcome, case)
    return Score(name=file.name, outcomes=outcomes, left_out=left_out)


def scores(data: Path) -> list[Score]:
    """Every file's score."""
    return [score(data, file) for file in FILES]


def section(data: Path) -> str:
    """The table of all files and what is left out of them, as Markdown."""
    every = scores(data)
    rows = [
        f"| {one.name} | {one.cases} | {one.claimed} | {one.claimed / one.cases:.0%} | {one.right} "
        f"| {one.right / max(1, one.claimed):.0%} | {one.outcomes[WIDE] or '–'} |"
        for one in every
    ]
    gaps = [
        f"| {one.name} | {count} | {reason} |"
        for one in every
        for reason, count in [*one.left_out.most_common(), (SILENT, one.outcomes[SILENT])]
        if count
    ]
    return "\n".join(
        [
            "| file | cases | claimed | of all | right | of claimed | of them wide readings |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
            *rows,
            "",
            "What is left out:",
            "",
            "| file | cases | reason |",
            "| --- | ---: | --- |",
            *gaps,
        ]
    )


def main(arguments: list[str] | None = None) -> None:
    """Print the table; with `--show FILE`, the cases of one file that are not right."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.normalisation", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder that has numbers-dates/")
    parser.add_argument("--show", metavar="FILE", help="list the cases of this file that are not right")
    options = parser.parse_args(arguments)
    if not (options.data / "numbers-dates").is_dir():
        parser.exit(0, f"skipped: there is no {options.data / 'numbers-dates'}\n")
    if options.show:
        file = next(one for one in FILES if one.name == options.show)
        score(options.data, file, lambda _, outcome, case: _tell(outcome, case))
        return
    sys.stdout.write(section(options.data) + "\n")


def _tell(outcome: str, case: Case) -> None:
    if outcome != RIGHT:
        gold = "; ".join(str(one.get("Text")) for one in case.results)
        sys.stdout.write(f"{outcome:14} {case.text[:150]}  →  {gold}\n")


if __name__ == "__main__":
    main()
