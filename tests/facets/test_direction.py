"""A way is not its way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("The ferry from Calais to Dover was late.", "The ferry from Dover to Calais was late.", "unrelated"),
    ("The ferry from Calais to Dover was late.", "The ferry from Calais to Dover was late.", "nothing"),
    (
        "The ferry from Calais to Dover was late.",
        "Ferries from Calais to Dover and from Dover to Calais ran.",
        "nothing",
    ),
    ("The ferry from Calais to Dover was late.", "The ferry to Dover was late.", "nothing"),
    ("Peru's debt to Chile doubled.", "Chile's debt to Peru doubled.", "unrelated"),
    ("Peru's debt to Chile doubled.", "Peru’s debt to Chile doubled.", "nothing"),
    (
        "Peru's imports from Chile doubled.",
        "Peru's exports to Chile and Chile's imports from Peru doubled.",
        "unrelated",
    ),
    ("Peru's sales to Chile doubled.", "Chile's purchases from Peru doubled.", "nothing"),
    ("The attack of Sparta on Athens failed.", "The attack of Athens on Sparta failed.", "unrelated"),
    ("Hart's attack on Lowe was rude.", "Lowe's attack on Hart was rude.", "unrelated"),
    ("Trains ran from New York to Los Angeles.", "Trains ran from Los Angeles to New York.", "unrelated"),
    ("The trade between Peru and Chile grew.", "The trade between Chile and Peru grew.", "nothing"),
    ("He moved from Rome to Rome.", "He moved from Rome to Rome.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_the_way_has_to_be_the_same(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("direction", statement, source) == expected
