"""Many sources at once: order, pace, deadline, store, and a machine without a network."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
import textwrap
import threading
import time
from dataclasses import replace

import httpx
import pytest
import respx

import factcheck.sources
from factcheck import plugins
from factcheck.errors import UsageError
from factcheck.model import ReadAs, Reason, Snapshot, Unreadable
from factcheck.sources import Session, collect, next_way, ways
from factcheck.store.disk import open_store

PUBLIC = "93.184.216.34"


def pages(server, make, count, delay=None):
    for number in range(count):
        server.answers[f"/{number}"] = make.page(f"page {number}".encode())
    return [("http", make.source(f"{server.base}/{number}", f"s{number}")) for number in range(count)]


def late(seconds, answer):
    def talk(connection: socket.socket) -> None:
        time.sleep(seconds)
        connection.sendall(answer)

    return talk


def test_answers_stand_in_the_order_of_the_tasks(server, make, context):
    tasks = pages(server, make, 6)
    for number in range(6):
        server.answers[f"/{number}"] = late((6 - number) * 0.05, make.page(f"page {number}".encode()))
    note = ("note", make.source(identity="n", note="said on the phone"))
    told: list[tuple[str, int, int]] = []
    results = collect([*tasks[:3], note, *tasks[3:]], context, lambda *step: told.append(step))
    bodies = [result.body for result in results]
    assert bodies[3] == b"said on the phone"
    assert bodies[:3] + bodies[4:] == [f"page {number}".encode() for number in range(6)]
    assert told == [("", 1, 1), *(("127.0.0.1", number, 6) for number in range(7))]


def test_nothing_to_do_is_nothing(context, no_connection):
    assert collect([], context) == ()


def test_an_address_is_asked_once_however_many_name_it(server, make, context):
    server.answers["/a"] = make.page(b"once")
    server.answers["/b"] = make.page(b"", 404)
    urls = [server.base + end for end in ("/a", "/a#part", "/b", "/a", "/b#x")]
    results = collect([("http", make.source(url, f"s{number}")) for number, url in enumerate(urls)], context)
    assert sorted(server.asked()) == ["/a", "/b"]
    assert results[0] == results[1] == results[3]
    assert results[2] == results[4]
    refreshing = replace(context, settings=replace(context.settings, refresh=True), session=Session())
    for _ in range(2):  # a second claims file of the same run
        collect([("http", make.source(url)) for url in urls], refreshing)
    assert sorted(server.asked()) == ["/a", "/a", "/b", "/b"]


def test_a_host_is_asked_once_in_a_gap_redirects_and_rounds_included(server, make, context):
    slow = make.changed(context, {"gap": 0.15})
    tasks = pages(server, make, 3)
    server.answers["/2"] = make.onward("/away")
    server.answers["/away"] = make.page(b"away")
    assert {result.body for result in collect(tasks, slow)} == {b"page 0", b"page 1", b"away"}
    server.answers["/later"] = make.page(b"later")
    collect([("http", make.source(server.base + "/later"))], replace(slow))
    steps = [after - before for before, after in zip(server.times, server.times[1:], strict=False)]
    assert len(steps) == 4
    assert min(steps) > 0.08  # the server's clock sees how long connecting took
    assert sum(steps) > 0.55


def test_hosts_are_asked_side_by_side_and_not_more_than_allowed(servers, make, context):
    made = [servers(f"127.0.0.{number}") for number in range(1, 7)]
    for server in made:
        server.answers["/"] = late(0.3, make.page(b"late"))
    tasks = [("http", make.source(server.base + "/")) for server in made]
    begun = time.monotonic()
    assert all(isinstance(result, Snapshot) for result in collect(tasks, context))
    assert time.monotonic() - begun < 1.2
    begun = time.monotonic()
    collect(tasks, make.changed(context, {"hosts": 2}, refresh=True))
    assert time.monotonic() - begun > 0.85


def test_slow_pages_of_one_host_wait_for_each_other_only_so_far(server, make, context):
    tasks = pages(server, make, 6)
    open_now, most = 0, 0
    lock = threading.Lock()

    def talk(connection: socket.socket) -> None:
        nonlocal open_now, most
        with lock:
            open_now += 1
            most = max(most, open_now)
        time.sleep(0.2)
        with lock:
            open_now -= 1
        connection.sendall(make.page(b"late"))

    for number in range(6):
        server.answers[f"/{number}"] = talk
    begun = time.monotonic()
    collect(tasks, context)
    assert 0.55 < time.monotonic() - begun < 1.0
    assert most == 2


def test_the_deadline_ends_fetching_and_keeps_what_was_read(server, make, context, tmp_path):
    store = open_store(tmp_path / "cache")
    tasks = pages(server, make, 30)
    tasks.append(("note", make.source(identity="n", note="a note")))
    hurried = replace(make.changed(context, {"gap": 0.1}, deadline=0.45), store=store)
    begun = time.monotonic()
    results = collect(tasks, hurried)
    assert time.monotonic() - begun < 2
    read = [result for result in results[:30] if isinstance(result, Snapshot)]
    missed = [result for result in results[:30] if isinstance(result, Unreadable)]
    assert 1 <= len(read) <= 6
    assert results[30].body == b"a note"
    assert set(missed) == {Unreadable(reason=Reason.DEADLINE, detail="not fetched: the deadline of 0.45 s was reached")}
    assert all(store.latest(page.address) == page for page in read)
    # The time is that of the run, not of the round; what is in the store and what lies here needs none.
    again = collect([("http", make.source(server.base + "/late")), tasks[0], tasks[30]], hurried)
    assert again[0].reason is Reason.DEADLINE
    assert isinstance(again[1], Snapshot)
    assert isinstance(again[2], Snapshot)
    assert "/late" not in server.asked()
    store.close()


def test_what_was_fetched_before_ctrl_c_is_in_the_store(server, make, context, tmp_path):
    store = open_store(tmp_path / "cache")
    tasks = pages(server, make, 10)

    def stop(host: str, done: int, total: int) -> None:
        if done == 3:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        collect(tasks, replace(make.changed(context, {"gap": 0.03}), store=store), stop)
    kept = [store.latest(source.url) for _, source in tasks]
    assert 3 <= sum(snapshot is not None for snapshot in kept) < 10
    store.close()


def test_a_page_in_the_store_is_not_asked_for(server, make, context, tmp_path):
    tasks = pages(server, make, 2)
    server.answers["/1"] = make.page(b"", 404)
    first = open_store(tmp_path / "cache")
    fresh = collect(tasks, replace(context, store=first))
    first.close()
    server.answers["/0"] = make.page(b"new page")
    server.answers["/1"] = make.page(b"page 1")
    second = open_store(tmp_path / "cache")
    stored = collect(tasks, replace(make.changed(context), store=second))
    assert stored[0] == fresh[0]
    assert stored[1].body == b"page 1"  # a failure is tried again
    assert sorted(server.asked()) == ["/0", "/1", "/1"]
    refreshed = collect(tasks, replace(make.changed(context, refresh=True), store=second))
    assert refreshed[0].body == b"new page"
    server.answers["/0"] = make.page(b"", 503)
    failed = collect(tasks[:1], replace(make.changed(context, refresh=True), store=second))
    assert failed[0].reason is Reason.SERVER_ERROR
    assert second.latest(server.base + "/0").body == b"new page"
    second.close()


def test_offline_reads_what_there_is_and_opens_no_socket(server, make, context, tmp_path, monkeypatch):
    store = open_store(tmp_path / "cache")
    online = replace(context, store=store)
    server.answers["/good"] = make.page(b"good")
    server.answers["/busy"] = make.page(b"", 503)
    (context.folder / "saved.html").write_text("<html>saved")
    urls = {name: ("http", make.source(f"{server.base}/{name}")) for name in ("good", "gone", "busy", "new")}
    collect([urls["good"], urls["gone"], urls["busy"]], online)
    requests = len(server.requests)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was made")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "socketpair", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    tasks = [
        *urls.values(),
        ("file", make.source(file="saved.html")),
        ("note", make.source(note="a note")),
        ("doi", make.source(doi="10.1000/182")),
        ("http", make.source("http://news.example/")),
    ]
    good, gone, busy, new, saved, note, doi, name = collect(
        tasks, replace(make.changed(context, offline=True), store=store)
    )
    monkeypatch.undo()
    assert good.body == b"good"
    assert gone.reason is Reason.NOT_FOUND
    missing = Unreadable(reason=Reason.OFFLINE, detail="it is not in the store, and --offline forbids fetching it")
    assert busy == new == doi == name == missing
    assert (saved.body, note.body) == (b"<html>saved", b"a note")
    assert len(server.requests) == requests
    store.close()


def test_a_run_from_the_store_does_not_load_the_network(server, make, context, tmp_path):
    store = open_store(tmp_path / "cache")
    tasks = pages(server, make, 1)
    collect(tasks, replace(context, store=store))
    store.close()
    program = f"""
        import sys
        from dataclasses import replace
        from pathlib import Path
        from factcheck.model import Location, Source
        from factcheck.settings import Settings
        from factcheck.sources import Context, collect
        from factcheck.store.disk import open_store
        store = open_store(Path({str(tmp_path / "cache")!r}))
        source = Source(id="s", location=Location(file="c", line=1, column=1), url={server.base + "/0"!r})
        context = Context(settings=Settings(allow_private=True), store=store, folder=Path("."))
        assert collect([("http", source)], context)[0].body == b"page 0"
        store.close()
        print([name for name in ("httpx", "httpcore", "asyncio", "brotli", "ssl") if name in sys.modules])
    """
    import subprocess

    run = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_another_transport_can_answer(make, context, no_connection):
    router = respx.MockRouter()
    router.get("https://news.example/a").respond(200, html="<p>72 people died.</p>")
    router.get("https://news.example/b").mock(side_effect=httpx.ReadTimeout)
    router.get("https://news.example/c").mock(side_effect=RuntimeError)
    mocked = replace(
        make.changed(context, allow_private=False),
        transport=httpx.MockTransport(router.async_handler),
        resolver=lambda host, port: [PUBLIC],
    )
    results = collect([("http", make.source(f"https://news.example/{end}")) for end in "abc"], mocked)
    assert results[0].body == b"<p>72 people died.</p>"
    assert results[1].reason is Reason.TIMEOUT
    assert results[2] == Unreadable(reason=Reason.PROTOCOL, detail="reading it failed (RuntimeError)")


def test_it_works_inside_an_event_loop(server, make, context):
    tasks = pages(server, make, 2)

    async def notebook() -> list[bytes]:
        return [result.body for result in collect(tasks, context)]

    assert asyncio.run(notebook()) == [b"page 0", b"page 1"]


def test_equal_runs_tell_equal_things(make, context, server):
    for number in range(4):
        server.answers[f"/{number}"] = late(0.02 * (number % 3), make.page(b"x", 404 + number * 30))
    tasks = [("http", make.source(f"{server.base}/{number}")) for number in range(5)]
    assert collect(tasks, make.changed(context)) == collect(tasks, make.changed(context))


def test_the_ways_of_a_source_stand_best_first(make):
    every = make.source("http://news.example/", file="saved.html", doi="10.1000/182", note="said so")
    assert ways(every) == ("file", "http", "doi", "archive", "note")
    assert ways(make.source(note="said so", doi="10.1000/182")) == ("doi", "note")
    assert ways(make.source(isbn="123")) == ()


def test_an_unknown_way_is_misuse(make, context):
    with pytest.raises(UsageError, match="did you mean 'http'"):
        collect([("htpp", make.source("http://news.example/"))], context)


PART = """
from hashlib import sha256
from factcheck.model import ReadAs, Snapshot

