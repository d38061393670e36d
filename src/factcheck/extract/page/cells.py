"""The words in a cell, as BeautifulSoup has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.extract.page import soup, tables
from factcheck.extract.page.inline import BLOCKS, BREAK, HEADINGS, is_visible, raised
from factcheck.extract.text.builder import collapse

_DEEPEST_TABLE = 3
_FLOWING = (*HEADINGS, "pre")


def words(cell: Any, depth: int = 1) -> str:
    """A cell's text on one line, its blocks and lines joined by "; ". Tables within it, three deep, are read as such."""
    return "; ".join(line.rstrip(";") for line in _lines(cell, depth))


def _lines(root: Any, depth: int, around: str = "") -> list[str]:
    """The lines within an element; `around` is the heading or `<pre>` that it lies in, if any."""
    buffer: list[str] = []
    todo: list[Any] = root.contents[::-1]
    while todo:
        node = todo.pop()
        if not isinstance(node, str):
            todo.extend(reversed(_inside(node, depth, around, buffer)))
        else:
            buffer.append(node.replace("\n", BREAK) if around == "pre" else str(node))
    return [line for part in "".join(buffer).split(BREAK) if is_visible(line := collapse(part))]


def _inside(element: Any, depth: int, around: str, buffer: list[str]) -> list[Any]:
    """What is still to be read of an element: strings, its own or marks, and elements."""
    tag = element.name
    if tag in BLOCKS:
        return [BREAK, *_block(element, depth, around), BREAK]
    if tag == "br":
        return [BREAK]
    if tag == "q":
        return ["“", *element.contents, "”"]
    if tag == "sup":
        linked = soup.holds(element, "a")
        mark = raised(element.get_text(), element.get("class", ""), linked=linked, buffer=buffer)
        if mark is not None:
            return [mark]
    return list(element.contents)


def _block(element: Any, depth: int, around: str) -> list[Any]:
    if element.name in _FLOWING and not around:
        lines = _lines(element, depth, element.name)
        return [(BREAK if element.name == "pre" else " ").join(lines)]
    if depth < _DEEPEST_TABLE:
        if element.name == "table" and not tables.is_layout(element):
            return [BREAK.join(_table(element, depth + 1))]
        if element.name == "dl" and tables.is_pairs(element):
            return [BREAK.join(tables.pairs(element, lambda inner: words(inner, depth + 1)))]
    return list(element.contents)


def _table(table: Any, depth: int) -> Iterator[str]:
    yield tables.caption(table, lambda inner: words(inner, depth))
    yield from tables.lines(table, lambda inner: words(inner, depth))
