"""Signals from the dates of a claim: whether the passage's days lie within the claimed ones, and what they date."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

from factcheck.facets import Passage
from factcheck.facets.language.dated import Date
from factcheck.model import DateRange

NAMES = tuple(
    f"date_{name}"
    for name in (
        "claimed", "within", "wider", "overlaps", "apart", "absent", "fit_for", "fit_against", "margin", "opening",
        "gap", "as_of", "at_bound", "found", "yearless", "finer", "year_there", "same_sentence", "opening_there", "titled", "sum_margin", "second_for", "second_against",
    )
)  # fmt: skip
_FAR = 40_000


def signals(claim: Passage, passage: Passage) -> dict[str, float]:
    """The signals named in `NAMES`; all 0 where the claim has no date, -1 where the passage has none to compare."""
    claimed = [one for one in claim.facets.get("date", ()) if isinstance(one, Date) and _known(one)]
    found = [one for one in passage.facets.get("date", ()) if isinstance(one, Date) and _known(one)]
    if not claimed:
        return dict.fromkeys(NAMES, 0.0)
    judged = sorted((_judged(one, found, passage) for one in claimed), key=lambda one: one["margin"])
    worst = judged[0]
    told = {
        "claimed": float(len(claimed)),
        "found": float(len(found)),
        "sum_margin": sum(one["margin"] for one in judged),
        "second_for": judged[1]["fit_for"] if len(judged) > 1 else -1.0,
        "second_against": judged[1]["fit_against"] if len(judged) > 1 else -1.0,
        "absent": float(sum(one["fit_for"] < 0 and one["fit_against"] < 0 for one in judged)),
    }
    return {f"date_{name}": value for name, value in (worst | told).items()}


def differing(claim: Passage, passage: Passage) -> tuple[Date, Date] | None:
    """A claimed date and the one in the passage that fits it best and lies apart; else `None`."""
    claimed = [one for one in claim.facets.get("date", ()) if isinstance(one, Date) and _known(one)]
    found = [one for one in passage.facets.get("date", ()) if isinstance(one, Date) and _known(one)]
    for one in claimed:
        best = max(found, key=lambda other: _fit(one, other, passage), default=None)
        if best is not None and _relation(one, best) == "apart":
            return one, best
    return None


def _judged(claimed: Date, found: list[Date], passage: Passage) -> dict[str, float]:
    scored = sorted(((_fit(claimed, one, passage), one) for one in found), key=lambda pair: pair[0], reverse=True)
    best_for = max((fit for fit, one in scored if _relation(claimed, one) == "within"), default=-1.0)
    best_against = max((fit for fit, one in scored if _relation(claimed, one) in {"apart", "overlaps"}), default=-1.0)
    best = scored[0][1] if scored else None
    relation = _relation(claimed, best) if best is not None else ""
    texts = " ".join(unit.text for unit in passage.sentences)
    year = str(claimed.days.first.year) if claimed.days is not None else ""
    titled = year in passage.context.figures
    if titled and best_for < 0 and claimed.exact == year:
        best_for = 0.5
    return {
        "titled": float(titled),
        "fit_for": best_for,
        "fit_against": best_against,
        "margin": best_for - best_against,
        "opening": _OPENINGS.get(claimed.opening, 0.0),
        "opening_there": _OPENINGS.get(best.opening, 0.0) if best is not None else 0.0,
        "as_of": float(best is not None and _AS_OF in texts.lower()),
        "within": float(relation == "within"),
        "wider": float(relation == "wider"),
        "overlaps": float(relation == "overlaps"),
        "apart": float(relation == "apart"),
        "gap": _gap(claimed, best),
        "at_bound": float(best is not None and _gap(claimed, best) == 0),
        "yearless": float(best is not None and best.yearless),
        "finer": _finer(claimed, best),
        "year_there": float(year in texts),
        "same_sentence": float(best is not None and best.sentence == passage.main_sentence.index),
    }


_AS_OF = "as of"
_OPENINGS = {"before": -1.0, "by": -0.5, "after": 1.0}


def _known(one: Date) -> bool:
    return one.days is not None or one.month_day is not None


def _aligned(claimed: Date, found: Date) -> tuple[DateRange, DateRange]:
    """The days of two dates; where one has no year, both in the year of the other."""
    year = next((one.days.first.year for one in (claimed, found) if one.days is not None and not one.yearless), _ANY)
    return _in_year(claimed, year), _in_year(found, year)


_ANY = 2000


def _in_year(one: Date, year: int) -> DateRange:
    if one.days is not None and not one.yearless:
        return one.days
    if one.month_day is None:
        return one.days or DateRange.year(year)
    month, day = one.month_day
    try:
        return DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month)
    except ValueError:
        return DateRange.month(year, month)


def _relation(claimed: Date, found: Date) -> str:
    """How the days found lie to those claimed; "as of" and "by" a day on the page are read as that day."""
    days, other = _aligned(claimed, found)
    interval = replace(claimed, days=days).interval or days
    if other.within(interval):
        return "within"
    if interval.within(other):
        return "wider"
    return "overlaps" if other.overlaps(interval) else "apart"


def _gap(claimed: Date, found: Date | None) -> float:
    """How many days lie between two dates, as a signed logarithm: positive where the passage's is later."""
    if found is None:
        return 0.0
    one, other = _aligned(claimed, found)
    days = (other.first - one.first).days
    return math.copysign(math.log10(1 + min(abs(days), _FAR)), days) if days else 0.0


def _finer(claimed: Date, found: Date | None) -> float:
    if found is None:
        return 0.0
    one, other = _aligned(claimed, found)
    return math.log10(1 + (one.last - one.first).days) - math.log10(1 + (other.last - other.first).days)


def _fit(claimed: Date, found: Date, passage: Passage) -> float:
    asked = claimed.near
    shared = len(asked & (found.near | passage.context.title)) / len(asked) if asked else 0.5
    return (
        0.1
        + shared
        + (0.2 if found.sentence == passage.main_sentence.index else 0.0)
        + 0.3 / (1 + abs(_gap(claimed, found)))
    )
