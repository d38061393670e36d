"""What a server may do, and what comes of it: a page, or one reason with one sentence."""

from __future__ import annotations

import hashlib
import socket
import ssl
import struct
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import ReadAs, Reason, Redirect, Unreadable
from factcheck.sources import collect

BODY = "<html><p>72 people died – that is all.</p></html>".encode()


def test_a_page_comes_with_everything_about_it(server, make, context):
    address = server.base + "/page?id=1&token=hunter2#part"
    server.answers["/page?id=1&token=hunter2"] = make.page(
        BODY, 200, 'Content-Type: Text/HTML; Charset="ISO-8859-1"', "Set-Cookie: session=hunter2", "X-A: 1", "X-A: 2"
    )
    (page,) = collect([("http", make.source(address))], context)
    assert page.body == BODY
    assert page.sha256 == hashlib.sha256(BODY).hexdigest()
    assert (page.media_type, page.charset, page.status, page.read_as) == ("text/html", "iso-8859-1", 200, ReadAs.LIVE)
    assert page.address == page.final_address == server.base + "/page?id=1&token=…"
    assert page.fetched_at == context.settings.now
    assert page.redirects == ()
    assert [value for name, value in page.response_headers if name.lower() == "x-a"] == ["1", "2"]
    assert "hunter2" not in repr(page)
    assert dict(page.request_headers)["user-agent"] == context.settings.user_agent


def test_what_is_sent_is_plain_and_honest(server, make, context):
    server.answers["/one"] = make.page(b"", 302, "Location: /two", "Set-Cookie: tracked=yes")
    make.fetch(server, context, make.page(BODY), "/two")
    (_,) = collect([("http", make.source(server.base + "/one"))], make.changed(context, refresh=True))
    sent = server.requests[-1].decode().lower()
    assert "user-agent: factcheck (" in sent
    assert "accept: text/html" in sent
    assert "accept-encoding: gzip, deflate, br\r\n" in sent
    for unwanted in ("cookie", "referer", "authorization", "python", "httpx"):
        assert unwanted not in sent


STATUSES = {
    400: Reason.PROTOCOL,
    401: Reason.FORBIDDEN,
    402: Reason.FORBIDDEN,
    403: Reason.FORBIDDEN,
    404: Reason.NOT_FOUND,
    408: Reason.TIMEOUT,
    410: Reason.NOT_FOUND,
    418: Reason.PROTOCOL,
    429: Reason.RATE_LIMITED,
    451: Reason.FORBIDDEN,
    500: Reason.SERVER_ERROR,
    502: Reason.SERVER_ERROR,
    503: Reason.SERVER_ERROR,
    599: Reason.SERVER_ERROR,
    999: Reason.FORBIDDEN,
    206: Reason.PROTOCOL,
    300: Reason.PROTOCOL,
    304: Reason.PROTOCOL,
}


@pytest.mark.parametrize(("status", "reason"), STATUSES.items())
def test_a_status_has_its_reason_and_its_answer_is_kept(server, make, context, status, reason):
    body = b"" if status == 304 else b"<p>sorry</p>"
    why = make.fetch(server, context, make.page(body, status))
    assert (why.reason, why.status) == (reason, status)
    assert f"it answered {status}" in why.detail
    assert context.store.failure(server.base + "/page").unreadable == why
    assert context.store.latest(server.base + "/page") is None
    assert context.store.body(hashlib.sha256(body).hexdigest()) == body


@pytest.mark.parametrize("answer", [b"", "gone"], ids=["200", "204"])
def test_an_empty_page_is_no_page(server, make, context, answer):
    why = make.fetch(server, context, make.page(b"", 204 if answer else 200))
    assert why.reason is Reason.EMPTY


def test_a_failed_answer_that_breaks_off_keeps_the_reason_of_its_status(server, make, context):
    why = make.fetch(server, context, make.page(b"<p>so", 404, "Content-Length: 500"))
    assert why.reason is Reason.NOT_FOUND


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_recorded(server, make, context, status):
    server.answers["/page"] = make.onward("next?token=hunter2", status)
    server.answers["/next?token=hunter2"] = make.onward(f"{server.base}/last#part", 301)
    page = make.fetch(server, context, make.page(BODY), "/last")
    (page,) = collect([("http", make.source(server.base + "/page"))], context)
    assert page.body == BODY
    assert page.address == server.base + "/page"
    assert page.final_address == server.base + "/last"
    assert page.redirects == (
        Redirect(address=server.base + "/page", status=status),
        Redirect(address=server.base + "/next?token=…", status=301),
    )


