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

from benchmarks import train
from benchmarks.measures import Judged, head, line, reliability
from benchmarks.pairs import LABELS, Prepared, Row, prepare, rows
from factcheck.judge.settle import settle
from factcheck.judge.weighing.ensemble import Ensemble
from factcheck.model import Stance

FILES = (
    "vitaminc_real.dev", "vitaminc_synthetic.dev", "fever_symmetric.dev", "fm2.dev", "wice_fulldoc.dev", "wice_oracle.dev",
    "scifact_rationale.dev", "scifact_abstract.dev",
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


def entries(data: Path) -> list[Entry]:
    """All rows of the files that are measured or trained on."""
    names = tuple(dict.fromkeys((*FILES, *train.TRAINED_ON)))
    some = [(name, row) for name in names for row in rows(data, name)]
    ready = prepare(row for _, row in some)
    return [Entry(file=name, row=row, prepared=one) for (name, row), one in zip(some, ready, strict=True)]


def judged(held: Sequence[Entry]) -> Iterator[tuple[Entry, Judged]]:
    """Every entry with its verdict, by weights that were trained without its fold."""
    for fold in range(FOLDS):
        training = [one for one in held if one.fold != fold and one.file in train.TRAINED_ON and one.prepared]
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
    answer = _ANSWERS.get(settle(one.stance, one.relations, one.held, likely), "not_enough")
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


def document(held: Sequence[Entry]) -> str:
    """The whole page, as markdown."""
    results = list(judged(held))
    of_file = {name: [one for entry, one in results if entry.file == name] for name in FILES}
    lines = [INTRODUCTION, *head()]
    for name, some in of_file.items():
        bare, valued = name.removesuffix(".dev"), _valued(some)
        lines += [line(f"{bare}, all rows", some), line(f"{bare}, numbers and dates", valued)]
        if name == REPORTED:
            outside = [one for one in valued if not template(one.row)]
            lines.append(line("the same, outside the two templates", outside))
    lines += ["", "## How sure, how often right", "", *reliability(_valued(of_file[REPORTED]))]
    return "\n".join(lines) + "\n"


INTRODUCTION = (
    "# Accuracy\n\nWritten by `make accuracy`: the judge on the labelled pairs, out of fold wherever something was fitted. "
    "A share in brackets is the coverage. `always supported` is the share of supported rows.\n"
)


def main() -> None:
    """Measure, print and write docs/accuracy.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    page = document(entries(parser.parse_args().data))
    print(page)
    Path("docs/accuracy.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
