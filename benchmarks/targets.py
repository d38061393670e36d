"""What the figures are held against: the targets, the floors on every file, and the rules of the design that cost rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmarks.floors import FLOORS, answered
from benchmarks.measures import (
    Judged,
    accuracy,
    binary_f1,
    calibration_error,
    falsely_supported,
    groups,
    precision,
    separation,
)
from benchmarks.pairs import Prepared
from factcheck.model import Relation, RelationKind

Rows = Mapping[str, Sequence[Judged]]

VALUED, OUTSIDE, ALL = "numbers and dates", "the same, outside the two templates", "all rows"
SYMMETRIC, FULL = "fever_symmetric", "wice_fulldoc"

_TARGETS: tuple[tuple[str, str, Callable[[Sequence[Judged]], float], float], ...] = (
    (VALUED, "accuracy", accuracy, 0.83),
    (VALUED, "groups", groups, 0.69),
    (OUTSIDE, "accuracy", accuracy, 0.79),
    (OUTSIDE, "groups", groups, 0.61),
    (ALL, "accuracy", accuracy, 0.74),
    (ALL, "groups", groups, 0.52),
    (VALUED, "`supported` at .30", lambda some: precision(some, "supported", 0.3)[0], 0.96),
    (VALUED, "`contradicted` at .20", lambda some: precision(some, "contradicted", 0.2)[0], 0.93),
    (OUTSIDE, "`supported` at .30", lambda some: precision(some, "supported", 0.3)[0], 0.94),
    (OUTSIDE, "`contradicted` at .20", lambda some: precision(some, "contradicted", 0.2)[0], 0.87),
    (VALUED, "falsely supported, at most", falsely_supported, 0.12),
    (SYMMETRIC, "accuracy", accuracy, 0.62),
    (FULL, "macro-F1, supported against the rest", binary_f1, 0.74),
    (VALUED, "AUROC of the confidence", separation, 0.80),
    (VALUED, "calibration error, at most", calibration_error, 0.05),
)


def targets(rows: Rows) -> list[str]:
    """Each target with what was reached."""
    lines = ["| rows | figure | target | reached | |", "|---|---|---|---|---|"]
    for name, figure, measure, target in _TARGETS:
        reached = measure(rows[name])
        met = reached <= target if figure.endswith("at most") else reached >= target
        lines.append(f"| {name} | {figure} | {target:.2f} | {reached:.3f} | {'met' if met else '**missed**'} |")
    return lines


def floors(of_file: Rows) -> list[str]:
    """The accuracy on every file beside that of the floors."""
    lines = [f"| rows | accuracy | {' | '.join(FLOORS)} |", "|---" * (len(FLOORS) + 2) + "|"]
    for name, some in of_file.items():
        valued = [one for one in some if one.row.kind in {"number", "date"}]
        for kind, part in ((ALL, some), (VALUED, valued)):
            if part:
                cells = (accuracy(answered(part, answer)) for answer in FLOORS.values())
                figures = " | ".join(f"{one:.3f}" for one in (accuracy(part), *cells))
                lines.append(f"| {name.removesuffix('.dev')}, {kind} | {figures} |")
    return lines


def conventions(some: Iterable[tuple[Judged, Prepared | None]]) -> list[str]:
    """The rows left open by a rule of the design's table, by their labels: what its conventions cost and save here."""
    held: Counter[tuple[str, str]] = Counter()
    for one, prepared in some:
        rule = _rule(prepared.relations) if prepared is not None and one.answer == "not_enough" else ""
        held[(rule, one.row.label)] += 1
    rules = sorted({rule for rule, _ in held if rule}, key=lambda rule: -held[(rule, "supported")])
    lines = ["| left open, since | supported | contradicted | not enough |", "|---|---|---|---|"]
    for rule in rules:
        counts = (held[(rule, label)] for label in ("supported", "contradicted", "not_enough"))
        lines.append(f"| {rule} | {' | '.join(f'{count:,}' for count in counts)} |")
    return lines


def _rule(relations: Iterable[Relation]) -> str:
    for one in relations:
        if one.firm and (rule := _of(one)):
            return rule
    return ""


def _of(one: Relation) -> str:
    """The rule of the design's table by which a relation leaves a source undecided."""
    if one.kind == RelationKind.WEAKER:
        if one.facet in {"number", "date"}:
            return "the source is less exact: qualifies"
        return "a party says it, or it is hedged: qualifies" if one.facet in {"attribution", "hedge"} else ""
    if one.kind != RelationKind.UNRELATED:
        return ""
    if one.facet == "number" and one.found:
        return (
            "the intervals overlap only in part: silent" if not one.why else "the number counts something else: silent"
        )
    if one.facet == "date" and one.found:
        return "another day or year: silent"
    if one.facet == "polarity":
        return "a denial: silent on the fact" if "denial" in one.why else "a plan, not an outcome: silent"
    return "another entity, place or event: silent" if one.facet in {"name", "event", "frame", "role"} else ""


HELP = """Where a target is missed, these kinds of rows fail most (counts above), and this would help:

- The verb is said in other words: a table of paraphrases of verbs, learned from pairs that entail each other, not from
  likeness. Support by weights alone waits for a likelihood of .75 where a word or a number is not said, and for .92 where
  likeness tells little (`judge.strained`): with .5 throughout, and with what the rules leave open opened too, the number
  and date rows come to .81, and half as many again of the misleading claims are wrongly supported.
- A number of the claim is nowhere in the text: sums over more than two figures, and counts of listed things.
- Claims without any value (most of fever_symmetric and WiCE): the weights see too little of who did what to whom; roles by
  syntax instead of the order of words would tell.
- What the design leaves open by its own rules, see above: those rows stay lost."""
