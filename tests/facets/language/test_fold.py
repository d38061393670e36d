"""Folding: typography goes, letters stay, and every offset leads back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facets.language.fold import fold

_SAME = [
    pytest.param("“We were warned”", '"We were warned"', id="quotation marks"),
    pytest.param("don’t", "don't", id="apostrophe"),
    pytest.param("2014–15", "2014-15", id="dash"),
    pytest.param("ﬁnal ofﬁcial", "final official", id="ligatures"),
    pytest.param("of\u00adfi\u00adcial", "official", id="soft hyphens"),
    pytest.param("12\u00a0000", "12 000", id="no-break blank"),
    pytest.param("12\u202f000", "12 000", id="narrow blank"),
    pytest.param("so\n  on", "so on", id="line break"),
    pytest.param("wait…", "wait...", id="ellipsis"),
    pytest.param("POLICE", "police", id="case"),
    pytest.param("Straße", "STRASSE", id="sharp s"),
    pytest.param("\u200bzero\u200bwidth", "zerowidth", id="zero width"),
]


@pytest.mark.parametrize(("one", "other"), _SAME)
def test_typography_folds_away(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("was", "saw", id="letters"),
        pytest.param("1.3", "13", id="decimal point"),
        pytest.param("-3.2", "3.2", id="minus"),
        pytest.param("no where", "nowhere", id="blank"),
        pytest.param("café", "cafe", id="accent"),
    ],
)
def test_what_changes_meaning_stays(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("text", "wanted", "original"),
    [
        pytest.param("He said “No…” twice", "no...", "No…", id="one sign becomes three letters"),
        pytest.param("the of\u00adﬁ\u00adcial ﬁgure", "official", "of\u00adﬁ\u00adcial", id="hyphens and ligature"),
        pytest.param("a  \n b", "a b", "a  \n b", id="blanks"),
        pytest.param("Straße", "strasse", "Straße", id="sharp s"),
    ],
)
def test_a_folded_stretch_leads_back_to_what_was_written(text: str, wanted: str, original: str) -> None:
    folded = fold(text)
    at = folded.text.index(wanted)
    start, end = folded.span(at, at + len(wanted))
    assert text[start:end] == original


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("aB1 .,-–…“”’ﬁß\u00ad\u200b\u00a0\n\tİŉǰ½"), st.characters(codec="utf-8")),
        max_size=60,
    ),
    st.data(),
)
def test_offsets_lead_back_to_the_original(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end].strip() in fold(text[first:last]).text
