"""From where to where: "the train from Basel to Milan" is not the one from Milan to Basel, nor "Spain's exports to Portugal"
Portugal's to Spain.

A claim's way between two names wants the same way in the passage. Where the passage's sentence has it only the other way
round, it speaks of something else.

Limits: ways are known by "from … to", and by an owner's noun with "to", "on", "against" or "from" and a name; whether the
contrary way is meant as well ("the line between them") is not told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation

VERSION = 1
BEARING = Bearing.FRAME

_NAME = r"(?:[A-Z][\w.-]*(?:\s(?:(?:of|de|la|el|upon)\s)?[A-Z][\w.-]*){0,3})"
_WAY = re.compile(rf"\bfrom\s(?:the\s)?(?P<start>{_NAME})(?:\s[a-z]+){{0,3}}?\sto\s(?:the\s)?(?P<end>{_NAME})")
_OWN = re.compile(
    rf"\b(?P<owner>{_NAME})['’]s?\s(?:[a-z-]+\s){{1,3}}?(?P<lead>to|into|on|against|over|towards?|from)\s(?:the\s)?(?P<other>{_NAME})"
)
_OF = re.compile(
    rf"\b[a-z]+s?\s(?:of|by)\s(?:the\s)?(?P<owner>{_NAME})\s(?P<lead>to|into|on|against|over|towards?|from)\s(?:the\s)?(?P<other>{_NAME})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction(Facet):
    """A way from one name to another, both in lower case."""

    way: tuple[str, str]


def find(sentence: Sentence, context: Context) -> tuple[Direction, ...]:
    """The ways of a claim's sentence; none in a source, which is read when it is compared."""
    if not context.essay:
        return ()
    return tuple(
        Direction(start=sentence.start + start, end=sentence.start + end, exact=sentence.text[start:end], way=way)
        for way, start, end in _ways(sentence.text)
    )


@lru_cache(maxsize=2048)
def _ways(text: str) -> tuple[tuple[tuple[str, str], int, int], ...]:
    found = [((match["start"], match["end"]), *match.span()) for match in _WAY.finditer(text)]
    for pattern in (_OWN, _OF):
        for match in pattern.finditer(text):
            way = match["owner"], match["other"]
            found.append(((way[1], way[0]) if match["lead"] == "from" else way, *match.span()))
    return tuple(
        ((start.lower().rstrip("."), end.lower().rstrip(".")), first, last) for (start, end), first, last in found
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence has the claim's way only the other way round."""
    if not isinstance(claimed, Direction):
        return None
    there = {way: (first, last) for way, first, last in _ways(passage.main_sentence.text)}
    back = claimed.way[::-1]
    if claimed.way in there or back not in there or claimed.way == back:
        return None
    return apart(claimed, passage, there[back], "the source says so of the other way round")
