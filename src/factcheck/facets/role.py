"""Who did it to whom.

Where a claim and a passage share a predicate, doer and done-to must stand on the same sides: "A beat B" and "B was
beaten by A" agree, "B beat A" conflicts; where only one can do it (head, win, design), another doer conflicts too. What
befell those that a number counts (killed, injured) is read with the number.

Limits: sides are told by the order of words and "by", not by syntax; pronouns are not followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon, scene
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import Facet, Relation, RelationKind

VERSION = 3
BEARING = Bearing.FRAME

_IRREGULAR = frozenset(
    """beat beaten won lost led sued met shot struck stricken bought sold gave told hit fought overthrew overthrown taught
    taken given paid sent left written wrote drawn built sung chosen stolen""".split()
)
_SYMMETRIC = frozenset(lexicon.concept(word) for word in ("met", "married", "fought", "agreed", "said", "held"))
_RELATING = frozenset(lexicon.concept(word) for word in "based located situated compared entitled titled dated".split())
"""Participles that only relate two nouns: nobody does anything in "rated by 40, based on reviews"."""
_ONE_DOER = frozenset(
    lexicon.concept(word)
    for word in (
        "headed",
        "led",
        "won",
        "designed",
        "wrote",
        "directed",
        "invented",
        "discovered",
        "founded",
        "chaired",
        "composed",
        "painted",
        "built",
    )
)
_WROTE, _LETTER = lexicon.concept("wrote"), lexicon.concept("letter")
_EDGE = frozenset(", ; : ( ) who which that but while when where after before because as since until".split())
_PRONOUNS = frozenset("he she it they we i who".split())
_BE = frozenset("was were been being is are be".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Facet):
    """A predicate with the concepts on its doer's and its object's side, and the names among the doers."""

    predicate: str
    doer: frozenset[str]
    object: frozenset[str]
    named: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Role, ...]:
    """The past-tense predicates of a sentence with what stands on either side."""
    names = scene.names(sentence)
    found = []
    for at, word in enumerate(sentence.words):
        if (
            word.meaning
            and word.meaning not in names | _SYMMETRIC | _RELATING
            and (word.lower.endswith("ed") or word.lower in _IRREGULAR)
        ):
            role = _role(sentence, at, names)
            if role is not None:
                found.append(role)
    return tuple(found)


def _role(sentence: Sentence, at: int, names: frozenset[str]) -> Role | None:
    word = sentence.words[at]
    before, after = _side(sentence.words[:at][::-1]), _side(sentence.words[at + 1 :])
    if before and (before[0].lower in _PRONOUNS or before[0].lower == "and"):
        before = before[:1]  # who it was stands further off
    lead = [one.lower for one in sentence.words[max(0, at - 3) : at]]
    passive = bool(_BE & set(lead)) or not before
    by = next((place for place, one in enumerate(after) if one.lower == "by"), None)
    if passive:
        doer = after[by:] if by is not None else []
        target = before
    elif by is not None and by <= 1:
        doer, target = after[by:], before
    else:
        doer, target = before, _object(after)
    doers, objects = _concepts(doer), _concepts(target)
    if word.meaning == _WROTE and _LETTER in objects:
        return None  # that one wrote a letter does not keep the other from having written one
    if not doers and not objects:
        return None
    return Role(
        start=word.start,
        end=word.end,
        exact=word.text,
        predicate=word.meaning,
        doer=doers,
        object=objects,
        named=doers & names,
        sentence=sentence.index,
    )


def _side(words: tuple[Word, ...]) -> list[Word]:
    """The words on one side of a predicate, up to the edge of its clause, the nearest seven."""
    found: list[Word] = []
    for word in words:
        if word.lower in _EDGE or len(found) == 9:
            break
        found.append(word)
    return found


def _object(after: list[Word]) -> list[Word]:
    """A direct object: what follows before any preposition."""
    found = []
    for word in after:
        if re.fullmatch(r"in|at|on|from|to|by|with|of|for|into|over|against|between", word.lower):
            break
        found.append(word)
    return found


def _concepts(words: list[Word]) -> frozenset[str]:
    return frozenset(word.meaning for word in words if word.meaning and not word.meaning[0].isdigit())


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage has doer and done-to on the same sides."""
    if not isinstance(claimed, Role):
        return None
    for found in passage.facets.get("role", ()):
        if isinstance(found, Role) and found.predicate == claimed.predicate:
            kind = _between(claimed, found)
            if kind is not None:
                there = next(unit for unit in passage.sentences if unit.start <= found.start < unit.end)
                return Relation(
                    facet="role",
                    kind=kind,
                    claimed=claim.main_sentence.text,
                    found=there.text,
                    start=there.start,
                    end=there.end,
                    why="somebody else did it" if found.named - claimed.doer else "the roles are the other way round",
                    # Where the claim's own doer stands beside others, the sides may have been read wrongly.
                    firm=not claimed.named <= there.meanings or kind == RelationKind.CONFLICTS,
                )
    return None


def _between(claimed: Role, found: Role) -> RelationKind | None:
    agreed = claimed.doer & found.doer or (claimed.object & found.object and not claimed.doer & found.object)
    crossed = claimed.doer & found.object and claimed.object & found.doer
    if crossed and not (claimed.doer & found.doer):
        return RelationKind.CONFLICTS
    if claimed.named and found.named and not claimed.doer & found.doer and claimed.object & found.object:
        return RelationKind.CONFLICTS if claimed.predicate in _ONE_DOER else RelationKind.UNRELATED
    if (
        claimed.doer
        and claimed.object
        and claimed.doer <= found.object
        and not claimed.doer & found.doer
        and not agreed
    ):
        return RelationKind.UNRELATED
    return None
