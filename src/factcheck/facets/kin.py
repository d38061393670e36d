"""Which of the family: "trained by the jockey's aunt" does not say that his mother trained it.

A claim's word for a relative wants that word in the same place of the sentence: behind the same preposition, or as subject
or object, for which "by" stands too. Where another relative stands in that place, the passage speaks of somebody else.

Limits: places are told by the word before; two relatives who are both subjects of their own clauses are not told apart.
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

_SAME = {
    "dad": "father",
    "mum": "mother",
    "mom": "mother",
    "widow": "wife",
    "widower": "husband",
    "grandma": "grandmother",
    "grandpa": "grandfather",
    "half-brother": "brother",
    "half-sister": "sister",
}
_GENERAL = frozenset("parent child spouse sibling relative grandparent grandchild twin".split())
_KIN = (
    r"(?:great-)*(?:grand)?(?:father|mother|son|daughter|parent|child)|brother|sister|half-brother|half-sister|husband|wife|widow|widower|uncle|aunt|nephew|niece|cousin|spouse|sibling|relative|twin"
    r"|(?:step|foster-|god)(?:father|mother|son|daughter|brother|sister|child|parent)|(?:father|mother|son|daughter|brother|sister)s?-in-law|dad|mum|mom|grandma|grandpa|fianc[eé]e?|stepchild"
)
_MENTION = re.compile(
    rf"(?P<lead>\b(?:with|by|to|from|of|for|after|before|without|under|beside|and)\s)?"
    rf"(?P<own>(?:(?:his|her|their|its|my|the|a|an|one|two|three|four|both|late|elder|younger|eldest|youngest|twin|own|only|second|first)\s|(?:[\w-]+\s){{0,2}}?[\w-]+['’]s?\s)*)\b(?P<kin>{_KIN})s?\b(?!-)",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"(?i)father|mother|son\b|sons\b|daughter|brother|sister|husband|wife|widow|uncle|aunt|nephew|niece|cousin|fianc"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin(Facet):
    """A relative in a claim, and the preposition before, "" for a subject, an object and "by"."""

    kin: str
    place: str


def find(sentence: Sentence, context: Context) -> tuple[Kin, ...]:
    """The relatives of a claim's sentence; none in a source, which is read when it is compared."""
    if not context.essay or not _HINT.search(sentence.text):
        return ()
    return tuple(
        Kin(
            start=sentence.start + start, end=sentence.start + end, exact=sentence.text[start:end], kin=kin, place=place
        )
        for kin, place, start, end in _mentions(sentence.text)
    )


@lru_cache(maxsize=2048)
def _mentions(text: str) -> tuple[tuple[str, str, int, int], ...]:
    found: list[tuple[str, str, int, int]] = []
    for match in _MENTION.finditer(text) if _HINT.search(text) else ():
        kin = match["kin"].lower()
        place = (match["lead"] or "").strip().lower()
        if place == "and" and found:
            place = found[-1][1]
        place = "" if place in {"by", "and"} else place
        found.append((_SAME.get(kin, kin), place, *match.span("kin")))
    return tuple(found)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether another relative stands in the passage where the claim has its own."""
    if not isinstance(claimed, Kin):
        return None
    there = _mentions(passage.main_sentence.text)
    if (
        not there
        or claimed.kin in _GENERAL
        or any(kin == claimed.kin and place == claimed.place for kin, place, *_ in there)
    ):
        return None
    mine = {one.kin for one in claim.facets.get("kin", ()) if isinstance(one, Kin)}
    for kin, place, start, end in there:
        if place == claimed.place and kin not in mine | _GENERAL:
            return apart(claimed, passage, (start, end), f"the source says so of the {kin}")
    return None
