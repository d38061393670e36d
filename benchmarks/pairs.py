"""Labelled pairs of a claim and a text, as the shared data has them, made ready to be judged.

The files and their public origins are named in `README.md` of the data's folder.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from factcheck.extract import extract
from factcheck.judge import claimed, statement
from factcheck.judge.material import read
from factcheck.judge.weighing import around, is_short, signals
from factcheck.judge.wording import in_one_sentence
from factcheck.model import Document, Essay, ReadAs, Relation, Snapshot, Stance

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
    """What the judge knows of a row before anything is weighed; `stance` is the rules' own."""

    stance: Stance
    relations: tuple[Relation, ...]
    signals: tuple[float, ...]
    whole: bool
    in_one: bool


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
        yield from pool.map(_prepared, some, chunksize=64)


def _prepared(row: Row) -> Prepared | None:
    body = row.evidence.encode()
    document = extract(
        Snapshot(
            address="text",
            final_address="text",
            body=body,
            sha256=hashlib.sha256(body).hexdigest(),
            media_type="text/plain",
            charset="utf-8",
            read_as=ReadAs.FILE,
        )
    )
    if not isinstance(document, Document):
        return None
    text = read(document, None, row.page, None, None)
    parts = claimed.read(row.claim, Essay())
    if not parts or not text.units:
        return None
    ruled = statement.by_rules(parts, text)[0]
    passage = around(text, statement.place(ruled, parts, text))
    values, relations = signals.read(parts, passage)
    return Prepared(
        stance=ruled.stance,
        relations=(*ruled.relations, *relations),
        signals=values,
        whole=is_short(text),
        in_one=in_one_sentence(parts[0], passage),
    )
