"""Claims that only words decide, and the ways in which most of the words are there and the claim is not."""

from __future__ import annotations

import pytest

import factcheck

_ROWS = [
    ("The barge drifted upstream.", "The upstream rope parted. The barge drifted downstream for an hour.", "upstream"),
    ("The hull was broken up at Harle.", "The hull of the Harle barge was broken up at Lydd.", "another place"),
    ("The barge is still in service.", "The barge entered service in 1958.", "still"),
    ("The barge left the quay at 21:41.", "20:41 Barge leaves the quay 20:47 Rope parts 21:02 Barge strikes a pier", "time"),
    ("Jon Varley was a passenger.", "Jon Varley steered. The other six were passengers.", "somebody else"),
    ("No Danish barges passed the lock.", "Seven Danish barges passed the lock.", "none"),
    ("The dam in Norway burst.", "The Norwegian-built dam burst in Chile.", "built there"),
    ("The US bought the island.", "The mayor told us that the town bought the island.", "pronoun"),
    ("The barge Ada was not licensed for 60 people.", "She was licensed for 60 people.", "a negation"),
    ("Councillor Eva Lind said that the works were on time.", "Councillor Jon Tull said that the works were on time.", "title"),
    ("The bishop did not attend the wedding.", "The bishop will not attend the wedding.", "a plan"),
    ("The storm tore off the roof and drowned 40 sheep.", "The storm drowned 40 sheep.", "half of it"),
    ("Carla Reyes is a Chilean judge.", "Carla Reyes is a Chilean violinist who was born in Talca.", "another post"),
    ("Ada Holm was a hero of the strike.", "Ada Holm did not become a hero of the strike.", "denied"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "source"), [pytest.param(*row[:2], id=row[2]) for row in _ROWS])
def test_most_of_the_words_are_not_the_claim(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict != "supported"


_BORNE = [
    ("Maren Oxley led the inquiry into the fire.", "An inquiry into the fire was set up. It was led by Maren Oxley.", "it"),
    ("Jon Varley is a fellow of the HarleSeaCentre.", "Jon Varley is a fellow of the Harle Sea Centre.", "joined name"),
    ("The mayor praised the role of the pilots.", "The mayor honoured the pilots.", "hollow noun"),
    ("The mayor acknowledged the pilots.", "The mayor thanked the pilots.", "says more"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "source"), [pytest.param(*row[:2], id=row[2]) for row in _BORNE])
def test_other_words_for_the_same_support(statement: str, source: str) -> None:
    verdict = factcheck.check(statement, source)
    assert verdict.verdict == "supported", verdict.reason


_NOT_AGAINST = [
    ("The weir did not open in 2016.", "The weir opened in 2014.", "another year"),
    ("Eva Nowak founded the choir.", "Tom Harker praised the hall where she founded the choir.", "who praised"),
    ("The fair drew 12,500 people.", "The fair was held. The names of the six others have not been released.", "others"),
    ("Six passengers and two crew were killed.", "There were 55 passengers and a crew of three on board.", "on board"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "source"), [pytest.param(*row[:2], id=row[2]) for row in _NOT_AGAINST])
def test_what_counts_or_tells_something_else_contradicts_nothing(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict not in {"contradicted", "disputed"}


def test_a_measure_describes_what_is_counted() -> None:
    verdict = factcheck.check("Five bombs hit the mill in 1944.", "Three 500-pound bombs hit the mill in 1944.")
    assert verdict.verdict == "contradicted"
    assert "Three 500-pound bombs" in verdict.reason


def test_the_reason_names_the_figure_before_the_day() -> None:
    verdict = factcheck.check("In March 2025 the town paid £2 million.", "The town paid £2 million in March 2025.")
    assert verdict.reason == "The source says so: “£2 million”."


def test_what_stands_elsewhere_in_the_text_is_not_called_unsaid() -> None:
    verdict = factcheck.check(
        "In May 2021 the queen opened the harbour museum.",
        "The harbour has a new museum. In May 2021 the queen visited and opened a school.",
    )
    assert "harbour" not in verdict.reason
