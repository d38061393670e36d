"""From the stances of the sources to the verdict: one vote an origin, its latest word counting."""

from __future__ import annotations

from datetime import date

from factcheck.judge import confidence, reason
from factcheck.model import Finding, Stance, Verdict, VerdictKind

_STRENGTH = (Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES, Stance.SILENT, Stance.UNREADABLE)


def decide(findings: tuple[Finding, ...], dates: dict[str, date]) -> Verdict:
    """The verdict of a claim. `dates` has the day of each source that has one; of an origin the latest counts."""
    votes = _votes(findings, dates)
    kind = _kind({vote.stance for vote in votes})
    return Verdict(
        verdict=kind,
        confidence=confidence.of_verdict(kind, votes),
        reason=reason.of_verdict(kind, votes, findings),
        findings=findings,
    )


def _votes(findings: tuple[Finding, ...], dates: dict[str, date]) -> tuple[Finding, ...]:
    """The one finding of each origin that counts: the latest that says anything, else the strongest stance."""
    votes: dict[str, Finding] = {}
    for finding in findings:
        held = votes.get(finding.origin)
        if held is None or _rank(finding, dates) > _rank(held, dates):
            votes[finding.origin] = finding
    return tuple(votes.values())


def _rank(finding: Finding, dates: dict[str, date]) -> tuple[bool, date, int]:
    speaks = finding.stance in {Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES}
    return speaks, dates.get(finding.source, date.min) if speaks else date.min, -_STRENGTH.index(finding.stance)


def _kind(stances: set[Stance]) -> VerdictKind:
    if Stance.CONTRADICTS in stances:
        return VerdictKind.DISPUTED if stances & {Stance.SUPPORTS, Stance.QUALIFIES} else VerdictKind.CONTRADICTED
    if Stance.SUPPORTS in stances:
        return VerdictKind.SUPPORTED
    if Stance.QUALIFIES in stances:
        return VerdictKind.PARTIAL
    return VerdictKind.NOT_FOUND if Stance.SILENT in stances else VerdictKind.UNCHECKED
