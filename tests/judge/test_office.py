"""Whether a person speaks for a country."""

from __future__ import annotations

import pytest

from factcheck.facets.language.words import sentences, words
from factcheck.judge import office


def _meanings(text: str) -> frozenset[str]:
    return frozenset(word.meaning for word in words(text) if word.meaning)


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        pytest.param("Norwegian foreign minister Ida Lund arrived.", True, id="before the name"),
        pytest.param("Norway’s Minister of Trade and Fish, Ida Lund, arrived.", True, id="office of"),
        pytest.param("Norway’s ambassador to the Arctic Forum, Ida Lund, arrived.", True, id="office to a body"),
        pytest.param("Ida Lund, Norway’s ambassador, arrived.", True, id="behind the name"),
        pytest.param("Ida Lund, the Norwegian ambassador to Chile, arrived.", True, id="behind the name, the"),
        pytest.param("Ida Lund met the Norwegian minister Per Aas.", False, id="somebody else's office"),
        pytest.param("Norwegian minister Per Aas met Ida Lund.", False, id="somebody else behind the office"),
        pytest.param("Ida Lund flew to Norway with a minister.", False, id="no office of hers"),
        pytest.param("Chilean minister Ida Lund flew to Norway.", False, id="another country's"),
        pytest.param("The Norwegian baker Ida Lund arrived.", False, id="no office"),
        pytest.param("In Norway, the minister Ida Lund arrived.", False, id="a comma between"),
        pytest.param("Norway of all the cold wet lands has minister Ida Lund.", False, id="too far before the office"),
    ],
)
def test_a_person_with_an_office_of_a_country_speaks_for_it(text: str, speaks: bool) -> None:
    assert office.speaks_for(_meanings("Ida Lund"), _meanings("Oslo"), sentences(text)) == speaks


def test_a_claim_of_no_country_has_nobody_to_speak_for_it() -> None:
    text = sentences("Norwegian foreign minister Ida Lund arrived.")
    assert not office.speaks_for(_meanings("Ida Lund"), _meanings("the guild"), text)


def test_where_an_ambassador_is_sent_is_not_whom_they_speak_for() -> None:
    text = sentences("Norway’s ambassador to Chile, Ida Lund, arrived.")
    assert office.speaks_for(_meanings("Ida Lund"), _meanings("Norway"), text)
    assert not office.speaks_for(_meanings("Ida Lund"), _meanings("Santiago"), text)
