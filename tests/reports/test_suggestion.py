"""What to write instead, in every report."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from factcheck.model import Replacement, Stance, VerdictKind
from factcheck.reports import Options, find

FOUND = Replacement(
    exact="71 people", start=16, end=25, by="72 people", source="paper", sha256="ab" * 32, found="72 people", found_start=111, found_end=120,
)  # fmt: skip


@pytest.fixture
def run(build: Any) -> Any:
    checked = build.claim("toll", VerdictKind.CONTRADICTED, build.finding("paper", Stance.CONTRADICTS))
    verdict = dataclasses.replace(checked.verdict, replacement=FOUND)
    kept = build.claim("kept", VerdictKind.CONTRADICTED, build.finding("paper", Stance.CONTRADICTS), line=30)
    return build.run([dataclasses.replace(checked, verdict=verdict), kept], [build.reading("paper")])


def text(name: str, run: Any, **options: Any) -> str:
    return "".join(find(name).render(run.head, run.claims, Options(**options)))


def test_run_json_has_the_place_and_the_words_that_it_rests_on(run: Any) -> None:
    first, second = json.loads(text("json", run))["claims"]
    assert first["replacement"] == {
        "exact": "71 people",
        "start": 16,
        "end": 25,
        "by": "72 people",
        "source": "paper",
        "sha256": "ab" * 32,
        "found": "72 people",
        "found_start": 111,
        "found_end": 120,
    }
    assert second["replacement"] is None


@pytest.mark.parametrize("options", [{}, {"terminal": True, "width": 100, "height": 60}])
def test_the_console_says_it_once_under_the_statement(run: Any, options: dict[str, Any]) -> None:
    told = text("console", run, **options)
    assert told.count("suggestion: “72 people” for “71 people”") == 1
    assert told.index("The fire killed 71 people.") < told.index("suggestion:")


def test_the_card_shows_the_statement_with_the_suggestion_in_it(run: Any) -> None:
    page = text("html", run)
    toll, _, rest = page.partition('id="claim-kept"')
    assert "The fire killed <b>72 people</b>." in toll
    assert "Suggestion" not in rest


def test_of_a_long_statement_only_the_words_beside_it_are_shown(build: Any) -> None:
    statement = "word " * 60 + "killed 71 people " + "and more " * 60
    start = statement.index("71")
    found = dataclasses.replace(FOUND, start=start, end=start + 9)
    checked = build.claim(
        "toll", VerdictKind.CONTRADICTED, build.finding("paper", Stance.CONTRADICTS), statement=statement
    )
    checked = dataclasses.replace(checked, verdict=dataclasses.replace(checked.verdict, replacement=found))
    page = text("html", build.run([checked]))
    shown = page[page.index('<p class="suggestion">') :].partition("</p>")[0]
    assert "… word" in shown
    assert shown.index("<b>72 people</b>") < shown.rindex(" …")
    assert len(shown) < 400


def test_hostile_words_do_no_harm(build: Any, run: Any) -> None:
    evil = dataclasses.replace(FOUND, by="<script>alert(1)</script>\u202e\x1b[2J")
    checked = run.claims[0]
    checked = dataclasses.replace(checked, verdict=dataclasses.replace(checked.verdict, replacement=evil))
    for name in ("html", "console"):
        told = text(name, build.run([checked]))
        assert "\u202e" not in told
        assert "\x1b" not in told
    assert "<script" not in text("html", build.run([checked]))
