"""Whether the conflicts of a run are those that its claims give, and what rests on them is flagged.

A run of a version that did not look for conflicts has none to prove.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge import itself
from factcheck.model import CheckedClaim, Claim, Essay, Fault, Location, Unproven, Verdict
from factcheck.proof.days import days
from factcheck.proof.problem import DECIDED_OTHERWISE, unproven
from factcheck.proof.reasons import value_of
from factcheck.reports.common import recording
from factcheck.reports.common.record import ClaimRecord, ConflictRecord, EssayRecord, RunRecord


def of_run(run: RunRecord) -> Iterator[Unproven]:
    """Conflicts that the claims do not give, that are left out, and claims not flagged for what they rest on."""
    if run.conflicts is None or len(set(run.files)) != len(run.files):
        return
    for essay in run.essays:
        claims = [claim for claim in run.claims if claim.file == essay.file]
        told = [conflict for conflict in run.conflicts if conflict.file == essay.file]
        yield from _of_file(essay, claims, told)


def _of_file(essay: EssayRecord, claims: list[ClaimRecord], told: list[ConflictRecord]) -> Iterator[Unproven]:
    known = {claim.id: claim for claim in claims}
    dates = Essay(issued=days(essay.issued), written=days(essay.written))
    found = itself.conflicts(tuple(_claim(claim) for claim in claims), dates)
    should = [recording.conflict_record(conflict, {}) for conflict in found]
    for conflict in should:
        if conflict not in told:
            claim = known[conflict.claims[0]]
            message = "the run does not tell this conflict, or tells it otherwise"
            yield unproven(claim, Fault.OTHER_CONFLICT, message, DECIDED_OTHERWISE, there=conflict.reason)
    for conflict in told:
        named = next((known[name] for name in conflict.claims if name in known), None)
        if conflict not in should and named is not None:
            message = "the run tells a conflict that its claims do not give"
            yield unproven(named, Fault.OTHER_CONFLICT, message, DECIDED_OTHERWISE, quoted=conflict.reason)
    for checked in itself.standing([_checked(claim) for claim in claims], found):
        claim, given = known[checked.claim.id], recording.ground_record(checked.rests_on)
        if claim.rests_on != given:
            message = f"what it rests on should be flagged as {given.claim if given else 'nothing'}"
            yield unproven(claim, Fault.OTHER_CONFLICT, message, DECIDED_OTHERWISE)


def _claim(claim: ClaimRecord) -> Claim:
    return Claim(
        id=claim.id,
        statement=claim.statement,
        location=Location(file=claim.file, line=claim.line, column=claim.column),
        type=claim.type,
        value=value_of(claim),
        after=claim.after,
    )


def _checked(claim: ClaimRecord) -> CheckedClaim:
    verdict = Verdict(verdict=claim.verdict, confidence=claim.confidence, reason=claim.reason)
    return CheckedClaim(claim=_claim(claim), verdict=verdict)
