"""What the words and signs around a number measure: money, measures, ages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets.language.counting import Number

_READ = [
    # text, value, kind, unit
    pytest.param("It cost US $ 3.2 billion.", 3.2e9, "money:usd", "", id="US $ apart"),
    pytest.param("It cost a $50 million deposit.", 5e7, "money:usd", "", id="an article is no A$"),
    pytest.param("It cost A$50 million.", 5e7, "money:aud", "", id="A$"),
    pytest.param("It cost HK$ 10.05 billion.", 1.005e10, "money:hkd", "", id="HK$"),
    pytest.param("It cost 125 million Australian dollars.", 1.25e8, "money:aud", "", id="Australian dollars"),
    pytest.param("It cost 10,000 Swiss francs.", 10_000, "money:chf", "", id="Swiss francs"),
    pytest.param("It cost 2 crores rupees.", 2e7, "money:inr", "", id="crores"),
    pytest.param("It cost USD115.5.", 115.5, "money:usd", "", id="code, glued"),
    pytest.param("It cost 100元.", 100, "money:cny", "", id="sign behind"),
    pytest.param("It cost 34 cents.", 0.34, "money:usd", "", id="cents"),
    pytest.param("It cost 50p.", 0.5, "money:gbp", "", id="p"),
    pytest.param("It cost 3 dollars and 50 cents.", 3.5, "money:usd", "", id="dollars and cents"),
    pytest.param("It cost £25.", 25, "money:gbp", "", id="pounds"),
    pytest.param("The baby weighed two pounds.", 2, "count", "pound", id="pounds of weight"),
    pytest.param("It ran 188 miles an hour.", 188, "count", "mile/hour", id="miles an hour"),
    pytest.param("It ran 188 mph.", 188, "count", "mile/hour", id="mph"),
    pytest.param("It ran 90 km/h.", 90, "count", "kilometer/hour", id="km/h"),
    pytest.param("It fell to -5 °C.", -5, "count", "celsius", id="below zero"),
    pytest.param("It rose to 98.6 degrees Fahrenheit.", 98.6, "count", "fahrenheit", id="Fahrenheit"),
    pytest.param("It covered 660 square metres.", 660, "count", "sqmeter", id="square metres"),
    pytest.param("It weighed 16,000 metric tons.", 16_000, "count", "tonne", id="metric tons"),
    pytest.param("It is 1.8m tall.", 1.8, "count", "meter", id="m is metres"),
    pytest.param("He is 5 feet 2 inches tall.", 5 + 2 / 12, "count", "foot", id="feet and inches"),
    pytest.param("It lies a quarter mile away.", 0.25, "count", "mile", id="quarter mile"),
    pytest.param("A 29-year-old driver left.", 29, "age", "year", id="year-old"),
    pytest.param("Nadia Holt, 29, left.", 29, "age", "year", id="between commas"),
    pytest.param("He left at the age of 29.", 29, "age", "year", id="age of"),
    pytest.param("He left at six weeks of age.", 6, "age", "week", id="weeks of age"),
    pytest.param("He left after 29 years.", 29, "count", "year", id="a duration is no age"),
    pytest.param("It lost 40 percentage points.", 40, "points", "", id="percentage points"),
    pytest.param("It scored 57 of 100.", 57, "percent", "", id="57 of 100"),
]


@pytest.mark.parametrize(("text", "value", "kind", "unit"), _READ)
def test_what_a_number_measures(
    found: Callable[..., list[Number]], text: str, value: float, kind: str, unit: str
) -> None:
    assert [(one.low, one.kind, one.unit) for one in found("number", text)] == [(pytest.approx(value), kind, unit)]


def test_the_height_of_a_picture_is_no_money(found: Callable[..., list[Number]]) -> None:
    assert "money:gbp" not in {one.kind for one in found("number", "The film was shown in 1080p.")}
    assert "money:gbp" in {one.kind for one in found("number", "The film was sold at 108p.")}


_HELD = [
    pytest.param("The car reached 60 mph.", "The car reached 60 miles per hour.", "entails", id="speeds"),
    pytest.param("The vote drew 57 of 100.", "The vote drew 57 per cent.", "entails", id="57 of 100 and 57 %"),
    pytest.param("One in five adults smoked.", "20 per cent of adults smoked.", "entails", id="one in five"),
    pytest.param("It rated 6.1 out of 10.", "It rated 6.1/10.", "entails", id="scores"),
    pytest.param("It rated 6.1 out of 10.", "It rated 6.1/100.", "unrelated", id="scores out of other wholes"),
    pytest.param("It rated 6.1 out of 10.", "It had a rating of 6.1.", "entails", id="what it is out of left out"),
    pytest.param("The trial ran an hour and a half.", "The trial ran 1.5 hours.", "entails", id="hours"),
    pytest.param("The trial ran an hour and a half.", "The trial ran two hours.", "conflicts", id="other hours"),
    pytest.param("It took a couple of weeks.", "It took two weeks.", "entails", id="couple"),
    pytest.param("Holt, 29, won the race.", "The 29-year-old Holt won the race.", "entails", id="ages"),
    pytest.param("Holt, 29, won the race.", "Holt won the race after 31 years.", "unrelated", id="age and duration"),
    pytest.param("It fell to -5 °C.", "It fell to 5 °C.", "conflicts", id="sign"),
    pytest.param("It rose to 40 degrees.", "It rose to 40 degrees Celsius.", "entails", id="degrees"),
    pytest.param("It cost A$5 million.", "It cost US$5 million.", "unrelated", id="dollars of two lands"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_one_amount_in_two_forms(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("number", statement, source) == expected
