from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model import ReadAs
from factcheck.reports.page.fragment import link_to_page, link_to_words

HARD = {
    "in the middle": ("It is said that ", "72 people died in the big fire", ", and more were hurt."),
    "few words": ("The inquiry said that ", "72 people", " had died."),
    "few words in quotation marks": ("The mayor said ", "“no limits”", " to it."),
    "hyphens and signs": ("A ", "72-year-old, well-known man – 100% sure & gone", " left."),
    "a loose dash at the end": ("", "The mayor, who is known to all, spoke for 27 minutes or so –", " from three."),
    "many words in quotation marks": (
        "",
        '"To foment regional conflicts, interethnic and inter-religious hostility in all the world"',
        ". That was it.",
    ),
    "a number at the end": ("He came in ", "1999.", ""),
    "a currency": ("It cost ", "$40 million", "."),
    "right to left": ("وقال التحقيق إن ", "قتل الحريق 72 شخصا", " مساء"),
    "no spaces": ("我们说", "七十二人死亡", "，他说。"),
}


def directive(build: Any, exact: str, before: str = "", after: str = "", **how: Any) -> str | None:
    address = link_to_words(build.reading("paper", **how), build.span(exact=exact, before=before, after=after))
    return address.partition("text=")[2] if address else None


def test_what_parts_the_pieces_of_a_fragment_is_encoded(build: Any) -> None:
    assert directive(build, "72-year-old, “killed” & 100% gone/left") == (
        "72%2Dyear%2Dold%2C%20%E2%80%9Ckilled%E2%80%9D%20%26%20100%25%20gone%2Fleft"
    )


def test_of_many_words_the_first_and_the_last_are_named(build: Any) -> None:
    assert directive(build, "one two three four five, six seven eight nine ten eleven.") == (
        "one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    )
    assert directive(build, "one two\nthree four") == "one%20two,three%20four"


def test_few_words_are_named_with_those_beside_them(build: Any) -> None:
    assert directive(build, "“72 people”", "in all it said ", " in the mill that day") == (
        "it%20said%20%E2%80%9C-,72%20people,-%E2%80%9D%20in%20the"
    )
    assert directive(build, "72 people") == "72%20people"
    assert directive(build, "… – …") is None


def test_an_address_keeps_its_own_fragment(build: Any) -> None:
    def address(url: str) -> str | None:
        return link_to_words(build.reading("paper", url=url), build.span(exact="x"))

    assert address("https://x.example/a?b=1#part").startswith("https://x.example/a?b=1#part:~:text=")
    assert address("https://x.example/#a:~:text=old").startswith("https://x.example/#a:~:text=the%20inquiry")


def test_only_a_page_of_text_on_the_web_is_opened_at_words(build: Any) -> None:
    assert directive(build, "x", read_as=ReadAs.SAVED_COPY)
    assert directive(build, "x", read_as=ReadAs.NOTE) is None
    assert directive(build, "x", media_type="application/pdf") is None
    assert directive(build, "x", url=None, address="sources/x.html", read_as=ReadAs.FILE) is None


def test_a_pdf_is_opened_at_the_page(build: Any) -> None:
    pdf = {"media_type": "application/pdf", "url": "https://x.example/a.pdf#zoom=3"}
    assert link_to_page(build.reading("paper", **pdf), 14) == "https://x.example/a.pdf#page=14"
    assert link_to_page(build.reading("paper", **pdf), None) == "https://x.example/a.pdf#zoom=3"
    assert link_to_page(build.reading("paper", **pdf, read_as=ReadAs.NOTE), 14) is None
    assert link_to_page(build.reading("paper"), 14) is None


@pytest.mark.parametrize("name", HARD)
def test_a_browser_opens_the_page_at_the_words(build: Any, browse: Callable[..., str], name: str) -> None:
    before, exact, after = HARD[name]
    fill = "<p>Of this nobody said anything here, neither people nor 72 others.</p>" * 90
    page = (
        f"<!doctype html><html><meta charset=utf-8>{fill}<p style='margin-top:9000px'>{html.escape(before + exact + after)}"
        f"{fill}<script>onload=()=>setTimeout(()=>document.documentElement.dataset.at=scrollY>9000?'words':'top',500)"
        "</script></html>"
    )
    told = directive(build, exact, before, after)
    assert re.findall('data-at="(.*?)"', browse(page, f"#:~:text={told}")) == ["words"]
