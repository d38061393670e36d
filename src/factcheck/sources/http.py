"""A page on the web."""

from __future__ import annotations

from factcheck.model import Source, Unreadable
from factcheck.sources.transport.context import Context

ORDER = 20


def handles(source: Source) -> bool:
    """Whether the source has a `URL`."""
    return source.url is not None


def address(source: Source, context: Context) -> str | Unreadable:
    """The address as the claims file writes it."""
    return source.url or ""
