"""What the page says of a claim's sources beside the verdict: copies, other sources of the file, missing dates."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from factcheck.model import Copy, Origin, Stance, VerdictKind
from tests.reports.looking import soup, words

COPIES = (
    Copy(source="mirror", of="bbc", why="all of the shorter text is the same"),
    Copy(source="late", of="mirror", why="the same address"),
)


def with_copies(build: Any, *cited: str) -> Any:
    found = [build.finding(name, Stance.SUPPORTS) for name in cited]
    readings = [build.reading(name) for name in ("bbc", "mirror", "late", "own")]
    origin = Origin(file=readings[0].file, name="bbc", sources=("bbc", "mirror", "late"), copies=COPIES)
    other = dataclasses.replace(origin, file="another.yaml", sources=("bbc", "own"))
    return build.run([build.claim("c", VerdictKind.SUPPORTED, *found)], readings, origins=(origin, other))


@pytest.mark.parametrize(
    ("cited", "told"),
    [
        (["bbc", "own"], []),
        (["bbc", "own", "mirror"], ["bbc and mirror are one origin: all of the shorter text is the same."]),
        (["late", "mirror"], ["late and mirror are one origin: the same address."]),
        (["bbc", "late"], ["bbc and late are one origin: all of the shorter text is the same; the same address."]),
    ],
)
def test_a_card_says_which_of_its_sources_are_one_origin_and_why(build: Any, cited: list[str], told: list[str]) -> None:
    shown = soup(with_copies(build, *cited))
    assert [words(tag) for tag in shown.select(".card .beside")] == told
    assert "bbc, mirror, late: all of the shorter text is the same; the same address" in words(
        shown.select_one("#sources")
    )


def test_a_card_says_where_else_the_evidence_stands(build: Any) -> None:
    silent = build.finding("paper", Stance.SILENT)
    claim = build.claim("c", VerdictKind.NOT_FOUND, silent)
    spans = [build.span("inquest", "killed 72 people"), build.span("inquest", "On 3 May", start=2)]
    there = dataclasses.replace(claim, elsewhere=(build.finding("inquest", Stance.SUPPORTS, spans=spans),))
    shown = soup(build.run([there], [build.reading("paper"), build.reading("inquest")]))
    assert [words(tag) for tag in shown.select(".card .beside")] == [
        "Not in the sources it names; inquest says so: “On 3 May … killed 72 people”"
    ]


def test_a_source_without_a_date_is_said_to_have_none(build: Any) -> None:
    readings = [build.reading("dated"), build.reading("bare", issued=None)]
    listed = [words(tag) for tag in soup(build.run([], readings)).select("#sources li")]
    assert ["no date" in line for line in listed] == [False, True]
    assert "2026-03-13" in listed[0]
