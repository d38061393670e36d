"""`factcheck fetch`: sources into the store, and what could not be read."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CLAIMS = """version: 1
essay: {{embargo: true}}
sources:
{sources}
claims:
  - {{id: c, statement: The fire killed 72 people., sources: [{names}]}}
"""


class _Pages:
    """A server that answers `/slow…` late and everything else at once."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.asked: list[str] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection:
            path = connection.recv(65_536).split(b" ")[1].decode()
            self.asked.append(path)
            if path.startswith("/slow"):
                time.sleep(20)
            status = "404 Not Found" if path in {"/robots.txt", "/gone"} else "200 OK"
            body = b"The fire killed 72 people, the inquiry said."
            head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: {len(body)}"
            connection.sendall(head.encode() + b"\r\n\r\n" + body)

    def close(self) -> None:
        self._listener.close()


@pytest.fixture
def pages() -> Iterator[_Pages]:
    made = _Pages()
    yield made
    made.close()


@pytest.fixture
def essay(tmp_path: Path) -> Any:
    def write(**sources: str) -> Path:
        lines = "\n".join(f"  {name}: {{{rest}}}" for name, rest in sources.items())
        path = tmp_path / "essay.yaml"
        path.write_text(CLAIMS.format(sources=lines, names=", ".join(sources)))
        return path

    return write


def test_what_it_fetched_verify_finds_offline(factcheck: Any, essay: Any, pages: _Pages) -> None:
    essay(page=f'URL: "{pages.base}/page"', call='note: "The warden counted 72.", by: desk')
    done = factcheck("fetch", "essay.yaml", "--allow-private")
    assert (done.returncode, done.stdout, done.stderr) == (0, "2 sources: 1 read live, 1 by note only\n", "")
    pages.close()
    assert "1 supported" in factcheck("verify", "essay.yaml", "--offline", "--allow-private").stdout


def test_what_could_not_be_read_is_told_with_what_to_do(factcheck: Any, essay: Any, pages: _Pages) -> None:
    essay(page=f'URL: "{pages.base}/page"', gone=f'URL: "{pages.base}/gone"')
    done = factcheck("fetch", "essay.yaml", "--allow-private")
    assert done.returncode == 1
    first, last = done.stdout.splitlines()
    assert first.startswith("Not read: gone (essay.yaml:5): The page is not there: it answered 404 Not Found. ")
    assert last == "2 sources: 1 read live, 1 could not be read"


def test_only_what_may_be_read_later_exits_with_3(factcheck: Any, essay: Any, pages: _Pages) -> None:
    pages.close()
    essay(page=f'URL: "{pages.base}/page"')
    assert factcheck("fetch", "essay.yaml", "--allow-private").returncode == 3


@pytest.mark.parametrize(
    ("command", "last"), [("fetch", "4 sources: 1 read live, 3 could not be read"), ("verify", "wrote")]
)
def test_ctrl_c_keeps_what_was_read_and_reports_it(
    essay: Any, pages: _Pages, tmp_path: Path, command: str, last: str
) -> None:
    slow = {f"slow{number}": f'URL: "{pages.base}/slow{number}"' for number in range(3)}
    essay(page=f'URL: "{pages.base}/page"', **slow)
    call = [str(Path(sys.executable).with_name("factcheck")), command, "essay.yaml", "--allow-private"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    running = subprocess.Popen(
        call, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    until = time.monotonic() + 15
    while not any(path.startswith("/slow") for path in pages.asked) and time.monotonic() < until:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=15)
    assert running.returncode == 130
    assert err == "Stopping: what was read is kept and reported. Ctrl-C again ends at once.\n"
    assert "Not fetched: the run was stopped. Run it again." in out
    assert out.splitlines()[-1].startswith(last)
    assert (tmp_path / "cache" / "cache.db").exists()


def test_the_second_ctrl_c_ends_at_once(essay: Any, pages: _Pages, tmp_path: Path) -> None:
    essay(slow=f'URL: "{pages.base}/slow"')
    handler = "import signal, threading; from factcheck.cli.common.watching import stoppable\n"
    code = handler + (
        "with stoppable() as stop:\n"
        "    signal.raise_signal(signal.SIGINT)\n"
        "    assert stop.is_set()\n"
        "    try:\n"
        "        signal.raise_signal(signal.SIGINT)\n"
        "    except KeyboardInterrupt:\n"
        "        print('ended')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "ended\n"


@pytest.mark.parametrize("given", ["proxy.example", "socks5://proxy.example", "http://", "http://a b"])
def test_a_proxy_that_cannot_be_one_is_refused(factcheck: Any, essay: Any, given: str) -> None:
    essay(call='note: "The warden counted 72."')
    done = factcheck("fetch", "essay.yaml", "--proxy", given)
    assert done.returncode == 2
    assert "write the address of a proxy, as in http://proxy.example:3128" in done.stderr
