"""Reading a body while it comes, and stopping at the first byte too many."""

from __future__ import annotations

from collections.abc import AsyncIterable
from typing import Final

from factcheck.model import Reason, Unreadable
from factcheck.settings import Limits
from factcheck.sources.transport.decode import EncodingError, decoder
from factcheck.sources.transport.faults import StoppedError

FREE: Final = 1_000_000
"""Bytes up to which a body may be compressed as well as it can be: short pages may well be nothing but spaces."""


async def read_body(stream: AsyncIterable[bytes], *, encoding: str, declared: str | None, limits: Limits) -> bytes:
    """The decoded body. Raises `StoppedError` where it is too large, too densely packed or wrongly encoded."""
    if declared is not None and declared.isascii() and declared.isdigit() and _above(declared, limits.body):
        raise StoppedError(too_large(limits))
    pieces: list[bytes] = []
    received = size = 0
    try:
        undo = decoder(encoding)
        async for data in stream:
            received += len(data)
            if received > limits.body:
                raise StoppedError(too_large(limits))
            for piece in undo.feed(data):
                size += len(piece)
                if size > limits.body:
                    raise StoppedError(too_large(limits))
                if size > max(FREE, limits.ratio * received):
                    raise StoppedError(_too_dense(limits))
                pieces.append(piece)
        undo.finish()
    except EncodingError as error:
        raise StoppedError(Unreadable(reason=Reason.PROTOCOL, detail=f"the server's answer {error}")) from None
    return b"".join(pieces)


def too_large(limits: Limits) -> Unreadable:
    """More bytes than a source may have."""
    return Unreadable(
        reason=Reason.TOO_LARGE, detail=f"it is larger than {_size(limits.body)}; save the part that counts as a file"
    )


def _too_dense(limits: Limits) -> Unreadable:
    detail = f"it unpacks to more than {limits.ratio:g} times what was sent, which no honest page does"
    return Unreadable(reason=Reason.TOO_LARGE, detail=detail)


def _above(digits: str, limit: int) -> bool:
    digits = digits.lstrip("0") or "0"
    return len(digits) > 18 or int(digits) > limit


def _size(number: int) -> str:
    return f"{number / 1_000_000:g} MB" if number >= 1_000_000 else f"{number} bytes"
