"""The claims of one essay held against each other: such as cannot all be true, whatever the sources say.

Two claims are compared where their common words are the same and nothing else tells them apart: no other name, place,
voice or time, no "another" or "so far". What is left are two dates of one event, two numbers of one thing, a yes and a
no, two makers of one work, and counts of years that do not add up. A deed told by its noun ("the collapse of the
bridge on 4 May killed nine") is held against its verb, a person's age against the years of the life, and the two usual
ways of giving a town's size and the outcome of a trial against each other.

Limits: precision comes first. Claims that tell of one thing in other words than these are not found; nor is what follows
only from three claims, from the order of events, or from knowledge of the world.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator

from factcheck.facets.language import occurrence
from factcheck.judge.itself import dates, lives, opposed, peopled, values
from factcheck.judge.itself.account import Account, accounts
from factcheck.judge.itself.found import Found
from factcheck.judge.itself.standing import standing
from factcheck.model import Claim, Conflict, Essay

__all__ = ["conflicts", "standing"]

SERIES = 24
"""So many claims of the same words are a list (births, tolls of many days), and no two of them tell of one thing."""
VALUES = 3
"""More values than these of one thing are a list too: an essay that errs has two, seldom three."""

_TESTS: tuple[Callable[[Account, Account], Found | None], ...] = (
    dates.apart,
    values.counts,
    values.denied,
    values.holders,
)


def conflicts(claims: tuple[Claim, ...], essay: Essay) -> tuple[Conflict, ...]:
    """What of an essay's claims cannot be true together, in the order of the file, each two claims once."""
    told = list(accounts(claims, essay))
    found = [
        *_alone(told),
        *_pairs(told),
        *dates.anniversaries(told),
        *lives.conflicts(told),
        *opposed.conflicts(told),
        *peopled.conflicts(told),
    ]
    once: dict[frozenset[int], Found] = {}
    for one in found:
        once.setdefault(frozenset(side.account.order for side in one.told), one)
    ordered = sorted(once.values(), key=lambda one: sorted(side.account.order for side in one.told))
    return tuple(one.conflict() for one in ordered)


def _alone(told: Iterable[Account]) -> Iterator[Found]:
    for account in told:
        found = dates.alone(account) if account.deed is None else None
        if found is not None:
            yield found


def _pairs(told: Iterable[Account]) -> Iterator[Found]:
    """Pairs of claims with the same common words. Of a long list, only those that share all their names are compared."""
    alike: dict[frozenset[str], list[Account]] = {}
    for account in told:
        if account.common:
            alike.setdefault(_words(account), []).append(account)
    for group in alike.values():
        for few in (group,) if len(group) <= SERIES else _by_names(group):
            pairs = [pair for pair in itertools.combinations(few, 2) if pair[0].order != pair[1].order]
            yield from _few(found for pair in pairs if (found := _found(*pair)) is not None)


def _few(found: Iterable[Found]) -> Iterator[Found]:
    """The conflicts of one group, those left out of whose kind there are so many values that they are a list."""
    by_facet: dict[str, list[Found]] = {}
    for one in found:
        by_facet.setdefault(one.facet, []).append(one)
    for few in by_facet.values():
        if len({told.exact.casefold() for one in few for told in one.told}) <= VALUES:
            yield from few


def _words(account: Account) -> frozenset[str]:
    if occurrence.journeys(account.common):
        return occurrence.without_manner(account.common)
    return account.common


def _by_names(group: Iterable[Account]) -> Iterator[list[Account]]:
    named: dict[frozenset[str], list[Account]] = {}
    for account in group:
        named.setdefault(account.names, []).append(account)
    yield from (few for few in named.values() if len(few) <= SERIES)


def _found(one: Account, other: Account) -> Found | None:
    if one.deed is not None or other.deed is not None:
        return dates.apart(one, other)
    return next((found for test in _TESTS if (found := test(one, other)) is not None), None)
