"""The judge's floors on a fixed sample of labelled pairs; the whole measure is `make accuracy`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks import measures, pairs
from benchmarks.accuracy import judge
from factcheck.judge.weighing.ensemble import trained

DATA = Path(__file__).parents[3] / "shared" / "data"
SAMPLE = 1_500


@pytest.mark.skipif(not (DATA / "pairs").is_dir(), reason="the labelled pairs are not beside the project")
def test_accuracy_and_precision_do_not_fall() -> None:
    """At most two points of accuracy and one of any precision below what was measured when the weights were made."""
    rows = [row for row in pairs.rows(DATA, "vitaminc_real.dev") if row.kind in {"number", "date"}]
    chosen = random.Random(7).sample(rows, SAMPLE)
    held = [judge(row, one, trained()) for row, one in zip(chosen, pairs.prepare(chosen), strict=True)]
    figures = {
        "accuracy": measures.accuracy(held),
        "supported": measures.precision(held, "supported")[0],
        "supported at .30": measures.precision(held, "supported", 0.3)[0],
        "contradicted": measures.precision(held, "contradicted")[0],
        "contradicted at .20": measures.precision(held, "contradicted", 0.2)[0],
    }
    slack = {"accuracy": 0.02}
    assert {name: figure for name, figure in figures.items() if figure < FLOORS[name] - slack.get(name, 0.01)} == {}


FLOORS = {
    "accuracy": 0.743,
    "supported": 0.932,
    "supported at .30": 0.971,
    "contradicted": 0.873,
    "contradicted at .20": 0.970,
}
