"""The judge on labelled pairs, as one table: `python -m benchmarks.accuracy --data DIR` writes docs/accuracy.md.

Whatever was trained is judged out of fold: five folds by page, else by claim, over all files at once, so that no row is
judged by weights that saw its page. Every verdict but supported and contradicted counts as not_enough.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import dates, failures, finding, normalisation, targets, train, without
from benchmarks.floors import FLOORS, answered
from benchmarks.measures import Judged, binary_f1, head, intervals, line, reliability
from benchmarks.pairs import LABELS, MISLEADING, Prepared, Row, prepare, rows
from factcheck import facets
from factcheck.judge.settle import settle
from factcheck.judge.weighing.ensemble import Ensemble
from factcheck.model import Stance

FILES = (
    "vitaminc_real.dev", "vitaminc_synthetic.dev", "fever_symmetric.dev", "fm2.dev", "wice_fulldoc.dev", "wice_oracle.dev",
    "scifact_rationale.dev", "scifact_abstract.dev", MISLEADING,
)  # fmt: skip
REPORTED = FILES[0]
FOLDS = 5
_ANSWERS = {Stance.SUPPORTS: "supported", Stance.CONTRADICTS: "contradicted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row with what the judge knows of it; `prepared` is `None` where its text could not be read."""

    file: str
    row: Row
    prepared: Prepared | None

    @property
    def fold(self) -> int:
        """Rows of one page, or of one claim where the file has no pages, share a fold in all files."""
        return int(hashlib.sha256(self.row.group.encode()).hexdigest(), 16) % FOLDS

    @property
    def trains(self) -> bool:
        """Whether weights are trained on it: not where they would not be asked."""
        return self.file in train.TRAINED_ON and self.prepared is not None and not self.prepared.ruled


def entries(data: Path) -> list[Entry]:
    """All rows of the files that are measured or trained on."""
    names = tuple(dict.fromkeys((*FILES, *train.TRAINED_ON)))
    some = [(name, row) for name in names for row in rows(data, name)]
    ready = prepare(row for _, row in some)
    return [Entry(file=name, row=row, prepared=one) for (name, row), one in zip(some, ready, strict=True)]


def judged(held: Sequence[Entry]) -> Iterator[tuple[Entry, Judged]]:
    """Every entry with its verdict, by weights that were trained without its fold."""
    for fold in range(FOLDS):
        training = [one for one in held if one.fold != fold and one.trains]
        ensemble = train.fit(
            [one.prepared for one in training if one.prepared],
            [one.row.label for one in training],
            [train.weight(one.file) for one in training],
        )
        for entry in held:
            if entry.fold == fold and entry.file in FILES:
                yield entry, judge(entry.row, entry.prepared, ensemble)


def judge(row: Row, one: Prepared | None, ensemble: Ensemble) -> Judged:
    """A row with the verdict that an ensemble leads to; an unreadable text decides nothing."""
    if one is None:
        return Judged(row=row, answer="not_enough", confidence=0.5)
    likely = ensemble.likelihood(one.held.signals)
    stance = one.stance if one.ruled else settle(one.stance, one.relations, one.held, likely)
    answer = _ANSWERS.get(stance, "not_enough")
    sure = dict(zip(LABELS, (likely.supports, likely.contradicts, likely.leaves_open), strict=True))
    return Judged(row=row, answer=answer, confidence=sure[answer])


def template(row: Row) -> bool:
    """Whether a VitaminC row is of the two templates that make up half of its numbers: epidemic counts, films."""
    page, claim, evidence = (row.page or "").lower(), row.claim.lower(), row.evidence.lower()
    if "coronavirus" in page or "review" in claim or "critic" in claim:
        return True
    return "rotten" in evidence or "gross" in evidence


def _valued(some: Sequence[Judged]) -> list[Judged]:
    """The rows that turn on a number or a date."""
    return [one for one in some if one.row.kind in {"number", "date"}]


