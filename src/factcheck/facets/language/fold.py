"""Folding: what typography changes and meaning does not.

Two texts that differ only in quotation marks, dashes, ligatures, soft hyphens, kinds of space, case or line
breaks fold to the same letters. Offsets lead back, so that what is shown is what the source wrote.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_SAME = {
    **dict.fromkeys('‘’‚‛′`´ʼ“”„‟″«»‹›"', "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
    "⁄": "/",
}
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """`text` is the folded form; `places[i]` is the offset in the original of its i-th character."""

    text: str
    places: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets for a stretch of the folded text (`start` < `end`)."""
        first = self.places[start]
        last = self.places[end - 1]
        follows = bisect_right(self.places, last, end - 1)
        after = self.places[follows] if follows < len(self.places) else self.length
        return first, max(last + 1, min(after, last + 1))


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """Fold a text. White space becomes single blanks; a hyphen at a line's end joins the word."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in _DROPPED:
            continue
        for part in _fold_character(character):
            if part == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(part)
            places.append(place)
    return Folded(text="".join(letters), places=tuple(places), length=len(text))


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    same = _SAME.get(character)
    if same is not None:
        return same
    if character.isascii():
        return character.lower()
    return "".join(_SAME.get(part, part) for part in unicodedata.normalize("NFKC", character).casefold())
