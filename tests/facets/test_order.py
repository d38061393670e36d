"""The order of two events: turned round it conflicts where both are plainly named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "Vera Lund sold the farm after her wedding.",
        "conflicts",
        id="after",
    ),
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "After her wedding, Vera Lund sold the farm.",
        "conflicts",
        id="in front",
    ),
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "Vera Lund had her wedding in May and only then sold the farm.",
        "conflicts",
        id="and then",
    ),
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "Once her wedding was over, Vera Lund sold the farm.",
        "conflicts",
        id="once",
    ),
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "Vera Lund sold the farm before her wedding.",
        "nothing",
        id="the same",
    ),
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "Before her wedding, Vera Lund sold the farm.",
        "nothing",
        id="the same, in front",
    ),
    pytest.param(
        "Vera Lund sold the farm before her wedding.",
        "Vera Lund sold the boat after the war.",
        "nothing",
        id="of other things",
    ),
    pytest.param(
        "The chapel was finished before the hall.",
        "The hall was already finished when the chapel was begun.",
        "unrelated",
        id="already when",
    ),
    pytest.param("Vera Lund sold the farm before May.", "Vera Lund sold the farm after May.", "nothing", id="a date"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_an_order_is_held_against_one_of_the_same_events(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("order", statement, source) == expected
