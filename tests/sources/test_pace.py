"""How often a host is asked, what is asked again, and how a server that wants to be left alone is."""

from __future__ import annotations

import time
from email.utils import formatdate

import pytest

from factcheck.model import Reason, Snapshot
from factcheck.sources import collect
from factcheck.sources.transport.later import LONGEST, retry_after, told

EAGER = {"tries": 3, "backoff": 0.05, "read": 0.3}


@pytest.fixture
def sequence(server, make):
    """`sequence(path, *answers)` gives one answer after the other, the last one again and again."""

    def arrange(path, *answers):
        left = list(answers)

        def talk(connection):
            answer = left.pop(0) if len(left) > 1 else left[0]
            if answer is not None:
                connection.sendall(answer)

        server.answers[path] = talk
        return ("http", make.source(server.base + path))

    return arrange


def gaps(server):
    return [after - before for before, after in zip(server.times, server.times[1:], strict=False)]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_asked_again(sequence, server, make, context, status):
    task = sequence("/page", make.page(b"", status), make.page(b"", status), make.page(b"here"))
    (page,) = collect([task], make.changed(context, EAGER))
    assert page.body == b"here"
    assert len(server.requests) == 3
    first, second = gaps(server)
    assert 0.05 <= first < 0.2
    assert 0.1 <= second < 0.3


def test_a_connection_that_breaks_off_is_made_again(sequence, server, make, context):
    task = sequence("/page", None, make.page(b"here"))
    (page,) = collect([task], make.changed(context, EAGER))
    assert page.body == b"here"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 501, 505])
def test_what_asking_again_cannot_help_is_asked_once(sequence, server, make, context, status):
    (why,) = collect([sequence("/page", make.page(b"", status))], make.changed(context, EAGER))
    assert why.status == status
    assert len(server.requests) == 1


def test_a_server_that_goes_on_failing_is_left_after_three_times(sequence, server, make, context):
    (why,) = collect([sequence("/page", make.page(b"", 503))], make.changed(context, EAGER))
    assert (why.reason, len(server.requests)) == (Reason.SERVER_ERROR, 3)


def test_a_page_that_does_not_come_is_asked_for_twice(server, make, context):
    server.answers["/page"] = lambda connection: time.sleep(0.6)
    (why,) = collect([("http", make.source(server.base + "/page"))], make.changed(context, EAGER))
    assert (why.reason, len(server.requests)) == (Reason.TIMEOUT, 2)


@pytest.mark.parametrize("date", [False, True], ids=["seconds", "date"])
def test_a_server_is_left_alone_for_as_long_as_it_asks(sequence, server, make, context, date):
    wait = formatdate(time.time() + 1.9, usegmt=True) if date else "1"
    busy = make.page(b"", 429, f"Retry-After: {wait}")
    tasks = [sequence("/page", busy, make.page(b"here"))]
    server.answers["/other"] = make.page(b"other")
    tasks.append(("http", make.source(server.base + "/other")))
    results = collect(tasks, make.changed(context, EAGER | {"connections": 1}))
    assert [result.body for result in results] == [b"here", b"other"]
    assert max(gaps(server)) > 0.85
    assert server.asked().index("/other") > 0  # the whole host is left alone, not only the page


def test_a_server_that_wants_more_time_than_there_is_is_not_asked_again(sequence, server, make, context):
    busy = make.page(b"", 503, "Retry-After: 3600")
    tasks = [sequence("/page", busy), ("http", make.source(server.base + "/other"))]
    begun = time.monotonic()
    page, other = collect(tasks, make.changed(context, EAGER | {"connections": 1}, deadline=20.0))
    assert time.monotonic() - begun < 2
    assert page.detail == "the server failed: it answered 503 Service Unavailable, and asks to wait 3600 s"
    assert other == page
    assert server.asked() == ["/page"]


def test_the_deadline_leaves_the_reason_of_the_last_try(sequence, server, make, context):
    (why,) = collect(
        [sequence("/page", make.page(b"", 502))], make.changed(context, {"tries": 9, "backoff": 0.2}, deadline=0.9)
    )
    assert why.reason is Reason.SERVER_ERROR


def test_other_hosts_do_not_wait_for_one_that_wants_to_be_left_alone(servers, make, context):
    slow, quick = servers("127.0.0.1"), servers("127.0.0.2")
    slow.answers["/"] = make.page(b"", 429, "Retry-After: 2")
    quick.answers["/"] = make.page(b"quick")
    times = []
    tasks = [("http", make.source(one.base + "/")) for one in (slow, quick)]
    collect(
        tasks,
        make.changed(context, EAGER | {"tries": 2}),
        lambda host, done, total: times.append((host, done, time.monotonic())),
    )
    done = {host: when for host, count, when in times if count}
    assert done["127.0.0.1"] - done["127.0.0.2"] > 1.5


NOW = 1_795_000_000.0


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("9" * 400, LONGEST),
        (formatdate(NOW + 60, usegmt=True), 60.0),
        (formatdate(NOW - 60, usegmt=True), 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("²", None),
        ("", None),
        ("Mon, 99 Foo 2026 99:99:99 GMT", None),
    ],
)
def test_retry_after_is_read(said, seconds):
    assert retry_after((("Date", "x"), ("RETRY-after", said)), NOW) == seconds


def test_what_a_server_asks_is_told_in_its_words():
    assert told((("Retry-After", "120"),)) == ", and asks to wait 120 s"
    assert told((("Retry-After", formatdate(NOW, usegmt=True)),)) == ", and asks to wait until 2026-11-18 11:06 UTC"
    assert told((("Retry-After", "\x1b[2J"),)) == ""


def test_no_try_is_made_for_what_was_read(server, make, context):
    page = make.fetch(server, make.changed(context, EAGER), make.page(b"here"))
    assert isinstance(page, Snapshot)
    assert len(server.requests) == 1
