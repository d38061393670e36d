"""What a source answered, byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Headers = tuple[tuple[str, str], ...]


class ReadAs(StrEnum):
    """By which way a source was read."""

    LIVE = "live"
    FILE = "file"
    SAVED_COPY = "saved copy"
    ARCHIVED = "archived copy"
    ABSTRACT = "abstract"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """One hop on the way to a page: the address that answered and its status."""

    address: str
    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The bytes of a source as received (content encodings undone), and how they came.

    `address` is what was asked for, `final_address` what answered after `redirects`; for files and notes
    both are the path or `note:ID`. `status` is the HTTP status, `None` where there was no HTTP.
    `sha256` is that of `body`, in lower-case hex. `media_type` is without parameters; `charset` is the
    declared one. `fetched_at` is the run's clock at fetching, `None` for files and notes. `copied_at` is when an archive took
    the copy, for those alone.
    """

    address: str
    final_address: str
    body: bytes
    sha256: str
    media_type: str
    read_as: ReadAs
    charset: str | None = None
    status: int | None = None
    fetched_at: datetime | None = None
    copied_at: datetime | None = None
    request_headers: Headers = ()
    response_headers: Headers = ()
    redirects: tuple[Redirect, ...] = ()
