"""Pages that the store has: asked about again when they are old, and kept where nothing newer comes."""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import timedelta

import pytest

from factcheck.model import Reason, Snapshot
from factcheck.sources import collect
from factcheck.sources.transport.had import OldCopyWarning

TAGGED = ('ETag: "v1"', "Last-Modified: Mon, 23 Nov 2026 10:00:00 GMT")


@pytest.fixture
def task(server, make):
    return ("http", make.source(server.base + "/page"))


def later(context, make, days, **settings):
    return make.changed(context, now=context.settings.now + timedelta(days=days), **settings)


def conditions(server):
    lines = server.requests[-1].decode().lower().split("\r\n")
    return sorted(line for line in lines if line.startswith("if-"))


def test_a_young_page_is_not_asked_about(server, make, context, task):
    make.fetch(server, context, make.page(b"old", 200, *TAGGED))
    (page,) = collect([task], later(context, make, 29))
    assert page.body == b"old"
    assert len(server.requests) == 1


def test_an_old_page_is_asked_about_and_need_not_be_sent(server, make, context, task):
    make.fetch(server, context, make.page(b"old", 200, *TAGGED))
    server.answers["/page"] = make.page(b"", 304)
    now = later(context, make, 31)
    (page,) = collect([task], now)
    assert conditions(server) == ["if-modified-since: mon, 23 nov 2026 10:00:00 gmt", 'if-none-match: "v1"']
    assert (page.body, page.fetched_at, page.status) == (b"old", now.settings.now, 200)
    assert collect([task], later(context, make, 50))[0] == page
    assert len(server.requests) == 2  # it counts as young again


def test_what_is_newer_takes_its_place(server, make, context, task):
    make.fetch(server, context, make.page(b"old", 200, *TAGGED))
    server.answers["/page"] = make.page(b"new", 200, 'ETag: "v2"')
    (page,) = collect([task], later(context, make, 31))
    assert page.body == b"new"


def test_refresh_asks_at_once_and_by_conditions(server, make, context, task):
    make.fetch(server, context, make.page(b"old", 200, *TAGGED))
    server.answers["/page"] = make.page(b"", 304)
    (page,) = collect([task], make.changed(context, refresh=True))
    assert page.body == b"old"
    assert conditions(server)


def test_a_page_without_marks_is_asked_for_whole(server, make, context, task):
    make.fetch(server, context, make.page(b"old"))
    server.answers["/page"] = make.page(b"new")
    (page,) = collect([task], later(context, make, 31))
    assert (page.body, conditions(server)) == (b"new", [])


def test_nothing_newer_that_was_not_asked_for_is_no_page(server, make, context, task):
    server.answers["/page"] = make.page(b"", 304)
    (why,) = collect([task], context)
    assert (why.reason, why.status) == (Reason.PROTOCOL, 304)


def test_conditions_go_only_to_the_address_that_the_marks_are_from(servers, make, context):
    one, other = servers("127.0.0.1"), servers("127.0.0.2")
    other.answers["/there"] = make.page(b"old", 200, *TAGGED)
    make.fetch(one, context, make.onward(other.base + "/there"))
    other.answers["/there"] = make.page(b"", 304)
    (page,) = collect([("http", make.source(one.base + "/page"))], later(context, make, 31))
    assert page.body == b"old"
    assert page.redirects
    assert conditions(one) == []
    assert len(conditions(other)) == 2


def test_where_it_cannot_be_asked_again_the_old_copy_stands_and_that_is_told(server, make, context, task):
    make.fetch(server, context, make.page(b"old", 200, *TAGGED))
    server.answers["/page"] = make.page(b"", 503)
    with pytest.warns(OldCopyWarning, match=r"could not be asked for again .*503.*the copy of 2026-11-24 stands"):
        (page,) = collect([task], later(context, make, 31))
    assert (page.body, page.fetched_at) == (b"old", context.settings.now)
    (why,) = collect([task], make.changed(context, refresh=True))
    assert why.reason is Reason.SERVER_ERROR


def test_offline_asks_nothing_however_old_it_is(server, make, context, task):
    make.fetch(server, context, make.page(b"old"))
    (page,) = collect([task], later(context, make, 4000, offline=True))
    assert page.body == b"old"
    assert len(server.requests) == 1


def test_what_failed_for_good_is_not_asked_at_once_again(server, make, context, task):
    remembering = make.changed(context, {"memory": 600})
    first = make.fetch(server, remembering, make.page(b"", 404))
    server.answers["/page"] = make.page(b"here")
    assert collect([task], make.changed(remembering)) == [first]
    assert len(server.requests) == 1
    assert isinstance(collect([task], make.changed(remembering, refresh=True))[0], Snapshot)


def test_what_failed_for_good_is_asked_again_after_a_while(server, make, context, task):
    remembering = make.changed(context, {"memory": 600})
    make.fetch(server, remembering, make.page(b"", 404))
    server.answers["/page"] = make.page(b"here")
    (page,) = collect([task], later(remembering, make, 0.01))
    assert page.body == b"here"


def test_what_failed_for_now_is_asked_at_once(server, make, context, task):
    remembering = make.changed(context, {"memory": 600})
    make.fetch(server, remembering, make.page(b"", 503))
    server.answers["/page"] = make.page(b"here")
    (page,) = collect([task], make.changed(remembering))
    assert page.body == b"here"


def test_bodies_are_read_from_the_store_when_they_are_asked_for(server, make, context, task):
    server.answers["/page"] = make.page(b"here")
    results = collect([task], context)
    assert results._results[0].body == b""
    assert results[0].body == results[-1].body == b"here"
    assert len(results) == 1
    context.store.bodies.clear()
    assert results[0].reason is Reason.LOST


def test_a_store_that_keeps_nothing_loses_nothing(server, make, context, task, monkeypatch):
    monkeypatch.setattr(context.store, "put", lambda snapshot: False)
    server.answers["/page"] = make.page(b"here")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (page,) = collect([task], replace(context))
    assert page.body == b"here"
