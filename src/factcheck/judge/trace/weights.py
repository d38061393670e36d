"""What moved the weights: each signal's part in how likely a passage bears on a claim.

The weights are a sum of trees an answer, so that the likelihood of an answer is its weight, the exponential of that sum,
as a share of all three. A passage is held against one that says nothing: an empty sentence on the same page. Where the
two go different ways in a tree, the difference between the leaves is parted among the signals that lead them apart, by
Shapley's rule: each gets the mean of what it changes over all orders in which the signals could be changed one by one.
The parts add up to the whole difference exactly, whatever the order, and signals that no tree looks at get nothing.
(Lundberg and others 2020, with one background row; Shapley 1953.) A tree is walked once, so that this costs about as
much as a few evaluations.

Limits: it tells what the weights looked at, not what is true; two signals that say the same share what one would get.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import factorial

from factcheck.facets import Passage, read
from factcheck.facets.language.words import Sentence
from factcheck.judge.material import Text
from factcheck.judge.statement import Weighed
from factcheck.judge.trace.values import Signal, Weighing
from factcheck.judge.weighing import hold
from factcheck.judge.weighing.ensemble import Ensemble, Node, trained
from factcheck.model import BlockKind

_NOTHING = Sentence(
    text="",
    start=0,
    end=0,
    index=0,
    block=0,
    kind=BlockKind.PARAGRAPH,
    page=None,
    size=0,
    meanings=frozenset(),
)


def weighing(parts: tuple[Passage, ...], text: Text, weighed: Weighed) -> Weighing:
    """What was weighed, and what moved it."""
    ensemble = trained()
    empty = hold(parts, text, read((_NOTHING,), weighed.passage.context)).signals
    units = weighed.passage.sentences
    likely = weighed.likely
    signals = moved(ensemble, weighed.held.signals, empty)
    answers = (likely.supports, likely.contradicts, likely.leaves_open)
    top = answers.index(max(answers))
    return Weighing(
        start=units[0].start,
        end=units[-1].end,
        sentences=len(units),
        likelihood=likely,
        nothing=ensemble.likelihood(empty),
        signals=tuple(sorted(signals, key=lambda one: (-abs(_push(one, top)), one.name))),
    )


def moved(ensemble: Ensemble, values: Sequence[float], nothing: Sequence[float]) -> tuple[Signal, ...]:
    """The signals that differ from those of a passage that says nothing, with what each adds to the sum of each answer."""
    sums: list[dict[int, float]] = []
    for trees in ensemble.trees:
        parts: dict[int, float] = {}
        for tree in trees:
            _part(tree, values, nothing, (), (), parts)
        sums.append(parts)
    return tuple(
        Signal(
            name=name,
            value=values[at],
            nothing=nothing[at],
            supports=sums[0].get(at, 0.0),
            contradicts=sums[1].get(at, 0.0),
            leaves_open=sums[2].get(at, 0.0),
        )
        for at, name in enumerate(ensemble.signals)
        if values[at] != nothing[at]
    )


def _part(
    node: Node,
    values: Sequence[float],
    nothing: Sequence[float],
    mine: tuple[int, ...],
    others: tuple[int, ...],
    parts: dict[int, float],
) -> None:
    """Part one tree; on the way to `node` the signals `mine` are those of the passage, `others` those of the empty one."""
    if not isinstance(node, list):
        if mine or others:
            whole = factorial(len(mine) + len(others))
            for at in mine:
                share = factorial(len(mine) - 1) * factorial(len(others)) / whole
                parts[at] = parts.get(at, 0.0) + node * share
            for at in others:
                share = factorial(len(mine)) * factorial(len(others) - 1) / whole
                parts[at] = parts.get(at, 0.0) - node * share
        return
    at, bar, low, high = node
    here = low if values[at] <= bar else high
    there = low if nothing[at] <= bar else high
    if here is there or at in mine:
        _part(here, values, nothing, mine, others, parts)
    elif at in others:
        _part(there, values, nothing, mine, others, parts)
    else:
        _part(here, values, nothing, (*mine, at), others, parts)
        _part(there, values, nothing, mine, (*others, at), parts)


def push(signal: Signal) -> tuple[float, float, float]:
    """How a signal moves each answer against the other two, as a logarithm: what is the same for all three moves none."""
    return (_push(signal, 0), _push(signal, 1), _push(signal, 2))


def _push(signal: Signal, answer: int) -> float:
    sums = [signal.supports, signal.contradicts, signal.leaves_open]
    own = sums.pop(answer)
    return own - sum(sums) / len(sums)
