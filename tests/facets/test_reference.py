"""An event that a sentence only refers to is not what it tells of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    (
        "Nine men drowned in the Corran wreck.",
        "Nine men drowned off Skerry, two years after the Corran wreck.",
        "unrelated",
    ),
    (
        "Nine men drowned in the Corran wreck.",
        "Nine men drowned in the Corran wreck, two years after the war.",
        "nothing",
    ),
    (
        "The Corran wreck cost nine lives.",
        "Nine lives were lost in the worst wreck since the Corran wreck.",
        "unrelated",
    ),
    ("Ida Holt sang at the Linz gala.", "Ida Holt sang at a gala that recalled the Linz gala.", "unrelated"),
    ("The law dates from after the Corran wreck.", "The law was passed a year after the Corran wreck.", "nothing"),
    ("The peace of Varn ended the war.", "The peace of Toll ended the war.", "unrelated"),
    ("The peace of Varn ended the war.", "The war was ended by the peace of Varn.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_an_event_is_told_of_and_not_only_referred_to(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("reference", statement, source) == expected
