"""A text as sentences of words: the one reading that all facets share."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets.language import lexicon, places
from factcheck.model import Block, BlockKind

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[A-Z]\.[A-Z](?![\w.])"  # U.S., and U.S without its last mark
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W_]+(?:['’][^\W\d_]+)*)*"  # words, with inner hyphens and apostrophes
    r"|\d+(?:[.,]\d+)*"
    r"|\S"
)
# A clause that stands on its own is read as a sentence: what is said in one half is not said in the other.
# What it begins with stands first in the pattern, and what must stand before that behind it: so it is soon found.
_BREAK = re.compile(
    r"[.;,\s](?:(?<=[a-z0-9]{2}\.)(?=[A-Z][a-z])|(?<=;)\s|(?<=\s)[—–]\s|(?<=,)\s(?=(?:but|while|whereas|although|though)\s)|(?<=\s)(?=whereas\s|but\s[a-z]+ed\s)|(?<=[.!?]\s)(?=(?:Correction|Clarification|Update)\b[^.;]{0,40}:\s))"
)


_INITIAL = re.compile(r"[A-Z]\.(?<![\w.][A-Z]\.)(?=\s(?:[A-Z]\.\s)*[A-Z][a-z])")
_CORRECTION = re.compile(
    r"(?i)\b(?:(?:correction|clarification|editor['’]s\snote)\s?[:—–-]|(?-i:[A-Z])(?:orrections?|larification|rratum|orrigendum|mendment|mended|etraction|ORRECTION|pdated?|PDATED?)"
    r"(?:\s?[,(]\s?[^:;.\n]{1,30}|\s(?:on\s)?\d[^:;.\n]{0,20})?:\s)"
)
LONGEST = 800
_NO_WORD = re.compile(r"\S{200,}")
"""The most characters that are read as one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word or mark. `meaning` is its concept ("" for marks and words without a topic of their own).

    `start` and `end` are offsets into the whole text.
    """

    text: str
    lower: str
    start: int
    end: int
    meaning: str
    capital: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sentence:
    """`text` stands at `start` to `end` in the whole text. `index` counts sentences from 0, `size` its words and marks.

    Compared by identity: a sentence is read once, and what is found in it is remembered by it.
    """

    text: str
    start: int
    end: int
    index: int
    block: int
    kind: BlockKind
    page: int | None
    size: int
    meanings: frozenset[str]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words and marks; of most sentences of a long text nobody asks for them."""
        return _words_of(self)

    def between(self, start: int, end: int) -> list[Word]:
        """The words that have a concept and begin between two offsets into the sentence's own text."""
        return [word for word in self.words if word.meaning and start <= word.start - self.start < end]

    def concepts(self, start: int, end: int) -> frozenset[str]:
        """The concepts of the words that begin between two offsets into the sentence's own text."""
        return frozenset(word.meaning for word in self.between(start, end))


@lru_cache(maxsize=8192)
def _words_of(sentence: Sentence) -> tuple[Word, ...]:
    return words(sentence.text, sentence.start)


def sentences(text: str, blocks: tuple[Block, ...] | None = None) -> tuple[Sentence, ...]:
    """The sentences of a text, block by block, clauses that stand alone apart. Without blocks, the text is one paragraph."""
    found: list[Sentence] = []
    for number, block in enumerate(blocks or (Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),)):
        kind = block.kind
        marker = _CORRECTION.search(text, block.start, block.end) if kind == BlockKind.CORRECTION else None
        if marker and marker.start() > block.start:
            kind = BlockKind.PARAGRAPH  # what stands before "Correction:" is what it corrects
        for start, end in _spans(text[block.start : block.end], block.kind):
            if _CORRECTION.match(text, block.start + start):
                kind = BlockKind.CORRECTION
            first, last = block.start + start, block.start + end
            size, meanings = _concepts(text[first:last])
            found.append(
                Sentence(
                    text=text[first:last],
                    start=first,
                    end=last,
                    index=len(found),
                    block=number,
                    kind=kind,
                    page=block.page,
                    size=size,
                    meanings=meanings,
                )
            )
    return tuple(found)


def _spans(text: str, kind: BlockKind) -> list[tuple[int, int]]:
    if kind in {BlockKind.TABLE_ROW, BlockKind.TITLE, BlockKind.HEADING} or len(text) < 30:
        spans = [(0, len(text))]
    else:
        spans = [clause for start, end in _ended(text) for clause in _clauses(text, start, end)]
    short = (piece for start, end in spans for piece in _cut(text, start, end))
    return [_trim(text, start, end) for start, end in short if text[start:end].strip()]


