"""Archived copies: which is looked for, which is taken, and what an archive cannot make the program do."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.model import DateRange, Essay, ReadAs, Reason, Snapshot, Unreadable
from factcheck.sources import archive, collect, next_way

GONE = Unreadable(reason=Reason.NOT_FOUND, detail="the page is not there")
PAGE = "http://news.example/fire?id=1"
COPY = b"<p>The fire killed 72 people, the inquiry said.</p>"


@pytest.fixture
def wayback(server, monkeypatch):
    """A server that stands in for the Wayback Machine; it answers by path, whatever is asked behind it."""
    monkeypatch.setattr(archive, "AVAILABLE", server.base + "/wayback/available")
    monkeypatch.setattr(archive, "CDX", server.base + "/cdx/search/cdx")
    monkeypatch.setattr(archive, "COPIES", server.base + "/web/")
    told: dict[str, bytes] = {}

    class Told(dict):
        def get(self, path, default=None):
            return told.get(path.partition("?")[0]) or told.get(path) or default

    server.answers = Told()
    server.told = told
    return server


def closest(time="20240507120000", **other):
    told = {"available": True, "status": "200", "timestamp": time, "url": "http://evil.example/"} | other
    return json.dumps({"archived_snapshots": {"closest": told}}).encode()


def answer(wayback, make, available=b'{"archived_snapshots": {}}', rows=b"[]", copies=None):
    wayback.told["/wayback/available"] = make.page(available, 200, "Content-Type: application/json")
    wayback.told["/cdx/search/cdx"] = make.page(rows, 200, "Content-Type: application/json")
    for time, page in (copies or {}).items():
        wayback.told[f"/web/{time}id_/http://news.example/fire"] = page


def read(make, context, **fields):
    (result,) = collect([("archive", make.source(PAGE, **fields))], context)
    return result


def test_the_closest_copy_is_read_and_says_from_when(wayback, make, context):
    answer(wayback, make, closest(), copies={"20240507120000": make.page(COPY)})
    page = read(make, context)
    assert (page.body, page.read_as) == (COPY, ReadAs.ARCHIVED)
    assert page.copied_at == datetime(2024, 5, 7, 12, tzinfo=UTC)
    assert page.final_address == f"{wayback.base}/web/20240507120000id_/{PAGE}"
    assert read(make, make.changed(context, offline=True)) == page
    assert len(wayback.asked()) == 2


def test_its_own_word_for_its_day_counts_first(wayback, make, context):
    sent = make.page(COPY, 200, "Memento-Datetime: Mon, 06 May 2024 23:59:00 GMT")
    answer(wayback, make, closest(), copies={"20240507120000": sent})
    assert read(make, context).copied_at == datetime(2024, 5, 6, 23, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("issued", "essay", "asked"),
    [
        (date(2024, 5, 7), None, "20240507"),
        (date(2024, 5, 7), date(2024, 6, 1), "20240507"),
        (None, date(2024, 6, 1), "20240601"),
        (None, None, "20261124093000"),
    ],
)
def test_the_copy_is_wanted_of_the_day_that_counts(wayback, make, context, issued, essay, asked):
    answer(wayback, make)
    day = DateRange.day(issued) if issued else None
    essay = Essay(issued=DateRange.day(essay) if essay else None)
    read(make, replace(context, essay=essay), issued=day)
    available, cdx = (parse_qs(urlsplit(path).query) for path in wayback.asked())
    assert available == {"url": [PAGE], "timestamp": [asked]}
    assert (cdx["url"], cdx["closest"], cdx["filter"]) == ([PAGE], [asked], ["statuscode:200"])


def test_where_the_first_interface_knows_none_the_index_is_asked_for_the_nearest(wayback, make, context):
    rows = [
        ["timestamp", "statuscode"],
        ["20200101000000", "200"],
        ["20240506000000", "200"],
        ["20240601000000", "200"],
    ]
    answer(wayback, make, rows=json.dumps(rows).encode(), copies={"20240506000000": make.page(COPY)})
    page = read(make, context, issued=DateRange.day(date(2024, 5, 7)))
    assert page.copied_at == datetime(2024, 5, 6, tzinfo=UTC)


FAILS = {
    "none": (b'{"archived_snapshots": {}}', b"[]", Reason.NO_COPY),
    "rubbish": (b"<html>busy", b"<html>busy", Reason.NO_COPY),
    "null": (b"null", b"null", Reason.NO_COPY),
    "times that are none": (closest("99999999999999"), b'[["20241345000000"]]', Reason.NO_COPY),
    "a time that leads away": (closest("../../evil"), b'[["20240101000000/x"]]', Reason.NO_COPY),
    "deeply nested": (b"[" * 100_000, b"[" * 100_000, Reason.NO_COPY),
    "of another status": (closest(status="404"), b"[]", Reason.NO_COPY),
    "not available": (closest(available=False), b"[]", Reason.NO_COPY),
    "a number for a time": (closest(20240507120000), b"[[20240507120000]]", Reason.NO_COPY),
}


@pytest.mark.parametrize(("available", "rows", "reason"), FAILS.values(), ids=FAILS)
def test_without_a_copy_there_is_a_reason(wayback, make, context, available, rows, reason):
    answer(wayback, make, available, rows)
    why = read(make, context)
    assert why.reason is reason
    assert all(path.startswith(("/wayback/", "/cdx/")) for path in wayback.asked())


def test_an_archive_that_fails_says_so(wayback, make, context):
    wayback.told["/wayback/available"] = make.page(b"", 503)
    wayback.told["/cdx/search/cdx"] = make.page(b"", 429)
    why = read(make, context)
    assert (why.reason, why.transient) == (Reason.RATE_LIMITED, True)


def test_a_copy_of_another_page_is_refused(wayback, make, context):
    moved = make.onward(f"{wayback.base}/web/20240508000000id_/http://news.example/")
    answer(wayback, make, closest(), copies={"20240507120000": moved})
    wayback.told["/web/20240508000000id_/http://news.example/"] = make.page(b"<p>The front page.</p>")
    why = read(make, context)
    assert (why.reason, "another page" in why.detail) == (Reason.NO_COPY, True)


def test_a_copy_of_another_time_keeps_that_time(wayback, make, context):
    moved = make.onward(f"{wayback.base}/web/20230101000000id_/https://www.news.example/fire/")
    answer(wayback, make, closest(), copies={"20240507120000": moved})
    wayback.told["/web/20230101000000id_/https://www.news.example/fire/"] = make.page(COPY)
    assert read(make, context).copied_at == datetime(2023, 1, 1, tzinfo=UTC)


def test_the_copy_that_the_claims_file_names_comes_first(wayback, make, context):
    wayback.told["/mine"] = make.page(COPY, 200, "Memento-Datetime: Mon, 06 May 2024 00:00:00 GMT")
    page = read(make, context, archive=wayback.base + "/mine")
    assert (page.read_as, page.copied_at) == (ReadAs.ARCHIVED, datetime(2024, 5, 6, tzinfo=UTC))
    assert wayback.asked() == ["/mine"]


def test_where_that_copy_is_gone_another_is_looked_for(wayback, make, context):
    answer(wayback, make, closest(), copies={"20240507120000": make.page(COPY)})
    assert read(make, context, archive=wayback.base + "/mine").body == COPY


def test_a_wayback_address_is_read_as_it_was_archived():
    assert archive._raw("https://web.archive.org/web/20240507/https://x.example/a") == (
        "https://web.archive.org/web/20240507id_/https://x.example/a"
    )
    assert archive._raw("https://archive.ph/abc") == "https://archive.ph/abc"


@pytest.mark.parametrize(
    "where", ["http://10.0.0.1/copy", "http://localhost/copy", "file:///etc/passwd", "javascript:x"]
)
def test_a_guarded_copy_is_not_asked_for(make, context, no_connection, where):
    closed = make.changed(context, allow_private=False)
    (why,) = collect([("archive", make.source(archive=where))], closed)
    assert why.reason in {Reason.GUARDED, Reason.BAD_ADDRESS}


HELPED = [reason for reason in Reason if reason in archive._HELPED]


@pytest.mark.parametrize("reason", list(Reason))
def test_it_is_asked_only_where_a_copy_may_help(make, context, reason):
    source = make.source(PAGE)
    failed = [Unreadable(reason=reason, detail="x")]
    assert (next_way(["archive"], source, failed, context) == "archive") == (reason in HELPED)
    assert Reason.GUARDED not in HELPED
    assert Reason.ROBOTS not in HELPED
    assert Reason.DEADLINE not in HELPED


def test_an_embargo_a_setting_and_offline_forbid_it(make, context, no_connection):
    source = make.source(PAGE)
    assert next_way(["archive"], source, [GONE], context) == "archive"
    assert next_way(["archive"], source, [GONE], replace(context, essay=Essay(embargo=True))) is None
    assert next_way(["archive"], source, [GONE], make.changed(context, archives=False)) is None
    assert next_way(["archive"], source, [GONE], make.changed(context, offline=True)) is None
    assert next_way(["archive"], source, [], context) is None


def test_the_interfaces_are_asked_without_their_robots_txt(wayback, make, context):
    answer(wayback, make, closest(), copies={"20240507120000": make.page(COPY)})
    assert isinstance(read(make, make.changed(context, robots=True)), Snapshot)
    assert "/robots.txt" not in wayback.asked()
