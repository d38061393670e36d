from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from ruamel.yaml import YAML

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLE = PROJECT / "claims" / "frail-foundations.yaml"
CASES = PROJECT / "tests" / "cases" / "frail_foundations"


class Pages:
    """A server on loopback that serves pages under `/HOST/PATH`, and counts what it is asked."""

    def __init__(self, pages: dict[str, tuple[bytes, str]]) -> None:
        self.asked: list[str] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.asked.append(self.path)
                body, media_type = pages.get(self.path, (b"", ""))
                self.send_response(200 if media_type else 404)
                if media_type:
                    self.send_header("Content-Type", media_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 256  # all pages are asked for at once

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, url: str) -> str:
        """Where this server stands in for an address."""
        return f"http://127.0.0.1:{self.server.server_port}{place(url)}"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def place(url: str) -> str:
    parts = urlsplit(url)
    return f"/{parts.netloc}{parts.path}" + (f"?{parts.query}" if parts.query else "")


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    """The pages of the worked example, in place of the sites that it cites."""
    index = YAML(typ="safe").load((CASES / "index.yaml").read_text(encoding="utf-8"))["pages"]
    served = {place(row["URL"]): ((CASES / row["file"]).read_bytes(), row["media_type"]) for row in index}
    server = Pages(served)
    yield server
    server.close()


@pytest.fixture(scope="module")
def paged_example(pages: Pages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The claims of the worked example whose sources all have local pages, with notes taken out and addresses led there."""
    data = YAML(typ="safe").load(EXAMPLE.read_text(encoding="utf-8"))
    index = YAML(typ="safe").load((CASES / "index.yaml").read_text(encoding="utf-8"))["pages"]
    paged = {row["source"] for row in index}
    data["claims"] = [claim for claim in data["claims"] if paged.issuperset(claim["sources"])]
    data["sources"] = {name: source for name, source in data["sources"].items() if name in paged}
    for source in data["sources"].values():
        source["URL"] = pages.address(source["URL"])
        source.pop("note", None)
    path = tmp_path_factory.mktemp("paged") / "claims.yaml"
    with path.open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump(data, file)
    return path
