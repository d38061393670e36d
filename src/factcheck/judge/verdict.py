"""From the stances of the sources to the verdict: one vote an origin, its latest word counting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.judge import confidence, reason
from factcheck.model import Finding, Stance, Verdict, VerdictKind

_STRENGTH = (Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES, Stance.SILENT, Stance.UNREADABLE)


def decide(findings: tuple[Finding, ...], dates: dict[str, date]) -> Verdict:
    """The verdict of a claim. `dates` has the day of each source that has one; of an origin the latest counts."""
    cast = votes(findings, dates)
    found = _kind({vote.stance for vote in cast})
    return Verdict(
        verdict=found,
        confidence=confidence.of_verdict(found, cast),
        reason=reason.of_verdict(found, cast, findings),
        findings=findings,
    )


def kind(origins: Sequence[str], stances: Sequence[Stance], days: Sequence[date | None]) -> VerdictKind:
    """The kind of verdict that findings give, each told by its origin, its stance and its source's day, in one order."""
    return _kind({stances[at] for at in _counting(origins, stances, days)})


def votes(findings: tuple[Finding, ...], dates: dict[str, date]) -> tuple[Finding, ...]:
    """The one finding of each origin that counts."""
    days = [dates.get(finding.source) for finding in findings]
    counting = _counting([one.origin for one in findings], [one.stance for one in findings], days)
    return tuple(findings[at] for at in counting)


def _counting(origins: Sequence[str], stances: Sequence[Stance], days: Sequence[date | None]) -> tuple[int, ...]:
    """Which finding of each origin counts: the latest that says anything, else the strongest stance."""
    chosen: dict[str, int] = {}
    ranks = [_rank(stance, day) for stance, day in zip(stances, days, strict=True)]
    for at, origin in enumerate(origins):
        if origin not in chosen or ranks[at] > ranks[chosen[origin]]:
            chosen[origin] = at
    return tuple(chosen.values())


def _rank(stance: Stance, day: date | None) -> tuple[bool, date, int]:
    return stance.speaks, (day or date.min) if stance.speaks else date.min, -_STRENGTH.index(stance)


def _kind(stances: set[Stance]) -> VerdictKind:
    if Stance.CONTRADICTS in stances:
        return VerdictKind.DISPUTED if stances & {Stance.SUPPORTS, Stance.QUALIFIES} else VerdictKind.CONTRADICTED
    if Stance.SUPPORTS in stances:
        return VerdictKind.SUPPORTED
    if Stance.QUALIFIES in stances:
        return VerdictKind.PARTIAL
    return VerdictKind.NOT_FOUND if Stance.SILENT in stances else VerdictKind.UNCHECKED
