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
    pytest.param("signed on 2015/08/12", "2015-08-12", id="year first"),
    pytest.param("signed on 13.5.2015", "2015-05-13", id="full stops"),
    pytest.param("signed on 21/04/16", "2016-04-21", id="year of two digits"),
    pytest.param("signed on 05/05/89", "1989-05-05", id="year of two digits, of the last century"),
    pytest.param("signed on 2019-sep-1", "2019-09-01", id="month by name"),
    pytest.param("signed on the tenth of September, two thousand", "2000-09-10", id="in words"),
    pytest.param("signed on May twenty-first, 1984", "1984-05-21", id="day in words"),
    pytest.param("signed in June of nineteen ninety-nine", "1999-06", id="year in words"),
    pytest.param("signed on Monday, January 12th, 2016", "2016-01-12", id="with its weekday"),
    pytest.param("signed in 3/2015", "2015-03", id="month in digits"),
    pytest.param("the 2010-11 season", "2010-01-01/2011-12-31", id="two years that could be a month"),
    pytest.param("opened in the third quarter of 2016", "2016-07-01/2016-09-30", id="quarter"),
    pytest.param("opened in Q3 2016", "2016-07-01/2016-09-30", id="Q3"),
    pytest.param("opened in the first half of 2016", "2016-01-01/2016-06-30", id="half of a year"),
    pytest.param("opened on the first Friday of July 2019", "2019-07-05", id="first Friday"),
    pytest.param("opened on the last Monday in May 2019", "2019-05-27", id="last Monday"),
    pytest.param("opened in the first week of March 2019", "2019-03-01/2019-03-10", id="week, by either reckoning"),
    pytest.param("opened in the week of 13 March 2019", "2019-03-11/2019-03-17", id="week of a day"),
    pytest.param("opened in early 2016", "2016-01-01/2016-06-30", id="early in a year"),
    pytest.param("opened at the end of 2016", "2016-09-01/2016-12-31", id="end of a year"),
    pytest.param("opened in the late 1990s", "1995-01-01/1999-12-31", id="late in a decade"),
    pytest.param("opened in the 1970's", "1970-01-01/1979-12-31", id="decade with an apostrophe"),
    pytest.param("opened in the '70s", "1970-01-01/1979-12-31", id="short decade"),
    pytest.param("opened in the nineteen seventies", "1970-01-01/1979-12-31", id="decade in words"),
    pytest.param("opened in the mid-19th century", "1826-01-01/1875-12-31", id="middle of a century"),
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
    pytest.param("it ends the day after tomorrow", "2025-06-06", id="the day after tomorrow"),
    pytest.param("it ends this Friday", "2025-06-06", id="this Friday"),
    pytest.param("it ends next Friday", "2025-06-06/2025-06-13", id="next Friday, both readings"),
    pytest.param("it began on Friday last week", "2025-05-30", id="weekday of a week"),
    pytest.param("it began late last year", "2024-07-01/2024-12-31", id="late last year"),
    pytest.param("it ends early next week", "2025-06-09/2025-06-11", id="early next week"),
    pytest.param("it ends on the first Friday of next month", "2025-07-04", id="first Friday of a month"),
    pytest.param("it ends on the 20th of next month", "2025-07-20", id="day of a month"),
    pytest.param("it began in the third quarter of last year", "2024-07-01/2024-09-30", id="quarter of a year"),
    pytest.param("it began earlier this month", "2025-06-01/2025-06-03", id="earlier this month"),
    pytest.param("it ends later this year", "2025-06-04/2025-12-31", id="later this year"),
    pytest.param("it closes for the rest of the year", "2025-06-04/2025-12-31", id="rest of the year"),
    pytest.param("it began this decade", "2020-01-01/2029-12-31", id="this decade"),
    pytest.param("it began two weeks ago", "2025-05-18/2025-05-24", id="weeks ago"),
    pytest.param("it began thirteen years ago", "2012", id="any number in words"),
    pytest.param("it began 1 month and 21 days ago", "2025-04-13", id="months and days ago"),
    pytest.param("it began two and a half years ago", "2022-09-03/2023-03-06", id="half years ago"),
    pytest.param("it ends two weeks from now", "2025-06-15/2025-06-21", id="from now"),
    pytest.param("it ends three days after tomorrow", "2025-06-08", id="after tomorrow"),
    pytest.param("it will end in 3 days", "2025-06-07", id="in so many days"),
    pytest.param("it began less than ten days ago", "2025-05-25/2025-06-04", id="less than ago"),
    pytest.param("it began more than ten days ago", "0001-01-01/2025-05-25", id="more than ago"),
    pytest.param("it began on Monday the 19th", "2025-05-19", id="weekday the 19th"),
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
        pytest.param("it rated 6.1/10", id="score"),
        pytest.param("they lined up 4-4-2", id="line-up"),
        pytest.param("the 2 third graders", id="ordinal"),
        pytest.param("it was built in 3 days", id="how long it took"),
        pytest.param("they are in their seventies", id="age in decades"),
        pytest.param("on the second floor", id="floor"),
    ],
)
def test_no_date(text: str) -> None:
    assert calendar.find(text, DateRange.parse("2025-06-04")) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("it ran from 3 May to 20 May 1999", "1999-05-03/1999-05-20", id="year at the end"),
        pytest.param("it ran from 2 October 2001 until 3 March 2002", "2001-10-02/2002-03-03", id="both years"),
        pytest.param("it ran between January 2015 and February 2018", "2015-01-01/2018-02-28", id="months"),
        pytest.param("it ran from 2014 to 2018", "2014-01-01/2018-12-31", id="years"),
        pytest.param("it ran from 4 to January 22, 1995", "1995-01-04/1995-01-22", id="day before its month"),
        pytest.param("it ran over the past three weeks", "2025-05-14/2025-06-03", id="past weeks"),
        pytest.param("it ends within ten days", "2025-06-04/2025-06-13", id="within"),
    ],
)
def test_the_ends_of_a_period_are_one(text: str, days: str) -> None:
    (mention,) = calendar.periods(text, DateRange.parse("2025-06-04"))
    assert str(mention.days) == days


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("it burnt in 1990 and 1999", id="and without between"),
        pytest.param("it rose from 1999 in 1990", id="backwards"),
    ],
)
def test_two_dates_that_are_no_period_stay_two(text: str) -> None:
    assert len(calendar.periods(text, None)) == 2
