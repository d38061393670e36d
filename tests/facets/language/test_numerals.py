"""Numbers as English newspapers write them."""

from __future__ import annotations

import pytest

from factcheck.facets.language import numerals

_VALUES = [
    pytest.param("450", 450, id="digits"),
    pytest.param("1,184", 1184, id="comma"),
    pytest.param("130 , 000", 130_000, id="comma between blanks"),
    pytest.param("12 000", 12_000, id="blank"),
    pytest.param("12\u00a0000", 12_000, id="no-break blank"),
    pytest.param("12\u202f000", 12_000, id="narrow blank"),
    pytest.param("4,250,000", 4_250_000, id="two commas"),
    pytest.param("3.75", 3.75, id="decimal"),
    pytest.param("1.5 million", 1_500_000, id="million"),
    pytest.param("1.5m", 1_500_000, id="m"),
    pytest.param("2.4bn", 2.4e9, id="bn"),
    pytest.param("30k", 30_000, id="k"),
    pytest.param("7 lakh", 700_000, id="lakh"),
    pytest.param("2 crores", 20_000_000, id="crores"),
    pytest.param("three crore", 30_000_000, id="crore in words"),
    pytest.param("two trillion", 2e12, id="trillion in words"),
    pytest.param("seventy-two", 72, id="hyphened words"),
    pytest.param("four hundred and fifty", 450, id="hundred and"),
    pytest.param("two thousand five hundred", 2500, id="thousand and hundred"),
    pytest.param("a hundred", 100, id="a hundred"),
    pytest.param("two dozen", 24, id="dozen"),
    pytest.param("half a million", 500_000, id="half a million"),
    pytest.param("two thirds", 2 / 3, id="thirds"),
    pytest.param("three-quarters", 3 / 4, id="quarters"),
    pytest.param("12,34,567", 1_234_567, id="Indian grouping"),
    pytest.param("5 bn", 5e9, id="bn apart"),
    pytest.param("-5", -5, id="minus sign"),
    pytest.param("minus five", -5, id="minus in words"),
    pytest.param("3/4", 3 / 4, id="slash"),
    pytest.param("10 1/2", 10.5, id="whole and slash"),
    pytest.param("6½", 6.5, id="whole and sign"),
    pytest.param("3 million and a half", 3_500_000, id="million and a half"),
    pytest.param("4 thousand 3 hundred and 21", 4321, id="digits with scales in words"),
    pytest.param("one in five", 1 / 5, id="one in"),
    pytest.param("two out of three", 2 / 3, id="share out of"),
]


