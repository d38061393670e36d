"""Labelled pairs of a claim and a text, made ready to be judged.

The shared data's files and their public origins are named in `README.md` of its folder. The pairs in `misleading/` were
written for this project, without sight of its code: public data has few of the passages that mislead a hurried editor.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from factcheck.api import day_range, read_text
from factcheck.judge import claimed, statement
from factcheck.judge.material import read
from factcheck.judge.weighing import Held, around, hold
from factcheck.model import Document, Essay, Relation, Stance

LABELS = ("supported", "contradicted", "not_enough")
MISLEADING = "misleading"
_OWN = Path(__file__).parent / MISLEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled pair. `page` is the title of the evidence's page, `group` what belongs into one fold with it, `issued` the
    day of claim and evidence.
    """

    id: str
    claim: str
    evidence: str
    label: str
    kind: str
    page: str | None
    group: str
    issued: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What the judge knows of a row before anything is weighed; `stance` is the rules' own, `relations` are theirs too, and
    `ruled` says that they have the last word.
    """

    stance: Stance
    relations: tuple[Relation, ...]
    held: Held
    ruled: bool = False


def rows(data: Path, name: str) -> list[Row]:
    """The rows of a file such as "vitaminc_real.dev" or "fever_nli", or of all files in `misleading/`."""
    if name == MISLEADING:
        return [row for path in sorted(_OWN.glob("*.jsonl")) for row in written(path)]
    folder = "pairs" if name.endswith(".dev") else "train"
    with gzip.open(data / folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [_row(json.loads(line)) for line in file]


def written(path: Path) -> list[Row]:
    """The rows of a file of pairs that were written for this project."""
    return [
        Row(
            id=raw["id"],
            claim=raw["claim"],
            evidence=raw["passage"],
            label=raw["label"],
            kind=MISLEADING,
            page=raw["title"],
            group=raw["passage"],
            issued=raw["issued"],
        )
        for raw in map(json.loads, path.read_text("utf-8").splitlines())
    ]


def _row(raw: dict[str, str]) -> Row:
    page = raw.get("page")
    pages = raw.get("pages")
    return Row(
        id=raw["id"],
        claim=raw["claim"],
        evidence=raw["evidence"],
        label=raw["label"],
        kind=raw["kind"],
        page=page,
        group=page or (str(pages) if pages else raw["claim"]),
    )


def prepare(some: Iterable[Row], jobs: int = 2) -> Iterator[Prepared | None]:
    """What the judge knows of each row, in order; `None` where the text cannot be read."""
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(prepare_one, some, chunksize=64)


def prepare_one(row: Row) -> Prepared | None:
    """What the judge knows of a row; `None` where its text cannot be read."""
    document = read_text(row.evidence)
    if not isinstance(document, Document):
        return None
    day = day_range(row.issued, "issued")
    text = read(document, day, row.page, None, None)
    parts = claimed.read(row.claim, Essay(issued=day))
    if not parts or not text.units:
        return None
    found = statement.by_rules(parts, text)
    passage = around(text, statement.place(found[0], parts, text))
    held = hold(parts, text, passage)
    return Prepared(
        stance=found[0].stance,
        relations=(*found[0].relations, *held.relations),
        held=held,
        ruled=not statement.is_weighed(found, text),
    )
