"""One fact told from its other side: who loses power is without it, what the city bought was sold to it.

Two sentences that look contrary by a negation or a contrary word may say the same. Limits: known by lists of such pairs,
within one sentence each.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.facets.language import lexicon
from factcheck.facets.language.words import Sentence, topics


def lost(one: str, other: str) -> bool:
    """Whether both say that a thing is no longer had, one by a verb and one by "without": "lost power", "left without power"."""
    return _loses_without(one, other) or _loses_without(other, one)


def _loses_without(one: str, other: str) -> bool:
    bare = _WITHOUT.search(other)
    return bool(bare and _LOST.search(one) and not _WITHOUT.search(one) and not _LOST.search(other))


_LOST = re.compile(r"(?i)\b(?:lost|loses?|losing|deprived\sof|stripped\sof|cut\soff\sfrom|robbed\sof)\b")
_WITHOUT = re.compile(r"(?i)\b(?:without|no\slonger\s(?:had|have|has))\b")


def highest(one: str, other: str) -> bool:
    """Whether one says that none is higher than a thing, and the other that the same is the highest."""
    return _is_highest(one, other) or _is_highest(other, one)


def _is_highest(none_more: str, text: str) -> bool:
    for match in _NONE_MORE.finditer(none_more):
        word = (match["more"] or match["degree"]).lower()
        thing = topics(match["thing"])
        if any(word == more and thing & topics(text[:place]) for place, more in _superlatives(text)):
            return True
    return False


@lru_cache(maxsize=1024)
def _superlatives(text: str) -> tuple[tuple[int, str], ...]:
    """Where superlatives stand, and the comparative of each: "higher" for "highest", "more" for "most"."""
    return tuple(
        (match.start(), _DEGREES.get(match[0].lower(), f"{match[0][:-3].lower()}er"))
        for match in _SUPERLATIVE.finditer(text)
    )


_DEGREES = {"most": "more", "least": "less"}
_NONE_MORE = re.compile(
    r"(?i)\b(?:no|none|nobody|nothing|not\sone)\b[^.;]*?\b(?:(?P<more>[a-z]{2,}er)\s(?:[\w-]+\s)?than|(?P<degree>more|less)\s(?:[\w-]+\s){0,3}?than)\s(?P<thing>[^,;.]+)"
)
_SUPERLATIVE = re.compile(r"(?i)\b(?:[a-z]{2,}est|most|least)\b")


def converse(meaning: str, contrary: frozenset[str], sentence: Sentence, other: str) -> bool:
    """Whether the contrary word tells the same deed from its other side: he sold to the city what the city bought."""
    pair = next((pair for pair in _CONVERSES if meaning in pair and contrary & pair), None)
    said = [word.meaning for word in sentence.words if word.meaning]
    if pair is None or meaning not in said:
        return False
    doers = frozenset(said[: said.index(meaning)])
    return any(
        bool(doers & topics(match["to"])) and not doers & topics(other[: match.start()])
        for match in _TO_WHOM.finditer(other)
    )


_TO_WHOM = re.compile(
    r"(?i)\b(?:sold|sells|lent|lends|let|leased|gave|given|taught|handed|ceded|rented)\b[^.;]*?\sto\s(?P<to>[^,.;]+)"
)
_CONVERSES = tuple(
    frozenset(lexicon.concept(word) for word in pair.split())
    for pair in ("bought sold", "borrowed lent", "learned taught", "received gave", "received sent")
)
