"""However a number or a day is written, it is the same."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facets.language import calendar, numerals
from factcheck.model import DateRange

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_MONTHS = ("January February March April May June July August September October November December").split()


def _below_thousand(number: int) -> str:
    parts = []
    if number >= 100:
        parts.append(f"{_ONES[number // 100]} hundred")
        number %= 100
    if number >= 20:
        parts.append(_TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else ""))
    elif number:
        parts.append(_ONES[number])
    return " and ".join(parts)


def _words(number: int) -> str:
    """A number in British words: "one million two hundred thousand", "one thousand and one"."""
    parts = []
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            parts.append(f"{_below_thousand(number // scale)} {name}")
            number %= scale
    if number:
        link = "and " if parts and number < 100 else ""
        parts.append(link + _below_thousand(number))
    return " ".join(parts)


def _value(text: str) -> float:
    (numeral,) = numerals.find(f"There were {text} of them.")
    assert numeral.low == numeral.high
    return numeral.low


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_separators_and_words_never_change_a_number(number: int) -> None:
    written = [f"{number:,}", f"{number:,}".replace(",", "\u202f"), str(number), _words(number)]
    assert {_value(text) for text in written} == {number}


@given(
    st.integers(min_value=1, max_value=999),
    st.integers(min_value=0, max_value=9),
    st.sampled_from(["thousand", "million", "billion", "trillion"]),
)
def test_a_scale_never_changes_a_number(whole: int, tenth: int, scale: str) -> None:
    number = (10 * whole + tenth) * {"thousand": 100, "million": 10**5, "billion": 10**8, "trillion": 10**11}[scale]
    assert _value(f"{whole}.{tenth} {scale}") == _value(f"{number:,}") == number


@pytest.mark.parametrize(
    "text",
    [
        "1,200,000", "1 200 000", "1\u00a0200\u00a0000", "1200000", "1.2 million", "1.2m", "one million two hundred thousand",
        "one point two million", "12 lakh", "1 , 200 , 000",
    ],
)  # fmt: skip
def test_one_number_in_many_forms(text: str) -> None:
    assert _value(text) == 1_200_000


@given(st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_way_to_write_a_day_means_that_day(day: dt.date) -> None:
    month, short = _MONTHS[day.month - 1], _MONTHS[day.month - 1][:3]
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in {11, 12, 13} else 0, "th")
    written = [
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{day.day} {short} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{short}. {day.day}, {day.year}",
        f"the {day.day}{suffix} of {month} {day.year}",
        f"{day:%A}, {day.day} {month} {day.year}",
        f"{day:%A}, {month} {day.day}, {day.year}",
        f"{day.year}/{day.month}/{day.day}",
    ]
    found = {text: [one.days for one in calendar.find(f"It opened on {text}.", None)] for text in written}
    assert {text for text, days in found.items() if days != [DateRange.day(day)]} == set()
