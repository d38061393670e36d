"""Figures of judged rows: accuracy, F1, precision at a coverage, whole groups, reliability, each a plain share."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.pairs import LABELS, Row

_DRAWS = 200
_BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A row with the judge's answer, one of `LABELS`, and its confidence, 0 to 1."""

    row: Row
    answer: str
    confidence: float

    @property
    def right(self) -> bool:
        """Whether the answer is the label."""
        return self.answer == self.row.label


def share(some: Iterable[bool]) -> float:
    """The share of `True`; 0 where there is nothing."""
    held = list(some)
    return sum(held) / len(held) if held else 0.0


def accuracy(some: Sequence[Judged]) -> float:
    """The share of right answers."""
    return share(one.right for one in some)


def macro_f1(some: Sequence[Judged]) -> float:
    """The mean of the F1 of the labels that occur."""
    scores = []
    for label in LABELS:
        wanted = sum(one.row.label == label for one in some)
        given = sum(one.answer == label for one in some)
        both = sum(one.right and one.answer == label for one in some)
        if wanted:
            scores.append(2 * both / (wanted + given))
    return sum(scores) / len(scores) if scores else 0.0


def binary_f1(some: Sequence[Judged]) -> float:
    """The macro-F1 of supported against the rest."""
    scores = []
    for supported in (True, False):
        wanted = [(one.row.label == "supported") is supported for one in some]
        given = [(one.answer == "supported") is supported for one in some]
        both = sum(one and other for one, other in zip(wanted, given, strict=True))
        scores.append(2 * both / max(1, sum(wanted) + sum(given)))
    return sum(scores) / len(scores)


def groups(some: Sequence[Judged]) -> float:
    """The share of claims with several texts of which every row is right."""
    rights: dict[str, list[bool]] = defaultdict(list)
    for one in some:
        rights[one.row.claim].append(one.right)
    return share(all(group) for group in rights.values() if len(group) > 1)


def precision(some: Sequence[Judged], answer: str, coverage: float = 1.0) -> tuple[float, float]:
    """The precision of an answer, most confident first, and the share of all rows that it covers, at most `coverage`."""
    given = sorted((one for one in some if one.answer == answer), key=lambda one: -one.confidence)
    taken = given[: int(coverage * len(some))]
    return accuracy(taken), len(taken) / len(some) if some else 0.0


def falsely_supported(some: Sequence[Judged]) -> float:
    """Of the rows that are not supported, the share called so."""
    return share(one.answer == "supported" for one in some if one.row.label != "supported")


def interval(some: Sequence[Judged], figure: Callable[[Sequence[Judged]], float]) -> tuple[float, float]:
    """The 95% interval of a figure, by drawing whole pages anew (fixed seed)."""
    pages: dict[str, list[Judged]] = defaultdict(list)
    for one in some:
        pages[one.row.group].append(one)
    held, chance = list(pages.values()), random.Random(0)
    drawn = sorted(figure([one for page in chance.choices(held, k=len(held)) for one in page]) for _ in range(_DRAWS))
    return drawn[int(0.025 * _DRAWS)], drawn[int(0.975 * _DRAWS) - 1]


def intervals(parts: Mapping[str, Sequence[Judged]]) -> list[str]:
    """A table of the headline figures with their intervals."""
    figures: dict[str, Callable[[Sequence[Judged]], float]] = {
        "accuracy": accuracy,
        "groups": groups,
        "`supported` at .30": lambda some: precision(some, "supported", 0.3)[0],
        "`contradicted` at .20": lambda some: precision(some, "contradicted", 0.2)[0],
        "falsely supported": falsely_supported,
    }
    lines = [f"| rows | {' | '.join(figures)} |", "|---" * (len(figures) + 1) + "|"]
    for name, some in parts.items():
        bounds = ((figure(some), *interval(some, figure)) for figure in figures.values())
        cells = (f"{one:.3f} ({low:.3f}–{high:.3f})" for one, low, high in bounds)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return lines


def separation(some: Sequence[Judged]) -> float:
    """AUROC of the confidence of right answers against that of wrong ones."""
    ranked = sorted(some, key=lambda one: one.confidence)
    right = sum(one.right for one in some)
    wrong = len(some) - right
    if not right or not wrong:
        return 0.5
    places: dict[float, list[int]] = defaultdict(list)
    for place, one in enumerate(ranked, 1):
        places[one.confidence].append(place)
    total = sum(sum(places[one.confidence]) / len(places[one.confidence]) for one in some if one.right)
    return (total - right * (right + 1) / 2) / (right * wrong)


def _binned(some: Sequence[Judged]) -> list[list[Judged]]:
    bins: list[list[Judged]] = [[] for _ in range(_BINS)]
    for one in some:
        bins[min(int(one.confidence * _BINS), _BINS - 1)].append(one)
    return bins


def calibration_error(some: Sequence[Judged]) -> float:
    """How far confidence and share of right answers lie apart, over ten bins weighed by their rows."""
    return sum(
        abs(accuracy(held) - sum(one.confidence for one in held) / len(held)) * len(held) / len(some)
        for held in _binned(some)
        if held
    )


def brier(some: Sequence[Judged]) -> float:
    """The mean square of confidence less rightness."""
    return sum((one.confidence - one.right) ** 2 for one in some) / len(some) if some else 0.0


def head() -> tuple[str, str]:
    """The two lines that head the table."""
    names = (
        "rows", "n", "accuracy (95%)", "F1", "groups", "`supported`", "at .30", "`contradicted`", "at .20",
        "falsely supported",
    )  # fmt: skip
    return f"| {' | '.join(names)} |", "|---" * len(names) + "|"


def line(name: str, some: Sequence[Judged]) -> str:
    """A line of the table."""
    low, high = interval(some, accuracy)
    cells = (
        name,
        f"{len(some):,}",
        f"{accuracy(some):.3f} ({low:.3f}–{high:.3f})",
        f"{macro_f1(some):.3f}",
        f"{groups(some):.3f}",
        _covered(precision(some, "supported")),
        _covered(precision(some, "supported", 0.3)),
        _covered(precision(some, "contradicted")),
        _covered(precision(some, "contradicted", 0.2)),
        f"{falsely_supported(some):.3f}",
    )
    return f"| {' | '.join(cells)} |"


def _covered(figure: tuple[float, float]) -> str:
    return f"{figure[0]:.3f} ({figure[1]:.2f})"


def reliability(some: Sequence[Judged]) -> list[str]:
    """The table of confidence against rightness, and what it comes to."""
    lines = ["| confidence | rows | right |", "|---|---|---|"]
    for at, held in enumerate(_binned(some)):
        if held:
            lines.append(f"| {at / _BINS:.1f}–{(at + 1) / _BINS:.1f} | {len(held):,} | {accuracy(held):.3f} |")
    summary = (
        f"Numbers and dates of vitaminc_real: AUROC {separation(some):.3f}, calibration error "
        f"{calibration_error(some):.3f}, Brier score {brier(some):.3f}."
    )
    return [*lines, "", summary]
