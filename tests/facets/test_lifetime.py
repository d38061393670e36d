"""Nobody who has died does anything afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_CLAIM = "Bill Hart, the last surviving pilot of the squadron, opened the museum on 3 May 2022."
_HELD = [
    pytest.param(
        _CLAIM,
        "Bill Hart, the last surviving pilot of the squadron, died on 2 March 2019.",
        "conflicts",
        id="died before",
    ),
    pytest.param(
        _CLAIM, "The last pilot of the squadron was Bill Hart. He died in 2019.", "conflicts", id="in two sentences"
    ),
    pytest.param(
        _CLAIM, "Bill Hart, the last surviving pilot of the squadron, died on 2 March 2023.", "nothing", id="died after"
    ),
    pytest.param(
        _CLAIM,
        "Bill Hart, the last surviving pilot of the squadron, died in May 2022.",
        "nothing",
        id="died about then",
    ),
    pytest.param(
        _CLAIM, "Bill Hart, the last surviving pilot of the squadron, was born in 1920.", "nothing", id="no death"
    ),
    pytest.param(
        _CLAIM, "Otto Kern, the last surviving pilot of another wing, died in 2019.", "nothing", id="somebody else"
    ),
    pytest.param(
        "Bill Hart, the last surviving pilot of the squadron, opened the museum in May 2022.",
        "Bill Hart, the last surviving pilot of the squadron, died on 20 May 2022.",
        "nothing",
        id="died in the very month",
    ),
    pytest.param(
        _CLAIM,
        "Bill Hart, the last surviving pilot of the squadron, was born in 1820.",
        "nothing",
        id="limit: how old he would be",
    ),
    pytest.param(
        _CLAIM,
        "Bill Hart, born on 2 March 1920, was the last surviving pilot of the squadron. He died on 2 March 2023.",
        "nothing",
        id="born long before, died after",
    ),
    pytest.param(
        _CLAIM,
        "Bill Hart (born in 1920), the last surviving pilot of the squadron, died on 2 March 2023.",
        "nothing",
        id="born and died in one sentence",
    ),
    pytest.param(
        _CLAIM, "In 2019 Bill Hart, the last surviving pilot of the squadron, died.", "conflicts", id="date before it"
    ),
    pytest.param(_CLAIM, "The last pilot of the squadron was Bill Hart, dead in 2019.", "nothing", id="limit: dead"),
    pytest.param(
        "Bill Hart opened the museum on 3 May 2022.",
        "Bill Hart, the last surviving pilot of the squadron, died on 2 March 2019.",
        "nothing",
        id="nobody said to live",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_life_is_held_against_a_source(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("lifetime", statement, source) == expected
