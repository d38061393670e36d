"""Holds claims that rest on one that does not stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.gate.rule import lasting
from factcheck.model import CheckedClaim, Failure, Ground, VerdictKind

DESCRIPTION = "The claim that this one rests on (after) is contradicted, disputed, or excluded by another of the essay."
REMEDY = "Mend that claim first, then see whether this one still holds."


def failures(name: str, claims: Sequence[CheckedClaim], fail_on: tuple[VerdictKind, ...]) -> Iterable[Failure]:
    """Hold each claim whose ground is itself held; so no run is held for this alone."""
    for checked in claims:
        ground = checked.rests_on
        if ground is not None and _holds(ground) in fail_on:
            yield lasting(name, checked, ground.sentence)


def _holds(ground: Ground) -> VerdictKind:
    """The verdict on which a run must fail for the ground to be held; what the essay excludes counts as contradicted."""
    return ground.verdict if ground.verdict is VerdictKind.DISPUTED else VerdictKind.CONTRADICTED
