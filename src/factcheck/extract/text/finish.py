"""The last step of every document kind: is there any text, and can it be read?"""

from __future__ import annotations

from factcheck.extract.text.about import About
from factcheck.extract.text.builder import Builder
from factcheck.extract.text.language import foreign
from factcheck.model import BlockKind, Document, Reason, Unreadable

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.CORRECTION, BlockKind.HEADING})


def finish(
    builder: Builder,
    sha256: str,
    about: About,
    empty: str = "the page has no text; attach a saved copy or add a note",
) -> Document | Unreadable:
    """The document; or why it cannot be used: no text (`empty` says so to an editor), or not in English."""
    if not builder.blocks:
        return Unreadable(reason=Reason.EMPTY, detail=empty)
    text = builder.text
    prose = "\n".join(text[block.start : block.end] for block in builder.blocks if block.kind in _PROSE)
    other = foreign(prose)
    if other is not None:
        return Unreadable(
            reason=Reason.UNSUPPORTED_LANGUAGE,
            detail=f"the text is not in English ({other}); add a note of what it says",
            words=" ".join(prose.split()[:12]),
        )
    return Document(
        sha256=sha256,
        text=text,
        blocks=builder.blocks,
        title=about.title,
        issued=about.issued,
        canonical=about.canonical,
        byline=about.byline,
        language=about.language or "en",
    )
