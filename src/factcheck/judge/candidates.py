"""Which sentences of a source may bear on a claim: those that share its names, years and figures, then its rarer words.

Sentences are found whole, with a share of what their neighbours have; headings, table rows and captions count as
sentences. Words are weighed by how rare they are in the source (as in BM25, without its allowance for length, which
measured no better), names and figures more. The essay's title lends its words, since a claim's subject is often "he"
or "the club". How much is found is measured by `benchmarks/finding.py`.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.facets import Passage, join
from factcheck.facets.language import scene
from factcheck.facets.language.words import Sentence
from factcheck.judge.lookup import Lookup, key_of, lookup
from factcheck.judge.material import Text
from factcheck.model import BlockKind

MOST = 25
"""So many sentences, clauses counted one by one, are handed over for a claim."""
TOP = 12
"""So many of a source's sentences are held against a sentence of a claim."""

_FIGURE, _NAME, _WORD, _TITLE = 2.0, 1.5, 1.0, 0.8
_NEAR, _FAR = 0.4, 0.12
"""What of its stronger and of its weaker neighbour's score a sentence has too."""


def handed(claim: Sequence[Passage], text: Text) -> tuple[int, ...]:
    """The indices of at most `MOST` sentences for a claim: title, byline and date lines first, then the likeliest."""
    found = lookup(text)
    taken: list[int] = []
    likely = heapq.nlargest(2 * MOST, _scores(claim, found))
    for place in dict.fromkeys((*found.always, *(-place for _, place in likely))):
        if len(taken) + len(found.wholes[place]) <= MOST:
            taken.extend(found.wholes[place])
    return tuple(taken)


def ranked(claim: Passage, text: Text) -> list[int]:
    """The indices of at most `TOP` sentences, the likeliest first; titles and headings compete like all others."""
    return [index for index, _ in scored(claim, text)]


def scored(claim: Passage, text: Text) -> list[tuple[int, float]]:
    """The same with the score of each, 0 and up; the clauses of one sentence share a score."""
    found = lookup(text)
    likely = heapq.nlargest(TOP, _scores((claim,), found))
    return [(index, score) for score, place in likely for index in found.wholes[-place]][:TOP]


def in_common(claim: Passage, unit: Sentence) -> tuple[tuple[str, str], ...]:
    """The words of a claim by which a sentence was looked up and found, each with that of the sentence which matched it."""
    asked: dict[str, str] = {}
    there: dict[str, str] = {}
    for words, found in ((word for one in claim.sentences for word in one.words), asked), (iter(unit.words), there):
        for word in words:
            if word.meaning:
                found.setdefault(key_of(word.meaning), word.text)
    return tuple((text, there[key]) for key, text in asked.items() if key in there)


def _scores(claim: Sequence[Passage], found: Lookup) -> Iterable[tuple[float, int]]:
    """How likely each whole sentence bears on the claim, with its place, negative so that the first of equals leads."""
    own: dict[int, float] = {}
    total = len(found.wholes)
    for key, weight in _asked(claim).items():
        having = found.having.get(key, ())
        rare = weight * math.log(1 + (total - len(having) + 0.5) / (len(having) + 0.5))
        for place in having:
            own[place] = own.get(place, 0.0) + rare
    reached = {near for place in own for near in (place - 1, place, place + 1) if 0 <= near < total}
    for place in reached:
        before, after = own.get(place - 1, 0.0), own.get(place + 1, 0.0)
        stronger, weaker = (before, after) if before > after else (after, before)
        yield own.get(place, 0.0) + _NEAR * stronger + _FAR * weaker, -place


def _asked(claim: Sequence[Passage]) -> dict[str, float]:
    """What is looked for, and what it weighs: figures, names, other words, and words of the essay's title."""
    asked: dict[str, float] = {}
    for part in claim:
        for sentence in part.sentences:
            names = scene.names(sentence)
            for meaning in sorted(sentence.meanings):
                key = key_of(meaning)
                asked[key] = _FIGURE if key[0].isdigit() else _NAME if meaning in names else _WORD
    for part in claim:
        for meaning in sorted(part.context.about):
            asked.setdefault(key_of(meaning), _TITLE)
    return asked


@lru_cache(maxsize=8192)
def window(text: Text, index: int, before: int, after: int) -> Passage:
    """The sentence at `index` with its neighbours; they stay within its block but for one sentence before."""
    first = max(0, index - before)
    last = min(len(text.units) - 1, index + after)
    while first < index and not _reaches(text, first, index):
        first += 1
    while last > index and not _reaches(text, index, last):
        last -= 1
    return join(tuple(_words_only(text, place) for place in range(first, last + 1)), index - first)


def _words_only(text: Text, index: int) -> Passage:
    """A sentence that a correction takes back lends its words to its neighbours, never its values."""
    passage = text.passage(index)
    return replace(passage, facets=dict.fromkeys(passage.facets, ())) if index in text.retracted else passage


def _reaches(text: Text, first: int, last: int) -> bool:
    """Whether two sentences may be read together: prose of neighbouring blocks, not rows of different tables."""
    one, other = text.units[first], text.units[last]
    if BlockKind.TABLE_ROW in {one.kind, other.kind} and one.block != other.block:
        return False
    return other.block - one.block <= 1
