"""Stretches of time."""

from __future__ import annotations

import pytest

from factcheck.facets.language import durations
from factcheck.facets.language.durations import Part

_READ = [
    # text, words read, low, high, unit
    pytest.param("it lasted 3 hours", "3 hours", 3, 3, "hour", id="digits"),
    pytest.param("it lasted 3.5years", "3.5years", 3.5, 3.5, "year", id="glued"),
    pytest.param("a 30-minute film", "30-minute", 30, 30, "minute", id="hyphen"),
    pytest.param("it lasted two and a half years", "two and a half years", 2.5, 2.5, "year", id="and a half before"),
    pytest.param("it lasted an hour and a half", "an hour and a half", 1.5, 1.5, "hour", id="and a half behind"),
    pytest.param("it lasted two years and a half", "two years and a half", 2.5, 2.5, "year", id="years and a half"),
    pytest.param("it lasted half an hour", "half an hour", 0.5, 0.5, "hour", id="half an"),
    pytest.param("it lasted a half hour", "a half hour", 0.5, 0.5, "hour", id="a half"),
    pytest.param("it lasted a couple of weeks", "a couple of weeks", 2, 3, "week", id="couple"),
    pytest.param("it lasted a few days", "a few days", 3, 9, "day", id="few"),
    pytest.param("it lasted two decades", "two decades", 2, 2, "decade", id="decades"),
    pytest.param("it lasted all day", "all day", 1, 1, "day", id="all day"),
    pytest.param("they waited another week", "another week", 1, 1, "week", id="another"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), _READ)
def test_a_stretch_has_its_length(text: str, words: str, low: float, high: float, unit: str) -> None:
    (found,) = durations.find(text)
    assert found.parts == (Part(low=low, high=high, unit=unit),)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("an hour and thirty minutes", 90, "minute", id="hour and minutes"),
        pytest.param("2 years, 3 months", 27, "month", id="years and months"),
        pytest.param("one week three days", 10, "day", id="week and days"),
        pytest.param("a fortnight", 2, "week", id="fortnight"),
    ],
)
def test_parts_are_one_in_the_smallest_unit(text: str, value: float, unit: str) -> None:
    (found,) = durations.find(text)
    assert durations.measured(found) == Part(low=value, high=value, unit=unit)


def test_days_beside_months_have_no_one_length() -> None:
    (found,) = durations.find("1 year 1 month 21 days")
    assert [part.unit for part in found.parts] == ["year", "month", "day"]
    assert durations.measured(found) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("in the second half", id="ordinal"),
        pytest.param("a daylight robbery", id="day inside a word"),
        pytest.param("the 5th year", id="place"),
        pytest.param("5 shops", id="s of another word"),
    ],
)
def test_no_stretch(text: str) -> None:
    assert durations.find(text) == []


def test_a_number_facet_takes_only_what_is_more_than_a_number_and_its_unit() -> None:
    found = durations.as_numerals("two years; half a year; a year; an hour and a half")
    assert [(one.low, one.unit) for one in found] == [(0.5, "year"), (1.5, "hour")]
