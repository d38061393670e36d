"""What moved the weights adds up, and is parted fairly."""

from __future__ import annotations

import math
from typing import Any

import pytest

from factcheck.judge.trace.values import Trace
from factcheck.judge.trace.weights import moved, push
from factcheck.judge.weighing.ensemble import Ensemble


def small(*trees: Any) -> Ensemble:
    """Weights over two signals, of which only the answer `supports` has trees."""
    return Ensemble(signals=("one", "two"), shares=(1, 1, 1), start=(0.0, 0.0, 0.0), trees=(trees, (), ()))


def test_a_signal_gets_what_it_changes() -> None:
    (one,) = moved(small([0, 0.5, -1.0, 2.0]), (1.0, 0.0), (0.0, 0.0))
    assert (one.name, one.supports, one.contradicts) == ("one", 3.0, 0.0)


def test_signals_that_only_together_change_something_share_it() -> None:
    both = [0, 0.5, 0.0, [1, 0.5, 0.0, 4.0]]
    one, two = moved(small(both), (1.0, 1.0), (0.0, 0.0))
    assert one.supports == two.supports == 2.0


def test_a_signal_met_twice_in_a_tree_is_one_signal() -> None:
    twice = [0, 0.5, 0.0, [0, 1.5, 1.0, [1, 0.5, 5.0, 7.0]]]
    one, two = moved(small(twice), (2.0, 1.0), (0.0, 0.0))
    assert one.supports + two.supports == pytest.approx(7.0)
    assert two.supports == pytest.approx(
        1.0
    )  # 7 for 5, in the one order in which the first signal leads there before it


def test_a_signal_that_does_not_differ_is_not_told() -> None:
    assert [one.name for one in moved(small([1, 0.5, 0.0, 1.0]), (3.0, 1.0), (3.0, 0.0))] == ["two"]


def test_the_parts_add_up_to_the_likelihood(traces: dict[str, tuple[Trace, ...]]) -> None:
    weighed = [trace.weighing for told in traces.values() for trace in told if trace.weighing is not None]
    assert len(weighed) > 10
    for one in weighed:
        start = (one.nothing.supports, one.nothing.contradicts, one.nothing.leaves_open)
        sums = [
            sum(getattr(signal, name) for signal in one.signals) for name in ("supports", "contradicts", "leaves_open")
        ]
        weights = [share * math.exp(added) for share, added in zip(start, sums, strict=True)]
        likely = (one.likelihood.supports, one.likelihood.contradicts, one.likelihood.leaves_open)
        assert [weight / sum(weights) for weight in weights] == pytest.approx(likely, abs=1e-9)


def test_what_moves_the_likeliest_answer_most_comes_first(traces: dict[str, tuple[Trace, ...]]) -> None:
    for trace in (trace for told in traces.values() for trace in told if trace.weighing is not None):
        likely = trace.weighing.likelihood
        answers = (likely.supports, likely.contradicts, likely.leaves_open)
        pushed = [abs(push(signal)[answers.index(max(answers))]) for signal in trace.weighing.signals]
        assert pushed == sorted(pushed, reverse=True)
