"""Claims made to mislead, and plain ones: how many are wrongly supported, or wrongly contradicted, may not rise.

Four files of 200 cases, written without sight of the code: half near-misses, with nearly all of the claim's words and
something else said of them, half plain pairs in other words. `also` has further answers that a careful editor would
accept. The mechanisms were mended with the first three at hand; `held_out` was only counted, and says best how new cases
fare. The third was counted so before it was read: 19 wrongly supported, 7 wrongly contradicted.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import factcheck

_HERE = Path(__file__).parent / "misleading"


def _cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (_HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _answer(case: dict[str, Any]) -> str:
    day = case["issued"]
    found = factcheck.check(case["claim"], case["passage"], title=case["title"], issued=day, essay_issued=day)
    return found.verdict if found.verdict in {"supported", "contradicted"} else "not_enough"


@pytest.mark.parametrize(
    ("name", "supported", "contradicted", "found"),
    [("first", 5, 1, 90), ("second", 2, 3, 71), ("third", 9, 2, 64), ("held_out", 32, 6, 21)],
)
def test_no_more_is_wrongly_decided_and_no_less_rightly(
    name: str, supported: int, contradicted: int, found: int
) -> None:
    cases = [(case, _answer(case)) for case in _cases(name)]
    wrong = [(case["id"], answer) for case, answer in cases if answer not in {case["label"], *case["also"]}]
    against = {case["id"] for case, _ in cases if case["label"] == "supported"}
    assert sum(answer == "supported" for _, answer in wrong) <= supported, wrong
    assert sum(answer == "contradicted" and name in against for name, answer in wrong) <= contradicted, wrong
    decided = sum(answer == case["label"] != "not_enough" for case, answer in cases)
    assert decided >= found
