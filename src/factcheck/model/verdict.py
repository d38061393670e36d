"""What all sources together say of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model.finding import Finding
    from factcheck.model.span import Span


class VerdictKind(StrEnum):
    """The six answers, worst for an editor first."""

    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"
    UNCHECKED = "unchecked"
    SUPPORTED = "supported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer for one claim.

    `confidence` is the probability, 0 to 1, that the verdict is right; `reason` one sentence for an editor;
    `findings` one entry a source and voice, in the order of the claim's sources.
    """

    verdict: VerdictKind
    confidence: float
    reason: str
    findings: tuple[Finding, ...] = ()

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words that decide: spans of the findings whose stance the verdict rests on, strongest first."""
        from factcheck.model.finding import Stance

        decisive = {
            VerdictKind.SUPPORTED: (Stance.SUPPORTS,),
            VerdictKind.CONTRADICTED: (Stance.CONTRADICTS,),
            VerdictKind.DISPUTED: (Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES),
            VerdictKind.PARTIAL: (Stance.QUALIFIES,),
        }.get(self.verdict, ())
        ranked = sorted(
            (finding for finding in self.findings if finding.stance in decisive),
            key=lambda finding: (decisive.index(finding.stance), -finding.confidence),
        )
        return tuple(span for finding in ranked for span in finding.spans)
