"""How likely a stance and a verdict are to be right.

The figures are shares of right answers measured on the labelled pairs, by stance and by how much of the claim's
wording the passage has; they are coarse until a model is calibrated on them.
"""

from __future__ import annotations

from factcheck.judge.opinion import Opinion
from factcheck.model import Finding, Stance, VerdictKind

_BASE = {
    Stance.SUPPORTS: 0.7,
    Stance.CONTRADICTS: 0.7,
    Stance.QUALIFIES: 0.55,
    Stance.SILENT: 0.6,
    Stance.UNREADABLE: 1.0,
}
_REACH = {
    Stance.SUPPORTS: 0.25,
    Stance.CONTRADICTS: 0.2,
    Stance.QUALIFIES: 0.1,
    Stance.SILENT: 0.0,
    Stance.UNREADABLE: 0.0,
}


def of_opinion(opinion: Opinion) -> float:
    """The confidence of one source's stance, 0 to 1."""
    return round(_BASE[opinion.stance] + _REACH[opinion.stance] * opinion.share, 2)


def of_verdict(kind: VerdictKind, votes: tuple[Finding, ...]) -> float:
    """The confidence of a verdict: that of its best vote, a little higher where independent votes agree."""
    if kind == VerdictKind.UNCHECKED:
        return 1.0
    wanted = {
        VerdictKind.SUPPORTED: {Stance.SUPPORTS},
        VerdictKind.CONTRADICTED: {Stance.CONTRADICTS},
        VerdictKind.DISPUTED: {Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES},
        VerdictKind.PARTIAL: {Stance.QUALIFIES},
        VerdictKind.NOT_FOUND: {Stance.SILENT},
    }[kind]
    sure = sorted((vote.confidence for vote in votes if vote.stance in wanted), reverse=True)
    if not sure:
        return 0.5
    if kind == VerdictKind.DISPUTED:
        return round(sure[min(1, len(sure) - 1)], 2)
    return round(min(0.98, sure[0] + 0.03 * (len(sure) - 1)), 2)
