"""Quoted words: found exactly, cut, changed, reworded, or not there."""

from __future__ import annotations

import pytest

from factcheck.facets.language import quotation
from factcheck.facets.language.fold import fold
from factcheck.facets.language.quotation import Match


def _paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append((at, at + len(part)))
        at += len(part) + 2
    return tuple(found)


_CASES = [
    pytest.param("we lost everything", "“We lost everything,” she said.", Match.EXACT, id="exact"),
    pytest.param("We lost everything.", "“We lost everything,” she said.", Match.EXACT, id="end mark"),
    pytest.param("we lost, everything", "We lost everything.", Match.EXACT, id="comma inside"),
    pytest.param("we didn't lose", "“We didn’t lose,” she said.", Match.EXACT, id="apostrophe"),
    pytest.param("the of­ficial figure", "The official figure is out.", Match.EXACT, id="soft hyphen"),
    pytest.param("lost every", "We lost everything.", Match.ABSENT, id="half a word"),
    pytest.param("we lost … in one night", "We lost all we had in one night.", Match.EXACT, id="ellipsis"),
    pytest.param("we lost ... in one night", "We lost all we had in one night.", Match.EXACT, id="three dots"),
    pytest.param("we lost [...] in one night", "We lost all we had in one night.", Match.EXACT, id="dots in brackets"),
    pytest.param("in one night … we lost", "We lost all we had in one night.", Match.ABSENT, id="ellipsis backwards"),
    pytest.param("I would … do it again", "I would not do it again.", Match.ALTERED, id="ellipsis over not"),
    pytest.param("I would … do it again", "I would never do it again.", Match.ALTERED, id="ellipsis over never"),
    pytest.param("we lost … nobody helped", "We lost it.\n\nIn the end nobody helped.", Match.ABSENT, id="paragraphs"),
    pytest.param("permitted to end the lease", "She is not permitted to end the lease.", Match.REVERSED, id="cut not"),
    pytest.param("proof of any fraud", "The panel found no proof of any fraud.", Match.REVERSED, id="cut no"),
    pytest.param("he took the money", "It is false that he took the money.", Match.REVERSED, id="cut false that"),
    pytest.param("we lost 43 houses in one night", "We lost 34 houses in one night.", Match.ALTERED, id="number"),
    pytest.param("we will pay for it all now", "We will not pay for it all now.", Match.ALTERED, id="not left out"),
    pytest.param("we will not pay for it all", "We will pay for it all.", Match.ALTERED, id="not put in"),
    pytest.param("we shall never forgive Mr Lowe", "We shall never forgive Mr Holt.", Match.ALTERED, id="name"),
    pytest.param("growth of 3.2 percent in May", "There was growth of -3.2 percent in May.", Match.ALTERED, id="minus"),
    pytest.param("we will not give up our city", "We shall not give up our town.", Match.REWORDED, id="other words"),
    pytest.param("nothing will be the same", "The mayor cut a ribbon on Sunday.", Match.ABSENT, id="absent"),
    pytest.param("risk of 1.3", "There is a risk of 1.35 now.", Match.ALTERED, id="number cut short"),
    pytest.param("lost most", "We lost all of it.", Match.ABSENT, id="limit: two words, nearly"),
    pytest.param("we lost … in May", f"We lost {'all and ' * 245}it in May.", Match.EXACT, id="ellipsis, 2,000"),
    pytest.param("we lost … in May", f"We lost {'all and ' * 260}it in May.", Match.ABSENT, id="limit: ellipsis, more"),
    pytest.param("[the ministry] lied to us for years", "They lied to us for years.", Match.EXACT, id="brackets"),
]


@pytest.mark.parametrize(("quote", "text", "match"), _CASES)
def test_how_a_quote_stands_in_a_text(quote: str, text: str, match: Match) -> None:
    assert quotation.find(quote, text, fold(text), _paragraphs(text)).match == match


@pytest.mark.parametrize(
    ("quote", "text", "shown"),
    [
        pytest.param("we lost everything", "She said: “We lost everything.”", "We lost everything", id="exact"),
        pytest.param("we lost … night", "Sir, we lost all that night.", "we lost all that night", id="ellipsis"),
        pytest.param("ofﬁcial figure", "An of­ficial ﬁgure, he said.", "of­ficial ﬁgure", id="folded"),
    ],
)
def test_the_words_shown_are_those_of_the_text(quote: str, text: str, shown: str) -> None:
    found = quotation.find(quote, text, fold(text), _paragraphs(text))
    assert text[found.start : found.end] == shown


def test_a_near_miss_names_what_was_changed() -> None:
    text = "We lost 34 houses in one night."
    found = quotation.find("we lost 43 houses in one night", text, fold(text), _paragraphs(text))
    assert found.changes == (("43", "34"),)


@pytest.mark.parametrize(
    ("statement", "parts"),
    [
        pytest.param("“We lost it,” she said.", ("We lost it,",), id="curly"),
        pytest.param('"We lost it," she said.', ("We lost it,",), id="straight"),
        pytest.param("‘We don’t know,’ she said.", ("We don’t know,",), id="single, with an apostrophe"),
        pytest.param("“We lost,” she said, “and won.”", ("We lost,", "and won."), id="two parts"),
        pytest.param("The firm’s staff didn’t know.", (), id="apostrophes alone"),
        pytest.param("„We lost it“, she said.", (), id="limit: low marks"),
        pytest.param("‹We lost it›, she said.", (), id="limit: angled marks"),
    ],
)
def test_what_a_statement_quotes(statement: str, parts: tuple[str, ...]) -> None:
    assert quotation.quoted(statement) == parts
