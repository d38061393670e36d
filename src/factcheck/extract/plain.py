"""Plain text and Markdown."""

from __future__ import annotations

from factcheck.extract.text import sniff
from factcheck.model import BlockKind, Document, Reason, Snapshot, Unreadable

VERSION = 5

_MOST_LINES = 250_000


def handles(snapshot: Snapshot) -> bool:
    """Whether the snapshot is text or Markdown: by media type or file name, or text where the type says nothing."""
    return sniff.kind(snapshot) in {"text", "markdown"}


def extract(snapshot: Snapshot) -> Document | Unreadable:
    """Read a text as it stands, in paragraphs; Markdown without its marks, struck text and link targets."""
    from factcheck.extract.text import binary, markdown
    from factcheck.extract.text.about import About
    from factcheck.extract.text.builder import Builder
    from factcheck.extract.text.correction import is_correction
    from factcheck.extract.text.decode import decode
    from factcheck.extract.text.finish import finish
    from factcheck.extract.text.lines import paragraphs

    text = decode(snapshot.body, snapshot.charset)
    if binary.begins_as_binary(snapshot.body) or binary.is_noise(text):
        detail = "the file is called text but holds something else; attach a copy saved as text, or add a note"
        return Unreadable(reason=Reason.UNSUPPORTED_MEDIA, detail=detail)
    if text.count("\n") + text.count("\r") > _MOST_LINES:
        detail = "the text has too many lines to read; attach the part that matters or add a note"
        return Unreadable(reason=Reason.TOO_LARGE, detail=detail)
    about = About()
    blocks = list(paragraphs(text))
    if sniff.kind(snapshot) == "markdown":
        about, blocks = markdown.read(text)
    builder = Builder()
    for kind, words in blocks:
        prose = kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM}
        builder.add(BlockKind.CORRECTION if prose and is_correction(words) else kind, words)
    return finish(
        builder,
        snapshot.sha256,
        about,
        empty="the file has no text; attach another copy or add a note",
    )
