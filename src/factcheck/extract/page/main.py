"""Which pieces of a page are its text: what trafilatura picks, in the page's own order and words."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from factcheck.extract.page.walk import Piece
from factcheck.model import BlockKind

# Beyond this a page costs trafilatura seconds; the fallback then reads all that is not furniture.
_MOST_ELEMENTS = 40_000
_MOST_PADDING = 200_000
_MOST_VISITS = 10_000_000
_FEW_WORDS = 40
_LETTERS = re.compile(r"[^\W_]+")
_SUBSTRING = 25
_PLUG = re.compile(
    r"(?i)\W*(?:(?:read|see|find out|learn|hear|watch|click)\s+(?:more|also|next|here|now|the full)|more\s*(?:on|from|:)|also\s+(?:read|see)"
    r"|related|don['’]t miss|recommended|you (?:may|might) (?:also )?like|sign up|subscribe|download|follow us|get the latest)\b"
)


def main_text(root: Any) -> str:
    """The main text as trafilatura has it; empty where it finds none, fails, or the page is too large for it.

    The tree is given away: do not use it afterwards.
    """
    elements = int(root.xpath("count(//*)"))
    if elements > _MOST_ELEMENTS:
        return ""
    for cell in root.iter("td", "th"):  # trafilatura fills every span with cells
        cell.attrib.pop("colspan", None)
        cell.attrib.pop("rowspan", None)
    if _padding(root) > _MOST_PADDING or _nesting(root) ** 2 * elements > _MOST_VISITS:
        return ""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    with suppress(Exception):  # third-party code on hostile markup may fail in any way; the fallback reads on
        found = trafilatura.bare_extraction(root, fast=True, include_comments=False, with_metadata=False)
        return getattr(found, "text", None) or ""
    return ""


def _padding(root: Any) -> int:
    """How many cells all tables have once each row is filled up to its table's widest, as trafilatura does."""
    rows: Counter[Any] = Counter()
    widest: dict[Any, int] = {}
    for row in root.iter("tr"):
        table = row.getparent()
        if table is not None and table.tag in {"thead", "tbody", "tfoot"}:
            table = table.getparent()
        rows[table] += 1
        widest[table] = max(widest.get(table, 0), len(row))
    return sum(rows[table] * widest[table] for table in rows)


def _nesting(root: Any) -> int:
    """How deep tables lie in tables; trafilatura goes through the innermost once for each pair of those around it."""
    depths: dict[Any, int] = {}
    for table in root.iter("table"):
        around = next(table.iterancestors("table"), None)
        depths[table] = depths.get(around, 0) + 1
    return max(depths.values(), default=0)


def choose(pieces: list[Piece], picked_text: str) -> list[Piece]:
    """The pieces that are the page's text, in order."""
    picked = _picked(pieces, picked_text)
    words = sum(len(piece.text.split()) for piece, yes in zip(pieces, picked, strict=True) if yes)
    if words < _FEW_WORDS:
        return _all_visible(pieces)
    _fill(pieces, picked)
    return _with_headings(pieces, [yes and not _is_pointer(piece) for piece, yes in zip(pieces, picked, strict=True)])


def _fill(pieces: list[Piece], picked: list[bool]) -> None:
    """Pick what the picked pieces leave out between them: their neighbours, tables, captions, quotes."""
    first = picked.index(True)
    last = len(picked) - 1 - picked[::-1].index(True)
    parents = _mostly_picked(pieces, picked, lambda piece: piece.chain[-2] if len(piece.chain) > 1 else None)
    homes = _homes(pieces, picked)
    main = _main_element(pieces, picked)
    heads = (place for place in range(max(0, first - 12), first) if pieces[place].level == 1)
    top = max(heads, default=first)
    for place, piece in enumerate(pieces):
        if picked[place] or piece.outside or piece.kind is BlockKind.HEADING:
            continue
        inside = main in piece.chain and first <= place <= last
        if piece.kind is BlockKind.TABLE_ROW:
            picked[place] = True
        elif piece.kind is BlockKind.CAPTION:
            picked[place] = main in piece.chain and first <= place <= last + 3
        elif piece.kind is BlockKind.QUOTE:
            picked[place] = inside
        else:
            near = place >= first and len(piece.chain) > 1 and piece.chain[-2] in parents
            lead = top < place < first and _is_lead(piece)
            picked[place] = (near or lead or piece.home in homes) and not _is_link_item(piece)


def _mostly_picked(pieces: list[Piece], picked: list[bool], place_of: Callable[[Piece], Hashable]) -> set[Hashable]:
    """The places in which a good part of the words is picked."""
    own: Counter[Hashable] = Counter()
    whole: Counter[Hashable] = Counter()
    for piece, yes in zip(pieces, picked, strict=True):
        if not piece.outside and piece.kind is not BlockKind.HEADING:
            words = len(piece.text.split())
            whole[place_of(piece)] += words
            own[place_of(piece)] += words * yes
    return {place for place, words in own.items() if place is not None and words and words >= 0.4 * whole[place]}


