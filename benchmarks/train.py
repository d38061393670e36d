"""Train the judge's weights: `python -m benchmarks.train --data DIR`.

Boosted trees (scikit-learn's HistGradientBoostingClassifier, seed 0) over the signals of `factcheck.judge.weighing`, on
VitaminC, FEVER and WiCE, and on the pairs in `misleading/`. The same data and the same version of scikit-learn give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.pairs import LABELS, MISLEADING, Prepared, prepare, rows
from factcheck.judge import weighing
from factcheck.judge.weighing.ensemble import Ensemble
from factcheck.judge.weighing.signals import NAMES

TRAINED_ON = (
    "vitaminc_real.dev",
    "vitaminc_synthetic.dev",
    "fever_symmetric.dev",
    "fever_nli",
    "wice_fulldoc.dev",
    "wice_partial",
    MISLEADING,
)
ABOUT = (
    "Weights of factcheck's judge: boosted trees, one list a class; a node is [signal, threshold, where at most, where "
    "more], a leaf a number. Trained by benchmarks/train.py on VitaminC (Schuster et al. 2021, CC BY-SA 3.0; test "
    "set, from TalSchuster/talschuster.github.io), FEVER (Thorne et al. 2018, CC BY-SA 3.0; from salesforce/DocNLI), "
    "fever_symmetric (Schuster et al. 2019, CC BY-SA 3.0) and WiCE (Kamoi et al. 2023, ODC-BY; from ryokamoi/wice), and on "
    "pairs written for factcheck (benchmarks/misleading)."
)
SETTINGS = {
    "max_iter": 150, "max_leaf_nodes": 8, "learning_rate": 0.1, "l2_regularization": 1.0, "min_samples_leaf": 40,
    "early_stopping": False, "random_state": 0,
}  # fmt: skip
DIGITS = 5


def fit(prepared: Sequence[Prepared], labels: Sequence[str], weights: Sequence[float]) -> Ensemble:
    """An ensemble trained on rows; `weights` say how much each counts."""
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier

    table = np.array([one.held.signals for one in prepared], dtype=np.float64).round(DIGITS)
    answers = np.array([LABELS.index(label) for label in labels])
    model = HistGradientBoostingClassifier(**SETTINGS).fit(table, answers, sample_weight=np.array(weights))
    trees = [[_node(trees[at].nodes, 0) for trees in model._predictors] for at in range(len(LABELS))]
    shares = [sum(weight for label, weight in zip(labels, weights, strict=True) if label == one) for one in LABELS]
    return Ensemble(
        signals=NAMES,
        shares=tuple(round(share / sum(shares), DIGITS) for share in shares),
        start=tuple(float(one) for one in model._baseline_prediction[0]),
        trees=tuple(tuple(one) for one in trees),
    )


def _node(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), DIGITS)
    left, right = (_node(nodes, int(node[side])) for side in ("left", "right"))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), DIGITS + 1), left, right]


def text_of(ensemble: Ensemble) -> str:
    """The ensemble as a file that reads well: one tree a line."""
    head = {
        "about": ABOUT,
        "signals": ensemble.signals,
        "shares": dict(zip(LABELS, ensemble.shares, strict=True)),
        "start": dict(zip(LABELS, ensemble.start, strict=True)),
    }
    lines = [json.dumps(head, indent=1)[:-2] + ',\n "trees": {']
    for label, trees in zip(LABELS, ensemble.trees, strict=True):
        body = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
        lines.append(f'  "{label}": [\n{body}\n  ]{"," if label != LABELS[-1] else ""}')
    return "\n".join(lines) + "\n }\n}\n"


def main() -> None:
    """Train on everything and write the package's weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    some = [(row, name) for name in TRAINED_ON for row in rows(data, name)]
    held = [
        (one, row.label, weight(name))
        for (row, name), one in zip(some, prepare(row for row, _ in some), strict=True)
        if one is not None and not one.ruled
    ]
    ensemble = fit(*zip(*held, strict=True))
    Path(weighing.__path__[0], "weights.json").write_text(text_of(ensemble), encoding="utf-8")


def weight(name: str) -> float:
    """How much a row of a file counts beside one of VitaminC: the more, the nearer its claims are to what drafts get wrong."""
    return {"vitaminc_synthetic.dev": 0.5, "fever_nli": 0.5, MISLEADING: 5.0}.get(name, 1.0)


if __name__ == "__main__":
    main()
