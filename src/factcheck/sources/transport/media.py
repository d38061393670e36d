"""What kind of data a body is: by its header, its file name or its first bytes."""

from __future__ import annotations

import re
from email.message import Message
from pathlib import PurePosixPath
from typing import Final

# A table of our own: the operating system's differs from machine to machine.
_SUFFIXES: Final = {
    ".html": "text/html",
    ".htm": "text/html",
    ".shtml": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xht": "application/xhtml+xml",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": "text/csv",
    ".json": "application/json",
    ".xml": "application/xml",
    ".rtf": "application/rtf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".epub": "application/epub+zip",
    ".zip": "application/zip",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
}
_MARKUP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TYPE: Final = re.compile(r"[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}")
_VAGUE: Final = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/unknown"})


def of_header(value: str, body: bytes) -> tuple[str, str | None]:
    """The media type and the charset that a `Content-Type` header declares; by the bytes where it says nothing."""
    message = Message()
    message["Content-Type"] = value
    charset = message.get_param("charset", header="Content-Type")
    named = value.partition(";")[0].strip().lower()
    kind = named if _TYPE.fullmatch(named) and named not in _VAGUE else sniffed(body)
    plain = charset.strip().lower() if isinstance(charset, str) else ""
    return kind, plain if re.fullmatch(r"[a-z0-9._:+-]{1,40}", plain) else None


def of_file(name: str, body: bytes) -> str:
    """The media type of a file, by its name, else by its bytes."""
    return _SUFFIXES.get(PurePosixPath(name).suffix.lower()) or sniffed(body)


def sniffed(body: bytes) -> str:
    """The media type as the first bytes show it."""
    start = body[:4096]
    if b"%PDF-" in start[:1024]:
        return "application/pdf"
    if _MARKUP.match(start):
        return "text/html"
    utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "application/octet-stream" if b"\x00" in start and not utf16 else "text/plain"
