from __future__ import annotations

import base64
import hashlib
import itertools
import re
from typing import Any

import pytest

from factcheck.model import (
    Citation,
    ReadAs,
    Reason,
    Relation,
    RelationKind,
    Stance,
    Unreadable,
    VerdictKind,
)
from factcheck.reports import html
from tests.reports.looking import page, soup, words


def test_the_answer_comes_first_and_then_what_to_mend_what_to_read_what_holds(build: Any) -> None:
    shown = soup(build.full())

    order = [words(tag) for tag in shown.select("h1, .answer, .group:not(#sources) h2, .verdict")]
    assert order[0] == "The March"
    assert order[1].startswith("Hold: 1 statement differs from the sources read")
    assert order[2:] == [
        "To mend 2",
        "≠ Contradicted",
        "⇄ Disputed",
        "To read 3",
        "◐ Partial",
        "○ Not found",
        "? Unchecked",
        "Supported 1",
        "✓ Supported",
    ]


def test_the_strip_of_counts_leads_to_each_verdict_s_cards(build: Any) -> None:
    shown = soup(build.full())
    links = shown.select("nav a")
    assert [words(tag) for tag in links] == [
        "≠ 1 Contradicted", "⇄ 1 Disputed", "◐ 1 Partial", "○ 1 Not found", "? 1 Unchecked", "✓ 1 Supported",
    ]  # fmt: skip
    for tag in links:
        cards = shown.select(f"{tag['href']} > .card")
        assert [words(card.select_one(".verdict")).split()[-1] for card in cards] == [words(tag).split()[-1]]


def test_a_statement_that_holds_but_was_expected_not_to_is_the_last_to_mend(build: Any) -> None:
    claims = [
        build.claim(
            "odd", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS), expect=(VerdictKind.PARTIAL,)
        ),
        build.claim("toll", VerdictKind.DISPUTED, line=20),
    ]
    shown = soup(build.run(claims))
    assert [tag["id"] for tag in shown.select(".group:first-child .card")] == ["claim-toll", "claim-odd"]
    assert shown.select_one("#supported #claim-odd")
    assert len(shown.select("[id=supported]")) == 1


def test_within_a_group_the_worst_verdict_is_first_and_then_the_order_of_the_file(build: Any) -> None:
    kinds = [VerdictKind.DISPUTED, VerdictKind.CONTRADICTED, VerdictKind.DISPUTED, VerdictKind.CONTRADICTED]
    claims = [build.claim(f"c{line}", kind, line=line) for line, kind in enumerate(kinds)]
    assert [tag["id"] for tag in soup(build.run(claims)).select(".card")] == [
        "claim-c1", "claim-c3", "claim-c0", "claim-c2",
    ]  # fmt: skip


def test_a_card_shows_without_a_click_what_decides(build: Any) -> None:
    card = soup(build.full()).select_one("#claim-toll")
    assert card is not None
    for folded in card.select("details"):
        folded.extract()

    assert words(card.select_one(".reason")) == "The source says 72 killed, the essay 71."
    assert words(card.select_one(".statement mark")) == "71"
    assert [words(cell) for cell in card.select(".pairs td")] == ["71", "72"]
    assert words(card.select_one("blockquote")) == "The fire, the inquiry said, killed 72 people in the mill"
    assert words(card.select_one("blockquote mark")) == "killed 72 people"
    facts = [words(fact) for fact in card.select(".fact")]
    assert facts == ["Fire at the mill", "2026-03-13", "secondary", "page 4", "read live on 2026-11-24"]
    assert words(card.select_one(".name")) == "The Daily Example"


def test_what_proves_is_one_click_away(build: Any) -> None:
    card = soup(build.full()).select_one("#claim-toll")
    assert card is not None
    others, details = (words(folded) for folded in card.select("details"))

    assert others.startswith("2 other sources: 1 does not say, 1 could not be read does not say The Daily Example")
    assert "It speaks of another fire." in others
    assert "The page is gone (404). Look the address up again, or attach a saved copy." in others
    assert "number: “71” with “72”, differs" in details
    assert "characters 104–120 of the text with sha256 9f86d081884c7d65" in details
    assert "sure, 0.93" in details


def test_a_note_is_shown_as_a_note_with_the_reason_why_the_page_was_not_read(build: Any) -> None:
    card = words(soup(build.full()).select_one("#claim-cause"))
    assert "note by checker@desk, not the page itself" in card
    assert "The page itself: The page is gone (404)." in card


def test_a_claim_that_nothing_decides_shows_its_sources_at_once(build: Any) -> None:
    card = soup(build.full()).select_one("#claim-quote")
    assert card is not None
    card.details.extract()
    assert "The page did not answer within 30 seconds." in words(card)


