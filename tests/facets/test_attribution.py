"""Voices: a disinterested one is as good as the fact, a party or a hedge is weaker, a claimed one must be the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Relation

_PLAIN = "The leak poisoned 19 workers."
_HELD = [
    pytest.param(_PLAIN, "The leak poisoned 19 workers.", "nothing", id="no voice"),
    pytest.param(_PLAIN, "The leak poisoned 19 workers, the inquiry said.", "nothing", id="inquiry said"),
    pytest.param(_PLAIN, "According to the coroner, the leak poisoned 19 workers.", "nothing", id="according to"),
    pytest.param(_PLAIN, "The union claimed that the leak poisoned 19 workers.", "weaker", id="claimed"),
    pytest.param(_PLAIN, "The union alleged that the leak poisoned 19 workers.", "weaker", id="alleged"),
    pytest.param(_PLAIN, "The leak reportedly poisoned 19 workers.", "weaker", id="reportedly"),
    pytest.param(_PLAIN, "The leak allegedly poisoned 19 workers.", "weaker", id="allegedly"),
    pytest.param(_PLAIN, "Unconfirmed reports spoke of 19 workers poisoned by the leak.", "weaker", id="unconfirmed"),
    pytest.param(
        _PLAIN, "The leak poisoned 19 workers, which could not be independently verified.", "weaker", id="unverified"
    ),
    pytest.param(_PLAIN, "Initial reports said the leak poisoned 19 workers.", "weaker", id="initial reports"),
    pytest.param(_PLAIN, "The leak is believed to have poisoned 19 workers.", "weaker", id="is believed to"),
    pytest.param(
        _PLAIN, "A clerk, who alleged that the leak poisoned 19 workers, has left.", "weaker", id="who alleged"
    ),
    pytest.param(
        _PLAIN, "She claimed that it was known that the leak poisoned 19 workers.", "weaker", id="she claimed"
    ),
    pytest.param(_PLAIN, "Neighbours believe that the leak poisoned 19 workers.", "weaker", id="believe"),
    pytest.param(_PLAIN, "A widow told the court that the leak poisoned 19 workers.", "weaker", id="told the court"),
    pytest.param(_PLAIN, "A book claiming that the leak poisoned 19 workers sold well.", "weaker", id="claiming"),
    pytest.param(_PLAIN, "The leak may have poisoned 19 workers.", "weaker", id="may have"),
    pytest.param(_PLAIN, "The leak was once thought to have poisoned 19 workers.", "weaker", id="once thought"),
    pytest.param(_PLAIN, "In the view of some, the leak poisoned 19 workers.", "weaker", id="in the view of"),
    pytest.param("Ben Orr wrote the hymn.", "The hymn, long ascribed to Ben Orr, was sung.", "weaker", id="ascribed"),
    pytest.param(_PLAIN, "According to legend, the leak poisoned 19 workers.", "weaker", id="legend"),
    pytest.param(
        _PLAIN, "The leak poisoned 19 workers, and critics claimed that more fell ill.", "nothing", id="of more"
    ),
    pytest.param("The portrait is by Clara Stone.", "The portrait may be by Clara Stone.", "weaker", id="may be by"),
    pytest.param(
        "The portrait is by Clara Stone.",
        "The portrait is by Clara Stone and may be seen.",
        "nothing",
        id="may be seen",
    ),
    pytest.param(
        "The raid killed 12 villagers.", "The rebels said the raid killed 12 villagers.", "weaker", id="rebels said"
    ),
    pytest.param(
        "The raid killed 12 villagers.", "The army said the raid killed 12 villagers.", "weaker", id="army said"
    ),
    pytest.param(
        "Police said 400 people marched.", "Police said 400 people marched.", "entails", id="the voice that is claimed"
    ),
    pytest.param(
        "Police said 400 people marched.",
        "According to police, 400 people marched.",
        "entails",
        id="the same in other words",
    ),
    pytest.param(
        "Police said 400 people marched.", "Organisers said 400 people marched.", "unrelated", id="another voice"
    ),
    pytest.param("Police said 400 people marched.", "On Sunday 400 people marched.", "weaker", id="claimed, unnamed"),
    pytest.param(_PLAIN, "Carl Voss, the mayor, claimed the leak poisoned 19 workers.", "weaker", id="aside, claimed"),
    pytest.param(
        "The union said 400 people marched.",
        "The union, which had met the mayor, spoke of 400 people.",
        "entails",
        id="voice before which",
    ),
    pytest.param(
        "The mayor said 400 people marched.",
        "The union, which had met the mayor, spoke of 400 people.",
        "unrelated",
        id="no voice in which",
    ),
    pytest.param(
        _PLAIN,
        "The leak reportedly smelt of tar and poisoned 19 workers.",
        "weaker",
        id="limit: a hedge of another part",
    ),
    pytest.param(_PLAIN, "When the rebels met, they said the leak poisoned 19 workers.", "nothing", id="limit: they"),
    pytest.param(_PLAIN, "Unnamed officials said the leak poisoned 19 workers.", "weaker", id="unnamed"),
    pytest.param(_PLAIN, "An anonymous witness said the leak poisoned 19 workers.", "weaker", id="anonymous"),
    pytest.param(
        _PLAIN, "According to unidentified nurses, the leak poisoned 19 workers.", "weaker", id="unidentified"
    ),
    pytest.param(
        "Nurses said the leak poisoned 19 workers.",
        "Nurses are cited as saying that the leak poisoned 19 workers.",
        "entails",
        id="are cited",
    ),
    pytest.param(
        "Nurses said the leak poisoned 19 workers.",
        "Miners were quoted as saying that the leak poisoned 19 workers.",
        "unrelated",
        id="others were quoted",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_voice_is_held_against_a_source(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("attribution", statement, source) == expected


def test_a_denial_contradicts_that_it_was_said(held: Callable[..., str]) -> None:
    assert held("attribution", "The mayor said he took the money.", "The mayor denied he took the money.") != "entails"


@pytest.mark.parametrize(
    ("source", "facet", "why"),
    [
        pytest.param(
            "Carl Voss, the mayor, claimed the leak poisoned 19 workers.",
            "attribution",
            "the source does not say it itself: “Carl Voss, the mayor, claimed”",
            id="the name before what is said of it",
        ),
        pytest.param(
            "Carl Voss, the mayor of the small town below the plant for many years, claimed the leak poisoned 19 workers.",
            "attribution",
            "the source does not say it itself: “Carl Voss … claimed”",
            id="cut where long",
        ),
        pytest.param(
            "Unnamed officials said the leak poisoned 19 workers.",
            "hedge",
            "the source is not sure: “Unnamed officials said”",
            id="nameless",
        ),
    ],
)
def test_an_editor_is_told_whose_word_it_is(
    relations: Callable[..., list[Relation]], source: str, facet: str, why: str
) -> None:
    (relation,) = relations("attribution", _PLAIN, source)
    assert (relation.facet, relation.why) == (facet, why)
    assert source[relation.start : relation.end] == relation.found


@pytest.mark.parametrize(
    ("statement", "source", "expected"),
    [
        ("The fever was caused by foul water.", "Foul water may have been the cause of the fever.", "weaker"),
        ("The roof was lifted by the gale.", "The gale might have been what lifted the roof.", "weaker"),
        ("The mill was sold in May.", "The mill was sold in May and may have been pulled down.", "nothing"),
        ("The fever was caused by foul water.", "Foul water was the cause of the fever.", "nothing"),
    ],
)
def test_may_makes_its_own_clause_unsure(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("attribution", statement, source) == expected
