"""All, most, some, few; the largest and the second largest.

"All" is not borne out by "most", and contradicted by "few"; "the largest" is not "the second largest". Only where the
same thing is quantified on both sides.

Limits: "half" and shares are numbers; quantifiers of the predicate ("always", "often") are not read; "many" stands above
"several" and "some", although writers differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.FRAME

_SHARES = {"all": 5, "every": 5, "each": 5, "both": 5, "most": 4, "many": 3, "several": 2, "some": 2, "few": 1}
_QUANTIFIED = re.compile(
    r"(?i)\b(?P<word>all|every|each|both|most|many|several|some|few)(?:\sof)?\s(?:(?:the|its|their|his|her|our|these|those)\s)?(?P<noun>[a-z][a-z-]{2,})"
)
_RANKED = re.compile(
    r"(?i)\b(?:the|its|their|his|her|['’]s)\s(?:(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))[\s-])?(?P<best>(?:most|least)\s[a-z]+|[a-z]{3,}est)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantifier(Facet):
    """How many of something (`share` 1 for few to 5 for all), or its place in an order (`rank`, 0 where none)."""

    share: int
    rank: int
    of: str
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Quantifier, ...]:
    """The quantifiers and superlatives of a sentence."""
    found = [
        _facet(sentence, match, share=_SHARES[match["word"].lower()], rank=0, of=lexicon.concept(match["noun"].lower()))
        for match in _QUANTIFIED.finditer(sentence.text)
        if not lexicon.is_stop(match["noun"].lower()) and not re.match(r"(?i)\d", sentence.text[match.start("noun") :])
    ]
    found += [
        _facet(sentence, match, share=0, rank=_place(match["rank"]), of=match["best"].lower())
        for match in _RANKED.finditer(sentence.text)
        if match["best"].lower()
        not in {
            "interest",
            "request",
            "protest",
            "forest",
            "contest",
            "harvest",
            "west",
            "guest",
            "arrest",
            "conquest",
            "test",
            "rest",
            "latest",
            "honest",
        }
    ]
    return tuple(found)


def _facet(sentence: Sentence, match: re.Match[str], *, share: int, rank: int, of: str) -> Quantifier:
    return Quantifier(
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        exact=match.group(),
        share=share,
        rank=rank,
        of=of,
        sentence=sentence.index,
    )


def _place(rank: str | None) -> int:
    from factcheck.facets.language import numerals

    found = numerals.find(rank) if rank else []
    return int(found[0].low) if found else 1


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage says it of as many, or gives it the same place."""
    if not isinstance(claimed, Quantifier):
        return None
    same = [
        one
        for one in passage.facets.get("quantifier", ())
        if isinstance(one, Quantifier) and one.of == claimed.of and bool(one.rank) == bool(claimed.rank)
    ]
    if not same or any(one.rank == claimed.rank and one.share >= claimed.share for one in same):
        return None
    found = same[0]
    apart = claimed.rank != found.rank or (claimed.share == _SHARES["all"] and found.share == _SHARES["few"])
    return Relation(
        facet="quantifier",
        kind=RelationKind.CONFLICTS if apart else RelationKind.WEAKER,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
    )
