"""The blocks of a page's document: title, byline, text, corrections from outside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.page import dates
from factcheck.extract.page.head import Head
from factcheck.extract.page.walk import Piece
from factcheck.model import BlockKind

_DATE_LINE = re.compile(
    r"(?i)^\W*(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|on|at)\b[\s:]*)+"
)
_BYLINE = re.compile(r"^\W*(?:[Ww]ritten |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY)[:\s]+[A-Z]")


def own(kept: list[Piece], head: Head) -> list[Piece]:
    """The kept pieces without the page's title and without a line that only dates the page."""
    title = _letters(head.title or "")
    return [piece for piece in kept if not _is_title(piece, title) and not _only_dates(piece)]


def blocks(pieces: list[Piece], kept: list[Piece], head: Head) -> Iterator[tuple[BlockKind, str]]:
    """The document's blocks in order. A date line is left out: it is the document's `issued`, not what is told."""
    if head.title:
        yield BlockKind.TITLE, head.title
    inside = {id(piece) for piece in own(kept, head)}
    first = next((place for place, piece in enumerate(pieces) if id(piece) in inside), len(pieces))
    byline = next((place for place in range(max(0, first - 15), first) if _is_byline(pieces[place])), None)
    for place, piece in enumerate(pieces):
        if id(piece) in inside or place == byline:
            yield piece.kind, piece.text
        elif piece.kind is BlockKind.CORRECTION and len(piece.text.split()) > 3:
            yield piece.kind, piece.text


def _is_title(piece: Piece, title: str) -> bool:
    return piece.kind is BlockKind.HEADING and _letters(piece.text) == title


def _only_dates(piece: Piece) -> bool:
    """Whether a short line, not a heading, is no more than when the page was published or changed."""
    text = piece.text
    if piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or len(text) > 60 or not any(map(str.isdigit, text)):
        return False
    match = _DATE_LINE.match(text)
    if match is None:
        return False
    return dates.read(text[match.end() :]) is not None and len(text[match.end() :]) <= 45


def _is_byline(piece: Piece) -> bool:
    return _BYLINE.match(piece.text) is not None and 2 <= len(piece.text.split()) <= 25


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
