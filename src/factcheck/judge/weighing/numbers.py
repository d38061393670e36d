"""Signals from the numbers of a claim: for each, how well a number of the passage that agrees with it fits, and how well
one that does not.

The rules compare two numbers only where they surely count the same; here every pair of one kind counts, by how much
they have in common. A passage's "over 6.7 million" is read as 6.7 million, as readers read it (measured on VitaminC).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.facets import Passage
from factcheck.facets.language.counting import Number

NAMES = tuple(
    f"number_{name}"
    for name in (
        "claimed", "agreeing", "differing", "absent", "kinds", "fit_for", "fit_against", "margin", "sign", "strict",
        "at_bound", "distance", "ratio", "open_found", "unit_same", "unit_other", "role_same", "role_other", "beside", "near", "same_sentence",
        "rounded", "rivals", "kind_other", "second_for", "second_against", "ordinal", "percent", "money", "verbatim", "value", "titled", "worst_fit", "sum_margin",
    )
)  # fmt: skip


_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    claimed: Number
    found: Number
    fit: float
    agrees: bool


def signals(claim: Passage, passage: Passage) -> dict[str, float]:
    """The signals named in `NAMES`; all 0 where the claim has no number, -1 where nothing in the passage is comparable."""
    claimed = [one for one in claim.facets.get("number", ()) if isinstance(one, Number)]
    found = [one for one in passage.facets.get("number", ()) if isinstance(one, Number)]
    if not claimed:
        return dict.fromkeys(NAMES, 0.0)
    judged = sorted((_judged(one, found, passage) for one in claimed), key=lambda one: one["margin"])
    worst = judged[0]
    told = {
        "claimed": float(len(claimed)),
        "agreeing": float(sum(one["margin"] > 0 for one in judged)),
        "differing": float(sum(one["margin"] < 0 and one["fit_against"] > 0 for one in judged)),
        "absent": float(sum(one["fit_for"] <= 0 and one["fit_against"] <= 0 for one in judged)),
        "worst_fit": min(max(one["fit_for"], one["fit_against"]) for one in judged),
        "sum_margin": sum(one["margin"] for one in judged),
        "kinds": float(len({one.kind for one in claimed})),
        "second_for": judged[1]["fit_for"] if len(judged) > 1 else -1.0,
        "second_against": judged[1]["fit_against"] if len(judged) > 1 else -1.0,
    }
    return {f"number_{name}": value for name, value in (worst | told).items()}


def differing(claim: Passage, passage: Passage) -> tuple[Number, Number] | None:
    """A claimed number and the one in the passage that fits it best and differs, of several the worst; else `None`."""
    claimed = [one for one in claim.facets.get("number", ()) if isinstance(one, Number)]
    found = [one for one in passage.facets.get("number", ()) if isinstance(one, Number)]
    worst: tuple[float, Number, Number] | None = None
    for one in claimed:
        pairs = sorted(_pairs(one, found, passage), key=lambda pair: pair.fit, reverse=True)
        if pairs and not pairs[0].agrees and (worst is None or pairs[0].fit > worst[0]):
            worst = pairs[0].fit, one, pairs[0].found
    return worst[1:] if worst else None


def _judged(claimed: Number, found: list[Number], passage: Passage) -> dict[str, float]:
    titled = _FIGURE.search(claimed.exact)
    pairs = sorted(_pairs(claimed, found, passage), key=lambda pair: pair.fit, reverse=True)
    best_for = next((pair for pair in pairs if pair.agrees), None)
    best_against = next((pair for pair in pairs if not pair.agrees), None)
    fits = (best_for.fit if best_for else -1.0, best_against.fit if best_against else -1.0)
    best = pairs[0] if pairs else None
    in_title = titled is not None and titled[0] in passage.context.figures
    if in_title and fits[0] < 0:
        fits = (0.5, fits[1])
    return {
        "fit_for": fits[0],
        "fit_against": fits[1],
        "margin": fits[0] - fits[1],
        "sign": float(_sign(claimed)),
        "strict": float(claimed.low_open or claimed.high_open),
        "titled": float(in_title),
        "rivals": float(len(pairs)),
        "ordinal": float(claimed.kind == "ordinal"),
        "percent": float(claimed.kind.startswith("percent")),
        "money": float(claimed.kind.startswith("money")),
        "value": math.log10(max(abs(_value(claimed)), 0.1)),
        "verbatim": float(any(claimed.exact in unit.text for unit in passage.sentences)),
        **_of_best(best, passage),
        **({"same_sentence": 1.0} if in_title and best is None else {}),
    }


_UNSEEN = (
    "at_bound", "distance", "ratio", "open_found", "unit_same", "unit_other", "role_same", "role_other", "beside",
    "near", "same_sentence", "rounded", "kind_other",
)  # fmt: skip


def _of_best(best: _Pair | None, passage: Passage) -> dict[str, float]:
    if best is None:
        return dict.fromkeys(_UNSEEN, -1.0)
    claimed, found = best.claimed, best.found
    one, other = _value(claimed), _value(found)
    return {
        "at_bound": float(other in {claimed.low, claimed.high}),
        "distance": math.log10(1 + abs(one - other)) * (1 if other > one else -1),
        "ratio": _apart(one, other),
        "open_found": float(_sign(found)),
        "unit_same": float(bool(claimed.unit) and claimed.unit == found.unit),
        "unit_other": float(bool(claimed.unit and found.unit) and claimed.unit != found.unit),
        "role_same": float(bool(claimed.role) and claimed.role == found.role),
        "role_other": float(claimed.role != found.role),
        "beside": _share(claimed.beside, found.beside | passage.context.title),
        "near": _share(claimed.near, found.near | passage.context.title),
        "same_sentence": float(found.sentence == passage.main_sentence.index),
        "rounded": float(claimed.rounded) - float(found.rounded),
        "kind_other": float(claimed.kind != found.kind),
    }


def _pairs(claimed: Number, found: list[Number], passage: Passage) -> Iterator[_Pair]:
    for other in found:
        if not _comparable(claimed, other):
            continue
        yield _Pair(claimed=claimed, found=other, fit=_fit(claimed, other, passage), agrees=_agrees(claimed, other))


def _comparable(claimed: Number, found: Number) -> bool:
    """Whether two numbers may be held against each other: pounds and dollars never, a bare number with most kinds."""
    if claimed.kind == found.kind:
        return True
    if claimed.kind.startswith("money") and found.kind.startswith("money"):
        return False
    kinds = {claimed.kind.split(":")[0].split("/")[0], found.kind.split(":")[0].split("/")[0]}
    return len(kinds) == 1 or ("ordinal" not in kinds and "count" in kinds)


def _fit(claimed: Number, found: Number, passage: Passage) -> float:
    """How much two numbers have in common besides their values, 0 and up."""
    known = passage.context.title
    fit = 0.1 + 0.8 * _share(claimed.beside, found.beside | known) + 0.6 * _share(claimed.near, found.near | known)
    fit += 0.5 * _share(claimed.after, found.after)
    if claimed.kind != found.kind:
        fit -= 0.5
    if claimed.unit and found.unit:
        fit += 0.8 if claimed.unit == found.unit else -0.3
    elif claimed.unit and claimed.unit in found.near:
        fit += 0.3
    if claimed.role or found.role:
        fit += 0.4 if claimed.role == found.role else -0.4
    missing = claimed.names - found.names - known
    fit -= 0.2 * len(missing & passage.context.known)
    return fit + 0.3 * _closeness(claimed, found)


def _agrees(claimed: Number, found: Number) -> bool:
    if found.low < found.high and math.isfinite(found.high - found.low) and not found.approximate:
        return claimed.low <= found.low and found.high <= claimed.high
    value = _value(found)
    if claimed.exact_value:
        slack = max(claimed.step if claimed.rounded else 0.0, found.step if found.rounded else 0.0) / 2
        return abs(value - claimed.low) <= max(slack, 1e-9 * max(abs(value), 1.0))
    above = value > claimed.low or (value == claimed.low and (not claimed.low_open or found.low_open))
    below = value < claimed.high or (value == claimed.high and (not claimed.high_open or found.high_open))
    return above and below


def _value(number: Number) -> float:
    """The one value that a number is read as."""
    if math.isinf(number.high):
        return number.low
    return number.high if math.isinf(number.low) else (number.low + number.high) / 2


def _sign(number: Number) -> int:
    """1 for "more than", -1 for "less than", 0 for a value."""
    return int(math.isinf(number.high)) - int(math.isinf(number.low))


def _apart(one: float, other: float) -> float:
    return math.log10(max(abs(other), 0.1)) - math.log10(max(abs(one), 0.1))


def _closeness(claimed: Number, found: Number) -> float:
    return 1 / (1 + 4 * abs(_apart(_value(claimed), _value(found))))


def _share(asked: frozenset[str], there: frozenset[str]) -> float:
    return len(asked & there) / len(asked) if asked else 0.0
