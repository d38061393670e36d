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
class Replacement:
    """What to write instead: `by` for the words `exact` at `start` to `end` (characters) of the statement.

    It rests on the words `found` at `found_start` to `found_end` of the text of `source`, in the copy `sha256`.
    """

    exact: str
    start: int
    end: int
    by: str
    source: str
    sha256: str
    found: str
    found_start: int
    found_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer for one claim.

    `confidence` is the probability, 0 to 1, that the verdict is right; `reason` one sentence for an editor;
    `findings` one entry a source and voice, in the order of the claim's sources; `replacement` what to write instead,
    where exactly one value is contradicted and the evidence agrees on another.
    """

    verdict: VerdictKind
    confidence: float
    reason: str
    findings: tuple[Finding, ...] = ()
    replacement: Replacement | None = None

    @property
    def decisive(self) -> tuple[Finding, ...]:
        """The findings that the verdict rests on, strongest first, those about as strong as the claim names them;
        none where no words decide.
        """
        from factcheck.model.finding import Stance

        stances = {
            VerdictKind.SUPPORTED: (Stance.SUPPORTS,),
            VerdictKind.CONTRADICTED: (Stance.CONTRADICTS,),
            VerdictKind.DISPUTED: (Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES),
            VerdictKind.PARTIAL: (Stance.QUALIFIES,),
        }.get(self.verdict, ())
        return tuple(
            sorted(
                (finding for finding in self.findings if finding.stance in stances),
                key=lambda finding: (stances.index(finding.stance), -round(finding.confidence, 1)),
            )
        )

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words that decide: spans of the decisive findings, strongest first."""
        return tuple(span for finding in self.decisive for span in finding.spans)
