"""Two outcomes of one thing of which only one can have come about: convicted and acquitted, survived and died.

Limits: all other words are the same, and so are the dates. Of a match or a ruling one outcome may follow the
other, so that both need one date; a conviction and an acquittal one, or a file that tells of no appeal. That a bill was
rejected is read as a denial, and not held against its being passed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from factcheck.facets.language import lexicon
from factcheck.judge.itself.account import Account
from factcheck.judge.itself.found import Found, Told
from factcheck.judge.itself.same import may_be_the_same

_FINAL = ("convicted acquitted", "survived died")
"""Outcomes after which the other cannot come, or comes by an appeal alone."""
_OF_A_DAY = ("won lost", "upheld overturned")
"""Outcomes that can both come, but not on one day."""
_ANEW = re.compile(
    r"(?i)\b(?:appeals?|appealed|appellate|retrials?|retried|overturn\w*|quash\w*|annul\w*|instance|reversed|(?:higher|supreme|high)\scourt|again)\b"
)
_PAIRS = {frozenset(lexicon.concept(word) for word in line.split()): line in _FINAL for line in (*_FINAL, *_OF_A_DAY)}
_MOST = 8
"""Of so many claims of one thing none is held against the others: they are a list."""


def conflicts(told: Sequence[Account]) -> Iterator[Found]:
    """Claims of the same words but for two outcomes that exclude each other."""
    anew = any(_ANEW.search(one.claim.statement) for one in told)
    for outcomes, final in _PAIRS.items():
        by_words: dict[frozenset[str], list[Account]] = {}
        for one in told:
            if len(one.common & outcomes) == 1 and len(one.common) > 1 and _is_plain(one):
                by_words.setdefault(one.common - outcomes, []).append(one)
        for group in by_words.values():
            for one, other in itertools.combinations(group if len(group) <= _MOST else (), 2):
                if not one.common & other.common & outcomes and _excluded(one, other, final=final and not anew):
                    yield _found(one, other)


def _is_plain(one: Account) -> bool:
    """Whether it tells an outcome of definite things: without numbers, of which some may have the one and some the other."""
    return not (one.deed or one.negative or one.numbers or one.momentary or one.unsure) and one.definite


def _excluded(one: Account, other: Account, *, final: bool) -> bool:
    days = [[when.days for when in account.whens] for account in (one, other)]
    if one.order == other.order or days[0] != days[1] or one.names != other.names:
        return False
    dated = len(days[0]) == 1 and days[0][0].is_day
    return (dated or (final and not days[0])) and may_be_the_same(one, other, placed=False)


def _found(one: Account, other: Account) -> Found:
    told = [
        Told(account=account, exact=account.text, start=account.start, end=account.passage.main_sentence.end)
        for account in (one, other)
    ]
    return Found(
        facet="polarity", told=(told[0], told[1]), reason="The essay gives two outcomes that exclude each other"
    )
