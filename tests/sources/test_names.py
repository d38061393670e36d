"""Looking names up: a dead name, a dead network, and which of the two it is."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

import pytest

from factcheck.model import Reason, Snapshot, Unreadable
from factcheck.sources import Session, collect
from factcheck.sources.transport.lookup import system_resolver

PUBLIC = "93.184.216.34"


def failing(errors):
    """A resolver that fails as told for each name, and knows one address for all others."""

    def resolve(host: str, port: int) -> list[str]:
        if host in errors:
            raise socket.gaierror(errors[host], "no")
        return [PUBLIC]

    return resolve


def named(make, *hosts):
    return [("http", make.source(f"http://{host}/", host)) for host in hosts]


NO_NETWORK = Unreadable(
    reason=Reason.NO_NETWORK, detail="no network: names cannot be looked up, so nothing was fetched"
)
HOSTS = [f"{letter}.example" for letter in "abcdefghijklmno"]


def test_without_a_network_the_first_names_tell_and_the_rest_is_not_tried(make, context, no_connection):
    tried = []

    def resolve(host: str, port: int) -> list[str]:
        tried.append(host)
        time.sleep(0.02 * len(tried))
        raise socket.gaierror(socket.EAI_AGAIN, "no")

    tasks = [*named(make, *HOSTS), ("note", make.source(note="a note")), ("doi", make.source(doi="10.1000/182"))]
    lost = replace(make.changed(context, allow_private=False), resolver=resolve)
    results = collect(tasks, lost)
    assert sorted(tried) == HOSTS[:3]
    assert [*results[:-2], results[-1]] == [NO_NETWORK] * 16
    assert isinstance(results[-2], Snapshot)
    assert collect(named(make, "later.example"), lost) == (NO_NETWORK,)
    assert sorted(tried) == HOSTS[:3]


def test_the_system_without_a_network_is_told_within_a_second(make, context, no_network):
    begun = time.monotonic()
    unplugged = replace(make.changed(context, {"gap": 1.0}, allow_private=False), resolver=system_resolver)
    assert collect(named(make, *HOSTS), unplugged) == (NO_NETWORK,) * 15
    assert time.monotonic() - begun < 1


def test_without_a_network_loopback_by_number_is_read(make, context, server):
    server.answers["/0"] = make.page(b"page 0")
    lost = replace(context, resolver=failing(dict.fromkeys(HOSTS, socket.EAI_AGAIN)), session=Session())
    results = collect([*named(make, *HOSTS[:2]), ("http", make.source(server.base + "/0"))], lost)
    assert results[:2] == (NO_NETWORK, NO_NETWORK)
    assert results[2].body == b"page 0"


@pytest.mark.parametrize(
    ("hosts", "errors", "reasons"),
    [
        (["dead"], {"dead": "NONAME"}, [Reason.NAME_NOT_FOUND]),
        (["dead"], {"dead": "AGAIN"}, [Reason.NO_NETWORK]),
        (["dead", "gone"], {"dead": "NONAME", "gone": "NONAME"}, [Reason.NAME_NOT_FOUND] * 2),
        (["a", "dead", "b"], {"dead": "NONAME"}, [None, Reason.NAME_NOT_FOUND, None]),
        (["a", "dead", "b"], {"dead": "AGAIN"}, [None, Reason.TIMEOUT, None]),
        (["x", "y", "z", "a"], dict.fromkeys("xyz", "NONAME"), [Reason.NAME_NOT_FOUND] * 3 + [None]),
        (["x", "y", "z", "w"], dict.fromkeys("xyzw", "NONAME"), [Reason.NO_NETWORK] * 4),
        (["x", "y", "z", "a"], {"x": "NONAME", "y": "AGAIN", "z": "NONAME"}, [Reason.NO_NETWORK] * 4),
        (["a", "b", "c", "dead"], {"dead": "AGAIN"}, [None, None, None, Reason.TIMEOUT]),
    ],
)
def test_a_dead_name_is_told_from_a_dead_network(make, context, no_connection, hosts, errors, reasons):
    network = make.network({PUBLIC: make.page(b"read")})
    codes = {host: getattr(socket, f"EAI_{kind}") for host, kind in errors.items()}
    alive = replace(make.changed(context, allow_private=False), resolver=failing(codes), network=network)
    results = collect(named(make, *hosts), alive)
    assert [getattr(result, "reason", None) for result in results] == reasons
    for result in results:
        if isinstance(result, Unreadable):
            assert context.store.failure("http://a/") is None


def test_a_look_up_that_hangs_is_left_behind(make, context, no_connection):
    def resolve(host: str, port: int) -> list[str]:
        if host == "stuck.example":
            time.sleep(3)
        return [PUBLIC]

    network = make.network({PUBLIC: make.page(b"read")})
    patient = replace(make.changed(context, {"connect": 0.2}, allow_private=False), resolver=resolve, network=network)
    begun = time.monotonic()
    results = collect(named(make, "stuck.example", "good.example"), patient)
    assert time.monotonic() - begun < 1.5
    assert results[0].reason is Reason.TIMEOUT
    assert results[1].body == b"read"


def test_a_resolver_that_breaks_is_a_reason(make, context, no_connection):
    def resolve(host: str, port: int) -> list[str]:
        raise ValueError(host)

    broken = replace(make.changed(context, allow_private=False), resolver=resolve, network=make.network({}))
    (result,) = collect(named(make, "a.example"), broken)
    assert isinstance(result, Unreadable)


def test_a_name_is_looked_up_once_in_a_run_and_a_number_never(make, context, no_connection):
    tried = []

    def resolve(host: str, port: int) -> list[str]:
        tried.append(host)
        return [PUBLIC]

    network = make.network({PUBLIC: make.page(b"read"), "1.1.1.1": make.page(b"read")})
    counting = replace(make.changed(context, allow_private=False), resolver=resolve, network=network)
    tasks = [("http", make.source(f"http://a.example/{number}")) for number in range(5)]
    tasks += [("http", make.source("http://1.1.1.1/")), ("http", make.source("http://16843009/"))]
    assert all(result.body == b"read" for result in collect(tasks, counting))
    collect([("http", make.source("http://A.example./x"))], counting)
    assert tried == ["a.example"]
