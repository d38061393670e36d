"""Whatever the bytes: an answer, exact offsets, and soon."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.extract import extract, version
from factcheck.model import Document, Snapshot, Unreadable

Shoot = Callable[..., Snapshot]
Check = Callable[[Document], None]

TOKENS = (
    "<p>", "</p>", "<div class='menu'>", "</div>", "<table>", "<tr>", "<td colspan=3 rowspan=99>", "<th>", "</table>", "<dl><dt>",
    "<dd>", "<li>", "<ul>", "<br>", "<h1>", "<h2>", "<a href='x'>", "</a>", "<script>", "</script>", "<style>.a{display:none}",
    "<!--", "-->", "<![CDATA[", "&#0;", "&#x1F600;", "&#xD800;", "&nbsp;", "&bogus;", "\x00", "\x0c", "\u2028", "\u00ad", "\ufeff",
    "<meta name='date' content='2024-02-31'>", "<time datetime='0000-00-00'>", "<title>", "<body hidden>", "<frameset>", "<svg>",
    "<sup>2</sup>", "<q>", "<pre>", "<button>", "<plaintext>", "<math>", "<template>", "<noscript>", "</html>", "<base href=x>",
    "Correction:", "~~", "**", "| a | b |", "|---|---|", "```", "---", "# ", "- ", "> ", "[x](y)", "\n", "\n\n", "word ", "27 injured ",
    '<script type="application/ld+json">{"@type": "Article", "datePublished": [1]}</script>', "\ud800",
)  # fmt: skip
MEDIA = st.sampled_from(["text/html", "text/plain", "text/markdown", "application/pdf", "application/octet-stream"])
CHARSETS = st.sampled_from([None, "utf-8", "utf-16", "latin-1", "idna", "punycode", "base64", "\x00", "shift_jis"])
PROSE = b"<p>The fire spread through the market at noon, and the town fought it until the evening, they said.</p>" * 5
MEASURED = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
from factcheck.extract import extract
from factcheck.model import Document, ReadAs, Snapshot
def read(body):
    at = "https://herald.example/"
    return extract(Snapshot(
        address=at, final_address=at, body=body, sha256="", media_type="text/html", charset=None, read_as=ReadAs.LIVE))
assert isinstance(read(b"<p>Words.</p><table><tr><th>a<td>b</table>"), Document)
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
assert isinstance(read(sys.stdin.buffer.read()), Document)
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(time.process_time() - start, grown / (1024 if sys.platform != "darwin" else 1024 * 1024))
"""
RUN = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@RUN
@given(parts=st.lists(st.sampled_from(TOKENS), max_size=40), media_type=MEDIA)
@example(parts=["<title>", "\x00", "&#0;"], media_type="text/html")
@example(parts=["&#8211;", "<p>", "word "], media_type="text/html")
def test_markup_in_any_order(shoot: Shoot, offsets: Check, parts: list[str], media_type: str) -> None:
    found = extract(shoot("".join(parts).encode("utf-8", "surrogatepass"), media_type))
    assert isinstance(found, Document | Unreadable)
    if isinstance(found, Document):
        offsets(found)
        found.text.encode()


@RUN
@given(body=st.binary(max_size=400), media_type=MEDIA, charset=CHARSETS)
@example(body=b"%PDF-1.4\n%\xff\xff\n1 0 obj", media_type="application/pdf", charset=None)
@example(body=b"\xff\xfe\x00", media_type="text/html", charset=None)
def test_any_bytes(shoot: Shoot, offsets: Check, body: bytes, media_type: str, charset: str | None) -> None:
    found = extract(shoot(body, media_type, charset))
    assert isinstance(found, Document | Unreadable)
    if isinstance(found, Document):
        offsets(found)


@RUN
@given(text=st.text(max_size=300), media_type=st.sampled_from(["text/plain", "text/markdown", "text/html"]))
def test_any_text(shoot: Shoot, offsets: Check, text: str, media_type: str) -> None:
    found = extract(shoot(text.encode("utf-8", "replace"), media_type))
    if isinstance(found, Document):
        offsets(found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 900), byte=st.integers(0, 255), length=st.integers(1, 30))
