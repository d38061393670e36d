"""Sentences, words and what they mean."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facets.language.words import sentences, words
from factcheck.model import Block, BlockKind


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("The fire killed nine people. It began at noon.", 2, id="two"),
        pytest.param("Mr. Lowe met Dr. Holt at 3 p.m. on Sunday.", 1, id="abbreviations"),
        pytest.param("The U.S. Senate passed the bill by 51 to 49.", 1, id="U.S."),
        pytest.param("Prices rose by 3.5 per cent in the spring.", 1, id="decimal point"),
        pytest.param("The plant opened in 2020.As planned, it makes buses.", 2, id="no blank after the stop"),
        pytest.param("Anfield drew 80,000 fans; the other ground was empty.", 2, id="semicolon"),
        pytest.param("Police said 900 came, while organisers spoke of 5,000.", 2, id="while"),
        pytest.param("“Did you see it?” she asked the officer on duty.", 1, id="question in a quote"),
    ],
)
def test_a_text_falls_into_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("killed", "died", id="synonym"),
        pytest.param("wounded", "injured", id="hurt"),
        pytest.param("organised", "organized", id="spelling"),
        pytest.param("Serbian", "Belgrade", id="country"),
        pytest.param("French", "Paris", id="capital"),
        pytest.param("built", "build", id="irregular"),
        pytest.param("marches", "marched", id="endings"),
        pytest.param("London's", "London", id="possessive"),
        pytest.param("honoured", "honored", id="American spelling"),
        pytest.param("US", "American", id="US without stops"),
        pytest.param("US", "U.S.", id="US with stops"),
    ],
)
def test_words_that_say_the_same_mean_the_same(one: str, other: str) -> None:
    assert words(one)[0].meaning == words(other)[0].meaning != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("killed", "injured", id="killed, injured"),
        pytest.param("bought", "sold", id="bought, sold"),
        pytest.param("north", "south", id="north, south"),
        pytest.param("Norway", "Sweden", id="countries"),
        pytest.param("general", "generous", id="same beginning"),
        pytest.param("universe", "university", id="one stem to a rough stemmer"),
        pytest.param("import", "export", id="import, export"),
    ],
)
def test_words_that_differ_do_not_mean_the_same(one: str, other: str) -> None:
    assert words(one)[0].meaning != words(other)[0].meaning


def test_the_pronoun_us_is_no_country() -> None:
    assert [word.meaning for word in words("us") + words("Us")] == ["", ""]


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        pytest.param("B. Holm", ["", "", "holm"], id="one"),
        pytest.param("B. C. Holm", ["", "", "", "", "holm"], id="two"),
        pytest.param("in the key of C", ["", "", "key", "", "c"], id="a letter alone"),
    ],
)
def test_an_initial_before_a_name_means_nothing(text: str, meanings: list[str]) -> None:
    assert [word.meaning for word in words(text)] == meanings


def test_a_phrase_means_what_its_verb_means() -> None:
    took, office = words("took office")
    assert (took.meaning, office.meaning) == (words("inaugurated")[0].meaning, "")


@pytest.mark.parametrize("text", ["the", "of", "was", "—", ",", "“"])
def test_small_words_and_marks_mean_nothing(text: str) -> None:
    assert [word.meaning for word in words(text)] == [""]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("12,000 people", ["12,000", "people"], id="separators"),
        pytest.param("the U.S. army", ["the", "U.S.", "army"], id="dotted"),
        pytest.param("the 34-year-old’s car", ["the", "34", "-", "year-old’s", "car"], id="hyphens"),
        pytest.param("don’t", ["don’t"], id="apostrophe"),
    ],
)
def test_a_sentence_falls_into_words(text: str, tokens: list[str]) -> None:
    assert [word.text for word in words(text)] == tokens


def test_sentences_keep_to_their_blocks() -> None:
    text = "The fire\n\nkilled nine people in the old town."
    blocks = (Block(kind=BlockKind.HEADING, start=0, end=8), Block(kind=BlockKind.PARAGRAPH, start=10, end=len(text)))
    assert [(one.text, one.kind, one.block) for one in sentences(text, blocks)] == [
        ("The fire", BlockKind.HEADING, 0),
        ("killed nine people in the old town.", BlockKind.PARAGRAPH, 1),
    ]


def test_marks_without_blanks_between_sentences_take_no_long_time() -> None:
    text = "The fire killed nine. " + "![](" * 50_000 + " It was out by noon."
    began = time.process_time()
    found = [sentence.text for sentence in sentences(text)]
    assert (found[0], found[-1]) == ("The fire killed nine.", "It was out by noon.")
    assert time.process_time() - began < 10  # 14 s on a fast machine where the run is looked at as one word


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("The fire killed 9 . “ ” , ; Mr. 3.5 U.S. \n — don’t is é 𝒳 ﬁ".split(" ")), max_size=40)
)
def test_every_offset_points_at_its_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        for word in sentence.words:
            assert text[word.start : word.end] == word.text
            assert sentence.start <= word.start < word.end <= sentence.end