def test_the_place_that_the_claims_file_names_in_a_source_is_shown(build: Any) -> None:
    checked = build.claim("c", VerdictKind.SUPPORTED, build.finding("tape", Stance.SUPPORTS))
    citation = Citation(source="tape", page="12", at="01:02:03", cell="B7")
    object.__setattr__(checked.claim, "sources", (citation,))
    facts = [words(fact) for fact in soup(build.run([checked], [build.reading("tape")])).select(".fact")]
    assert {"page 12", "at 01:02:03", "cell B7"} <= set(facts)


def test_the_page_loads_nothing_and_runs_nothing(build: Any) -> None:
    shown = soup(build.full())
    style = shown.select_one("style")
    policy = shown.select_one('meta[http-equiv="Content-Security-Policy"]')
    assert style is not None
    assert policy is not None
    digest = base64.b64encode(hashlib.sha256(style.string.encode()).digest()).decode()

    assert policy["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'none'; base-uri 'none'; form-action 'none'"
    )
    assert not shown.select("script, link, img, iframe, object, embed, form, video, audio, base, [style]")
    assert "url(" not in style.string
    assert "@import" not in style.string
    assert shown.select_one("meta[name=referrer]")["content"] == "no-referrer"


def test_links_tell_nobody_where_they_stand(build: Any) -> None:
    links = [tag for tag in soup(build.full()).select("a[href]") if not tag["href"].startswith("#")]
    assert len(links) > 5
    for tag in links:
        assert tag["href"].startswith("https://")
        assert tag["rel"] == ["noopener", "noreferrer", "nofollow"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "sources/inquest.pdf",
        "//news.example/x",
        "https://",
        "https://ed:pw@news.example/",
        "https://news.example/?token=abc",
        "https://news.example/?token=…",
        "https://[::1",
        "https://news.example/\u202egpj.exe",
        "https://news.example/\nx",
    ],
)
def test_only_plain_web_addresses_are_links(build: Any, address: str) -> None:
    checked = build.claim("c", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS))
    run = build.run([checked], [build.reading("paper", url=None, address=address)])
    assert [tag["href"] for tag in soup(run).select("a[href]") if not tag["href"].startswith("#")] == []


@pytest.mark.parametrize(
    ("how", "text", "fragment"),
    [
        (
            {},
            "open at the words, news.example",
            ":~:text=killed%2072%20people%20then%2C%20because,was%20locked%20at%20one%20o",
        ),
        ({"read_as": ReadAs.SAVED_COPY}, "open at the words, news.example", ":~:text=killed"),
        ({"read_as": ReadAs.NOTE}, "open news.example", ""),
        ({"media_type": "application/pdf"}, "open page 4, news.example", "page=4"),
        ({"media_type": "application/pdf", "read_as": ReadAs.NOTE}, "open news.example", ""),
    ],
)
def test_a_link_opens_a_source_as_near_to_the_words_as_can_be(
    build: Any, how: dict[str, Any], text: str, fragment: str
) -> None:
    spans = [build.span("paper", exact="killed 72 people then, because the door was locked at one o", page=4)]
    checked = build.claim("c", VerdictKind.CONTRADICTED, build.finding("paper", Stance.CONTRADICTS, spans=spans))
    link = soup(build.run([checked], [build.reading("paper", **how)])).select_one(".where a")
    assert link is not None
    assert words(link) == text
    assert link["href"].partition("#")[0] == "https://news.example/paper"
    assert link["href"].partition("#")[2].startswith(fragment)
    assert bool(link["href"].partition("#")[2]) == bool(fragment)


def test_the_words_compared_stand_out_within_the_exact_ones(build: Any) -> None:
    relation = Relation(
        facet="number", kind=RelationKind.CONFLICTS, claimed="71 people", found="72 people", start=111, end=120
    )
    found = build.finding("paper", Stance.CONTRADICTS, relations=(relation,))
    mark = soup(build.run([build.claim("c", VerdictKind.CONTRADICTED, found)])).select_one("blockquote mark")
    assert str(mark) == "<mark>killed <b>72 people</b></mark>"


def test_where_something_differs_that_alone_stands_out(build: Any) -> None:
    agrees = Relation(facet="name", kind=RelationKind.ENTAILS, claimed="fire", found="killed", start=104, end=110)
    differs = Relation(facet="number", kind=RelationKind.CONFLICTS, claimed="71", found="72", start=111, end=113)
    for relations, bold in (((agrees, differs), ["72"]), ((agrees,), ["killed"])):
        found = build.finding("paper", Stance.CONTRADICTS, relations=relations)
        shown = soup(build.run([build.claim("c", VerdictKind.CONTRADICTED, found)]))
        assert [words(tag) for tag in shown.select("blockquote b")] == bold


