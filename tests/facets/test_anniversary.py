"""Stretches of time between events: the same stretch, or two dates that lie so far apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_FIRE = "The mill burned down on 4 March 1911."
_HELD = [
    pytest.param(
        "The town marked the 75th anniversary of the battle.",
        "A parade marked the 75th anniversary of the battle.",
        "entails",
        id="same ordinal",
    ),
    pytest.param(
        "The town marked the 75th anniversary of the battle.",
        "A parade marked the 70th anniversary of the battle.",
        "conflicts",
        id="other ordinal",
    ),
    pytest.param(
        "The town marked the seventy-fifth anniversary of the battle.",
        "A parade marked the 75th anniversary of the battle.",
        "entails",
        id="ordinal in words",
    ),
    pytest.param(
        "The club kept its centenary.",
        "The club kept its 100th anniversary.",
        "entails",
        id="centenary is the hundredth",
    ),
    pytest.param(
        "The club kept its bicentenary.",
        "The club kept its centenary.",
        "conflicts",
        id="bicentenary is not the hundredth",
    ),
    pytest.param(
        "The vote came two weeks after the attack.",
        "The vote came two weeks after the attack.",
        "entails",
        id="weeks after",
    ),
    pytest.param(
        "The vote came two weeks after the attack.",
        "The vote came six weeks after the attack.",
        "conflicts",
        id="other weeks after",
    ),
    pytest.param(
        "The plaque was unveiled 50 years after the fire of 4 March 1911.",
        "The plaque was unveiled on 4 March 1961.",
        "entails",
        id="years by a date",
    ),
    pytest.param(
        "The plaque was unveiled 60 years after the fire of 4 March 1911.",
        "The plaque was unveiled on 4 March 1961.",
        "conflicts",
        id="years by a date, wrong",
    ),
    pytest.param(
        "The plaque was unveiled precisely 50 years after the fire of 4 March 1911.",
        "The plaque was unveiled on 6 March 1961.",
        "conflicts",
        id="precisely means the day",
    ),
    pytest.param(
        "The plaque was unveiled 50 years after the fire of 4 March 1911.",
        "The plaque was unveiled on 6 March 1961.",
        "entails",
        id="years alone mean the year",
    ),
    pytest.param(
        "The vote came two weeks after the attack of 1 May 2019.",
        "The vote came on 15 May 2019.",
        "entails",
        id="weeks by a date",
    ),
    pytest.param(
        "The vote came two weeks after the attack of 1 May 2019.",
        "The vote came on 16 May 2019.",
        "entails",
        id="weeks give or take a day",
    ),
    pytest.param(
        "The vote came two weeks after the attack of 1 May 2019.",
        "The vote came on 29 May 2019.",
        "conflicts",
        id="weeks by a date, wrong",
    ),
    pytest.param(
        "The vote came ten days after the attack of 25 April 2019.",
        "The vote came on 5 May 2019.",
        "entails",
        id="days over the end of a month",
    ),
    pytest.param(
        "The vote came ten days after the attack of 25 April 2019.",
        "The vote came on 6 May 2019.",
        "conflicts",
        id="days are counted exactly",
    ),
    pytest.param(
        "The vote came two weeks after the attack.",
        "The vote came 14 days after the attack.",
        "unrelated",
        id="limit: another unit",
    ),
    pytest.param(
        "The vote came two weeks after the attack.",
        "The vote came some weeks after the attack.",
        "unrelated",
        id="limit: a vague stretch",
    ),
    pytest.param(
        "The plaque was unveiled 50 years after the fire of 4 March 1911.",
        "The mayor unveiled the plaque.",
        "unrelated",
        id="no date to reckon with",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_stretch_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("anniversary", statement, source) == expected


def test_a_claim_without_a_stretch_asks_for_nothing(held: Callable[..., str]) -> None:
    assert held("anniversary", _FIRE, "The mill burned down 40 years after it was built.") == "nothing"
