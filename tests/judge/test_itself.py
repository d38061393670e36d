from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from factcheck import claims
from factcheck.judge.itself import conflicts
from factcheck.model import Claim, ClaimType, ClaimValue, Conflict, DateRange, Essay, Location
from tests.judge.pairs_of_one_file import ALONE, CONFLICT, FINE

ESSAY = Essay(issued=DateRange.day(date(2024, 6, 8)))


def held(*statements: str, essay: Essay = ESSAY) -> tuple[Conflict, ...]:
    return conflicts(tuple(claim(text, line) for line, text in enumerate(statements, 1)), essay)


def claim(statement: str, line: int, **changed: object) -> Claim:
    location = Location(file="claims.yaml", line=line, column=3)
    return Claim(id=f"c{line}", statement=statement, location=location, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize("pair", CONFLICT.values(), ids=CONFLICT)
def test_two_claims_that_cannot_both_be_true_are_found_in_either_order(pair: tuple[str, str]) -> None:
    for one, other in (pair, pair[::-1]):
        (found,) = held(one, other)
        assert found.claims == ("c1", "c2")
        for side, statement in zip(found.sides, (one, other), strict=True):
            assert side.start is not None
            assert statement[side.start : side.end] == side.exact
            assert side.exact[:100] in found.reason


@pytest.mark.parametrize("pair", [*FINE.values(), *((one, one) for pair in CONFLICT.values() for one in pair)])
def test_two_claims_that_can_both_be_true_are_left_alone(pair: tuple[str, str]) -> None:
    assert held(*pair) == ()
    assert held(*pair[::-1]) == ()


@pytest.mark.parametrize("statement", ALONE.values(), ids=ALONE)
def test_a_claim_that_does_not_add_up_by_itself_is_found(statement: str) -> None:
    (found,) = held(statement)
    assert found.claims == ("c1",)
    assert found.facet == "anniversary"


def test_there_is_no_conflict_where_another_claim_of_the_file_has_the_years_right() -> None:
    counting, wrong, right = (
        "On 7 May 2024 Belgrade marked the 25th anniversary of the bombing.",
        "The embassy was bombed on 7 May 1998.",
        "The embassy was bombed on 7 May 1999.",
    )
    assert [found.facet for found in held(counting, wrong)] == ["anniversary"]
    assert [found.facet for found in held(counting, wrong, right)] == ["date"]


def test_relative_dates_count_from_the_essays_day_and_say_what_they_mean() -> None:
    statements = "The summit took place this month.", "The summit took place on 12 May 2024."
    (found,) = held(*statements)
    assert found.reason == (
        "The essay gives two dates for the same event: c1 has “this month” (2024-06), c2 “12 May 2024”."
    )
    assert [side.value for side in found.sides] == ["2024-06", ""]
    assert held(*statements, essay=Essay(issued=DateRange.day(date(2024, 5, 20)))) == ()
    assert held(*statements, essay=Essay()) == ()


def test_a_value_that_the_file_spells_out_counts_as_claimed() -> None:
    spelt = claim("The Ostra bridge was opened.", 1, value=ClaimValue(date=DateRange.day(date(1998, 5, 3))))
    other = claim("The Ostra bridge was opened in 1997.", 2)
    (found,) = conflicts((spelt, other), ESSAY)
    assert [(side.exact, side.start) for side in found.sides] == [("3 May 1998", None), ("1997", 31)]


@pytest.mark.parametrize(("values", "pairs"), [(2, 1), (3, 3), (4, 0), (30, 0)])
def test_many_values_in_the_same_words_are_a_list(values: int, pairs: int) -> None:
    assert len(held(*(f"The guards killed {at + 2} wolves." for at in range(values)))) == pairs


def test_quotes_are_not_held_against_each_other() -> None:
    pair = CONFLICT["two tolls"]
    assert conflicts(tuple(claim(text, line, type=ClaimType.QUOTE) for line, text in enumerate(pair)), ESSAY) == ()


def test_the_worked_example_contradicts_itself_in_one_date_alone() -> None:
    """By its date, 8 June, the essay has a visit of 7 May "this month": see the notes on C24."""
    file = claims.load(Path(__file__).parents[2] / "claims" / "frail-foundations.yaml")
    found = conflicts(file.claims, file.essay)
    assert [one.claims for one in found] == [("C24", "C25"), ("C24", "C26")]


def test_the_first_example_does_not_contradict_itself() -> None:
    file = claims.load(Path(__file__).parents[2] / "claims" / "quickstart" / "claims.yaml")
    assert conflicts(file.claims, file.essay) == ()


def test_what_is_compared_grows_with_the_claims_and_not_with_their_square() -> None:
    def births(count: int) -> Sequence[str]:
        return [
            f"Person{chr(97 + at % 26)}{at:x} Smith was born on {1 + at % 28} May {1800 + at % 200}."
            for at in range(count)
        ]

    def taken(count: int) -> float:
        statements = births(count)
        held(*statements[:50])
        started = time.perf_counter()
        held(*statements)
        return time.perf_counter() - started

    few, many = taken(500), taken(4000)
    assert many < 24 * few + 0.5
