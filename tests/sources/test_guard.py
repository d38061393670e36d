"""Nothing private is connected to, however it is spelled, looked up or led to."""

from __future__ import annotations

import asyncio
import ipaddress
from dataclasses import replace

import httpcore
import httpx
import pytest

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.sources import Session, collect
from factcheck.sources.transport.faults import StoppedError
from factcheck.sources.transport.guard import Target, parse
from factcheck.sources.transport.names import Names
from factcheck.sources.transport.ranges import forbidden
from factcheck.sources.transport.wire import GuardedNetwork, open_client

PUBLIC = "93.184.216.34"
LOOPBACK = [
    "127.0.0.1",
    "127.0.0.1.",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7F.0x0.0x0.0x1",
    "017700000001",
    "0177.0.0.1",
    "0177.0.0.01",
    "127.255.255.254",
    "0",
    "0.0.0.0",
    "１２７.０.０.１",
    "①②⑦.0.0.1",
    "127。0。0。1",
    "127．0．0．1",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[2002:7f00:1::]",
    "[2001:0:53aa:64c:0:0:80ff:fffe]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "ｌｏｃａｌｈｏｓｔ",
    "a.localhost",
    "localhost.localdomain",
    "ip6-localhost",
]
METADATA = [
    "169.254.169.254",
    "169.254.169.254.",
    "2852039166",
    "0xa9fea9fe",
    "0xA9.0xFE.0xA9.0xFE",
    "025177524776",
    "0251.0376.0251.0376",
    "0251.254.169.254",
    "169.254.43518",
    "169.16689662",
    "１６９.２５４.１６９.２５４",
    "169。254。169。254",
    "[::ffff:169.254.169.254]",
    "[::ffff:a9fe:a9fe]",
    "[0:0:0:0:0:ffff:a9fe:a9fe]",
    "[::169.254.169.254]",
    "[64:ff9b::a9fe:a9fe]",
    "[64:ff9b:1::a9fe:a9fe]",
    "[2002:a9fe:a9fe::1]",
    "[fd00:ec2::254]",
    "metadata.google.internal",
]
OTHERS = [
    "10.0.0.1",
    "172.16.3.4",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "[fe80::1]",
    "[fe80::1%25eth0]",
    "[fe80::1%eth0]",
    "[fc00::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
    "[2600::5efe:10.0.0.1]",
    "printer.local",
]


@pytest.mark.parametrize("host", [*LOOPBACK, *METADATA, *OTHERS])
@pytest.mark.parametrize("form", ["http://{}/", "https://{}:8443/latest/meta-data?x=1"])
def test_no_spelling_of_a_private_address_is_connected_to(context, make, no_connection, host, form):
    network = make.network({})
    guarded = replace(make.changed(context, allow_private=False), network=network)
    (answer,) = collect([("http", make.source(form.format(host)))], guarded)
    assert answer.reason is Reason.GUARDED
    assert network.connected == []


@pytest.mark.parametrize(
    "address",
    [
        "http://user:word@news.example/",
        "http://user@127.0.0.1/",
        "http://news.example@127.0.0.1/",
        "http://127.0.0.1\\@news.example/",
        "http://news.example\\@127.0.0.1/",
        "http://127.0.0.1\\.news.example/",
        "http://%31%32%37.0.0.1/",
        "http://127.0.0.1%00.news.example/",
        "http://127.0.0.1\t/",
        "http://127.0.0.1\r\nHost: news.example/",
        "http://[127.0.0.1]/",
        "http://[::1/",
        "http://::1/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://0x/0x/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:99999999999/",
        "http://127.0.0.1:８０/",
        "http:/127.0.0.1/",
        "http:127.0.0.1",
        "http:///127.0.0.1",
        "http://",
        "//127.0.0.1/",
        "127.0.0.1",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "data:text/plain,72",
        "",
        " ",
        "http://news\u200b.example/",
        "http://news\u202eexample/",
        "http://a..example/",
        "http://-x.example/",
        "http://℀.example/",
        "http://" + "a" * 64 + ".example/",
        "http://news.example/" + "a" * 9_000,
    ],
)
def test_what_is_no_plain_web_address_is_refused(context, make, no_connection, address):
    guarded = replace(make.changed(context, allow_private=False), network=make.network({}))
    (answer,) = collect([("http", make.source(address))], guarded)
    assert isinstance(answer, Unreadable)
    assert answer.reason in {Reason.BAD_ADDRESS, Reason.GUARDED}
    assert "word" not in answer.detail.replace("password", "")


def test_user_names_are_refused_where_private_addresses_are_allowed(context, make, server, no_connection):
    (answer,) = collect([("http", make.source(server.base.replace("//", "//user:word@")))], context)
    assert answer.reason is Reason.BAD_ADDRESS


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("HTTP://News.Example:80/A?b=c#d", "http://news.example/A?b=c"),
        ("https://news.example.:443", "https://news.example"),
        ("http://bücher.example/ä b", "http://xn--bcher-kva.example/ä%20b"),
        ("http://134744072:8080/", "http://8.8.8.8:8080/"),
        ("http://[2606:4700:4700:0:0:0:0:1111]/", "http://[2606:4700:4700::1111]/"),
    ],
)
def test_an_address_is_sent_in_one_spelling(address, url):
    target = parse(address)
    assert isinstance(target, Target)
    assert target.url == url


