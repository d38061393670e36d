"""Web pages."""

from __future__ import annotations

from factcheck.extract.text import sniff
from factcheck.model import BlockKind, Document, Reason, Snapshot, Unreadable

VERSION = 5


def handles(snapshot: Snapshot) -> bool:
    """Whether the snapshot is HTML: by its media type, or by its first bytes where the type says nothing."""
    return sniff.kind(snapshot) == "html"


def extract(snapshot: Snapshot) -> Document | Unreadable:
    """Read a page: its own text in order, tables as lines, corrections marked; or why it is no source."""
    from factcheck.extract.page import assemble, head, hidden, kind, main, parse
    from factcheck.extract.page.furniture import Furniture
    from factcheck.extract.page.walk import walk
    from factcheck.extract.text import binary
    from factcheck.extract.text.builder import Builder
    from factcheck.extract.text.decode import decode
    from factcheck.extract.text.finish import finish

    if binary.begins_as_binary(snapshot.body):
        return _NO_PAGE
    markup = decode(snapshot.body, snapshot.charset, markup=True)
    if binary.is_noise(markup.replace("\x00", "")):  # UTF-16 that does not say so is read without its zero bytes
        return _NO_PAGE
    root, levelled = parse.parse(markup)
    if root is None:
        if not snapshot.body.strip():
            return Unreadable(reason=Reason.EMPTY, detail="the page is empty; attach a saved copy or add a note")
        detail = "the page's markup cannot be read whole; attach a saved copy or add a note"
        return Unreadable(reason=Reason.BROKEN, detail=detail)
    if parse.too_many(root):
        detail = "the page has too many parts to read; attach a copy of the part that matters or add a note"
        return Unreadable(reason=Reason.TOO_LARGE, detail=detail)
    page = head.read_head(root)
    script = kind.words_without_script(root)
    hidden.take_out(root)
    pieces = main.corrections_marked(walk(root, Furniture(root)))
    kept = main.choose(pieces, "" if levelled else main.main_text(root))
    refused = kind.no_source(page, assemble.own(kept, page.about), pieces, script)
    if refused is not None:
        return refused
    builder = Builder()
    for block_kind, text in assemble.blocks(pieces, kept, page.about):
        builder.add(block_kind, text)
    if all(block.kind is BlockKind.TITLE for block in builder.blocks):
        builder = Builder()
    return finish(builder, snapshot.sha256, page.about)


_NO_PAGE = Unreadable(
    reason=Reason.UNSUPPORTED_MEDIA,
    detail="it is called a web page but holds something else; attach a saved copy as HTML, PDF or text, or add a note",
)
