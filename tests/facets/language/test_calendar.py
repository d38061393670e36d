"""Dates as English newspapers write them, as the days that they may mean."""

from __future__ import annotations

import pytest

from factcheck.facets.language import calendar
from factcheck.facets.language.mention import Mention
from factcheck.model import DateRange


def _only(text: str, anchor: str | None = None) -> Mention:
    (mention,) = calendar.find(text, DateRange.parse(anchor) if anchor else None)
    return mention


_ABSOLUTE = [
    pytest.param("signed on 3 May 2019", "2019-05-03", id="day month year"),
    pytest.param("signed on May 3, 2019", "2019-05-03", id="month day year"),
    pytest.param("signed on the 3rd of May 2019", "2019-05-03", id="3rd of May"),
    pytest.param("signed on Sept. 9, 2001", "2001-09-09", id="month abbreviated"),
    pytest.param("signed on 2019-05-03", "2019-05-03", id="ISO"),
    pytest.param("signed on 23/05/2019", "2019-05-23", id="day first, by its size"),
    pytest.param("signed on 05/23/2019", "2019-05-23", id="month first, by its size"),
    pytest.param("signed in May 2019", "2019-05", id="month"),
    pytest.param("signed in 2019", "2019", id="year"),
    pytest.param("signed in 2020.As planned", "2020", id="year glued to a sentence"),
    pytest.param("signed 3-5 May 2019", "2019-05-03/2019-05-05", id="days of a month"),
    pytest.param("from 1990-94", "1990-01-01/1994-12-31", id="years"),
    pytest.param("won in 2014-15", "2014-01-01/2015-12-31", id="season of two years"),
    pytest.param("in the 1960s", "1960-01-01/1969-12-31", id="decade"),
    pytest.param("in the 19th century", "1801-01-01/1900-12-31", id="century"),
    pytest.param("in the summer of 2011", "2011-06-01/2011-09-21", id="summer"),
    pytest.param("in the winter of 2011", "2011-12-01/2012-03-21", id="winter, over the new year"),
    pytest.param("in spring 2011", "2011-03-01/2011-06-21", id="spring, to the solstice"),
    pytest.param("in the autumn of 2011", "2011-09-01/2011-12-21", id="autumn, to the solstice"),
    pytest.param("in early May 2019", "2019-05-01/2019-05-10", id="early"),
    pytest.param("on Christmas Eve 2019", "2019-12-24", id="feast"),
]


@pytest.mark.parametrize(("text", "days"), _ABSOLUTE)
def test_a_date_that_names_its_year_needs_no_anchor(text: str, days: str) -> None:
    mention = _only(text)
    assert (str(mention.days), mention.relative) == (days, False)


# 4 June 2025 is a Wednesday.
_RELATIVE = [
    pytest.param("it began today", "2025-06-04", id="today"),
    pytest.param("it began yesterday", "2025-06-03", id="yesterday"),
    pytest.param("it began the day before yesterday", "2025-06-02", id="the day before yesterday"),
    pytest.param("it ends tomorrow", "2025-06-05", id="tomorrow"),
    pytest.param("it began on Monday", "2025-06-02", id="weekday before"),
    pytest.param("it began on Wednesday", "2025-06-04", id="the very weekday"),
    pytest.param("it began on Thursday", "2025-05-29", id="weekday after is the last one"),
    pytest.param("it will begin on Thursday", "2025-06-05", id="weekday of a plan"),
    pytest.param("it will begin on Wednesday", "2025-06-04", id="weekday of a plan, today"),
    pytest.param("it began last month", "2025-05", id="last month"),
    pytest.param("it ends next month", "2025-07", id="next month"),
    pytest.param("it began last year", "2024", id="last year"),
    pytest.param("it began this year", "2025", id="this year"),
    pytest.param("it began last week", "2025-05-26/2025-06-03", id="last week, both readings"),
    pytest.param("it began three days ago", "2025-06-01", id="days ago"),
    pytest.param("it began two months ago", "2025-04", id="months ago"),
    pytest.param("it began ten years ago", "2015", id="years ago"),
    pytest.param("it began last August", "2024-08", id="last August"),
    pytest.param("it began last March", "2025-03", id="last March"),
]


@pytest.mark.parametrize(("text", "days"), _RELATIVE)
def test_a_relative_date_counts_from_the_anchor(text: str, days: str) -> None:
    mention = _only(text, "2025-06-04")
    assert (str(mention.days), mention.relative) == (days, True)


@pytest.mark.parametrize(
    ("anchor", "days"),
    [
        pytest.param("2025-08-30", "2024-06-01/2024-09-21", id="its months last"),
        pytest.param("2025-09-10", "2025-06-01/2025-09-21", id="its months are over, the equinox is ahead"),
        pytest.param("2025-12-24", "2025-06-01/2025-09-21", id="long over"),
    ],
)
def test_last_summer_is_over_with_its_months(anchor: str, days: str) -> None:
    assert str(_only("it began last summer", anchor).days) == days


def test_a_relative_date_without_an_anchor_is_found_and_left_open() -> None:
    mention = _only("it began yesterday")
    assert (mention.days, mention.relative) == (None, True)


@pytest.mark.parametrize(
    ("text", "anchor", "days"),
    [
        pytest.param("it began on 28 May", "2025-06-04", "2025-05-28", id="just past"),
        pytest.param("it began on 28 December", "2025-01-10", "2024-12-28", id="over the new year"),
        pytest.param("it ends on 9 June", "2025-06-04", "2025-06-09", id="just ahead"),
        pytest.param("it began in April", "2025-06-04", "2025-04", id="month alone"),
    ],
)
def test_a_day_without_a_year_takes_the_nearest_one(text: str, anchor: str, days: str) -> None:
    mention = _only(text, anchor)
    assert (str(mention.days), mention.yearless) == (days, True)


def test_a_slashed_date_that_reads_both_ways_covers_both() -> None:
    days = _only("signed on 05/07/2024").days
    assert days == DateRange(first=DateRange.parse("2024-05-07").first, last=DateRange.parse("2024-07-05").last)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the crowd may march again", id="may and march are verbs"),
        pytest.param("there were 2,019 marchers", id="a count with a comma"),
        pytest.param("there were 1950 people", id="people are counted"),
        pytest.param("it cost $2019", id="money"),
        pytest.param("the second attempt", id="second"),
        pytest.param("they sat in the sun", id="sat and sun"),
    ],
)
def test_no_date(text: str) -> None:
    assert calendar.find(text, DateRange.parse("2025-06-04")) == []
