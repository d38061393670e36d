"""Everything from a source or a claims file stays text: on a page, in a real browser, on a terminal."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup

from factcheck.model import (
    Citation,
    Essay,
    ReadAs,
    Reason,
    Relation,
    RelationKind,
    Run,
    Stance,
    Unreadable,
    VerdictKind,
)
from factcheck.reports import Options, console, html

RAN = "document.documentElement.dataset.ran=1"
TRICKS = (
    f"<script>{RAN}</script>",
    f"</style><script>{RAN}</script><style>body{{display:none}}",
    f"</title></head><body onload={RAN}>",
    f'"><img src=x onerror={RAN}>',
    f"' autofocus onfocus={RAN} x='",
    f"<svg onload={RAN}><a href=javascript:{RAN}>x</a></svg>",
    f"<iframe srcdoc='<script>parent.{RAN}</script>'></iframe>",
    f"<!--><script>{RAN}</script>",
    f']]><meta http-equiv=refresh content="0;url=javascript:{RAN}"><base href=https://evil.example/>',
    "{{ 7 * 7 }}{% for x in range(3) %}x{% endfor %}{# gone #}{{ cycler.__init__.__globals__ }}",
    "[bold red]loud[/bold red] [link=https://evil.example]x[/link] :skull: [/]",
    "\x1b[2J\x1b]0;owned\x07\x1b]8;;https://evil.example\x07x\x1b]8;;\x07\x9b31m\x08\x08\r\x00",
    "\u202e27\u202c \u2066\u2067\u2069 \u2028\u2029 \u200b",
    "claims.yaml:1:1: supported: all is well",
)
ALL = "\n".join(TRICKS)
ALLOWED = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "nav",
        "q",
        "span",
        "b",
        "bdi",
        "a",
        "mark",
        "main",
        "section",
        "article",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "div",
        "blockquote",
        "details",
        "summary",
        "dl",
        "dt",
        "dd",
        "code",
        "footer",
        "ul",
        "li",
        "br",
    ]
)


@pytest.fixture
def hostile(build: Any) -> Run:
    gone = Unreadable(reason=Reason.BROKEN, detail=f"Not read: {ALL}", words=ALL)
    relation = Relation(facet=ALL, kind=RelationKind.CONFLICTS, claimed=ALL, found=ALL, why=ALL)
    spans = [build.span(ALL, exact=ALL, before=ALL, after=ALL)]
    against = build.finding(
        ALL, Stance.CONTRADICTS, spans=spans, relations=(relation,), reason=ALL, voice=ALL, origin=ALL
    )
    claims = []
    for line, kind in enumerate(VerdictKind):
        checked = build.claim(
            f"{ALL}{line}",
            kind,
            dataclasses.replace(against, stance=Stance.SUPPORTS if kind is VerdictKind.SUPPORTED else against.stance),
            build.finding(ALL, Stance.UNREADABLE, reason=ALL, unreadable=(gone,)),
            line=line,
            statement=ALL,
            reason=ALL,
            speaker=ALL,
            after=ALL,
        )
        location = dataclasses.replace(checked.claim.location, exact=ALL)
        cited = (Citation(source=ALL, page=ALL, at=ALL, cell=ALL),)
        claims.append(
            dataclasses.replace(checked, claim=dataclasses.replace(checked.claim, location=location, sources=cited))
        )
    told = {"publisher": ALL, "title": ALL, "by": ALL, "unreadable": (gone,)}
    readings = [
        build.reading(ALL, address=f"javascript:{RAN}//{ALL}", read_as=ReadAs.NOTE, **told),
        build.reading("other", address=f'https://x.example/"onmouseover="{RAN}', final_address=ALL, **told),
    ]
    essay = Essay(title=ALL, author=ALL, url=f"javascript:{RAN}", path=ALL)
    return build.run(claims, readings, essays=(essay,))


def rendered(run: Run) -> str:
    return "".join(html.render(run.head, run.claims, Options()))


def test_in_a_page_it_stays_text(hostile: Run) -> None:
    page = rendered(hostile)
    shown = BeautifulSoup(page, "html.parser")

    assert {tag.name for tag in shown.find_all()} <= ALLOWED
    assert not [name for tag in shown.find_all() for name in tag.attrs if name.startswith("on") or name == "style"]
    assert all(re.match(r"#|https?://", tag["href"]) for tag in shown.select("[href]"))
    assert page.count("<script") == 0
    for trick in TRICKS[:11]:
        assert trick in shown.get_text()
    assert "{{ 7 * 7 }}" in page


def test_no_character_reorders_a_page_or_hides_in_it(hostile: Run) -> None:
    page = rendered(hostile)
    assert not set(page) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\x00\x1b\x07\x08\x9b")
    assert r"\u202e27\u202c" in page


def test_right_to_left_text_keeps_its_marks(build: Any) -> None:
    words = "قال\u200f 72 شخصا\u061c"
    checked = build.claim("c", VerdictKind.CONTRADICTED, statement=words)
    statement = BeautifulSoup(rendered(build.run([checked])), "html.parser").select_one(".statement")
    assert statement is not None
    assert statement.get_text() == words
    assert statement["dir"] == "auto"


def test_in_a_browser_nothing_runs_and_no_element_is_added(hostile: Run, browse: Callable[[str], str]) -> None:
    page = rendered(hostile)
    dumped = browse(page)
    shown = BeautifulSoup(dumped, "html.parser")

    assert shown.html is not None
    assert "data-ran" not in shown.html.attrs
    assert {tag.name for tag in shown.find_all()} <= ALLOWED
    for selector in ("article.card", "bdi", "details", "a"):
        assert len(shown.select(selector)) == len(BeautifulSoup(page, "html.parser").select(selector)), selector


def test_even_a_script_that_got_into_the_page_would_not_run(build: Any, browse: Callable[[str], str]) -> None:
    page = rendered(build.full()).replace("</main>", f"<script>{RAN}</script></main>")
    open_page = re.sub(r"<meta http-equiv=[^>]*>", "", page)

    assert "data-ran" not in browse(page).partition(">")[0]
    assert 'data-ran="1"' in browse(open_page).split("<head", 1)[0]


@pytest.mark.parametrize(
    "options",
    [Options(), Options(terminal=True, height=500), Options(terminal=True, height=500, colour=True, width=50)],
    ids=["pipe", "terminal", "narrow and coloured"],
)
def test_on_a_terminal_it_steers_nothing(hostile: Run, options: Options) -> None:
    text = "".join(console.render(hostile.head, hostile.claims, options))
    own = re.sub(r"\x1b\[[\d;]*m", "", text) if options.colour else text
    plain = "".join(own.split())

    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]", own)
    assert "[boldred]loud[/boldred]" in plain
    assert ":skull:" in plain
    assert r"\x1b[2J" in plain
    assert r"\u202e27" in plain
    if options.colour:
        assert "\x1b]" not in text


def test_foreign_text_cannot_pass_for_a_line_of_its_own(hostile: Run) -> None:
    lines = "".join(console.render(hostile.head, hostile.claims, Options())).splitlines()
    assert not [line for line in lines if line.startswith("claims.yaml:1:1")]
