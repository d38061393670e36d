"""The shared statements with allowed verdicts, and verdicts that must never come."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import factcheck

_ALLOWED_AT_LEAST = 61
_AROUND = ("title", "issued", "essay_issued", "type", "speaker")


def test_the_shared_vectors(shared: Callable[[str], Path]) -> None:
    cases = json.loads(shared("vectors/vectors.json").read_text("utf-8"))
    allowed, missed, forbidden = 0, [], []
    for case in cases:
        around = {name: case[name] for name in _AROUND if case.get(name)}
        verdict = factcheck.check(case["statement"], case["source"], media_type=case["media"], **around)
        said = f"{case['id']}: {verdict.verdict} ({verdict.reason})"
        allowed += verdict.verdict in case["expect"]
        if verdict.verdict not in case["expect"]:
            missed.append(said)
        if verdict.verdict in case["never"]:
            forbidden.append(said)
    assert not forbidden, "\n".join(forbidden)
    assert allowed >= min(_ALLOWED_AT_LEAST, len(cases)), "\n".join(missed)
