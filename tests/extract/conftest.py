"""What the tests of extraction share: snapshots, pages in the form real ones have, and PDFs made on the spot."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from factcheck.extract import extract
from factcheck.model import BlockKind, Document, ReadAs, Snapshot, Unreadable

Shoot = Callable[..., Snapshot]
Lines = list[tuple[str, str]]

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head>
<meta charset="utf-8"><title>{title} | Valley Herald</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Valley Herald">
<meta name="author" content="Ada Marsh"><link rel="canonical" href="https://herald.example/news/dam">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
 {{"@type": "Organization", "name": "Valley Herald"}},
 {{"@type": "NewsArticle", "headline": "{title}", "datePublished": "2023-03-14T22:15:00+01:00"}},
 {{"@type": "ItemList", "itemListElement": [{{"@type": "NewsArticle", "datePublished": "2011-01-01"}}]}}]}}</script>
<style>.visually-off {{ display: none }} @media print {{ .lead {{ display: none }} }}</style>
<script>window.state = {{"headline": "Dam burst killed 900"}};</script>
</head><body class="article-page nav-closed cookie-pending">
<div id="cookie-banner"><p>We use 412 cookies to improve your visit. Accept all cookies to go on.</p>
<button>Accept all</button></div>
<header class="site-header"><a href="/">Valley Herald</a><nav><ul><li><a href="/a">Mine fire killed 61</a></li>
<li><a href="/b">Sport</a></li></ul></nav></header>
<main><article>
<h1>{title}</h1>
<p class="byline">By <a rel="author" href="/staff/marsh">Ada Marsh</a></p>
<p class="dateline">Published 14 March 2023</p>
{body}
</article>
<aside class="related-stories"><h3>More from the valley</h3><ul><li><a href="/c">Bridge collapse killed 17 last year</a></li>
<li><a href="/d">Flood of 1953 killed 307, report finds</a></li></ul></aside>
<section id="comments"><h2>3 comments</h2><p>My uncle says that the dam burst killed 4,000 people, not 50.</p></section>
</main>
<footer><p>Newsletter: join 25,000 readers. Copyright 2023.</p></footer>
</body></html>"""

BODY = """<p class="lead">The dam above Elm Valley burst on Sunday and killed 50 people, the county said.</p>
<p>Rescuers worked through the night in cold rain, and the army sent two helicopters from the coast. Most of the
dead lived in the lower village, where the water stood three metres deep within minutes of the burst.</p>
<p>The county opened a hall for people who had lost their homes. Engineers had inspected the wall in the autumn and
had found nothing that worried them, the mayor told reporters at the hall.</p>"""


@pytest.fixture
def shoot() -> Shoot:
    """A snapshot of a body."""

    def make(body: str | bytes, media_type: str = "text/html", charset: str | None = None, name: str = "") -> Snapshot:
        raw = body if isinstance(body, bytes) else body.encode()
        address = f"https://herald.example/{name}"
        return Snapshot(
            address=address,
            final_address=address,
            body=raw,
            sha256=hashlib.sha256(raw).hexdigest(),
            media_type=media_type,
            charset=charset,
            read_as=ReadAs.LIVE,
        )

    return make


@pytest.fixture
def read(shoot: Shoot) -> Callable[..., Document]:
    """The document in a body; the test fails where there is none. Its offsets are checked."""

    def extracted(body: str | bytes, media_type: str = "text/html", **more: str) -> Document:
        document = extract(shoot(body, media_type, **more))
        assert isinstance(document, Document), document
        check_offsets(document)
        return document

    return extracted


@pytest.fixture
def refused(shoot: Shoot) -> Callable[..., Unreadable]:
    """Why a body gives no document; the test fails where it gives one."""

    def extracted(body: str | bytes, media_type: str = "text/html", **more: str) -> Unreadable:
        found = extract(shoot(body, media_type, **more))
        assert isinstance(found, Unreadable), found
        return found

    return extracted


@pytest.fixture
def article() -> Callable[..., str]:
    """A whole page around a body, with navigation, cookie banner, related stories, comments and data for machines."""

    def fill(body: str = BODY, title: str = "Dam burst kills 50 in Elm Valley") -> str:
        return PAGE.format(title=title, body=body)

    return fill


@pytest.fixture
def lines() -> Callable[[Document], Lines]:
    """The blocks as (kind, words)."""

    def listed(document: Document) -> Lines:
        return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]

    return listed


@pytest.fixture
def offsets() -> Callable[[Document], None]:
    """The check of `check_offsets`."""
    return check_offsets


def check_offsets(document: Document) -> None:
    """Blocks are not empty, in order, without overlap, and only line breaks lie between them."""
    end = 0
    for place, block in enumerate(document.blocks):
        words = document.text[block.start : block.end]
        assert words
        assert words == words.strip(" \n")
        assert "\n" not in words
        assert document.text[end : block.start] in ({""} if place == 0 else {"\n", "\n\n"})
        assert isinstance(block.kind, BlockKind)
        end = block.end
    assert end == len(document.text)


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """A PDF with lines of text: pages of (x, y, size, text), in Helvetica."""
    return write_pdf


def write_pdf(pages: list[list[tuple[int, int, int, str]]], info: str = "", trailer: str = "") -> bytes:
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        text = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET" for x, y, size, words in page)
        objects.append(f"<< /Length {len(text)} >>\nstream\n{text}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
