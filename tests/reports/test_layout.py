"""How the page lies on a desk's and on a phone's screen, and on paper: measured in a real browser."""

from __future__ import annotations

import dataclasses
import html as escaping
import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from factcheck.model import DateRange, Essay, Relation, RelationKind, Run, Stance, VerdictKind
from factcheck.reports import Options, html

SIZES = {"desk": (1280, 800), "phone": (390, 844)}
WIDE = "W" * 300
LONG = "The fire at the mill began on the upper floor before the morning shift had gone home and spread to the roof. "


@pytest.fixture
def long_run(build: Any) -> Run:
    """Long names, addresses, statements and words without a space, in every place that a card has."""
    differs = Relation(facet="number", kind=RelationKind.CONFLICTS, claimed="71", found="72", start=111, end=113)
    found = [build.finding(f"s{index}", Stance.CONTRADICTS, relations=(differs,)) for index in range(3)]
    readings = [
        build.reading("s0"),
        build.reading("s1", publisher=None, title=WIDE, url=f"https://news.example/{WIDE}"),
        build.reading(WIDE, publisher=WIDE),
    ]
    first = build.claim("toll", VerdictKind.CONTRADICTED, *found, statement="The fire killed 71 people. " + LONG)
    rest = [
        build.claim(WIDE, VerdictKind.CONTRADICTED, *found[1:], statement=WIDE, line=20, reason=WIDE),
        build.claim("long", VerdictKind.NOT_FOUND, build.finding("s1", Stance.SILENT), statement=LONG * 20, line=30),
        build.claim("kept", VerdictKind.SUPPORTED, build.finding("s0", Stance.SUPPORTS), statement=LONG, line=40),
    ]
    essay = Essay(title="The March", author="A. Writer", issued=DateRange.day(date(2026, 11, 20)))
    return build.run([first, *rest], readings, essays=(essay,))  # type: ignore[no-any-return]


def measure(browse: Callable[..., str], run: Run, size: tuple[int, int], script: str) -> Any:
    """What a script finds in `page`, the report's document in a frame of that size, all that is folded opened."""
    page = re.sub(r"<meta http-equiv=[^>]*>", "", "".join(html.render(run.head, run.claims, Options())))
    frame = f'<iframe style="border:0" width={size[0]} height={size[1]} srcdoc="{escaping.escape(page)}"></iframe>'
    job = f"const page=document.querySelector('iframe').contentDocument; {script}"
    dumped = browse(
        f"<!doctype html><html><body style='margin:0'>{frame}<pre></pre><script>onload=()=>"
        f"{{document.querySelector('pre').textContent=JSON.stringify((()=>{{{job}}})())}}</script></body></html>"
    )
    told = BeautifulSoup(dumped, "html.parser").select_one("body > pre")
    assert told is not None
    return json.loads(told.get_text())


OPEN = "for (const one of page.querySelectorAll('details')) one.open = true;"


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_nothing_is_wider_than_the_screen(browse: Callable[..., str], long_run: Run, size: tuple[int, int]) -> None:
    found = measure(
        browse,
        long_run,
        size,
        OPEN + "return [...page.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right >"
        " page.documentElement.clientWidth + 1).map(one => one.className || one.tagName)",
    )
    assert found == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_first_card_is_whole_on_the_first_screen(
    browse: Callable[..., str], long_run: Run, size: tuple[int, int]
) -> None:
    script = "return page.querySelector('.card').getBoundingClientRect().bottom"
    assert 0 < measure(browse, long_run, size, script) <= size[1]


def test_lines_have_at_most_68_characters(browse: Callable[..., str], long_run: Run) -> None:
    lines = measure(
        browse,
        long_run,
        SIZES["desk"],
        OPEN
        + """
        const lines = [];
        for (const one of page.querySelectorAll('.statement, blockquote, .reason, .answer')) {
            const range = page.createRange(), rows = {};
            const walker = page.createTreeWalker(one, 4);
            for (let node; (node = walker.nextNode());) for (let at = 0; at < node.length; at++) {
                range.setStart(node, at); range.setEnd(node, at + 1);
                const box = range.getClientRects()[0];
                if (box) { const key = Math.round(box.bottom / 8); rows[key] = (rows[key] || '') + node.data[at]; }
            }
            lines.push(...Object.values(rows));
        }
        return lines""",
    )
    assert len(lines) > 20
    assert [line for line in lines if len(line.strip()) > 68] == []


def test_text_is_large_enough_to_read(browse: Callable[..., str], long_run: Run) -> None:
    sizes = measure(
        browse,
        long_run,
        SIZES["phone"],
        OPEN
        + "return [...page.querySelectorAll('.statement, blockquote, .reason, .answer, td, .where, summary, li, dd')]"
        ".map(one => [one.className, parseFloat(page.defaultView.getComputedStyle(one).fontSize)])",
    )
    assert min(size for name, size in sizes if name in {"statement", "reason", "answer"}) >= 16
    assert min(size for _, size in sizes) >= 14


def test_what_is_folded_is_on_paper_too(browse: Callable[..., str], long_run: Run) -> None:
    """The rules for paper are made to hold on the screen, where they can be measured."""
    style = html._package_text("style.css")
    as_paper = dataclasses.replace(long_run.head, program="paper")
    page = "".join(html.render(as_paper, long_run.claims, Options())).replace(
        style, style.replace("@media print", "@media screen")
    )
    page = re.sub(r"<meta http-equiv=[^>]*>", "", page).replace(
        "</body>",
        "<script>onload=()=>{document.documentElement.dataset.seen=["
        "document.querySelector('.proof dl').checkVisibility({contentVisibilityAuto: true}),"
        "document.querySelector('.lines li').getBoundingClientRect().height > 5,"
        "getComputedStyle(document.querySelector('.printed')).display, "
        "getComputedStyle(document.querySelector('.where .out')).display]}</script></body>",
    )
    assert re.findall('data-seen="(.*?)"', browse(page)) == ["true,true,inline,none"]
