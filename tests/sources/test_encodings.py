"""Encoded bodies from a server: undone, refused where broken, stopped where they would fill the memory."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import brotli
import pytest

from factcheck.model import Reason, Snapshot
from factcheck.sources import collect

BODY = "<html><p>72 people died – that is all.</p></html>".encode()


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


ENCODED = {
    "gzip": ("gzip", gzip.compress(BODY)),
    "x-gzip": ("X-GZIP", gzip.compress(BODY)),
    "members": ("gzip", gzip.compress(BODY[:10]) + gzip.compress(BODY[10:])),
    "padded": ("gzip", gzip.compress(BODY) + b"\0" * 10),
    "deflate": ("deflate", zlib.compress(BODY)),
    "raw deflate": ("deflate", raw_deflate(BODY)),
    "brotli": ("br", brotli.compress(BODY)),
    "twice": ("gzip, br", brotli.compress(gzip.compress(BODY))),
    "identity": ("identity", BODY),
}


@pytest.mark.parametrize("name", ENCODED)
def test_content_encodings_are_undone(server, make, context, name):
    encoding, data = ENCODED[name]
    page = make.fetch(server, context, make.page(data, 200, f"Content-Encoding: {encoding}"))
    assert isinstance(page, Snapshot)
    assert page.body == BODY


BROKEN = {
    "unknown": ("zstd", b"x"),
    "not gzip": ("gzip", BODY),
    "gzip cut off": ("gzip", gzip.compress(BODY)[:-9]),
    "gzip with a wrong sum": ("gzip", gzip.compress(BODY)[:-8] + b"\0" * 8),
    "not brotli": ("br", b"\xff" * 50),
    "brotli cut off": ("br", brotli.compress(BODY)[:-3]),
    "deflate cut off": ("deflate", zlib.compress(BODY)[:-6]),
    "too often": (", ".join(["gzip"] * 4), BODY),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_encoding_is_a_reason(server, make, context, name):
    encoding, data = BROKEN[name]
    why = make.fetch(server, context, make.page(data, 200, f"Content-Encoding: {encoding}"))
    assert why.reason is Reason.PROTOCOL


BOMBS = {
    "gzip": ("gzip", gzip.compress(bytes(60_000_000))),
    "brotli": ("br", brotli.compress(bytes(60_000_000), quality=3)),
    "twice": ("gzip, gzip", gzip.compress(gzip.compress(bytes(60_000_000)))),
}


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("limit", [300_000, 50_000_000])
def test_a_bomb_is_stopped_before_it_fills_the_memory(server, make, context, name, limit):
    encoding, data = BOMBS[name]
    collect([("http", make.source(server.base + "/warm"))], context)
    tracemalloc.start()
    try:
        wide = make.changed(context, {"body": limit})
        why = make.fetch(server, wide, make.page(data, 200, f"Content-Encoding: {encoding}"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert why.reason is Reason.TOO_LARGE
    assert peak < 12_000_000


def test_a_page_that_packs_well_is_no_bomb(server, make, context):
    body = b"<p>" + b" " * 250_000 + b"</p>"
    assert make.fetch(server, context, make.page(gzip.compress(body), 200, "Content-Encoding: gzip")).body == body
