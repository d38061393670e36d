"""Numbers in words."""

from __future__ import annotations

import pytest

from factcheck.facets.language import numberwords

_READ = [
    # text, value, step
    pytest.param("sixteen", 16, 1, id="teen"),
    pytest.param("fifty - two", 52, 1, id="hyphen between blanks"),
    pytest.param("a hundred and twenty", 120, 1, id="a hundred and"),
    pytest.param("two hundred and two thousand", 202_000, 1000, id="hundred before thousand"),
    pytest.param("two thousand and two hundred", 2200, 100, id="thousand and hundred"),
    pytest.param("twenty-five hundred", 2500, 100, id="hundreds above ten"),
    pytest.param("twenty-one trillion and three hundred", 21e12 + 300, 100, id="far scales"),
    pytest.param("hundred thousand", 100_000, 1000, id="scale of a scale"),
    pytest.param("three lakh crore", 3e12, 1e7, id="lakh crore"),
    pytest.param("two million", 2e6, 1e6, id="as finely as in digits"),
    pytest.param("one and a half million", 1.5e6, 1e5, id="and a half million"),
    pytest.param("half a million", 5e5, 1e5, id="half a million"),
    pytest.param("two thirds of a million", 2e6 / 3, 2e6 / 15, id="thirds of a million"),
    pytest.param("one billion and a quarter million", 1.00025e9, 1e5, id="and a quarter million"),
    pytest.param("five and a quarter", 5.25, 0.1, id="and a quarter"),
    pytest.param("a hundred and three quarters", 100.75, 10, id="hundred and three quarters"),
    pytest.param("two point zero three", 2.03, 1, id="point"),
    pytest.param("one point five million", 1.5e6, 1e5, id="point and scale"),
    pytest.param("half a dozen", 6, 1.2, id="half a dozen"),
]


@pytest.mark.parametrize(("text", "value", "step"), _READ)
def test_words_make_one_number(text: str, value: float, step: float) -> None:
    (found,) = numberwords.find(text)
    assert (found.value, found.step) == (pytest.approx(value), pytest.approx(step))
    assert (found.start, found.end, found.ordinal, found.fraction) == (0, len(text), False, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a third of them", 1 / 3, id="a third of"),
        pytest.param("three fifths", 0.6, id="fifths"),
        pytest.param("one-eighth", 1 / 8, id="hyphen"),
        pytest.param("twenty-three fifths", 4.6, id="more than one"),
        pytest.param("a hundredth", 0.01, id="hundredth"),
        pytest.param("half", 0.5, id="half"),
    ],
)
def test_a_part_of_a_whole_is_a_fraction(text: str, value: float) -> None:
    (found,) = numberwords.find(text)
    assert (found.value, found.fraction) == (pytest.approx(value), True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a third man", 3, id="a third before a noun"),
        pytest.param("the one hundred and twenty-fifth", 125, id="composed"),
        pytest.param("the two hundredth", 200, id="hundredth"),
        pytest.param("three hundred and sixty-fifth", 365, id="sixty-fifth"),
    ],
)
def test_a_place_is_an_ordinal(text: str, value: float) -> None:
    (found,) = numberwords.find(text)
    assert (found.value, found.ordinal) == (value, True)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("two and three", [2, 3], id="and"),
        pytest.param("two hundred and three hundred", [200, 300], id="hundreds"),
        pytest.param("nineteen eighty-four", [19, 84], id="year in words"),
        pytest.param("a man and an inn", [], id="articles"),
        pytest.param("the hundred", [], id="scale alone"),
    ],
)
def test_what_is_not_one_number_is_not_joined(text: str, values: list[float]) -> None:
    assert [found.value for found in numberwords.find(text)] == values
