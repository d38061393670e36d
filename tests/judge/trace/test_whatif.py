"""What would change a verdict is what the judge says when it is asked again, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.judge import Material, judge
from factcheck.judge.trace import explain
from factcheck.judge.trace.values import Change, Explanation, WhatIf
from factcheck.model import Citation, Claim, ClaimType, Essay, Location, Reading, VerdictKind
from factcheck.settings import Prior

HERE = Location(file="claims.yaml", line=1, column=1)
SAYS = "The fire at the mill killed 72 people, the inquiry said."
DIFFERS = "The fire at the mill killed 27 people, the inquiry said."
ELSE = "The market at Leeds was quiet on Monday, traders said."

Told = Callable[..., Explanation]


@pytest.fixture
def told() -> Told:
    """`told(statement, *materials)`, with `others` that the claim does not name."""

    def run(statement: str, *materials: Material, others: tuple[Material, ...] = (), **fields: Any) -> Explanation:
        claim = Claim(
            id="toll",
            statement=statement,
            location=HERE,
            sources=tuple(Citation(source=one.source.id) for one in materials),
            **fields,
        )
        readings = [
            Reading(file="claims.yaml", source=one.source, address="", read_as=one.read_as) for one in materials
        ]
        known = {one.source.id: one.source.origin or one.source.id for one in (*materials, *others)}
        cited = list(zip(materials, readings, strict=True))
        return explain(claim, Essay(), cited, others, known, Prior.CONTESTED)

    return run


def of(explained: Explanation, change: Change) -> list[WhatIf]:
    return [one for one in explained.changes if one.change is change]


def test_the_source_s_value_in_the_claim_is_judged_again(told: Told, source: Any) -> None:
    material = source("paper", DIFFERS)
    found = told("The fire at the mill killed 72 people.", material)
    (one,) = of(found, Change.VALUE)
    assert (one.what, one.instead, one.source) == (("72 people",), ("27 people",), "paper")
    mended = Claim(id="toll", statement="The fire at the mill killed 27 people.", location=HERE)
    again = judge(mended, Essay(), (material,))
    assert (
        (one.verdict, one.confidence) == (again.verdict, again.confidence) == (VerdictKind.SUPPORTED, again.confidence)
    )


def test_two_values_that_differ_are_put_right_together(told: Told, source: Any) -> None:
    found = told(
        "The fire killed 19 people and injured 7.", source("paper", "The fire killed 7 people and injured 19.")
    )
    assert found.verdict.verdict is VerdictKind.CONTRADICTED
    assert [len(one.what) for one in of(found, Change.VALUE) if one.verdict is VerdictKind.SUPPORTED] == [2]


def test_the_words_of_a_quote_are_put_right(told: Told, source: Any) -> None:
    found = told(
        "“We were warned about that cable.”",
        source("paper", "We were not warned about that cable."),
        type=ClaimType.QUOTE,
    )
    (one,) = of(found, Change.VALUE)
    assert (one.instead, one.verdict) == (("We were not warned about that cable",), VerdictKind.SUPPORTED)


def test_the_source_whose_absence_turns_the_verdict_is_named_and_no_other(told: Told, source: Any) -> None:
    found = told("The fire at the mill killed 72 people.", source("a", SAYS), source("b", DIFFERS), source("c", ELSE))
    assert found.verdict.verdict is VerdictKind.DISPUTED
    assert {(one.what, one.verdict) for one in of(found, Change.WITHOUT)} == {
        (("a",), VerdictKind.CONTRADICTED),
        (("b",), VerdictKind.SUPPORTED),
    }
    assert not found.steady


def test_copies_fall_together(told: Told, source: Any) -> None:
    copies = source("a", SAYS, origin="wire:AP"), source("b", f"{SAYS} It was Monday.", origin="wire:AP")
    found = told("The fire at the mill killed 72 people.", *copies, source("c", ELSE))
    assert {(one.what, one.verdict) for one in of(found, Change.WITHOUT)} == {(("a", "b"), VerdictKind.NOT_FOUND)}
    assert not found.steady


def test_a_verdict_that_no_one_source_decides_is_steady(told: Told, source: Any) -> None:
    assert told("The fire at the mill killed 72 people.", source("a", SAYS), source("b", SAYS + " So it was.")).steady
    assert not told("The fire at the mill killed 72 people.", source("a", SAYS)).steady


def test_an_unread_source_is_told_with_what_it_could_do(told: Told, source: Any, unread: Any) -> None:
    found = told("The fire at the mill killed 72 people.", source("a", SAYS), unread("b"))
    assert of(found, Change.READ_FOR) == []
    assert [(one.source, one.verdict) for one in of(found, Change.READ_AGAINST)] == [("b", VerdictKind.DISPUTED)]


def test_a_source_of_the_file_that_bears_it_out_is_told(told: Told, source: Any) -> None:
    found = told(
        "The fire at the mill killed 72 people.", source("a", ELSE), others=(source("b", SAYS), source("c", ELSE))
    )
    assert [(one.source, one.verdict) for one in of(found, Change.CITED)] == [("b", VerdictKind.SUPPORTED)]


def test_one_more_source_is_judged_like_all_others(told: Told, source: Any) -> None:
    found = told("The fire at the mill killed 72 people.", source("a", DIFFERS))
    assert [one.verdict for one in of(found, Change.MORE_FOR)] == [VerdictKind.DISPUTED]
    assert of(found, Change.MORE_AGAINST) == []
    found = told("The fire at the mill killed 72 people.", source("a", SAYS))
    assert of(found, Change.MORE_FOR) == []
    assert [one.verdict for one in of(found, Change.MORE_AGAINST)] == [VerdictKind.DISPUTED]


def test_a_value_of_a_source_that_does_not_speak_is_not_tried(explained: dict[str, Explanation]) -> None:
    cable = explained["cable"]
    (_, inquiry) = cable.verdict.findings
    assert [(one.facet, one.found) for one in inquiry.relations] == [("date", "February 2019")]
    assert not inquiry.stance.speaks
    assert of(cable, Change.VALUE) == []
