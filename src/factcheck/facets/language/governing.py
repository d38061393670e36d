"""Which verb of a sentence a date goes with.

Limits: told by the order of words and by marks, not by syntax.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.facets.language import scene, verbs
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import BlockKind


def of_earlier_act(sentence: Sentence, start: int, acts: frozenset[str]) -> bool:
    """Whether a date at an offset goes with another verb, one of `acts` following in a later part: "built in 1878 and damaged"."""
    told = scene.acts(sentence)
    if not acts & told:
        return False
    part = scene.near_value(sentence, start)
    before = {word.meaning for word in sentence.words if word.end <= start}
    return bool((told - acts) & part & before) and not acts & (part | before)


def of_another_act(sentence: Sentence, start: int, acts: frozenset[str], meanings: frozenset[str]) -> bool:
    """Whether the verb that a date follows is none of a claim's, whose verbs are `acts` and whose concepts `meanings`, and
    there are others in its sentence.

    "He visited the site of the embassy that was bombed by NATO in 1999" dates the bombing, and no visit.
    """
    if sentence.kind == BlockKind.TABLE_ROW:
        return False
    governor = _governor(sentence, start)
    if governor is None or not scene.acts(sentence) - {governor.meaning}:
        return False
    return governor.meaning not in acts and not (governor.meaning in meanings and not acts)


def of_other_part(sentence: Sentence, start: int, acts: frozenset[str], dates: Iterable[int]) -> bool:
    """Whether a date at an offset stands with another verb than a claim's `acts`, which have a date of their own in another
    part: "elected in May and took her seat in June". `dates` are where the sentence's dates begin.
    """
    told = scene.acts(sentence)
    part = scene.near_value(sentence, start)
    other = any(verbs.is_past(word.lower) and not word.capital for word in scene.part(sentence, start))
    if not acts or acts - told or acts & part or not other:
        return False
    return any(acts & scene.near_value(sentence, one) for one in dates if one != start)


def of_first_act(sentence: Sentence, others: Iterable[Sentence], acts: frozenset[str]) -> bool:
    """Whether a sentence with a date tells none of a claim's `acts`, and another one tells one some time before or after it:
    "robbed on 7 May. It was burned three days later".
    """
    if not acts or acts & sentence.meanings:
        return False
    return any(acts & other.meanings and _REMOVED.search(other.text) for other in others if other is not sentence)


_REMOVED = re.compile(
    r"(?i)\b(?:(?:hours?|days?|weeks?|fortnight|months?|years?|decades?)\s(?:later|earlier|before|after(?:wards)?)|the\s(?:next|following|previous)\s(?:day|morning|night|week|month|year))\b"
)


@lru_cache(maxsize=8192)
def _governor(sentence: Sentence, start: int) -> Word | None:
    """The verb right before a place ("bombed in"), or the passive before it in the same part ("was bombed by NATO in")."""
    before = [word for word in sentence.words if word.end <= start]
    part = list(itertools.takewhile(lambda word: word.text not in {",", ";", ":"}, reversed(before)))
    nearest = next(
        (at for at, word in enumerate(part) if word.meaning and not word.capital and verbs.is_past(word.lower)), None
    )
    if nearest is None:
        return None
    behind, lead = part[:nearest], part[nearest + 1 : nearest + 2]
    passive = bool(lead) and lead[0].lower in {"was", "were", "been"}
    return part[nearest] if passive or not any(word.meaning for word in behind) else None
