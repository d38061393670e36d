"""Words in quotation marks in a claim: they have to stand in the source as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets.phrase import Phrase
from factcheck.model import Relation

_YARD = "The board promised a “clean and quiet” yard."
_TWO = ["We will keep it clean.", "We will be quiet"]
_HELD = [
    pytest.param(_YARD, "The board promised a “clean and quiet” yard.", "entails", id="in marks"),
    pytest.param(_YARD, "The board promised a clean and quiet yard.", "entails", id="without marks"),
    pytest.param(_YARD, "Clean and Quiet is what the yard will be.", "entails", id="capitals"),
    pytest.param(_YARD, "The board met. It promised a clean and quiet yard.", "entails", id="in another sentence"),
    pytest.param(_YARD, "The board promised a quiet and clean yard.", "unrelated", id="other order"),
    pytest.param(_YARD, "The board promised a clean and very quiet yard.", "unrelated", id="a word between"),
    pytest.param("The board promised a “clean … yard”.", _YARD, "entails", id="an ellipsis"),
    pytest.param("The board promised a “clean yard”.", _YARD, "unrelated", id="left out without an ellipsis"),
    pytest.param("The board promised a “cleaner and quieter” yard.", _YARD, "unrelated", id="limit: other forms"),
    pytest.param("The board promised a “clean” yard.", "It promised a yard.", "nothing", id="limit: one word"),
    pytest.param(_YARD, "The board is clean. And quiet is the yard.", "unrelated", id="over two sentences"),
    pytest.param(
        "The board promised a “clean and quiet” yard with “no more smoke”.",
        "The board promised a clean and quiet yard.",
        "unrelated",
        id="one of two",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_phrase_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("phrase", statement, source) == expected


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        pytest.param(_YARD, ["clean and quiet"], id="phrase"),
        pytest.param("The board promised a “clean” yard.", [], id="one word"),
        pytest.param("It made a « clean and quiet » yard.", [" clean and quiet "], id="blanks within"),
        pytest.param("The `` Kestrel '' was larger than the `` Merlin ''.", [], id="between two names"),
        pytest.param("The board opened the “Old Stone Yard”.", [], id="name"),
        pytest.param("The board wrote “" + "one and " * 9 + "two” on it.", ["one and " * 9 + "two"], id="long"),
        pytest.param("“We will keep it clean. We will be quiet”, it wrote.", _TWO, id="over two sentences"),
    ],
)
def test_which_words_of_a_claim_are_a_phrase(found: Callable[..., list[Phrase]], text: str, phrases: list[str]) -> None:
    assert [one.exact for one in found("phrase", text, essay=True)] == phrases
    assert [text[one.start : one.end] for one in found("phrase", text, essay=True)] == phrases


def test_a_source_has_no_phrases_of_its_own(found: Callable[..., list[Phrase]]) -> None:
    assert found("phrase", _YARD) == []


def test_the_words_shown_are_those_of_the_source(relations: Callable[..., list[Relation]]) -> None:
    source = "The board met in May. Clean and Quiet is what the yard will be."
    (relation,) = relations("phrase", _YARD, source)
    assert relation.found == source[relation.start : relation.end] == "Clean and Quiet"
