"""Undoing content encodings piece by piece, so that a small answer cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import reduce
from typing import Final, Protocol

PIECE: Final = 65_536
"""Bytes that a decoder gives out at once; brotli stops at the first block that reaches it."""

LAYERS: Final = 3
"""Encodings within encodings; nobody in earnest sends more than one."""


class EncodingError(Exception):
    """The answer's content encoding is unknown, broken or cut short; the message says which."""


class Decoder(Protocol):
    """Undoes one content encoding."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Take in some bytes and give out pieces of about `PIECE` bytes at most. Raises `EncodingError`."""

    def finish(self) -> None:
        """Say that no more comes. Raises `EncodingError` where the end is missing."""


def decoder(header: str) -> Decoder:
    """The decoder for a `Content-Encoding` header. Raises `EncodingError` for an unknown one."""
    names = [name for name in (part.strip().lower() for part in header.split(",")) if name not in {"", "identity"}]
    if len(names) > LAYERS:
        raise EncodingError(f"is encoded {len(names)} times over")
    plain: Decoder = _Plain()
    return reduce(_Chain, map(_one, reversed(names)), plain)


def _one(name: str) -> Decoder:
    if name in {"gzip", "x-gzip"}:
        return _Gzip()
    if name == "deflate":
        return _Deflate()
    if name == "br":
        return _Brotli()
    raise EncodingError("has an unknown content encoding")


class _Plain:
    def feed(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), PIECE):
            yield data[start : start + PIECE]

    def finish(self) -> None:
        return


class _Chain:
    def __init__(self, first: Decoder, then: Decoder) -> None:
        self._first = first
        self._then = then

    def feed(self, data: bytes) -> Iterator[bytes]:
        for piece in self._first.feed(data):
            yield from self._then.feed(piece)

    def finish(self) -> None:
        self._first.finish()
        self._then.finish()


class _Gzip:
    """RFC 1952. Members may follow each other; anything else after the end is ignored, as browsers do."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        self._empty = True

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._member.eof:
                if not data.startswith(b"\x1f"):
                    return
                self._member = zlib.decompressobj(16 + zlib.MAX_WBITS)
            self._empty = False
            yield from _inflate(self._member, data)
            data = self._member.unused_data

    def finish(self) -> None:
        if not self._member.eof and not self._empty:
            raise EncodingError("breaks off")


class _Deflate:
    """RFC 9110 means zlib's format (RFC 1950); some servers send bare deflate (RFC 1951)."""

    def __init__(self) -> None:
        self._start = b""
        self._stream: zlib._Decompress | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._stream is None:
            self._start += data
            if len(self._start) < 2:
                return
            data, head = self._start, int.from_bytes(self._start[:2], "big")
            wrapped = head >> 8 & 15 == 8 and head % 31 == 0
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
        if not self._stream.eof:
            yield from _inflate(self._stream, data)

    def finish(self) -> None:
        if self._start and (self._stream is None or not self._stream.eof):
            raise EncodingError("breaks off")


class _Brotli:
    """RFC 7932."""

    def __init__(self) -> None:
        import brotli

        self._stream = brotli.Decompressor()
        self._error = brotli.error
        self._empty = True

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._empty = False
        try:
            while not self._stream.is_finished():
                piece = self._stream.process(data, output_buffer_limit=PIECE)
                data = b""
                if piece:
                    yield bytes(piece)
                elif self._stream.can_accept_more_data():
                    return
        except self._error:
            raise EncodingError("is not encoded as it says") from None

    def finish(self) -> None:
        if not self._empty and not self._stream.is_finished():
            raise EncodingError("breaks off")


def _inflate(stream: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    try:
        while not stream.eof:
            piece = stream.decompress(data, PIECE)
            data = stream.unconsumed_tail
            if piece:
                yield piece
            if not data and len(piece) < PIECE:  # a full piece may leave more behind although all was taken in
                return
    except zlib.error:
        raise EncodingError("is not encoded as it says") from None
