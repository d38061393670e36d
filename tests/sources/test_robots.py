"""What a robots.txt forbids is not read, and what it asks for is done."""

from __future__ import annotations

import time

import pytest

from factcheck.model import Reason, Snapshot
from factcheck.sources import collect

PATH = "/robots.txt"


@pytest.fixture
def obeying(make, context):
    return make.changed(context, robots=True)


def plain(make, text, status=200):
    return make.page(text.encode(), status, "Content-Type: text/plain")


RULES = {
    "nothing forbidden": ("User-agent: *\nDisallow:\n", True),
    "all forbidden": ("User-agent: *\nDisallow: /\n", False),
    "this program alone": ("User-agent: factcheck\nDisallow: /\n\nUser-agent: *\nDisallow:\n", False),
    "another program": ("User-agent: GPTBot\nDisallow: /\n", True),
    "another folder": ("User-agent: *\nDisallow: /private/\n", True),
    "this folder": ("User-agent: *\nDisallow: /news/\n", False),
    "the longer rule counts": ("User-agent: *\nDisallow: /news/\nAllow: /news/page\n", True),
    "a pattern": ("User-agent: *\nDisallow: /*/page$\n", False),
    "no robots.txt at all": ("\0\1<html>not found</html>", True),
    "byte order mark": ("\ufeffUser-agent: *\nDisallow: /\n", False),
}


@pytest.mark.parametrize(("text", "allowed"), RULES.values(), ids=RULES)
def test_what_it_forbids_is_not_asked_for(server, make, obeying, text, allowed):
    server.answers[PATH] = plain(make, text)
    result = make.fetch(server, obeying, make.page(b"news"), "/news/page")
    assert isinstance(result, Snapshot) == allowed
    assert server.asked() == [PATH, "/news/page"][: 2 if allowed else 1]
    if not allowed:
        assert result.reason is Reason.ROBOTS
        assert "robots.txt" in result.detail
        assert not result.transient
        assert obeying.store.failure(server.base + "/news/page") is None


@pytest.mark.parametrize("status", [401, 403, 404, 410, 204, 301, 418])
def test_without_one_everything_may_be_read(server, make, obeying, status):
    server.answers[PATH] = plain(make, "", status)
    assert isinstance(make.fetch(server, obeying, make.page(b"news")), Snapshot)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_while_its_server_fails_nothing_is_read(server, make, obeying, status):
    server.answers[PATH] = plain(make, "", status)
    why = make.fetch(server, obeying, make.page(b"news"))
    assert why.transient
    assert "robots.txt" in why.detail
    assert "/page" not in server.asked()


def test_it_is_asked_for_once_a_run_and_each_origin(servers, make, obeying):
    one, other = servers("127.0.0.1"), servers("127.0.0.1")
    for server in (one, other):
        server.answers |= {"/a": make.page(b"a"), "/b": make.page(b"b"), PATH: plain(make, "")}
    tasks = [("http", make.source(f"{server.base}/{name}")) for server in (one, other) for name in "ab"]
    collect(tasks, obeying)
    collect([("http", make.source(one.base + "/c"))], obeying)
    assert one.asked().count(PATH) == other.asked().count(PATH) == 1


def test_the_pages_that_a_redirect_leads_to_are_looked_up_too(servers, make, obeying):
    one, other = servers("127.0.0.1"), servers("127.0.0.2")
    one.answers[PATH] = plain(make, "")
    other.answers[PATH] = plain(make, "User-agent: *\nDisallow: /\n")
    why = make.fetch(one, obeying, make.onward(other.base + "/there"))
    assert why.reason is Reason.ROBOTS
    assert other.asked() == [PATH]


def test_a_crawl_delay_is_kept(server, make, obeying):
    server.answers[PATH] = plain(make, "User-agent: *\nCrawl-delay: 0.4\n")
    server.answers["/a"], server.answers["/b"] = make.page(b"a"), make.page(b"b")
    collect([("http", make.source(f"{server.base}/{name}")) for name in "ab"], obeying)
    assert server.times[2] - server.times[1] > 0.3


def test_a_hostile_one_costs_little(server, make, obeying):
    stars = "User-agent: *\n" + f"Disallow: /{'*a' * 400}b\n" * 300
    server.answers[PATH] = plain(make, stars)
    begun = time.monotonic()
    assert isinstance(make.fetch(server, obeying, make.page(b"news"), "/" + "a" * 3000), Snapshot)
    assert time.monotonic() - begun < 2


def test_it_may_be_left_unasked(server, make, context):
    server.answers[PATH] = plain(make, "User-agent: *\nDisallow: /\n")
    assert isinstance(make.fetch(server, make.changed(context, robots=False), make.page(b"news")), Snapshot)
    assert server.asked() == ["/page"]


def test_it_may_not_be_read_from_a_guarded_address(server, make, context):
    closed = make.changed(context, robots=True, allow_private=False)
    why = make.fetch(server, closed, make.page(b"news"))
    assert why.reason is Reason.GUARDED
    assert server.requests == []
