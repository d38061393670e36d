"""A source's sentences made ready for looking up: which of them have a word, and which always go to the judge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.facets.language import lexicon, numerals
from factcheck.facets.language.words import Sentence
from factcheck.judge.material import Text
from factcheck.model import BlockKind

_ENDED = re.compile(r"[.!?:][\"'”’»)\]]*$")
_MOST_CLAUSES = 4
_MOST_TITLES = 2
_MOST_DATES = 2
_SHORT = 12
"""The words that a line may have which is a byline or a date and nothing else."""
_HEAD = 60
"""Among so many sentences from the top a byline is looked for; further down "by" credits pictures and quotes."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATED = re.compile(
    rf"(?i)\b{_MONTH}\b.{{0,12}}\d|\d.{{0,6}}\b{_MONTH}\b|\b(?:19|20)\d\d\b|\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,30}(?:,[^—–()]{2,30}){0,2}\s?(?:\([^()]{2,30}\)\s?)?(?:—|–|-)\s")
_BYLINE = re.compile(
    r"\W{0,3}(?:(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Rr]eport|[Rr]eporting|[Tt]ext)\s)?(?:[Bb]y|BY)\b[:\s]\s?[A-Z]"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lookup:
    """Whole sentences of a text, each as the indices of its clauses: `having` says by concept which of them have it.

    `always` are the places, among the whole sentences, of title, byline and date lines.
    """

    wholes: tuple[tuple[int, ...], ...]
    having: dict[str, list[int]]
    always: tuple[int, ...]


@lru_cache(maxsize=256)
def lookup(text: Text) -> Lookup:
    """The look-up of a text, made once for all claims. What a correction takes back is not in it."""
    wholes = tuple(_wholes(text))
    having: dict[str, list[int]] = {}
    for place, clauses in enumerate(wholes):
        for key in {key_of(meaning) for index in clauses for meaning in text.units[index].meanings}:
            having.setdefault(key, []).append(place)
    return Lookup(wholes=wholes, having=having, always=_always(text, wholes))


def key_of(meaning: str) -> str:
    """What a concept is looked up by: a number in figures, however it is written ("twelfth", "12", "1,200")."""
    if meaning[0].isdigit():
        return meaning.replace(",", "")
    return _spelt().get(meaning, meaning)


@cache
def _spelt() -> dict[str, str]:
    return {lexicon.concept(word): str(value) for word, value in numerals.spelt().items()}


def _wholes(text: Text) -> list[tuple[int, ...]]:
    """The clauses that were parted for judging, together again: what one says of its subject, the other may name."""
    found: list[list[int]] = []
    before: Sentence | None = None
    for unit in text.units:
        if unit.index in text.retracted:
            before = None
            continue
        joined = before is not None and before.block == unit.block and not _ENDED.search(before.text)
        if joined and len(found[-1]) < _MOST_CLAUSES:
            found[-1].append(unit.index)
        else:
            found.append([unit.index])
        before = unit
    return [tuple(clauses) for clauses in found]


def _always(text: Text, wholes: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """Title, byline and date lines, at most five sentences: what says of whom, by whom and of when a page is."""
    titles: list[int] = []
    bylines: list[int] = []
    dates: list[int] = []
    author = text.document.byline
    for place, clauses in enumerate(wholes):
        unit = text.units[clauses[0]]
        short = len(clauses) == 1 and unit.size <= _SHORT
        if unit.kind == BlockKind.TITLE:
            titles.append(place)
        elif short and place < _HEAD and (_BYLINE.match(unit.text) or (author and author in unit.text)):
            bylines.append(place)
        elif (short and _DATED.search(unit.text)) or (place < _HEAD and _DATELINE.match(unit.text)):
            dates.append(place)
    if not titles:
        titles = [place for place, clauses in enumerate(wholes) if text.units[clauses[0]].kind == BlockKind.HEADING][:1]
    return (*titles[:_MOST_TITLES], *bylines[:1], *dates[:_MOST_DATES])
