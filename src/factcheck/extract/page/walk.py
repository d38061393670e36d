"""From a tree to pieces: paragraphs, headings, items, rows, in the order of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from factcheck.extract.page import cells, soup, tables
from factcheck.extract.page.furniture import Furniture
from factcheck.extract.page.inline import BLOCKS, BREAK, HEADINGS, is_visible, raised
from factcheck.extract.text.builder import collapse
from factcheck.extract.text.lines import breaks
from factcheck.model import BlockKind

_KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_CAPTION = re.compile(r"(?i)(?:^|[\s_-])(?:caption|captions|credit|figcaption)(?:$|[\s_-])|captionText|imageCaption")
_LONGEST_HEADING = 35


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block of the page. `linked` is the share of its text in links, `outside` whether it is furniture.

    `chain` numbers the elements around it from the root inwards, `home` is the tag and class of the one around
    its own; `level` is a heading's (1 to 6), else 0.
    """

    kind: BlockKind
    text: str
    linked: float
    outside: bool
    chain: tuple[int, ...]
    home: str = ""
    level: int = 0


def walk(root: Any, furniture: Furniture) -> list[Piece]:
    """All pieces under an element, furniture included and marked."""
    from lxml import etree

    walker = _Walker(furniture)
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "start":
            if not walker.start(element):
                steps.skip_subtree()
        else:
            walker.end(element)
            if element is not root:
                walker.text(element.tail)
    walker.flush()
    return walker.pieces


class _Walker:
    def __init__(self, furniture: Furniture) -> None:
        self.pieces: list[Piece] = []
        self._furniture = furniture
        self._buffer: list[str] = []
        self._linked = 0
        self._links = 0
        self._outside = 0
        self._pre = 0
        self._count = 0
        self._chain: list[int] = []
        self._homes: list[str] = []
        self._kinds: list[tuple[BlockKind, int]] = []
        self._seen: list[tuple[bool, bool, bool]] = []

    def start(self, element: Any) -> bool:
        """Enter an element; `False` where its content is dealt with or left out."""
        tag = element.tag
        if tag in BLOCKS:
            self.flush()
            self._enter(element, tag)
            if tag == "table" and self._table(element):
                return False
            if tag == "dl" and self._pairs(element):
                return False
        elif tag == "br":
            self._buffer.append(BREAK)
        elif tag == "a":
            self._links += 1
        elif tag == "q":
            self._buffer.append("“")
        elif (tag == "sup" and self._raised(element)) or self._inline_furniture(element):
            return False
        self.text(element.text)
        return True

    def end(self, element: Any) -> None:
        """Leave an element."""
        tag = element.tag
        if tag in BLOCKS:
            self.flush()
            self._leave()
        elif tag == "a":
            self._links -= 1
        elif tag == "q":
            self._buffer.append("”")

    def text(self, text: str | None) -> None:
        """Words of the current block."""
        if text:
            self._buffer.append(text.replace("\n", BREAK) if self._pre else text)
            if self._links:
                self._linked += len(text.strip())

    def flush(self) -> None:
        """End the current block."""
        if not self._buffer:
            return
        whole = "".join(self._buffer)
        linked, self._linked = self._linked, 0
        self._buffer.clear()
        paragraphs = _paragraphs(whole) if BREAK in whole else [collapse(whole)]
        length = max(1, sum(map(len, paragraphs)))
        kind, level = self._kinds[-1] if self._kinds else (BlockKind.PARAGRAPH, 0)
        if kind is BlockKind.HEADING:
            paragraphs = [" ".join(paragraphs)]
            if len(paragraphs[0].split()) > _LONGEST_HEADING:
                kind, level = BlockKind.PARAGRAPH, 0
        for paragraph in paragraphs:
            self._add(kind, paragraph, min(1.0, linked / length), level)

    def _add(self, kind: BlockKind, text: str, linked: float, level: int = 0) -> None:
        if is_visible(text):
            self.pieces.append(
                Piece(
                    kind=kind,
                    text=text,
                    linked=linked,
                    outside=self._outside > 0,
                    chain=tuple(self._chain),
                    home=self._homes[-2] if len(self._homes) > 1 else "",
                    level=level,
                )
            )

    def _enter(self, element: Any, tag: str) -> None:
        self._count += 1
        self._chain.append(self._count)
        self._homes.append(f"{tag}.{element.get('class', '')}")
        kind = _KINDS.get(tag)
        if kind is None and tag in {"p", "div"} and _CAPTION.search(element.get("class") or ""):
            kind = BlockKind.CAPTION
        if kind is BlockKind.LIST_ITEM and self._kinds and self._kinds[-1][0] is BlockKind.CAPTION:
            kind = None
        if kind is not None:
            self._kinds.append((kind, int(tag[1]) if kind is BlockKind.HEADING else 0))
        outside = self._outside > 0 or self._furniture.holds(element)
        self._outside += outside
        pre = tag == "pre"
        self._pre += pre
        self._seen.append((kind is not None, outside, pre))

    def _leave(self) -> None:
        if not self._seen:
            return
        kind, outside, pre = self._seen.pop()
        self._chain.pop()
        self._homes.pop()
        if kind:
            self._kinds.pop()
        self._outside -= outside
        self._pre -= pre

    def _table(self, table: Any) -> bool:
        named = tables.by_name(table.get("role", ""), table.get("class", ""))
        if named or (named is None and table.find(".//table") is not None):
            return False  # nested layout is not read over and over
        read = soup.read(table)
        if read is None or tables.is_layout(read):
            return False
        self._add(BlockKind.CAPTION, tables.caption(read, cells.words), 0.0)
        for line in tables.lines(read, cells.words):
            self._add(BlockKind.TABLE_ROW, line, 0.0)
        return True

    def _pairs(self, listing: Any) -> bool:
        if listing.find(".//dt") is None or listing.find(".//dl") is not None:
            return False
        read = soup.read(listing)
        if read is None or not tables.is_pairs(read):
            return False
        for line in tables.pairs(read, cells.words):
            self._add(BlockKind.TABLE_ROW, line, 0.0)
        return True

    def _raised(self, element: Any) -> bool:
        text, linked = "".join(element.itertext()), element.find(".//a") is not None
        mark = raised(text, element.get("class", ""), linked=linked, buffer=self._buffer)
        if mark:
            self._buffer.append(mark)
        return mark is not None

    def _inline_furniture(self, element: Any) -> bool:
        return element.tag == "span" and self._furniture.holds(element)


def _paragraphs(whole: str) -> list[str]:
    """The paragraphs in a block with line breaks."""
    out: list[list[str]] = []
    gap = True
    for line in map(collapse, whole.split(BREAK)):
        if not line.strip("\u00a0 "):
            gap = True
            continue
        if out and not gap and not breaks(out[-1][-1], line):
            out[-1].append(line)
        else:
            out.append([line])
        gap = False
    return [" ".join(lines) for lines in out]
