"""Dates: as intervals of days, held against the date of the same happening."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Relation, RelationKind

_HELD = [
    pytest.param("The bridge opened on 14 June 1932.", "The bridge opened on June 14, 1932.", "entails", id="order"),
    pytest.param(
        "The bridge opened on 14 June 1932.", "The bridge opened on the 14th of June 1932.", "entails", id="th"
    ),
    pytest.param("The bridge opened in June 1932.", "The bridge opened on 14 June 1932.", "entails", id="coarser"),
    pytest.param("The bridge opened in 1932.", "The bridge opened on 14 June 1932.", "entails", id="year of a day"),
    pytest.param("The bridge opened on 14 June 1932.", "The bridge opened in June 1932.", "weaker", id="finer"),
    pytest.param("The bridge opened on 14 June 1932.", "The bridge opened on 15 June 1932.", "conflicts", id="day off"),
    pytest.param(
        "The bridge opened on 14 June 1932.", "The bridge opened on 14 June 1933.", "conflicts", id="year off"
    ),
    pytest.param("The bridge opened on 14 June 1932.", "The bridge opened on 14 June.", "entails", id="no year"),
    pytest.param("The bridge opened in the 1930s.", "The bridge opened in 1932.", "entails", id="decade"),
    pytest.param("The bridge opened in the 1950s.", "The bridge opened in 1963.", "conflicts", id="other decade"),
    pytest.param("It was built in the 19th century.", "It was built in 1869.", "entails", id="century holds 1869"),
    pytest.param("It was built in the 19th century.", "It was built in 1769.", "conflicts", id="other century"),
    pytest.param("It was built in 1869.", "It was built in the 19th century.", "weaker", id="finer than a century"),
    pytest.param("The law was repealed before 1990.", "The law was repealed in 1987.", "entails", id="before"),
    pytest.param("The law was repealed before 1990.", "The law was repealed in 1994.", "conflicts", id="not before"),
    pytest.param("The law was repealed by 1990.", "The law was repealed in 1990.", "entails", id="by takes its end in"),
    pytest.param(
        "The law was repealed before 1990.", "The law was repealed in 1990.", "conflicts", id="before, not in"
    ),
    pytest.param(
        "The ship sailed after 13 May 1912.", "The ship sailed on 13 May 1912.", "conflicts", id="after, not on"
    ),
    pytest.param("The ship sailed after 12 May 1912.", "The ship sailed on 13 May 1912.", "entails", id="after"),
    pytest.param("The inn closed in early May 2001.", "The inn closed on 28 May 2001.", "conflicts", id="early"),
    pytest.param("The inn closed in late May 2001.", "The inn closed on 28 May 2001.", "entails", id="late"),
    pytest.param("The inn closed in spring 2001.", "The inn closed in April 2001.", "entails", id="season of the year"),
    pytest.param(
        "The plant opened in 2020.", "The plant opened in 2020.As of May it made buses.", "entails", id="glued"
    ),
    pytest.param("The ship sank in April.", "The ship sank in May.", "conflicts", id="month alone"),
    pytest.param("The ship sank on 3 May 1970.", "The ship sank around 3 May 1970.", "weaker", id="around a day"),
    pytest.param("The ship sank on 3 May 1970.", "The ship sank on or about 3 May 1970.", "weaker", id="on or about"),
    pytest.param("The ship sank on 3 May 1970.", "It sank on the weekend of 3 May 1970.", "weaker", id="weekend of"),
    pytest.param("The ship sank in 1970.", "The ship sank circa 1970.", "weaker", id="circa a year"),
    pytest.param("The ship sank around 3 May 1970.", "The ship sank on 9 May 1970.", "entails", id="around, near"),
    pytest.param("The ship sank around 3 May 1970.", "The ship sank on 12 May 1970.", "conflicts", id="around, far"),
    pytest.param("The ship sank circa 1970.", "The ship sank circa 1970.", "entails", id="circa, in both"),
    pytest.param(
        "The law was repealed before the end of 1990.", "The law was repealed in 1990.", "entails", id="end of"
    ),
    pytest.param(
        "The law was repealed before the beginning of the 1990s.",
        "The law was repealed in 1994.",
        "conflicts",
        id="start of",
    ),
    pytest.param(
        "The fair was held on 10 May 1999.", "The fair was held from 3 to 20 May 1999.", "weaker", id="within"
    ),
    pytest.param(
        "The fair was held on 10 May 1999.", "The fair was held from 3 May to 20 May 1999.", "weaker", id="within ends"
    ),
    pytest.param(
        "The fair was held on 10 June 1999.",
        "The fair was held from 3 May to 20 May 1999.",
        "conflicts",
        id="beyond ends",
    ),
    pytest.param(
        "The fair began on 10 May 1999.",
        "The fair began on 3 May and closed on 20 May 1999.",
        "conflicts",
        id="its beginning",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_date_is_held_against_a_source(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("date", statement, source) == expected


# 4 June 2025 is a Wednesday.
_FROM_THE_SOURCE = [
    pytest.param("The strike began on 3 June 2025.", "The strike began yesterday.", "entails", id="yesterday"),
    pytest.param("The strike began on 4 June 2025.", "The strike began yesterday.", "conflicts", id="not yesterday"),
    pytest.param("The strike began on 2 June 2025.", "The strike began on Monday.", "entails", id="weekday past"),
    pytest.param("The strike began on 9 June 2025.", "The strike began on Monday.", "conflicts", id="weekday to come"),
    pytest.param(
        "The strike began on 4 June 2025.", "The strike began on Wednesday.", "entails", id="the very weekday"
    ),
    pytest.param("The strike began in May 2025.", "The strike began last month.", "entails", id="last month"),
    pytest.param("The strike began in June 2025.", "The strike began last month.", "conflicts", id="not last month"),
    pytest.param("The strike began in 2024.", "The strike began last year.", "entails", id="last year"),
    pytest.param(
        "The strike began on 28 May 2025.", "The strike began on 28 May.", "entails", id="year from the source"
    ),
    pytest.param("The strike began on 28 May 2024.", "The strike began last week.", "conflicts", id="last week"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _FROM_THE_SOURCE)
def test_a_sources_relative_date_counts_from_its_own_day(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("date", statement, source, issued="2025-06-04") == expected


_FROM_THE_ESSAY = [
    pytest.param("The bridge fell yesterday.", "The bridge fell on 3 June 2025.", "entails", id="yesterday"),
    pytest.param("The bridge fell yesterday.", "The bridge fell on 1 June 2025.", "conflicts", id="not yesterday"),
    pytest.param("The bridge fell last week.", "The bridge fell on 26 May 2025.", "entails", id="calendar week"),
    pytest.param("The bridge fell last week.", "The bridge fell on 28 May 2025.", "entails", id="seven days"),
    pytest.param("The bridge fell last week.", "The bridge fell on 12 May 2025.", "conflicts", id="no reading"),
    pytest.param("The bridge fell last month.", "The bridge fell on 1 May 2025.", "entails", id="last month"),
    pytest.param("The bridge fell last month.", "The bridge fell on 30 April 2025.", "conflicts", id="not last month"),
    pytest.param("The bridge fell this year.", "The bridge fell in January 2025.", "entails", id="this year"),
    pytest.param("The bridge fell two days ago.", "The bridge fell on 2 June 2025.", "entails", id="two days ago"),
    pytest.param("The bridge fell on Friday.", "The bridge fell on 30 May 2025.", "entails", id="weekday"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _FROM_THE_ESSAY)
def test_a_claims_relative_date_counts_from_the_essays_day(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("date", statement, source, essay_issued="2025-06-04") == expected


def test_a_relative_date_with_nothing_to_count_from_is_undecided(held: Callable[..., str]) -> None:
    assert held("date", "The strike began on 3 June 2025.", "The strike began yesterday.") == "unrelated"


def test_a_shift_of_one_day_by_a_traveller_is_flagged_and_not_called_wrong(
    relations: Callable[..., list[object]],
) -> None:
    (relation,) = relations(
        "date", "He landed in Tokyo on 3 June 2025.", "He landed in Tokyo on Monday.", issued="2025-06-04"
    )
    assert (relation.kind, relation.why) == ("weaker", "one day apart, which time zones may explain")


def test_the_year_that_picks_out_an_event_makes_another_year_another_event(held: Callable[..., str]) -> None:
    statement = "The 1998 earthquake killed 300 people."
    assert held("date", statement, "The 1998 earthquake killed 300 people.") == "entails"
    assert held("date", statement, "The 1988 earthquake killed 300 people.") == "unrelated"


def test_since_is_not_after(held: Callable[..., str]) -> None:
    """What has stood since 2012 began in 2012, so 2012 is within."""
    assert held("date", "The museum has been open since 2012.", "The museum opened in 2012.") == "entails"
    assert held("date", "The museum opened after 2012.", "The museum opened in 2012.") == "conflicts"


def test_the_day_on_which_a_page_was_edited_dates_nothing_in_it(held: Callable[..., str]) -> None:
    source = "The article on the bridge was updated on 3 May 2021."
    assert held("date", "The bridge opened on 14 June 1932.", source) == "unrelated"


_BURNED = "The bishop visited the site of the mill burned down in 1931."
_BY_STRIKERS = "The bishop visited the mill that was burned down by strikers in 1931."
_OF_A_VERB = [
    pytest.param("The bishop visited the mill in 1931.", _BURNED, "unrelated", id="verb before, same year"),
    pytest.param("The bishop visited the mill in 1934.", _BURNED, "unrelated", id="verb before, another year"),
    pytest.param("The bishop visited the mill in 1934.", _BY_STRIKERS, "unrelated", id="passive with by between"),
    pytest.param("The mill was burned down in 1931.", _BY_STRIKERS, "entails", id="the claim's own verb"),
    pytest.param("The mill was burned down in 1934.", _BY_STRIKERS, "conflicts", id="the claim's own verb, against"),
    pytest.param("The mill was rebuilt in 1934.", "The mill was burned down in 1931.", "conflicts", id="no other verb"),
    pytest.param(
        "The chapel was damaged in 1902.",
        "Monks built the chapel in 1878 and damaged it.",
        "unrelated",
        id="verb of an earlier part",
    ),
    pytest.param(
        "The chapel was damaged on 3 May 1902.",
        "The chapel was opened on 3 May 1902. It was damaged two days later.",
        "unrelated",
        id="told some days later",
    ),
    pytest.param(
        "The chapel was opened on 3 May 1902.",
        "The chapel was opened on 3 May 1902. It was damaged two days later.",
        "entails",
        id="told first",
    ),
    pytest.param(
        "The chapel was damaged in 1902.",
        "The chapel was built of oak and damaged in 1904.",
        "conflicts",
        id="verb of the same part",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _OF_A_VERB)
def test_a_date_goes_with_the_verb_that_it_follows(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("date", statement, source) == expected


_STRIKE = "The strike in March 1998 closed nine pits."
_PICKED_OUT = [
    pytest.param(_STRIKE, "The strike in March 1998 closed nine pits.", None, "entails", id="same"),
    pytest.param(_STRIKE, "The strike of 9 March 1998 closed nine pits.", None, "entails", id="a day of it"),
    pytest.param(_STRIKE, "The strike in March 1994 closed nine pits.", None, "unrelated", id="another year's"),
    pytest.param(_STRIKE, "The strike in March 1994 closed nine pits.", "1998-04-02", "unrelated", id="another, told"),
    pytest.param(_STRIKE, "The strike closed nine pits.", "1998-04-02", "nothing", id="undated, page of the year"),
    pytest.param(_STRIKE, "The strike closed nine pits.", "1998-01-30", "unrelated", id="undated, page before it"),
    pytest.param(_STRIKE, "The strike closed nine pits.", "2004-04-02", "unrelated", id="undated, page of later years"),
    pytest.param(_STRIKE, "The strike closed nine pits.", None, "unrelated", id="undated, page without a date"),
]


@pytest.mark.parametrize(("statement", "source", "issued", "expected"), _PICKED_OUT)
def test_a_date_before_the_verb_picks_out_the_event(
    held: Callable[..., str], statement: str, source: str, issued: str | None, expected: str
) -> None:
    assert held("date", statement, source, issued=issued) == expected


# 3 June 2015 is a Wednesday.
_SMALL_HOURS = [
    pytest.param("2 June 2015", "early on Wednesday", "weaker", id="early"),
    pytest.param("2 June 2015", "on Wednesday at 2.30 a.m.", "weaker", id="clock"),
    pytest.param("2 June 2015", "before dawn on Wednesday", "weaker", id="before dawn"),
    pytest.param("2 June 2015", "on Wednesday", "conflicts", id="no hour"),
    pytest.param("2 June 2015", "on Wednesday at 9 a.m.", "conflicts", id="morning"),
    pytest.param("4 June 2015", "early on Wednesday", "conflicts", id="the day after"),
    pytest.param("1 June 2015", "early on Wednesday", "conflicts", id="two days before"),
]


@pytest.mark.parametrize(("day", "told", "expected"), _SMALL_HOURS)
def test_the_small_hours_are_still_the_day_before_by_another_clock(
    held: Callable[..., str], day: str, told: str, expected: str
) -> None:
    statement, source = f"The silo caught fire on {day}.", f"The silo caught fire {told}."
    assert held("date", statement, source, issued="2015-06-05") == expected


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        pytest.param("2016-05-10", "conflicts", id="two days before"),
        pytest.param("2016-04-20", "conflicts", id="weeks before"),
        pytest.param("2016-03-10", "unrelated", id="months before"),
        pytest.param("2016-05-20", "conflicts", id="after"),
    ],
)
def test_a_page_of_a_few_days_earlier_may_tell_another_day(
    held: Callable[..., str], issued: str, expected: str
) -> None:
    statement, source = "Some 900 people marched on 12 May 2016.", "Some 900 people marched on 9 May 2016."
    assert held("date", statement, source, issued=issued) == expected


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        pytest.param(
            "The fund held 40 houses as of 3 May 2019.",
            "The fund held 40 houses as of 3 May 2019.",
            "entails",
            id="same",
        ),
        pytest.param(
            "The fund held 40 houses as of 3 May 2019.",
            "The fund held 50 houses as of 9 June 2020.",
            "unrelated",
            id="other day",
        ),
        pytest.param(
            "The fund held 40 houses in May 2019.",
            "The fund held 50 houses as of 9 June 2020.",
            "unrelated",
            id="one of them",
        ),
    ],
)
def test_how_things_stood_on_one_day_says_nothing_of_another(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("date", statement, source) == expected


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("Mr Lund was hired on 3 May 1950.", "Mr Lund was hired in April 1950 and took his desk on 3 May 1950.", True),
        ("The tug was sold in 1960.", "The tug was launched in 1960, was sold in 1971 and scrapped in 1980.", True),
        ("The tug was sold in 1971.", "The tug was launched in 1960, was sold in 1971 and scrapped in 1980.", False),
        ("Mr Lund took his desk in May 1950.", "Mr Lund was hired in April and took his desk in May 1950.", False),
        ("The crew moved in June 1950.", "Work began in May 1950 and shifted to Lydd in June 1950.", False),
    ],
)
def test_an_act_with_a_date_of_its_own(
    relations: Callable[..., list[Relation]], statement: str, source: str, expected: bool
) -> None:
    (relation,) = relations("date", statement, source)
    assert (relation.kind == RelationKind.CONFLICTS and relation.firm) is expected
