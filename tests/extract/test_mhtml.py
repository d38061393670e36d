"""Web archives: the page in them is read, and hostile ones are a reason."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import within
from factcheck.model import Document, ReadAs, Reason, Snapshot

TEXT = "The fire killed 72 people – nobody doubts it, and the inquiry said so at length in its report of last week."


def archive(html: str, *, encoding: str = "quoted-printable", charset: str = "utf-8", extra: str = "") -> bytes:
    import base64
    import quopri

    data = html.encode(charset)
    body = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/a\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related; type="text/html"; boundary="BB"{extra}\r\n\r\n'
    )
    other = (
        "--BB\r\nContent-Type: text/html\r\nContent-ID: <frame@x>\r\n\r\n<p>An advertisement of some length.</p>\r\n"
    )
    part = f"--BB\r\nContent-Type: text/html; charset={charset}\r\nContent-ID: <page@x>\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    parts = (other if extra else "") + part
    return head.encode() + parts.encode() + body + b"\r\n--BB--\r\n"


def snapshot(body: bytes, media_type: str = "multipart/related") -> Snapshot:
    return Snapshot(
        address="a.mhtml", final_address="a.mhtml", body=body, sha256=sha256(body).hexdigest(), media_type=media_type,
        read_as=ReadAs.SAVED_COPY,
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_its_page_is_read(encoding: str, charset: str) -> None:
    body = archive(f"<html><body><h1>Fire</h1><p>{TEXT}</p></body></html>", encoding=encoding, charset=charset)
    found = within(snapshot(body))
    assert isinstance(found, Document)
    assert TEXT in found.text
    assert found.sha256 == sha256(body).hexdigest()


def test_of_several_pages_the_one_that_it_starts_with() -> None:
    found = within(snapshot(archive(f"<html><body><p>{TEXT}</p></body></html>", extra='; start="<page@x>"')))
    assert isinstance(found, Document)
    assert "advertisement" not in found.text


def test_one_without_a_media_type_is_told_by_its_first_bytes() -> None:
    found = within(snapshot(archive(f"<html><body><p>{TEXT}</p></body></html>"), "application/octet-stream"))
    assert isinstance(found, Document)


@pytest.mark.parametrize("body", [b"", b"From: x", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx"])
def test_one_without_a_page_is_a_reason(body: bytes) -> None:
    found = within(snapshot(body))
    assert found.reason is Reason.BROKEN
    assert "save the page as HTML or PDF" in found.detail


def test_one_that_is_nested_too_deep_is_a_reason() -> None:
    nested = "".join(f'Content-Type: multipart/related; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
    found = within(snapshot(b"MIME-Version: 1.0\r\n" + nested.encode()))
    assert found.reason is Reason.BROKEN


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.integers(0, 400), st.binary(max_size=20))
def test_no_bytes_raise(noise: bytes, place: int, mark: bytes) -> None:
    whole = archive(f"<html><body><p>{TEXT}</p></body></html>")
    within(snapshot(noise))
    within(snapshot(whole[:place] + mark + whole[place + len(mark) :]))
