"""PDF files."""

from __future__ import annotations

from factcheck.extract.text import sniff
from factcheck.model import BlockKind, Document, Reason, Snapshot, Unreadable

VERSION = 3


def handles(snapshot: Snapshot) -> bool:
    """Whether the snapshot is a PDF: by its first bytes, or by its media type."""
    return sniff.kind(snapshot) == "pdf"


def extract(snapshot: Snapshot) -> Document | Unreadable:
    """Read a PDF's text in paragraphs with page numbers. Its creation date is not taken for a date of issue."""
    from factcheck.extract.paper import layout, reader
    from factcheck.extract.text.about import About
    from factcheck.extract.text.builder import Builder, collapse
    from factcheck.extract.text.correction import is_correction
    from factcheck.extract.text.finish import finish

    try:
        paper = reader.read(snapshot.body)
    except reader.Locked:
        detail = "the PDF asks for a password; attach an open copy or add a note"
        return Unreadable(reason=Reason.BROKEN, detail=detail)
    except reader.TooLong:
        detail = "the PDF has too many pages to read; attach the pages that matter, or add a note"
        return Unreadable(reason=Reason.TOO_LARGE, detail=detail)
    except reader.Broken:
        return Unreadable(reason=Reason.BROKEN, detail="the PDF is damaged; attach another copy or add a note")
    builder = Builder()
    title = collapse(paper.title or "") or None
    for paragraph in layout.paragraphs(paper.pages):
        kind = paragraph.kind
        if kind is BlockKind.HEADING and paragraph.page == 1 and not builder.blocks:
            title = title or collapse(paragraph.text)
            kind = BlockKind.TITLE if collapse(paragraph.text) == title else kind
        elif kind is BlockKind.PARAGRAPH and is_correction(paragraph.text):
            kind = BlockKind.CORRECTION
        builder.add(kind, paragraph.text, page=paragraph.page)
    return finish(
        builder,
        snapshot.sha256,
        About(title=title, byline=paper.author),
        empty="the PDF is a scan without text; attach a copy with text recognised, or add a note",
    )
