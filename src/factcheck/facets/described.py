"""Of what colour, stuff, side or country a thing is: "a white star on a green ground" has no green star.

A describing word goes with the noun at the end of its run ("a green copper roof"), or with the subject where nothing
follows ("the door is painted brown"). Where the passage gives the noun another word of the same class and nowhere the
claim's, it speaks of something else; where two words of a claim have changed nouns, it conflicts. Of ways ("eastwards")
the contrary one is enough.

Limits: known by lists of words within the passage's own sentence, of countries by those in `language.places`; shades ("scarlet" for "red") are not
taken for one another's contrary, nor for the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import places
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.FRAME

_CLASSES = (
    "red green blue yellow white black brown grey gray purple orange pink violet crimson maroon turquoise beige".split(),
    "wooden iron steel stone brick concrete bronze marble copper brass glass plastic leather silk cotton woollen linen clay timber granite".split(),
    "gold golden silver".split(),
    "left right left-hand right-hand".split(),
    "upper lower middle".split(),
    "inner outer".split(),
    "front rear".split(),
    "east west north south eastern western northern southern north-east north-west south-east south-west".split(),
    "elder younger eldest youngest".split(),
    "male female".split(),
    "maternal paternal".split(),
)
_CLASS = {word: number for number, words in enumerate(_CLASSES) for word in words}
_WAYS = (
    "north south|east west|northward southward|eastward westward|up down|upward downward|upstream downstream|uphill downhill|inward outward"
    "|forward backward|clockwise anticlockwise|clockwise counterclockwise|inland seaward|left right|northbound southbound|eastbound westbound|upriver downriver|ashore seaward"
)
_CONTRARY = {one: other for pair in _WAYS.split("|") for one, other in (pair.split(), pair.split()[::-1])}
_ANY = re.compile(rf"\b(?:{'|'.join([*_CLASS, *(rf'{way}s?' for way in _CONTRARY)])})\b")
_OWN = frozenset("the a an his her its their my our your".split())
_JOINS = frozenset("and or , -".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Described(Facet):
    """A describing word of a claim, the concept that it goes with ("" for a way), and all such pairs of its sentence."""

    word: str
    of: str
    pairs: frozenset[tuple[str, str]]


def find(sentence: Sentence, context: Context) -> tuple[Described, ...]:
    """The described nouns and the ways of a claim's sentence; none in a source, which is read when it is compared."""
    if not context.essay or not _describes(sentence):
        return ()
    pairs = _pairs(sentence)
    found = [(word, of) for word, of, _ in pairs]
    return tuple(
        Described(
            start=word.start, end=word.end, exact=word.text, word=word.lower, of=of, pairs=frozenset(_plain(found))
        )
        for word, of, _ in pairs
    )


def _describes(sentence: Sentence) -> bool:
    return bool(_ANY.search(sentence.text)) or any(_class(word) == _ORIGIN for word in sentence.words)


_ORIGIN = -1


@lru_cache(maxsize=4096)
def _class(word: Word) -> int | None:
    """The class of a describing word; one of a people or country ("Chinese", not "China") is `_ORIGIN`."""
    if not word.capital:
        return _CLASS.get(word.lower)
    land = places.country(word.lower)
    return _ORIGIN if land is not None and land != word.lower and not places.is_capital(word.lower) else None


def _plain(pairs: list[tuple[Word, str]]) -> set[tuple[str, str]]:
    return {(word.lower, of) for word, of in pairs}


@lru_cache(maxsize=2048)
def _pairs(sentence: Sentence) -> tuple[tuple[Word, str, bool], ...]:
    """Each describing word with the concept that it goes with, and whether it is a way."""
    found: list[tuple[Word, str, bool]] = []
    words = sentence.words
    for at, word in enumerate(words):
        side = word.lower in {"left", "right"}
        if _class(word) is not None and (not side or (at and words[at - 1].lower in _OWN)):
            noun = _noun(words, at)
            if noun:
                found.append((word, noun, False))
                continue
        placed = words[at + 1 : at + 2] and words[at + 1].lower == "of"  # "north of" compares two places
        if _way(word.lower) and not placed and not (at and words[at - 1].lower in _OWN):
            found.append((word, "", True))
    return tuple(found)


def _way(word: str) -> str:
    """A way without its adverbial "s"; "" for any other word."""
    bare = word.removesuffix("s") if word.endswith("wards") else word
    return bare if bare in _CONTRARY else ""


def _noun(words: tuple[Word, ...], at: int) -> str:
    """The concept at the end of the run behind a describing word; where none follows, the first of its sentence."""
    last = ""
    for word in words[at + 1 : at + 5]:
        joined = not last and (word.lower in _JOINS or _class(word) is not None)
        if joined:
            continue
        if not word.meaning:
            break
        last = word.meaning
    if last:
        return last
    before = [word.lower for word in words[max(0, at - 4) : at]]
    if not {"is", "are", "was", "were", "painted", "turned"} & set(before):
        return ""
    return next((word.meaning for word in words[:at] if word.meaning and _class(word) is None), "")


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage describes the same noun otherwise."""
    main = passage.main_sentence
    if not isinstance(claimed, Described) or not _describes(main):
        return None
    there = _pairs(main)
    if not claimed.of:
        return _other_way(claimed, claim, passage, there)
    kind = _CLASS.get(claimed.word, _ORIGIN)
    of_it = [word for word, of, _ in there if of == claimed.of and _class(word) == kind]
    if not of_it or any(_alike(word.lower, claimed.word) for word in of_it):
        return None
    other = of_it[0]
    swapped = len(claimed.pairs) > 1 and any(
        (other.lower, of) in claimed.pairs and (claimed.word, of) in {(word.lower, one) for word, one, _ in there}
        for _, of in claimed.pairs
    )
    span = (other.start - main.start, other.end - main.start)
    return apart(
        claimed,
        passage,
        span,
        f"the source calls it {other.text if other.capital else other.lower}",
        facet="described" if swapped else "frame",
        kind=RelationKind.CONFLICTS if swapped else RelationKind.UNRELATED,
    )


def _alike(one: str, other: str) -> bool:
    land = places.country(one)
    return one.startswith(other[:5]) or (land is not None and land == places.country(other))


def _verb(sentence: Sentence, place: int) -> frozenset[str]:
    """The concept right before a way: what goes there."""
    before = [word.meaning for word in sentence.words if word.start < place]
    return frozenset(before[-1:]) - {""}


def _other_way(
    claimed: Described, claim: Passage, passage: Passage, there: tuple[tuple[Word, str, bool], ...]
) -> Relation | None:
    main = passage.main_sentence
    ways = [(word, _way(word.lower)) for word, _, way in there if way]
    mine = _way(claimed.word)
    if mine not in _CONTRARY or any(way == mine for _, way in ways):
        return None
    for word, way in ways:
        if way == _CONTRARY[mine] or mine == _CONTRARY[way]:
            span = (word.start - main.start, word.end - main.start)
            why = "the source has it go the other way"
            if _verb(claim.main_sentence, claimed.start) & _verb(main, word.start):
                return apart(claimed, passage, span, why, facet="described", kind=RelationKind.CONFLICTS)
            return apart(claimed, passage, span, why)
    return None
