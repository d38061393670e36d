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
    claim = parts[0] if len(parts) == 1 else join(parts, 0)
    found = tuple(relation for part in parts for relation in assess(part, passage).relations)
    values = {
        **numbers.signals(claim, passage),
        **dates.signals(claim, passage),
        **words.signals(claim, passage),
        **relations.signals(found),
    }
    return tuple(values[name] for name in NAMES), found


def differs(values: Sequence[float]) -> bool:
    """Whether the passage has a number or a date that fits a claimed one better than any that agrees with it."""
    of = dict(zip(NAMES, values, strict=True))
    alike = not of["number_unit_other"] > 0 and not of["number_role_other"] > 0
    return (alike and of["number_margin"] < 0 < of["number_fit_against"]) or (
        of["date_margin"] < 0 < of["date_fit_against"]
    )


def lacks(values: Sequence[float]) -> bool:
    """Whether something that a claim cannot do without is not in the passage: a number, its verb, what its subject is
    said to be; or whether another word or name stands in the place of its own.

    Words that are alike as a whole are no sign there: "was nominated for three Oscars" is nearly "won three Oscars".
    """
    of = dict(zip(NAMES, values, strict=True))
    counted = of["number_claimed"] > 0
    return (
        (of["number_absent"] > 0 or of["number_same_sentence"] < 1 if counted else not of["words_told"])
        or of["words_clocks"] < 0
        or any(of[f"words_{name}"] > 0 for name in ("substituted", "exchanged"))
        or not all(of[f"words_{name}"] for name in ("predicated", "figures", "complement", "subject", "both"))
    )


def valued(values: Sequence[float]) -> bool:
    """Whether the claim has a number or a date."""
    return values[_NUMBERS] + values[_DATES] > 0


def negated(values: Sequence[float]) -> bool:
    """Whether the claim denies something."""
    return values[_NEGATIONS] > 0


_NUMBERS = NAMES.index("number_claimed")
_DATES = NAMES.index("date_claimed")
_NEGATIONS = NAMES.index("words_negations")
