"""Whether those who are counted or named were there, or were only asked, kept out, far away, or could have been held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.facets.attendance import Attendance
from factcheck.model import Relation

_CAME = "900 people attended the concert."
_HELD = [
    pytest.param(_CAME, "The concert was attended by 900 people.", "nothing", id="attended"),
    pytest.param(_CAME, "The concert drew 900 people.", "nothing", id="drew"),
    pytest.param(_CAME, "A crowd of 900 came to the concert.", "nothing", id="crowd"),
    pytest.param(_CAME, "900 people joined the concert from near and far.", "nothing", id="joined"),
    pytest.param(_CAME, "900 people were invited to the concert.", "unrelated", id="invited"),
    pytest.param(_CAME, "900 people had registered for the concert.", "unrelated", id="registered"),
    pytest.param(_CAME, "900 people had been expected at the concert.", "unrelated", id="expected"),
    pytest.param(_CAME, "900 tickets were sold for the concert.", "unrelated", id="tickets"),
    pytest.param(_CAME, "The hall seats 900 people.", "unrelated", id="seats"),
    pytest.param(_CAME, "The hall can hold 900 people.", "unrelated", id="can hold"),
    pytest.param(_CAME, "The hall has a capacity of 900 people.", "unrelated", id="capacity"),
    pytest.param(_CAME, "900 people watched the concert on television.", "unrelated", id="television"),
    pytest.param(_CAME, "900 people followed the concert online.", "unrelated", id="online"),
    pytest.param(_CAME, "900 people were turned away from the concert.", "unrelated", id="turned away"),
    pytest.param(_CAME, "Of 900 invited, 400 attended the concert.", "nothing", id="invited and attended"),
    pytest.param(_CAME, "Of 900 invited, 400 took part in the concert.", "nothing", id="invited and took part"),
    pytest.param(_CAME, "The concert ended at ten.", "nothing", id="nobody"),
    pytest.param("Anna Berg attended the rite.", "Anna Berg sent a wreath to the rite.", "unrelated", id="a wreath"),
    pytest.param("Anna Berg attended the rite.", "Anna Berg skipped it and sent a wreath.", "nothing", id="absent"),
    pytest.param("Anna Berg attended the rite.", "Anna Berg was represented at the rite.", "unrelated", id="stand-in"),
    pytest.param("The hall seats 900 people.", _CAME, "unrelated", id="claim of room"),
    pytest.param("900 people were invited.", _CAME, "unrelated", id="claim of guests asked"),
    pytest.param("900 people were invited.", "The hall seats 900 people.", "nothing", id="limit: asked against room"),
    pytest.param("The film came out online.", "The audience liked the film.", "nothing", id="online of a thing"),
    pytest.param("900 people marched.", "900 people were invited.", "nothing", id="limit: marched"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_presence_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("attendance", statement, source) == expected


def test_only_the_sentence_that_was_found_counts(held: Callable[..., str]) -> None:
    assert held("attendance", _CAME, "It rained on 900 people. All 900 had been invited.") == "nothing"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        pytest.param("900 people were invited.", "it tells who was asked or expected, not who came", id="asked"),
        pytest.param("The hall seats 900 people.", "it tells for how many there is room, not how many came", id="room"),
    ],
)
def test_an_editor_is_told_what_the_source_tells_instead(
    relations: Callable[..., list[Relation]], source: str, why: str
) -> None:
    (relation,) = relations("attendance", _CAME, source)
    assert relation.why == why
    assert source[relation.start : relation.end] == relation.found


def test_a_sentence_may_tell_of_several(found: Callable[..., list[Attendance]]) -> None:
    (one,) = found("attendance", "Of 900 invited, 400 attended and 60 watched online.")
    assert one.kinds == {"asked", "there", "afar"}
    assert found("attendance", "The concert ended at ten.") == []
