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
    ("text", "low", "high"),
    [
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
    ],
)
def test_no_number(text: str) -> None:
    assert numerals.find(text) == []
