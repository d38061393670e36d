"""Words that a claim puts in quotation marks although it is no claim about a quote: "the “no limits” partnership".

They have to stand in the passage as they are, whatever else of the claim does. Names in quotation marks are left to the
name facet.

Limits: one word in quotation marks is read like any other; a translation or an inflected form is not recognised.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import quotation
from factcheck.facets.language.fold import fold
from factcheck.facets.language.quotation import Match
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.VALUE
_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Facet):
    """A quoted phrase of a claim."""

    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Phrase, ...]:
    """The quoted phrases of a claim's sentence, of two to twelve words; none in a source."""
    if not context.essay:
        return ()
    found = []
    for phrase in quotation.quoted(sentence.text):
        words = phrase.split()
        at = sentence.text.find(phrase)
        if 1 < len(words) <= _MOST and at >= 0 and any(word[:1].islower() for word in words):
            start = sentence.start + at
            found.append(Phrase(start=start, end=start + len(phrase), exact=phrase, sentence=sentence.index))
    return tuple(found)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage has the phrase, word for word."""
    if not isinstance(claimed, Phrase):
        return None
    for unit in passage.sentences:
        found = quotation.find(claimed.exact, unit.text, fold(unit.text), ((0, len(unit.text)),))
        if found.match == Match.EXACT:
            return Relation(
                facet="phrase",
                kind=RelationKind.ENTAILS,
                claimed=claimed.exact,
                found=unit.text[found.start : found.end],
                start=unit.start + found.start,
                end=unit.start + found.end,
            )
    return Relation(facet="phrase", kind=RelationKind.UNRELATED, claimed=claimed.exact)
