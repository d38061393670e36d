"""From several sources to one verdict."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judge import Material
from factcheck.model import DateRange, Essay, ReadAs, Reason, Stance, Unreadable, Verdict

_CLAIM = "The fire killed 72 people."
FOR = "The fire killed 72 people, the inquiry said."
AGAINST = "The fire killed 80 people, the inquiry said."
WEAK = "The fire killed at least 70 people."
SILENT = "The mayor opened a fair on Sunday."

Make = Callable[..., Material]
Decide = Callable[..., Verdict]


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        pytest.param([FOR], "supported", id="for"),
        pytest.param([AGAINST], "contradicted", id="against"),
        pytest.param([WEAK], "partial", id="weak"),
        pytest.param([SILENT], "not_found", id="silent"),
        pytest.param([None], "unchecked", id="unread"),
        pytest.param([], "unchecked", id="no source"),
        pytest.param([FOR, FOR], "supported", id="for twice"),
        pytest.param([FOR, WEAK], "supported", id="for, weak"),
        pytest.param([FOR, SILENT], "supported", id="for, silent"),
        pytest.param([FOR, None], "supported", id="for, unread"),
        pytest.param([AGAINST, SILENT, None], "contradicted", id="against, silent, unread"),
        pytest.param([FOR, AGAINST], "disputed", id="for, against"),
        pytest.param([WEAK, AGAINST], "disputed", id="weak, against"),
        pytest.param([FOR, WEAK, AGAINST], "disputed", id="all three"),
        pytest.param([WEAK, SILENT, None], "partial", id="weak, silent, unread"),
        pytest.param([SILENT, None], "not_found", id="silent, unread"),
        pytest.param([None, None], "unchecked", id="all unread"),
    ],
)
@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
def test_the_rule(
    source: Make, unread: Make, decide: Decide, texts: list[str | None], verdict: str, backwards: bool
) -> None:
    materials = [
        source(f"s{place}", text) if text is not None else unread(f"s{place}") for place, text in enumerate(texts)
    ]
    assert decide(_CLAIM, *(materials[::-1] if backwards else materials)).verdict == verdict


def test_a_finding_for_every_source_in_their_order(source: Make, unread: Make, decide: Decide) -> None:
    verdict = decide(_CLAIM, source("one", FOR), unread("two"), source("three", SILENT))
    assert [(finding.source, finding.stance) for finding in verdict.findings] == [
        ("one", Stance.SUPPORTS),
        ("two", Stance.UNREADABLE),
        ("three", Stance.SILENT),
    ]


def test_sources_of_one_origin_have_one_vote_and_its_latest_word_counts(source: Make, decide: Decide) -> None:
    first = source("first", FOR, origin="wire:AP", issued="2017-06-15")
    later = source("later", AGAINST, origin="wire:AP", issued="2017-06-20")
    assert decide(_CLAIM, first, later).verdict == "contradicted"
    assert decide(_CLAIM, later, first).verdict == "contradicted"
    put_right = source("put_right", FOR, origin="wire:AP", issued="2017-06-25")
    assert decide(_CLAIM, first, later, put_right).verdict == "supported"
    assert decide(_CLAIM, put_right, later, first).verdict == "supported"


def test_the_latest_word_of_an_origin_is_not_its_silence(source: Make, unread: Make, decide: Decide) -> None:
    first = source("first", FOR, origin="wire:AP", issued="2017-06-15")
    assert decide(_CLAIM, first, source("later", SILENT, origin="wire:AP", issued="2017-06-20")).verdict == "supported"
    assert decide(_CLAIM, first, unread("later", origin="wire:AP")).verdict == "supported"


def test_copies_of_one_origin_add_no_confidence(source: Make, decide: Decide) -> None:
    alone = decide(_CLAIM, source("one", FOR))
    copied = decide(_CLAIM, source("one", FOR, origin="wire:AP"), source("two", FOR, origin="wire:AP"))
    apart = decide(_CLAIM, source("one", FOR), source("two", FOR))
    assert alone.confidence == copied.confidence <= apart.confidence


def test_two_voices_of_one_source_are_two_findings(source: Make, decide: Decide) -> None:
    text = "The army said the raid killed 8 people. The rebels said it killed 30 people."
    verdict = decide("The raid killed 30 people.", source("paper", text))
    assert verdict.verdict == "disputed"
    assert {finding.stance for finding in verdict.findings} == {Stance.QUALIFIES, Stance.CONTRADICTS}
    assert len({finding.origin for finding in verdict.findings}) == 2
    assert all(finding.voice for finding in verdict.findings)


def test_the_essays_own_address_is_silent(source: Make, decide: Decide) -> None:
    essay = Essay(url="https://paper.example/essays/fire")
    own = [
        "https://paper.example/essays/fire",
        "http://www.paper.example/essays/fire/",
        "https://paper.example/essays/fire#toll",
        "HTTPS://PAPER.EXAMPLE/essays/fire",
    ]
    for address in own:
        assert decide(_CLAIM, source("own", FOR, url=address), essay=essay).verdict == "not_found", address
    other = source("other", FOR, url="https://paper.example/essays/flood")
    assert decide(_CLAIM, other, essay=essay).verdict == "supported"


def test_a_page_that_calls_the_essays_address_its_own_is_silent(source: Make, decide: Decide) -> None:
    page = (
        '<html><head><link rel="canonical" href="https://paper.example/essays/fire"></head>'
        "<body><article><p>The fire killed 72 people, the inquiry said after a year of hearings in the town.</p>"
        "</article></body></html>"
    )
    copy = source("copy", page, url="https://mirror.example/x", media_type="text/html")
    assert decide(_CLAIM, copy).verdict == "supported"
    assert decide(_CLAIM, copy, essay=Essay(url="https://paper.example/essays/fire")).verdict == "not_found"


def test_a_note_is_evidence_and_keeps_the_reasons_met_on_the_way(source: Make, decide: Decide) -> None:
    failed = Unreadable(reason=Reason.FORBIDDEN, detail="the server refused.")
    note = source("inquest", FOR, read_as=ReadAs.NOTE, unreadable=(failed,))
    verdict = decide(_CLAIM, note)
    assert verdict.verdict == "supported"
    assert verdict.findings[0].unreadable == (failed,)
    assert verdict.findings[0].spans


def test_an_unread_source_keeps_its_reason(unread: Make, decide: Decide) -> None:
    verdict = decide(_CLAIM, unread("one"))
    assert verdict.findings[0].unreadable[0].reason == Reason.TIMEOUT
    assert "did not answer in time" in verdict.reason


@pytest.mark.parametrize("day", ["2017-06-15", "2017-06"], ids=["day", "month"])
def test_a_claim_counts_from_issued_and_from_written_only_without_it(source: Make, decide: Decide, day: str) -> None:
    days = {"issued": DateRange.parse(day), "written": DateRange.parse("2012-01-10")}
    paper = source("paper", "The fire killed 72 people in May 2017.")
    claim = "The fire killed 72 people last month."
    assert decide(claim, paper, essay=Essay(**days)).verdict == "supported"
    assert decide(claim, paper, essay=Essay(written=days["issued"])).verdict == "supported"
    assert decide(claim, paper, essay=Essay(written=days["written"])).verdict != "supported"


def test_a_source_of_the_claims_file_dates_its_own_relative_dates(source: Make, decide: Decide) -> None:
    claim = "The strike began on 3 June 2025."
    assert decide(claim, source("a", "The strike began yesterday.", issued="2025-06-04")).verdict == "supported"
    assert decide(claim, source("a", "The strike began yesterday.", issued="2025-06-14")).verdict == "contradicted"


def test_no_source_can_be_read_from_another(source: Make, decide: Decide) -> None:
    """Half a claim from each of two sources does not make a whole one."""
    claim = "The crash killed 14 people and injured 62."
    verdict = decide(claim, source("a", "The crash killed 14 people."), source("b", "The crash injured 62 people."))
    assert verdict.verdict == "partial"


def test_two_names_for_the_same_bytes_are_one_origin(source: Make, decide: Decide) -> None:
    verdict = decide(_CLAIM, source("one", FOR), source("again", FOR), source("other", AGAINST))
    assert [finding.origin for finding in verdict.findings] == ["one", "one", "other"]
