"""A source's text made ready for judging: its sentences with their facets, found once for all claims."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from factcheck import facets
from factcheck.facets import Context, Passage
from factcheck.facets.language import calendar, numerals
from factcheck.facets.language.fold import Folded, fold
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence, sentences, topics
from factcheck.model import BlockKind, DateRange, Document, ReadAs, Source, Unreadable

_OLDER_VERSION = re.compile(
    r"\b(?:earlier|previous|original|prior|first)\s(?:version|headline|edition|story|article|report)\b.{0,80}\b(?:said|stated|gave|reported|misstated|listed|put|claimed|incorrect|wrong|mistaken|erroneous)"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously)\s(?:said|stated|gave|reported|listed|put|identified|described|named)"
)
# One of these begins in whatever the pattern finds.
_OLDER_HINTS = (
    *("version", "headline", "edition", "story", "article", "report"),
    *("incorrectly", "wrongly", "mistakenly", "erroneously"),
)

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_DIGIT = re.compile(r"\d")
_NOT_BUT = re.compile(r"(?i)(?:,?\snot|\binstead\sof|\brather\sthan)\s((?:[$£€]?[\w.,-]+\s?){1,3}?)(?=[,.;]|\sas\b|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One source as the judge gets it: its document, or why there is none. `unreadable` lists all that failed.

    `addresses` are those where the page was asked for and found, secrets hidden.
    """

    source: Source
    document: Document | None = None
    read_as: ReadAs | None = None
    addresses: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def issued(self) -> DateRange | None:
        """The source's date: as the claims file gives it, else as the page does."""
        return self.source.issued or (self.document.issued if self.document else None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Text:
    """A document as sentences; their facets are found when a claim first asks, and kept for the next.

    `contexts` has what each sentence's dates count from. `retracted` are sentences that quote what a correction takes
    back, `void` the values taken back, as numbers or as written.
    """

    document: Document
    units: tuple[Sentence, ...]
    contexts: tuple[Context, ...]
    retracted: frozenset[int]
    void: frozenset[str]
    found: dict[int, Passage] = field(default_factory=dict)

    def passage(self, index: int) -> Passage:
        """The sentence of that index with its facets."""
        if index not in self.found:
            self.found[index] = facets.read((self.units[index],), self.contexts[index])
        return self.found[index]

    def hinted(self, hints: Sequence[str]) -> list[int]:
        """The indices of the sentences in which one of these words in lower case begins, or behind which, in order."""
        lower = lowered(self.document.text)
        starts = [unit.start for unit in self.units]
        places = (place for hint in hints for place in _places(hint, lower))
        return sorted({bisect.bisect_right(starts, place) - 1 for place in places} - {-1})

    @property
    def folded(self) -> Folded:
        """The text folded for quotes; worked out when the first quote asks."""
        return fold(self.document.text)

    @property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Where the blocks of the document begin and end."""
        return tuple((block.start, block.end) for block in self.document.blocks)


@lru_cache(maxsize=256)
def read(
    document: Document, issued: DateRange | None, title: str | None, address: str | None, publisher: str | None
) -> Text:
    """Read a document's sentences, each dated from the nearest dated heading above it, else from `issued`."""
    units = _corrections_marked(sentences(document.text, document.blocks))
    context = Context(
        anchor=issued,
        issued=issued,
        figures=frozenset(_FIGURE.findall(f"{title or ''} {document.title or ''}")),
        title=topics(title) | topics(document.title) | _slug(address),
        known=frozenset().union(*(unit.meanings for unit in units)),
        own=topics(publisher),
    )
    text = Text(
        document=document,
        units=units,
        contexts=_contexts(units, context),
        retracted=frozenset(),
        void=frozenset(),
    )
    older = [units[index] for index in text.hinted(_OLDER_HINTS) if _OLDER_VERSION.search(units[index].text.lower())]
    text = replace(text, retracted=frozenset(unit.index for unit in older if not _NOT_BUT.search(unit.text)))
    return replace(text, void=_void(text, older))


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _corrections_marked(units: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, those marked as a correction that stand in a block of other text, from the notice on."""
    marked: list[Sentence] = []
    block = -1
    for unit in units:
        if unit.kind == BlockKind.PARAGRAPH and (unit.block == block or _NOTICE.match(unit.text)):
            block = unit.block
            marked.append(replace(unit, kind=BlockKind.CORRECTION))
        else:
            marked.append(unit)
    return tuple(marked)


_NOTICE = re.compile(
    r"(?:Corrections?|Clarifications?|Errat(?:um|a))\s?(?:[:—–]|\(|and\s)|(?:This|An?\s(?:earlier|previous)\sversion\sof\sthis)\s(?:article|story|page|report|piece|post|item)\s(?:was|has\sbeen)\s(?:amended|corrected)\b"
)


def value_of(text: str) -> str:
    """A value in a form by which two ways of writing it are told to be the same."""
    numbers = numerals.find(text)
    return f"{numbers[0].low:g}" if numbers else text.lower()


def _void(text: Text, older: list[Sentence]) -> frozenset[str]:
    """The values that corrections take back: those of retracted sentences, and "not 90" in the correction itself."""
    void = {
        value_of(facet.exact)
        for index in text.retracted
        for kind in ("number", "date")
        for facet in text.passage(index).facets.get(kind, ())
    }
    corrections = [unit for unit in text.units if unit.kind == BlockKind.CORRECTION]
    for unit in (*corrections, *older):
        void |= {value_of(match[1]) for match in _NOT_BUT.finditer(unit.text)}
    return frozenset(void)


def _contexts(units: tuple[Sentence, ...], context: Context) -> tuple[Context, ...]:
    """The context of each sentence: a heading or short line that is a date dates what follows it."""
    contexts = []
    current = context
    for unit in units:
        heads = unit.kind == BlockKind.HEADING or (unit.size <= 6 and unit.kind != BlockKind.TABLE_ROW)
        if heads and _DIGIT.search(unit.text):
            days = [
                one.days
                for one in calendar.find(unit.text, context.anchor)
                if one.days and one.days.is_day and not one.relative
            ]
            if len(days) == 1:
                current = replace(context, anchor=days[0])
        contexts.append(current)
    return tuple(contexts)


def _slug(address: str | None) -> frozenset[str]:
    """The words of an address: editors write the subject into it."""
    path = unquote(urlsplit(address or "").path)
    parts = [part for part in re.split(r"[^A-Za-z]+", path) if len(part) > 2]
    return topics(" ".join(parts)) if len(parts) >= 3 else frozenset()
