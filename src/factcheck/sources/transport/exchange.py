"""One source asked for: request, redirects, answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from factcheck.model import ReadAs, Reason, Redirect, Snapshot, Unreadable
from factcheck.safety import redact, visible
from factcheck.sources.transport import faults, guard, later
from factcheck.sources.transport.body import read_body
from factcheck.sources.transport.faults import SentOnError, StoppedError
from factcheck.sources.transport.guard import Target
from factcheck.sources.transport.media import of_header

if TYPE_CHECKING:
    import httpx

    from factcheck.sources.transport.web import Web

_SHOWN = 200
"""Characters of an address that was led to; the server chooses how long it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it, from the host that was asked last; `answered` is what a server said that gave no page.

    `unchanged` says that the result is what was known, without its body: the server has nothing newer.
    """

    result: Snapshot | Unreadable
    answered: Snapshot | None = None
    host: str = ""
    unchanged: bool = False


@dataclass(slots=True)
class Trail:
    """Where an exchange has been, and how many seconds it may still take (waiting for its turn not counted).

    `obeys` asks robots.txt first; `known` is what is had of the page already.
    """

    left: float
    obeys: bool = True
    known: Snapshot | None = None
    redirects: list[Redirect] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


async def exchange(
    web: Web, address: str, target: Target, *, obeys: bool = True, known: Snapshot | None = None
) -> Outcome:
    """Ask for an address, following redirects, each of them checked like the first. Never raises for the world.

    With `known` the server is asked whether it has anything newer (RFC 9110, 13).
    """
    trail = Trail(left=web.limits.total, obeys=obeys, known=known)
    while True:
        trail.seen.add(target.url)
        try:
            step = await _ask(web, address, target, trail)
        except Exception as error:  # noqa: BLE001  (whatever a server or a library does, the others go on)
            return _failed(faults.exchanging(error, web.limits), trail, target)
        if isinstance(step, Snapshot):
            return _judged(step, target, trail)
        onward = _onward(web, step, target, trail)
        if isinstance(onward, Unreadable):
            return _failed(onward, trail, target, there=step.address)
        target = onward


async def _ask(web: Web, address: str, target: Target, trail: Trail) -> Snapshot | Redirect:
    """Send one request. The address of a `Redirect` that comes back is where it leads to."""
    await web.check(target, obeys=trail.obeys)
    async with web.client(target.host) as client, web.pace.turn(target.host):
        await web.room.wait()
        begun = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(trail.left):
                request = client.build_request("GET", target.url, headers=_conditions(trail.known, target))
                if request.url.raw_host.decode("ascii").strip("[]") != target.host:
                    raise StoppedError(guard.UNCLEAR)
                response = await client.send(request, stream=True)
                try:
                    return await _read(web, address, target, trail, response)
                finally:
                    await response.aclose()
        except SentOnError as sent:
            if sent.where is None:
                detail = f"the server answered {sent.status}, which sends elsewhere, but does not say where"
                raise StoppedError(Unreadable(reason=Reason.PROTOCOL, detail=detail, status=sent.status)) from None
            return Redirect(address=sent.where, status=sent.status)
        except TimeoutError:
            late = f"the page did not come within {web.limits.total:g} s"
            raise StoppedError(Unreadable(reason=Reason.TIMEOUT, detail=late)) from None
        finally:
            trail.left -= asyncio.get_running_loop().time() - begun


async def _read(web: Web, address: str, target: Target, trail: Trail, response: httpx.Response) -> Snapshot:
    status = response.status_code
    try:
        body = await read_body(
            _raw(response),
            encoding=",".join(response.headers.get_list("Content-Encoding")),
            declared=response.headers.get("Content-Length"),
            limits=web.limits,
        )
    except Exception:
        if 200 <= status < 300:
            raise
        body = b""  # the status says what is wrong; the page that goes with it is not worth a second reason
    media_type, charset = of_header(response.headers.get("Content-Type", ""), body)
    return Snapshot(
        address=address,
        final_address=target.url if trail.redirects else address,
        body=body,
        sha256=sha256(body).hexdigest(),
        media_type=media_type,
        charset=charset,
        read_as=ReadAs.LIVE,
        status=status,
        fetched_at=web.now,
        request_headers=tuple(response.request.headers.multi_items()),
        response_headers=tuple(response.headers.multi_items()),
        redirects=tuple(trail.redirects),
    )


def _raw(response: httpx.Response) -> AsyncIterable[bytes]:
    """The body as it comes, its encoding not undone; `aiter_raw` does not do that for a ready-made answer."""
    if not isinstance(response.stream, AsyncIterable):
        raise TypeError("an answer to an asynchronous client has an asynchronous body")
    return response.stream


def _onward(web: Web, step: Redirect, target: Target, trail: Trail) -> Target | Unreadable:
    """Where a redirect leads, where it may be followed."""
    trail.redirects.append(Redirect(address=target.url, status=step.status))
    if not step.address.isprintable():  # urljoin would drop what is not
        return guard.UNCLEAR
    try:
        onward = guard.parse(urljoin(target.url, step.address.strip()))
    except ValueError:
        return guard.UNCLEAR
    if isinstance(onward, Unreadable):
        return onward
    if onward.url in trail.seen:
        return Unreadable(reason=Reason.REDIRECTS, detail="the server sends round in a circle")
    if len(trail.redirects) > web.limits.redirects:
        return Unreadable(
            reason=Reason.REDIRECTS, detail=f"the server sends onward more than {web.limits.redirects} times"
        )
    return onward


def _conditions(known: Snapshot | None, target: Target) -> dict[str, str]:
    """The headers by which a server tells whether it has anything newer than what is known of this address."""
    if known is None or known.final_address.partition("#")[0] != target.url:
        return {}
    held = {name.lower(): value for name, value in known.response_headers}
    asked = {"If-None-Match": held.get("etag", ""), "If-Modified-Since": held.get("last-modified", "")}
    return {name: value for name, value in asked.items() if value and value.isascii() and value.isprintable()}


def _judged(snapshot: Snapshot, target: Target, trail: Trail) -> Outcome:
    """A page, or why what came is none."""
    status = snapshot.status or 0
    if status == 304 and trail.known is not None and _conditions(trail.known, target):
        same = replace(
            trail.known, address=snapshot.address, final_address=snapshot.final_address, redirects=snapshot.redirects,
            fetched_at=snapshot.fetched_at,
        )  # fmt: skip
        return Outcome(result=same, host=target.host, unchanged=True)
    if status not in {200, 203, 204, 205}:
        why = faults.by_status(status)
        why = replace(why, detail=why.detail + later.told(snapshot.response_headers))
    elif not snapshot.body:
        why = Unreadable(reason=Reason.EMPTY, detail="the server answered with an empty page", status=status)
    else:
        return Outcome(result=snapshot, host=target.host)
    return Outcome(result=_told(why, snapshot.redirects, snapshot.final_address), answered=snapshot, host=target.host)


def _failed(why: Unreadable, trail: Trail, target: Target, there: str | None = None) -> Outcome:
    told = _told(why, tuple(trail.redirects), target.url if there is None else there)
    return Outcome(result=told, host=target.host)


def _told(why: Unreadable, redirects: tuple[Redirect, ...], where: str) -> Unreadable:
    """The reason, with the address that was led to."""
    if not redirects:
        return why
    shown = visible(redact(where))
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return replace(why, detail=f"redirected to {shown}: {why.detail}")
