"""Stretches of time between two events."""

from __future__ import annotations

import pytest

from factcheck.facets.language import elapsed

_READ = [
    # text, count, unit, precise
    pytest.param("25 years after the war", 25, "year", False, id="digits"),
    pytest.param("twenty-five years after the war", 25, "year", False, id="words"),
    pytest.param("two weeks after the vote", 2, "week", False, id="weeks"),
    pytest.param("a week after the vote", 1, "week", False, id="a week"),
    pytest.param("ten days before the vote", -10, "day", False, id="before counts back"),
    pytest.param("six months later", 6, "month", False, id="later"),
    pytest.param("two years earlier", -2, "year", False, id="earlier counts back"),
    pytest.param("precisely 25 years after the war", 25, "year", True, id="precisely"),
    pytest.param("exactly a year after the war", 1, "year", True, id="exactly"),
    pytest.param("25 years to the day after the war", 25, "year", True, id="to the day"),
    pytest.param("the 75th anniversary of the battle", 75, "year", False, id="75th anniversary"),
    pytest.param("the seventy-fifth anniversary of the battle", 75, "year", False, id="ordinal in words"),
    pytest.param("her 90th birthday", 90, "year", False, id="birthday"),
    pytest.param("the centenary of the club", 100, "year", False, id="centenary"),
    pytest.param("the bicentennial of the club", 200, "year", False, id="bicentennial"),
    pytest.param("79 years since the victory", 79, "year", False, id="since"),
]


@pytest.mark.parametrize(("text", "count", "unit", "precise"), _READ)
def test_a_stretch_is_read(text: str, count: int, unit: str, precise: bool) -> None:
    (found,) = elapsed.find(text)
    assert (found.count, found.unit, found.precise) == (count, unit, precise)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the strike lasted 25 years", id="a duration"),
        pytest.param("a 25-year-old driver", id="an age"),
        pytest.param("25 people after the war", id="people"),
        pytest.param("the anniversary of the battle", id="no number"),
        pytest.param("their anniversary", id="word before that is no number"),
    ],
)
def test_no_stretch(text: str) -> None:
    assert not elapsed.find(text)