ORDER = 5


def handles(source):
    return source.isbn is not None


def read(source, context):
    if source.isbn == "bad":
        raise ZeroDivisionError
    if source.isbn == "none":
        return None
    body = b"a book"
    where = f"isbn:{source.isbn}"
    return Snapshot(address=where, final_address=where, body=body, media_type="text/plain",
                    sha256=sha256(body).hexdigest(), read_as=ReadAs.FILE)
"""


@pytest.fixture
def plugged(tmp_path, monkeypatch):
    """`plugged(name, code)` adds a source kind as a file."""
    monkeypatch.setattr(factcheck.sources, "__path__", [*factcheck.sources.__path__, str(tmp_path)])
    caches = [plugins.names, plugins.load, plugins._built_in]
    added: list[str] = []

    def add(name: str, code: str) -> None:
        (tmp_path / f"{name}.py").write_text(code)
        added.append(name)
        for cache in caches:
            cache.cache_clear()

    yield add
    monkeypatch.undo()
    for name in added:
        sys.modules.pop(f"factcheck.sources.{name}", None)
    for cache in caches:
        cache.cache_clear()


def test_a_new_source_kind_is_one_file(make, context, plugged):
    plugged("book", PART)
    book = make.source("http://news.example/", isbn="123")
    assert ways(book) == ("book", "http", "archive")
    others = [("book", make.source(isbn=isbn)) for isbn in ("bad", "none")]
    good, bad, none = collect([("book", book), *others], context)
    assert (good.body, good.read_as) == (b"a book", ReadAs.FILE)
    assert bad == Unreadable(reason=Reason.PROTOCOL, detail="reading it failed (ZeroDivisionError)")
    assert none == Unreadable(reason=Reason.PROTOCOL, detail="reading it failed (TypeError)")


REGISTER = """\
ORDER = 5


def handles(source):
    return source.isbn is not None


def applies(source, failed, context):
    return not failed


def address(source, context):
    return source.url


def follow(source, address, answer, context):
    return address.replace("register", answer.body.decode()) if address.endswith("/register") else answer
"""


def test_a_kind_may_lead_on_and_may_not_apply(server, make, context, plugged):
    plugged("register", REGISTER)
    book = make.source(server.base + "/register", isbn="123")
    server.answers["/register"], server.answers["/entry"] = make.page(b"entry"), make.page(b"a page")
    (page,) = collect([("register", book)], context)
    assert (page.address, page.body) == (server.base + "/entry", b"a page")
    assert server.asked() == ["/register", "/entry"]
    assert collect([("register", book)], make.changed(context)) == (page,)
    assert len(server.asked()) == 2
    assert next_way(["register", "http"], book, [], context) == "register"
    assert next_way(["register", "http"], book, [page], context) == "http"


def test_a_kind_that_leads_in_a_circle_stops(server, make, context, plugged):
    plugged("register", REGISTER)
    server.answers["/register"] = make.page(b"register")
    (why,) = collect([("register", make.source(server.base + "/register", isbn="123"))], context)
    assert why.reason is Reason.PROTOCOL
    assert len(server.asked()) == 1
