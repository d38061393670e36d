"""Web archives of browsers: MHTML (RFC 2557), the page and its parts in one file."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message

from factcheck.model import Document, Reason, Snapshot, Unreadable

VERSION = 1

_TYPES = frozenset({"multipart/related", "message/rfc822", "application/x-mimearchive"})
_HEAD = 4_096
_MOST_PARTS = 2_000


def handles(snapshot: Snapshot) -> bool:
    """Whether the snapshot is a web archive: by its media type, or by how it begins where the type says nothing."""
    if snapshot.media_type.strip().lower() in _TYPES:
        return True
    head = snapshot.body[:_HEAD].lower()
    return head.startswith((b"from:", b"mime-version:")) and b"multipart/related" in head


def extract(snapshot: Snapshot) -> Document | Unreadable:
    """Read the page that the archive was made of; its offsets are those of the page's text."""
    from factcheck import plugins

    try:
        page = _page(snapshot.body)
    except Exception:  # noqa: BLE001  (the parser raises many things at hostile bytes)
        page = None
    if page is None:
        detail = "the web archive holds no page that can be read; save the page as HTML or PDF and attach that"
        return Unreadable(reason=Reason.BROKEN, detail=detail)
    body, charset = page
    found: Document | Unreadable = plugins.load("extract", "html").extract(
        replace(snapshot, body=body, media_type="text/html", charset=charset)
    )
    return found


def _page(archive: bytes) -> tuple[bytes, str | None] | None:
    """The bytes and the charset of the part that the archive starts with, else of its first page."""
    import email
    from itertools import islice

    message = email.message_from_bytes(archive)
    parts = list(islice(message.walk(), _MOST_PARTS))
    start = message.get_param("start")
    pages = [part for part in parts if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    named = [part for part in pages if isinstance(start, str) and part.get("Content-ID", "").strip() == start.strip()]
    for part in (*named, *pages):
        body = _decoded(part)
        if body:
            return body, part.get_content_charset()
    return None


def _decoded(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