@pytest.mark.parametrize(
    "address", [PUBLIC, "1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8", "2a00::1"]
)
def test_public_addresses_are_allowed(address):
    assert not forbidden(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "found",
    [
        ["127.0.0.1"],
        ["::1"],
        ["169.254.169.254"],
        ["10.1.2.3"],
        ["fe80::1%eth0"],
        ["::ffff:127.0.0.1"],
        [PUBLIC, "127.0.0.1"],
        ["127.0.0.1", PUBLIC],
        ["not an address"],
    ],
)
def test_a_name_that_leads_to_a_private_address_is_not_connected_to(context, make, no_connection, found):
    network = make.network(dict.fromkeys([PUBLIC, "127.0.0.1"], make.page(b"secret")))
    guarded = replace(make.changed(context, allow_private=False), network=network, resolver=lambda *_: found)
    (answer,) = collect([("http", make.source("http://news.example/"))], guarded)
    assert answer.reason is Reason.GUARDED
    assert network.connected == []


@pytest.mark.parametrize(
    "where",
    [
        "http://127.0.0.1:{port}/",
        "//127.1:{port}/",
        "http://2130706433:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://localhost:{port}/",
        "http://inside.example:{port}/",
        "http://169.254.169.254/latest/meta-data",
        "http://user:word@inside.example/",
        "file:///etc/passwd",
        "https:\\\\127.0.0.1/",
    ],
)
def test_a_redirect_inside_is_not_followed(context, make, server, no_connection, where):
    server.answers["/"] = make.page(b"secret")
    network = make.network({PUBLIC: make.onward(where.format(port=server.port))})
    names = {"news.example": [PUBLIC], "inside.example": ["127.0.0.1"]}
    guarded = replace(
        make.changed(context, allow_private=False), network=network, resolver=lambda host, port: names[host]
    )
    (answer,) = collect([("http", make.source("http://news.example/"))], guarded)
    assert answer.reason in {Reason.GUARDED, Reason.BAD_ADDRESS}
    assert answer.detail.startswith("redirected to ")
    assert "word@" not in answer.detail
    assert network.connected == [(PUBLIC, 80)]
    assert server.requests == []


def test_a_redirect_inside_is_refused_before_another_transport_is_asked(context, make, no_connection):
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(302, headers={"Location": "http://127.0.0.1/"})

    guarded = replace(
        make.changed(context, allow_private=False),
        transport=httpx.MockTransport(answer),
        resolver=lambda host, port: [PUBLIC],
    )
    (result,) = collect([("http", make.source("https://news.example/a"))], guarded)
    assert result.reason is Reason.GUARDED
    assert asked == ["https://news.example/a"]


def test_a_name_that_changes_its_mind_is_connected_to_where_it_was_checked(context, make, no_connection):
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"], ["127.0.0.1"]])
    network = make.network({PUBLIC: make.page(b"public")})
    guarded = replace(
        make.changed(context, allow_private=False), network=network, resolver=lambda host, port: next(answers)
    )
    tasks = [("http", make.source(f"http://news.example/{number}")) for number in range(3)]
    results = collect(tasks, guarded)
    assert [result.body for result in results] == [b"public"] * 3
    assert set(network.connected) == {(PUBLIC, 80)}
    later = collect([("http", make.source("http://news.example/later"))], guarded)
    assert later[0].body == b"public"
    assert set(network.connected) == {(PUBLIC, 80)}


def test_tls_is_for_the_name_though_the_connection_is_to_the_address(context, make, no_connection):
    network = make.network({PUBLIC: make.page(b"public")})
    guarded = replace(make.changed(context, allow_private=False), network=network, resolver=lambda host, port: [PUBLIC])
    (result,) = collect([("http", make.source("https://News.Example/"))], guarded)
    assert result.body == b"public"
    assert network.connected == [(PUBLIC, 443)]
    assert network.tls == ["news.example"]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "inside.example", "127.1", "169.254.169.254"])
def test_the_network_guards_by_itself(context, make, no_connection, host):
    played = make.network({"127.0.0.1": b""})
    guarded = replace(make.changed(context, allow_private=False), network=played, resolver=lambda *_: ["127.0.0.1"])

    async def connect() -> None:
        names = Names(guarded.resolver, {}, limit=1, allow_private=False)
        await GuardedNetwork(guarded, names).connect_tcp(host, 80, timeout=1)

    with pytest.raises(StoppedError):
        asyncio.run(connect())
    assert played.connected == []


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}/", "http://2130706433:{port}/", "http://127.1:{port}/"])
def test_a_client_guards_by_itself(context, make, server, no_connection, address):
    guarded = make.changed(context, allow_private=False)

    async def ask() -> None:
        names = Names(lambda *_: ["127.0.0.1"], {}, limit=1, allow_private=False)
        async with open_client(guarded, names) as client:
            await client.get(address.format(port=server.port))

    with pytest.raises((StoppedError, httpcore.ConnectError)):
        asyncio.run(ask())
    assert server.requests == []


def test_proxies_of_the_environment_are_not_used(context, make, server, servers, watch, monkeypatch):
    proxy = servers("127.0.0.1")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, proxy.base)
    server.answers["/"] = make.page(b"direct")
    (result,) = collect([("http", make.source(server.base + "/"))], context)
    assert result.body == b"direct"
    assert watch.connected == [("127.0.0.1", server.port)]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "localhost", "inside.example"])
def test_allow_private_reads_loopback(context, make, server, host):
    server.answers["/"] = make.page(b"72 people died.")
    allowed = replace(context, resolver=lambda host, port: ["127.0.0.1"], session=Session())
    (result,) = collect([("http", make.source(f"http://{host}:{server.port}/"))], allowed)
    assert isinstance(result, Snapshot)
    assert result.body == b"72 people died."
    assert len(server.requests) == 1
