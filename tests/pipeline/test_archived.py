"""A page that is gone is judged by its archived copy, and every report says which one and from when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

import factcheck
from factcheck import Settings
from factcheck.reports import Options, find
from factcheck.settings import Limits
from factcheck.sources import archive

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ARTICLE = b"<html><body><h1>Fire</h1><p>The fire killed 72 people, the inquiry said in its report of 900 pages.</p></body></html>"
WALL = b"<html><body><h1>Before you continue</h1><p>We and our partners use cookies. Accept all. Reject all.</p></body></html>"


class _Web(ThreadingHTTPServer):
    def __init__(self) -> None:
        self.asked: list[str] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.asked.append(self.path)
                body = owner.page(self.path)
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "application/json" if self.path.startswith("/avail") else "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def page(self, path: str) -> bytes:
        if path.startswith("/avail"):
            told = {"available": True, "status": "200", "timestamp": "20240507120000"}
            return json.dumps({"archived_snapshots": {"closest": told}}).encode()
        if path.startswith("/web/20240507120000id_/"):
            return ARTICLE
        return WALL if path == "/walled" else b""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Web]:
    made = _Web()
    Thread(target=made.serve_forever, daemon=True).start()
    for name, path in (("AVAILABLE", "/avail"), ("CDX", "/cdx"), ("COPIES", "/web/")):
        monkeypatch.setattr(archive, name, made.base + path)
    yield made
    made.shutdown()
    made.server_close()


def written(folder: Path, web: _Web, page: str, essay: str = "") -> Path:
    path = folder / "essay.yaml"
    path.write_text(
        f"version: 1\nessay: {{issued: 2024-05-10{essay}}}\nsources:\n  a: {{URL: '{web.base}/{page}'}}\n"
        "claims:\n  - {id: toll, statement: The fire killed 72 people., sources: [a]}\n"
    )
    return path


@pytest.mark.parametrize("page", ["gone", "walled"])
def test_its_copy_is_judged_and_named(web: _Web, tmp_path: Path, page: str) -> None:
    settings = Settings(now=NOW, allow_private=True, store=tmp_path / "cache", limits=Limits(gap=0.0))
    path = written(tmp_path, web, page)
    run = factcheck.verify(path, settings)
    (reading,) = run.head.readings
    assert run.claims[0].verdict.verdict == "supported"
    assert reading.copied_at == datetime(2024, 5, 7, 12, tzinfo=UTC)
    for name in ("console", "html"):
        text = "".join(find(name).render(run.head, run.claims, Options()))
        if name == "html":
            assert "archived copy of 2024-05-07 (127.0.0.1)" in text
    saved = tmp_path / "run.json"
    saved.write_text("".join(find("json").render(run.head, run.claims, Options())))
    told = json.loads(saved.read_text())["sources"][0]
    assert (told["read_as"], told["copied_at"]) == ("archived copy", "2024-05-07T12:00:00Z")
    assert not factcheck.audit(saved, store=tmp_path / "cache").unproven
    asked = len(web.asked)
    again = factcheck.verify(path, replace(settings, offline=True))
    assert "".join(find("json").render(again.head, again.claims, Options())) == saved.read_text()
    assert len(web.asked) == asked


def test_an_embargo_keeps_it_from_being_looked_for(web: _Web, tmp_path: Path) -> None:
    settings = Settings(now=NOW, allow_private=True, store=tmp_path / "cache", limits=Limits(gap=0.0))
    run = factcheck.verify(written(tmp_path, web, "gone", ", embargo: true"), settings)
    assert run.claims[0].verdict.verdict == "unchecked"
    assert web.asked == ["/robots.txt", "/gone"]
