"""Conditions: what is said only if something else comes true is not yet said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_CLOSE = "The yard will close in June."
_HELD = [
    pytest.param(
        "The keeper moves to Leeds in May.",
        "The keeper moves to Leeds in May, provided he passes a medical.",
        "weaker",
        id="on a bare present",
    ),
    pytest.param(
        "The yard will build the ferry.", "The yard will build the ferry once a loan is granted.", "weaker", id="once"
    ),
    pytest.param(_CLOSE, "The yard will close in June if no buyer is found.", "weaker", id="if"),
    pytest.param(_CLOSE, "Unless a buyer is found, the yard will close in June.", "weaker", id="unless, in front"),
    pytest.param(_CLOSE, "The yard will close in June, provided that the bank agrees.", "weaker", id="provided that"),
    pytest.param(_CLOSE, "Should the bank agree, the yard will close in June.", "weaker", id="should"),
    pytest.param(_CLOSE, "The yard will close in June, subject to a vote.", "weaker", id="subject to"),
    pytest.param(_CLOSE, "The yard will close in June, even if a buyer is found.", "nothing", id="even if"),
    pytest.param(_CLOSE, "Asked if he was sad, he said the yard will close in June.", "nothing", id="asked if"),
    pytest.param(
        _CLOSE, "The yard will close in June and its men will be hired if they wish.", "nothing", id="of another"
    ),
    pytest.param(
        "The yard will close if no buyer is found.",
        "The yard will close if no buyer is found.",
        "nothing",
        id="the claim sets one",
    ),
    pytest.param(
        "The yard closed in June.",
        "The yard closed in June, and the dock can be seen if the gate is open.",
        "nothing",
        id="what is done",
    ),
    pytest.param(
        "The mast is 90 feet high.",
        "The mast is 90 feet high, so it can be seen if the day is clear.",
        "nothing",
        id="of what follows",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_condition_that_a_claim_leaves_out_is_weaker(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("condition", statement, source) == expected
