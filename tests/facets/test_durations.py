"""How long a thing lasted: a number of its unit, or of several units side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    # how long by the claim, by the source
    pytest.param("two years", "two years", "entails", id="same"),
    pytest.param("two years", "three years", "conflicts", id="other"),
    pytest.param("two years", "2 years", "entails", id="digits"),
    pytest.param("two and a half years", "2.5 years", "entails", id="and a half"),
    pytest.param("an hour and a half", "one and a half hours", "entails", id="a half behind"),
    pytest.param("an hour and thirty minutes", "90 minutes", "entails", id="two units are the smaller"),
    pytest.param("an hour and thirty minutes", "80 minutes", "conflicts", id="two units, another length"),
    pytest.param("two weeks", "a fortnight", "entails", id="fortnight"),
    pytest.param("two years and three months", "27 months", "entails", id="years and months"),
    pytest.param("1 year 1 month 21 days", "1 year 1 month 22 days", "conflicts", id="days beside months"),
    pytest.param("a few days", "five days", "entails", id="few"),
    pytest.param("five days", "a few days", "weaker", id="of a few"),
    pytest.param("more than two years", "three years", "entails", id="more than"),
    pytest.param("three years", "more than two years", "weaker", id="of more than"),
    pytest.param("three days", "three weeks", "unrelated", id="another unit, another length"),
    pytest.param("90 minutes", "an hour and a half", "entails", id="another unit, the same length"),
    pytest.param("two years", "24 months", "entails", id="years in months"),
    pytest.param("less than half an hour", "twenty minutes", "entails", id="within a bound in another unit"),
    pytest.param("less than half an hour", "forty minutes", "unrelated", id="beyond a bound in another unit"),
    pytest.param("three weeks", "19 days", "entails", id="rounded to the longer unit"),
    pytest.param("19 days", "three weeks", "weaker", id="of what was rounded"),
    pytest.param("three weeks", "three months", "unrelated", id="limit: weeks and months"),
    pytest.param("a decade", "ten years", "nothing", id="limit: a bare unit"),
    pytest.param("six years", "from 1939 to 1945", "unrelated", id="limit: first and last year"),
]


@pytest.mark.parametrize(("claimed", "told", "expected"), _HELD)
def test_a_length_is_held_against_a_source(held: Callable[..., str], claimed: str, told: str, expected: str) -> None:
    assert held("number", f"The siege lasted {claimed}.", f"The siege lasted {told}.") == expected


def test_an_age_is_no_length(held: Callable[..., str]) -> None:
    assert held("number", "The siege lasted 30 years.", "The king was 30 years old.") == "unrelated"


def test_a_stretch_after_an_event_is_no_length(held: Callable[..., str]) -> None:
    assert held("number", "The siege lasted two years.", "The siege began two years after the war.") == "unrelated"
