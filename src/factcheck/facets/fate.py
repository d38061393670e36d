"""Whose fate it was: "left two rioters dead and two officers with burns" does not say that two officers were killed.

Where a claim counts those whom something befell, the passage's sentence must not say something else of the same persons:
each part of a sentence ("and", a comma, "while") goes with the word for a fate in it.

Limits: a part without such a word says nothing; persons are known by the noun that the claim's number counts.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import numerals
from factcheck.facets.language.apart import apart
from factcheck.facets.language.counting import Number
from factcheck.facets.language.persons import FATES
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_PARTS = re.compile(r"[,;]\s|\s(?:and|but|while|whereas|as|where)\s")
_MORE = {
    "killed": "fell",
    "injured": "burns bruises cuts fractures fractured concussion sprains shock treated broke broken scarred maimed crippled",
    "unharmed": "unharmed unhurt uninjured unscathed safe",
}
_FATES = FATES | {word: fate for fate, words in _MORE.items() for word in words.split()}
_BARE = frozenset({"homes", "life", "lives", "fled", "refugees", "survivors"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate(Facet):
    """What befell whom in a claim: the fate, and the concept of the noun that its number counts."""

    fate: str
    whom: str


def find(sentence: Sentence, context: Context) -> tuple[Fate, ...]:
    """The fates that a claim's sentence speaks of; who they befell is told when it is compared. None in a source."""
    if not context.essay:
        return ()
    fates = {FATES[word.lower]: word for word in sentence.words if word.lower in FATES and word.lower not in _BARE}
    return tuple(
        Fate(start=word.start, end=word.end, exact=word.text, fate=fate, whom="") for fate, word in fates.items()
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence says that something else befell those whom the claim counts."""
    if not isinstance(claimed, Fate):
        return None
    numbers = [
        one
        for one in claim.facets.get("number", ())
        if isinstance(one, Number) and one.role == claimed.fate and one.unit and one.unit != "people"
    ]
    counted = {one.unit for one in numbers}
    main = passage.main_sentence
    if not counted or not counted & main.meanings:
        return None
    other: tuple[int, int] | None = None
    cuts = [0, *(match.end() for match in _PARTS.finditer(main.text)), len(main.text)]
    for first, last in itertools.pairwise(cuts):
        inside = [word for word in main.words if first <= word.start - main.start < last]
        if not counted & {word.meaning for word in inside}:
            continue
        fates = {_FATES[word.lower] for word in inside if word.lower in _FATES and word.lower not in _BARE}
        if claimed.fate in fates or not fates:
            return None
        other = first, last
    if other is None:
        return None
    why = "the source says that something else befell them"
    as_many = {one.low for one in numerals.find(main.text[slice(*other)])} & {one.low for one in numbers}
    if claimed.fate in {"killed", "injured"} and as_many:
        return apart(claimed, passage, other, why, facet="fate", kind=RelationKind.CONFLICTS)
    return apart(claimed, passage, other, why)
