"""Whether two dates are of one occasion, so that only one of them can be right."""

from __future__ import annotations

import re

from factcheck.facets.language import lexicon, occurrence
from factcheck.facets.language.occurrence import Often
from factcheck.judge.itself.account import TITLES, Account, When

_RELATIVE = 92
"""Days over which two relative dates, or one and a plain one, are taken to be of one event: what "last month" and "this
month" span, and somewhat more."""
_VISIT = 8
"""A visit may go on for so many days: dates nearer to each other may both be its own."""
_ONE_POLL = 10
"""Days within which two dates of "the election" are of one, where the essay tells of no rounds."""
_POLLS = occurrence.concepts_of("election referendum by-election")
_ATTACKS = occurrence.concepts_of("bombed attacked struck raid shelling")
# Of "the king" there is one after another.
_OFFICES = occurrence.concepts_of(" ".join(TITLES))
_BY_CALENDAR = re.compile(r"(?i)(this|last|next)\s(week|month|year)")
_THE_VISIT = re.compile(r"(?i)(?:\bthe|['’]s?)\s(?:[\w-]+\s){0,2}?(?:visit|trip|tour)\b")
# What a thing does but once, though others do it oftener: banks and governments collapse again.
_LAST = (
    (occurrence.concepts_of("sank"), occurrence.concepts_of("ship boat ferry liner steamer trawler submarine")),
    (occurrence.concepts_of("collapsed"), occurrence.concepts_of("bridge dam tower building stadium spire")),
)
# One concept each, and yet steps that are taken one after another.
_STEPS = tuple(
    tuple(frozenset(map(lexicon.stem, words.split())) for words in line)
    for line in (
        ("pass passage", "adopt adoption", "ratify ratification", "approve approval"),
        ("destroy destruction", "demolish demolition"),
        ("found foundation establish", "form formation"),
    )
)


def same(one: Account, first: When, other: Account, second: When) -> bool:
    """Whether two dates of what two claims tell in the same common words are of one occasion."""
    if first.frames or second.frames:
        return False
    concepts, definite = one.common | other.common, one.definite and other.definite
    if definite and (_one_journey(one, first, other, second) or _one_poll(one, first, other, second)):
        return True
    if not one.names and concepts & _OFFICES and occurrence.span(first.days, second.days) > Often.SEASON:
        return False
    if definite and any(deed <= concepts and concepts & things for deed, things in _LAST):
        return True
    return _of_one_occurrence(concepts, first, second, definite=definite)


def one_deed(one: Account, other: Account) -> bool:
    """Whether nothing in the deed itself tells two claims apart: it is no step of several, nor a raid on a whole city.

    Reasons and consequences that only one claim tells belong to a deed that is not done on many days.
    """
    if one.common & _ATTACKS and one.common <= _ATTACKS:
        return False
    if _other_step(one, other):
        return False
    rests = [account.deed.rest if account.deed else frozenset[str]() for account in (one, other)]
    if not any(rests):
        return True
    often = occurrence.often(one.common, definite=True)
    return often > Often.DAYS and (rests[0] <= rests[1] or rests[1] <= rests[0])


def _other_step(one: Account, other: Account) -> bool:
    stems = [{lexicon.stem(word.lower) for word in account.passage.main_sentence.words} for account in (one, other)]
    for steps in _STEPS:
        taken = [{at for at, step in enumerate(steps) if step & said} for said in stems]
        if taken[0] and taken[1] and taken[0] != taken[1]:
            return True
    return False


def _one_journey(one: Account, first: When, other: Account, second: When) -> bool:
    """Whether "the visit" is put into this month and into the last: a month named so has the whole of it."""
    told = [_BY_CALENDAR.fullmatch(when.exact) for when in (first, second)]
    if told[0] is None or told[1] is None or told[0][2].lower() != told[1][2].lower():
        return False
    return all(_THE_VISIT.search(account.text) and not account.acts for account in (one, other))


def _one_poll(one: Account, first: When, other: Account, second: When) -> bool:
    if one.rounds or other.rounds or one.acts or other.acts or one.common != other.common or not one.common <= _POLLS:
        return False
    return first.days.is_day and second.days.is_day and occurrence.gap(first.days, second.days) <= _ONE_POLL


def _of_one_occurrence(concepts: frozenset[str], one: When, other: When, *, definite: bool) -> bool:
    relative = one.relative or other.relative
    span = occurrence.span(one.days, other.days)
    if occurrence.journeys(concepts):
        if relative:
            return span <= _RELATIVE and occurrence.gap(one.days, other.days) >= (
                1 if occurrence.is_arrival(concepts) else _VISIT
            )
        return occurrence.is_arrival(concepts) and span <= Often.DAYS
    often = occurrence.often(concepts, definite=definite)
    if relative and definite and (often is not Often.ANY or occurrence.may_go_on(concepts)):
        return span <= max(often, _RELATIVE)
    if often is Often.ANY:
        return False
    return span <= often or occurrence.same_day_of_another_year(concepts, one.days, other.days)
