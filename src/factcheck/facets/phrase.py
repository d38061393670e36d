"""Words that a claim puts in quotation marks although it is no claim about a quote: "the “no limits” partnership".

They have to stand in one sentence of the passage as they are, or with an ellipsis where words are left out, whatever else
of the claim does. Of a quote that runs over several sentences the first and the last are read. Names in quotation marks
are left to the name facet.

Limits: one word in quotation marks is read like any other; a translation or an inflected form is not recognised; who
says the words is not asked here, but of claims of type quote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import quotation
from factcheck.facets.language.fold import fold
from factcheck.facets.language.quotation import Match
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.VALUE

# A quote that goes on in the next sentence, or comes from the one before.
_BROKEN = re.compile(r"“(?P<first>[^“”]{2,})$|^(?P<last>[^“”]{2,})”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Facet):
    """A quoted phrase of a claim."""

    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Phrase, ...]:
    """The quoted phrases of a claim's sentence, of two words or more; none in a source."""
    if not context.essay:
        return ()
    found = []
    broken = (match["first"] or match["last"] for match in _BROKEN.finditer(sentence.text))
    for phrase in dict.fromkeys((*quotation.quoted(sentence.text), *broken)):
        words = phrase.split()
        at = sentence.text.find(phrase)
        # A straight mark before a blank closes: what stands behind it is not quoted.
        closed = phrase[0].isspace() and sentence.text[at - 1] in "'\""
        if len(words) > 1 and at >= 0 and not closed and any(word[:1].islower() for word in words):
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
