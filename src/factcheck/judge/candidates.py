"""Which sentences of a source may bear on a claim: those that share its rarer words, names and figures."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

from factcheck.facets import Passage, join
from factcheck.judge.material import Text
from factcheck.model import BlockKind

TOP = 12


def ranked(claim: Passage, text: Text) -> list[int]:
    """The indices of at most `TOP` sentences, the likeliest first; titles and headings compete like all others."""
    asked = claim.meanings
    spread: Counter[str] = Counter()
    for passage in text.passages:
        spread.update(passage.meanings & asked)
    total = len(text.passages)
    weights = {meaning: math.log(1 + total / count) for meaning, count in spread.items()}
    scores = []
    for index, passage in enumerate(text.passages):
        if index in text.retracted:
            continue
        shared = passage.meanings & asked
        score = sum(weights[meaning] for meaning in shared)
        score += 0.5 * sum(_typed(claim, passage, kind) for kind in ("number", "date", "anniversary"))
        if score > 0:
            scores.append((-score, index))
    return [index for _, index in sorted(scores)[:TOP]]


def _typed(claim: Passage, passage: Passage, kind: str) -> bool:
    return bool(claim.facets.get(kind)) and bool(passage.facets.get(kind))


def window(text: Text, index: int, before: int, after: int) -> Passage:
    """The sentence at `index` with its neighbours; they stay within its block but for one sentence before."""
    first = max(0, index - before)
    last = min(len(text.passages) - 1, index + after)
    while first < index and not _reaches(text, first, index):
        first += 1
    while last > index and not _reaches(text, index, last):
        last -= 1
    return join(tuple(_words_only(text, place) for place in range(first, last + 1)), index - first)


def _words_only(text: Text, index: int) -> Passage:
    """A sentence that a correction takes back lends its words to its neighbours, never its values."""
    passage = text.passages[index]
    return replace(passage, facets=dict.fromkeys(passage.facets, ())) if index in text.retracted else passage


def _reaches(text: Text, first: int, last: int) -> bool:
    """Whether two sentences may be read together: prose of neighbouring blocks, not rows of different tables."""
    one, other = text.passages[first].sentences[0], text.passages[last].sentences[0]
    if BlockKind.TABLE_ROW in {one.kind, other.kind} and one.block != other.block:
        return False
    return other.block - one.block <= 1
