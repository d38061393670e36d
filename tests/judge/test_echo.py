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


BRIDGE = Essay(title="The Mill", author="B. Holm", url="https://review.example/2024/mill")
FIRE = "The fire killed 72 people."


@pytest.mark.parametrize(
    "text",
    [
        # the naming sentence says nothing, the next one does
        "I read The Mill by B. Holm. It says: “The fire killed 72 people.”",
        "I read The Mill by B. Holm. It says: “The night was cold. The fire killed 72 people. The mill is gone.”",
        "We liked The Mill by B. Holm. I read it twice. It has it that the fire killed 72 people.",
        "The Mill is an essay by B. Holm. “The fire killed 72 people.”",
        "The Mill is an essay by B. Holm. Holm reports that the fire killed 72 people.",
        "Have you seen the new essay by B. Holm?\n\nIt says that the fire killed 72 people.",
        "Have you seen The Mill by B. Holm?\n\n“The fire killed 72 people.”",
        'I read The Mill by B. Holm. It says: "The night was cold. The fire killed 72 people."',
        # the naming comes last
        "“The fire killed 72 people.” So B. Holm in The Mill.",
        "“The fire killed 72 people. Nobody was warned.” Thus B. Holm, The Mill.",
        "“The fire killed 72 people.”\n\n— B. Holm, The Mill",
        "“The fire killed 72 people.” These are the words of B. Holm in “The Mill”.",
        "The fire killed 72 people. That is how B. Holm puts it in The Mill.",
        "The fire killed 72 people (B. Holm, The Mill).",
        # by its address only
        "https://review.example/2024/mill has the story. It says: “The fire killed 72 people.”",
        "The fire killed 72 people. Source: review.example/2024/mill",
        "“The fire killed 72 people.” (https://www.review.example/2024/mill/)",
        "The fire killed 72 people [https://review.example/2024/mill].",
        # as "the essay", named somewhere
        "B. Holm wrote The Mill last year.\n\nThe fire killed 72 people, as the essay puts it.",
        "The fire killed 72 people, as the essay puts it.\n\nFor more, see B. Holm, “The Mill”.",
        "Readers discussed an essay by B. Holm.\n\nAccording to the essay, the fire killed 72 people.",
    ],
)
def test_the_essay_is_known_by_what_stands_around_its_words(source: Make, decide: Decide, text: str) -> None:
    page = source("page", text)
    assert decide(FIRE, page).verdict in {"supported", "partial"}
    assert decide(FIRE, page, essay=BRIDGE).verdict == "not_found"


@pytest.mark.parametrize(
    "text",
    [
        "I read The Mill by B. Holm. The fire killed 72 people, the inquiry said.",
        "I read The Mill by B. Holm. The council met. It said that the fire killed 72 people.",
        "I read The Mill by B. Holm. “The fire killed 72 people,” the inquiry said.",
        "I read The Mill by B. Holm. It was a long evening.\n\nThe fire killed 72 people.",
        "I read The Mill by B. Holm. It says: “The night was cold.” The fire killed 72 people.",
        "The fire killed 72 people. B. Holm wrote The Mill about it.",
        "“The fire killed 72 people,” said the inquiry. B. Holm wrote about the night in The Mill.",
        "The fire killed 72 people, the inquiry found. See also B. Holm, The Mill.",
        "The fire killed 72 people. See https://review.example/2024/mill for the author's view.",
        "The fire killed 72 people.\n\nMore to read: B. Holm, The Mill; C. Lind, The Weir.",
        "The fire at the mill killed 72 people, as the essay by C. Lind puts it.",
        "“The fire killed 72 people.” So C. Lind in The Weir.",
        # a quotation that nobody closes ends with its sentence
        "I read The Mill by B. Holm. It says: “The night was cold. The fire killed 72 people.",
        # a common quotation, and nothing of the essay
        "“All that is solid melts into air.” The fire killed 72 people.",
    ],
)
def test_a_page_that_only_knows_the_essay_counts(source: Make, decide: Decide, text: str) -> None:
    page = source("page", text)
    alone = decide(FIRE, page).verdict
    assert alone != "not_found"
    assert decide(FIRE, page, essay=BRIDGE).verdict == alone


@pytest.mark.parametrize(
    "text",
    [
        "I read A Town Under Water by Jo March. It says: “The fire killed 72 people.”",
        "There is an essay, A Town Under Water. The author says that the fire killed 72 people.",
        "“The fire killed 72 people.” So Jo March in A Town Under Water.",
        "“The fire killed 72 people.” — Jo March, A Town Under Water",
    ],
)
def test_the_essay_may_be_named_before_or_behind(source: Make, decide: Decide, text: str) -> None:
    assert decide(CLAIM, source("page", text), essay=ESSAY).verdict == "not_found"


@pytest.mark.parametrize(
    "text",
    [
        "I read A Town Under Water by Jo March. The inquiry said that the fire killed 72 people.",
        "“The fire killed 72 people,” the inquiry said. Jo March, of A Town Under Water, was there.",
    ],
)
def test_what_another_says_beside_the_essay_counts(source: Make, decide: Decide, text: str) -> None:
    assert decide(CLAIM, source("page", text), essay=ESSAY).verdict == "supported"
