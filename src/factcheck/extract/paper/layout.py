"""Lines on pages to paragraphs: what wraps, what is hyphenated, what only heads or foots each page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from factcheck.extract.text.lines import starts_paragraph
from factcheck.model import BlockKind

_PAGE_NUMBER = re.compile(r"(?i)\W*(?:page\s*|p\.\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’»)\]]*$")
_HYPHENS = "-\u00ad\u2010\x02\ufffe"
_EDGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page; positions and height in points from the page's lower left, all 0 where unknown."""

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph and the page, from 1, on which it begins."""

    kind: BlockKind
    text: str
    page: int


def paragraphs(pages: list[list[Line]]) -> list[Paragraph]:
    """The paragraphs of all pages in order; one that runs on over a page's end stays one."""
    pages = _without_edges(pages)
    known = Counter(word.lower() for page in pages for line in page for word in re.findall(r"[\w'’-]+", line.text))
    heights = [line.height for page in pages for line in page if line.height for _ in range(len(line.text) // 10 + 1)]
    body = median(heights) if heights else 0.0
    out: list[Paragraph] = []
    for number, page in enumerate(pages, 1):
        for group in _groups(page):
            text = _join([line.text for line in group], known)
            large = body > 0 and group[0].height > 1.15 * body and len(text.split()) <= 30
            kind = BlockKind.HEADING if large else BlockKind.PARAGRAPH
            last = out[-1] if out else None
            if last is not None and last.page == number - 1 and _runs_on(last, kind, text):
                out[-1] = Paragraph(kind=last.kind, text=_join([last.text, text], known), page=last.page)
            else:
                out.append(Paragraph(kind=kind, text=text, page=number))
    return out


def _runs_on(last: Paragraph, kind: BlockKind, text: str) -> bool:
    return (
        last.kind is kind is BlockKind.PARAGRAPH
        and _SENTENCE_END.search(last.text) is None
        and len(last.text.split()) > 8
        and text[:1].islower()
    )


def _without_edges(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers and without the lines that stand at the edge of page after page."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line.text) for line in (*page[:_EDGE], *page[-_EDGE:])})
    often = {shape for shape, count in seen.items() if count >= 3 and count * 2 >= len(pages)}
    out = []
    for page in pages:
        edge = {*range(_EDGE), *range(len(page) - _EDGE, len(page))}
        ends = {0, len(page) - 1}
        out.append(
            [
                line
                for place, line in enumerate(page)
                if not (place in edge and len(page) > 2 * _EDGE and _shape(line.text) in often)
                and not (place in ends and len(page) > 1 and _PAGE_NUMBER.fullmatch(line.text))
            ]
        )
    return out


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text.lower()).strip()


def _groups(page: list[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    pitches = [
        above.bottom - line.bottom
        for above, line in pairwise(page)
        if 0 < above.bottom - line.bottom < 4 * max(line.height, 1)
    ]
    pitch = median(pitches) if pitches else 0.0
    edge = max((line.right for line in page), default=0.0)
    for line in page:
        if groups and not _parts(groups[-1][-1], line, pitch, edge):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _parts(above: Line, line: Line, pitch: float, edge: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if starts_paragraph(line.text) and _SENTENCE_END.search(above.text):
        return True
    if not line.height or not above.height:
        return _SENTENCE_END.search(above.text) is not None and len(above.text) < 50
    if abs(line.height - above.height) > 0.12 * above.height:
        return True
    step = above.bottom - line.bottom
    ended = _SENTENCE_END.search(above.text) is not None
    if step < 0:  # the next column, or text set out of order
        return ended or not line.text[:1].islower()
    if pitch and step > 1.4 * pitch:
        return True
    indented = line.left > above.left + 0.8 * line.height
    if above.text[-1] in _HYPHENS:
        return False
    if above.right < 0.65 * edge and not line.text[:1].islower():  # a heading, a line of a table or of an address
        return True
    return ended and (indented or above.right < 0.8 * edge)


def _join(lines: list[str], known: Counter[str]) -> str:
    """Lines as one text. A hyphen at a line's end goes, unless the word is written with one elsewhere or joins numbers."""
    out = lines[0]
    for line in lines[1:]:
        if out and out[-1] in _HYPHENS and line[:1].isalnum():
            head = re.findall(r"[\w'’-]*$", out.rstrip(_HYPHENS))[0]
            tail = re.findall(r"^[\w'’-]*", line)[0]
            soft = out[-1] == "\u00ad"
            kept = (
                not soft
                and (known[f"{head}-{tail}".lower()] > 0 or not line[:1].islower() or not head[-1:].isalpha())
                and not known[f"{head}{tail}".lower()]
            )
            out = f"{out.rstrip(_HYPHENS)}{'-' if kept else ''}{line}"
        else:
            out = f"{out} {line}"
    return out
