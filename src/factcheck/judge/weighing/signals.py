"""All signals of a claim and a passage, in one order."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets import Passage, join
from factcheck.judge.alignment import assess
from factcheck.judge.weighing import dates, numbers, relations, words
from factcheck.model import Relation

NAMES = (*numbers.NAMES, *dates.NAMES, *words.NAMES, *relations.NAMES)


def read(parts: tuple[Passage, ...], passage: Passage) -> tuple[tuple[float, ...], tuple[Relation, ...]]:
    """The signals of a claim's sentences held against a passage, in the order of `NAMES`, and the relations behind them."""
    claim = join(parts, 0)
    found = tuple(relation for part in parts for relation in assess(part, passage).relations)
    values = {
        **numbers.signals(claim, passage),
        **dates.signals(claim, passage),
        **words.signals(claim, passage),
        **relations.signals(found),
    }
    return tuple(values[name] for name in NAMES), found


def spoilt(values: Sequence[float]) -> bool:
    """Whether something of a claim stands nowhere, or in another's place: a number, a figure, a time of day, two names."""
    absent = counted(values) and _of(values, "number_absent") > 0
    exchanged = _of(values, "words_exchanged") > 0 or _of(values, "words_clocks") < 0
    return absent or exchanged or not _of(values, "words_figures")


def replaced(values: Sequence[float]) -> bool:
    """Whether another word stands in the place of one of a claim's, or one of its several verbs, or what its subject is
    said to be, stands nowhere.

    "The tunnel cost 40 million" is nearly "the bridge cost 40 million".
    """
    return _of(values, "words_substituted") > 0 or not all(
        _of(values, f"words_{name}") for name in ("both", "complement")
    )


def lacks(values: Sequence[float]) -> bool:
    """Whether too little of a claim is said in so many words: nearly nothing but its number, or, where it has none, not its
    verb, its subject, or what it says of that.
    """
    if counted(values):
        return _of(values, "words_share") < _LITTLE
    return not all(_of(values, f"words_{name}") for name in ("told", "predicated", "subject"))


_LITTLE = 0.3


def valued(values: Sequence[float]) -> bool:
    """Whether the claim has a number or a date."""
    return counted(values) or _of(values, "date_claimed") > 0


def counted(values: Sequence[float]) -> bool:
    """Whether the claim has a number."""
    return _of(values, "number_claimed") > 0


def negated(values: Sequence[float]) -> bool:
    """Whether the claim denies something."""
    return _of(values, "words_negations") > 0


_AT = {name: at for at, name in enumerate(NAMES)}


def _of(values: Sequence[float], name: str) -> float:
    return values[_AT[name]]
