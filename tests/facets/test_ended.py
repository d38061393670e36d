"""What was so and is no more does not bear out what is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    pytest.param("The quarry employs 60 masons.", "The quarry employed 60 masons until 1990.", "unrelated", id="until"),
    pytest.param("The quarry employs 60 masons.", "The quarry used to employ 60 masons.", "unrelated", id="used to"),
    pytest.param("The quarry employs 60 masons.", "The quarry once had 60 masons.", "unrelated", id="once had"),
    pytest.param("The quarry employs 60 masons.", "The quarry employs 60 masons.", "nothing", id="the same"),
    pytest.param(
        "The quarry employs 60 masons.",
        "The quarry employed 60 masons when it was bought.",
        "nothing",
        id="a bare past",
    ),
    pytest.param(
        "The quarry employs 60 masons.", "The quarry employed 60 masons until now.", "nothing", id="until now"
    ),
    pytest.param(
        "The quarry employed 60 masons.", "The quarry employed 60 masons until 1990.", "nothing", id="of the past"
    ),
    pytest.param(
        "Ada Moor is the warden of the park.", "Ada Moor is a former warden of the park.", "unrelated", id="former"
    ),
    pytest.param(
        "Ada Moor is the warden of the park.",
        "Ada Moor, a former actress, is the warden of the park.",
        "nothing",
        id="former of another thing",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_what_is_over_is_held_against_the_present(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("ended", statement, source) == expected
