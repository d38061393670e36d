"""What the dates of a sentence date: what is celebrated, what is said, what lasted, the event that is picked out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets.language.dated import Date
from factcheck.facets.language.words import words

_BREWERY = "In 2019 the brewery marked the 150th anniversary of its founding."
_CELEBRATED = [
    pytest.param("The brewery was founded in 1869.", _BREWERY, "entails", id="its founding"),
    pytest.param("The brewery was founded in 1889.", _BREWERY, "conflicts", id="its founding, another year"),
    pytest.param(
        "The brewery was founded in 1869.", "In 2019 the brewery marked its 150th anniversary.", "entails", id="its own"
    ),
    pytest.param("The brewery was founded in 2019.", _BREWERY, "conflicts", id="not the year of the feast"),
    pytest.param(
        "The brewery was founded in 1919.",
        "In 2019 the brewery marked the 100th anniversary of the strike.",
        "unrelated",
        id="something else",
    ),
    pytest.param(
        "The strike broke out in 1919.",
        "In 2019 the brewery marked the 100th anniversary of the strike.",
        "entails",
        id="what is named",
    ),
    pytest.param(
        "The strike broke out in 1921.",
        "In 2019 the brewery marked the 100th anniversary of the strike.",
        "conflicts",
        id="what is named, another year",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _CELEBRATED)
def test_an_anniversary_gives_a_year_to_what_it_celebrates_alone(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("date", statement, source) == expected


_SANK = "The tug sank on 4 May 2017."
_SAID = [
    pytest.param(_SANK, "The harbour master said on 9 May 2017 that the tug had sunk.", "unrelated", id="said"),
    pytest.param(_SANK, "The owner reported late on 9 May 2017 how the tug sank.", "unrelated", id="reported how"),
    pytest.param(
        _SANK,
        "The owner announced on 9 May 2017, after a long silence, that the tug had sunk.",
        "unrelated",
        id="aside",
    ),
    pytest.param(_SANK, "The harbour master said the tug sank on 9 May 2017.", "conflicts", id="date of what is said"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _SAID)
def test_a_date_behind_a_verb_of_saying_dates_the_saying(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("date", statement, source) == expected


_BLOCKADE = "The blockade (1941-45) ruined the port."
_ENDS = [
    pytest.param("The blockade began in 1941.", _BLOCKADE, "entails", id="first year"),
    pytest.param("The blockade ended in 1945.", _BLOCKADE, "entails", id="last year"),
    pytest.param("The blockade ended in 1945.", "The blockade of 1941–1945 ruined it.", "entails", id="in full"),
    pytest.param("The blockade ended in 1946.", _BLOCKADE, "conflicts", id="another year"),
    pytest.param("The blockade was felt in 1943.", _BLOCKADE, "weaker", id="a year between"),
    pytest.param("The blockade lasted from 1941 to 1945.", _BLOCKADE, "entails", id="both"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _ENDS)
def test_a_range_of_years_has_two_ends(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("date", statement, source) == expected


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("The blockade (1941-45) ruined it.", ["1941-01-01/1945-12-31", "1941", "1945"], id="years"),
        pytest.param("The blockade of 3-5 May 2019 ruined it.", ["2019-05-03/2019-05-05"], id="days of a month"),
        pytest.param("The blockade of the 1940s ruined it.", ["1940-01-01/1949-12-31"], id="decade"),
    ],
)
def test_only_years_have_ends_of_their_own(found: Callable[..., list[Date]], text: str, dates: list[str]) -> None:
    assert [str(one.days) for one in found("date", text)] == dates


def test_a_claims_own_range_is_one_date(found: Callable[..., list[Date]]) -> None:
    assert len(found("date", "The blockade (1941-45) ruined the port.", essay=True)) == 1


@pytest.mark.parametrize(
    ("text", "event"),
    [
        pytest.param("The strike in March 1998 closed nine pits.", "strike", id="before the verb"),
        pytest.param("The great strike of March 1998 closed nine pits.", "strike", id="of"),
        pytest.param("The strike closed nine pits in March 1998.", "", id="behind the verb"),
        pytest.param("The pits were on strike in March 1998.", "", id="behind were"),
        pytest.param("The tower in March 1998 closed its gates.", "", id="no event"),
        pytest.param("Strike in March 1998 closed its gates.", "", id="a name"),
        pytest.param("The strike in March 1998 came ten years after the flood.", "", id="stretch of time"),
    ],
)
def test_a_claims_date_before_the_verb_picks_out_an_event(
    found: Callable[..., list[Date]], text: str, event: str
) -> None:
    (first, *_) = found("date", text, essay=True)
    meant = {one.meaning for one in words(event)} or {""}
    assert {first.event} == meant
