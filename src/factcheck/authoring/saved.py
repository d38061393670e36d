"""A page that an editor saved: what it is, whether it can be read, from where and of what day it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.errors import UsageError
from factcheck.model import Document, ReadAs, Snapshot, Unreadable
from factcheck.settings import Limits

_HEAD = 20_000
_FROM = re.compile(
    rb"(?i)<!--\s*saved\sfrom\surl=\(\d{1,6}\)\s?(?P<browser>https?://[^\s>]{1,2000})"
    rb"|^snapshot-content-location:\s*(?P<archive>https?://\S{1,2000})"
    rb"|<link[^>]{0,200}\brel=[\"']?canonical[\"']?[^>]{0,200}?\bhref=[\"'](?P<canonical>https?://[^\"'>\s]{1,2000})",
    re.MULTILINE,
)
_DATE = re.compile(rb"(?im)^date:\s*([^\r\n]{5,80})")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCopy:
    """A saved page. `address` is the one that it names itself, `saved` the day of its archive or, else, of the file."""

    path: Path
    body: bytes
    sha256: str
    document: Document | Unreadable
    address: str | None
    saved: date


def read(path: Path) -> SavedCopy:
    """Read a saved page. Raises `UsageError` where there is no such file, or none that can be a page."""
    from factcheck import extract
    from factcheck.sources.transport.media import of_file

    try:
        if not path.is_file():
            raise UsageError(f"{path} is {'a folder' if path.is_dir() else 'not there'}; name the page that you saved")
        if path.stat().st_size > Limits().body:
            raise UsageError(f"{path} is larger than {Limits().body // 1_000_000} MB; save the part that counts")
        body = path.read_bytes()
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    digest = sha256(body).hexdigest()
    snapshot = Snapshot(
        address=path.name,
        final_address=path.name,
        body=body,
        sha256=digest,
        media_type=of_file(path.name, body),
        read_as=ReadAs.SAVED_COPY,
    )
    return SavedCopy(
        path=path,
        body=body,
        sha256=digest,
        document=extract.extract(snapshot),
        address=_address(body[:_HEAD]),
        saved=_day(body[:_HEAD]) or changed,
    )


def same_page(one: str, other: str) -> bool:
    """Whether two addresses are of one page, but for the scheme, `www.`, a slash at the end, queries and fragments."""
    return _plain(one) == _plain(other)


def _plain(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")


def _address(head: bytes) -> str | None:
    match = _FROM.search(head)
    return match[match.lastgroup or 0].decode("utf-8", "replace") if match else None


def _day(head: bytes) -> date | None:
    if not head.lower().startswith((b"from:", b"mime-version:", b"date:")):
        return None
    match = _DATE.search(head)
    try:
        return parsedate_to_datetime(match[1].decode("ascii", "replace")).date() if match else None
    except (ValueError, TypeError):
        return None
