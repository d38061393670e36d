"""A suggestion that was changed in run.json, or made up, does not pass."""

from __future__ import annotations

from typing import Any

import pytest


def faults(made: Any) -> set[tuple[str, str]]:
    return {(problem.claim, problem.fault.value) for problem in made.audit().unproven}


def test_a_suggestion_is_proven(made: Any) -> None:
    assert made.claim("wrong")["replacement"]["by"].startswith("72")
    assert faults(made) == set()


@pytest.mark.parametrize(
    "change",
    [
        {"by": "90 people"},
        {"exact": "killed"},
        {"start": 0},
        {"found": "74"},
        {"found_start": 1},
        {"source": "long"},
        {"sha256": "00"},
    ],
)
def test_no_suggestion_can_be_changed(made: Any, change: dict[str, Any]) -> None:
    made.claim("wrong")["replacement"].update(change)
    assert faults(made) == {("wrong", "other-replacement")}


def test_no_suggestion_can_be_made_for_a_claim_that_holds(made: Any) -> None:
    made.claim("toll")["replacement"] = made.claim("wrong")["replacement"]
    assert faults(made) == {("toll", "other-replacement")}
