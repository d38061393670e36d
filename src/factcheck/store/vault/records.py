"""The records of exchanges as JSON: what came from where, without the bytes and without secrets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal, TypeVar

from factcheck.model import Headers, ReadAs, Reason, Redirect, Snapshot, Unreadable
from factcheck.safety import redact, redact_headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A snapshot without its body. `key` is the sha256 of the address that was asked for, which may hold secrets."""

    format: Literal[1] = 1
    key: str
    address: str
    final_address: str
    sha256: str
    size: int
    media_type: str
    read_as: ReadAs
    charset: str | None
    status: int | None
    fetched_at: datetime | None
    request_headers: Headers
    response_headers: Headers
    redirects: tuple[Redirect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedExchange:
    """A failed exchange; `exchange` is the id of what was answered, if anything was."""

    format: Literal[1] = 1
    key: str
    address: str
    reason: Reason
    detail: str
    words: str | None
    status: int | None
    exchange: str | None
    failed_at: datetime | None = None


Record = TypeVar("Record", Exchange, FailedExchange)


def digest(data: bytes) -> str:
    """The sha256 in lower-case hex."""
    return sha256(data).hexdigest()


def address_key(address: str) -> str:
    """What an address is found by: its sha256, so that no secret in it is written down."""
    return digest(address.encode("utf-8", "surrogatepass"))


def exchange_of(snapshot: Snapshot) -> Exchange:
    """The record of a snapshot."""
    return Exchange(
        key=address_key(snapshot.address),
        address=redact(snapshot.address),
        final_address=redact(snapshot.final_address),
        sha256=snapshot.sha256,
        size=len(snapshot.body),
        media_type=snapshot.media_type,
        read_as=snapshot.read_as,
        charset=snapshot.charset,
        status=snapshot.status,
        fetched_at=snapshot.fetched_at,
        request_headers=redact_headers(snapshot.request_headers),
        response_headers=redact_headers(snapshot.response_headers),
        redirects=tuple(Redirect(address=redact(hop.address), status=hop.status) for hop in snapshot.redirects),
    )


def snapshot_of(exchange: Exchange, body: bytes) -> Snapshot:
    """The snapshot of a record and its body; addresses are those fit to show."""
    return Snapshot(
        address=exchange.address,
        final_address=exchange.final_address,
        body=body,
        sha256=exchange.sha256,
        media_type=exchange.media_type,
        read_as=exchange.read_as,
        charset=exchange.charset,
        status=exchange.status,
        fetched_at=exchange.fetched_at,
        request_headers=exchange.request_headers,
        response_headers=exchange.response_headers,
        redirects=exchange.redirects,
    )


def failed_of(address: str, failure: Unreadable, exchange: str | None, at: datetime | None = None) -> FailedExchange:
    """The record of a failed exchange."""
    return FailedExchange(
        key=address_key(address),
        address=redact(address),
        reason=failure.reason,
        detail=redact(failure.detail),
        words=failure.words,
        status=failure.status,
        exchange=exchange,
        failed_at=at,
    )


def unreadable_of(record: FailedExchange) -> Unreadable:
    """Why the exchange failed."""
    return Unreadable(reason=record.reason, detail=record.detail, words=record.words, status=record.status)


def encode(record: Exchange | FailedExchange) -> bytes:
    """The JSON of a record; equal records give equal bytes."""
    import msgspec

    return msgspec.json.encode(record)


def decode(data: bytes, kind: type[Record]) -> Record | None:
    """Read a record; `None` for anything that is not one."""
    import msgspec

    try:
        return msgspec.json.decode(data, type=kind, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
