"""All, most, some and few of the same things; the largest and the second largest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets.quantifier import Quantifier

_ALL = "All the villages lost power."
_HELD = [
    pytest.param(_ALL, "All the villages lost power.", "nothing", id="all"),
    pytest.param(_ALL, "Every village lost power.", "nothing", id="every"),
    pytest.param(_ALL, "Most of the villages lost power.", "weaker", id="most for all"),
    pytest.param(_ALL, "Some villages lost power.", "weaker", id="some for all"),
    pytest.param(_ALL, "Few villages lost power.", "conflicts", id="few for all"),
    pytest.param("Some villages lost power.", _ALL, "nothing", id="all for some"),
    pytest.param("Most villages lost power.", "Many villages lost power.", "weaker", id="many for most"),
    pytest.param(_ALL, "Most of the mills lost power.", "nothing", id="of other things"),
    pytest.param(_ALL, "The villages lost power.", "nothing", id="unsaid"),
    pytest.param("It is the largest port.", "It is the second largest port.", "conflicts", id="second"),
    pytest.param("It is the third-largest port.", "It is the 3rd largest port.", "nothing", id="third, 3rd"),
    pytest.param("It is the second largest port.", "It is the largest port.", "conflicts", id="first for second"),
    pytest.param("It is the largest port.", "It is the second oldest port.", "nothing", id="by another measure"),
    pytest.param("It is the most expensive port.", "It is the second most expensive port.", "conflicts", id="most"),
    pytest.param(_ALL, "Half of the villages lost power.", "nothing", id="limit: half is a number"),
    pytest.param("The mill always stood still.", "The mill often stood still.", "nothing", id="limit: often"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_how_many_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("quantifier", statement, source) == expected


@pytest.mark.parametrize("word", ["forest", "harvest", "interest", "request", "latest"])
def test_a_word_that_only_ends_so_is_no_superlative(found: Callable[..., list[Quantifier]], word: str) -> None:
    assert found("quantifier", f"It crossed the {word} in May.") == []
