"""Finished runs with their stores, to be proven and to be tampered with."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import Audit, Settings
from factcheck.reports import Options, find

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLE = PROJECT / "claims" / "frail-foundations.yaml"
PDF = PROJECT / "tests" / "cases" / "frail_foundations" / "pages" / "wikipedia-bombing-older.pdf"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

PAGE = """<html><head><title>The fire</title></head><body><article><h1>The fire</h1>
<p>It was a dry summer. The fire killed 72&nbsp;people &amp; hurt 74, the inquiry said. The mill stood empty.</p>
<p>“We were warned,” the mayor told the council.</p></article></body></html>"""
LONG = "It was a dry summer in the valley.\n\n" * 2_000 + "The fire killed 72 people, the inquiry said.\n"
ELSEWHERE = "<html><body><p>The fire in Łódź killed 72 people, the inquiry said.</p></body></html>"
CLAIMS = """\
version: 1
essay: {title: The Mill, issued: 2026-11-20}
sources:
  page: {file: page.html}
  long: {file: long.txt}
  paper: {file: paper.pdf}
  call: {note: "The fire killed 72 people, the inquiry said.", by: checker@desk}
  live: {URL: "http://127.0.0.1:PORT/fire"}
  gone: {file: gone.txt}
claims:
  - {id: toll, statement: "The fire killed 72 people.", sources: [page, long, call, gone]}
  - {id: wrong, statement: "The fire killed 71 people.", sources: [page]}
  - {id: quote, type: quote, statement: "“We were warned,” the mayor said.", sources: [page]}
  - {id: day, statement: "Bombs hit the embassy in Belgrade on May 7, 1999.", sources: [paper]}
  - {id: town, statement: "The fire in Łódź killed 72 people.", sources: [live]}
  - {id: silent, statement: "The ferry carried 450 passengers.", sources: [call]}
"""

SMALL = """\
version: 1
essay: {title: The Mill, issued: 2026-11-20}
sources:
  early: {note: "The fire at the mill killed 70 people.", origin: "wire:AP", issued: 2026-05-01}
  late: {note: "The fire at the mill killed 72 people.", origin: "wire:AP", issued: 2026-06-01}
  both: {note: "The police said that 72 people died in the fire. The union said that 90 people died in the fire."}
  vague: {note: "The council reopened the old mill on 3 May 2026."}
claims:
  - {id: wire, statement: "The fire at the mill killed 72 people.", sources: [early, late]}
  - {id: voices, statement: "72 people died in the fire.", sources: [both]}
  - id: spelt
    statement: The fire at the mill killed many.
    value: {quantity: 72, unit: people, role: killed, date: 2026-05-03, text: Old Mill Fire}
    sources: [late]
"""

COPIES = PROJECT / "tests" / "cases" / "origins"
COPIED = """\
version: 1
sources:
  post: {file: copy-local-lead-a.html}
  gazette: {file: copy-local-lead-b.html}
  sentinel: {file: apart-official-figures-a.html}
  silent: {file: apart-official-figures-b.html}
claims:
  - id: blast
    statement: The Harrow Hill quarry has been run by Stonemark Ltd since 2011.
    sources: [post, gazette, sentinel]
  - {id: ferry, statement: "The ferry carried 450 passengers.", sources: [silent]}
"""


@dataclass
class Made:
    """A run in a folder of its own: `run.json` as data, which `audit` writes before it proves it."""

    folder: Path
    run: dict[str, Any]

    @property
    def store(self) -> Path:
        return self.folder / "cache"

    def claim(self, name: str) -> dict[str, Any]:
        return next(claim for claim in self.run["claims"] if claim["id"] == name)

    def finding(self, name: str) -> dict[str, Any]:
        return self.claim(name)["findings"][0]

    def span(self, name: str) -> dict[str, Any]:
        return self.finding(name)["spans"][0]

    def audit(self) -> Audit:
        path = self.folder / "run.json"
        path.write_text(json.dumps(self.run), encoding="utf-8")
        return factcheck.audit(path, self.store)


def finished(claims: Path, folder: Path, **settings: Any) -> Path:
    """Verify into a folder: `run.json` and the store `cache`."""
    run = factcheck.verify(claims, Settings(now=NOW, store=folder / "cache", **settings))
    text = "".join(find("json").render(run.head, run.claims, Options()))
    (folder / "run.json").write_text(text, encoding="utf-8")
    return folder


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = ELSEWHERE.encode("iso-8859-2")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=iso-8859-2")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = tmp_path_factory.mktemp("finished")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    shutil.copyfile(PDF, folder / "paper.pdf")
    claims = folder / "claims.yaml"
    claims.write_text(CLAIMS.replace("PORT", str(server.server_port)), encoding="utf-8")
    finished(claims, folder, allow_private=True)
    yield folder
    server.shutdown()
    server.server_close()


@pytest.fixture
def made(_folder: Path, tmp_path: Path) -> Made:
    """A run over a page, a long text, a PDF, a note and a page on the web, all of it provable."""
    for name in ("run.json", "cache"):
        copy = shutil.copytree if name == "cache" else shutil.copyfile
        copy(_folder / name, tmp_path / name)
    return Made(folder=tmp_path, run=json.loads((tmp_path / "run.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a run of the worked example from its notes lies."""
    return finished(EXAMPLE, tmp_path_factory.mktemp("example"), offline=True)


@pytest.fixture
def example(example_folder: Path, tmp_path: Path) -> Made:
    """A run of the worked example from its notes, to be tampered with; its store is shared."""
    (tmp_path / "cache").symlink_to(example_folder / "cache")
    return Made(folder=tmp_path, run=json.loads((example_folder / "run.json").read_text(encoding="utf-8")))


@pytest.fixture
def small(tmp_path: Path) -> Made:
    """A run where a newer report replaces an older one, one source gives two voices, and a value adds to a claim."""
    (tmp_path / "claims.yaml").write_text(SMALL, encoding="utf-8")
    finished(tmp_path / "claims.yaml", tmp_path, offline=True)
    return Made(folder=tmp_path, run=json.loads((tmp_path / "run.json").read_text(encoding="utf-8")))


@pytest.fixture
def copied(tmp_path: Path) -> Made:
    """A run where one source is another's copy by its text."""
    for page in COPIES.glob("*/*.html"):
        shutil.copyfile(page, tmp_path / f"{page.parent.name}-{page.name}")
    (tmp_path / "claims.yaml").write_text(COPIED, encoding="utf-8")
    finished(tmp_path / "claims.yaml", tmp_path, offline=True)
    return Made(folder=tmp_path, run=json.loads((tmp_path / "run.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def quickstart(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A run of the claims file that `init` writes."""
    folder = finished(PROJECT / "claims" / "quickstart" / "claims.yaml", tmp_path_factory.mktemp("quickstart"))
    return Made(folder=folder, run=json.loads((folder / "run.json").read_text(encoding="utf-8")))


@pytest.fixture
def files() -> Callable[[Path], dict[str, tuple[bytes, int]]]:
    """Every file of a folder with its bytes and its time of change."""

    def read(folder: Path) -> dict[str, tuple[bytes, int]]:
        return {
            str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return read