def _homes(pieces: list[Piece], picked: list[bool]) -> set[str]:
    """The kind of element (tag and class) in which most of the picked words stand; its like elsewhere hold more."""
    words: Counter[str] = Counter()
    for piece, yes in zip(pieces, picked, strict=True):
        words[piece.home] += len(piece.text.split()) * yes
    return {home for home in words if words[home] * 2 >= words.total() and not home.endswith(".")}


def _is_lead(piece: Piece) -> bool:
    """Whether a paragraph between title and text is a summary of it: one or more whole sentences."""
    return (
        piece.kind is BlockKind.PARAGRAPH
        and len(piece.text.split()) >= 12
        and piece.text.rstrip("”’\"' ").endswith((".", "?", "!"))
    )


def _is_pointer(piece: Piece) -> bool:
    """Whether a paragraph or an item is no more than a link to another page ("Read more: Dam burst killed 50")."""
    if piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    words = len(piece.text.split())
    return words < 40 and (
        (piece.linked > 0.9 and words > 4) or (piece.linked > 0.4 and _PLUG.match(piece.text) is not None)
    )


def _all_visible(pieces: list[Piece]) -> list[Piece]:
    """For short or odd pages: all that is not furniture, without links to other pages and the summaries under them."""
    teasers = {piece.chain[-2] for piece in pieces if piece.level > 1 and piece.linked > 0.9 and len(piece.chain) > 1}
    return [
        piece
        for piece in pieces
        if not piece.outside and not _is_link_item(piece) and teasers.isdisjoint(piece.chain[-2:-1])
    ]


def _is_link_item(piece: Piece) -> bool:
    return piece.linked > 0.6 and len(piece.text.split()) < 40


def _squeeze(text: str) -> str:
    return "".join(_LETTERS.findall(text)).lower()


def _picked(pieces: list[Piece], picked_text: str) -> list[bool]:
    lines = {_squeeze(line) for line in picked_text.split("\n")} - {""}
    whole = _squeeze(picked_text)
    runs: Counter[tuple[str, ...]] = Counter(_runs(picked_text))
    return [not piece.outside and _is_in(piece.text, lines, whole, runs) for piece in pieces]


def _is_in(text: str, lines: set[str], whole: str, runs: Counter[tuple[str, ...]]) -> bool:
    squeezed = _squeeze(text)
    if not squeezed or squeezed in lines:
        return bool(squeezed)
    if len(squeezed) >= _SUBSTRING and squeezed in whole:
        return True
    own = _runs(text)
    return len(own) >= 8 and sum(run in runs for run in own) >= 0.7 * len(own)


def _runs(text: str) -> list[tuple[str, ...]]:
    words = text.lower().split()
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _main_element(pieces: list[Piece], picked: list[bool]) -> int:
    """The innermost element with nearly all of the picked words in it."""
    weight: Counter[int] = Counter()
    depth: dict[int, int] = {}
    total = 0
    for piece, yes in zip(pieces, picked, strict=True):
        if not yes:
            continue
        words = len(piece.text.split())
        total += words
        for level, element in enumerate(piece.chain):
            weight[element] += words
            depth[element] = level
    return max((element for element in weight if weight[element] >= 0.85 * total), key=lambda element: depth[element])


def _with_headings(pieces: list[Piece], picked: list[bool]) -> list[Piece]:
    """The picked pieces with the headings over them, without headings that nothing stands under."""
    kept: list[Piece] = []
    waiting: list[tuple[Piece, bool]] = []
    for piece, yes in zip(pieces, picked, strict=True):
        if piece.kind is BlockKind.HEADING and not piece.outside:
            waiting = [above for above in waiting if above[0].level < piece.level]
            waiting.append((piece, yes))
        elif yes:
            kept.extend(heading for heading, _ in waiting)
            waiting = []
            kept.append(piece)
        elif not piece.outside:
            waiting = [above for above in waiting if above[1]]
    return kept


def corrections_marked(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with the notices of correction among them marked as such; a bare label marks what follows it."""
    from factcheck.extract.text.correction import is_correction, is_label

    out: list[Piece] = []
    announced = False
    for piece in pieces:
        notice = piece.linked < 0.6 and piece.kind is not BlockKind.TABLE_ROW and is_correction(piece.text)
        prose = piece.kind not in {BlockKind.HEADING, BlockKind.TABLE_ROW}
        if (notice and (prose or not is_label(piece.text))) or (announced and prose):
            out.append(replace(piece, kind=BlockKind.CORRECTION))
        else:
            out.append(piece)
        announced = notice and is_label(piece.text)
    return out
