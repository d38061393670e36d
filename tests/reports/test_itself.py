"""What the essay says against itself, and what rests on it, in every report."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import pytest

from factcheck.model import Conflict, Ground, Location, Side, Stance, VerdictKind
from factcheck.reports import Options, find

REASON = "The essay gives two numbers for the same thing: toll has “71 people”, dead “70 people”."


def side(name: str, line: int, exact: str) -> Side:
    return Side(
        claim=name, location=Location(file="claims/fire.yaml", line=line, column=5), exact=exact, start=16, end=25
    )


CONFLICT = Conflict(facet="number", reason=REASON, sides=(side("toll", 20, "71 people"), side("dead", 30, "70 people")))
AT = Location(file="claims/fire.yaml", line=20, column=5)
GROUND = Ground(claim="toll", location=AT, verdict=VerdictKind.DISPUTED, reason="Sources disagree.")


@pytest.fixture
def run(build: Any) -> Any:
    claims = [
        build.claim("kept", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS)),
        build.claim("toll", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS), line=20),
        build.claim(
            "dead",
            VerdictKind.NOT_FOUND,
            build.finding("paper", Stance.SILENT),
            line=30,
            statement="The fire killed 70 people.",
        ),
        build.claim("rest", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS), line=40),
    ]
    claims[1], claims[2] = (dataclasses.replace(one, conflicts=(CONFLICT,)) for one in claims[1:3])
    claims[3] = dataclasses.replace(claims[3], rests_on=GROUND)
    return build.run(claims, [build.reading("paper")], conflicts=(CONFLICT,))


def text(name: str, run: Any, **options: Any) -> str:
    return "".join(find(name).render(run.head, run.claims, Options(**options)))


def test_run_json_has_conflicts_with_their_places_and_what_rests_on_them(run: Any) -> None:
    told = json.loads(text("json", run))
    assert told["conflicts"] == [
        {
            "file": "claims/fire.yaml",
            "claims": ["toll", "dead"],
            "facet": "number",
            "reason": REASON,
            "sides": [
                {"claim": "toll", "exact": "71 people", "start": 16, "end": 25, "value": "", "line": 20, "column": 5},
                {"claim": "dead", "exact": "70 people", "start": 16, "end": 25, "value": "", "line": 30, "column": 5},
            ],
        }
    ]
    grounds = {claim["id"]: claim["rests_on"] for claim in told["claims"]}
    assert grounds.pop("rest") == {"claim": "toll", "verdict": "disputed", "reason": "Sources disagree."}
    assert set(grounds.values()) == {None}


def test_the_answer_says_that_the_essay_contradicts_itself(run: Any) -> None:
    first = text("console", run).splitlines()[0]
    assert first == (
        "Hold: 2 statements are contradicted by the essay itself, 1 is in no source read, 1 rests on one that does not stand."
    )


@pytest.mark.parametrize(
    "options", [{}, {"terminal": True, "width": 100, "height": 80}, {"terminal": True, "width": 50, "height": 80}]
)
def test_the_console_tells_it_of_each_claim(run: Any, options: dict[str, Any]) -> None:
    told = " ".join(text("console", run, **options).split())
    assert told.count(" ".join(REASON.split())) == 2
    assert "It rests on toll, which is disputed. Sources disagree." in told


def test_on_the_page_they_are_to_mend_and_lead_to_each_other(run: Any) -> None:
    page = text("html", run)
    mend, _, rest = page.partition('<details class="card short')
    for name in ("toll", "dead", "rest"):
        assert f'id="claim-{name}"' in mend
    assert 'id="claim-kept"' in rest
    toll = mend[mend.index('id="claim-toll"') :].partition("</article>")[0]
    assert REASON in toll
    assert 'href="#claim-dead"' in toll
    assert "<mark>71 people</mark>" in toll
    assert 'href="#claim-toll"' in mend[mend.index('id="claim-rest"') :].partition("blockquote")[0]


def test_each_count_leads_to_where_its_claims_stand(run: Any) -> None:
    page = text("html", run)
    for kind in ("supported", "not-found"):
        assert page.count(f'id="{kind}"') == 1
        assert f'href="#{kind}"' in page
    assert re.search(r'id="not-found">\s*<article', page)


def test_a_hostile_id_and_words_do_no_harm(build: Any, run: Any) -> None:
    evil = '"><script>alert(1)</script>\u202e'
    conflict = dataclasses.replace(
        CONFLICT,
        reason=f"“{evil}” in toll",
        sides=(CONFLICT.sides[0], dataclasses.replace(CONFLICT.sides[1], claim=evil, exact=evil)),
    )
    claims = [dataclasses.replace(run.claims[1], conflicts=(conflict,))]
    page = text("html", build.run(claims, conflicts=(conflict,)))
    assert "<script" not in page
    assert "\u202e" not in page
    assert 'href="#claim-line-30"' in page
