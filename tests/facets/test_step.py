"""A step on the way is not the outcome."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("Lena Voss won the Tindal Medal.", "Lena Voss was shortlisted for the Tindal Medal.", "unrelated"),
    ("The broker was convicted of fraud.", "The broker has been charged with fraud.", "unrelated"),
    ("Harrow Mills bought the dye works.", "Harrow Mills has offered 3 million for the dye works.", "unrelated"),
    ("The town adopted a curfew.", "A curfew was proposed to the town by two shopkeepers.", "unrelated"),
    ("The 1952 games were held in Oslavia.", "Oslavia was chosen for the 1952 games.", "unrelated"),
    ("Lena Voss won the Tindal Medal.", "Shortlisted twice, Lena Voss won the Tindal Medal.", "nothing"),
    ("The broker was convicted of fraud.", "Charged in May, the broker was found guilty of fraud.", "nothing"),
    ("Harrow Mills bought the dye works.", "Its offer was accepted, and Harrow Mills acquired the works.", "nothing"),
    ("Lena Voss was nominated for the medal.", "Lena Voss was shortlisted for the medal.", "nothing"),
    ("The town adopted a curfew.", "The town brought in a curfew.", "nothing"),
    ("The trials were held in Lydd.", "Lydd had been chosen to hold the trials.", "unrelated"),
    ("The trials were held in Lydd.", "Lydd, chosen in May, held the trials.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_step_is_not_the_outcome(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("step", statement, source) == expected
