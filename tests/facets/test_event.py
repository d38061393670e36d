"""Whether a sentence looks at another event of the same sort."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_FLOOD = "The flood killed 40 people."
_HELD = [
    pytest.param(_FLOOD, "The flood killed 40 people.", "nothing", id="same"),
    pytest.param(_FLOOD, "The last flood, in 2004, killed 92 people.", "unrelated", id="last"),
    pytest.param(_FLOOD, "The previous flood killed 92 people.", "unrelated", id="previous"),
    pytest.param(_FLOOD, "A similar flood killed 92 people.", "unrelated", id="similar"),
    pytest.param(_FLOOD, "Another flood killed 92 people upstream.", "unrelated", id="another"),
    pytest.param(_FLOOD, "An earlier flood killed 92 people.", "unrelated", id="earlier"),
    pytest.param(_FLOOD, "In 1953 the river had killed 92 people.", "unrelated", id="in a year, had"),
    pytest.param(
        "The last flood killed 92 people.", "The last flood killed 92 people.", "nothing", id="claim looks too"
    ),
    pytest.param(
        "The flood of 2004 killed 92 people.", "The last flood, in 2004, killed 92 people.", "nothing", id="its year"
    ),
    pytest.param(_FLOOD, "The march killed 40 people.", "unrelated", id="another sort"),
    pytest.param(
        "The explosion killed 9 people.", "Gas detonated during the march.", "nothing", id="a verb of its sort"
    ),
    pytest.param("The explosion killed 9 people.", "Gas leaked during the march.", "unrelated", id="another verb"),
    pytest.param(_FLOOD, "Its like had killed 92 people once before.", "nothing", id="limit: no mark of comparison"),
    pytest.param(
        "The blaze killed 4 people.", "The last house on the street burned.", "nothing", id="last of no event"
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_an_event_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("event", statement, source) == expected
