"""Signals from the rules: how each facet kind finds a passage to bear on the claim."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Relation, RelationKind

_FACETS = (
    "number", "date", "name", "role", "polarity", "event", "frame", "phrase", "quantifier", "attribution", "hedge",
    "anniversary",
)  # fmt: skip
NAMES = tuple(f"{facet}_{kind}" for facet in _FACETS for kind in RelationKind)


def signals(relations: Sequence[Relation]) -> dict[str, float]:
    """The signals named in `NAMES`: how many relations there are of each facet and kind."""
    values = dict.fromkeys(NAMES, 0.0)
    for relation in relations:
        name = f"{relation.facet}_{relation.kind}"
        if name in values:
            values[name] += 1.0
    return values
