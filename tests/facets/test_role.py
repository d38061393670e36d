"""Who did it to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Relation

_HELD = [
    pytest.param("United beat Athletic.", "United beat Athletic.", "nothing", id="same"),
    pytest.param("United beat Athletic.", "Athletic beat United.", "conflicts", id="swapped"),
    pytest.param("United beat Athletic.", "Athletic was beaten by United.", "nothing", id="passive"),
    pytest.param("United beat Athletic.", "United was beaten by Athletic.", "conflicts", id="passive swapped"),
    pytest.param("Acme bought Zenith.", "Zenith bought Acme.", "conflicts", id="bought"),
    pytest.param("Acme bought Zenith.", "Zenith was bought by Acme.", "nothing", id="was bought by"),
    pytest.param("The city sued the contractor.", "The contractor sued the city.", "conflicts", id="no names"),
    pytest.param("The city sued the contractor.", "The contractor was sued by the city.", "nothing", id="sued by"),
    pytest.param("Anna Berg met Lena Holt.", "Lena Holt met Anna Berg.", "nothing", id="meeting has no sides"),
    pytest.param("Ewa Nowak designed the hall.", "Tom Harker designed the hall.", "conflicts", id="one designer"),
    pytest.param("Ewa Nowak founded the club.", "Tom Harker founded the club.", "conflicts", id="one founder"),
    pytest.param("Ewa Nowak founded the club.", "In Tom Harker’s house she founded the club.", "nothing", id="pronoun"),
    pytest.param("Ewa Nowak founded the club.", "Tom Harker came from Hull and founded the club.", "nothing", id="and"),
    pytest.param("United beat Athletic.", "He says that they beat them.", "nothing", id="limit: pronouns"),
    pytest.param("United beat Athletic.", "It was Athletic that United beat.", "nothing", id="limit: order of words"),
    pytest.param("Ewa Nowak praised the club.", "Tom Harker praised the club.", "unrelated", id="many may praise"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_sides_are_held_against_a_source(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("role", statement, source) == expected


def test_the_words_shown_are_those_of_the_sentence_that_says_it(relations: Callable[..., list[Relation]]) -> None:
    source = "It rained all day long in Hull. Athletic beat United."
    (relation,) = relations("role", "United beat Athletic.", source)
    assert relation.found == source[relation.start : relation.end] == "Athletic beat United."
