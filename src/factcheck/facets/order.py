"""Which of two events came first: "divorced and only then moved" does not say that she moved before her divorce.

Limits: both events must stand in one sentence with a word that orders them ("before", "after", "and then", "once",
"already … when", "by the time"); dates are not compared here, and pluperfects alone ("had left when") order nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import numerals, scene
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

# Before a date or a time of day these words order no two events.
_NO_DATE = (
    r"(?!\s(?:the\s)?(?:\d|(?:(?:early|mid|late|about|around)[\s-])?(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|noon|dawn|dusk|dark|long|then|that|this|now|all)\b))"
)
_FORWARD = re.compile(
    rf"(?i)\b(?:before|prior\sto|ahead\sof|in\sadvance\sof|by\sthe\stime|in\stime\sfor){_NO_DATE}\b"
    r"|(?:,|\band|\bbut|;)\s(?:only\s|was\s|were\s)?(?:then|later|afterwards?|subsequently|thereafter|eventually|at\slast)\b|\bafter\swhich\b|\bonly\sthen\b"
)
_BACKWARD = re.compile(
    rf"(?i)\b(?:(?<!look\s)(?<!looked\s)(?<!looking\s)(?<!named\s)(?<!soon\s)after|following|once|as\ssoon\sas|only\swhen)(?!\s(?:which|all)\b){_NO_DATE}\b"
)
_HAVING = re.compile(r"(?i)^\W?having\s")
_WHEN = re.compile(r"(?i)\balready\b[^.;]*?\b(?P<when>when|as)\s")
_BOUND = re.compile(r"[;:]|,\s(?:where|who|which|whose|while|although|but)\b")
_OPENING = 2
"""A word that orders and has fewer words before it opens its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Facet):
    """Two events of a sentence by the concepts told of each: `first` came before `second`."""

    first: frozenset[str]
    second: frozenset[str]


def find(sentence: Sentence, context: Context) -> tuple[Order, ...]:
    """The pairs of events that a sentence orders."""
    found = []
    for start, end, one, other in _pairs(sentence.text):
        first, second = _concepts(sentence, *one), _concepts(sentence, *other)
        if first - second and second - first:
            found.append(
                Order(
                    start=sentence.start + start,
                    end=sentence.start + end,
                    exact=sentence.text[start:end],
                    first=first - second,
                    second=second - first,
                )
            )
    return tuple(found)


_Stretch = tuple[int, int]


def _pairs(text: str) -> Iterator[tuple[int, int, _Stretch, _Stretch]]:
    """Where words stand that order two stretches of a sentence, and the stretches, the earlier first."""
    for match in _FORWARD.finditer(text):
        before, after = _around(text, match.start(), match.end())
        # "Before the war he taught": what the comma parts off came later.
        yield (*match.span(), before, after)
    for match in _BACKWARD.finditer(text):
        before, after = _around(text, match.start(), match.end())
        yield (*match.span(), after, before)
    for match in _HAVING.finditer(text):
        before, after = _around(text, match.start(), match.end())
        yield (*match.span(), after, before)
    for match in _WHEN.finditer(text):
        yield (*match.span("when"), *_around(text, *match.span("when")))


def _around(text: str, start: int, end: int) -> tuple[_Stretch, _Stretch]:
    """The stretch before a word that orders, and the one behind it; where it opens the sentence, the comma parts them."""
    cuts = [0, *(match.end() for match in _BOUND.finditer(text, 0, start))]
    stop = _BOUND.search(text, end)
    last = stop.start() if stop else len(text)
    if len(text[cuts[-1] : start].split()) < _OPENING:
        comma = text.find(", ", end)
        if 0 <= comma < last:
            return (comma + 2, last), (end, comma)
    return (cuts[-1], start), (end, last)


def _concepts(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    return frozenset(
        word.meaning
        for word in sentence.between(start, end)
        if not word.meaning[0].isdigit() and not numerals.is_word(word.lower)
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage has the two events the other way round: it conflicts where it plainly names both."""
    if not isinstance(claimed, Order):
        return None
    names = scene.names(claim.main_sentence)
    first, second = claimed.first - names or claimed.first, claimed.second - names or claimed.second
    for found in passage.facets.get("order", ()):
        if not isinstance(found, Order):
            continue
        turned = len(first & found.second), len(second & found.first)
        straight = len(first & found.first), len(second & found.second)
        if all(turned) and sum(turned) > sum(straight) and not all(straight):
            plainly = 2 * turned[0] > len(first) and 2 * turned[1] > len(second)
            return Relation(
                facet="order" if plainly else "frame",
                kind=RelationKind.CONFLICTS if plainly else RelationKind.UNRELATED,
                claimed=claimed.exact,
                found=found.exact,
                start=found.start,
                end=found.end,
                why="the source has the order the other way round",
            )
    return None
