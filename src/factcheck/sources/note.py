"""The checker's own words of what a source says: used when nothing else of it can be read."""

from __future__ import annotations

from hashlib import sha256

from factcheck.model import ReadAs, Reason, Snapshot, Source, Unreadable
from factcheck.sources.transport.context import Context

ORDER = 90


def handles(source: Source) -> bool:
    """Whether the source has a `note`."""
    return source.note is not None


def read(source: Source, context: Context) -> Snapshot | Unreadable:
    """The note as plain text."""
    text = source.note or ""
    if not text.strip():
        return Unreadable(reason=Reason.EMPTY, detail="the note is empty")
    body = text.encode("utf-8", "replace")
    where = f"note:{source.id}"
    return Snapshot(
        address=where,
        final_address=where,
        body=body,
        sha256=sha256(body).hexdigest(),
        media_type="text/plain",
        charset="utf-8",
        read_as=ReadAs.NOTE,
    )
