"""How one number's interval bears on another's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.model import Facet, RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval(Facet):
    """A number as the interval it may lie in; a bound that is open is excluded.

    `kind` is count, money:XXX, percent, points, ordinal or fraction. `step` is the unit of the last digit given,
    `rounded` says that the writer rounded on the face of it.
    """

    low: float
    high: float
    low_open: bool
    high_open: bool
    step: float
    rounded: bool
    kind: str

    @property
    def exact_value(self) -> bool:
        """Whether one value is meant, as written."""
        return self.low == self.high


def relation(claimed: Interval, found: Interval) -> RelationKind:
    """The table of DESIGN: the found interval within the claimed one entails it, around it is weaker, apart conflicts."""
    if claimed.exact_value and found.exact_value:
        return _exact(claimed, found)
    if _within(found, claimed):
        return RelationKind.ENTAILS
    if _within(claimed, found):
        return RelationKind.WEAKER
    if _apart(claimed, found):
        # "more than 20" against "20": the bound itself was named, which no reader calls a contradiction.
        named = claimed.exact_value and claimed.low in {found.low, found.high}
        return RelationKind.WEAKER if named else RelationKind.CONFLICTS
    return RelationKind.UNRELATED


def _exact(claimed: Interval, found: Interval) -> RelationKind:
    difference = abs(claimed.low - found.low)
    if difference <= 1e-9 * max(abs(claimed.low), 1):
        return RelationKind.ENTAILS
    if claimed.rounded and claimed.step > found.step and difference <= claimed.step / 2:
        plainly = claimed.step != _plain_step(claimed) or (claimed.step >= 1000 and difference <= 0.025 * found.low)
        return RelationKind.ENTAILS if plainly else RelationKind.WEAKER
    if claimed.step > found.step and difference <= claimed.step / 2 and (claimed.kind == "percent" or found.step < 1):
        return RelationKind.ENTAILS
    if found.rounded and found.step > claimed.step and difference <= found.step / 2:
        return RelationKind.WEAKER
    return RelationKind.CONFLICTS


def _plain_step(number: Interval) -> float:
    """The step of a number written out in digits ("12,000"), which may be meant to the last one."""
    return (
        number.step
        if re.fullmatch(r"[\d,.\s\u00a0\u202f]+.*", number.exact)
        and not re.search(
            r"(?i)\d\s?(?:k|m|mn|bn|tn|hundred|thousand|million|billion|trillion|lakh|crore)", number.exact
        )
        else -1.0
    )


def _within(inner: Interval, outer: Interval) -> bool:
    low = inner.low > outer.low or (inner.low == outer.low and (inner.low_open or not outer.low_open))
    high = inner.high < outer.high or (inner.high == outer.high and (inner.high_open or not outer.high_open))
    return low and high


def _apart(one: Interval, other: Interval) -> bool:
    return _below(one, other) or _below(other, one)


def _below(one: Interval, other: Interval) -> bool:
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))
