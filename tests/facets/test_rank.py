"""A lower place is not the first, nor is the first of what an exception leaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("Dell is the region's biggest dairy.", "Dell ranks fourth among the dairies of the region.", "conflicts"),
    ("Dell is the region's biggest dairy.", "Dell is the region's biggest dairy, and ranks third abroad.", "nothing"),
    ("Dell is the region's biggest dairy.", "Dell is number three on the list of the biggest dairies.", "unrelated"),
    ("Dell is the biggest dairy.", "Only two dairies are bigger than Dell.", "unrelated"),
    ("It is the highest peak of the range.", "It is the highest peak of the range but one.", "weaker"),
    ("It is the highest peak of the range.", "It is, after Mount Ar, the highest peak of the range.", "weaker"),
    ("It is the highest peak of the range but one.", "It is the highest peak of the range but one.", "nothing"),
    ("It is the second highest peak.", "It ranks second among the peaks.", "nothing"),
    ("It is the highest peak of the range.", "It is the highest peak of the range.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_the_first_place_wants_the_first_place(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("rank", statement, source) == expected
