"""Holds claims that the essay itself contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.gate.rule import lasting
from factcheck.model import CheckedClaim, Failure, VerdictKind

DESCRIPTION = (
    "Two statements of the essay cannot both be true, or one cannot be true by itself; no source is needed for that."
)
REMEDY = "Find out which of them is right, and mend the other; where both are, say what tells them apart."


def failures(name: str, claims: Sequence[CheckedClaim], fail_on: tuple[VerdictKind, ...]) -> Iterable[Failure]:
    """Hold each claim with a conflict that its sources have not settled, where contradictions hold.

    One that its sources contradict is held for that already.
    """
    if VerdictKind.CONTRADICTED not in fail_on:
        return
    for checked in claims:
        if checked.conflicts and checked.verdict.verdict is not VerdictKind.CONTRADICTED:
            yield lasting(name, checked, " ".join(conflict.reason for conflict in checked.conflicts[:_MOST]))


_MOST = 3
