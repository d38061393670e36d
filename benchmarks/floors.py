"""What a judge has to beat: the same answer for every row, and a rule of a few lines.

The rule is that of the data's README: 60% of the words and all numbers of the claim stand in the text, supported; a
number of the claim stands nowhere and the text has others, contradicted; else not enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from benchmarks.measures import Judged
from benchmarks.pairs import Row

_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ENOUGH = 0.6


def floor_rule(row: Row) -> str:
    """The answer of the simple rule."""
    said, text = set(_WORD.findall(row.claim.lower())), set(_WORD.findall(row.evidence.lower()))
    numbers, there = set(_NUMBER.findall(row.claim)), set(_NUMBER.findall(row.evidence))
    if numbers - there:
        return "contradicted" if there else "not_enough"
    return "supported" if said and len(said & text) / len(said) >= _ENOUGH else "not_enough"


FLOORS: dict[str, Callable[[Row], str]] = {
    "always supported": lambda _: "supported",
    "always not enough": lambda _: "not_enough",
    "floor rule": floor_rule,
}


def answered(some: Iterable[Judged], answer: Callable[[Row], str]) -> list[Judged]:
    """The same rows with the answers of a floor, each with the same confidence."""
    return [Judged(row=one.row, answer=answer(one.row), confidence=0.5) for one in some]
