"""Holds claims whose verdict is not among those that their author expects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.gate.rule import failure
from factcheck.model import CheckedClaim, Failure, VerdictKind

DESCRIPTION = "The verdict is not among those that the claim's expect names."
REMEDY = "Read the evidence; then mend the statement or its sources, or change expect."


def failures(name: str, claims: Sequence[CheckedClaim], _fail_on: tuple[VerdictKind, ...]) -> Iterable[Failure]:
    """Hold each claim with an `expect` that its verdict does not meet, whatever the run is asked to fail on."""
    for checked in claims:
        verdict, expected = checked.verdict.verdict, checked.claim.expect
        if expected and verdict not in expected:
            yield failure(name, checked, f"The verdict is {_word(verdict)}, expected was {_words(expected)}.")


def _words(kinds: tuple[VerdictKind, ...]) -> str:
    return " or ".join(_word(kind) for kind in kinds)


def _word(kind: VerdictKind) -> str:
    return kind.value.replace("_", " ")
