"""Where a line break is the end of a paragraph, and where it only wraps one."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SPEAKER = re.compile(r"(?:[A-Z][A-Z.'’\-]*\.?(?:\s+[A-Z][A-Z.'’\-]*\.?){0,5}|[QA])(?:\s*\([^()]{1,60}\))?\s*:(?=\s|$)")
_BULLET = re.compile(r"(?:[•‣▪◦*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
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
