"""Conflicts within the essay are worked out again, and cannot be left out, changed or made up."""

from __future__ import annotations

from typing import Any

CONFLICT = "other-conflict"


def faults(made: Any) -> set[tuple[str, str]]:
    return {(problem.claim, problem.fault.value) for problem in made.audit().unproven}


def test_the_conflicts_of_a_run_are_proven(made: Any) -> None:
    assert [conflict["claims"] for conflict in made.run["conflicts"]] == [["toll", "wrong"]]
    assert faults(made) == set()


def test_those_of_the_worked_example_are_proven(example: Any) -> None:
    assert [conflict["claims"] for conflict in example.run["conflicts"]] == [["C24", "C25"], ["C24", "C26"]]
    assert faults(example) == set()


def test_no_conflict_can_be_left_out_or_changed(made: Any) -> None:
    (conflict,) = made.run["conflicts"]
    made.run["conflicts"] = []
    assert faults(made) == {("toll", CONFLICT)}
    made.run["conflicts"] = [{**conflict, "reason": "All is well."}]
    assert faults(made) == {("toll", CONFLICT)}
    made.run["conflicts"] = [{**conflict, "claims": ["town", "day"]}]
    assert faults(made) == {("toll", CONFLICT), ("town", CONFLICT)}


def test_no_flag_can_be_taken_off_or_set(made: Any) -> None:
    made.claim("town")["after"] = "wrong"
    assert faults(made) == {("town", CONFLICT)}
    wrong = made.claim("wrong")
    made.claim("town")["rests_on"] = {"claim": "wrong", "verdict": "contradicted", "reason": wrong["reason"]}
    assert faults(made) == set()
    made.claim("town")["after"] = None
    assert faults(made) == {("town", CONFLICT)}


def test_a_run_of_a_version_that_looked_for_none_is_proven(made: Any) -> None:
    del made.run["conflicts"]
    for claim in made.run["claims"]:
        del claim["rests_on"]
    assert faults(made) == set()
