"""The one seam to the network: every client is made by `open_client`, every connection by `GuardedNetwork`.

Imports httpx, and is itself imported only when something is fetched.
"""

from __future__ import annotations

import ipaddress
import logging
import ssl
from collections.abc import AsyncIterator, Iterable
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpcore
import httpx

from factcheck.model import Reason, Unreadable
from factcheck.settings import Limits, Settings
from factcheck.sources.transport import faults
from factcheck.sources.transport.context import Context
from factcheck.sources.transport.faults import REDIRECTS, SentOnError, StoppedError
from factcheck.sources.transport.guard import GUARDED
from factcheck.sources.transport.names import Names
from factcheck.sources.transport.ranges import forbidden

ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5"
ATTEMPTS = 4
"""Network addresses of one host that are tried, at most."""


def open_client(context: Context, names: Names) -> httpx.AsyncClient:
    """A client for one host. It follows no redirects, keeps no cookies and reads nothing from the environment."""
    for name in ("httpx", "httpcore"):  # their log lines hold addresses with every secret in them
        logging.getLogger(name).setLevel(logging.WARNING)
    settings = context.settings
    limits = settings.limits
    return httpx.AsyncClient(
        transport=context.transport or GuardedTransport(_pool(context, names)),
        trust_env=False,
        follow_redirects=False,
        max_redirects=0,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        headers=request_headers(settings),
        event_hooks={"response": [_stop_at_redirects]},
        timeout=httpx.Timeout(limits.read, connect=limits.connect, pool=None),
    )


async def _stop_at_redirects(response: httpx.Response) -> None:
    # Before httpx works out by itself where a redirect leads, which is for the guard to read.
    if response.status_code in REDIRECTS:
        places = response.headers.get_list("Location")  # `get` would join several with commas
        raise SentOnError(response.status_code, places[0] if places and places[0].strip() else None)


def request_headers(settings: Settings) -> dict[str, str]:
    """What is sent with every request, beside the host."""
    return {
        "User-Agent": user_agent(settings),
        "Accept": ACCEPT,
        "Accept-Language": "en, *;q=0.5",
        "Accept-Encoding": "gzip, deflate, br",
    }


def user_agent(settings: Settings) -> str:
    """Who asks, honestly, with the contact where one is set."""
    return f"{settings.user_agent} +{settings.contact}" if settings.contact else settings.user_agent


class GuardedNetwork(httpcore.AsyncNetworkBackend):
    """Makes connections, and only to network addresses that were checked."""

    def __init__(self, context: Context, names: Names) -> None:
        self._allow_private = context.settings.allow_private
        self._limits: Limits = context.settings.limits
        self._names = names
        self._inner = context.network or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (httpcore's signature)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first checked address of the host that answers. Raises `StoppedError`."""
        addresses = (await self._checked(host, port))[:ATTEMPTS]
        errors: list[Exception] = []
        for number, address in enumerate(addresses):
            share = None if timeout is None else timeout / (len(addresses) - number)
            try:
                stream = await self._inner.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                errors.append(error)
                if timeout is not None and isinstance(error, httpcore.ConnectTimeout) and share is not None:
                    timeout -= share
            else:
                return _Stream(stream)
        raise StoppedError(faults.connecting(errors, self._limits))

    async def connect_unix_socket(
        self,
        path: str,  # noqa: ARG002
        timeout: float | None = None,  # noqa: ASYNC109, ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """No source lies behind a socket file."""
        raise StoppedError(GUARDED)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._inner.sleep(seconds)

    async def _checked(self, host: str, port: int) -> tuple[str, ...]:
        try:
            literal = ipaddress.ip_address(host)
        except ValueError:
            found = await self._names.addresses(host, port)
            if isinstance(found, Unreadable):
                raise StoppedError(found) from None
            return found
        if forbidden(literal) and not self._allow_private:
            raise StoppedError(GUARDED)
        return (str(literal),)


class _ToProxy(httpcore.AsyncNetworkBackend):
    """Makes connections to the proxy that the user named, wherever that is."""

    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (httpcore's signature)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the proxy. Raises `StoppedError`."""
        try:
            return _Stream(await self._inner.connect_tcp(host, port, timeout, local_address, socket_options))
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            detail = "the proxy cannot be reached; look at --proxy"
            raise StoppedError(Unreadable(reason=Reason.NO_NETWORK, detail=detail)) from error


class _Stream(httpcore.AsyncNetworkStream):
    """A connection that is closed, too, where the making of a secure one over it is broken off."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        try:
            return await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            await self._stream.aclose()
            raise

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class GuardedTransport(httpx.AsyncBaseTransport):
    """httpx over an httpcore pool whose connections a `GuardedNetwork` makes, or a proxy."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Errors are httpcore's, and `StoppedError`."""
        if not isinstance(request.stream, httpx.AsyncByteStream):
            raise TypeError("a request of an asynchronous client has an asynchronous body")
        answer = await self._pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._answer.aiter_stream():
            yield piece

    async def aclose(self) -> None:
        await self._answer.aclose()


def _pool(context: Context, names: Names) -> httpcore.AsyncConnectionPool:
    inner = context.network or httpcore.AnyIOBackend()
    usual: dict[str, Any] = {
        "ssl_context": _tls(),
        "max_connections": None,
        "max_keepalive_connections": 2,
        "keepalive_expiry": 5.0,
    }
    if context.settings.proxy is None:
        return httpcore.AsyncConnectionPool(network_backend=GuardedNetwork(context, names), **usual)
    proxy = httpx.Proxy(context.settings.proxy)
    where = httpcore.URL(scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=b"/")
    return httpcore.AsyncHTTPProxy(proxy_url=where, proxy_auth=proxy.raw_auth, network_backend=_ToProxy(inner), **usual)


@cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)