def test_a_pdf_with_broken_bytes(
    shoot: Shoot, make_pdf: Callable[..., bytes], offsets: Check, place: int, byte: int, length: int
) -> None:
    body = bytearray(make_pdf([[(72, 700, 11, "The fire killed 50 people.")], [(72, 700, 11, "It rained.")]]))
    body[place : place + length] = bytes([byte]) * length
    found = extract(shoot(bytes(body), "application/pdf"))
    if isinstance(found, Document):
        offsets(found)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<p>Before.</p>" + b"<div>" * 100_000 + b"Inner." + b"</div>" * 100_000, id="deep"),
        pytest.param(b"<b><font><i>" * 100_000 + b"Words.", id="never closed"),
        pytest.param(b"<table><tr><td>" * 30_000 + b"Words.", id="deep tables"),
        pytest.param(b"<div hidden>" * 100_000 + b"Words.", id="deep and hidden"),
        pytest.param(b'<p class="' + b"a " * 2_000_000 + b'">Words.</p>', id="long attribute"),
        pytest.param(b"\x00" * 2_000_000 + b"<p>Words.</p>", id="zeros"),
        pytest.param(b"<p>" + b"&#x110000;&#0;&bogus;&amp" * 100_000, id="entities"),
        pytest.param(b"<p>word " * 500_000, id="many paragraphs"),
        pytest.param(b"<!--" * 1_000_000, id="open comments"),
        pytest.param(b'<a "' * 1_000_000, id="open quotes"),
        pytest.param(
            b'<script type="application/ld+json">' + b"[" * 1_000_000 + b"</script><p>Words.</p>", id="deep data"
        ),
        pytest.param(
            b"<table>" + b"<tr><td colspan=99999999 rowspan=9999>x</td><td>y</td></tr>" * 3_000, id="wide cells"
        ),
        pytest.param(b"<table>" + b"<tr><th>a<td>1<td>2" * 10_000, id="many cells"),
        pytest.param(b"<table><tr><th>a<td>1</table>" * 5_000, id="many tables"),
        pytest.param(PROSE + b"<table class=infobox><tr><th>a<td>" * 80 + b"<p>Words." * 35_000, id="nested infoboxes"),
        pytest.param(PROSE + b"<table><tr><td>" * 80 + b"<p>Words." * 30_000, id="nested layout"),
        pytest.param(b"<table><tr><th>a<td>" + b"<sup>" * 180 + b"5" * 3_000_000, id="nested exponents"),
        pytest.param(b"<dl><dt>a<dd>b" * 30_000, id="nested lists"),
        pytest.param(b"<p>" + b"a<br>" * 50_000, id="line breaks"),
    ],
)
def test_markup_made_to_exhaust_is_answered_soon(shoot: Shoot, body: bytes) -> None:
    start = time.process_time()
    assert isinstance(extract(shoot(body)), Document | Unreadable)
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(b"<tr><td colspan=9999 rowspan=9999>x</td><td>y</td></tr>" * 1_500, id="spans"),
        pytest.param(
            b"<thead><tr colspan=9>" + b"<th colspan=100 rowspan=100>x" * 400 + b"<tr><td>y" * 300, id="headers"
        ),
        pytest.param(b"<tr>" + b"<td>x" * 100 + b"<tr><td>y" * 19_000, id="one wide row"),
    ],
)
def test_what_a_table_would_be_filled_up_with_costs_no_memory(table: bytes) -> None:
    """In a process of its own, whose memory is bounded: without the guards these tables grow to gigabytes."""
    pytest.importorskip("resource", reason="memory cannot be measured on this system")
    made = subprocess.run(
        [sys.executable, "-c", MEASURED],
        input=PROSE + b"<table>" + table + b"</table>",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert made.returncode == 0, made.stderr.decode()
    seconds, megabytes = map(float, made.stdout.split())
    assert seconds < 6
    assert megabytes < 150


@pytest.mark.parametrize(
    "token", [b"[", b"*", b"~~a", b"`a", b"[a](", b"<del>", b"<!--", b"![a](b ", b"|-", b"[[a]", b"- - ", b"*a_"]
)
def test_markdown_made_to_exhaust_is_answered_soon(shoot: Shoot, token: bytes) -> None:
    start = time.process_time()
    assert isinstance(extract(shoot(token * 300_000, "text/markdown")), Document | Unreadable)
    assert time.process_time() - start < 3


def test_nothing_outside_is_read(shoot: Shoot) -> None:
    """Entities of the page's own and of files are not expanded."""
    page = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY own "expanded"><!ENTITY file SYSTEM "file:///etc/hostname">]>
    <html><body><p>Here is &own; and &file; then.</p></body></html>"""
    found = extract(shoot(page))
    assert isinstance(found, Document)
    assert "Here is &own; and &file; then." in found.text


def test_the_version_names_kinds_and_libraries() -> None:
    parts = dict(part.split("=") for part in version().split(";"))
    assert {"html", "pdf", "plain", "trafilatura", "lxml", "pypdfium2"} <= set(parts)
    assert all(parts.values())


def test_a_hostile_media_type_cannot_steer_a_terminal(shoot: Shoot) -> None:
    found = extract(shoot("Words.", "image/\x1b[2Jpng"))
    assert isinstance(found, Unreadable)
    assert found.detail.startswith("image/\\x1b[2Jpng cannot be read yet")
