"""Tables and infoboxes as lines."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import bs4
import pytest

from factcheck.model import Document

Read = Callable[..., Document]
Article = Callable[..., str]
Listed = Callable[[Document], list[tuple[str, str]]]

TEXT = "<p>The fire spread through the market at noon, and the town fought it until the evening of that day.</p>" * 3


@pytest.fixture
def rows(read: Read, article: Article, lines: Listed) -> Callable[[str], list[str]]:
    """The rows of a table in the middle of an article."""

    def of(table: str) -> list[str]:
        found = lines(read(article(TEXT + table + TEXT)))
        return [words for kind, words in found if kind == "table row"]

    return of


Rows = Callable[[str], list[str]]


def test_an_infobox_gives_key_and_value(rows: Rows) -> None:
    table = """<table class="infobox vevent"><caption>Market fire</caption><tbody>
    <tr><th colspan="2">Great market fire</th></tr>
    <tr><th scope="row">Date</th><td>7 May 1999</td></tr>
    <tr><th>Deaths</th><td>3</td></tr>
    <tr><th>Injured</th><td>At least 20<sup class="reference"><a href="#2">[2]</a></sup></td></tr>
    <tr><th>Places</th><td>Market<br>Old bridge</td></tr>
    <tr><th colspan="2">Losses</th></tr><tr><td>3 houses</td><td>12 stalls</td><td>1 barn</td></tr></tbody></table>"""
    assert rows(table) == [
        "Great market fire",
        "Date: 7 May 1999",
        "Deaths: 3",
        "Injured: At least 20",
        "Places: Market; Old bridge",
        "Losses",
        "Losses: 3 houses; 12 stalls; 1 barn",
    ]


def test_headers_stand_before_each_cell(rows: Rows) -> None:
    table = """<table><thead><tr><th>Year</th><th>Visitors</th><th></th></tr></thead><tbody>
    <tr><td>2023</td><td>5,200</td><td>open</td></tr><tr><th scope="row">2024</th><td>6,100</td><td></td></tr></table>"""
    assert rows(table) == ["Year: 2023; Visitors: 5,200; open", "Year: 2024; Visitors: 6,100"]


def test_spans_and_two_header_rows(rows: Rows) -> None:
    table = """<table><tr><th rowspan="2">Place</th><th colspan="2">Dead</th></tr><tr><th>Men</th><th>Women</th></tr>
    <tr><td>Elm</td><td>4</td><td>5</td></tr><tr><td rowspan="2">Oak</td><td>1</td><td>2</td></tr>
    <tr><td>3</td><td>0</td></tr></table>"""
    assert rows(table) == [
        "Place: Elm; Dead Men: 4; Dead Women: 5",
        "Place: Oak; Dead Men: 1; Dead Women: 2",
        "Place: Oak; Dead Men: 3; Dead Women: 0",
    ]


def test_a_first_row_over_numbers_heads_them(rows: Rows) -> None:
    table = """<table><tr><td>Town</td><td>Killed</td></tr><tr><td>Elm</td><td>5</td></tr>
    <tr><td>Oak</td><td>1,204</td></tr></table>"""
    assert rows(table) == ["Town: Elm; Killed: 5", "Town: Oak; Killed: 1,204"]


def test_a_table_without_headers_pairs_two_cells(rows: Rows) -> None:
    table = "<table><tr><td>Opened:</td><td>in spring</td></tr><tr><td>Closed</td><td>in autumn</td></tr></table>"
    assert rows(table) == ["Opened: in spring", "Closed: in autumn"]


def test_a_description_list_is_a_table_too(rows: Rows) -> None:
    listing = "<dl><dt>Killed</dt><dd>5</dd><dt>Injured:</dt><dd>At least <b>20</b></dd></dl>"
    assert rows(listing) == ["Killed: 5", "Injured: At least 20"]


def test_blocks_lines_raised_digits_and_tables_within_a_cell(rows: Rows) -> None:
    table = """<table class="infobox"><tr><th>Area</th><td>12 m<sup>2</sup><sup><a href="#1">[1]</a></sup>
    of <b>wet</b>
    ground</td></tr><tr><th>Named</th><td><q>Elm</q><ul><li>by Ada;</li><li>&nbsp;</li></ul><pre>in 1953
    or 1954</pre></td></tr>
    <tr><th>Head<br>count</th><td><h3>At<br>dawn</h3><table><caption>Camps</caption><tr><th>Camp</th><th>Men</th></tr>
    <tr><td>A</td><td>40</td></tr></table><dl><dt>Horses</dt><dd>7</dd></dl></td></tr></table>"""
    assert rows(table) == [
        "Area: 12 m² of wet ground",
        "Named: “Elm”; by Ada; in 1953; or 1954",
        "Head count: At dawn; Camps; Camp: A; Men: 40; Horses: 7",
    ]


def test_tables_are_read_without_a_word_from_beautifulsoup(rows: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    """It warns of markup that looks like an address, a file or XML. Odd names of attributes do it no harm."""
    asked: list[str] = []
    made = bs4.BeautifulSoup

    def watch(markup: str, parser: str, **named: str | None) -> bs4.BeautifulSoup:
        asked.append(markup)
        return made(markup, parser, multi_valued_attributes=named["multi_valued_attributes"])

    monkeypatch.setattr(bs4, "BeautifulSoup", watch)
    table = """<?xml version="1.0"?><table {}=1 {x=2 xmlns:q=u xml:lang=en><?xml version="1.0"?>
    <tr {}=1><th>https://a.example/b.html</th><td }=2>/etc/passwd<x:y {}=3></x:y></td></tr></table>"""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert rows(table) == ["https://a.example/b.html: /etc/passwd"]
    assert not caught
    assert len(asked) == 1
    assert rows("") == []
    assert len(asked) == 1, "a page without tables pays nothing"


def test_no_row_of_a_long_table_is_lost_to_spans_before_it(rows: Rows) -> None:
    wide = "<tr><td colspan=200 rowspan=200>a</td><td>b</td></tr>" * 400
    table = f"<table>{wide}<tr><th>Killed</th><td>5</td></tr></table>"
    assert "Killed: 5" in rows(table)


def test_a_caption_stands_before_its_rows(read: Read, article: Article, lines: Listed) -> None:
    table = "<table><caption>Visitors a year</caption><tr><th>Year</th><th>All</th></tr><tr><td>1</td><td>2</td></tr></table>"
    found = lines(read(article(TEXT + table)))
    place = found.index(("caption", "Visitors a year"))
    assert found[place + 1] == ("table row", "Year: 1; All: 2")


def test_each_row_comes_once_and_in_its_place(read: Read, article: Article) -> None:
    table = "<table><tr><th>Year</th><th>Dead</th></tr><tr><td>1953</td><td>307</td></tr></table>"
    text = read(
        article("<p>Before the table stand words.</p>" * 4 + table + "<p>After the table stand more.</p>" * 4)
    ).text
    assert text.count("307") == 1
    assert text.index("Before") < text.index("307") < text.index("After")


def test_a_page_laid_out_by_a_table_is_read_as_text(read: Read, lines: Listed) -> None:
    long = "The dam above the valley burst on Sunday and killed 50 people, the county said in the evening. " * 8
    page = f"<table><tr><td><a href='/'>Home</a></td><td><p>{long}</p><p>It rained.</p></td></tr></table>"
    assert lines(read(page)) == [("paragraph", long.strip()), ("paragraph", "It rained.")]
