"""Markdown to blocks: what a reader of the rendered text would see, without rendering it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from factcheck.extract.text.about import About
from factcheck.extract.text.days import read_day
from factcheck.extract.text.lines import breaks
from factcheck.model import BlockKind, DateRange

Blocks = list[tuple[BlockKind, str]]

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(title|date|issued|published|author|byline|lang|language):[ \t]*(.{1,300})$", re.MULTILINE | re.IGNORECASE
)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_QUOTE = re.compile(r"^ {0,3}>[ \t]?(.*)$")
_ROW_BREAK = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]{1,200}\]:[ \t]+\S")
_HTML_LINE = re.compile(r"^ {0,3}</?[a-zA-Z][^<>]{0,500}>[ \t]*$")

_STRUCK = re.compile(r"~~(?=\S)[^~]{1,2000}~~")
_STRIKE_TAG = re.compile(r"<(/?)(?:del|s|strike)\b[^<>]{0,200}>", re.IGNORECASE)
_MARKS = re.compile(r"[*_~`<\[&\\]")
_IMAGE = re.compile(r"!\[[^\]\[]{0,500}\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,300}\")?\)|\[[^\]]{0,200}\])")
_LINK = re.compile(
    r"\[([^\]\[]{1,1000})\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s+\"[^\"]{0,300}\")?\)|\[[^\]\[]{0,200}\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]:?")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_CODE = re.compile(r"(`+)(?!`)(.{1,1000}?)(?<!`)\1(?!`)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EM = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=[^\s*_\\])\1(?![\w*])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read(text: str) -> tuple[About, Blocks]:
    """The front matter and the blocks. The title is the front matter's, else the first heading's."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    about = About()
    front = _FRONT.match(text)
    if front is not None:
        fields = {name.lower(): value.strip().strip("\"'").strip() for name, value in _FIELD.findall(front[1])}
        day = next((day for name in ("date", "issued", "published") if (day := read_day(fields.get(name, "")))), None)
        about = About(
            title=fields.get("title") or None,
            issued=DateRange.day(day) if day else None,
            byline=fields.get("author") or fields.get("byline") or None,
            language=(fields.get("lang") or fields.get("language") or "")[:2].lower() or None,
        )
        text = text[front.end() :]
    blocks = _Reader(_without_comments(text).split("\n")).blocks
    if about.title:
        return about, [(BlockKind.TITLE, about.title), *blocks]
    if blocks and blocks[0][0] is BlockKind.HEADING:
        title = inline(blocks[0][1])
        blocks[0] = (BlockKind.TITLE, title)
        return replace(about, title=title), blocks
    return about, blocks


def inline(text: str) -> str:
    """A line without marks: emphasis, links' targets, images, tags and struck text go, their words stay."""
    if not _MARKS.search(text):
        return text
    text = _without_struck(_STRUCK.sub("", text))
    text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
    text = _LINK.sub(r"\1", text)
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    text = _CODE.sub(r"\2", text)
    for _ in range(2):
        text = _EM.sub(r"\2", _STRONG.sub(r"\2", text))
    return unescape(_ESCAPED.sub(r"\1", text))


def _without_struck(text: str) -> str:
    """The text without what stands in `<del>` and the like; one never closed strikes all that follows."""
    parts: list[str] = []
    depth = done = 0
    for tag in _STRIKE_TAG.finditer(text):
        if depth == 0:
            parts.append(text[done : tag.start()])
        depth = max(0, depth - 1) if tag[1] else depth + 1
        done = tag.end()
    return "".join(parts) + ("" if depth else text[done:])


def _without_comments(text: str) -> str:
    parts: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[place:start])
        place = end + 3
    return "".join(parts) + text[place:]


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self.blocks: Blocks = []
        self._lines = lines
        self._gathered: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._fence = ""
        place = 0
        while place < len(lines):
            place = self._read(place)
        self._end()

    def _read(self, place: int) -> int:
        """Read the line at a place; the next place to read."""
        line = self._lines[place]
        if self._fenced(line):
            return place + 1
        if not line.strip() or _RULE.match(line) or _DEFINITION.match(line) or _HTML_LINE.match(line):
            if _UNDERLINE.match(line) and self._gathered and self._kind is BlockKind.PARAGRAPH:
                self._kind = BlockKind.HEADING
            self._end()
        elif heading := _HEADING.match(line):
            self._end()
            self._add(BlockKind.HEADING, heading[1])
        elif _UNDERLINE.match(line) and self._gathered and self._kind is BlockKind.PARAGRAPH:
            self._kind = BlockKind.HEADING
            self._end()
        elif "|" in line and place + 1 < len(self._lines) and _is_row_break(self._lines[place + 1], line):
            self._end()
            return self._table(place)
        elif quote := _QUOTE.match(line):
            self._gather(BlockKind.QUOTE, quote[1], new=not quote[1].strip())
        elif item := _ITEM.match(line):
            self._gather(BlockKind.LIST_ITEM, item[1], new=True)
        else:
            kind = self._kind if self._gathered else BlockKind.PARAGRAPH
            hard = bool(self._gathered) and self._gathered[-1].endswith(("  ", "\\"))
            new = hard and breaks(self._gathered[-1].rstrip(" \\"), line.strip())
            self._gather(kind, line, new=new)
        return place + 1

    def _fenced(self, line: str) -> bool:
        """Whether the line belongs to a fence; its text is kept as a paragraph."""
        fence = _FENCE.match(line)
        if self._fence:
            if fence and fence[1].startswith(self._fence):
                self._end()
                self._fence = ""
            elif line.strip():
                self._gathered.append(line)
            return True
        if fence:
            self._end()
            self._fence = fence[1]
            return True
        return False

    def _gather(self, kind: BlockKind, text: str, *, new: bool) -> None:
        if new or kind is not self._kind:
            self._end()
        self._kind = kind
        if text.strip():
            self._gathered.append(text)

    def _end(self) -> None:
        if self._gathered:
            self._add(self._kind, " ".join(line.rstrip("\\") for line in self._gathered), code=bool(self._fence))
        self._gathered = []
        self._kind = BlockKind.PARAGRAPH

    def _add(self, kind: BlockKind, text: str, *, code: bool = False) -> None:
        self.blocks.append((kind, text if code else inline(text)))

    def _table(self, place: int) -> int:
        headers = _cells(self._lines[place])
        place += 2
        while place < len(self._lines) and "|" in self._lines[place] and self._lines[place].strip():
            cells = _cells(self._lines[place])
            pairs = [
                f"{header}: {cell}" if header else cell
                for header, cell in zip([*headers, *[""] * len(cells)], cells, strict=False)
                if cell
            ]
            self.blocks.append((BlockKind.TABLE_ROW, "; ".join(pairs)))
            place += 1
        return place


def _is_row_break(line: str, above: str) -> bool:
    return "-" in line and _ROW_BREAK.match(line) is not None and len(_cells(line)) == len(_cells(above))


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|")
    bare = bare if bare.endswith("\\|") else bare.removesuffix("|")
    return [inline(cell.replace("\\|", "|")).strip() for cell in re.split(r"(?<!\\)\|", bare)]
