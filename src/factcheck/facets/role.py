"""Who did it to whom.

Where a claim and a passage share a predicate with a name on either side, the names must stand on the same sides;
"A beat B" and "B was beaten by A" agree, "B beat A" conflicts. What befell those that a number counts (killed, injured)
is read with the number.

Limits: only names, not pronouns or common nouns, are told apart as doer and done-to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_IRREGULAR = frozenset("beat beaten won lost led sued met shot struck stricken bought sold gave told hit fought overthrew overthrown taken given taught paid sent left".split())
_SYMMETRIC = frozenset("meet marri fight agreement talk".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Facet):
    """A predicate with the names of its doer and of whom or what it was done to."""

    predicate: str
    doer: frozenset[str]
    object: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Role, ...]:
    """The predicates of a sentence that have a name before and after them."""
    names = {word.start: word for word in scene.name_words(sentence)}
    found = []
    for at, word in enumerate(sentence.words):
        if not word.meaning or word.start in names or not (word.lower.endswith("ed") or word.lower in _IRREGULAR) or word.meaning in _SYMMETRIC:
            continue
        before = frozenset(one.meaning for one in names.values() if one.start < word.start)
        after = [one for one in names.values() if one.start > word.start]
        if not before or not after:
            continue
        passive = bool(re.search(r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?$", sentence.text[: word.start - sentence.start]))
        gap = sentence.text[word.end - sentence.start : after[0].start - sentence.start]
        by = bool(re.search(r"\bby\b", gap))
        behind = frozenset(one.meaning for one in after)
        if passive and not by:
            continue
        doer, target = (behind, before) if passive else (before, behind)
        if not passive and re.search(r"\b(?:in|at|on|from|to|by|after|before|since|with|of)\b", gap):
            continue
        found.append(Role(start=word.start, end=word.end, exact=word.text, predicate=word.meaning, doer=doer, object=target, sentence=sentence.index))
    return tuple(found)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage has doer and done-to on the same sides."""
    if not isinstance(claimed, Role):
        return None
    for found in passage.facets.get("role", ()):
        if isinstance(found, Role) and found.predicate == claimed.predicate:
            swapped = claimed.doer & found.object and claimed.object & found.doer
            if swapped and not (claimed.doer & found.doer or claimed.object & found.object):
                return Relation(facet="role", kind=RelationKind.CONFLICTS, claimed=claimed.exact, found=found.exact, start=found.start, end=found.end, why="the roles are the other way round")
    return None
