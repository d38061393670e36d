"""Two dates of one thing, and stretches of years that do not add up."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck.facets.anniversary import Anniversary, target
from factcheck.facets.language import occurrence
from factcheck.judge.itself import occasion
from factcheck.judge.itself.account import Account, When
from factcheck.judge.itself.found import Found, Told
from factcheck.judge.itself.same import may_be_the_same
from factcheck.model import DateRange

_SLIP = 10
"""Years by which a wrong anniversary may be off. What is off by more counts from another event."""
_MOST = 50
"""Of an event that so many claims tell of, no one date is looked for."""


def apart(one: Account, other: Account) -> Found | None:
    """What two claims with the same common words say of when it happened, where only one of it can be true."""
    if one.negative or other.negative or not _same_counts(one, other) or not occasion.one_deed(one, other):
        return None
    if not may_be_the_same(one, other, placed=not occurrence.journeys(one.common | other.common)):
        return None
    pairs = (_in_one_year(*pair) for pair in itertools.product(one.dated, other.dated))
    for first, second in pairs:
        if not first.days.overlaps(second.days) and occasion.same(one, first, other, second):
            return Found(
                facet="date",
                told=(_told(one, first), _told(other, second)),
                reason="The essay gives two dates for the same event",
            )
    return None


def _in_one_year(one: When, other: When) -> tuple[When, When]:
    """A day without a year, put into the year of the other date where that has one."""
    if one.yearless and not other.yearless and other.days.first.year == other.days.last.year:
        return _put(one, other.days.first.year), other
    if other.yearless and not one.yearless and one.days.first.year == one.days.last.year:
        return one, _put(other, one.days.first.year)
    return one, other


def _put(when: When, year: int) -> When:
    month, day = when.yearless or (1, 0)
    try:
        days = DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month)
    except ValueError:
        return when
    return replace(when, days=days)


def _same_counts(one: Account, other: Account) -> bool:
    """Whether both count the same; of those who died on two days, some may have died on each."""
    counts = [{(number.low, number.high, number.unit) for number in account.numbers} for account in (one, other)]
    return counts[0] == counts[1] and not any(number.role for number in one.numbers)


def _told(account: Account, when: When, words: str = "") -> Told:
    value = str(when.days) if when.relative else ""
    return Told(account=account, exact=words or when.exact, start=when.start, end=when.end, value=value)


def alone(account: Account) -> Found | None:
    """A claim that dates both ends of a stretch of years otherwise than it counts them."""
    stretch, when, base = account.stretch, account.when, account.event_date
    if stretch is None or when is None or base is None or when.relative or when.yearless or _rough(stretch):
        return None
    if when.end <= stretch.start and _OTHERWISE.search(
        account.text[: stretch.start - account.start], when.end - account.start
    ):
        return None
    aim = target(stretch, base)
    if aim is None or _agrees(aim, when.days, stretch) or not _is_slip(stretch, base, when.days):
        return None
    return Found(
        facet="anniversary",
        told=(_stretch(account, stretch), _told(account, when)),
        reason="The years do not add up",
    )


# "The series, due in 2018, is set 30 years after …": the date goes with something else than the stretch.
_OTHERWISE = re.compile(r"\b(?:is|are|was|were|been|has|had|have|and|but|who|which)\b")


def _rough(stretch: Anniversary) -> bool:
    """Whether a stretch is likely a round number of years: "30 years after"."""
    return stretch.count % 10 == 0 and not stretch.precise and stretch.exact[-1] != "y" and "enar" not in stretch.exact


def anniversaries(accounts: Iterable[Account]) -> Iterable[Found]:
    """Claims that count years from an event which another claim dates otherwise, where no claim dates it so."""
    counting = [
        one
        for one in accounts
        if one.stretch
        and one.stretch.unit == "year"
        and one.stretch.count > 0
        and one.event
        and not one.unsure
        and not _rough(one.stretch)
    ]
    if not counting:
        return
    dated = _by_act(accounts, frozenset().union(*(one.event for one in counting)))
    for one in counting:
        rivals = []
        for act in sorted(one.event & dated.keys()):
            if len(dated[act]) > _MOST:
                continue
            rivals += [other for other in dated[act] if other.order != one.order and _names_fit(one, other, act)]
        found = [_against(one, other) for other in rivals]
        if rivals and all(found):
            yield next(each for each in found if each is not None)


def _by_act(accounts: Iterable[Account], events: frozenset[str]) -> Mapping[str, list[Account]]:
    """The claims that date one of these events, by the concept of what happened."""
    found: dict[str, list[Account]] = {}
    for one in accounts:
        if one.when is None or one.stretch is not None or one.negative or one.unsure or one.voices:
            continue
        acts = one.acts or (one.common if len(one.common) == 1 else frozenset())
        for act in (acts | (one.common if acts <= _CAME else frozenset())) & events:
            found.setdefault(act, []).append(one)
    return found


_CAME = occurrence.concepts_of("came took followed happened occurred")


def _names_fit(one: Account, other: Account, act: str) -> bool:
    """Whether the other claim tells of the very event: all that the first says of it, and no other name instead."""
    said = one.event - {act}
    return said <= (other.common | other.names) and (bool(said) or not (other.names - one.names) or act in other.acts)


def _against(one: Account, other: Account) -> Found | None:
    """The two claims as a conflict; `None` where the second dates the event as the first counts, or may do so."""
    stretch, when = one.stretch, other.when
    if stretch is None or when is None:
        return None
    ends = [end.days for end in one.whens if not (end.yearless or end.relative)]
    ends += [one.event_date] if one.event_date else []
    for end in ends:
        begun = target(replace(stretch, count=-stretch.count), end)
        if begun is None or _agrees(begun, when.days, stretch) or end.overlaps(when.days):
            return None
        if not _is_slip(stretch, when.days, end):
            return None
    if not ends:
        return None
    own = one.when
    return Found(
        facet="anniversary",
        told=(_stretch(one, stretch, str(own.days) if own else ""), _told(other, when)),
        reason="The years do not add up",
    )


def _agrees(aim: DateRange, days: DateRange, stretch: Anniversary) -> bool:
    """Whether a date is where the count leads, to the year; where it counts to the day, give or take a night."""
    slack = 1 if stretch.precise else 0
    wide = DateRange(first=aim.first - dt.timedelta(days=slack), last=aim.last + dt.timedelta(days=slack))
    return wide.overlaps(days)


def _is_slip(stretch: Anniversary, base: DateRange, end: DateRange) -> bool:
    """Whether two dates lie in the order in which a stretch has them, and nearly so many years apart as it counts."""
    earlier, later = (base, end) if stretch.count > 0 else (end, base)
    years = later.first.year - earlier.first.year
    return stretch.unit == "year" and later.first > earlier.last and abs(years - abs(stretch.count)) <= _SLIP


def _stretch(account: Account, stretch: Anniversary, value: str = "") -> Told:
    return Told(account=account, exact=stretch.exact, start=stretch.start, end=stretch.end, value=value)
