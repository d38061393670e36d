"""The one place where a document's text and offsets are made."""

from __future__ import annotations

import re

from factcheck.model import Block, BlockKind

# Ordinary white space and everything that breaks a line. Non-breaking, thin and zero-width spaces are not in
# here: a quote must find them as the source has them.
_SPACE = re.compile("[\x09-\x0d\x1c-\x20\x85\u2028\u2029]+")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_CLOSE_TOGETHER = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})


def collapse(text: str) -> str:
    """The text on one line: each run of white space is one space, none at the ends, no control characters.

    Everything else stays: non-breaking spaces, soft hyphens, ligatures, typographic marks.
    """
    return _SPACE.sub(" ", _UNFIT.sub("", text)).strip(" ")


class Builder:
    """Collects blocks in order; `text[block.start:block.end]` is each block's words exactly."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(self, kind: BlockKind, text: str, *, page: int | None = None) -> None:
        """Append a block; one without a visible character is left out."""
        words = collapse(text)
        if not words.strip("\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff "):
            return
        if self._blocks:
            close = kind is self._blocks[-1].kind and kind in _CLOSE_TOGETHER
            self._append("\n" if close else "\n\n")
        start = self._length
        self._append(words)
        self._blocks.append(Block(kind=kind, start=start, end=self._length, page=page))

    @property
    def text(self) -> str:
        """All blocks so far, with line breaks between them."""
        return "".join(self._parts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far, in order."""
        return tuple(self._blocks)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
