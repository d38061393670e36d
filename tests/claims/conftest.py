"""Loading claims files from text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.claims import ClaimsFile, load
from factcheck.errors import ClaimsFileError


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | bytes], ClaimsFile]:
    """Load what is given as `c.yaml` in the working folder, so that messages begin with `c.yaml:`."""
    monkeypatch.chdir(tmp_path)

    def loader(content: str | bytes) -> ClaimsFile:
        Path("c.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
        return load(Path("c.yaml"))

    return loader


@pytest.fixture
def complaints(read: Callable[[str | bytes], ClaimsFile]) -> Callable[[str | bytes], list[str]]:
    """All that is wrong with a file, each problem as a person sees it; empty where nothing is."""

    def collect(content: str | bytes) -> list[str]:
        try:
            read(content)
        except ClaimsFileError as error:
            return [str(problem) for problem in error.problems]
        return []

    return collect
