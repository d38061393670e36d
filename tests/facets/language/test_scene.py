"""What stands around a value: what is said to have been done, and which words are names."""

from __future__ import annotations

import pytest

from factcheck.facets.language import scene
from factcheck.facets.language.words import sentences, words


@pytest.mark.parametrize(
    ("text", "done"),
    [
        pytest.param("The abbot visited the quarry.", "visited", id="verb"),
        pytest.param("The abbot made a visit to the quarry.", "visit", id="verb that lends its noun a tense"),
        pytest.param("The abbot paid a last tribute to the masons.", "tribute", id="adjective between"),
        pytest.param("The abbot made his final appearance.", "appearance", id="noun by its ending"),
        pytest.param("The abbot made bread for a visit.", "made", id="noun behind a preposition"),
        pytest.param("The abbot visited the bombed quarry.", "visited", id="participle before its noun"),
        pytest.param("The abbot was bombed.", "bombed", id="participle behind was"),
        pytest.param("The siege lasted nine days.", "", id="lasted says no more than the days"),
        pytest.param("The abbot refused to go.", "", id="refused only negates"),
        pytest.param("We saw the House Built there.", "saw", id="part of a name"),
    ],
)
def test_what_is_said_to_have_been_done(text: str, done: str) -> None:
    (sentence,) = sentences(text)
    assert scene.acts(sentence) == {word.meaning for word in words(done)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The organ was tuned by Anna B. C. Reed.", ["Anna", "Reed"], id="behind initials"),
        pytest.param("Nobody came, and Everybody knew.", [], id="pronouns"),
    ],
)
def test_which_words_are_names(text: str, names: list[str]) -> None:
    assert [word.text for unit in sentences(text) for word in scene.name_words(unit)] == names
