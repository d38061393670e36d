"""What kind of document the bytes of a snapshot are."""

from __future__ import annotations

import re

from factcheck.model import Snapshot

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_MARKDOWN_TYPES = frozenset({"text/markdown", "text/x-markdown"})
_PDF_TYPES = frozenset({"application/pdf", "application/x-pdf"})
# Types that servers send when they do not know.
_SAY_NOTHING = frozenset(
    {"", "application/octet-stream", "binary/octet-stream", "application/unknown", "application/force-download",
     "application/x-download", "application/download", "unknown/unknown"}
)  # fmt: skip
_MARKUP = re.compile(
    rb"(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|h1|div|p|table|article|main|meta|link|script|style|iframe|br|a|b)[\s/>]"
)
_BOM = b"\xef\xbb\xbf"


def kind(snapshot: Snapshot) -> str | None:
    """`html`, `pdf`, `markdown` or `text`; `None` for everything else.

    A PDF or a page is told by its first bytes also where a server calls the one the other.
    """
    media_type = snapshot.media_type.strip().lower()
    body = snapshot.body
    known = media_type in _HTML_TYPES | _PDF_TYPES | _SAY_NOTHING
    if known and b"%PDF-" in body[:1024]:
        return "pdf"
    if media_type in _HTML_TYPES:
        return "html"
    if media_type in _MARKDOWN_TYPES:
        return "markdown"
    if media_type == "text/plain":
        return "markdown" if _is_markdown_file(snapshot.final_address) else "text"
    if not known:
        return None
    if _MARKUP.match(body[:4096].removeprefix(_BOM)):
        return "html"
    if media_type in _PDF_TYPES:
        return "pdf"
    if is_text(body):
        return "markdown" if _is_markdown_file(snapshot.final_address) else "text"
    return None


def is_text(body: bytes) -> bool:
    """Whether bytes of no declared type are text: UTF-8 without control characters."""
    try:
        head = body.removeprefix(_BOM)[:4096].decode("utf-8", "strict" if len(body) <= 4096 else "ignore")
    except UnicodeDecodeError:
        return False
    return not any(character < " " and character not in "\t\n\r\f" for character in head)


def _is_markdown_file(address: str) -> bool:
    return address.lower().split("?")[0].split("#")[0].endswith((".md", ".markdown"))
