"""Whether two claims tell of the same thing: nothing that one of them says tells it apart from the other."""

from __future__ import annotations

from factcheck.facets.language import places
from factcheck.facets.name import Name
from factcheck.facets.role import Role
from factcheck.judge.itself.account import Account

_WHERE = frozenset({"in", "at", "near", "by"})


def may_be_the_same(one: Account, other: Account, *, placed: bool) -> bool:
    """Whether two claims, alike in their common words, speak of the same names, by the same voice, and as surely.

    A name that only one of them has must be a first name, a nationality ("the Chinese embassy") or, where the event
    itself can have only one place (`placed`), where or by whom it was done.
    """
    if one.unsure or other.unsure or one.voices != other.voices:
        return False
    extra, missing = one.names - other.names, other.names - one.names
    if extra and missing:
        return False
    fuller, poorer = (one, other) if extra else (other, one)
    if extra or missing:
        return all(_adds_nothing(part, fuller, poorer, placed=placed) for part in extra | missing)
    return not _reordered(one, other)


def _adds_nothing(part: str, fuller: Account, poorer: Account, *, placed: bool) -> bool:
    group = next((one for one in fuller.groups if part in one.parts), None)
    if group is None:
        return False
    if len(group.parts) > 1 and part != group.parts[-1] and group.parts[-1] in poorer.names:
        return not places.country(group.words[0])
    nation = group.modifies and len(group.parts) == 1 and places.country(group.words[0]) is not None
    if not placed:
        return nation and bool(poorer.names)
    return nation or group.slot in _WHERE or _does_it(group, poorer)


def _does_it(group: Name, poorer: Account) -> bool:
    """Whether a name only says who did what the other claim has done to somebody: "NATO bombed", "was bombed"."""
    passive = {"was", "were", "been"} & {word.lower for word in poorer.passage.main_sentence.words}
    return group.slot == "subject" and bool(passive)


def _reordered(one: Account, other: Account) -> bool:
    """Whether two names have changed sides: who met whom says nothing, who beat whom does."""
    doers = [
        {role.predicate: role.named for role in account.passage.facets.get("role", ()) if isinstance(role, Role)}
        for account in (one, other)
    ]
    return any(
        named and doers[1].get(predicate) and not named & doers[1][predicate] for predicate, named in doers[0].items()
    )
