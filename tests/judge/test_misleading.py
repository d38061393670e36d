"""Claims made to mislead, and plain ones: how many are wrongly supported, or wrongly contradicted, may not rise.

210 claims on 70 passages, written without sight of the code and only counted: nobody has read which of them fail, and
nothing was fitted to them. For each passage there are a claim that it bears out, a near-miss, and one of any kind; `also`
has further answers that a careful editor would accept. The like in `benchmarks/misleading` was trained on.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import factcheck

_CASES = Path(__file__).parent / "misleading" / "held_out.jsonl"
_WRONGLY_SUPPORTED, _WRONGLY_CONTRADICTED, _FOUND = 17, 13, 39
"""At most so many of 210 wrong, at least so many rightly decided."""


def _answer(case: dict[str, Any]) -> str:
    day = case["issued"]
    found = factcheck.check(case["claim"], case["passage"], title=case["title"], issued=day, essay_issued=day)
    return found.verdict if found.verdict in {"supported", "contradicted"} else "not_enough"


def test_no_more_is_wrongly_decided_and_no_less_rightly() -> None:
    told = [json.loads(line) for line in _CASES.read_text(encoding="utf-8").splitlines()]
    cases = [(case, _answer(case)) for case in told]
    wrong = Counter(answer for case, answer in cases if answer not in {case["label"], *case["also"]})
    assert wrong["supported"] <= _WRONGLY_SUPPORTED
    assert wrong["contradicted"] <= _WRONGLY_CONTRADICTED
    assert sum(answer == case["label"] != "not_enough" for case, answer in cases) >= _FOUND
