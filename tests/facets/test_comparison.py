"""Comparisons: which of two is more, and in which way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    pytest.param("Goats outnumber sheep on Tarn.", "Sheep outnumber goats on Tarn.", "conflicts", id="verb, turned"),
    pytest.param("Goats outnumber sheep on Tarn.", "Goats outnumber sheep on Tarn.", "nothing", id="verb, the same"),
    pytest.param(
        "More rye is grown than oats.", "Oats have overtaken rye as the crop most grown.", "conflicts", id="overtaken"
    ),
    pytest.param(
        "More oats are grown than rye.", "Rye has been overtaken by oats in the north.", "nothing", id="overtaken by"
    ),
    pytest.param("The mast is taller than the silo.", "The mast is as tall as the silo.", "conflicts", id="as tall as"),
    pytest.param(
        "The mast is taller than the silo.", "The mast is twice as tall as the silo.", "nothing", id="twice as tall"
    ),
    pytest.param(
        "The mast is taller than the silo.", "The mast and the silo are equally tall.", "conflicts", id="equally"
    ),
    pytest.param(
        "Bakers rise earlier than millers.",
        "In this valley millers rise earlier than bakers.",
        "conflicts",
        id="turned",
    ),
    pytest.param(
        "Bakers rise earlier than millers.", "Bakers rise earlier than millers in summer.", "nothing", id="the same"
    ),
    pytest.param(
        "Bakers rise earlier than millers.", "Bakers rise later than millers.", "conflicts", id="the contrary word"
    ),
    pytest.param("Bakers rise earlier than millers.", "Millers rise later than bakers.", "nothing", id="both turned"),
    pytest.param(
        "Bakers rise earlier than millers.", "Millers rise earlier than smiths.", "nothing", id="other things"
    ),
    pytest.param("Lead is more toxic than zinc.", "Zinc is more costly than lead.", "nothing", id="of another quality"),
    pytest.param("More sheep than goats were sold.", "More goats than sheep were sold.", "conflicts", id="more of one"),
    pytest.param("Hal lies east of Bor.", "Bor lies east of Hal.", "conflicts", id="a place"),
    pytest.param("The dam is higher than 40 metres.", "The dam is higher than 60 metres.", "nothing", id="a figure"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_comparison_is_held_against_one_of_the_same_two(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("comparison", statement, source) == expected


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        (
            "More nurses than doctors complained.",
            "There were fewer letters from nurses than from doctors.",
            "conflicts",
        ),
        ("Fewer boys than girls sang.", "The choir had more singers among boys than among girls.", "conflicts"),
        ("More nurses than doctors complained.", "There were more letters from nurses than from doctors.", "nothing"),
        ("Fewer boys than girls sang.", "The choir had fewer singers among boys than among girls.", "nothing"),
    ],
)
def test_two_named_behind_the_same_preposition(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("comparison", statement, source) == expected