def test_passages_that_stand_together_are_one_in_the_order_of_the_text(build: Any) -> None:
    spans = [
        build.span(
            "paper", exact="Twenty others were hurt.", start=150, before="It hit at noon. Three died. By night: "
        ),
        build.span(
            "paper", exact="Three died.", start=128, before="It hit at noon. ", after=" By night: Twenty others …"
        ),
        build.span("paper", exact="Far away.", start=9000, before="", after=""),
    ]
    found = build.finding("paper", Stance.SUPPORTS, spans=spans)
    shown = soup(build.run([build.claim("c", VerdictKind.DISPUTED, found)]))
    assert [words(tag) for tag in shown.select("blockquote")] == [
        "It hit at noon. Three died. By night: Twenty others were hurt. in the mill", "Far away.",
    ]  # fmt: skip
    assert [words(tag) for tag in shown.select("blockquote mark")] == [
        "Three died.", "Twenty others were hurt.", "Far away.",
    ]  # fmt: skip
    assert "characters 128–139 and 150–174 of the text" in words(shown.select_one(".proof"))


def test_what_a_source_lacks_is_told_among_what_was_compared(build: Any) -> None:
    lacks = Relation(facet="name", kind=RelationKind.WEAKER, claimed="Leeds")
    found = build.finding("paper", Stance.QUALIFIES, relations=(lacks,))
    shown = soup(build.run([build.claim("c", VerdictKind.PARTIAL, found)]))
    assert "name: “Leeds” is not in the source" in words(shown.select_one(".proof"))


def test_of_many_sources_the_strongest_of_each_stance_is_shown_and_the_rest_folded_to_a_line(build: Any) -> None:
    found = [build.finding(f"s{index}", Stance.SUPPORTS, confidence=index / 10) for index in range(5)]
    found += [build.finding("d", Stance.CONTRADICTS), build.finding("q", Stance.SILENT, reason="Of another fire.")]
    readings = [build.reading(f"s{index}", publisher=f"Paper {index}") for index in range(5)]
    shown = soup(build.run([build.claim("c", VerdictKind.DISPUTED, *found)], readings))

    assert [words(tag) for tag in shown.select(".quote .stance")] == ["d differs:", "Paper 4 says so:"]
    assert words(shown.select_one(".card summary")) == "5 other sources: 4 say so, 1 does not say"
    lines = [words(line) for line in shown.select(".card details .lines > li")]
    assert lines[0].startswith("says so Paper 3 2026-03-13 killed 72 people open at the words, news.example")
    assert lines[-1] == "does not say q Of another fire."


def test_sources_of_one_origin_are_said_to_have_one_vote(build: Any) -> None:
    found = [build.finding(f"s{index}", Stance.SUPPORTS, origin="wire:AP" if index % 2 else "x") for index in range(4)]
    found.append(build.finding("own", Stance.SUPPORTS))
    readings = [build.reading(finding.source) for finding in found]
    folded = soup(build.run([build.claim("c", VerdictKind.SUPPORTED, *found)], readings)).select_one(".card details")
    assert "5 sources of 3 origins; those of one origin count as one." in words(folded)
    assert [("origin wire:AP" in words(line), "origin own" in words(line)) for line in folded.select("li")] == [
        (True, False), (False, False), (True, False), (False, False),
    ]  # fmt: skip


def test_what_could_not_be_read_is_listed_with_the_reason_and_what_to_do(build: Any) -> None:
    shown = soup(build.full())
    assert words(shown.select_one(".read")) == (
        "Sources: 2 could not be read (gone, late), 1 known only by a note, 1 read from a saved copy, 1 read live"
    )
    assert words(shown.select_one(".read strong")) == "2 could not be read (gone, late)"
    assert shown.select_one(".read a")["href"] == "#sources"
    listed = words(shown.select_one("#sources"))
    assert "Could not be read 2 gone The Daily Example" in listed
    assert "The page did not answer within 30 seconds. Run it again later, or attach a saved copy." in listed
    assert "The page is gone (404). Look the address up again, or attach a saved copy." in listed


def test_printed_pages_have_a_margin(build: Any) -> None:
    (margin,) = re.findall(r"@page \{ margin: (\d+)mm (\d+)mm; \}", soup(build.full()).style.string)
    assert min(map(int, margin)) >= 10


def test_where_every_source_was_read_none_stands_out(build: Any) -> None:
    shown = soup(build.run([build.claim("c", VerdictKind.SUPPORTED)], [build.reading("paper")]))
    assert words(shown.select_one(".read")) == "Sources: 1 read live"
    assert shown.select_one(".read strong") is None


