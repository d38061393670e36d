"""Which place something has: what "ranks third" is not the largest, nor is "the tallest but one" the tallest.

A claim's superlative without a rank is held against the places, the exceptions and the "only two are larger" of the
passage's sentence.

Limits: ranks right before the superlative ("second largest") are the quantifier's; a superlative that stands before the
place in its sentence is taken for the subject's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_BEST = re.compile(
    r"(?i)\b(?:the|its|their|his|her|[\w.]+['’]s|\w+s['’])\s(?:\w+\s)?(?P<best>(?:most|least)\s[a-z]+|(?!interest|request|protest|forest|contest|harvest|west|guest|arrest|conquest|rest\b|latest|honest|quest|nest|priest|test\b)[a-z]{3,}est|best|worst)\b"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:nd|rd|th))"
_PLACED = re.compile(
    rf"(?i)\b(?:rank(?:s|ed|ing)?|comes?|came|finish(?:es|ed)?|placed?|stands?|stood|is|was|lies|lay|listed|ended|running)\s(?:(?:only|joint|equal|a\sclose|a\sdistant|in)\s)?{_ORDINAL}\b(?!\s(?:time|year|day|of\s[a-z]+\b|to\snone|in\sa\srow|[a-z-]+est\b|most\b))"
    rf"|\bnumber\s(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]\b|\d\d)|\bin\s{_ORDINAL}\s(?:place|position)\b|\brunner-?s?-?up\b|\bsecond\sonly\sto\b"
    r"|\bonly\s(?:one|two|three|four|five|the|[A-Z])\b[^.;]{0,50}\b(?:is|are|was|were|has|have|had)\s(?:more\b|[a-z]+er\b)"
)
_SAVE = re.compile(
    r"(?i)^[^.;]{0,50}?\s?(?:,\s)?\b(?:but\s(?:one|two|three|for)|bar\s|save\s|except\b|excepting\b|excluding\b|apart\sfrom|aside\sfrom|other\sthan|with\sthe\sexception\sof|outside\s(?!of\sthe\s\w+\splays)|not\scounting|next\sto\b|after\s(?:the\s)?[A-Z])"
)
_AFTER = re.compile(
    r"(?:^|\s)(?:[Aa]fter|[Nn]ext\sto|[Bb]ehind|[Aa]part\sfrom|[Ee]xcept\sfor)\s[^,.;]{2,40},\s(?:\w+\s){0,3}$"
)

_SECOND = re.compile(rf"(?i)\b{_ORDINAL}[\s-]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank(Facet):
    """A superlative of a claim, in lower case."""

    best: str


def find(sentence: Sentence, context: Context) -> tuple[Rank, ...]:
    """The superlatives of a claim's sentence that no place or exception limits; none in a source."""
    text = sentence.text
    if not context.essay or _PLACED.search(text):
        return ()
    return tuple(
        Rank(
            start=sentence.start + match.start("best"),
            end=sentence.start + match.end(),
            exact=match["best"],
            best=match["best"].lower(),
        )
        for match in _BEST.finditer(text)
        if not _SECOND.search(text[: match.start("best")])
        and not _SAVE.match(text[match.end() :])
        and not _AFTER.search(text[: match.start()])
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence gives its subject a lower place, or the first one only among what is left."""
    if not isinstance(claimed, Rank):
        return None
    text = passage.main_sentence.text
    same = [match for match in _BEST.finditer(text) if match["best"].lower() == claimed.best]
    placed = _PLACED.search(text)
    if placed and not any(match.start() < placed.start() for match in same):
        plain = not same and not placed.group().lower().startswith("only")
        kind = RelationKind.CONFLICTS if plain else RelationKind.UNRELATED
        return apart(
            claimed,
            passage,
            placed.span(),
            "the source gives it another place",
            facet="rank" if plain else "frame",
            kind=kind,
        )
    for match in same:
        save = _SAVE.match(text[match.end() :]) or _AFTER.search(text[: match.start()])
        if save:
            why = "the source makes an exception"
            return apart(claimed, passage, match.span(), why, facet="quantifier", kind=RelationKind.WEAKER)
    return None
