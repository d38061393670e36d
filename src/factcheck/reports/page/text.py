"""Making foreign text fit for a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model.span import CONTEXT
from factcheck.safety import visible

_KEPT = re.compile("([\u061c\u200e\u200f\u2060\ufeff]+)")
"""Marks of right-to-left writing that reorder no letters, and joiners that show nothing."""

Part = tuple[str, bool]
"""A piece of text, and whether it is marked."""


def shown(text: str) -> str:
    r"""The text with controls and bidirectional overrides shown as escapes (`\u202e`).

    The template escapes markup and isolates each text. That leaves overrides, which would let a page's "27" be
    read as "72" within its own words.
    """
    return "".join(part if _KEPT.fullmatch(part) else visible(part) for part in _KEPT.split(text))


def brief(text: str, limit: int = 100) -> str:
    """A name or an address as far as a line or two can hold it, in characters."""
    return text if len(text) <= limit else text[:limit].rstrip() + " …"


def before(context: str) -> tuple[str, bool]:
    """The words before a span, and whether more of the paragraph comes before them; no half word is left."""
    if len(context) < CONTEXT:
        return shown(context), False
    return shown(re.sub(r"\A\S{0,40}(?=\s)", "", context).lstrip()), True


def after(context: str) -> tuple[str, bool]:
    """The words after a span, and whether more of the paragraph comes after them; no half word is left."""
    if len(context) < CONTEXT:
        return shown(context), False
    return shown(re.sub(r"(?<=\s)\S{0,40}\Z", "", context).rstrip()), True


def marked(text: str, words: Iterable[str]) -> tuple[Part, ...]:
    """The text in pieces, those equal to one of the words marked, as whole words where they begin or end with one."""
    wanted = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not wanted:
        return ((shown(text), False),)
    pattern = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in wanted)
    parts = re.split(f"({pattern})", text)
    return tuple((shown(part), bool(index % 2)) for index, part in enumerate(parts) if part)


def excerpt(parts: tuple[Part, ...], limit: int = 600) -> tuple[Part, ...] | None:
    """The words around the first mark (or the beginning) of a text too long for its place; `None` for a shorter one.

    `limit` is in characters, and about half of it is shown.
    """
    if sum(len(part) for part, _ in parts) <= limit:
        return None
    first = next((index for index, (_, is_marked) in enumerate(parts) if is_marked), None)
    if first is None:
        return ((_cut(parts[0][0], limit // 2), False),)
    ahead = parts[first - 1][0] if first else ""
    behind = parts[first + 1][0] if first + 1 < len(parts) else ""
    return (
        (_cut_start(ahead, limit // 4), False),
        (_cut(parts[first][0], limit // 2), True),
        (_cut(behind, limit // 4), False),
    )


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[:limit].rsplit(maxsplit=1)[0] + " …"


def _cut_start(text: str, limit: int) -> str:
    return text if len(text) <= limit else "… " + text[-limit:].split(maxsplit=1)[-1]
