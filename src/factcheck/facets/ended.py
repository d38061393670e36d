"""What was so and is no more: "employed 300 men until 1990" does not say that it employs 300.

A claim in the present tense wants a source that does not put it in the past: with "until" and a past verb, "used to",
"was once", "former".

Limits: a bare past tense is not enough, since sources tell the past of what still is; the end told in another sentence is
not seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import outdated, scene
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_PRESENT = re.compile(
    r"\b(?:is|are|has|have|does|do)\b|[a-z]{2,}s\b(?=\s(?:\w+\s){0,3}?(?:\d|the|a|an|its|in|at|to|of|[A-Z]))"
)
_PAST = re.compile(
    r"(?i)\b(?:was|were|had|did|used\sto|would|will|until|once|former(?:ly)?|since|has\sbeen|have\sbeen)\b"
)
_OVER = re.compile(
    r"(?i)\b(?:(?:was|were|had|did|[a-z]{2,}ed|held|ran|kept|led)\b(?P<state>[^.;]{0,80}?)\b(?:until|till)\s(?!(?:now|today|this\sday|further)\b)"
    r"|used\sto\s(?P<habit>[^.;,]{0,80})|(?:was|were|had)\sonce\s(?P<once>[^.;,]{0,80})|(?P<once_had>\bonce\s(?:had|was|were|held)\s[^.;,]{0,80})"
    r"|\b(?:former|ex-|erstwhile|one-time|then-)\s?(?P<former>(?:[\w’'-]+\s?){1,4}))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended(Facet):
    """What a sentence puts in the past, by its concepts; of a claim, its sentence, where it says how things are."""

    over: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Ended, ...]:
    """What is over, in a source; in a claim, that it speaks of the present."""
    if context.essay:
        present = not scene.acts(sentence) and not _PAST.search(sentence.text) and _PRESENT.search(sentence.text)
        return (_ended(sentence, 0, len(sentence.text), frozenset()),) if present else ()
    return tuple(
        _ended(sentence, *match.span(), sentence.concepts(*match.span(match.lastgroup or 0)))
        for match in _OVER.finditer(sentence.text)
    )


def _ended(sentence: Sentence, start: int, end: int, over: frozenset[str]) -> Ended:
    return Ended(
        start=sentence.start + start,
        end=sentence.start + end,
        exact=sentence.text[start:end],
        over=over,
        sentence=sentence.index,
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage puts in the past what the claim says is so."""
    if not isinstance(claimed, Ended):
        return None
    main = passage.main_sentence
    if claim.facets.get("number") and outdated.stands_now(main.text):
        return None  # "once had 900 pupils, now has 120": the numbers tell
    asked = claim.main_sentence.meanings - scene.names(claim.main_sentence)
    for found in passage.facets.get("ended", ()):
        if isinstance(found, Ended) and found.sentence == main.index and asked & found.over:
            return Relation(
                facet="frame",
                kind=RelationKind.UNRELATED,
                claimed=claimed.exact,
                found=found.exact,
                start=found.start,
                end=found.end,
                why="the source says so of the past",
            )
    return None
