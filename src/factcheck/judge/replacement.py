"""What to write instead, where exactly one value of a claim differs from the evidence and nothing else does.

A suggestion is made only where all sources that differ give the same value, and where the statement with it in place is
borne out by the same evidence: it is judged again to see that. What else is claimed may be unsaid there.

Limits: numbers, dates, stretches of time and names that hold a place; never the words or the speaker of a quote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from factcheck.judge import rewording
from factcheck.model import Claim, ClaimType, Finding, Relation, RelationKind, Replacement, Verdict, VerdictKind

_REWORD = {
    "number": rewording.number,
    "date": rewording.date,
    "anniversary": rewording.stretch,
    "name": rewording.name,
}
_SOFTER = frozenset({"number", "date", "anniversary", "phrase", "quote", "hedge", "attribution", "words"})


def suggest(claim: Claim, verdict: Verdict, again: Callable[[Claim], Verdict]) -> Replacement | None:
    """The one replacement that settles a contradicted claim; `again` judges another claim by the same evidence."""
    found = next(candidates(claim, verdict), None)
    if found is None:
        return None
    mended = claim.statement[: found.start] + found.by + claim.statement[found.end :]
    return found if _borne(found, again(replace(claim, statement=mended, value=None))) else None


def candidates(claim: Claim, verdict: Verdict) -> Iterator[Replacement]:
    """What each source that differs would have in the claim, the strongest first, where all of them would have the same."""
    if verdict.verdict is not VerdictKind.CONTRADICTED or claim.type is ClaimType.QUOTE:
        return
    told = [(finding, _only_conflict(finding)) for finding in verdict.decisive]
    first = told[0][1] if told else None
    if first is None or not all(conflict is not None and _agree(first, conflict) for _, conflict in told):
        return
    for finding, conflict in told:
        found = _replacement(claim, finding, conflict) if conflict is not None else None
        if found is not None:
            yield found


def _borne(found: Replacement, verdict: Verdict) -> bool:
    """Whether the mended statement is borne out, or in part but its new value wholly by the words that gave it."""
    if verdict.verdict is not VerdictKind.PARTIAL:
        return verdict.verdict is VerdictKind.SUPPORTED
    return any(
        one.kind is RelationKind.ENTAILS and (one.start, one.end) == (found.found_start, found.found_end)
        for finding in verdict.findings
        if finding.source == found.source
        for one in finding.relations
    )


def _replacement(claim: Claim, finding: Finding, conflict: Relation) -> Replacement | None:
    words = reworded(claim.statement, conflict)
    if words is None or conflict.start is None or conflict.end is None or not finding.spans:
        return None
    start, end, by = words
    return Replacement(
        exact=claim.statement[start:end],
        start=start,
        end=end,
        by=by,
        source=finding.source,
        sha256=finding.spans[0].sha256,
        found=conflict.found,
        found_start=conflict.start,
        found_end=conflict.end,
    )


def reworded(statement: str, compared: Relation) -> rewording.Words | None:
    """What to put where in a statement so that it says what the source does; `None` where that needs another sentence."""
    place = _place(compared.claimed, statement) if compared.facet in _REWORD and compared.found else None
    return _REWORD[compared.facet](compared, statement, place) if place else None


def _only_conflict(finding: Finding) -> Relation | None:
    """What a finding differs in, where it is one value, and none of what is claimed is said less firmly."""
    conflicts = {(one.claimed, one.found): one for one in finding.relations if one.kind is RelationKind.CONFLICTS}
    if any(one.facet == "name" for one in conflicts.values()):
        # Another name in its place is another doer too.
        conflicts = {key: one for key, one in conflicts.items() if one.facet != "role"}
    if len(conflicts) != 1:
        return None
    (conflict,) = conflicts.values()
    softer = any(one.kind is RelationKind.WEAKER and one.facet in _SOFTER for one in finding.relations)
    return conflict if conflict.facet in _REWORD and not softer else None


def _agree(one: Relation, other: Relation) -> bool:
    """Whether two sources say the same in the claim's stead."""
    if (one.facet, one.claimed) != (other.facet, other.claimed):
        return False
    return rewording.value(one) == rewording.value(other)


def _place(words: str, statement: str) -> tuple[int, int] | None:
    """Where the claimed words stand in the statement; `None` where they do not, or twice."""
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", statement)] if words else []
    return found[0] if len(found) == 1 else None
