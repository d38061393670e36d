"""What the rules leave open, weighed: signals of a claim and a passage → how likely the passage bears it out."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.facets import Passage, join
from factcheck.judge.candidates import window
from factcheck.judge.material import Text
from factcheck.judge.weighing import signals
from factcheck.judge.weighing.ensemble import Ensemble, Likelihood, trained
from factcheck.judge.wording import in_one_sentence
from factcheck.model import Relation

_SHORT = 8
"""A text of at most so many sentences is weighed whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A passage held against all sentences of a claim: the signals in their order, and what they come to.

    `whole` says that the passage is all of its text, `in_one` that its own sentence has the claim's subject and verb.
    """

    signals: tuple[float, ...]
    relations: tuple[Relation, ...]
    likelihood: Likelihood
    whole: bool
    in_one: bool


def weigh(
    parts: tuple[Passage, ...], text: Text, index: int, ensemble: Ensemble | None = None
) -> tuple[Passage, Weighed]:
    """Weigh the passage around the sentence at `index` against a claim; `ensemble` in place of the trained one."""
    passage = around(text, index)
    values, relations = signals.read(parts, passage)
    likelihood = (ensemble or trained()).likelihood(values)
    return passage, Weighed(
        signals=values,
        relations=relations,
        likelihood=likelihood,
        whole=is_short(text),
        in_one=in_one_sentence(parts[0], passage),
    )


def is_short(text: Text) -> bool:
    """Whether a text is weighed as a whole."""
    return len(text.units) <= _SHORT


def around(text: Text, index: int) -> Passage:
    """The passage that is weighed for the sentence at `index`: a short text as a whole, else the sentences beside it."""
    if is_short(text):
        return join(tuple(window(text, place, 0, 0) for place in range(len(text.units))), index)
    return window(text, index, 1, 1)
