"""`factcheck store`: what is kept is listed, shown and taken away."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import ReadAs, Reason, Snapshot, Unreadable
from factcheck.store.disk import open_store

NOW = datetime.now(UTC)
OLD = NOW - timedelta(days=400)


def page(address: str, body: bytes, when: datetime | None) -> Snapshot:
    return Snapshot(
        address=address, final_address=address, body=body, sha256=sha256(body).hexdigest(), media_type="text/html",
        read_as=ReadAs.LIVE if when else ReadAs.FILE, status=200 if when else None, fetched_at=when,
        response_headers=(("ETag", '"1"'), ("Set-Cookie", "session=hunter2")),
    )  # fmt: skip


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "cache")
    store.put(page("https://paper.example/a", b"<p>old</p>", OLD))
    store.put(page("https://paper.example/a", b"<p>new</p>", NOW))
    store.put(page("https://paper.example/b", b"<p>another</p>" * 100, OLD))
    store.put(page("sources/c.html", b"<p>a file</p>", None))
    store.put_failure(
        "https://paper.example/\x1b[2Jgone", Unreadable(reason=Reason.NOT_FOUND, detail="gone", status=404), at=OLD
    )
    store.close()
    return tmp_path / "cache"


def listed(factcheck: Any, *arguments: str) -> list[str]:
    return [entry["address"] for entry in json.loads(factcheck("store", "ls", "--json", *arguments).stdout)]


def test_what_is_kept_is_listed_newest_first(factcheck: Any, kept: Path) -> None:
    lines = factcheck("store", "ls").stdout.splitlines()
    assert [line.split()[-1] for line in lines] == [
        "https://paper.example/a",
        "https://paper.example/\\x1b[2Jgone",
        "https://paper.example/b",
        "sources/c.html",
    ]
    assert "not-found" in lines[1]
    assert sha256(b"<p>new</p>").hexdigest()[:12] in lines[0]
    assert len(listed(factcheck, "--all")) == 5


def test_one_is_shown_by_its_address_or_hash(factcheck: Any, kept: Path) -> None:
    shown = json.loads(factcheck("store", "show", "https://paper.example/a").stdout)
    assert (shown["status"], shown["sha256"]) == (200, sha256(b"<p>new</p>").hexdigest())
    assert "hunter2" not in json.dumps(shown)
    old = sha256(b"<p>old</p>").hexdigest()
    assert json.loads(factcheck("store", "show", old[:8]).stdout)["sha256"] == old
    assert factcheck("store", "show", old, "--body").stdout == "<p>old</p>"
    wrong = factcheck("store", "show", "https://paper.example/c")
    assert (wrong.returncode, "did you mean 'https://paper.example/" in wrong.stderr) == (2, True)


def test_what_is_old_goes_and_what_a_run_has_read_stays(factcheck: Any, kept: Path, tmp_path: Path) -> None:
    run = tmp_path / "run.json"
    run.write_text(json.dumps({"sources": [{"sha256": sha256(b"<p>old</p>").hexdigest()}, {"sha256": None}]}))
    call = ("store", "prune", "--older-than", "365", "--keep", "run.json")
    assert factcheck(*call, "--dry-run").stdout == "2 exchanges and 1 page would go, 0.0 MB\n"
    assert len(listed(factcheck, "--all")) == 5
    assert factcheck(*call).stdout == "2 exchanges and 1 page went, 0.0 MB\n"
    assert listed(factcheck, "--all") == ["https://paper.example/a", "https://paper.example/a", "sources/c.html"]
    store = open_store(kept)
    assert store.body(sha256(b"<p>old</p>").hexdigest()) == b"<p>old</p>"
    assert store.body(sha256(b"<p>another</p>" * 100).hexdigest()) is None
    assert store.latest("https://paper.example/b") is None
    assert store.latest("https://paper.example/a").body == b"<p>new</p>"
    store.close()


def test_only_failures_go_where_that_is_asked(factcheck: Any, kept: Path) -> None:
    assert factcheck("store", "prune", "--failed").stdout.startswith("1 exchange and 0 pages went")
    assert "https://paper.example/b" in listed(factcheck)


def test_without_saying_what_is_to_go_nothing_goes(factcheck: Any, kept: Path) -> None:
    done = factcheck("store", "prune")
    assert (done.returncode, "say what is to go" in done.stderr) == (2, True)
    assert len(listed(factcheck, "--all")) == 5


def test_an_empty_store_is_told_and_none_is_made(factcheck: Any, tmp_path: Path) -> None:
    assert factcheck("store", "ls").stdout == "cache keeps nothing\n"
    assert not (tmp_path / "cache").exists()
