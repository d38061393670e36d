"""Labelled pairs of a claim and a text, as the shared data has them, made ready to be judged.

The files and their public origins are named in `README.md` of the data's folder.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from factcheck.api import read_text
from factcheck.judge import claimed, statement
from factcheck.judge.material import read
from factcheck.judge.weighing import Held, around, hold
from factcheck.model import Document, Essay, Relation, Stance

LABELS = ("supported", "contradicted", "not_enough")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled pair. `page` is the title of the evidence's page, `group` what belongs into one fold with it."""

    id: str
    claim: str
    evidence: str
    label: str
    kind: str
    page: str | None
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What the judge knows of a row before anything is weighed; `stance` is the rules' own, `relations` are theirs too."""

    stance: Stance
    relations: tuple[Relation, ...]
    held: Held


def rows(data: Path, name: str) -> list[Row]:
    """The rows of a file such as "vitaminc_real.dev" or "fever_nli"."""
    folder = "pairs" if name.endswith(".dev") else "train"
    with gzip.open(data / folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [_row(json.loads(line)) for line in file]


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
    text = read(document, None, row.page, None, None)
    parts = claimed.read(row.claim, Essay())
    if not parts or not text.units:
        return None
    ruled = statement.by_rules(parts, text)[0]
    passage = around(text, statement.place(ruled, parts, text))
    held = hold(parts, text, passage)
    return Prepared(stance=ruled.stance, relations=(*ruled.relations, *held.relations), held=held)
