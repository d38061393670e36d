"""A text's own words, as runs that can be held against those of another text.

Left out is what reports share without one copying the other: quotations, tables, headings, corrections, and what a site
tells its readers about itself. Of a text longer than 20,000 words only the first are held against others, so that a
copy of a later part of it is not seen.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.model import BlockKind, Document

RUN = 6
"""How many words make a run: short ones are formulas ("at a depth of"), long ones break at every change."""
_MOST = 20_000
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_MARKS = re.compile(r"([“”\"«»‘]|’(?!\w))")
_WORD = re.compile(r"[^\W_]+(?:['.,][^\W_]+)*")
_TO_READERS = re.compile(
    r"(?i)\b(?:newsletters?|subscri\w+|sign(?:ing)? up|sign in|inbox|cookies|all rights reserved|support(?:ing)? us"
    r"|follow us|read more|privacy policy|(?:our|the) app|advertisements?|developing story|check back)\b"
)
_TRANSLATED = re.compile(
    r"(?i)\b(?:(?:machine|automatically|auto)[- ]translated|translated\s(?:automatically|from\s(?:the\s)?\w+|by\b"
    r"|into\senglish)|(?:english\s)?translation\s(?:by|from|of)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """`runs` has a number for each run of six words, `places` where its first word stands among the `words`."""

    words: int
    runs: tuple[int, ...]
    places: tuple[int, ...]
    distinct: frozenset[int] = field(repr=False)

    def shared(self, other: Prose) -> int:
        """How many of the words stand in runs that the other text has too."""
        found = other.distinct
        covered = end = 0
        for place in [place for run, place in zip(self.runs, self.places, strict=True) if run in found]:
            covered += place + RUN - max(end, place)
            end = place + RUN
        return covered


@lru_cache(maxsize=512)
def of(document: Document) -> Prose:
    """The prose of a document."""
    runs: list[int] = []
    places: list[int] = []
    count = 0
    for words in _stretches(document):
        for start in range(len(words) - RUN + 1):
            runs.append(zlib.crc32(" ".join(words[start : start + RUN]).encode()))
            places.append(count + start)
        count += len(words)
        if count > _MOST:
            break
    return Prose(words=count, runs=tuple(runs), places=tuple(places), distinct=frozenset(runs))


def is_translated(document: Document) -> bool:
    """Whether a short line of the page says that it is a translation."""
    ends = [one for one in document.blocks if one.kind is not BlockKind.TITLE]
    lines = (document.text[one.start : min(one.end, one.start + 300)] for one in (*ends[:3], *ends[-3:]))
    return any(len(line.split()) <= 25 and _TRANSLATED.search(line) for line in lines)


def _stretches(document: Document) -> Iterator[list[str]]:
    """The words between quotations, block by block; those too few to make a run count as none."""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind not in _KINDS or _TO_READERS.search(text[:1_000]):
            continue
        for piece in _unquoted(text):
            words = _WORD.findall(piece.lower().replace("’", "'"))
            if len(words) >= RUN:
                yield words


def _unquoted(text: str) -> Iterator[str]:
    """The pieces of a paragraph outside of quotation marks; a quote that is left open goes on to the end."""
    closing = ""
    for at, piece in enumerate(_MARKS.split(text)):
        if at % 2 == 0:
            if not closing:
                yield piece
        elif closing:
            closing = "" if piece == closing else closing
        else:
            closing = {"“": "”", '"': '"', "«": "»", "‘": "’"}.get(piece, "")
