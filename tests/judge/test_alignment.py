"""Holding a claim against windows of sentences."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck import api
from factcheck.judge import claimed
from factcheck.judge.alignment import assess
from factcheck.judge.candidates import window
from factcheck.judge.material import read
from factcheck.model import DateRange, Document, Essay, Stance

_CASES = Path(__file__).parent / "misleading"


def test_asked_briefly_a_passage_says_the_same() -> None:
    """Only where it is silent may the reasons be missing, and they are in many cases."""
    differing, spared = [], 0
    for line in (_CASES / "held_out.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        issued = DateRange.parse(case["issued"]) if case["issued"] else None
        document = api.read_text(case["passage"])
        assert isinstance(document, Document)
        text = read(document, issued, case["title"], None, None)
        for claim in claimed.read(case["claim"], Essay(issued=issued)):
            for unit in text.units:
                passage = window(text, unit.index, 1, 1)
                whole, brief = assess(claim, passage), assess(claim, passage, briefly=True)
                spared += whole.relations != brief.relations
                if whole.stance != brief.stance or (brief.stance != Stance.SILENT and whole != brief):
                    differing.append((case["id"], unit.text))
    assert differing == []
    assert spared > 30
