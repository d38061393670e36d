"""The main job on real input: the assertions of an essay, judged from notes and, where there are pages, from pages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import factcheck
from factcheck import Settings
from factcheck.extract import extract
from factcheck.model import Document, ReadAs, Run, Snapshot, Stance
from factcheck.reports import Options, find
from factcheck.settings import Limits
from factcheck.store.disk import open_store

EXAMPLE = Path(__file__).resolve().parents[2] / "claims" / "frail-foundations.yaml"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
# What the research on the essay rules out, by claim.
NEVER: dict[str, tuple[str, ...]] = {
    **{f"C{number:02}": ("contradicted",) for number in range(1, 62)},
    "C01": ("supported", "contradicted"),
    **dict.fromkeys(("C05", "C24", "C28", "C33", "C34", "C44", "C47", "C52", "C55"), ("supported",)),
}
# The essay's real disagreements with its sources.
ERRORS = ("C05", "C24", "C44", "C52", "C55")


def run_offline(store: Path) -> Run:
    return factcheck.verify(EXAMPLE, Settings(now=NOW, offline=True, store=store))


@pytest.fixture(scope="module")
def from_notes(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_offline(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def from_pages(paged_example: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path]:
    store = tmp_path_factory.mktemp("store")
    settings = Settings(now=NOW, store=store, allow_private=True, limits=Limits(gap=0.0))
    return factcheck.verify(paged_example, settings), store


def verdicts(run: Run) -> dict[str, str]:
    return {checked.claim.id: checked.verdict.verdict.value for checked in run.claims}


def test_notes_decide_what_the_research_found(from_notes: Run) -> None:
    hits = sum(checked.verdict.verdict in checked.claim.expect for checked in from_notes.claims)
    assert sorted(verdicts(from_notes)) == sorted(NEVER)
    assert hits >= 50
    assert not {claim for claim, verdict in verdicts(from_notes).items() if verdict in NEVER[claim]}
    assert {verdicts(from_notes)[claim] for claim in ERRORS} == {"contradicted"}
    assert from_notes.head.gate.exit_code == 1


def test_pages_decide_what_the_research_found(from_pages: tuple[Run, Path]) -> None:
    run, _ = from_pages
    found = verdicts(run)
    assert sorted(found) == sorted(NEVER.keys() - {"C01"})
    assert sum(checked.verdict.verdict in checked.claim.expect for checked in run.claims) >= 48
    assert not {claim for claim, verdict in found.items() if verdict in NEVER[claim]}
    assert {found[claim] for claim in ERRORS} == {"contradicted"}


def test_every_page_is_read_but_those_in_other_languages(from_pages: tuple[Run, Path]) -> None:
    run, _ = from_pages
    read = {reading.source.id: reading.read_as for reading in run.head.readings}
    assert set(read.values()) == {ReadAs.LIVE, None}
    assert {source for source, way in read.items() if way is None} == {"sputnik-china", "cri-filipino", "lac-profile"}


def test_every_stance_rests_on_words_in_the_stored_bytes(from_pages: tuple[Run, Path]) -> None:
    run, folder = from_pages
    store = open_store(folder)
    documents = {
        reading.sha256: _extracted(reading.address, reading.media_type, store.body(reading.sha256), reading.sha256)
        for reading in run.head.readings
        if reading.sha256 and reading.media_type
    }
    told = [finding for checked in run.claims for finding in checked.verdict.findings]
    for finding in told:
        if finding.stance in {Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES}:
            assert finding.spans, finding
        for span in finding.spans:
            assert documents[span.sha256].text[span.start : span.end] == span.exact
    assert sum(len(finding.spans) for finding in told) > 20


def _extracted(address: str, media_type: str, body: bytes | None, sha256: str) -> Document:
    assert body is not None
    document = extract(
        Snapshot(
            address=address,
            final_address=address,
            body=body,
            sha256=sha256,
            media_type=media_type,
            read_as=ReadAs.LIVE,
        )
    )
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("name", ["json", "html", "console"])
def test_equal_runs_are_equal_files(name: str, from_notes: Run, tmp_path: Path) -> None:
    again = run_offline(tmp_path / "other-store")
    first, second = ("".join(find(name).render(run.head, run.claims, Options())) for run in (from_notes, again))
    assert first == second


def test_a_page_read_once_is_not_asked_for_again(
    paged_example: Path, pages: object, from_pages: tuple[Run, Path]
) -> None:
    run, store = from_pages
    asked = len(pages.asked)  # type: ignore[attr-defined]
    settings = Settings(now=NOW, store=store, offline=True, allow_private=True)
    assert verdicts(factcheck.verify(paged_example, settings)) == verdicts(run)
    assert len(pages.asked) == asked  # type: ignore[attr-defined]


def test_expect_does_not_reach_the_judge(tmp_path: Path, from_notes: Run) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert "expect: [contradicted]" in text
    path = tmp_path / "claims.yaml"
    path.write_text(text.replace("expect: [contradicted]", "expect: [supported]"), encoding="utf-8")
    run = factcheck.verify(path, Settings(now=NOW, offline=True, store=tmp_path / "store"))
    assert verdicts(run) == verdicts(from_notes)
    assert "unexpected-verdict" in {failure.rule for failure in run.head.gate.failures}
