"""A part is not the whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("All 30 ponies were sold.", "All 30 ponies were sold, two of them to a circus.", "nothing"),
    ("All 30 ponies were sold.", "Of the 30 ponies at the fair, 22 were sold.", "conflicts"),
    ("All 30 ponies were sold.", "There were 30 ponies at the fair, of which 22 were sold.", "conflicts"),
    ("All 30 ponies were sold.", "All 30 of the ponies were sold.", "nothing"),
    ("All 30 ponies were sold.", "Of the 30 ponies at the fair, every one was sold.", "nothing"),
    ("All the wells have dried up.", "The wells have dried up, except for one at the inn.", "weaker"),
    ("The entire orchard was felled.", "The upper part of the orchard was felled.", "weaker"),
    ("The entire orchard was felled.", "The whole of the orchard was felled.", "nothing"),
    ("The whole bank moved to York.", "The bank's archive moved to York.", "weaker"),
    ("The canal was drained.", "A stretch of the canal was drained.", "weaker"),
    ("The canal was drained.", "The canal, a part of the old network, was drained.", "nothing"),
    ("A stretch of the canal was drained.", "A stretch of the canal was drained.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_claim_of_the_whole_wants_the_whole(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("whole", statement, source) == expected
