"""What conflicts within an essay mean for each of its claims, and for those that rest on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.model import CheckedClaim, Conflict, Ground, VerdictKind

_FALLEN = frozenset({VerdictKind.CONTRADICTED, VerdictKind.DISPUTED})


def standing(checked: Sequence[CheckedClaim], conflicts: Sequence[Conflict]) -> tuple[CheckedClaim, ...]:
    """The claims of one file with the conflicts that stand against each, and with what each rests on in vain."""
    verdicts = {one.claim.id: one.verdict.verdict for one in checked}
    against: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        for name in conflict.claims:
            if not _settled_for(name, conflict, verdicts):
                against.setdefault(name, []).append(conflict)
    told = {one.claim.id: replace(one, conflicts=tuple(against.get(one.claim.id, ()))) for one in checked}
    grounds = _grounds(told)
    return tuple(replace(told[one.claim.id], rests_on=grounds.get(one.claim.id)) for one in checked)


def _settled_for(name: str, conflict: Conflict, verdicts: Mapping[str, VerdictKind]) -> bool:
    """Whether the sources bear the claim out and contradict the one that says otherwise."""
    others = [verdicts.get(other) for other in conflict.claims if other != name]
    return (
        verdicts.get(name) is VerdictKind.SUPPORTED
        and bool(others)
        and all(other is VerdictKind.CONTRADICTED for other in others)
    )


def _grounds(claims: Mapping[str, CheckedClaim]) -> dict[str, Ground]:
    """What each claim rests on that does not stand, the nearest first; each claim is looked at once."""
    found: dict[str, Ground | None] = {}
    for start in claims:
        path: list[str] = []
        name: str | None = start
        while name is not None and name in claims and name not in found:
            path.append(name)
            found[name] = None
            name = claims[name].claim.after
        for below in reversed(path):
            after = claims[below].claim.after
            if after is not None and after in claims:
                found[below] = _ground(claims[after]) or found.get(after)
    return {name: ground for name, ground in found.items() if ground is not None}


def _ground(base: CheckedClaim) -> Ground | None:
    """The claim as what others rest on in vain; `None` where it stands."""
    verdict = base.verdict
    if verdict.verdict in _FALLEN:
        reason = verdict.reason
    elif base.conflicts:
        reason = base.conflicts[0].reason
    else:
        return None
    return Ground(claim=base.claim.id, location=base.claim.location, verdict=verdict.verdict, reason=reason)
