from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import factcheck
from factcheck import Settings
from factcheck.model import Run

ESSAY = """\
version: 1
essay: {title: The Mill, issued: 2026-11-20}
sources:
  inquiry: {note: "The fire at the mill killed 72 people. It broke out on 14 June 2017."}
claims:
  - {id: toll, statement: "The fire at the mill killed 71 people.", sources: [inquiry]}
  - {id: dead, statement: "70 people died in the fire at the mill.", sources: []}
  - {id: trial, statement: "Three managers were tried for the deaths.", sources: [inquiry], after: toll}
  - {id: appeal, statement: "Two of them appealed.", sources: [inquiry], after: trial}
"""
OTHER = """\
version: 1
claims:
  - {id: toll, statement: "The fire at the mill killed 69 people.", sources: []}
"""


def run(folder: Path, *texts: str) -> Run:
    files = []
    for at, text in enumerate(texts):
        files.append(folder / f"essay{at}.yaml")
        files[-1].write_text(text, encoding="utf-8")
    now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    return factcheck.verify(files, Settings(now=now, offline=True, store=folder / "cache"))


def test_claims_are_held_against_those_of_their_own_file_without_any_source(tmp_path: Path) -> None:
    done = run(tmp_path, ESSAY, OTHER)
    assert [conflict.claims for conflict in done.head.conflicts] == [("toll", "dead")]
    assert [len(one.conflicts) for one in done.claims] == [1, 1, 0, 0, 0]
    held = {(failure.claim, failure.rule) for failure in done.head.gate.failures}
    assert ("dead", "self-contradiction") in held
    assert done.head.gate.exit_code == 1


def test_claims_that_rest_on_a_contradicted_one_are_flagged_by_way_of_others_too(tmp_path: Path) -> None:
    done = run(tmp_path, ESSAY)
    grounds = {one.claim.id: one.rests_on.claim for one in done.claims if one.rests_on}
    assert grounds == {"trial": "toll", "appeal": "toll"}
    held = {failure.claim for failure in done.head.gate.failures if failure.rule == "rests-on-contradicted"}
    assert held == {"trial", "appeal"}
