"""All, most, some, few, five of the six; the largest, the second largest, one of the largest.

"All" is not borne out by "most", and contradicted by "few" or "five of the six"; "the largest" is not "the second largest",
and "one of the largest" says less. Only where the same thing is quantified on both sides; of several superlatives the one
whose words behind it are most like the claim's is meant.

Limits: "half" and shares of what is not "all" are numbers; quantifiers of the predicate ("always", "often") are not read;
"many" stands above "several" and "some", although writers differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon, numerals
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 3
BEARING = Bearing.FRAME

_SHARES = {"all": 5, "every": 5, "each": 5, "both": 5, "most": 4, "many": 3, "several": 2, "some": 2, "few": 1}
_ALL, _FEW, _PART = 5, 1, 0
_QUANTIFIED = re.compile(
    r"(?i)\b(?P<not>(?:not|almost|nearly|virtually|practically|all\sbut)\s)?(?P<word>all|every|each|both|most|many|several|some|few)(?:\sof)?\s(?:(?:the|its|their|his|her|our|these|those)\s)?(?:(?P<count>\w+)\s(?=[a-z-]+s\b))?(?P<noun>[a-z][a-z-]{2,})"
)
_EXCEPT = re.compile(
    r"(?i)^[^.;:]{0,40}?\b(?:(?:but|bar|save)\s(?:one|two|three|four|five|a|an|the|for|his|her|its|their)|except(?:ing)?|apart\sfrom|other\sthan|with\sthe\sexception\sof)\b"
)
_PARTS = re.compile(
    r"(?i)\b(?:(?P<part>[\w-]+)\s(?:out\s)?of\s(?:the|its|their|his|her|our|these|those)\s(?:(?P<whole>[\w-]+)\s)?|all\sbut\s(?:\w+\s)?(?:of\s)?the\s|(?:only\s)?(?:half|part|a\s(?:third|quarter|fifth|minority|handful|fraction|few|couple|number))\s(?:of\s)?(?:the|its|their)\s)(?P<noun>[a-z][a-z-]{2,})"
)
_RANKED = re.compile(
    r"(?i)\b(?P<among>(?:one\sof|among|amongst|arguably|perhaps|possibly|probably|some\sof|joint)\s)?(?:the|its|their|his|her|[\w.]+['’]s|[\w]+s['’])\s(?:(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))[\s-])?(?:joint\s)?(?P<best>(?:most|least)\s[a-z]+|[a-z]{3,}est)\b(?!\s(?:but|bar|except)\b)"
)
_NO_SUPERLATIVES = frozenset(
    "interest request protest forest contest harvest west guest arrest conquest test rest latest honest quest nest priest".split()
)
_SCOPE_ENDS = re.compile(
    r"[,;:.()—–]|\b(?:and|but|or|when|which|who|that|is|are|was|were|has|had|have|by|for|with|after|before)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantifier(Facet):
    """How many of something (`share` 1 for few to 5 for all, 0 for a part of a number), or its place in an order (`rank`, 0
    where none). `among` says that others share the place or that it is not sure, `scope` has the concepts that follow.
    """

    share: int
    rank: int
    of: str
    sentence: int
    among: bool = False
    scope: frozenset[str] = frozenset()


def find(sentence: Sentence, context: Context) -> tuple[Quantifier, ...]:
    """The quantifiers and superlatives of a sentence."""
    text = sentence.text
    found = [
        _facet(sentence, match, share=_share(match), of=lexicon.concept(match["noun"].lower()))
        for match in _QUANTIFIED.finditer(text)
        if not lexicon.is_stop(match["noun"].lower()) and not numerals.is_word(match["noun"].lower())
    ]
    found += [
        _facet(sentence, match, share=_PART, of=lexicon.concept(match["noun"].lower()))
        for match in _PARTS.finditer(text)
        if not lexicon.is_stop(match["noun"].lower()) and _is_part(match)
    ]
    found += [
        _facet(
            sentence,
            match,
            rank=_place(match["rank"]),
            of=match["best"].lower(),
            among=bool(match["among"]),
            scope=_scope(sentence, match.end()),
        )
        for match in _RANKED.finditer(text)
        if match["best"].lower() not in _NO_SUPERLATIVES
    ]
    return tuple(found)


def _share(match: re.Match[str]) -> int:
    """How much is said of: "not all" and "almost all" are no more than most, "all but two" is a part."""
    share = _SHARES[match["word"].lower()]
    if share == _ALL and _EXCEPT.match(match.string[match.end() :]):
        return _PART
    if not match["not"] or share != _ALL:
        return share
    return _PART if match["not"].lower().startswith(("not", "all but")) else _SHARES["most"]


def _is_part(match: re.Match[str]) -> bool:
    """Whether a number of a number is less than the whole: "five of the six", "three of the ships"."""
    if match["part"] is None:
        return True
    part, whole = numerals.find(match["part"]), numerals.find(match["whole"] or "")
    return bool(part and whole) and part[0].high < whole[0].low


def _scope(sentence: Sentence, end: int) -> frozenset[str]:
    """The concepts behind a superlative, up to the end of its phrase."""
    stop = _SCOPE_ENDS.search(sentence.text, end)
    last = stop.start() if stop else len(sentence.text)
    return sentence.concepts(end, last)


def _facet(
    sentence: Sentence,
    match: re.Match[str],
    *,
    of: str,
    share: int = 0,
    rank: int = 0,
    among: bool = False,
    scope: frozenset[str] = frozenset(),
) -> Quantifier:
    return Quantifier(
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        exact=match.group(),
        share=share,
        rank=rank,
        of=of,
        sentence=sentence.index,
        among=among,
        scope=scope,
    )


def _place(rank: str | None) -> int:
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
    if claimed.rank and same:
        closest = max(len(one.scope & claimed.scope) for one in same)
        same = [one for one in same if len(one.scope & claimed.scope) == closest]
    if not same or any(_bears(one, claimed) for one in same):
        return None
    found = same[0]
    apart = claimed.rank != found.rank or (claimed.share == _ALL and found.share in {_FEW, _PART} and not claimed.rank)
    return Relation(
        facet="quantifier",
        kind=RelationKind.CONFLICTS if apart else RelationKind.WEAKER,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
    )


def _bears(found: Quantifier, claimed: Quantifier) -> bool:
    return found.rank == claimed.rank and found.share >= claimed.share and (claimed.among or not found.among)
