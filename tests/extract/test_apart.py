"""What is read in a process of its own, and what its limits stop."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest

from factcheck.extract import apart, extract, within
from factcheck.model import Document, Reason, Snapshot, Unreadable

Shoot = Callable[..., Snapshot]


def nested_forms(depth: int, times: int) -> bytes:
    """A PDF whose page draws a form `times` times, which draws another as often, and so on: `times` to the `depth`."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
    ]
    draw = b"/F Do " * times
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw))
    for level in range(depth):
        last = level == depth - 1
        inner = b"BT /T 9 Tf 9 9 Td (The mill burned.) Tj ET" if last else draw
        font = b"/Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        resources = font if last else b"/XObject << /F %d 0 R >>" % (6 + level)
        objects.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << %s >> /Length %d >>\nstream\n%s\nendstream"
            % (resources, len(inner), inner)
        )
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return body + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def test_a_small_pdf_that_grows_without_end_is_stopped(shoot: Shoot) -> None:
    body = nested_forms(7, 50)
    assert len(body) < 10_000
    began = time.monotonic()
    found = extract(shoot(body, "application/pdf"))
    assert isinstance(found, Unreadable)
    assert found.reason is Reason.TOO_LARGE
    assert "attach the part that matters" in found.detail
    assert time.monotonic() - began < 3 * apart.SECONDS + 5


def test_the_same_forms_drawn_once_are_read(shoot: Shoot) -> None:
    found = extract(shoot(nested_forms(3, 1), "application/pdf"))
    assert isinstance(found, Document)
    assert "The mill burned." in found.text


def test_a_large_page_is_read_apart_and_comes_out_the_same(shoot: Shoot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (
        "<html><body><article>"
        + "<p>The fire at the mill killed 72 people, she said.</p>" * 7000
        + "</article></body></html>"
    )
    asked: list[int] = []
    read = apart.read

    def counted(snapshot: Snapshot) -> Document | Unreadable:
        asked.append(len(snapshot.body))
        return read(snapshot)

    monkeypatch.setattr(apart, "read", counted)
    assert extract(shoot(page)) == within(shoot(page))
    assert asked == [len(page)]


def test_a_reader_that_breaks_is_a_reason(shoot: Shoot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    found = apart.read(shoot(b"%PDF-1.4"))
    assert isinstance(found, Unreadable)
    assert found.reason is Reason.BROKEN
