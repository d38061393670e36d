"""The blocks of a page's document: title, byline, text, corrections from outside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.page.walk import Piece
from factcheck.extract.text.about import About
from factcheck.extract.text.days import read_day
from factcheck.model import BlockKind

_DATE_LINE = re.compile(
    r"(?i)^\W*(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|on|at)\b[\s:]*)+"
)
_BYLINE = re.compile(r"^\W*(?:[Ww]ritten |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY)[:\s]+[A-Z]")


def own(kept: list[Piece], about: About) -> list[Piece]:
    """The kept pieces without the page's title and without a line that only dates the page."""
    title = _letters(about.title or "")
    return [piece for piece in kept if not _is_title(piece, title) and not _only_dates(piece)]


def blocks(pieces: list[Piece], kept: list[Piece], about: About) -> Iterator[tuple[BlockKind, str]]:
    """The document's blocks in order. A date line is left out: it is the document's `issued`, not what is told."""
    if about.title:
        yield BlockKind.TITLE, about.title
    inside = {id(piece) for piece in own(kept, about)}
    first = next((place for place, piece in enumerate(pieces) if id(piece) in inside), len(pieces))
    byline = next((place for place in range(max(0, first - 15), first) if _is_byline(pieces[place])), None)
    for place, piece in enumerate(pieces):
        notice = piece.kind is BlockKind.CORRECTION and len(piece.text.split()) > 3
        if notice or id(piece) in inside or place == byline:
            yield piece.kind, piece.text


def _is_title(piece: Piece, title: str) -> bool:
    return piece.kind is BlockKind.HEADING and _letters(piece.text) == title


def _only_dates(piece: Piece) -> bool:
    """Whether a short line, not a heading, is no more than when the page was published or changed."""
    text = piece.text
    if (
        piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        or len(text) > 60
        or not any(map(str.isdigit, text))
    ):
        return False
    match = _DATE_LINE.match(text)
    if match is None:
        return False
    return read_day(text[match.end() :]) is not None and len(text[match.end() :]) <= 45


def _is_byline(piece: Piece) -> bool:
    return _BYLINE.match(piece.text) is not None and 2 <= len(piece.text.split()) <= 25


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
