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
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import readings, recognizers
from benchmarks.readings import RIGHT, SILENT, WIDE, WRONG
from benchmarks.recognizers import Case
from factcheck.facets.language.measures import UNITS


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of cases: how a case is read and judged, and what is left out of it by which reason.

    `unread` groups the cases without a reading: what they ask, and a pattern of their text.
    """

    name: str
    judge: Callable[[Case], str]
    left_out: tuple[tuple[str, Callable[[Case], bool]], ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many cases of a file came out how; `left_out` by reason, `silent` those without a reading by what they ask."""

    name: str
    outcomes: Counter[str]
    left_out: Counter[str]
    silent: Counter[str]

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


# What is left out


def _asks(pattern: str) -> Callable[[Case], bool]:
    """Left out by the text of the case."""
    compiled = re.compile(pattern)
    return lambda case: bool(compiled.search(case.text))


_ARITHMETIC = (
    "arithmetic: powers, exponents, “one over three”",
    _asks(r"(?i)\d\^|\dx10|\d+e[+-]?\d|\b(?:\w+)\sover\s(?:\d|one|three|twenty)"),
)
_SERIALS = (
    "digits of an address, a telephone number, a date or a label",
    _asks(r"\d+\.\d+\.\d+\.|\+1-|\d/\d+/\d|-\d{3}$|nrs?\."),
)
_COMMAS = ("decimal commas", _asks(r"\d,\d{1,2}(?:\D|$)(?!,)"))
_CURRENT = (
    "“next”, “previous”, “current”: counted from where the speaker stands",
    _asks(r"(?i)\b(?:next(?! to last)|previous|current)\b"),
)
_WARMTH = frozenset({"celsius", "fahrenheit", "degree"})

# What nothing is found in, by what it asks

_AMOUNTS = (
    ("units of sums in one word with their scale (“30 MUSD”)", r"\bM[A-Z]{3}\b"),
    ("angles", r"degrees|\drad\b|turns?\b"),
)  # fmt: skip
_DATES = (
    ("month and day in digits without a year (“4/22”), which a score or a fraction may be", r"\b\d{1,2}[./-]\d{1,2}\b(?![./-]\d)"),
    ("days from where the speaker stands (“next day”, “my day”, “tmrw”)", r"\b(?:next|last|past|this|my|the)\sday\b|tmrw"),
    ("a day of no month (“for the 27”)", r"\b(?:on|for|of)\s(?:the\s)?(?:\d{1,2}(?:th)?|second|twenty second|thirty(?: first)?)\s?\W?$"),
    ("weekdays and business days that are counted off (“two Sundays from now”)", r"business|(?:first|second|third|fifth|two)\s\w+days?\b"),
    ("the rest of a period, in speech (“rest of my week”)", r"\brest\b"),
    ("a week, a month or a weekend that the text has named before (“that weekend”, “same week”)", r"\b(?:the|my|same|that|on|over the)\s(?:weekend|week|month|year)\b(?! of| to)"),
    ("weeks by their number", r"\bweek\s\d"),
    ("a season or a quarter of no year", r"\bQ\d\b|summer|quarter"),
    ("months and days without a blank (“Oct2”, “jan/1”)", r"(?:oct|jan|january)/?\d"),
    ("stretches that are vague or of no direction (“past few days”, “2 days hence”)", r"past (?:few|several)|hence|in the future|later$"),
)  # fmt: skip

FILES = (
    File(name="NumberModel", judge=readings.numbers, left_out=(_ARITHMETIC, _SERIALS, _COMMAS)),
    File(name="NumberModelPercentMode", judge=readings.parts),
    File(name="OrdinalModel", judge=readings.ranks, left_out=(_CURRENT,)),
    File(name="OrdinalModelSuppressExtendedTypes", judge=readings.plain_ranks),
    File(name="PercentModel", judge=readings.percent),
    File(name="PercentModelPercentMode", judge=readings.percent),
    File(name="CurrencyModel", judge=readings.amounts("money", recognizers.money), unread=_AMOUNTS),
    File(name="DimensionModel", judge=readings.measures(UNITS - _WARMTH), unread=_AMOUNTS),
    File(name="TemperatureModel", judge=readings.measures(_WARMTH)),
    File(name="AgeModel", judge=readings.amounts("age", recognizers.measure)),
    File(name="NumberRangeModel", judge=readings.ranges),
    File(name="DateParser", judge=readings.days, unread=_DATES),
    File(name="DateExtractor", judge=readings.places, unread=_DATES),
    File(name="DatePeriodParser", judge=readings.days, unread=_DATES),
    File(name="DatePeriodExtractor", judge=readings.places, unread=_DATES),
    File(name="DurationParser", judge=readings.lengths, unread=_DATES),
    File(name="DurationExtractor", judge=readings.stretches, unread=_DATES),
)


def score(data: Path, file: File, heard: Callable[[str, str, Case], None] | None = None) -> Score:
    """Judge every case of a file; `heard` is told the name, the outcome and the case."""
    outcomes: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    silent: Counter[str] = Counter()
    for case in recognizers.cases(data, file.name):
        reason = next((reason for reason, asked in file.left_out if asked(case)), None)
        outcome = reason or file.judge(case)
        (left_out if reason else outcomes)[outcome] += 1
        if outcome == SILENT:
            silent[
                next(
                    (asks for asks, pattern in file.unread if re.search(pattern, case.text, re.IGNORECASE)),
                    "other wordings",
                )
            ] += 1
        if heard is not None:
            heard(file.name, outcome, case)
    return Score(name=file.name, outcomes=outcomes, left_out=left_out, silent=silent)


def scores(data: Path) -> list[Score]:
    """Every file's score."""
    return [score(data, file) for file in FILES]


_UNMEASURED = (
    "A wide reading keeps the days of every fair reading of a phrase (“two months ago”, “the first week of March”, "
    "“05/07/2024”); it is right where the one that the data chose lies within.\n\n"
    "Not measured: the files of times of day, recurrences and time zones (Time, DateTime, Set, TimeZone), which this "
    "program does not read; the files that mix those with dates (Merged, DateTimeModel), whose dates, periods and "
    "durations have files of their own; holidays, of which only those of a fixed day are read, and only with their "
    "year; the Experimental, Calendar and Tasks files."
)


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
        for reason, count in [
            *one.left_out.most_common(),
            *((f"{SILENT}: {asks}", count) for asks, count in one.silent.most_common()),
        ]
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
            "",
            _UNMEASURED,
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
