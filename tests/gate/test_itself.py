from __future__ import annotations

import dataclasses
from typing import Any

from factcheck.gate import decide
from factcheck.model import (
    CheckedClaim,
    Citation,
    Claim,
    Conflict,
    Finding,
    Ground,
    Location,
    Side,
    Stance,
    Verdict,
    VerdictKind,
)
from factcheck.settings import FAIL_ON

AT = Location(file="claims.yaml", line=4, column=5)
SIDE = Side(claim="a", location=AT, exact="72 people")
CONFLICT = Conflict(facet="number", reason="72 in a, 71 in b.", sides=(SIDE, dataclasses.replace(SIDE, claim="b")))


def checked(kind: VerdictKind, stance: Stance, **changed: Any) -> CheckedClaim:
    claim = Claim(id="a", statement="The fire killed 72 people.", location=AT, sources=(Citation(source="s"),))
    finding = Finding(claim="a", source="s", stance=stance, reason="r", confidence=0.9, origin="s")
    verdict = Verdict(verdict=kind, confidence=0.9, reason="Because.", findings=(finding,))
    return CheckedClaim(claim=claim, verdict=verdict, **changed)


def rules(claim: CheckedClaim, fail_on: tuple[VerdictKind, ...] = FAIL_ON) -> list[tuple[str, str]]:
    return [(failure.rule, failure.message) for failure in decide([claim], fail_on).failures]


def test_an_essay_that_contradicts_itself_is_held_whatever_its_sources_say() -> None:
    told = checked(VerdictKind.SUPPORTED, Stance.SUPPORTS, conflicts=(CONFLICT,))
    assert rules(told) == [("self-contradiction", "72 in a, 71 in b.")]
    assert decide([told], FAIL_ON).exit_code == 1
    assert rules(dataclasses.replace(told, conflicts=())) == []


def test_it_holds_where_contradictions_do() -> None:
    told = checked(VerdictKind.SUPPORTED, Stance.SUPPORTS, conflicts=(CONFLICT,))
    assert rules(told, ()) == []
    assert rules(told, (VerdictKind.DISPUTED,)) == []


def test_what_the_sources_contradict_is_held_for_that_alone() -> None:
    told = checked(VerdictKind.CONTRADICTED, Stance.CONTRADICTS, conflicts=(CONFLICT,))
    assert [rule for rule, _ in rules(told)] == ["contradicted"]


def test_a_claim_on_weak_ground_is_held_where_its_ground_is() -> None:
    for kind in (VerdictKind.CONTRADICTED, VerdictKind.DISPUTED):
        ground = Ground(claim="b", location=AT, verdict=kind, reason="Why.")
        told = checked(VerdictKind.SUPPORTED, Stance.SUPPORTS, rests_on=ground)
        assert rules(told) == [("rests-on-contradicted", ground.sentence)]
        assert rules(told, (kind,)) == [("rests-on-contradicted", ground.sentence)]
        assert rules(told, (VerdictKind.NOT_FOUND,)) == []


def test_ground_that_the_essay_itself_excludes_counts_as_contradicted() -> None:
    told = checked(
        VerdictKind.SUPPORTED,
        Stance.SUPPORTS,
        rests_on=Ground(claim="b", location=AT, verdict=VerdictKind.SUPPORTED, reason="Why."),
    )
    assert [rule for rule, _ in rules(told, (VerdictKind.CONTRADICTED,))] == ["rests-on-contradicted"]
    assert rules(told, (VerdictKind.DISPUTED,)) == []
