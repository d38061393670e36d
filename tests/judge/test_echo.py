"""A page that is the essay, or that gives its words, bears no witness to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judge import Material
from factcheck.model import ClaimType, Essay, Stance, Verdict

ESSAY = Essay(title="A Town Under Water", author="Jo March", url="https://paper.example/essays/water")
CLAIM = "The fire killed 72 people."

Make = Callable[..., Material]
Decide = Callable[..., Verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Jo March writes that the fire killed 72 people.",
        "In “A Town Under Water” we read: “The fire killed 72 people.”",
        "According to Jo March, the fire killed 72 people.",
        "The essay A Town Under Water reports that the fire killed 72 people.",
        "“The fire killed 72 people,” says a town under water, which is worth reading.",
        "The fire killed 72 people, https://paper.example/essays/water says.",
        "The fire killed 72 people, as it says at www.paper.example/essays/water.",
        "Jo March has written about our town. The essay says that the fire killed 72 people.",
        "Jo March describes the night. “The fire killed 72 people.”",
        "Jo March writes:\n\n“The fire killed 72 people.”",
        "I read A Town Under Water by Jo March. It says: “The fire killed 72 people.”",
        "There is an essay, A Town Under Water. The author says that the fire killed 72 people.",
        "“The fire killed 72 people.” So Jo March in A Town Under Water.",
        "“The fire killed 72 people.” — Jo March, A Town Under Water",
    ],
)
def test_the_essays_words_in_another_page_say_nothing(source: Make, decide: Decide, text: str) -> None:
    page = source("page", text)
    assert decide(CLAIM, page).verdict in {"supported", "partial"}
    verdict = decide(CLAIM, page, essay=ESSAY)
    assert verdict.verdict == "not_found"
    assert "no text is a source for itself" in verdict.reason


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 72 people, the inquiry said. Jo March writes about it in her essay.",
        "Jo March was born in the town. The fire killed 72 people, the inquiry said.",
        "Jo March writes that the fire killed 72 people.\n\nThe inquiry said that the fire killed 72 people.",
        "I read A Town Under Water by Jo March. The inquiry said that the fire killed 72 people.",
        "“The fire killed 72 people,” the inquiry said. Jo March, of A Town Under Water, was there.",
        "The town was under water. The fire killed 72 people, the inquiry said.",
        "The fire killed 72 people, the inquiry said. Jo Marchand writes about it.",
        "The fire killed 72 people, the inquiry said, see https://paper.example/essays/water-and-fire.",
    ],
)
def test_what_a_page_says_itself_counts(source: Make, decide: Decide, text: str) -> None:
    assert decide(CLAIM, source("page", text), essay=ESSAY).verdict == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The march was long. The inquiry said that the fire killed 72 people.", "found"),
        ("At The March, the inquiry said that the fire killed 72 people.", "found"),
        ("“The March” says that the fire killed 72 people.", "not_found"),
        ("The essay The March says that the fire killed 72 people.", "not_found"),
        ("The March says that the fire killed 72 people. It is by Ann Writer.", "not_found"),
    ],
)
def test_a_short_title_must_be_marked_as_one(source: Make, decide: Decide, text: str, verdict: str) -> None:
    page = source("page", text)
    alone = decide(CLAIM, page).verdict
    assert alone != "not_found"
    expected = alone if verdict == "found" else verdict
    assert decide(CLAIM, page, essay=Essay(title="The March", author="Ann Writer")).verdict == expected


def test_a_claim_about_the_author_is_judged_by_what_is_said_of_him(source: Make, decide: Decide) -> None:
    page = source("page", "Jo March wrote the novel “Salt” in 2011. The review published “Wells” by Jo March in 2014.")
    for claim in ("Jo March wrote the novel Salt in 2011.", "The review published “Wells” in 2014."):
        assert decide(claim, page).verdict == decide(claim, page, essay=ESSAY).verdict == "supported", claim


def test_an_echo_contradicts_nothing_either(source: Make, decide: Decide) -> None:
    page = source("page", "Jo March writes that the fire killed 80 people.")
    assert decide(CLAIM, page, essay=ESSAY).findings[0].stance is Stance.SILENT


def test_a_quote_that_is_the_essays_bears_no_quote(source: Make, decide: Decide) -> None:
    claim, kind = "“We were warned,” the mayor said.", ClaimType.QUOTE
    echoed = source("page", "In A Town Under Water, Jo March has it: “We were warned,” the mayor said.")
    assert decide(claim, echoed, type=kind).verdict == "supported"
    assert decide(claim, echoed, type=kind, essay=ESSAY).verdict == "not_found"
    heard = source("page", "Jo March was there.\n\n“We were warned,” the mayor said.")
    assert decide(claim, heard, type=kind, essay=ESSAY).verdict == "supported"


def test_the_essay_under_its_title_and_author_elsewhere_is_the_essay(source: Make, decide: Decide) -> None:
    page = (
        '<html><head><title>{}</title><meta name="author" content="{}"></head><body><article><h1>{}</h1>'
        "<p>The fire killed 72 people, the inquiry said after a year of hearings in the town.</p></article></body></html>"
    )
    for title, author, verdict in (
        ("A Town Under Water", "By Jo March", "not_found"),
        ("A Town Under Water", "Al Brook", "supported"),
        ("A Town Under Siege", "Jo March", "supported"),
    ):
        copy = source("copy", page.format(title, author, title), media_type="text/html")
        assert decide(CLAIM, copy, essay=ESSAY).verdict == verdict, title


def test_nothing_is_quoted_from_an_essay_that_has_no_name(source: Make, decide: Decide) -> None:
    page = source("page", "The essay says that the fire killed 72 people.")
    assert decide(CLAIM, page, essay=Essay()).verdict == decide(CLAIM, page, essay=ESSAY).verdict != "not_found"
