"""A proxy is used only where one is named, and the guard stands before it."""

from __future__ import annotations

import socket

import pytest

from factcheck.model import Reason, Snapshot
from factcheck.sources import collect

PUBLIC = "93.184.216.34"


@pytest.fixture
def proxied(server, make, context):
    """A context whose proxy is the server; names are looked up as given."""

    def through(**names):
        def resolver(host, port):
            if host not in names:
                raise socket.gaierror(socket.EAI_NONAME, "unknown")
            return (names[host],)

        from dataclasses import replace

        return replace(make.changed(context, proxy=server.base, allow_private=False), resolver=resolver)

    return through


def test_pages_are_asked_of_the_proxy(server, make, proxied, watch):
    server.answers["http://news.example/page"] = make.page(b"news")
    (page,) = collect([("http", make.source("http://news.example/page"))], proxied())
    assert isinstance(page, Snapshot)
    assert server.asked() == ["http://news.example/page"]
    assert watch.connected == [(server.host, server.port)]


def test_a_secure_page_is_tunnelled_and_a_refusal_is_told(server, make, proxied):
    server.answers["news.example:443"] = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
    (why,) = collect([("http", make.source("https://news.example/page"))], proxied())
    assert server.requests[0].startswith(b"CONNECT news.example:443 ")
    assert (why.reason, why.detail) == (Reason.FORBIDDEN, "the proxy refuses to fetch it")


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://localhost/", "http://10.0.0.1/", "http://[::1]/", "http://printer.local/"],
)
def test_what_is_guarded_is_not_asked_of_it(server, make, proxied, address):
    (why,) = collect([("http", make.source(address))], proxied())
    assert why.reason is Reason.GUARDED
    assert server.requests == []


def test_a_name_that_leads_inside_is_not_asked_of_it(server, make, proxied):
    inside = proxied(**{"intranet.example": "10.0.0.7", "news.example": PUBLIC})
    server.answers["http://news.example/"] = make.page(b"news")
    tasks = [("http", make.source(f"http://{name}.example/")) for name in ("intranet", "news")]
    why, page = collect(tasks, inside)
    assert why.reason is Reason.GUARDED
    assert page.body == b"news"
    assert server.asked() == ["http://news.example/"]


def test_a_redirect_by_a_proxy_leads_no_further_inside(server, make, proxied):
    server.answers["http://news.example/"] = make.onward("http://169.254.169.254/latest")
    (why,) = collect([("http", make.source("http://news.example/"))], proxied())
    assert why.reason is Reason.GUARDED
    assert len(server.requests) == 1


def test_a_proxy_that_is_not_there_is_told(server, make, proxied):
    server.close()
    (why,) = collect([("http", make.source("http://news.example/"))], proxied())
    assert (why.reason, why.detail) == (Reason.NO_NETWORK, "the proxy cannot be reached; look at --proxy")


def test_no_proxy_of_the_environment_is_used(server, make, context, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert isinstance(make.fetch(server, context, make.page(b"news")), Snapshot)


def test_servers_are_told_a_contact_where_there_is_one(server, make, context):
    make.fetch(server, make.changed(context, contact="desk@paper.example"), make.page(b"news"))
    assert b"user-agent: factcheck (citation checker; reads each cited page once) +desk@paper.example\r\n" in (
        server.requests[0].replace(b"User-Agent", b"user-agent")
    )