def test_of_many_sources_that_could_not_be_read_the_head_names_three(build: Any) -> None:
    readings = [build.reading(f"s{index}", read_as=None) for index in range(5)]
    shown = soup(build.run([build.claim("c", VerdictKind.SUPPORTED)], readings))
    assert words(shown.select_one(".read")) == "Sources: 5 could not be read (s0, s1, s2 and 2 more)"


def test_a_reason_that_all_sources_share_is_said_once(build: Any) -> None:
    off = Unreadable(reason=Reason.OFFLINE, detail="it is not in the store, and --offline forbids fetching it")
    names = [f"s{index}" for index in range(20)]
    readings = [build.reading(name, read_as=ReadAs.NOTE, unreadable=(off,)) for name in names]
    found = [build.finding(name, Stance.SUPPORTS, unreadable=(off,)) for name in names]
    shown = soup(build.run([build.claim("c", VerdictKind.SUPPORTED, *found)], readings))
    assert words(shown).count("It is not in the store") == 1
    assert len(shown.select("#sources details li")) == 20


def test_context_ends_in_whole_words_and_its_cuts_are_marked(build: Any) -> None:
    spans = [build.span("paper", before="endofword " + "b" * 149 + " ", after=" " + "a " * 78 + "bee")]
    checked = build.claim("c", VerdictKind.CONTRADICTED, build.finding("paper", Stance.CONTRADICTS, spans=spans))
    shown = words(soup(build.run([checked])).select_one("blockquote"))
    assert shown.startswith("… bbbb")
    assert shown.endswith("a a …")


def test_headings_go_down_by_one_and_every_target_is_there(build: Any) -> None:
    shown = soup(build.full())
    levels = [int(tag.name[1]) for tag in shown.select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))
    ids = [tag["id"] for tag in shown.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {tag["href"][1:] for tag in shown.select("a[href^='#']")} <= set(ids)
    assert {tag.name for tag in shown.select("header, nav, main, footer")} == {"header", "nav", "main", "footer"}
    assert shown.html["lang"] == "en"


def test_secrets_are_hidden(build: Any) -> None:
    url = "https://news.example/a?sig=s3cret&id=4"
    checked = build.claim("c", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS))
    text = page(build.run([checked], [build.reading("paper", url=url, address=url, final_address=url)]))
    assert "s3cret" not in text
    assert "id=4" in text


def test_marks_are_whole_words(build: Any) -> None:
    relation = Relation(facet="number", kind=RelationKind.CONFLICTS, claimed="7", found="8")
    found = build.finding("paper", Stance.CONTRADICTS, relations=(relation,))
    checked = build.claim("c", VerdictKind.CONTRADICTED, found, statement="On 17 May, 7 of 77 left.")
    statement = soup(build.run([checked])).select_one(".statement")
    assert statement is not None
    assert [str(mark) for mark in statement.select("mark")] == ["<mark>7</mark>"]
    assert words(statement) == "On 17 May, 7 of 77 left."


def test_a_statement_of_400_words_is_cut_around_the_marked_words(build: Any) -> None:
    relation = Relation(facet="number", kind=RelationKind.CONFLICTS, claimed="300", found="72")
    found = build.finding("paper", Stance.CONTRADICTS, relations=(relation,))
    statement = "before " * 200 + "killed 300 people " + "after " * 200
    checked = build.claim("c", VerdictKind.CONTRADICTED, found, statement=statement)
    cut, whole = soup(build.run([checked])).select(".statement")

    assert words(cut).startswith("… before")
    assert "killed 300 people after" in words(cut)
    assert words(cut).endswith("after …")
    assert len(words(cut)) < 400
    assert words(whole) == statement.strip()


def test_no_person_s_words_are_called_wrong(build: Any) -> None:
    assert not re.search(r"(?i)\b(error|failed|lie|false|wrong)\b", soup(build.full()).get_text())


def test_equal_runs_are_equal_pages(build: Any) -> None:
    assert page(build.full()) == page(build.full())


def test_verdict_colours_can_be_read_on_their_ground() -> None:
    style = html._package_text("style.css")
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in style.split("@media", 2)[:2])

    for colours in (light, dark):
        for kind in VerdictKind:
            assert _contrast(colours[kind.value.replace("_", "-")], colours["ground"]) >= 4.5
        assert _contrast(colours["soft"], colours["ground"]) >= 4.5
        assert _contrast(colours["link"], colours["ground"]) >= 4.5
        assert _contrast(colours["ink"], colours["mark"]) >= 4.5


def _contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio."""

    def luminance(colour: str) -> float:
        parts = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
