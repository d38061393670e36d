"""Servers on loopback that answer as they are told, a network that is only played, and a watch on connections."""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import httpcore
import pytest

from factcheck.model import Location, Snapshot, Source, Unreadable
from factcheck.settings import Limits, Settings
from factcheck.sources import Context, collect
from factcheck.store import Failed

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
QUICK = Limits(
    connect=2.0, read=0.4, total=1.0, body=300_000, redirects=4, ratio=100.0, gap=0.0, hosts=8, tries=1, memory=0.0
)


@dataclass
class Watch:
    """What this process connected to and looked up. While `forbidding`, a connection raises."""

    on: bool = False
    forbidding: bool = False
    connected: list[object] = field(default_factory=list)
    looked_up: list[object] = field(default_factory=list)


_watch = Watch()


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if not _watch.on:
        return
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        _watch.connected.append(arguments[1])
        if _watch.forbidding:
            raise AssertionError(f"connected to {arguments[1]}")
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        _watch.looked_up.append(arguments[0])


sys.addaudithook(_hook)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Records connections and look-ups."""
    _watch.on, _watch.forbidding = True, False
    _watch.connected, _watch.looked_up = [], []
    yield _watch
    _watch.on = False


@pytest.fixture
def no_connection(watch: Watch) -> Iterator[Watch]:
    """Aborts every connection and look-up, and fails the test where one was tried, even if that was swallowed."""
    watch.forbidding = True
    yield watch
    assert watch.connected == []
    assert watch.looked_up == []


Answer = bytes | Callable[[socket.socket], None]


class Server:
    """Answers each path with the bytes or by the function given for it, and keeps what was asked."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._listener = socket.create_server((host, 0))
        self.host = host
        self.port: int = self._listener.getsockname()[1]
        self.base = f"http://{host}:{self.port}"
        self.answers: dict[str, Answer] = {}
        self.requests: list[bytes] = []
        self.times: list[float] = []
        self._open: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def asked(self) -> list[str]:
        """The paths, in the order in which they were asked for."""
        return [request.split(b" ")[1].decode() for request in self.requests]

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # a close alone leaves it open while it is waited on
        self._listener.close()
        for connection in self._open:
            connection.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            with connection:
                request = b""
                while b"\r\n\r\n" not in request:
                    data = connection.recv(65_536)
                    if not data:
                        return
                    request += data
                self.times.append(time.monotonic())
                self.requests.append(request)
                answer = self.answers.get(request.split(b" ")[1].decode(), page(b"nothing here", 404))
                if callable(answer):
                    answer(connection)
                else:
                    connection.sendall(answer)
        except OSError:
            return


def page(body: bytes, status: int = 200, *headers: str) -> bytes:
    """A whole answer; without a `Content-Length` among the headers, the right one is added."""
    lines = [f"HTTP/1.1 {status} Whatever", "Connection: close", *headers]
    if not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in headers):
        lines.append(f"Content-Length: {len(body)}")
    if not any(line.lower().startswith("content-type") for line in headers):
        lines.append("Content-Type: text/html; charset=UTF-8")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def onward(where: str, status: int = 302) -> bytes:
    return page(b"", status, f"Location: {where}")


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def servers() -> Iterator[Callable[[str], Server]]:
    """`servers("127.0.0.2")` gives a server on that loopback address."""
    made: list[Server] = []

    def make(host: str) -> Server:
        made.append(Server(host))
        return made[-1]

    yield make
    for one in made:
        one.close()


class Shelf:
    """A store in memory."""

    def __init__(self) -> None:
        self.good: dict[str, Snapshot] = {}
        self.failed: dict[str, Failed] = {}
        self.bodies: dict[str, bytes] = {}

    def latest(self, address: str) -> Snapshot | None:
        return self.good.get(address)

    def put(self, snapshot: Snapshot) -> bool:
        self.good[snapshot.address] = snapshot
        self.bodies[snapshot.sha256] = snapshot.body
        self.failed.pop(snapshot.address, None)
        return True

    def put_failure(self, address, failure, snapshot=None, *, at=None) -> None:
        self.failed[address] = Failed(unreadable=failure, failed_at=at)
        if snapshot is not None:
            self.bodies[snapshot.sha256] = snapshot.body

    def failure(self, address: str) -> Failed | None:
        return self.failed.get(address)

    def body(self, sha256: str) -> bytes | None:
        return self.bodies.get(sha256)

    def derived(self, kind: str, sha256: str, version: str) -> bytes | None:
        return None

    def put_derived(self, kind: str, sha256: str, version: str, value: bytes) -> None:
        return

    def close(self) -> None:
        return


def no_resolver(host: str, port: int) -> Sequence[str]:
    raise AssertionError(f"{host} was looked up")


@pytest.fixture
def context(tmp_path) -> Context:
    """Loopback allowed, small limits, nothing looked up."""
    folder = tmp_path / "claims"
    folder.mkdir()
    settings = Settings(now=NOW, allow_private=True, limits=QUICK, store=tmp_path / "cache", robots=False)
    return Context(settings=settings, store=Shelf(), folder=folder, resolver=no_resolver)


def changed(context: Context, limits: dict[str, float] | None = None, **settings: object) -> Context:
    """The context of another run with other settings: same store, new session."""
    from factcheck.sources import Session

    new = replace(context.settings, limits=replace(context.settings.limits, **(limits or {})), **settings)
    return replace(context, settings=new, session=Session())


def source(url: str | None = None, identity: str = "s", **fields: object) -> Source:
    return Source(id=identity, location=Location(file="c.yaml", line=1, column=1), url=url, **fields)


class PlayedStream(httpcore.AsyncMockStream):
    """A connection that gives out what was laid in, and notes the name that TLS is started with."""

    def __init__(self, buffer: list[bytes], tls: list[str | None]) -> None:
        super().__init__(buffer)
        self._tls = tls

    async def start_tls(self, ssl_context, server_hostname=None, timeout=None):  # noqa: ASYNC109
        self._tls.append(server_hostname)
        return self


class PlayedNetwork(httpcore.AsyncNetworkBackend):
    """Connects nowhere: gives canned answers by network address, and notes what it was asked to connect to."""

    def __init__(self, answers: dict[str, bytes]) -> None:
        self.answers = answers
        self.connected: list[tuple[str, int]] = []
        self.tls: list[str | None] = []

    async def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):  # noqa: ASYNC109
        self.connected.append((host, port))
        if host not in self.answers:
            raise httpcore.ConnectError("nobody there") from ConnectionRefusedError()
        return PlayedStream([self.answers[host]], self.tls)

    async def sleep(self, seconds):
        return


def fetch(server: Server, context: Context, answer: Answer, path: str = "/page") -> Snapshot | Unreadable:
    """What comes of a page that the server answers so."""
    server.answers[path] = answer
    (result,) = collect([("http", source(server.base + path))], context)
    return result


class Helpers:
    """What tests of this folder build with."""

    page = staticmethod(page)
    onward = staticmethod(onward)
    source = staticmethod(source)
    changed = staticmethod(changed)
    network = PlayedNetwork
    fetch = staticmethod(fetch)


@pytest.fixture
def make() -> type[Helpers]:
    return Helpers
