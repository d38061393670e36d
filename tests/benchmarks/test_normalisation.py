"""The measure of normalisation: how it scores, and what it found when this was written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import normalisation, recognizers
from benchmarks.normalisation import FILES, Score


def _score(folder: Path, name: str, *cases: dict[str, Any]) -> Score:
    place = next(place for place, names in _PLACES.items() if name in names)
    path = folder / "numbers-dates" / place / f"{name}.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(cases), "utf-8")
    return normalisation.score(folder, next(file for file in FILES if file.name == name))


_PLACES = {
    "Number/English": ("NumberModel", "OrdinalModel"),
    "NumberWithUnit/English": ("CurrencyModel",),
    "DateTime/English": ("DateParser", "DatePeriodParser", "DateExtractor"),
}


def _number(text: str, *values: str) -> dict[str, Any]:
    return {"Input": text, "Results": [{"Text": value, "Resolution": {"value": value}} for value in values]}


@pytest.mark.parametrize(
    ("text", "gold", "outcome"),
    [
        pytest.param("it sold 450 copies", ("450",), "right", id="found"),
        pytest.param("it sold copies", (), "right", id="rightly nothing"),
        pytest.param("it sold 450 copies in 3 towns", ("450",), "wrong", id="one too many"),
        pytest.param("it sold 450 copies", ("450", "3"), "wrong", id="one too few"),
        pytest.param("it sold 450 copies", ("45",), "wrong", id="another"),
        pytest.param("it sold 450 copies", (), "wrong", id="where there is none"),
        pytest.param("it sold ever so many copies", ("450",), "found nothing", id="found nothing"),
    ],
)
def test_a_case_is_right_only_where_all_is_found_and_no_more(
    tmp_path: Path, text: str, gold: tuple[str, ...], outcome: str
) -> None:
    assert _score(tmp_path, "NumberModel", _number(text, *gold)).outcomes == {outcome: 1}


def test_shares_count_what_is_claimed_of_all_and_what_is_right_of_that(tmp_path: Path) -> None:
    cases = [_number("3 towns", "3"), _number("3 towns", "4"), _number("so many", "4"), _number("2^10", "1024")]
    score = _score(tmp_path, "NumberModel", *cases)
    assert (score.cases, score.claimed, score.right) == (4, 2, 1)
    assert list(score.left_out.values()) == [1]


def test_a_sum_needs_its_currency_and_cents_are_hundredths(tmp_path: Path) -> None:
    cases = [
        {"Input": "it cost 50 cents", "Results": [{"Text": "50 cents", "Resolution": {"value": "50", "unit": "Cent"}}]},
        {"Input": "it cost £50", "Results": [{"Text": "£50", "Resolution": {"value": "50", "unit": "Dollar"}}]},
    ]
    assert _score(tmp_path, "CurrencyModel", *cases).outcomes == {"right": 1, "wrong": 1}


def _dated(text: str, **days: str) -> dict[str, Any]:
    value = {"Timex": days.pop("timex", ""), "FutureResolution": days, "PastResolution": days}
    return {
        "Input": text,
        "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
        "Results": [{"Text": text, "Start": 0, "Length": len(text), "Value": value}],
    }


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        pytest.param(_dated("two days ago", date="2016-11-05"), "right", id="the day"),
        pytest.param(_dated("two days ago", date="2016-11-06"), "wrong", id="another day"),
        pytest.param(_dated("a month ago", date="2016-10-07"), "wide", id="within a wide reading"),
        pytest.param(_dated("a month ago", date="2016-09-30"), "wrong", id="outside a wide reading"),
        pytest.param(_dated("in 2015", date="2015-03-01"), "wrong", id="a year is no wide reading of a day"),
        pytest.param(_dated("31st of this month", date="0001-01-01"), "right", id="a day that does not exist"),
    ],
)
def test_a_date_is_right_by_its_days(tmp_path: Path, case: dict[str, Any], outcome: str) -> None:
    assert _score(tmp_path, "DateParser", case).outcomes == {outcome: 1}


@pytest.mark.parametrize(
    ("text", "timex", "first", "last", "days"),
    [
        pytest.param("the 1970s", "(1970-01-01,1980-01-01,P10Y)", "1970-01-01", "1980-01-01", "1970-01-01/1979-12-31", id="decade"),
        pytest.param("from 2014 to 2018", "(2014-01-01,2018-01-01,P4Y)", "2014-01-01", "2018-01-01", "2014-01-01/2018-12-31", id="years"),
        pytest.param("4 to 22 May 1995", "(1995-05-04,1995-05-22,P18D)", "1995-05-04", "1995-05-22", "1995-05-04/1995-05-22", id="days"),
        pytest.param("May 1995", "1995-05", "1995-05-01", "1995-06-01", "1995-05", id="month"),
    ],
)  # fmt: skip
def test_the_last_day_of_a_period_is_added(text: str, timex: str, first: str, last: str, days: str) -> None:
    result = _dated(text, timex=timex, startDate=first, endDate=last)["Results"][0]
    assert [str(one) for one in recognizers.days(result)] == [days]


def test_a_place_is_right_without_the_words_that_lead_to_it(tmp_path: Path) -> None:
    case = {"Input": "it closed on 3 May 2016", "Results": [{"Text": "", "Start": 10, "Length": 13}]}
    short = {"Input": "it closed on 3 May 2016", "Results": [{"Text": "", "Start": 13, "Length": 5}]}
    assert _score(tmp_path, "DateExtractor", case, short).outcomes == {"right": 1, "wrong": 1}


_ASKED = {file.name for file in FILES} - {"NumberRangeModel"}


def test_seven_tenths_are_claimed_and_nine_tenths_of_them_right(shared: Callable[[str], Path]) -> None:
    data = shared("data/numbers-dates").parent
    scores = {one.name: one for one in normalisation.scores(data) if one.name in _ASKED}
    assert {name for name, one in scores.items() if one.claimed < 0.7 * one.cases} == set()
    assert {name for name, one in scores.items() if one.right < 0.9 * one.claimed} == set()


def test_the_table_names_every_file_and_every_reason(shared: Callable[[str], Path]) -> None:
    table = normalisation.section(shared("data/numbers-dates").parent)
    assert {file.name for file in FILES if f"| {file.name} |" not in table} == set()
    assert {reason for file in FILES for reason, _ in file.left_out if reason not in table} == set()


def test_without_the_data_it_says_that_it_was_skipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        normalisation.main(["--data", str(tmp_path)])
    assert ended.value.code == 0
    assert "skipped" in capsys.readouterr().err
