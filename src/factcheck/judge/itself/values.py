"""Two counts of one thing, a yes and a no, and two holders of what only one can hold."""

from __future__ import annotations

import re

from factcheck.facets.language import lexicon
from factcheck.facets.language.counting import Number
from factcheck.facets.language.interval import relation
from factcheck.facets.name import Name
from factcheck.judge.itself.account import Account
from factcheck.judge.itself.found import Found, Told
from factcheck.judge.itself.same import may_be_the_same
from factcheck.model import RelationKind

_NEARLY = 0.1
"""By how much, of itself, a value may miss an approximate one and still be what its writer meant."""
_FATES = frozenset({"killed", "injured"})
_DATED_AGE = re.compile(r"(?i)\b(?:when|at\sthe\stime|at\s(?:his|her)\s(?:death|birth|wedding))\b")
_MADE = frozenset(lexicon.concept(word) for word in "designed composed painted directed sculpted".split())


def counts(one: Account, other: Account) -> Found | None:
    """Two numbers of the same thing that exclude each other."""
    pair = _two_counts(one, other)
    if pair is None or one.momentary or other.momentary or not _one_time(one, other, pair[0].role):
        return None
    if not (one.definite and other.definite) or any(
        account.negative and number.high > 0 for account, number in zip((one, other), pair, strict=True)
    ):
        return None
    if pair[0].role not in _FATES and one.past != other.past:
        return None
    if any(account.aged and not _DATED_AGE.search(account.text) for account in (one, other)):
        return None
    if not may_be_the_same(one, other, placed=False):
        return None
    told = [
        Told(account=account, exact=number.exact, start=number.start, end=number.end)
        for account, number in zip((one, other), pair, strict=True)
    ]
    return Found(
        facet="number",
        told=(told[0], told[1]),
        reason="The essay gives two numbers for the same thing",
    )


def _two_counts(one: Account, other: Account) -> tuple[Number, Number] | None:
    """The numbers that conflict, where each claim has one of the kind and all its others agree."""
    mine, theirs = _by_kind(one), _by_kind(other)
    if mine is None or theirs is None or mine.keys() != theirs.keys():
        return None
    differing = [key for key in mine if _exclude(mine[key], theirs[key])]
    if len(differing) != 1:
        return None
    return mine[differing[0]], theirs[differing[0]]


def _by_kind(account: Account) -> dict[tuple[str, str, str], Number] | None:
    """The numbers by what they count; `None` where two count the same, or one is of a part or of two things."""
    found: dict[tuple[str, str, str], Number] = {}
    for number in account.numbers:
        role = "" if account.aged else number.role
        unit = number.unit or ("people" if role else "")
        key = (number.kind, unit, role)
        if key in found or number.part or number.more or number.joint or number.scoped:
            return None
        if number.kind in {"ordinal", "points"} or number.kind.startswith("score"):
            return None
        if number.kind == "count" and not unit and not account.aged:
            return None
        found[key] = number
    return found


def _exclude(one: Number, other: Number) -> bool:
    if relation(one, other) is not RelationKind.CONFLICTS or relation(other, one) is not RelationKind.CONFLICTS:
        return False
    if not (one.approximate or other.approximate):
        return True
    low, high = sorted((one, other), key=lambda number: (number.low, number.high))
    return low.high * (1 + _NEARLY) < high.low


def _one_time(one: Account, other: Account, role: str) -> bool:
    """Whether the two are of one time: of the same dates, or one of none and the other only told by its date."""
    mine, theirs = one.whens, other.whens
    if mine and theirs:
        return all(any(this.days.overlaps(that.days) for that in theirs) for this in mine) and all(
            any(this.days.overlaps(that.days) for this in mine) for that in theirs
        )
    dated = mine or theirs
    return not dated or (role in _FATES and all(when.frames for when in dated))


def denied(one: Account, other: Account) -> Found | None:
    """The same thing said and denied, of the same day."""
    if one.negative == other.negative or one.numbers or other.numbers or one.names != other.names:
        return None
    if one.momentary or other.momentary or not one.common or not (one.definite and other.definite):
        return None
    if [when.days for when in one.whens] != [when.days for when in other.whens] or not one.acts | other.acts:
        return None
    if not may_be_the_same(one, other, placed=False):
        return None
    told = [
        Told(
            account=account,
            exact=account.text,
            start=account.passage.main_sentence.start,
            end=account.passage.main_sentence.end,
        )
        for account in (one, other)
    ]
    return Found(facet="polarity", told=(told[0], told[1]), reason="The essay says it and denies it")


def holders(one: Account, other: Account) -> Found | None:
    """Two persons of whom only one can have made the thing."""
    if not one.common & _MADE or one.negative or other.negative or one.unsure or other.unsure:
        return None
    if one.voices or other.voices or [when.days for when in one.whens] != [when.days for when in other.whens]:
        return None
    makers = [[name for name in account.groups if name.slot == "by"] for account in (one, other)]
    if len(makers[0]) != 1 or len(makers[1]) != 1:
        return None
    mine, theirs = makers[0][0], makers[1][0]
    if set(mine.parts) & set(theirs.parts) or one.names - set(mine.parts) != other.names - set(theirs.parts):
        return None
    if not (one.names - set(mine.parts)) or not (one.definite and other.definite):
        return None
    return Found(
        facet="name",
        told=(_maker(one, mine), _maker(other, theirs)),
        reason="The essay names two where only one can be meant",
    )


def _maker(account: Account, name: Name) -> Told:
    return Told(account=account, exact=name.exact, start=name.start, end=name.end)
