"""The last word on a source's stance: what the rules say, what the weights say, and where the rules may not be overruled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factcheck.judge.weighing import Held, signals
from factcheck.judge.weighing.ensemble import Likelihood
from factcheck.model import Relation, RelationKind, Stance

LIKELY: Final = 0.5
"""A stance that rests on weights alone needs at least this likelihood."""
BORNE: Final = 0.4
"""Support by the rules needs this much, where the weights are heard on it: they know the near-misses."""
DIFFERING: Final = 0.3
"""So much a certain conflict of numbers, or of what is said and denied: what differs is often told of two things."""
WORDED: Final = 0.7
"""So much for weights alone where no number and no date of the claim can be compared."""
AGAINST: Final = 0.65
"""So much for weights alone to contradict."""
APART: Final = 0.75
"""So much where the claim's number stands in another sentence than its subject and verb."""
UNSAID: Final = 0.75
"""So much where there is no number: a day or words alone go with many deeds; or where another word may have been put in."""
STRAINED: Final = 0.92
"""So much where likeness tells little, see `judge.strained`."""
PICKED: Final = 0.85
"""So much where the passage was picked out of a long text: among many sentences one is likelier to look like the claim."""

_VALUES: Final = frozenset({"number", "date", "anniversary"})
_SEEN: Final = frozenset({"number", "polarity"})
"""Conflicts on which the weights are heard; of the others the rules know more."""
_HEDGES: Final = frozenset({"attribution", "hedge"})


def settle(stance: Stance, relations: Iterable[Relation], held: Held, likely: Likelihood) -> Stance:
    """The stance of a source, given that of the rules, all relations behind it, and how likely the passage `held` is to bear on it.

    What the rules say stands unless it is unlikely: then the source is silent. No weight turns a conflict of values into
    support, or decides between values that the rules compared and found undecided, and none speaks where the passage is of
    another thing. Against a claim weights alone speak only of values, in a short text, and of what a claim denies never:
    its contrary has the same words.
    """
    firm = tuple(one for one in relations if one.firm)
    conflicts = {one.facet for one in firm if one.kind == RelationKind.CONFLICTS}
    if stance == Stance.SUPPORTS:
        return Stance.SILENT if likely.supports < BORNE and _is_heard(firm, held) else stance
    if stance == Stance.CONTRADICTS and conflicts:
        heard = conflicts <= _SEEN and _is_heard(firm, held)
        return Stance.SILENT if likely.contradicts < DIFFERING and heard else stance
    # Another figure for another day is another fact.
    if any(_undecided(one) for one in firm) or conflicts >= {"number", "date"} or signals.negated(held.signals):
        return stance
    if likely.supports >= _bar(held) and not conflicts and not signals.spoilt(held.signals):
        return Stance.SUPPORTS
    if stance == Stance.CONTRADICTS:
        return stance if likely.contradicts >= likely.supports else Stance.SILENT
    if likely.contradicts >= AGAINST and held.whole and signals.valued(held.signals):
        return Stance.CONTRADICTS
    return stance


def _is_heard(firm: Iterable[Relation], held: Held) -> bool:
    """Whether weights may silence the rules: on a value, in a short text, and neither on what was worked out from two dates
    nor on what the source gives and then takes back or says word for word, of which likeness tells nothing.
    """
    told: dict[RelationKind, set[str]] = {}
    for one in firm:
        told.setdefault(one.kind, set()).add(one.claimed)
    taken_back = told.get(RelationKind.CONFLICTS, set()) & told.get(RelationKind.ENTAILS, set())
    reckoned = any(one.facet == "anniversary" and one.kind == RelationKind.ENTAILS for one in firm)
    return held.whole and signals.valued(held.signals) and not (taken_back or reckoned or held.verbatim)


def _bar(held: Held) -> float:
    """How likely support must be for weights alone to give it."""
    values = held.signals
    bar = LIKELY if signals.valued(values) else WORDED
    if signals.replaced(values) or signals.lacks(values):
        bar = UNSAID
    elif not held.in_one:
        bar = APART if signals.counted(values) else UNSAID
    if held.strained:
        bar = STRAINED
    return bar if held.whole else max(bar, PICKED)


def _undecided(relation: Relation) -> bool:
    """Whether the rules know that a passage does not decide: it is of something else, or says less."""
    if relation.kind == RelationKind.UNRELATED:
        return relation.facet not in _VALUES or bool(relation.found)
    return relation.kind == RelationKind.WEAKER and relation.facet in _VALUES | _HEDGES | {"quantifier"}
