"""Boosted trees, read from a file that people can read: a sum of small decisions a class, and nothing else.

Trained by `benchmarks/train.py`; evaluated here in plain Python.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

Node: TypeAlias = "list[Any] | float"
"""A leaf's weight, or `[signal, threshold, node where it is at most that, node where it is more]`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """How likely a passage is to bear a claim out, to contradict it, or to leave it open; the three add up to 1."""

    supports: float
    contradicts: float
    leaves_open: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ensemble:
    """`signals` are the names of what is looked at; the others have an entry for each field of `Likelihood`: the shares of
    the rows trained on, where a sum starts, and the trees added to it.
    """

    signals: tuple[str, ...]
    shares: tuple[float, ...]
    start: tuple[float, ...]
    trees: tuple[tuple[Node, ...], ...]

    def likelihood(self, values: Sequence[float]) -> Likelihood:
        """The likelihood for signals with these values, in the order of `signals`."""
        scores = [
            start + sum(_leaf(tree, values) for tree in trees)
            for start, trees in zip(self.start, self.trees, strict=True)
        ]
        top = max(scores)
        weights = [math.exp(score - top) for score in scores]
        total = sum(weights)
        supports, contradicts, leaves_open = (weight / total for weight in weights)
        return Likelihood(supports=supports, contradicts=contradicts, leaves_open=leaves_open)


def _leaf(node: Node, values: Sequence[float]) -> float:
    while isinstance(node, list):
        node = node[2] if values[node[0]] <= node[1] else node[3]
    return node


@cache
def trained() -> Ensemble:
    """The weights that come with the package."""
    import msgspec

    raw = msgspec.json.decode((resources.files(__package__) / "weights.json").read_bytes())
    return Ensemble(
        signals=tuple(raw["signals"]),
        shares=tuple(raw["shares"].values()),
        start=tuple(raw["start"].values()),
        trees=tuple(tuple(trees) for trees in raw["trees"].values()),
    )