@pytest.mark.parametrize(("text", "value"), _VALUES)
@pytest.mark.parametrize("frame", ["{}", "It was {} then.", "({})"], ids=["alone", "in a sentence", "in brackets"])
def test_a_number_has_its_value_and_its_place(text: str, value: float, frame: str) -> None:
    whole = frame.format(text)
    (numeral,) = numerals.find(whole)
    assert numeral.low == numeral.high == pytest.approx(value)
    assert whole[numeral.start : numeral.end] == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("the 3rd", 3, id="3rd"),
        pytest.param("the 101st", 101, id="101st"),
        pytest.param("the third", 3, id="third"),
        pytest.param("the twenty-fourth", 24, id="twenty-fourth"),
        pytest.param("the 60th lap", 60, id="60th lap"),
    ],
)
def test_an_ordinal_is_told_from_a_count(text: str, value: float) -> None:
    (numeral,) = numerals.find(text)
    assert (numeral.low, numeral.ordinal) == (value, True)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("the last stage", 1, id="last"),
        pytest.param("the penultimate stage", 2, id="penultimate"),
        pytest.param("it came second to last", 2, id="second to last"),
        pytest.param("it came third-from-last", 3, id="third from last"),
        pytest.param("the last but one stage", 2, id="last but one"),
        pytest.param("the antepenultimate stage", 3, id="antepenultimate"),
    ],
)
def test_a_place_may_be_counted_from_the_end(text: str, place: float) -> None:
    (numeral,) = numerals.find(text)
    assert (numeral.low, numeral.ordinal, numeral.from_end) == (place, True, True)


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        pytest.param("rated 8/10", 8, 10, id="slash"),
        pytest.param("rated 6.1/10", 6.1, 10, id="slash, decimal"),
        pytest.param("rated 7 out of 10", 7, 10, id="out of"),
        pytest.param("rated 4/5", 4, 5, id="out of five"),
        pytest.param("57 of 100", 57, 100, id="of a hundred"),
        pytest.param("31 ( out of 100 )", 31, 100, id="in brackets"),
    ],
)
def test_what_a_score_is_out_of_is_no_number_of_its_own(text: str, value: float, scale: float) -> None:
    (numeral,) = numerals.find(text)
    assert (numeral.low, numeral.scale) == (value, scale)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("lap 60 of 72", [60, 72], id="lap 60"),
        pytest.param("20-30 people", [20, 30], id="both ends of a range"),
        pytest.param("one or two men", [1, 2], id="or"),
        pytest.param("between two hundred and three hundred", [200, 300], id="and between numbers"),
        pytest.param("it cost 5 million 10 years later", [5e6, 10], id="years behind a scale"),
        pytest.param("the second half", [2], id="a half that is none"),
        pytest.param("10 - 5", [10, 5], id="a difference"),
        pytest.param("12 out of 10", [12, 10], id="more than the whole"),
        pytest.param("the wall is 2m high", [2], id="metres"),
        pytest.param("the price is £2m", [2_000_000], id="millions"),
        pytest.param("he scores between ten and twenty", [10, 20], id="scores is a verb"),
    ],
)
def test_which_numbers_stand_in_a_text(text: str, values: list[float]) -> None:
    assert [numeral.low for numeral in numerals.find(text)] == values


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("a few hundred people", 300, 900, id="a few hundred"),
        pytest.param("scores of people", 40, 199, id="scores"),
        pytest.param("tens of thousands of people", 10_000, 99_990, id="tens of thousands"),
        pytest.param("dozens of people", 24, 99, id="dozens"),
        pytest.param("hundreds of people", 200, 999, id="hundreds"),
        pytest.param("thousands of people", 2000, 9999, id="thousands"),
    ],
)
def test_a_vague_number_is_an_interval(text: str, low: float, high: float) -> None:
    (numeral,) = numerals.find(text)
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "step", "rounded"),
    [
        pytest.param("1.5 million", 100_000, True, id="a scale rounds"),
        pytest.param("12,000", 1000, True, id="zeros round"),
        pytest.param("12,003", 1, False, id="a last digit does not"),
        pytest.param("41.3", 0.1, False, id="decimals"),
    ],
)
def test_how_finely_a_number_was_given(text: str, step: float, rounded: bool) -> None:
    (numeral,) = numerals.find(text)
    assert (numeral.step, numeral.round) == (pytest.approx(step), rounded)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the other", id="th in the"),
        pytest.param("more than that", id="than is not th"),
        pytest.param("often weighted", id="ten and eight inside words"),
        pytest.param("the A4 paper", id="part of a name"),
        pytest.param("COVID-19", id="behind a hyphen"),
        pytest.param("a stone", id="one inside a word"),
        pytest.param("the 9/11 attacks", id="9/11"),
        pytest.param("open 24/7", id="24/7"),
        pytest.param("call 0161-555-0199", id="telephone number"),
        pytest.param("see https://a.example/?q=30%25&page=2", id="address of a page"),
        pytest.param("the one you mentioned", id="the one"),
        pytest.param("his half-brother", id="half of a word"),
        pytest.param("it will last", id="last is a verb"),
        pytest.param("last week", id="last of a date"),
    ],
)
def test_no_number(text: str) -> None:
    assert numerals.find(text) == []
