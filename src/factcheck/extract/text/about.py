"""What a document says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Title, day of issue, own address, author line, and language as a two- or three-letter code."""

    title: str | None = None
    issued: DateRange | None = None
    canonical: str | None = None
    byline: str | None = None
    language: str | None = None
