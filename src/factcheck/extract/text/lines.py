"""Where a line break is the end of a paragraph, and where it only wraps one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import BlockKind

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SPEAKER = re.compile(r"(?:[A-Z][A-Z.'’\-]*\.?(?:\s+[A-Z][A-Z.'’\-]*\.?){0,5}|[QA])(?:\s*\([^()]{1,60}\))?\s*:(?=\s|$)")
_BULLET = re.compile(r"(?:[•‣▪◦*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
_NEW_LINE = re.compile("\r\n?|[\x0b\x0c\x85\u2028]")
_BLANK = re.compile("\n[ \t]*\n|\u2029")
_LONGEST_WRAPPED = 120
_PAIR = re.compile(r"[A-Z][\w ()/&'’-]{1,40}:\s*\S")


def starts_item(line: str) -> bool:
    """Whether a line begins with a bullet or a number as in a list."""
    return _BULLET.match(line) is not None


def starts_paragraph(line: str) -> bool:
    """Whether a line begins something of its own: a speaker's turn ("THE PRESIDENT: …") or an item."""
    return _SPEAKER.match(line) is not None or starts_item(line)


def breaks(before: str, after: str) -> bool:
    """Whether a `<br>` between two lines parts paragraphs: a sentence ends, a turn begins, or "key: value" lines."""
    return (
        _SENTENCE_END.search(before) is not None
        or starts_paragraph(after)
        or (_PAIR.match(before) is not None and _PAIR.match(after) is not None)
    )


def paragraphs(text: str) -> Iterator[tuple[BlockKind, str]]:
    """The paragraphs of a plain text, and what each is.

    Blank lines part them; so does a line break before a speaker's turn or an item, and every line break
    in a text whose lines are too long to be wrapped ones.
    """
    for stretch in _BLANK.split(_NEW_LINE.sub("\n", text)):
        lines = [line.strip() for line in stretch.split("\n") if line.strip()]
        wrapped = max(map(len, lines), default=0) <= _LONGEST_WRAPPED
        gathered: list[str] = []
        for line in lines:
            if gathered and (not wrapped or starts_paragraph(line)):
                yield _kind(gathered), " ".join(gathered)
                gathered = []
            gathered.append(line)
        if gathered:
            yield _kind(gathered), " ".join(gathered)


def _kind(gathered: list[str]) -> BlockKind:
    return BlockKind.LIST_ITEM if starts_item(gathered[0]) else BlockKind.PARAGRAPH
