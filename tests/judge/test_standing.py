from __future__ import annotations

from factcheck.judge.itself import standing
from factcheck.model import CheckedClaim, Claim, Conflict, Location, Side, Verdict, VerdictKind

S, C, D, N = VerdictKind.SUPPORTED, VerdictKind.CONTRADICTED, VerdictKind.DISPUTED, VerdictKind.NOT_FOUND


def checked(name: str, kind: VerdictKind, after: str | None = None) -> CheckedClaim:
    location = Location(file="claims.yaml", line=1, column=1)
    claim = Claim(id=name, statement="The fire killed 72 people.", location=location, after=after)
    return CheckedClaim(claim=claim, verdict=Verdict(verdict=kind, confidence=0.9, reason=f"Why {name} is so."))


def between(one: str, other: str) -> Conflict:
    sides = (
        Side(claim=name, location=Location(file="claims.yaml", line=1, column=1), exact="72") for name in (one, other)
    )
    return Conflict(facet="number", reason=f"{one} against {other}.", sides=tuple(sides))  # type: ignore[arg-type]


def against(kinds: dict[str, VerdictKind], *conflicts: Conflict) -> dict[str, int]:
    told = standing([checked(name, kind) for name, kind in kinds.items()], conflicts)
    return {one.claim.id: len(one.conflicts) for one in told}


def grounds(*claims: CheckedClaim, conflicts: tuple[Conflict, ...] = ()) -> dict[str, str]:
    told = standing(claims, conflicts)
    return {one.claim.id: one.rests_on.claim for one in told if one.rests_on}


def test_a_conflict_stands_against_both_claims_unless_the_sources_have_settled_it() -> None:
    assert against({"a": N, "b": N}, between("a", "b")) == {"a": 1, "b": 1}
    assert against({"a": S, "b": S}, between("a", "b")) == {"a": 1, "b": 1}
    assert against({"a": S, "b": N}, between("a", "b")) == {"a": 1, "b": 1}
    assert against({"a": C, "b": N}, between("a", "b")) == {"a": 1, "b": 1}
    assert against({"a": S, "b": C}, between("a", "b")) == {"a": 0, "b": 1}


def test_a_claim_that_excludes_itself_is_settled_by_nothing() -> None:
    assert against({"a": S}, between("a", "a")) == {"a": 1}


def test_what_rests_on_a_claim_that_does_not_stand_is_flagged_all_the_way_down() -> None:
    assert grounds(checked("a", C), checked("b", S, "a"), checked("c", N, "b"), checked("d", S)) == {"b": "a", "c": "a"}
    assert grounds(checked("a", D), checked("b", S, "a")) == {"b": "a"}
    assert grounds(checked("a", N), checked("b", S, "a")) == {}
    assert grounds(checked("c", S, "b"), checked("b", C, "a"), checked("a", C)) == {"c": "b", "b": "a"}


def test_what_rests_on_a_claim_that_the_essay_excludes_is_flagged() -> None:
    told = standing((checked("a", N), checked("b", N), checked("c", S, "a")), (between("a", "b"),))
    ground = told[2].rests_on
    assert ground is not None
    assert ground.sentence == "It rests on a, which the essay itself contradicts. a against b."


def test_the_sentence_says_why_the_ground_does_not_stand() -> None:
    told = standing((checked("a", C), checked("b", S, "a")), ())
    ground = told[1].rests_on
    assert ground is not None
    assert ground.sentence == "It rests on a, which is contradicted. Why a is so."


def test_a_long_chain_and_a_circle_end() -> None:
    chain = [checked("c0", C), *(checked(f"c{at}", S, f"c{at - 1}") for at in range(1, 5_000))]
    assert len(grounds(*reversed(chain))) == 4_999
    assert set(grounds(checked("a", C, "b"), checked("b", S, "a"))) <= {"a", "b"}
