"""Events that are only referred to: "six years after the Weston derailment" does not tell of what happened in it.

A name of the claim's event counts for nothing where the passage's sentence has it only to say how long before or after it
was, or what it was like ("the worst since …", "as in …", "which recalled …"). Where the claim has "the treaty of Orlen" and
the sentence "the treaty of Bresk" without Orlen, it speaks of another.

Limits: within the passage's own sentence; a claim that itself refers so is not held against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation

VERSION = 1
BEARING = Bearing.FRAME

_REFERRED = re.compile(
    r"(?i)(?:\b(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies))\b[^,.;]{0,25}\b(?:after|before|since|from|later\sthan)"
    r"|\b(?:worst|first|biggest|largest|heaviest|greatest|deadliest|most|least|only|last|highest|lowest|best|\w+est)\b[^,.;]{0,40}\b(?:since|after|before)"
    r"|\b(?:as\sin|like|unlike|recall(?:s|ed|ing)|echo(?:es|ed|ing)|modelled\son|modeled\son|named\s(?:after|for)|based\son|anniversary\sof|remember(?:s|ed|ing)|commemorat(?:es|ed|ing)|compared\s(?:with|to)|similar\sto|inspired\sby"
    r"|reminiscent\sof|(?:successors?|predecessors?|heirs?|rivals?|answer|alternative)\s(?:of|to)|reminded\s\w+\sof|copied\sfrom|than\s(?:in|at)))"
    r"\s(?:the\s|that\sof\s(?:the\s)?)?(?:[\w’'-]+\s(?:of\s(?:the\s)?)?){0,2}$"
)
_DATED = re.compile(r"(?i)\b(?:after|before|since|from)\s(?:the\s)?(?:[\w’'-]+\s){0,3}$")
_OF_NAME = re.compile(r"\b(?P<head>[A-Za-z][\w’'-]+)\sof\s(?:the\s)?(?P<name>[A-Z][\w’'-]+)")
_NO_HEADS = frozenset(
    "north south east west end part parts half most some all one many people residents citizens king queen".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Facet):
    """A name in a claim, in lower case, and the noun before "of" where it has one, else ""."""

    name: str
    head: str


def find(sentence: Sentence, context: Context) -> tuple[Reference, ...]:
    """The names behind a claim's sentence's first word that it does not itself only refer to; none in a source."""
    if not context.essay:
        return ()
    heads = {match.start("name"): match["head"].lower() for match in _OF_NAME.finditer(sentence.text)}
    found = []
    for word in scene.name_words(sentence):
        at = word.start - sentence.start
        if not _REFERRED.search(sentence.text[:at]) and not _DATED.search(sentence.text[:at]):
            head = heads.get(at, "")
            found.append(
                Reference(
                    start=word.start,
                    end=word.end,
                    exact=word.text,
                    name=word.lower,
                    head="" if head in _NO_HEADS else head,
                )
            )
    return tuple(found)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence only refers to what the claim names, or names another of its kind."""
    if not isinstance(claimed, Reference):
        return None
    main = passage.main_sentence
    places = [word for word in main.words if word.lower == claimed.name and word.capital]
    if not places:
        return _another(claimed, passage) if claimed.head else None
    if all(_REFERRED.search(main.text[: word.start - main.start]) for word in places):
        first = places[0]
        span = (first.start - main.start, first.end - main.start)
        return apart(claimed, passage, span, f"the source only refers to {first.text}")
    return None


def _another(claimed: Reference, passage: Passage) -> Relation | None:
    """That the sentence has the claim's noun with another name."""
    text = passage.main_sentence.text
    for match in _OF_NAME.finditer(text) if claimed.head in text.lower() else ():
        named = match["name"].lower()
        short = match["name"].isupper() or claimed.exact.isupper()  # initials may stand for either
        joined = claimed.name.startswith(named) or named.startswith(claimed.name)
        if match["head"].lower() == claimed.head and not short and not joined:
            return apart(claimed, passage, match.span(), f"the source speaks of the {match.group()}")
    return None
