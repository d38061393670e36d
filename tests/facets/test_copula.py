"""What the source says that somebody is keeps a claim from making them something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    (
        "The finder was a shepherd.",
        "The finder, out for a walk, was a dentist. A shepherd called the police.",
        "unrelated",
    ),
    (
        "The finder was a dentist.",
        "The finder, out for a walk, was a dentist. A shepherd called the police.",
        "nothing",
    ),
    ("The guests were judges.", "The guests were two bishops; the judges stayed at home.", "unrelated"),
    ("The guests were judges.", "The guests, all judges, were two Danes and a Finn.", "nothing"),
    ("The hall is a stable.", "The hall is a former school, though the stable beside it is older.", "unrelated"),
    ("The finder was a shepherd.", "The finder was a dentist.", "nothing"),
    ("The finder was a shepherd.", "The finder was rewarded. A shepherd called the police.", "nothing"),
    ("The bay is closed.", "The bay is a harbour, closed since May.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_subject_is_what_the_source_says_it_is(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("copula", statement, source) == expected
