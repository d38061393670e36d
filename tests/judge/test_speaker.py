"""Who says the quoted words, as the source has it."""

from __future__ import annotations

import pytest

import factcheck

_LUND, _AAS = "“The pier is rotten,” Ida Lund said.", "“The pier is rotten,” Per Aas said."
_MAYOR = "“The pier is rotten,” the mayor said."
_WHOLE = "“Per Aas told us lies. The pier is rotten. Close it,” Ida Lund said."
_CASES = [
    pytest.param(_LUND, _WHOLE, "supported", id="outside of the whole quotation"),
    pytest.param(_AAS, _WHOLE, "contradicted", id="not inside of it"),
    pytest.param(_AAS, "Ida Lund said: “Per Aas told lies. The pier is rotten.”", "contradicted", id="nor before it"),
    pytest.param(
        _AAS,
        "“Close it,” Ida Lund said. The pier is rotten. “Go,” Per Aas said.",
        "contradicted",
        id="not between the marks of two quotations",
    ),
    pytest.param(_MAYOR, "The captain likes the States: “The pier is rotten.”", "partial", id="States is no verb"),
    pytest.param(
        _MAYOR, "The quay is called “The pier is rotten” in old songs.", "partial", id="passive is no speaker"
    ),
    pytest.param(_MAYOR, "The captain called it “The pier is rotten.”", "contradicted", id="active is one"),
    pytest.param("“The pier is rotten,” Agnes Lund said.", "Agnes Lund: The pier is rotten.", "supported", id="label"),
    pytest.param(_AAS, "Agnes Lund: We met.\n\nThe pier is rotten.", "contradicted", id="label above, begins with A"),
    pytest.param(_AAS, "Quentin Lund: We met.\n\nThe pier is rotten.", "contradicted", id="label that begins with Q"),
    pytest.param(_LUND, "By Ida Lund\n\nThe pier is rotten and the tide is high.", "supported", id="byline"),
    pytest.param(_AAS, "By Ida Lund\n\nThe pier is rotten and the tide is high.", "contradicted", id="byline, another"),
    pytest.param(_LUND, "By Ida Lund\n\nSome read “The pier is rotten” there.", "partial", id="byline, quoted words"),
    pytest.param(_AAS, "“The pier is rotten,” reads a letter of Ida Lund.", "contradicted", id="a letter reads"),
    pytest.param(
        _LUND, "In a statement by Ida Lund, it was put so: “The pier is rotten”.", "supported", id="statement by"
    ),
    pytest.param(_LUND, "Ida Lund lives there. “The pier is rotten.”", "partial", id="named, not speaking"),
    pytest.param(_AAS, "Ida Lund told the crew so.\n\n“The pier is rotten.”", "contradicted", id="spoke just before"),
    pytest.param(
        "“The pier is rotten,” Oslo said.",
        "“The pier is rotten,” said Ida Lund. Ida Lund, Norway’s ambassador, left at noon.",
        "supported",
        id="a country by its ambassador",
    ),
    pytest.param(
        "“The pier is rotten,” Lima said.",
        "“The pier is rotten,” said Ida Lund. Ida Lund, Norway’s ambassador, left for Lima.",
        "contradicted",
        id="a country only named",
    ),
    pytest.param("“The pier is rotten,” MR HOLT said.", "MR HOLT rose. The pier is rotten.", "supported", id="titled"),
    pytest.param(
        "“The pier is rotten,” Mr Wade said.", "MR HOLT rose. The pier is rotten.", "contradicted", id="titled, another"
    ),
]


@pytest.mark.parametrize(("statement", "text", "verdict"), _CASES)
def test_who_speaks(statement: str, text: str, verdict: str) -> None:
    found = factcheck.check(statement, text, type="quote")
    assert found.verdict == verdict, found.reason


_PAGE = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>The pier line has run to the two islands for "
    "ninety years and carries more than a thousand people on a summer day in good weather.</p></article></body></html>"
)
_HEADLINES = [
    pytest.param("The pier is rotten", "Ida Lund", "Ida Lund: The pier is rotten", "supported", id="lead"),
    pytest.param("The pier is rotten", "Per Aas", "Ida Lund: The pier is rotten", "contradicted", id="lead, another"),
    pytest.param("The pier is rotten", "Per Aas", "Opinion: The pier is rotten", "partial", id="genre"),
    pytest.param("The pier is rotten", "Per Aas", "Video: The pier is rotten", "partial", id="another genre"),
    pytest.param("the pier line has run", "Per Aas", "Ida Lund: The pier is rotten", "partial", id="lead of its own"),
    pytest.param("the pier line has run", "Ida Lund", "Speech by Ida Lund, in full", "supported", id="speech by"),
    pytest.param("the pier line has run", "Per Aas", "Ida Lund’s speech in full", "contradicted", id="her speech"),
]


@pytest.mark.parametrize(("words", "who", "headline", "verdict"), _HEADLINES)
def test_who_speaks_by_the_headline(words: str, who: str, headline: str, verdict: str) -> None:
    page = _PAGE.format(headline)
    found = factcheck.check(f"“{words},” {who} said.", page, type="quote", media_type="text/html")
    assert found.verdict == verdict, found.reason
