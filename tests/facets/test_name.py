"""Names: about the same, about another in its place, or about nobody that is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    pytest.param("Emma Clarke chaired the inquiry.", "Emma Clarke chaired the inquiry.", "nothing", id="same"),
    pytest.param("Emma Clarke chaired the inquiry.", "Clarke chaired the inquiry.", "nothing", id="surname alone"),
    pytest.param("Emma Clarke chaired the inquiry.", "She chaired the inquiry.", "nothing", id="pronoun"),
    pytest.param("The clinic in Leeds closed.", "The clinic in Hull closed.", "unrelated", id="another place"),
    pytest.param("The Oslo library closed.", "The Turin library closed.", "unrelated", id="another place before"),
    pytest.param("The clinic in Leeds closed.", "The clinic closed.", "nothing", id="place unsaid"),
    pytest.param("The treaty was signed in Vienna.", "The treaty was signed in Geneva.", "conflicts", id="signed in"),
    pytest.param("The hall was designed by Ewa Nowak.", "The hall was designed by Tom Harker.", "conflicts", id="by"),
    pytest.param(
        "The novel was written by Ewa Nowak.", "The novel was written by Tom Harker.", "conflicts", id="author"
    ),
    pytest.param("Volodymyr Zelenskyy spoke.", "Volodymyr Zelensky spoke.", "nothing", id="spelling"),
    pytest.param("Judge Harriet Cole fined the firm.", "Judge Peter Marsh fined the firm.", "unrelated", id="person"),
    pytest.param("Serbia signed the deal.", "Belgrade signed the deal.", "nothing", id="capital for country"),
    pytest.param("French farmers blocked the port.", "Farmers from France blocked the port.", "nothing", id="people"),
    pytest.param(
        "The BBC showed the film.", "The British Broadcasting Corporation showed the film.", "nothing", id="initials"
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_name_is_held_against_a_source(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("name", statement, source) == expected


def test_a_name_in_the_title_is_the_subject_of_every_sentence(held: Callable[..., str]) -> None:
    statement, source = "The Leeds clinic closed.", "The Hull clinic closed."
    assert held("name", statement, source) == "unrelated"
    assert held("name", statement, source, title="The end of the Leeds clinic") == "nothing"
