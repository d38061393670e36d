"""Another colour, stuff, side or way is not the claim's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("The boat has a blue hull.", "The boat has a white hull and blue sails.", "unrelated"),
    ("The boat has a white hull.", "The boat has a white hull and blue sails.", "nothing"),
    ("The boat has a blue hull and white sails.", "The boat has a white hull and blue sails.", "conflicts"),
    ("The shutters are painted green.", "The shutters are painted red.", "unrelated"),
    ("A stone wall closes the yard.", "A brick wall closes the yard.", "unrelated"),
    ("The banner was red and gold.", "The banner was gold and red.", "nothing"),
    ("The chapel has a green copper dome.", "The chapel has a copper dome, green with age.", "nothing"),
    ("She injured her left knee.", "She injured her right knee.", "unrelated"),
    ("They left the right bank.", "They left the right bank.", "nothing"),
    ("The geese flew southwards.", "The geese flew northwards.", "conflicts"),
    ("The geese flew south.", "The geese flew south, out of the northern fens.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_noun_is_described_as_in_the_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("described", statement, source) == expected


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("The tunnel was dug by Dutch miners.", "The tunnel was dug by Polish miners with Dutch tools.", "unrelated"),
        ("The tunnel was dug by Polish miners.", "The tunnel was dug by Polish miners with Dutch tools.", "nothing"),
        ("The tunnel was dug by Dutch miners.", "The tunnel was dug by Polish and Dutch miners.", "nothing"),
        ("Her father was Swedish.", "She has a Finnish father and a Swedish mother.", "unrelated"),
        ("The Swedish mother wrote.", "The Finnish mother wrote to a Swedish friend.", "unrelated"),
        ("The treaty bound Poland.", "The Dutch treaty bound Poland.", "nothing"),
    ],
)
def test_of_what_country(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("described", statement, source) == expected
