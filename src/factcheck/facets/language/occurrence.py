"""How often a thing can happen: what happens once has one date, what happens every year has many.

Two dates of "the signing" cannot both be right; two of "the parade" can, a year apart; two of "a visit" can, days apart.

Limits: told by the verb or the noun of action alone, by the lists here; a word in none of them may happen at any time.
"""

from __future__ import annotations

import datetime as dt
from enum import IntEnum

from factcheck.facets.language import lexicon
from factcheck.model import DateRange


class Often(IntEnum):
    """Within how many days two dates of a thing must be those of one occurrence, its whole intervals counted."""

    ANY = 0
    DAYS = 2
    SEASON = 300
    ONCE = 400_000


def concepts_of(words: str) -> frozenset[str]:
    """The concepts of words parted by blanks."""
    return frozenset(lexicon.concept(word) for word in words.split())


_ONCE = concepts_of(
    """born bear-birth died founded signed assassinated sank completed premiered published adopted ratified abolished
    married discovered invented opened closed began ended launched inaugurated demolished unveiled built dissolved
    surrendered coined patented baptised buried crowned beheaded executed"""
)
_SEASON = concepts_of(
    """resigned appointed elected won joined collapsed crashed exploded retired dismissed sacked fired arrested escaped
    graduated defected sworn-in take-office step-down became derailed capsized drowned erupted released convicted
    sentenced acquitted indicted merged acquired bought sold referendum wedding funeral coup murder surrender"""
)
_DAYS = concepts_of(
    "bombed attacked struck arrived landed departed left parade march ceremony inauguration match race referendum raid blast fire"
)
# What comes back every year, so that its beginning or its end is no single one.
_RECURRING = concepts_of(
    """season festival term session tournament championship cup conference summit parade march election match game race
    marathon school class course fair exhibition prize award ceremony anniversary holiday celebration year
    round stage phase trial hearing tour concert sale"""
)
_JOURNEYS = concepts_of("visit arrived trip tour travelled flew landed came")
_ARRIVALS = concepts_of("arrived landed")
_ATTACKS = concepts_of("bombed attacked struck blast raid")
JOURNEY = "journey"
"""Stands for whatever word says that somebody came to a place."""


def journeys(concepts: frozenset[str]) -> bool:
    """Whether one of these concepts says that somebody comes to a place."""
    return bool(concepts & _JOURNEYS)


def without_manner(concepts: frozenset[str]) -> frozenset[str]:
    """The concepts of a journey with one word for it, and without those for its rank: "state visit", "arrived"."""
    return concepts - _JOURNEYS - _RANKS | {JOURNEY}


_RANKS = concepts_of("state official working private two-day three-day bilateral")


def is_arrival(concepts: frozenset[str]) -> bool:
    """Whether the concepts tell of the moment of arrival."""
    return bool(concepts & _ARRIVALS)


def often(concepts: frozenset[str], *, definite: bool) -> Often:
    """How often what these concepts tell of happens; a thing that is not a definite one ("a treaty") may have others."""
    recurs = bool(concepts & _RECURRING)
    if concepts & _DAYS:
        return Often.DAYS
    if concepts & _ONCE and not concepts & _SEASON:
        return Often.DAYS if recurs or not definite else Often.ONCE
    if concepts & _SEASON:
        return Often.DAYS if recurs or not definite else Often.SEASON
    return Often.ANY


def may_go_on(concepts: frozenset[str]) -> bool:
    """Whether what these concepts tell of may last for days: two dates near each other may both be its own."""
    return bool(concepts & _RECURRING)


def same_day_of_another_year(concepts: frozenset[str], one: DateRange, other: DateRange) -> bool:
    """Whether two days differ by the year alone, where that is a slip: an attack has no anniversaries of its own."""
    if not (one.is_day and other.is_day and concepts & _ATTACKS) or concepts & _RECURRING:
        return False
    return (one.first.month, one.first.day) == (other.first.month, other.first.day)


def span(one: DateRange, other: DateRange) -> int:
    """Days from the first day that either may mean to the last."""
    return (max(one.last, other.last) - min(one.first, other.first)) // dt.timedelta(days=1)


def gap(one: DateRange, other: DateRange) -> int:
    """Days between the nearest two days that the two may mean; 0 where they overlap."""
    if one.overlaps(other):
        return 0
    return max((other.first - one.last).days, (one.first - other.last).days)