@pytest.mark.parametrize(
    ("where", "reason"),
    [("/page", Reason.REDIRECTS), ("/loop", Reason.REDIRECTS), ("/0", Reason.REDIRECTS)],
)
def test_redirects_without_end_are_a_reason(server, make, context, where, reason):
    server.answers["/loop"] = make.onward("/page")
    for number in range(20):
        server.answers[f"/{number}"] = make.onward(f"/{number + 1}")
    why = make.fetch(server, context, make.onward(where))
    assert why.reason is reason
    assert len(server.requests) <= context.settings.limits.redirects + 1


@pytest.mark.parametrize(
    ("where", "reason"),
    [("mailto:a@b.example", Reason.BAD_ADDRESS), ("http://[", Reason.BAD_ADDRESS), ("\x01", Reason.BAD_ADDRESS)],
)
def test_a_redirect_to_nowhere_is_a_reason(server, make, context, where, reason):
    why = make.fetch(server, context, f"HTTP/1.1 302 F\r\nLocation: {where}\r\nContent-Length: 0\r\n\r\n".encode())
    assert why.reason in {reason, Reason.PROTOCOL}


def test_a_redirect_that_does_not_say_where_is_a_reason(server, make, context):
    assert make.fetch(server, context, make.page(b"", 302)).reason is Reason.PROTOCOL


@pytest.mark.parametrize("where", ["", " "])
def test_a_redirect_to_an_empty_place_does_not_say_where(server, make, context, where):
    why = make.fetch(server, context, make.onward(where))
    assert why.reason is Reason.PROTOCOL
    assert why.detail == "the server answered 302, which sends elsewhere, but does not say where"


