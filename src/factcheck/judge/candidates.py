"""Which sentences of a source may bear on a claim: those that share its rarer words, names and figures."""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from dataclasses import replace

from factcheck.facets import Passage, join
from factcheck.judge.material import Text
from factcheck.model import BlockKind

TOP = 12
_VALUE = re.compile(
    r"(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|dozen|no|none"
    r"|nobody|today|yesterday|\w+day|last|this|half|centenary)\b"
)


def ranked(claim: Passage, text: Text) -> list[int]:
    """The indices of at most `TOP` sentences, the likeliest first; titles and headings compete like all others."""
    asked = claim.meanings
    spread: Counter[str] = Counter()
    for unit in text.units:
        spread.update(unit.meanings & asked)
    total = len(text.units)
    weights = {meaning: math.log(1 + total / count) for meaning, count in spread.items()}
    valued = any(claim.facets.get(kind) for kind in ("number", "date", "anniversary"))
    scores = []
    for unit in text.units:
        if unit.index in text.retracted:
            continue
        score = sum(weights[meaning] for meaning in unit.meanings & asked)
        if valued and _VALUE.search(unit.text):
            score += 0.5
        if score > 0:
            scores.append((-score, unit.index))
    return [index for _, index in heapq.nsmallest(TOP, scores)]


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