def _ended(text: str) -> Iterator[tuple[int, int]]:
    """Stretches up to the ends of sentences. What is too long for a word stands apart: marks in it take quadratic time."""
    import nupunkt

    cuts = [0, *(place for match in _NO_WORD.finditer(text) for place in match.span()), len(text)]
    for index, (start, end) in enumerate(itertools.pairwise(cuts)):
        if index % 2:
            yield start, end
        else:
            yield from ((start + first, start + last) for first, last in nupunkt.sent_spans(text[start:end]))


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch without an end to its sentence is cut, so that no text can make the patterns run long."""
    pieces = []
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = blank + 1 if blank > 0 else start + LONGEST
        pieces.append((start, stop))
        start = stop
    return [*pieces, (start, end)]


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start, *(match.end() for match in _BREAK.finditer(text, start, end)), end]
    if len(cuts) == 2:
        return [(start, end)]
    pieces = [(first, last) for first, last in itertools.pairwise(cuts) if last > first]
    if any(len(text[first:last].split()) < 3 for first, last in pieces):
        return [(start, end)]
    return pieces


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of one sentence that begins at `offset`."""
    matches = list(_TOKEN.finditer(text))
    lowers, meanings = _read([match.group() for match in matches])
    initials = {match.start() for match in _INITIAL.finditer(text)}
    meanings = ["" if match.start() in initials else one for match, one in zip(matches, meanings, strict=True)]
    return tuple(
        Word(
            text=match.group(),
            lower=lower,
            start=offset + match.start(),
            end=offset + match.end(),
            meaning=meaning,
            capital=match.group()[:1].isupper(),
        )
        for match, lower, meaning in zip(matches, lowers, _with_phrases(lowers, meanings), strict=True)
    )


def _concepts(text: str) -> tuple[int, frozenset[str]]:
    """How many words and marks a sentence has, and its concepts: all of it that is needed to find it."""
    if _INITIAL.search(text):
        found = words(text)
        return len(found), frozenset(word.meaning for word in found if word.meaning)
    lowers, meanings = _read(_TOKEN.findall(text))
    return len(lowers), frozenset(filter(None, _with_phrases(lowers, meanings)))


def _read(written: list[str]) -> tuple[list[str], list[str]]:
    """Words in lower case, and their concepts."""
    pairs = [_known(one) for one in written]
    return [lower for lower, _ in pairs], [meaning for _, meaning in pairs]


@lru_cache(maxsize=65536)
def _known(written: str) -> tuple[str, str]:
    lower = _ABBREVIATED.get(written) or written.lower().replace("’", "'")
    return lower, _meaning(lower)


_ABBREVIATED = {"US": "u.s.", "U.S": "u.s.", "U.K": "u.k."}
"""Countries in short that lower case would not tell from other words, or would leave without their last mark."""


def topics(text: str | None) -> frozenset[str]:
    """The concepts of a title or a name, figures left out."""
    return frozenset(word.meaning for word in words(text or "") if word.meaning and not word.meaning[0].isdigit())


def _meaning(lower: str) -> str:
    bare = lower.removesuffix("'s").removesuffix("'") if len(lower) > 2 else lower
    if not bare[:1].isalnum() or lexicon.is_stop(bare) or bare.endswith("n't"):
        return ""
    if bare[0].isdigit():
        return bare
    return places.country(bare) or lexicon.concept(bare)


def _with_phrases(lowers: list[str], meanings: list[str]) -> list[str]:
    """The concepts, the first word of each fixed phrase having that of the phrase, and its others none."""
    table = _phrases()
    if table.keys().isdisjoint(lowers):
        return meanings
    done = list(meanings)
    at = 0
    while at < len(lowers):
        for parts, meaning in table.get(lowers[at], ()):
            if tuple(lowers[at : at + len(parts)]) == parts:
                done[at : at + len(parts)] = [meaning, *[""] * (len(parts) - 1)]
                at += len(parts) - 1
                break
        at += 1
    return done


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table = {
        first: tuple((parts, lexicon.concept(meaning)) for parts, meaning in rows)
        for first, rows in lexicon.phrases().items()
    }
    for phrase in places.PHRASES:
        parts = tuple(phrase.split())
        meaning = places.country("-".join(parts)) or "-".join(parts)
        table[parts[0]] = (*table.get(parts[0], ()), (parts, meaning))
    return table
