"""A paper or an agency as a speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judge import Material, outlet
from factcheck.model import ClaimType, Verdict


@pytest.mark.parametrize(
    ("claimed", "publisher", "text", "meant"),
    [
        pytest.param("the press", None, "", True, id="the press is any"),
        pytest.param("the newspapers", None, "", True, id="plural"),
        pytest.param("German media", "Deutsche Welle", "", True, id="of that country"),
        pytest.param("Berlin’s press", "Deutsche Welle", "", True, id="by its capital"),
        pytest.param("German media", "BBC", "", False, id="of another"),
        pytest.param("German media", None, "Deutsche Welle reports", True, id="said on the page"),
        pytest.param("German media", None, "", False, id="of nobody knows where"),
        pytest.param("French papers", "AFPA", "", False, id="part of a word"),
        pytest.param("The Hull Courier", "Hull Courier", "", True, id="by its name"),
        pytest.param("The Leeds Courier", "Hull Daily", "", False, id="another name"),
        pytest.param("The Leeds Daily", "Hull Daily", "", True, id="no more than the word daily, without a country"),
        pytest.param("French News", "Hull News", "", False, id="no more than the word news, of a country"),
        pytest.param("the maker of a hull", "Hull Daily", "", False, id="no name in small letters"),
        pytest.param("Anna Holm", "Deutsche Welle", "", False, id="a person"),
    ],
)
def test_who_is_meant_by_an_outlet(claimed: str, publisher: str | None, text: str, meant: bool) -> None:
    assert outlet.is_meant(claimed, publisher, text) == meant


@pytest.mark.parametrize(
    ("before", "said"),
    [
        pytest.param("The paper ran the headline: ", True, id="headline"),
        pytest.param("An essay titled ", True, id="titled"),
        pytest.param("A photo with the caption, in bold, ", True, id="caption"),
        pytest.param("The mayor said ", False, id="said"),
        pytest.param("It had a headline. The mayor said ", False, id="headline of another sentence"),
        pytest.param("The headline “Rain” stood beside ", False, id="another headline"),
    ],
)
def test_words_may_be_said_to_be_a_headline(before: str, said: bool) -> None:
    assert outlet.in_headline(before) == said


_PAGE = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>The harbour board met on Monday and named the "
    "piers that will be closed to walkers until the planks are changed in the spring.</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("statement", "publisher", "verdict"),
    [
        pytest.param("“The pier is rotten,” German media wrote.", "Deutsche Welle", "supported", id="its own headline"),
        pytest.param("“The pier is rotten,” German media wrote.", "BBC", "partial", id="another country's"),
        pytest.param("“The pier is rotten,” Per Aas said.", "Deutsche Welle", "partial", id="a person"),
    ],
)
def test_a_headline_is_said_by_its_outlet(
    source: Callable[..., Material], decide: Callable[..., Verdict], statement: str, publisher: str, verdict: str
) -> None:
    page = source("page", _PAGE.format("The pier is rotten"), media_type="text/html", publisher=publisher)
    assert decide(statement, page, type=ClaimType.QUOTE).verdict == verdict


def test_a_quote_in_a_headline_that_names_its_speaker_is_not_the_outlets(
    source: Callable[..., Material], decide: Callable[..., Verdict]
) -> None:
    statement = "“The pier is rotten,” German media wrote."
    page = source("page", _PAGE.format("Ida Lund: The pier is rotten"), media_type="text/html", publisher="ARD")
    assert decide(statement, page, type=ClaimType.QUOTE).verdict == "contradicted"
