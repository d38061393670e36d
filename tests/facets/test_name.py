"""Names: about the same, about another in its place, or about nobody that is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import facets
from factcheck.facets import Context
from factcheck.facets.language.words import sentences
from factcheck.facets.name import Name

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
    pytest.param("Bill Harker led the inquiry.", "William John Harker led the inquiry.", "nothing", id="short form"),
    pytest.param("Mary Harker led the inquiry.", "Mark Harker led the inquiry.", "unrelated", id="no short form"),
    pytest.param(
        "Sales in North America fell.",
        "Sales in the United States and Canada fell.",
        "nothing",
        id="region by countries",
    ),
    pytest.param(
        "Sales in the US and Canada fell.", "Sales in North America fell.", "nothing", id="countries by their region"
    ),
    pytest.param("Sales in Canada fell.", "Sales in North America fell.", "unrelated", id="one country of a region"),
    pytest.param("Global sales fell.", "Worldwide sales fell.", "nothing", id="words of scope are no names"),
    pytest.param("Sales in the U.S fell.", "Sales in the United States fell.", "nothing", id="U.S without its mark"),
    pytest.param("Volodymyr Zelenskyy spoke.", "Volodymyr Zelensky spoke.", "nothing", id="spelling"),
    pytest.param("Judge Harriet Cole fined the firm.", "Judge Peter Marsh fined the firm.", "unrelated", id="person"),
    pytest.param("Serbia signed the deal.", "Belgrade signed the deal.", "nothing", id="capital for country"),
    pytest.param("French farmers blocked the port.", "Farmers from France blocked the port.", "nothing", id="people"),
    pytest.param(
        "The BBC showed the film.", "The British Broadcasting Corporation showed the film.", "nothing", id="initials"
    ),
    pytest.param("Anna B. C. Holm led the survey.", "Anna Holm led the survey.", "nothing", id="initials left out"),
    pytest.param(
        "The survey was led by Anna Holm.", "The survey was led by Anna B. C. Holm.", "nothing", id="initials put in"
    ),
    pytest.param(
        "The survey was led by Anna B. C. Holm.", "The survey was led by Tom D. Falk.", "conflicts", id="by, initials"
    ),
    pytest.param("OpenRiverTrust closed the weir.", "Open River Trust closed the weir.", "nothing", id="apart"),
    pytest.param("Open River Trust closed the weir.", "OpenRiverTrust closed the weir.", "nothing", id="together"),
    pytest.param("Open River Trust closed the weir.", "Open-River-Trust closed the weir.", "nothing", id="hyphens"),
    pytest.param("Open River Trust closed the weir.", "DeepRiverTrust closed the weir.", "unrelated", id="others"),
    pytest.param("The US closed the port.", "Chile closed the port.", "unrelated", id="US, another country"),
    pytest.param("The poem was read in Leeds.", "The poem was read in French verse.", "weaker", id="nationality"),
    pytest.param("The poem was read in Leeds.", "The poem was read in Paris halls.", "unrelated", id="capital"),
    pytest.param("The poem was read in Leeds.", "The poem was read in French.", "unrelated", id="nationality alone"),
    pytest.param("The barque Jordan sank.", "Jordan sank the barque.", "nothing", id="limit: kinds of names"),
    pytest.param("Norway sank the brig.", "A Dano-Norwegian squadron sank the brig.", "nothing", id="compound"),
    pytest.param(
        "Sweden sank the brig.", "A Dano-Norwegian squadron sank the brig.", "unrelated", id="compound, others"
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_name_is_held_against_a_source(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("name", statement, source) == expected


def test_a_name_in_the_title_is_the_subject_of_every_sentence(held: Callable[..., str]) -> None:
    statement, source = "The Leeds clinic closed.", "The Hull clinic closed."
    assert held("name", statement, source) == "unrelated"
    assert held("name", statement, source, title="The end of the Leeds clinic") == "nothing"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The organ was tuned by Anna B. C. Holm in May.", ["Anna B. C. Holm"], id="initials"),
        pytest.param(
            "The organ was tuned by Peter J. Lund and Anna Berg.", ["Peter J. Lund", "Anna Berg"], id="two persons"
        ),
        pytest.param("The pact was signed by the United States in May.", ["United States"], id="whole"),
        pytest.param("The pact was signed by Saudi Arabia in May.", ["Saudi Arabia"], id="another whole one"),
    ],
)
def test_a_name_is_found_whole(found: Callable[..., list[Name]], text: str, names: list[str]) -> None:
    assert [one.exact for one in found("name", text)] == names


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        pytest.param("The organ was tuned by Anna Holm.", "by", id="plain"),
        pytest.param("The long and merry song was sung by the choir of A. B. Holm.", "by", id="initials do not count"),
    ],
)
def test_the_place_of_a_name_is_told_by_what_governs_it(found: Callable[..., list[Name]], text: str, slot: str) -> None:
    assert [one.slot for one in found("name", text)] == [slot]


def test_the_publishers_own_name_stands_in_nobodys_place() -> None:
    claim = facets.read(sentences("The clinic in Leeds closed."), Context(essay=True))
    text = sentences("The clinic closed, as we in Harbour Courier wrote.")
    own = frozenset(word.meaning for word in sentences("Harbour Courier")[0].words)
    (name,) = claim.facets["name"]
    kinds = []
    for context in (Context(), Context(own=own)):
        relation = facets.kinds()["name"].compare(name, claim, facets.read(text, context))
        kinds.append(relation and str(relation.kind))
    assert kinds == ["unrelated", None]
