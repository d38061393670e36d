"""A figure goes with the label that the source gives it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_SOURCE = "In Ghent 40 bakeries closed, and in Bruges, after a hard winter, 15 did."
_HELD = [
    ("In Bruges 40 bakeries closed, in Ghent 15.", _SOURCE, "conflicts"),
    ("In Bruges 40 bakeries closed.", _SOURCE, "conflicts"),
    ("In Ghent 40 bakeries closed, in Bruges 15.", _SOURCE, "nothing"),
    ("Fifteen bakeries closed in Bruges.", _SOURCE, "nothing"),
    ("Fifteen bakeries closed in Namur.", _SOURCE, "nothing"),
    ("For adults it costs 9 euros.", "For adults it costs 9 euros and for children 4.", "nothing"),
    ("For children it costs 9 euros.", "For adults it costs 9 euros and for children 4.", "conflicts"),
    (
        "It gave 40 to the choir and 70 to the harbour fund.",
        "It gave 70 to the choir and 40 to the harbour fund.",
        "conflicts",
    ),
    ("It gave 40 to the harbour fund.", "It gave 70 to the old choir and 40 to the town harbour fund.", "nothing"),
    (
        "The four abbots met in Italy.",
        "The four abbots met in Como, in the north of Italy, behind two walls.",
        "nothing",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_figure_goes_with_its_label(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("paired", statement, source) == expected
