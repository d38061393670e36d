"""What the rules leave open, weighed: signals of a claim and a passage → how likely the passage bears it out."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.facets import Passage, join
from factcheck.judge import doing
from factcheck.judge.candidates import window
from factcheck.judge.material import Text
from factcheck.judge.strained import is_strained
from factcheck.judge.verbatim import says_verbatim
from factcheck.judge.weighing import signals
from factcheck.judge.wording import in_one_sentence
from factcheck.model import Relation

_SHORT = 8
"""A text of at most so many sentences is weighed whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A passage held against all sentences of a claim, before anything is weighed: the signals in their order.

    `whole` says that the passage is all of its text, `in_one` that its own sentence has the claim's subject and verb,
    `verbatim` that it says each sentence of the claim word for word, `strained` that likeness tells little of one.
    """

    signals: tuple[float, ...]
    relations: tuple[Relation, ...]
    whole: bool
    in_one: bool
    verbatim: bool = False
    strained: bool = False


def hold(parts: tuple[Passage, ...], text: Text, passage: Passage) -> Held:
    """Hold a passage of a text against a claim."""
    values, relations = signals.read(parts, passage)
    deeds = (doing.relation(part, passage) for part in parts)
    return Held(
        signals=values,
        relations=(*relations, *(one for one in deeds if one is not None)),
        whole=_is_short(text),
        in_one=in_one_sentence(parts[0], passage),
        verbatim=all(says_verbatim(part, passage) for part in parts),
        strained=any(is_strained(part, passage) for part in parts),
    )


def around(text: Text, index: int) -> Passage:
    """The passage that is weighed for the sentence at `index`: a short text as a whole, else the sentences beside it."""
    if _is_short(text):
        return join(tuple(window(text, place, 0, 0) for place in range(len(text.units))), index)
    return window(text, index, 1, 1)


def _is_short(text: Text) -> bool:
    return len(text.units) <= _SHORT
