"""To explain one claim, its own sources are fetched and no others; what lies at hand tells which are copies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck import Settings, UsageError, pipeline, sources, verify
from factcheck.model import Source, VerdictKind

CLAIMS = """\
version: 1
essay: {title: The Mill, issued: 2026-11-20}
sources:
  first: {file: first.txt}
  own: {file: own.txt}
  page: {URL: "https://news.example/fire"}
  far: {URL: "https://news.example/else"}
claims:
  - {id: C01, statement: "The fire killed 71 people.", sources: [own]}
  - {id: C02, statement: "The market was quiet.", sources: [first, far]}
  - {id: C03, statement: "The fire killed 72 people.", sources: [page]}
"""
REPORT = "The fire killed 72 people, the inquiry said, and the mill was never rebuilt by its owners."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    for name in ("first", "own"):
        (tmp_path / f"{name}.txt").write_text(REPORT, encoding="utf-8")
    path = tmp_path / "essay.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return path


def test_only_the_claim_s_own_sources_may_be_fetched(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[bool, str]] = []
    collect = sources.collect

    def watched(tasks: Sequence[tuple[str, Source]], context: sources.Context, *rest: Any) -> Any:
        asked.extend((context.settings.offline, source.id) for _, source in tasks)
        return collect(tasks, context, *rest)

    monkeypatch.setattr(sources, "collect", watched)
    pipeline.explain(file, "C01", Settings(store=tmp_path / "store"))
    assert {name for offline, name in asked if not offline} == {"own"}
    assert "far" in {name for offline, name in asked if offline}


def test_origins_are_those_of_the_whole_file(file: Path, tmp_path: Path) -> None:
    settings = Settings(store=tmp_path / "store", offline=True)
    told = pipeline.explain(file, "C01", settings)
    assert [one.origin for one in told.verdict.findings] == ["first"]  # the same bytes as a source of another claim
    assert told.verdict == verify(file, settings).claims[0].verdict


def test_another_source_of_the_file_that_says_so_is_named(file: Path, tmp_path: Path) -> None:
    told = pipeline.explain(file, "C03", Settings(store=tmp_path / "store", offline=True))
    assert told.verdict.verdict is VerdictKind.UNCHECKED
    assert [one.source for one in told.elsewhere] == ["first"]


def test_one_source_is_traced_where_one_is_asked_for(file: Path, tmp_path: Path) -> None:
    told = pipeline.explain(file, "C02", Settings(store=tmp_path / "store", offline=True), only="far")
    assert [one.source for one in told.traces] == ["far"]
    assert len(told.verdict.findings) == 2


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("c1", "did you mean 'C01'?"),
        ("C04", "did you mean 'C03' or 'C02' or 'C01'?"),
        ("toll", "known are C01, C02, C03"),
    ],
)
def test_an_unknown_claim_is_refused_with_the_nearest(file: Path, tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        pipeline.explain(file, name, Settings(store=tmp_path / "store"))
    assert str(caught.value).startswith(f"no claim {name!r} in ")
    assert str(caught.value).endswith(message)


def test_a_source_that_the_claim_does_not_name_is_refused(file: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="claim 'C01' names no source 'first'; known are own"):
        pipeline.explain(file, "C01", Settings(store=tmp_path / "store"), only="first")
