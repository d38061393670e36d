"""The quickstart's claims, explained once for all tests."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.claims.file import load
from factcheck.judge.trace import Explanation
from factcheck.judge.trace.values import Trace
from factcheck.settings import Settings

QUICKSTART = Path(__file__).parents[3] / "claims" / "quickstart" / "claims.yaml"


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(now=datetime(2026, 11, 24, tzinfo=UTC), offline=True, store=tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def explained(offline: Settings) -> dict[str, Explanation]:
    """The explanation of each claim of the quickstart, by id."""
    return {claim.id: pipeline.explain(QUICKSTART, claim.id, offline) for claim in load(QUICKSTART).claims}


@pytest.fixture(scope="session")
def traces(explained: dict[str, Explanation]) -> dict[str, tuple[Trace, ...]]:
    return {name: one.traces for name, one in explained.items()}
