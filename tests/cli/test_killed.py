"""A run that is killed loses nothing: what had come is in the store, and at most what was in flight is asked for again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from factcheck.store.disk import open_store

PAGES = 40
KILLS = 10
AT_A_TIME = 2
FACTCHECK = str(Path(sys.executable).with_name("factcheck"))


class _Pages(ThreadingHTTPServer):
    """Answers each page after a moment, and counts how often it was asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.asked[self.path] += 1
                time.sleep(0.05)
                body = f"Page {self.path}: the fire killed 72 people.".encode() * 50
                self.send_response(404 if self.path == "/robots.txt" else 200)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        super().__init__(("127.0.0.1", 0), Handler)


@pytest.fixture
def pages() -> Iterator[_Pages]:
    made = _Pages()
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def test_a_run_killed_ten_times_asks_again_only_for_what_was_in_flight(pages: _Pages, tmp_path: Path) -> None:
    base = f"http://127.0.0.1:{pages.server_port}"
    names = [f"p{number}" for number in range(PAGES)]
    sources = "".join(f"  {name}: {{URL: '{base}/{name}'}}\n" for name in names)
    claim = f"claims:\n  - {{id: c, statement: The fire killed 72 people., sources: [{', '.join(names)}]}}\n"
    (tmp_path / "essay.yaml").write_text(f"version: 1\nessay: {{embargo: true}}\nsources:\n{sources}{claim}")
    (tmp_path / "factcheck.toml").write_text("gap = 0.1\n")
    chance = random.Random(12)
    command = [FACTCHECK, "fetch", "essay.yaml", "--allow-private"]
    for _ in range(KILLS):
        before = pages.asked.total()
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            until = time.monotonic() + 20
            while pages.asked.total() < before + 2 and time.monotonic() < until:
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.3))
            os.kill(running.pid, signal.SIGKILL)
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, f"{PAGES} sources: {PAGES} read live\n")
    del pages.asked["/robots.txt"]
    assert pages.asked.total() <= PAGES + KILLS * AT_A_TIME
    store = open_store(tmp_path / "cache")
    for name in names:
        kept = store.latest(f"{base}/{name}")
        assert kept is not None
        assert kept.body == f"Page /{name}: the fire killed 72 people.".encode() * 50
    store.close()


def test_two_runs_at_once_lose_nothing(pages: _Pages, tmp_path: Path) -> None:
    base = f"http://127.0.0.1:{pages.server_port}"
    (tmp_path / "factcheck.toml").write_text("gap = 0.1\n")
    running = []
    for part in range(2):
        names = [f"p{number}" for number in range(part * 10, part * 10 + 20)]
        sources = "".join(f"  {name}: {{URL: '{base}/{name}'}}\n" for name in names)
        claim = f"claims:\n  - {{id: c, statement: The fire killed 72 people., sources: [{', '.join(names)}]}}\n"
        (tmp_path / f"{part}.yaml").write_text(f"version: 1\nessay: {{embargo: true}}\nsources:\n{sources}{claim}")
        command = [FACTCHECK, "fetch", f"{part}.yaml", "--allow-private"]
        running.append(
            subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        )
    for one in running:
        out, err = one.communicate(timeout=60)
        assert (one.returncode, out, err) == (0, "20 sources: 20 read live\n", "")
    store = open_store(tmp_path / "cache")
    assert all(store.latest(f"{base}/p{number}") is not None for number in range(30))
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of files are Unix's")
@pytest.mark.parametrize("limit", [60_000, 300_000], ids=["no store can be made", "the store is soon full"])
def test_a_full_disk_is_told_once_and_the_run_goes_on(pages: _Pages, tmp_path: Path, limit: int) -> None:
    base = f"http://127.0.0.1:{pages.server_port}"
    names = [f"{'long' * 20}{number}" for number in range(12)]
    sources = "".join(f"  {name}: {{URL: '{base}/{name}{'x' * 900}'}}\n" for name in names)
    claim = f"claims:\n  - {{id: c, statement: The fire killed 72 people., sources: [{', '.join(names)}]}}\n"
    (tmp_path / "essay.yaml").write_text(f"version: 1\nessay: {{embargo: true}}\nsources:\n{sources}{claim}")
    (tmp_path / "factcheck.toml").write_text("gap = 0.1\n")
    code = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from factcheck.cli import main\n"
        "main(['verify', 'essay.yaml', '--allow-private', '--format', 'console'])\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "1 claim: 1 supported" in done.stdout
    notes = done.stderr.splitlines()
    assert len(notes) == len(set(notes)) <= 2
    assert all(line.startswith("Note: the store ") for line in notes)
    assert notes
