"""How likely a stance and a verdict are to be right.

Where a passage was weighed, the likelihood of the weights counts, brought to the share of true and false claims that the
run takes for given (`Prior`); by rows that they were not trained on it is calibrated to about a point (docs/accuracy.md).
Quotes, and sources with two voices, are not weighed: for them stand shares of right answers, coarse and by stance.
"""

from __future__ import annotations

from typing import Final

from factcheck.judge.opinion import Opinion
from factcheck.judge.weighing.ensemble import Likelihood, trained
from factcheck.model import Finding, Stance, VerdictKind
from factcheck.settings import Prior

SHARES: Final = {Prior.CONTESTED: (0.5, 0.3, 0.2), Prior.ESSAY: (0.7, 0.08, 0.22)}
"""Of claims with a source: how many it bears out, contradicts and leaves open. The first is VitaminC's."""

_BASE = {
    Stance.SUPPORTS: 0.65,
    Stance.CONTRADICTS: 0.6,
    Stance.QUALIFIES: 0.4,
    Stance.SILENT: 0.4,
    Stance.UNREADABLE: 1.0,
}
_REACH = {Stance.SUPPORTS: 0.25, Stance.CONTRADICTS: 0.2}
_LEAST = 0.5
"""A stance for or against is at least as likely as not, or it would not have been taken."""


def of_opinion(opinion: Opinion, prior: Prior) -> float:
    """The confidence of one source's stance, 0 to 1."""
    if opinion.likelihood is None:
        return round(_BASE[opinion.stance] + _REACH.get(opinion.stance, 0.0) * opinion.share, 2)
    likely = at(opinion.likelihood, prior)
    if opinion.stance == Stance.SUPPORTS:
        return round(max(likely.supports, _LEAST), 2)
    if opinion.stance == Stance.CONTRADICTS:
        return round(max(likely.contradicts, _LEAST), 2)
    return round(likely.leaves_open, 2)


def at(likelihood: Likelihood, prior: Prior) -> Likelihood:
    """A likelihood for another share of true and false claims than that of the rows trained on (Bayes)."""
    weights = [
        one * wanted / had
        for one, wanted, had in zip(
            (likelihood.supports, likelihood.contradicts, likelihood.leaves_open),
            SHARES[prior],
            trained().shares,
            strict=True,
        )
    ]
    supports, contradicts, leaves_open = (one / sum(weights) for one in weights)
    return Likelihood(supports=supports, contradicts=contradicts, leaves_open=leaves_open)


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
    more = min(0.97 - sure[0], 0.03 * (len(sure) - 1))
    return round(sure[0] + max(more, 0.0), 2)
