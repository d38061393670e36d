"""The lines of a PDF, by pypdfium2."""

from __future__ import annotations

import logging
import re
from contextlib import closing, suppress
from dataclasses import dataclass
from threading import Lock
from typing import Any

from factcheck.extract.paper.layout import Line

# PDFium is not thread-safe.
_ONE_AT_A_TIME = Lock()
_MOST_PAGES = 3000
_MOST_CHARACTERS = 20_000_000
_PASSWORD = 4
# PDFium ends a line that ends in a hyphen with U+FFFE in place of both.
_RAW_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
_NAME_OF_FILE = re.compile(
    r"(?i)microsoft (?:word|powerpoint|excel) - |untitled|\.(?:docx?|pdf|indd|qxd|tex|rtf|pptx?|dvi)\W*$|^\W*\d+\W*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a PDF holds: its lines page by page, and title and author as its maker gave them."""

    pages: list[list[Line]]
    title: str | None
    author: str | None


class Locked(Exception):  # noqa: N818
    """The PDF asks for a password."""


class TooLong(Exception):  # noqa: N818
    """The PDF has more than 3,000 pages or 20 million characters. It is not read in part: what is cut would be silent."""


class Broken(Exception):  # noqa: N818
    """The PDF cannot be read."""


def read(body: bytes) -> Paper:
    """Read a PDF. Raises `Locked`, `TooLong` or `Broken`, nothing else."""
    import pypdfium2

    logging.getLogger("pypdfium2").addHandler(logging.NullHandler())
    with _ONE_AT_A_TIME:
        try:
            with closing(pypdfium2.PdfDocument(body)) as document:
                return _read(document)
        except pypdfium2.PdfiumError as error:
            raise (Locked if error.err_code == _PASSWORD else Broken) from error


def _read(document: Any) -> Paper:
    pages: list[list[Line]] = []
    characters = 0
    if len(document) > _MOST_PAGES:
        raise TooLong
    for number in range(len(document)):
        lines = _page(document, number)
        characters += sum(len(line.text) for line in lines)
        pages.append(lines)
        if characters > _MOST_CHARACTERS:
            raise TooLong
    title = document.get_metadata_value("Title").strip()
    author = document.get_metadata_value("Author").strip()
    return Paper(
        pages=pages,
        title=title if title and not _NAME_OF_FILE.search(title) else None,
        author=author or None,
    )


def _page(document: Any, number: int) -> list[Line]:
    """The lines of a page; none of one that is damaged."""
    import pypdfium2

    with (
        suppress(pypdfium2.PdfiumError),
        closing(document.get_page(number)) as page,
        closing(page.get_textpage()) as text,
    ):
        found = _RAW_LINE.finditer(text.get_text_range())
        return [_line(text, line[0], line.start()) for line in found if line[0].strip()]
    return []


def _line(page: Any, raw: str, place: int) -> Line:
    import pypdfium2

    bare = raw.strip()
    first = place + len(raw) - len(raw.lstrip())
    with suppress(pypdfium2.PdfiumError):
        left, bottom, _, top = page.get_charbox(first, loose=True)
        _, _, right, _ = page.get_charbox(first + len(bare) - 1, loose=True)
        return Line(text=bare, left=left, right=right, bottom=bottom, height=max(0.0, top - bottom))
    return Line(text=bare)
