"""Which figure goes with which: "in history 71 per cent, in maths 44" has no 71 per cent in maths.

A label stands behind "in", "for", "among" or "at" in the part of a sentence that has the figure. Where the passage's sentence
has the claim's figure in a part with another label, and the claim's label in a part with another figure, it conflicts.

Limits: parts are what commas, "and" and semicolons divide; labels without a preposition ("oats yielded 3") are left to the
words, and so are lists and tables.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import numerals
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 3
BEARING = Bearing.FRAME

_PARTS = re.compile(r"[,;]\s(?:and\s)?|\s(?:and|but|while|against)\s|\s(?:after|before|following)\s(?=\w+ing\b)")
_WHERE = r"(?i)\b(?:in|for|among|amongst|at|with|on|from|to)\s(?:the\s|its\s|their\s)?"
_FIRST = r"(?!per\b|all\b|least\b|most\b|total\b)[a-z][\w’'-]+"
_SPAN = r"\s(?:half|quarter|year|week|month|round|term)"
_LABEL = re.compile(rf"{_WHERE}(?P<label>{_FIRST}(?:{_SPAN})?)")
# Behind a figure the label is all that is left of the part: "18,400 to the county air ambulance".
_LONG_LABEL = re.compile(rf"{_WHERE}(?P<label>{_FIRST}(?:{_SPAN}|(?:\s[a-z][\w’'-]+){{1,3}}(?=[\s,;.]*$))?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired(Facet):
    """A figure of a claim and the concepts of the label in its part of the sentence."""

    figure: float
    label: frozenset[str]


def find(sentence: Sentence, context: Context) -> tuple[Paired, ...]:
    """The figures with a label of a claim's sentence; none in a source, which is read when it is compared."""
    if not context.essay:
        return ()
    return tuple(
        Paired(
            start=sentence.start + start,
            end=sentence.start + end,
            exact=sentence.text[start:end],
            figure=figure,
            label=labels,
        )
        for figure, labels, start, end in _pairs(sentence)
    )


@lru_cache(maxsize=2048)
def _pairs(sentence: Sentence) -> tuple[tuple[float, frozenset[str], int, int], ...]:
    """Each figure with the label of its part; parts without a figure go with the one before them, or else the next."""
    text = sentence.text
    cuts = [0, *(match.end() for match in _PARTS.finditer(text)), len(text)]
    found: list[tuple[float, frozenset[str], int, int]] = []
    waiting: frozenset[str] = frozenset()
    for first, last in itertools.pairwise(cuts):
        part = text[first:last]
        figures = [one for one in numerals.find(part) if not one.ordinal] if _DIGIT_OR_WORD.search(part) else []
        labels = _labels(sentence, part, first, _LONG_LABEL if figures else _LABEL)
        if len(figures) == 1 and (labels or waiting):
            one = figures[0]
            found.append((one.low, labels or waiting, first + one.start, first + one.end))
            waiting = frozenset()
        elif not figures:
            waiting = labels or waiting
    return tuple(found)


_DIGIT_OR_WORD = re.compile(
    r"(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b"
)


def _labels(sentence: Sentence, part: str, first: int, pattern: re.Pattern[str]) -> frozenset[str]:
    spans = [(first + match.start("label"), first + match.end("label")) for match in pattern.finditer(part)]
    return frozenset[str]().union(*(sentence.concepts(start, end) for start, end in spans))


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence gives the claim's figure to another label, and its label another figure."""
    if not isinstance(claimed, Paired):
        return None
    main = passage.main_sentence
    if not claimed.label & main.meanings:
        return None
    there = _pairs(main)
    same = [one for one in there if one[0] == claimed.figure]
    labelled = [one for one in there if one[1] & claimed.label]
    if not same or not labelled or any(one[1] & claimed.label for one in same):
        return None
    _, _, start, end = labelled[0]
    why = "the source gives the figure to another"
    return apart(claimed, passage, (start, end), why, facet="paired", kind=RelationKind.CONFLICTS)
