"""A publication by its DOI, through https://doi.org (ISO 26324; DOI Handbook, 3.8)."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote

from factcheck.model import Reason, Source, Unreadable
from factcheck.sources.transport.context import Context

ORDER = 30

_RESOLVER: Final = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_PREFIX: Final = re.compile(r"doi:\s*", re.IGNORECASE)
_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+", re.ASCII)


def handles(source: Source) -> bool:
    """Whether the source has a `DOI`."""
    return source.doi is not None


def address(source: Source, context: Context) -> str | Unreadable:
    """Where the DOI is resolved; `10.…`, `doi:10.…` and `https://doi.org/10.…` are DOIs."""
    text = (source.doi or "").strip()
    resolver = _RESOLVER.match(text)
    doi = unquote(text[resolver.end() :]) if resolver else _PREFIX.sub("", text, count=1)
    dots = {".", ".."}.intersection(doi.split("/"))
    if len(doi) > 2_000 or not doi.isprintable() or _DOI.fullmatch(doi) is None or dots:
        return Unreadable(reason=Reason.BAD_ADDRESS, detail="not a DOI; write it as 10.1000/182")
    return f"https://doi.org/{quote(doi, safe='/:;()._-~')}"
