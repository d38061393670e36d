"""How sources are read: by the best way, by the next where that gives nothing, and never silently not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import factcheck
from factcheck import ClaimsFileError, Settings, UsageError
from factcheck.model import ReadAs, Reason, Run

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
WALL = "<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>Accept all cookies to continue.</p><button>Accept all</button></body></html>"
PAGE = "<html><head><title>Mill fire</title></head><body><article><h1>Mill fire</h1><p>The fire at the mill killed 72 people, the inquiry said on Monday.</p></article></body></html>"


def verify(tmp_path: Path, sources: str, **settings: object) -> Run:
    path = tmp_path / "claims.yaml"
    path.write_text(
        f"version: 1\nsources:\n{sources}\nclaims:\n"
        '  - {id: toll, statement: "The fire at the mill killed 72 people.", sources: [one]}\n',
        encoding="utf-8",
    )
    return factcheck.verify(path, Settings(now=NOW, store=tmp_path / "store", **settings))  # type: ignore[arg-type]


def test_a_saved_copy_comes_before_the_page(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_text(PAGE, encoding="utf-8")
    run = verify(
        tmp_path,
        '  one: {URL: "https://news.example/fire", file: saved.html, note: "It killed 5 people."}',
        offline=True,
    )
    assert run.head.readings[0].read_as == ReadAs.SAVED_COPY
    assert run.head.readings[0].address == "https://news.example/fire"
    assert run.claims[0].verdict.verdict == "supported"


def test_a_wall_is_a_reason_and_the_note_is_read_instead(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_text(WALL, encoding="utf-8")
    run = verify(
        tmp_path,
        '  one: {URL: "https://news.example/fire", file: saved.html, note: "The fire at the mill killed 72 people."}',
        offline=True,
    )
    reading = run.head.readings[0]
    assert reading.read_as == ReadAs.NOTE
    assert [failed.reason for failed in reading.unreadable] == [Reason.CONSENT_WALL, Reason.OFFLINE]
    assert run.claims[0].verdict.findings[0].unreadable == reading.unreadable
    assert run.claims[0].verdict.verdict == "supported"


def test_a_note_is_ignored_where_the_page_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    run = verify(tmp_path, '  one: {file: page.html, note: "The fire at the mill killed 5 people."}', offline=True)
    assert run.head.readings[0].read_as == ReadAs.FILE
    assert run.claims[0].verdict.verdict == "supported"


def test_nothing_readable_is_unchecked_with_the_reason(tmp_path: Path) -> None:
    run = verify(tmp_path, '  one: {URL: "https://news.example/fire"}', offline=True)
    verdict = run.claims[0].verdict
    assert verdict.verdict == "unchecked"
    assert verdict.findings[0].unreadable[0].reason == Reason.OFFLINE
    assert run.head.gate.exit_code == 3


def test_a_guarded_address_is_lasting(tmp_path: Path) -> None:
    run = verify(tmp_path, '  one: {URL: "http://127.0.0.1:9/fire"}')
    assert run.claims[0].verdict.findings[0].unreadable[0].reason == Reason.GUARDED
    assert run.head.gate.exit_code == 1


def test_secrets_in_an_address_are_shown_nowhere(tmp_path: Path) -> None:
    run = verify(tmp_path, '  one: {URL: "https://news.example/fire?token=hunter2&id=7"}', offline=True)
    assert "hunter2" not in run.head.readings[0].address
    assert "id=7" in run.head.readings[0].address


def test_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("version: 1\nclaims: []\nsauces: {}\n", encoding="utf-8")
    with pytest.raises(ClaimsFileError) as caught:
        factcheck.verify([tmp_path / "a.yaml", tmp_path / "b.yaml"], Settings(store=tmp_path / "store"))
    assert {Path(problem.file).name for problem in caught.value.problems} == {"a.yaml", "b.yaml"}


def test_no_file_is_misuse() -> None:
    with pytest.raises(UsageError, match="no claims file"):
        factcheck.verify([])


def test_the_essay_bears_no_witness_to_itself(tmp_path: Path) -> None:
    (tmp_path / "essay.html").write_text(PAGE, encoding="utf-8")
    path = tmp_path / "claims.yaml"
    path.write_text(
        'version: 1\nessay: {URL: "https://www.paper.example/mill/"}\nsources:\n'
        '  own: {URL: "http://paper.example/mill", file: essay.html}\nclaims:\n'
        '  - {id: toll, statement: "The fire at the mill killed 72 people.", sources: [own]}\n',
        encoding="utf-8",
    )
    run = factcheck.verify(path, Settings(now=NOW, offline=True, store=tmp_path / "store"))
    assert run.claims[0].verdict.verdict == "not_found"


def test_a_source_that_no_claim_names_is_not_read(tmp_path: Path) -> None:
    sources = '  one: {note: "The fire at the mill killed 72 people."}\n  two: {note: "It rained."}'
    run = verify(tmp_path, sources, offline=True)
    assert [reading.source.id for reading in run.head.readings] == ["one"]
