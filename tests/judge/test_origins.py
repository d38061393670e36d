"""Which sources copy one another: the pairs of tests/cases/origins, written before the code, and the rules one by one."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from factcheck.judge import Material, origins, origins_of
from factcheck.judge.origins import address, agency
from factcheck.model import Block, BlockKind, Document, ReadAs, Source, Verdict

CASES = Path(__file__).resolve().parents[1] / "cases" / "origins"
PAIRS = {case["pair"]: case for case in YAML(typ="safe").load(CASES / "pairs.yaml")}

Make = Callable[..., Material]
Decide = Callable[..., Verdict]


def together(*materials: Material) -> list[tuple[str, ...]]:
    return [origin.sources for origin in origins_of(materials).origins("claims.yaml")]


def why(*materials: Material) -> list[str]:
    return [copy.why for origin in origins_of(materials).origins("claims.yaml") for copy in origin.copies]


def prose(seed: int, words: int = 120) -> str:
    """Sentences that share no run of words with those of another seed."""
    chosen = random.Random(seed)
    said = [f"{chosen.choice('bdfgklmnprst')}{chosen.randrange(10_000)}" for _ in range(words)]
    return ". ".join(" ".join(said[start : start + 12]) for start in range(0, words, 12)) + "."


@pytest.fixture
def page(source: Make) -> Make:
    """A page with an address of its own, a byline and a canonical address where given."""

    def make(name: str, text: str, *, canonical: str = "", byline: str = "", url: str | None = None) -> Material:
        head = f'<link rel="canonical" href="{canonical}">' if canonical else ""
        head += f'<meta name="author" content="{byline}">' if byline else ""
        body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        whole = f"<html><head><title>{name}</title>{head}</head><body><article><h1>{name}</h1>{body}</article></body></html>"
        return source(name, whole, url=url or f"https://{name}.example/story", media_type="text/html")

    return make


def case(source: Make, pair: str, which: str) -> Material:
    told = PAIRS[pair][which]
    text = (CASES / told["page"]).read_text(encoding="utf-8")
    return source(which, text, url=told["address"], media_type="text/html")


def test_there_are_twenty_pairs_half_of_them_copies() -> None:
    assert len(PAIRS) == 20
    assert sum(pair["is"] == "copy" for pair in PAIRS.values()) == 10


@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
@pytest.mark.parametrize("pair", PAIRS)
def test_pairs_of_pages(source: Make, pair: str, backwards: bool) -> None:
    pages = [case(source, pair, "a"), case(source, pair, "b")]
    found = together(*(pages[::-1] if backwards else pages))
    assert bool(found) is (PAIRS[pair]["is"] == "copy")


def test_forty_pages_at_once_give_the_same_ten_origins(source: Make) -> None:
    pages: list[Any] = []
    for pair in PAIRS:
        for which in "ab":
            told = PAIRS[pair][which]
            text = (CASES / told["page"]).read_text(encoding="utf-8")
            pages.append(source(f"{pair}/{which}", text, url=told["address"], media_type="text/html"))
    assert together(*pages) == [(f"{pair}/a", f"{pair}/b") for pair in PAIRS if PAIRS[pair]["is"] == "copy"]


def test_copies_have_one_vote(page: Make, decide: Decide) -> None:
    report = prose(1)
    one = page("one", f"The fire killed 72 people, the inquiry said.\n\n{report}")
    copied = page("copied", f"A local lead.\n\n{report}\n\nThe fire killed 72 people, the inquiry said.")
    against = page("against", f"The fire killed 80 people, the inquiry said.\n\n{prose(2)}")
    verdict = decide("The fire killed 72 people.", one, copied, against)
    assert [finding.origin for finding in verdict.findings] == ["one", "one", "against"]
    assert verdict.verdict == "disputed"
    assert verdict.reason.startswith("Sources disagree: one supports it, one differs.")


def test_a_later_copy_with_another_figure_is_the_origins_word(source: Make, decide: Decide) -> None:
    head = '<html><head><title>Fire</title><meta property="article:published_time" content="{}"></head><body><article>'
    texts = [
        f"{head.format(day)}<h1>Fire</h1><p>The fire killed {toll} people.</p><p>{prose(1)}</p></article></body></html>"
        for day, toll in (("2017-06-15", 60), ("2017-06-20", 72))
    ]
    pages = [
        source(f"s{at}", text, url=f"https://s{at}.example/a", media_type="text/html") for at, text in enumerate(texts)
    ]
    for order in (pages, pages[::-1]):
        assert decide("The fire killed 72 people.", *order).verdict == "supported"
        assert decide("The fire killed 60 people.", *order).verdict == "contradicted"


def test_shared_quotations_and_tables_make_no_copy(page: Make) -> None:
    quoted = f"“{prose(1)}” she said."
    assert together(page("a", f"{prose(2, 60)}\n\n{quoted}"), page("b", f"{prose(3, 60)}\n\n{quoted}")) == []
    assert together(page("a", f"{prose(2, 60)}\n\n“{prose(1)}"), page("b", f"{prose(3, 60)}\n\n“{prose(1)}")) == []
    assert together(page("a", f"{prose(2, 60)}\n\n{prose(1)}"), page("b", f"{prose(3, 60)}\n\n{prose(1)}"))


def test_an_agency_alone_makes_no_copy_but_lets_less_text_do(page: Make) -> None:
    shared = prose(1, 72)
    one, other = f"{prose(2)}\n\n{shared}", f"{prose(3)}\n\n{shared}"
    assert together(page("a", one), page("b", other)) == []
    assert together(page("a", one, byline="Reuters"), page("b", other, byline="AFP")) == []
    assert together(page("a", one, byline="Reuters"), page("b", other)) == []
    found = [page("a", one, byline="Reuters"), page("b", other, byline="By Jo March; Reuters")]
    assert together(*found) == [("a", "b")]
    assert why(*found) == ["the same agency, Reuters, and 38% of the shorter text is the same"]
    apart = [page("a", prose(2), byline="Reuters"), page("b", prose(3), byline="Reuters")]
    assert together(*apart) == []


def test_a_canonical_address_counts_on_its_own_site_or_with_text_to_show(page: Make) -> None:
    own = "https://a.example/story"
    first = page("a", prose(1))
    assert together(first, page("b", prose(1, 36) + prose(2, 60), canonical=own)) == [("a", "b")]
    assert together(first, page("b", prose(2), canonical=own, url="https://a.example/story/amp")) == [("a", "b")]
    assert together(first, page("b", prose(2), canonical=own)) == []
    front = [
        page(name, prose(seed), canonical="https://a.example/", url=f"https://a.example/{name}")
        for seed, name in enumerate("xy")
    ]
    assert together(*front) == []


def test_a_page_that_holds_two_reports_does_not_make_one_of_them(page: Make) -> None:
    one, other = page("one", prose(1)), page("other", prose(2))
    both = page("both", f"{prose(1)}\n\n{prose(2)}")
    for order in ([one, other, both], [both, other, one], [other, both, one]):
        names = origins_of(order).names()
        assert names["one"] != names["other"]
        assert names["both"] in {names["one"], names["other"]}


def test_cuts_of_one_report_are_one_origin(page: Make) -> None:
    whole = [prose(seed, 36) for seed in range(6)]
    cuts = [page("a", "\n\n".join(whole[:4])), page("whole", "\n\n".join(whole)), page("b", "\n\n".join(whole[3:]))]
    assert together(*cuts) == [("a", "whole", "b")]


def test_translations_are_left_apart(source: Make, page: Make) -> None:
    text = prose(1)
    translated = page("b", f"This article has been automatically translated from German.\n\n{text}")
    assert together(page("a", text), translated) == []
    told = Material(
        source=Source(
            id="c", location=translated.source.location, url="https://c.example/x", translation="from German"
        ),
        document=page("c", text).document,
    )
    assert together(page("a", text), told) == []
    assert together(translated, told) == [("b", "c")]


def test_the_claims_file_has_the_last_word(source: Make) -> None:
    text = prose(1)
    pages = [
        source("a", text, origin="wire:AP"),
        source("b", text + " More.", origin="wire:AFP"),
        source("c", text + " End."),
    ]
    names = origins_of(pages).names()
    assert (names["a"], names["b"]) == ("wire:AP", "wire:AFP")
    assert names["c"] in {"wire:AP", "wire:AFP"}
    named = [source("a", "One."), source("b", "Two.", origin="desk"), source("c", "Three.", origin="desk")]
    assert origins_of(named).names() == {"a": "a", "b": "desk", "c": "desk"}
    assert why(*named) == ["the claims file says so (desk)"]


def test_notes_copy_nothing_but_what_has_the_same_bytes_or_address(source: Make) -> None:
    notes = [source(name, prose(1) + name, read_as=ReadAs.NOTE, url=f"https://{name}.example/x") for name in "ab"]
    assert together(*notes) == []
    assert together(*(source(name, f"Note {name}.", read_as=ReadAs.NOTE, url="https://a.example/x") for name in "ab"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "http://www.a.example/x/#top", True),
        ("https://a.example/x?utm_source=mail&id=3", "https://a.example/x?id=3&fbclid=9", True),
        ("https://web.archive.org/web/20200102030405/https://a.example/x", "https://a.example/x", True),
        ("https://web.archive.org/web/20200102030405id_/http://a.example/x", "https://a.example/x", True),
        ("https://a.example/x?id=3", "https://a.example/x?id=4", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("https://a.example:8080/x", "https://a.example/x", False),
    ],
)
def test_addresses_of_one_page(one: str, other: str, same: bool) -> None:
    assert (address.page_of(one) == address.page_of(other)) is same


@pytest.mark.parametrize(
    "text", ["", "file.html", "ftp://a.example/x", "http://[::1", "note:x", "https://", "http://a:b/x"]
)
def test_what_is_no_address_on_the_web_is_none(text: str) -> None:
    assert address.page_of(text) is None


@pytest.mark.parametrize(
    ("text", "byline", "publisher", "found"),
    [
        ("PORT LISSE, June 8 (AP) — A ferry sank.", None, None, {"AP"}),
        ("QASR (AFP) - A base was hit.", None, None, {"AFP"}),
        ("A ferry sank.", "By DANA OKELLO, Associated Press", None, {"AP"}),
        ("A ferry sank.", "Jo March and AP", None, {"AP"}),
        ("A ferry sank.", None, "Reuters", {"Reuters"}),
        ("A ferry sank.", "Ap Fielding", None, set()),
        ("He told Reuters that the ferry sank and that nobody had been on deck when it did so.", None, None, set()),
        (
            "The map (AP) shows it, as we said when we wrote at length of all that went before it in the (AFP) year.",
            None,
            None,
            {"AP"},
        ),
    ],
)
def test_agencies(text: str, byline: str | None, publisher: str | None, found: set[str]) -> None:
    block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
    assert agency.of(Document(sha256="x", text=text, blocks=(block,), byline=byline), publisher) == found


def test_three_hundred_sources_take_seconds() -> None:
    """Two thousand words in each, one of seven changed, so that all look like copies of all and none is one."""
    chosen = random.Random(3)
    words = [f"w{number}" for number in range(3_000)]
    base = [chosen.choice(words) for _ in range(2_000)]
    pages = []
    for at in range(300):
        text = " ".join(word if chosen.random() < 0.85 else chosen.choice(words) for word in base)
        block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
        pages.append(origins.page(f"s{at}", Document(sha256=f"{at}", text=text, blocks=(block,))))
    began = time.process_time()
    origins.find(pages)
    assert time.process_time() - began < 8
