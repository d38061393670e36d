"""A claim that the sources it names do not bear out, and another source of its file that does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import Settings
from factcheck.model import Run, Stance
from factcheck.reports import Options, find

Verify = Callable[[str], Run]

SOURCES = {
    "inquest": "The fire at the mill killed 72 people, the inquiry said.",
    "again": "The fire at the mill killed 72 people, a survivor said in court.",
    "weak": "The fire at the mill killed at least 70 people.",
    "against": "The fire at the mill killed 80 people, the inquiry said.",
    "fair": "The mayor opened the fair on Sunday.",
}
STATEMENT = "The fire at the mill killed 72 people."


@pytest.fixture
def verify(tmp_path: Path) -> Verify:
    """`verify("fair")`: a run of the claim with those sources, beside claims that name each of the others."""

    def run(cited: str, unnamed: str = "") -> Run:
        for name, text in SOURCES.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        named = [name for name in SOURCES if name not in unnamed.split()]
        claims = tmp_path / "claims.yaml"
        claims.write_text(
            "version: 1\nsources:\n"
            + "".join(f"  {name}: {{file: {name}.txt}}\n" for name in SOURCES)
            + "  gone: {file: gone.txt}\nclaims:\n"
            + f'  - {{id: toll, statement: "{STATEMENT}", sources: [{cited}]}}\n'
            + f'  - {{id: rest, statement: "The ferry sank.", sources: [{", ".join(named)}]}}\n',
            encoding="utf-8",
        )
        settings = Settings(now=datetime(2026, 11, 24, tzinfo=UTC), store=tmp_path / "cache", offline=True)
        return factcheck.verify(claims, settings)

    return run


@pytest.mark.parametrize(("cited", "verdict"), [("fair", "not_found"), ("weak", "partial"), ("gone", "unchecked")])
def test_it_is_told_without_a_change_of_the_verdict(verify: Verify, cited: str, verdict: str) -> None:
    checked = verify(cited).claims[0]
    assert checked.verdict.verdict == verdict
    assert [finding.source for finding in checked.verdict.findings] == [cited]
    assert [(one.source, one.stance) for one in checked.elsewhere] == [
        ("inquest", Stance.SUPPORTS),
        ("again", Stance.SUPPORTS),
    ]
    assert checked.elsewhere[0].spans[0].exact == SOURCES["inquest"]


@pytest.mark.parametrize("cited", ["inquest", "against", "inquest, against"])
def test_a_claim_that_is_decided_needs_none(verify: Verify, cited: str) -> None:
    assert verify(cited).claims[0].elsewhere == ()


def test_a_source_that_no_claim_names_is_not_read_for_it(verify: Verify) -> None:
    run = verify("fair", unnamed="inquest")
    assert "inquest" not in {reading.source.id for reading in run.head.readings}
    assert [finding.source for finding in run.claims[0].elsewhere] == ["again"]


def test_what_stands_elsewhere_is_proven_too(verify: Verify, tmp_path: Path) -> None:
    import msgspec

    run = verify("fair")
    text = "".join(find("json").render(run.head, run.claims, Options()))

    def audit(change: Callable[[Any], None]) -> list[str]:
        held = msgspec.json.decode(text)
        change(held["claims"][0])
        (tmp_path / "run.json").write_bytes(msgspec.json.encode(held))
        return [str(problem.fault) for problem in factcheck.audit(tmp_path / "run.json", tmp_path / "cache").unproven]

    assert audit(lambda claim: None) == []
    assert audit(lambda claim: claim["elsewhere"][0]["spans"][0].update(exact="The fire killed 73")) == ["other-words"]
    assert "other-stance" in audit(lambda claim: claim["elsewhere"][0].update(stance="contradicts"))
    assert "other-source" in audit(lambda claim: claim["elsewhere"][0].update(source="fair"))
    assert "other-source" in audit(lambda claim: claim["elsewhere"][0].update(origin="again"))
    decided = text.replace('"verdict": "not_found"', '"verdict": "contradicted"', 1)
    (tmp_path / "run.json").write_text(decided, encoding="utf-8")
    faults = {problem.message for problem in factcheck.audit(tmp_path / "run.json", tmp_path / "cache").unproven}
    assert "another source is said to bear the claim out, but by its verdict none is looked for" in faults
