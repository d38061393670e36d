"""Content encodings, undone in pieces of bounded size however the data is cut."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sources.transport.decode import PIECE, EncodingError, decoder


def undo(encoding: str, data: bytes, size: int) -> bytes:
    decode = decoder(encoding)
    pieces = [piece for start in range(0, len(data), size) for piece in decode.feed(data[start : start + size])]
    decode.finish()
    assert all(0 < len(piece) <= 2 * PIECE for piece in pieces)
    return b"".join(pieces)


PACK = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=2),
    "deflate, gzip": lambda data: gzip.compress(zlib.compress(data)),
    "identity": lambda data: data,
}


@given(
    encoding=st.sampled_from(sorted(PACK)),
    part=st.binary(min_size=1, max_size=50),
    times=st.integers(0, 20_000),
    size=st.sampled_from([1, 2, 7, 1000, 100_000]),
)
def test_any_cut_gives_the_same_bytes(encoding, part, times, size):
    data = part * times
    assert undo(encoding, PACK[encoding](data), size) == data


@pytest.mark.parametrize("encoding", sorted(PACK))
@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 5 * PIECE])
def test_lengths_at_the_edge_of_a_piece(encoding, length):
    data = b"a" * length
    assert undo(encoding, PACK[encoding](data), 3) == data


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_every_early_end_is_noticed(encoding):
    data = PACK[encoding](b"72 people died. " * 20)
    for end in range(1, len(data)):
        with pytest.raises(EncodingError, match="breaks off"):
            undo(encoding, data[:end], 5)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_what_follows_the_end_is_ignored(encoding):
    assert undo(encoding, PACK[encoding](b"words") + b"\0rest", 1) == b"words"
