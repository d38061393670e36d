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
    pytest.param("The mill always stood still.", "The mill often stood still.", "nothing", id="limit: often"),
    pytest.param("All the judges agreed.", "All nine judges agreed.", "nothing", id="all"),
    pytest.param("All the judges agreed.", "Most of the judges agreed.", "weaker", id="most"),
    pytest.param("All the judges agreed.", "Few judges agreed.", "conflicts", id="few"),
    pytest.param("All the judges agreed.", "Eight of the nine judges agreed.", "conflicts", id="eight of nine"),
    pytest.param("All the judges agreed.", "Nine of the nine judges agreed.", "nothing", id="nine of nine"),
    pytest.param("All the judges agreed.", "All but two of the judges agreed.", "conflicts", id="all but"),
    pytest.param("All the judges agreed.", "Not all the judges agreed.", "conflicts", id="not all"),
    pytest.param("All the judges agreed.", "Almost all the judges agreed.", "weaker", id="almost all"),
    pytest.param("All the judges agreed.", "Half the judges agreed.", "conflicts", id="half"),
    pytest.param("Some judges agreed.", "All judges agreed.", "nothing", id="some claimed"),
    pytest.param(
        "Mont Val is the highest peak in Corsica.",
        "Mont Val is the highest peak in Corsica.",
        "nothing",
        id="the highest",
    ),
    pytest.param(
        "Mont Val is the highest peak in Corsica.",
        "Mont Val is the second-highest peak in Corsica.",
        "conflicts",
        id="second",
    ),
    pytest.param(
        "Mont Val is the highest peak in Corsica.",
        "Mont Val is the second-highest peak in Corsica and the highest with a road.",
        "conflicts",
        id="first of fewer",
    ),
    pytest.param(
        "Mont Val is the highest peak in Corsica.",
        "Mont Val is one of the highest peaks in Corsica.",
        "weaker",
        id="one of",
    ),
    pytest.param(
        "Mont Val is the highest peak in Corsica.",
        "Mont Val is arguably the highest peak in Corsica.",
        "weaker",
        id="arguably",
    ),
    pytest.param("All the judges agreed.", "All the judges except the last agreed.", "conflicts", id="except"),
    pytest.param("The team won every game.", "The team won every game but one.", "conflicts", id="but one"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_how_many_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("quantifier", statement, source) == expected


@pytest.mark.parametrize("word", ["forest", "harvest", "interest", "request", "latest"])
def test_a_word_that_only_ends_so_is_no_superlative(found: Callable[..., list[Quantifier]], word: str) -> None:
    assert found("quantifier", f"It crossed the {word} in May.") == []
