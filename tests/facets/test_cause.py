"""Causes: named, denied, another, or only beside it in time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    pytest.param(
        "The mill closed because of the strike.",
        "The mill closed in the second week of the strike.",
        "weaker",
        id="only a date",
    ),
    pytest.param(
        "The mill closed because of the strike.", "The strike forced the mill to close.", "nothing", id="a doer"
    ),
    pytest.param(
        "The mill closed because of the strike.", "The mill closed because of the strike.", "nothing", id="named"
    ),
    pytest.param(
        "The mill closed because of the strike.",
        "The strike led to the closing of the mill.",
        "nothing",
        id="in other words",
    ),
    pytest.param(
        "The mill closed because of the strike.",
        "The mill closed in May but not because of the strike.",
        "conflicts",
        id="denied",
    ),
    pytest.param(
        "The mill closed because of the strike.",
        "The mill closed during the strike but not because of it.",
        "conflicts",
        id="denied of a pronoun",
    ),
    pytest.param(
        "The mill closed because of the strike.",
        "That the mill closed had nothing to do with the strike.",
        "conflicts",
        id="nothing to do with",
    ),
    pytest.param(
        "The mill closed because of the strike.", "The mill closed owing to high rents.", "unrelated", id="another"
    ),
    pytest.param(
        "The mill closed because of the strike.", "The mill closed during the strike.", "weaker", id="beside it"
    ),
    pytest.param(
        "The mill closed because of the strike.",
        "The mill was closed to make room for a road.",
        "unrelated",
        id="what it was done for",
    ),
    pytest.param(
        "The mill closed in May.", "The mill closed in May because of the strike.", "nothing", id="none is claimed"
    ),
    pytest.param(
        "The mill closed because of the strike.",
        "The mill closed in the strike because its wheel broke.",
        "unrelated",
        id="another, beside it",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_cause_is_held_against_what_the_source_names(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("cause", statement, source) == expected
