"""What befell others did not befall those whom a claim counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    (
        "Three grooms died in the stable fire.",
        "The stable fire left three jockeys dead and three grooms with burns.",
        "conflicts",
    ),
    (
        "Three jockeys died in the stable fire.",
        "The stable fire left three jockeys dead and three grooms with burns.",
        "nothing",
    ),
    ("Six nuns were injured.", "Six monks were injured and six nuns killed.", "conflicts"),
    ("Six monks were injured.", "Six monks were injured and six nuns killed.", "nothing"),
    ("Six nuns were killed.", "Six nuns and two monks were killed.", "nothing"),
    ("Six people were killed.", "Six nuns were killed and two monks hurt.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_fate_is_of_those_whom_it_befell(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("fate", statement, source) == expected