def test_of_several_places_the_first_is_followed(server, make, context):
    server.answers["/first"] = make.page(BODY)
    answer = make.page(b"", 302, "Location: /first", "Location: /second")
    assert make.fetch(server, context, answer).body == BODY
    assert server.asked()[-1] == "/first"


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def reset_midway(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf")
    time.sleep(0.05)
    reset(connection)


def silent(connection: socket.socket) -> None:
    time.sleep(1.2)


def stalls(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf")
    time.sleep(1.2)


def drips(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")
    for _ in range(30):
        connection.sendall(b"x")
        time.sleep(0.1)


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 10_000)


def endless_chunks(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        connection.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")


def endless_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X-A: " + b"x" * 1000 + b"\r\n")


def endless_promises(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        time.sleep(0.01)


FAULTS = {
    "closed at once": (b"", Reason.LOST),
    "reset at once": (reset, Reason.LOST),
    "reset midway": (reset_midway, Reason.LOST),
    "too short": (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf", Reason.LOST),
    "chunks cut off": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", Reason.LOST),
    "bad chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n", Reason.PROTOCOL),
    "two lengths": (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc", Reason.PROTOCOL),
    "length is no number": (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc", Reason.PROTOCOL),
    "no http": (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", Reason.PROTOCOL),
    "binary": (bytes(range(256)) * 4 + b"\r\n\r\n", Reason.PROTOCOL),
    "switches protocol": (b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", Reason.PROTOCOL),
    "silent": (silent, Reason.TIMEOUT),
    "stalls": (stalls, Reason.TIMEOUT),
    "drips": (drips, Reason.TIMEOUT),
    "endless": (endless, Reason.TOO_LARGE),
    "endless chunks": (endless_chunks, Reason.TOO_LARGE),
    "endless headers": (endless_headers, Reason.PROTOCOL),
    "endless promises": (endless_promises, Reason.TIMEOUT),
    "declares too much": (b"HTTP/1.1 200 OK\r\nContent-Length: 300001\r\n\r\n", Reason.TOO_LARGE),
    "declares far too much": (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", Reason.TOO_LARGE),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_goes_wrong_is_a_reason_in_a_plain_sentence(server, make, context, fault):
    answer, reason = FAULTS[fault]
    begun = time.monotonic()
    why = make.fetch(server, context, answer)
    assert isinstance(why, Unreadable)
    assert why.reason is reason
    assert time.monotonic() - begun < 4
    for internal in ("Error", "0x", str(server.port), "127.0.0.1", "object", "errno"):
        assert internal not in why.detail
    assert context.store.failure(server.base + "/page").unreadable == why


def test_faults_leave_the_others_alone(server, make, context):
    for number, fault in enumerate(FAULTS):
        server.answers[f"/{number}"] = FAULTS[fault][0]
    server.answers["/good"] = make.page(BODY)
    paths = [f"/{number}" for number in range(len(FAULTS))]
    paths.insert(7, "/good")
    results = collect([("http", make.source(server.base + path)) for path in paths], context)
    assert results[7].body == BODY
    found = [result.reason for result in results if isinstance(result, Unreadable)]
    assert found == [reason for _, reason in FAULTS.values()]


def test_a_longer_body_than_declared_is_cut_there(server, make, context):
    page = make.fetch(server, context, b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more")
    assert page.body == b"hello"


def test_a_refused_connection_is_a_reason(server, make, context):
    server.close()
    (why,) = collect([("http", make.source(server.base))], context)
    assert why == Unreadable(reason=Reason.REFUSED, detail="the server refused the connection")


def test_a_server_without_tls_is_a_reason(server, make, context):
    listener = socket.create_server(("127.0.0.1", 0))

    def greet() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"220 mail.example ready\r\n")
            connection.recv(1000)

    threading.Thread(target=greet, daemon=True).start()
    (why,) = collect([("http", make.source(f"https://127.0.0.1:{listener.getsockname()[1]}"))], context)
    listener.close()
    assert why.reason is Reason.TLS
    assert why.detail == "no secure connection could be made: the server does not speak TLS"


def test_a_server_that_never_finishes_tls_is_a_reason(server, make, context):
    # It waits for the end of a request. A connection left open would be a warning, and so a failure.
    (why,) = collect([("http", make.source(server.base.replace("http:", "https:")))], context)
    assert why.reason is Reason.TIMEOUT


def test_a_certificate_that_nobody_vouches_for_is_a_reason(make, context):
    # The key pair was made for this test and is used nowhere else.
    offer = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    offer.load_cert_chain(Path(__file__).parent / "tls" / "self-signed.pem")
    listener = socket.create_server(("127.0.0.1", 0))
    asked: list[bytes] = []

    def serve() -> None:
        connection, _ = listener.accept()
        try:
            with offer.wrap_socket(connection, server_side=True) as secure:
                asked.append(secure.recv(1000))
                secure.sendall(make.page(BODY))
        except OSError:
            return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    named = replace(context, resolver=lambda host, port: ["127.0.0.1"])
    (why,) = collect([("http", make.source(f"https://news.example:{listener.getsockname()[1]}/"))], named)
    thread.join(timeout=2)
    listener.close()
    assert why == Unreadable(
        reason=Reason.TLS, detail="the server's certificate cannot be trusted: nobody vouches for it"
    )
    assert not any(asked)


def test_the_second_address_of_a_host_is_tried_when_the_first_refuses(servers, make, context):
    server = servers("127.0.0.2")
    server.answers["/"] = make.page(BODY)
    two = replace(context, resolver=lambda host, port: ["127.0.0.3", "127.0.0.2"])
    (page,) = collect([("http", make.source(f"http://two.example:{server.port}/"))], two)
    assert page.body == BODY


@pytest.mark.parametrize(
    ("header", "body", "kind"),
    [
        ("Content-Type: application/octet-stream", b"%PDF-1.7 ...", "application/pdf"),
        ("Content-Type:", b"\xef\xbb\xbf <!-- x --><!DOCTYPE html><p>", "text/html"),
        ("Content-Type: nonsense", b"72 people died.", "text/plain"),
        ("Content-Type: application/pdf;x=y", b"%PDF-1.7", "application/pdf"),
    ],
)
def test_the_media_type_is_declared_or_seen(server, make, context, header, body, kind):
    assert make.fetch(server, context, make.page(body, 200, header)).media_type == kind
