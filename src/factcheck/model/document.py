"""The text of a source, and what each part of it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.daterange import DateRange


class BlockKind(StrEnum):
    """What a stretch of a document is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    QUOTE = "quote"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """`text[start:end]` of a document. `page` counts from 1 in paged media."""

    kind: BlockKind
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was extracted from a snapshot.

    `text` is what every span's offsets refer to (in characters); `blocks` lie in it in order and do not
    overlap; what lies between blocks is line breaks. `sha256` is the snapshot's. `issued` is the page's own
    date, `byline` its author line, `canonical` the address that it calls its own.
    """

    sha256: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    issued: DateRange | None = None
    canonical: str | None = None
    byline: str | None = None
    language: str | None = None
