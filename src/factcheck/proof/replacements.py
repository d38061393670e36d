"""Whether what a run suggests to write instead follows from what it compared.

That nothing better could be suggested, or nothing at all, is not shown: that takes judging anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.replacement import candidates
from factcheck.model import Claim, Fault, Finding, Location, Span, Unproven, Verdict, VerdictKind
from factcheck.proof.problem import DECIDED_OTHERWISE, unproven
from factcheck.proof.reasons import relation_of
from factcheck.reports.common import recording
from factcheck.reports.common.record import ClaimRecord, FindingRecord, SpanRecord


def of_claim(claim: ClaimRecord, kind: VerdictKind) -> Iterator[Unproven]:
    """A suggestion that the findings do not give; `kind` is the verdict that they do give."""
    told = claim.replacement
    if told is None:
        return
    findings = tuple(_finding(finding, claim) for finding in claim.findings)
    verdict = Verdict(verdict=kind, confidence=claim.confidence, reason=claim.reason, findings=findings)
    location = Location(file=claim.file, line=claim.line, column=claim.column)
    given = candidates(Claim(id=claim.id, statement=claim.statement, type=claim.type, location=location), verdict)
    if told not in map(recording.replacement_record, given):
        message = "the run suggests other words than the findings give"
        yield unproven(claim, Fault.OTHER_REPLACEMENT, message, DECIDED_OTHERWISE, source=told.source, quoted=told.by)


def _finding(finding: FindingRecord, claim: ClaimRecord) -> Finding:
    return Finding(
        claim=claim.id,
        source=finding.source,
        stance=finding.stance,
        reason=finding.reason,
        confidence=finding.confidence,
        origin=finding.origin,
        spans=tuple(_span(span) for span in finding.spans),
        relations=tuple(relation_of(held) for held in finding.relations),
    )


def _span(span: SpanRecord) -> Span:
    return Span(exact=span.exact, start=span.start, end=span.end, source=span.source, sha256=span.sha256)
