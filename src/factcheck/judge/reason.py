"""One sentence that an editor understands: what the source says, and what the essay says."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.judge.opinion import Opinion
from factcheck.model import Finding, Relation, RelationKind, Stance, Unreadable, VerdictKind

_UNDECIDED = "The source does not decide it"
# What a claim turns on, where several things agree: its figure rather than its day.
_WEIGHT = ("quote", "number", "anniversary", "phrase", "date")


def of_opinion(opinion: Opinion) -> str:
    """Why one source stands as it does."""
    conflict = _first(opinion.relations, RelationKind.CONFLICTS)
    weaker = _first(opinion.relations, RelationKind.WEAKER)
    if opinion.stance == Stance.CONTRADICTS:
        return _conflict(conflict) if conflict else "The source says otherwise."
    if opinion.stance == Stance.QUALIFIES:
        return _weaker(weaker, opinion)
    if opinion.stance == Stance.SUPPORTS:
        agreed = _decisive(opinion.relations)
        return (
            f"The source says so: {_quote(agreed.found)}."
            if agreed and agreed.found
            else "The source says so in other words."
        )
    unrelated = _first(opinion.relations, RelationKind.UNRELATED)
    if unrelated is not None and unrelated.why:
        return f"{_UNDECIDED}: {unrelated.why}."
    return "Nothing was found in the source that decides this."


def of_unreadable(reasons: tuple[Unreadable, ...]) -> str:
    """Why a source could not be read."""
    return reasons[0].detail.rstrip(".") + "." if reasons else "No source was given."


def of_verdict(kind: VerdictKind, votes: tuple[Finding, ...], findings: tuple[Finding, ...]) -> str:
    """Why the verdict is what it is, in one sentence."""
    if not findings:
        return "No source is given for this claim."
    if kind == VerdictKind.UNCHECKED:
        return (
            f"None of its sources could be read: {_lower(findings[0].reason)}"
            if len(findings) > 1
            else f"Its source could not be read: {_lower(findings[0].reason)}"
        )
    if kind == VerdictKind.NOT_FOUND:
        silent = [finding for finding in findings if finding.stance == Stance.SILENT]
        if len(silent) > 1:
            return f"None of the {len(silent)} sources that were read says this."
        told = silent[0].reason
        return told if told.startswith(_UNDECIDED) else "The source that was read does not say this."
    if kind == VerdictKind.DISPUTED:
        return _disputed(votes)
    stance = {VerdictKind.SUPPORTED: Stance.SUPPORTS, VerdictKind.CONTRADICTED: Stance.CONTRADICTS}.get(
        kind, Stance.QUALIFIES
    )
    return _telling(vote for vote in votes if vote.stance == stance).reason


def _telling(votes: Iterable[Finding]) -> Finding:
    """The strongest vote; of those about as strong, the one that the claim names first."""
    return max(votes, key=lambda vote: int(vote.confidence * 5))


def _disputed(votes: tuple[Finding, ...]) -> str:
    against = [vote for vote in votes if vote.stance == Stance.CONTRADICTS]
    favour = [vote for vote in votes if vote.stance in {Stance.SUPPORTS, Stance.QUALIFIES}]
    telling = _telling(against)
    backing = sum(vote.stance == Stance.SUPPORTS for vote in favour)
    bears = (
        f"{_count(backing)} {'supports' if backing == 1 else 'support'} it"
        if backing
        else f"{_count(len(favour))} in part"
    )
    return f"Sources disagree: {bears}, {_count(len(against)).lower()} differ{'s' if len(against) == 1 else ''}. {telling.reason}"


def _count(number: int) -> str:
    return {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}.get(number, str(number))


def _conflict(relation: Relation) -> str:
    if relation.facet == "speaker":
        return f"The source has {relation.found} say these words, the essay {relation.claimed}."
    if relation.facet == "quote":
        return f"The words differ: {relation.why}."
    if relation.why:
        return f"{_upper(relation.why)}: {_quote(relation.found)}."
    if relation.found:
        return (
            f"The source says {_quote(relation.found)}{_meant(relation.found_value)}, "
            f"the essay {_quote(relation.claimed)}{_meant(relation.claimed_value)}."
        )
    return "The source says otherwise."


def _weaker(relation: Relation | None, opinion: Opinion) -> str:
    if relation is None:
        missing = _first(opinion.relations, RelationKind.UNRELATED)
        return (
            f"The source bears it in part, and says nothing of {_quote(missing.claimed)}."
            if missing
            else "The source bears it in part."
        )
    if relation.facet == "quote":
        return f"The source has the words differently: {relation.why}."
    if relation.why:
        return f"The source bears it in part: {relation.why}."
    return f"The source says less: {_quote(relation.found)}, the essay {_quote(relation.claimed)}."


def _decisive(relations: tuple[Relation, ...]) -> Relation | None:
    """What agrees, the weightiest first."""
    agreed = [one for one in relations if one.kind == RelationKind.ENTAILS and one.facet in _WEIGHT]
    return min(agreed, key=lambda one: _WEIGHT.index(one.facet), default=None)


def _first(relations: tuple[Relation, ...], kind: RelationKind) -> Relation | None:
    return next((relation for relation in relations if relation.kind == kind), None)


def _quote(text: str) -> str:
    cut = text if len(text) <= 120 else text[:117].rsplit(" ", 1)[0] + "…"
    return f"“{cut.replace(',…', '…').strip(' .')}”"


def _meant(value: str) -> str:
    """The days that words such as "last week" were taken to mean."""
    first, _, last = value.partition("/")
    return f" ({first} to {last})" if last else f" ({first})" if first else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
