"""A web to fetch from: one process that answers on many loopback addresses, each answer after its own latency.

`python -m benchmarks.serving PORT HOSTS` answers until its standard input ends. `/HOST/NUMBER` is a page, late by 0.1 to
0.5 seconds; one in twenty fails with 500 each time. `/size/BYTES/…` is a page of that size, at once; `/peak` tells the
most requests that were answered at a time, and `/done` how many were. `/index` links to all.
"""

from __future__ import annotations

import asyncio
import random
import socket
import sys

LEAST, MOST = 0.1, 0.5
FAILING = 20
"""One page in so many fails."""
PAGES = 5
"""Pages of each host."""


def address(host: int) -> str:
    """The loopback address of a host, counted from 0."""
    return f"127.0.{1 + host // 200}.{1 + host % 200}"


def latency(path: str) -> float:
    """Seconds after which a page answers: the same each time."""
    return LEAST if path == "/robots.txt" else random.Random(path).uniform(LEAST, MOST)


def fails(path: str) -> bool:
    """Whether a page fails."""
    return path != "/robots.txt" and random.Random(path + " fails").randrange(FAILING) == 0


def paths(host: int) -> list[str]:
    """The pages of a host."""
    return [f"/{host}/{number}" for number in range(PAGES)]


class _Count:
    """How many requests wait, the most of them at a time, and how many were answered."""

    def __init__(self) -> None:
        self.now = self.peak = self.done = 0

    def __enter__(self) -> None:
        self.now += 1
        self.peak = max(self.peak, self.now)

    def __exit__(self, *_: object) -> None:
        self.now -= 1
        self.done += 1

    def told(self, what: str) -> int:
        """One of the counts, which begins anew."""
        count: int = getattr(self, what)
        setattr(self, what, 0)
        return count


_COUNT = _Count()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, index: bytes) -> None:
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            method, path = head.split(b" ", 2)[:2]
            status, body = await _page(path.decode(), index)
            lines = (
                f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}",
            )  # fmt: skip
            writer.write("\r\n".join((*lines, "", "")).encode() + (b"" if method == b"HEAD" else body))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def _page(path: str, index: bytes) -> tuple[str, bytes]:
    if path == "/index":
        return "200 OK", index
    if path.startswith("/size/"):
        text = f"<p>{path}</p>".encode()
        return "200 OK", text + b"x" * (int(path.split("/")[2]) - len(text))
    if path in {"/peak", "/done"}:
        return "200 OK", str(_COUNT.told(path[1:])).encode()
    with _COUNT:
        await asyncio.sleep(latency(path))
    if path == "/robots.txt":
        return "404 Not Found", b""
    return ("500 Internal Server Error" if fails(path) else "200 OK"), f"<html><p>{path}</p></html>".encode()


async def _serve(port: int, hosts: int) -> None:
    links = (f'<a href="http://{address(host)}:{port}{path}">x</a>' for host in range(hosts) for path in paths(host))
    index = f"<html><body>{' '.join(links)}</body></html>".encode()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _answer(reader, writer, index)

    servers = [await asyncio.start_server(answer, sock=_listening(address(host), port)) for host in range(hosts)]
    print("ready", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    for server in servers:
        server.close()


def _listening(host: str, port: int) -> socket.socket:
    return socket.create_server((host, port), backlog=1024)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), int(sys.argv[2])))