def document(held: Sequence[Entry], data: Path) -> str:
    """The whole page, as markdown."""
    results = list(judged(held))
    of_file = {name: [one for entry, one in results if entry.file == name] for name in FILES}
    reported = of_file[REPORTED]
    valued = _valued(reported)
    failing = [
        (one, entry.prepared) for entry, one in results if entry.file == REPORTED and one.row.kind in {"number", "date"}
    ]
    named = {targets.SYMMETRIC: of_file["fever_symmetric.dev"], targets.FULL: of_file["wice_fulldoc.dev"]}
    parts = {
        "": [*head(), *_lines(of_file)],
        "Targets": targets.targets(_kinds_of(reported) | named),
        "What there is to beat": targets.floors(of_file),
        "How far the figures may be off": [INTERVALS, "", *intervals(_kinds_of(reported))],
        "Supported against the rest": [BINARY, "", *_binary(of_file)],
        "How sure, how often right": reliability(valued),
        "What each facet is worth": [WITHOUT, "", *_without(held)],
        "What fails": [
            FAILING,
            "",
            *failures.table(failing),
        ],
        "What the design leaves open": [CONVENTIONS, "", *targets.conventions(failing)],
        "What would help": [targets.HELP],
        "Reading numbers and dates": [normalisation.section(data)],
        "Finding the passage": [finding.section(data)],
    }
    lines = [INTRODUCTION]
    for title, body in parts.items():
        lines += [*([f"## {title}", ""] if title else []), *body, ""]
    return "\n".join(lines) + "\n" + dates.section(data)


def _kinds_of(some: Sequence[Judged]) -> dict[str, list[Judged]]:
    """All rows of a VitaminC file, and parts of it, by name."""
    valued = _valued(some)
    return {
        "all rows": list(some),
        "numbers and dates": valued,
        "the same, outside the two templates": [one for one in valued if not template(one.row)],
    }


def _lines(of_file: dict[str, list[Judged]]) -> Iterator[str]:
    """The table: a line for all rows of a file and for those that turn on a value."""
    for name, some in of_file.items():
        bare = name.removesuffix(".dev")
        if name != REPORTED:
            yield line(f"{bare}, all rows", some)
            if valued := _valued(some):
                yield line(f"{bare}, numbers and dates", valued)
            continue
        for kind, part in _kinds_of(some).items():
            yield line(f"{bare}, {kind}", part)


def _binary(of_file: dict[str, list[Judged]]) -> list[str]:
    lines = ["| rows | macro-F1 | always supported | floor rule |", "|---|---|---|---|"]
    for name in ("wice_fulldoc.dev", "wice_oracle.dev"):
        some = of_file[name]
        cells = [some, *(answered(some, FLOORS[floor]) for floor in ("always supported", "floor rule"))]
        lines.append(f"| {name.removesuffix('.dev')} | {' | '.join(f'{binary_f1(one):.3f}' for one in cells)} |")
    return lines


def _without(held: Sequence[Entry]) -> list[str]:
    """The figures of a sample, then what they lose or gain as each facet kind is switched off."""
    rows = without.sample([one.row for one in held if one.file == REPORTED])
    whole = _out_of_fold(rows, "")
    lines = [*without.head(), without.line("none", whole)]
    return lines + [without.line(name, _out_of_fold(rows, name), whole) for name in facets.kinds()]


def _out_of_fold(rows: Sequence[Row], off: str) -> list[Judged]:
    ready = without.prepared(rows, off)
    some = [Entry(file=REPORTED, row=row, prepared=one) for row, one in zip(rows, ready, strict=True)]
    return [one for _, one in judged(some)]


INTRODUCTION = (
    "# Accuracy\n\nWritten by `make accuracy`: the judge on the labelled pairs, out of fold wherever something was fitted: "
    "five folds by page, else by claim, over all files. Every verdict but supported and contradicted counts as not enough. "
    "A share in brackets is the coverage; “at .30” takes the most confident first, up to that share of all rows. Groups are "
    "claims with several texts, of which every one is judged rightly. `floor rule` is that of the data's README.\n"
)
INTERVALS = "VitaminC (real), 95% intervals, whole pages drawn anew."
BINARY = "On WiCE no row is contradicted: here contradicted counts as not supported, as in the published figures."
WITHOUT = (
    "Number and date rows of three tenths of VitaminC's pages, trained and judged by folds within them; below the first line, "
    "by how much a figure moves when a facet is neither found nor compared."
)
CONVENTIONS = (
    "Number and date rows of VitaminC (real) on which the judge does not decide by a rule of the design's table, by the label "
    "that the data gives them: what the design takes for undecided, and the data may not."
)
FAILING = "Wrong number and date rows of VitaminC (real), by what they turn on for the judge. Groups are told by its own signals."


def main() -> None:
    """Measure, print and write docs/accuracy.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    page = document(entries(data), data)
    print(page)
    Path("docs/accuracy.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
