"""Verdicts, stances, findings, counts and statements that are changed in run.json do not pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from factcheck.model import DateRange, Fault, Stance, VerdictKind
from factcheck.proof.days import days


def faults(made: Any) -> set[tuple[str, str]]:
    return {(problem.claim, problem.fault.value) for problem in made.audit().unproven}


def findings(made: Any) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    return ((claim, finding) for claim in made.run["claims"] for finding in claim["findings"])


def test_dates_voices_and_values_raise_no_false_alarm(small: Any) -> None:
    assert [claim["verdict"] for claim in small.run["claims"]][:2] == ["supported", "disputed"]
    assert {relation["claimed"] for relation in small.finding("spelt")["relations"]} >= {"72 people", "3 May 2026"}
    audit = small.audit()
    assert audit.unproven == ()
    assert audit.proven


@pytest.mark.parametrize("step", range(1, len(VerdictKind)))
def test_no_claim_can_get_another_verdict(example: Any, step: int) -> None:
    kinds = list(VerdictKind)
    for claim in example.run["claims"]:
        claim["verdict"] = kinds[(kinds.index(claim["verdict"]) + step) % len(kinds)]
    expected = {(claim["id"], "no-ground") for claim in example.run["claims"]}
    assert faults(example) >= expected


@pytest.mark.parametrize("step", range(1, len(Stance)))
def test_no_finding_can_get_another_stance(example: Any, step: int) -> None:
    stances = list(Stance)
    for _, finding in findings(example):
        finding["stance"] = stances[(stances.index(finding["stance"]) + step) % len(stances)]
    told = {(one.claim, one.source) for one in example.audit().unproven if one.fault in {"other-stance", "no-words"}}
    assert told == {(claim["id"], finding["source"]) for claim, finding in findings(example)}


def test_a_verdict_changed_with_its_count_says_what_stands_there_and_what_should(small: Any) -> None:
    small.claim("voices")["verdict"] = "supported"
    small.run["counts"].update(disputed=0, supported=small.run["counts"]["supported"] + 1)
    (one,) = small.audit().unproven
    assert (one.claim, one.message) == (
        "voices",
        "the verdict stands as supported, but by its findings it should be disputed",
    )
    assert (one.quoted, one.there) == ("", "")


def test_no_finding_can_be_left_out(example: Any) -> None:
    for claim in example.run["claims"]:
        claim["findings"] = claim["findings"][1:]
    assert {claim for claim, fault in faults(example) if fault == "no-finding"} == {
        claim["id"] for claim in example.run["claims"] if claim["sources"]
    }


@pytest.mark.parametrize("left", [0, 1])
def test_no_voice_can_be_left_out(small: Any, left: int) -> None:
    claim = small.claim("voices")
    claim["findings"] = [claim["findings"][left]]
    assert ("voices", "no-finding") in faults(small)


def test_no_finding_can_be_added(small: Any) -> None:
    small.claim("wire")["findings"].append(small.finding("wire"))
    assert ("wire", "no-finding") in faults(small)
    small.claim("wire")["findings"][-1] = dict(small.finding("spelt"), source="vague")
    assert ("wire", "other-source") in faults(small)


def test_no_vote_can_be_moved_to_another_origin(small: Any) -> None:
    for finding in small.claim("voices")["findings"]:
        finding["origin"] = "wire:AP"
    problems = [one for one in small.audit().unproven if one.fault is Fault.OTHER_SOURCE]
    assert [(one.quoted, one.there[:5]) for one in problems] == [("wire:AP", "both#")] * 2


def test_no_claim_can_be_left_out(small: Any) -> None:
    small.run["claims"] = small.run["claims"][1:]
    small.run["sources"] = [one for one in small.run["sources"] if one["id"] != "early"]
    small.run["origins"] = []
    (problem,) = small.audit().unproven
    assert (problem.claim, problem.fault) == ("", Fault.OTHER_COUNTS)
    assert problem.message.startswith("the counts have supported at ")


@pytest.mark.parametrize("kind", [kind.value for kind in VerdictKind])
def test_every_count_counts(small: Any, kind: str) -> None:
    small.run["counts"][kind] += 1
    assert faults(small) == {("", "other-counts")}


@pytest.mark.parametrize(
    ("claim", "old", "new"),
    [("wire", "72", "73"), ("wire", "people", "horses"), ("voices", "72 people", "82 people")],
)
def test_a_statement_without_the_words_that_were_compared_is_not_proven(
    small: Any, claim: str, old: str, new: str
) -> None:
    said = small.claim(claim)["statement"]
    small.claim(claim)["statement"] = said.replace(old, new)
    problem = next(one for one in small.audit().unproven if one.fault is Fault.OTHER_STATEMENT)
    assert problem.claim == claim
    assert old in problem.quoted
    assert problem.there == said.replace(old, new)


def test_words_that_a_source_does_not_say_are_looked_for_one_by_one(example: Any) -> None:
    claim, words = next(
        (claim, relation["claimed"])
        for claim, finding in findings(example)
        for relation in finding["relations"]
        if relation["facet"] == "words" and relation["claimed"] not in claim["statement"]
    )
    assert example.audit().proven
    claim["statement"] = claim["statement"].replace(words.split()[-1], "nothing")
    assert (claim["id"], "other-statement") in faults(example)


def test_a_value_taken_away_is_missed(small: Any) -> None:
    small.claim("spelt")["value"] = None
    assert ("spelt", "other-statement") in faults(small)


def test_a_date_of_a_source_that_would_turn_the_vote_counts(small: Any) -> None:
    early = next(one for one in small.run["sources"] if one["id"] == "early")
    early["issued"] = "2026-06-15/2026-07-15"
    assert faults(small) == {("wire", "no-ground")}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024-05-09", "2024-05-09"),
        ("2024-05", "2024-05"),
        ("2024-05-09/2024-06-01", "2024-05-09/2024-06-01"),
        ("2024-06-01/2024-05-09", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_read_back(text: str | None, meant: str | None) -> None:
    found: DateRange | None = days(text)
    assert (str(found) if found else None) == meant


def test_the_small_example_is_proven(quickstart: Any) -> None:
    assert quickstart.audit().unproven == ()
