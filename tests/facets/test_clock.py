"""Another time of day is another time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("The gate was closed at noon.", "At ten to eleven the gate was closed.", "conflicts"),
    ("The gate was closed at ten to eleven.", "The gate was closed at 10.50 a.m.", "nothing"),
    ("The gate was closed at 6.30 p.m.", "The gate was closed at 18:30.", "nothing"),
    ("The gate was closed at 6.30 p.m.", "The gate was closed at 6.30 a.m.", "conflicts"),
    ("The gate was closed at six.", "The gate was closed at six and the lamps were lit at seven.", "nothing"),
    ("The gate was closed at seven.", "The gate was closed at six and the lamps were lit at seven.", "conflicts"),
    ("The gate was closed at noon.", "The gate was closed by noon.", "unrelated"),
    ("The gate was closed at dawn.", "The gate was closed at dusk.", "unrelated"),
    ("The gate was closed at 8 p.m.", "The gate was closed at 7 p.m. GMT.", "nothing"),
    ("The gate was closed at noon.", "The gate was closed for good.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_time_of_day_is_that_of_the_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("clock", statement, source) == expected
