from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FACTCHECK = Path(sys.executable).with_name("factcheck")

NOTE = "The fire killed 72 people, the inquiry said."
CLAIMS = """\
version: 1
essay: {title: The Mill, issued: 2026-11-20}
sources:
  paper: {file: paper.txt, publisher: The Daily Example}
  call: {note: "The fire killed 72 people, the inquiry said.", by: checker@desk}
  page: {URL: "https://news.example/fire"}
  inside: {URL: "http://127.0.0.1:9/fire"}
claims:
"""
EACH = {
    "supported": '{id: toll, statement: "The fire killed 72 people.", sources: [paper]}',
    "noted": '{id: noted, statement: "The fire killed 72 people.", sources: [call]}',
    "contradicted": '{id: wrong, statement: "The fire killed 71 people.", sources: [paper]}',
    "unread": '{id: later, statement: "The fire killed 72 people.", sources: [page]}',
    "guarded": '{id: inside, statement: "The fire killed 72 people.", sources: [inside]}',
    "bare": '{id: bare, statement: "The fire killed 72 people."}',
    "unexpected": '{id: odd, statement: "The fire killed 72 people.", sources: [paper], expect: [contradicted]}',
}

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Write = Callable[..., Path]


@pytest.fixture
def factcheck(tmp_path: Path) -> Run:
    """Runs the installed command in a folder of its own; `env` adds to the environment."""

    def run(*arguments: str, env: dict[str, str] | None = None, **how: object) -> subprocess.CompletedProcess[str]:
        surroundings = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}}
        return subprocess.run(
            [str(FACTCHECK), *arguments],
            cwd=tmp_path,
            env=surroundings | (env or {}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
            **how,
        )

    return run


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a claims file with claims of `EACH`, by name, beside the text that they cite."""

    def make(*claims: str, name: str = "essay.yaml") -> Path:
        (tmp_path / "paper.txt").write_text(NOTE, encoding="utf-8")
        file = tmp_path / name
        file.write_text(CLAIMS + "".join(f"  - {EACH[claim]}\n" for claim in claims), encoding="utf-8")
        return file

    return make
