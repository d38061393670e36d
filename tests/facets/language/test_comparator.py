"""What comparators and ranges make of a number."""

from __future__ import annotations

import math

import pytest

from factcheck.facets.language import comparator

_BOUNDS = [
    # before, after, low, high, low open, high open
    pytest.param("at least ", " people", 900, math.inf, False, False, id="at least"),
    pytest.param("more than ", " people", 900, math.inf, True, False, id="more than"),
    pytest.param("upwards of ", " people", 900, math.inf, True, False, id="upwards of"),
    pytest.param("no fewer than ", " people", 900, math.inf, False, False, id="no fewer than"),
    pytest.param("more than or equal to ", "", 900, math.inf, False, False, id="or equal to"),
    pytest.param("up to ", " people", -math.inf, 900, False, False, id="up to"),
    pytest.param("fewer than ", " people", -math.inf, 900, False, True, id="fewer than"),
    pytest.param("as many as ", " people", -math.inf, 900, False, False, id="as many as"),
    pytest.param("", " people or more", 900, math.inf, False, False, id="or more"),
    pytest.param("about ", " people or more", 900, math.inf, False, False, id="or more, after about"),
    pytest.param("", "+ people", 900, math.inf, False, False, id="plus sign"),
    pytest.param("", " or fewer people", -math.inf, 900, False, False, id="or fewer"),
    pytest.param("nearly ", " people", 800, 900, False, True, id="nearly"),
    pytest.param("about ", " people", 850, 950, False, False, id="about"),
    pytest.param("the ", " people", 900, 900, False, False, id="none"),
]


@pytest.mark.parametrize(("lead", "rest", "low", "high", "low_open", "high_open"), _BOUNDS)
def test_bounds(lead: str, rest: str, low: float, high: float, low_open: bool, high_open: bool) -> None:
    found = comparator.bounds(lead, rest, 900, 900)
    assert (found.low, found.high, found.low_open, found.high_open) == (low, high, low_open, high_open)


def test_over_a_stretch_of_time_is_how_long() -> None:
    assert comparator.bounds("it spread over ", " days", 23, 23).low == 23
    assert comparator.bounds("it spread over ", " towns", 23, 23).low_open


@pytest.mark.parametrize(
    ("lead", "gap", "rest", "expected"),
    [
        pytest.param("some ", " to ", " people", True, id="to"),
        pytest.param("between ", " and ", " people", True, id="between"),
        pytest.param("from ", "-", " people", True, id="hyphen"),
        pytest.param("won ", "-", " at home", False, id="score after won"),
        pytest.param("a ", "-", " victory", False, id="score before victory"),
        pytest.param("rose from ", " to ", " people", False, id="rise"),
        pytest.param("won by ", " to ", " votes", False, id="by"),
        pytest.param("both ", " and ", " people", False, id="and without between"),
    ],
)
def test_two_numbers_are_the_ends_of_one(lead: str, gap: str, rest: str, expected: bool) -> None:
    assert comparator.is_range(lead, gap, rest) is expected
