"""The essay under check as a source: it bears no witness to itself, nor does a page that gives its words.

A page is the essay by its address, or by title and author where it stands elsewhere. In another page (see `naming` for
what names the essay) those sentences are the essay's
- that name it and report, quote or cite it, or have its author say something,
- that go on so in the same paragraph ("It says: …"), up to the end of a quotation that one of them opens,
- that say "the essay" of an essay which the page names somewhere,
- before one that does nothing but name it ("“…” So A. Writer in The Bridge."): the quotation, else one sentence.

Limits: links are no text, so that a page that names the essay only by a link is not seen to quote it; nor is one that
gives its words and names nothing. The text of the essay (`path` in the claims file) is not held against pages: both may
have an inquiry's words from the inquiry, and a verdict would hang on a file of which no copy is kept to prove it by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.facets.language.words import Sentence
from factcheck.judge import naming
from factcheck.judge.material import Material, Text
from factcheck.judge.naming import AFTER, QUOTES, SAYS, Naming
from factcheck.judge.origins.address import page_of
from factcheck.model import BlockKind, Claim, Essay

_REPORTS = re.compile(rf"(?i)\b(?:{SAYS}|{AFTER})\b|[“\"‘«:]")
_GOES_ON = re.compile(
    r"(?i)^\W{0,3}(?:he|she|they|it|the (?:essay|article|author|writer|piece|text|book|report)|there)\b"
)
# What can be meant by these where the essay was named and nothing else; and by what that stays the subject.
_THIS = re.compile(r"(?i)^\W{0,3}(?:he|she|it|(?:the|this|that) (?:essay|article|author|writer|essayist|piece))\b")
_READER = re.compile(r"^\W{0,3}(?:I|We|My|Our)\b")
_THE_ESSAY = re.compile(
    rf"(?i)\b(?:the|this|that) essay(?:,)?\s(?:\w+\s){{0,2}}?{SAYS}\b|\b(?:{AFTER}|in|from) (?:the|this|that) essay\b|\bthe essay[:’']"
)
_IN = re.compile(r"^\W{0,3}(?:In|From|To quote|Quoting)\s+$")
_CITED = re.compile(r"[(\[]([^()\[\]]{1,300})[)\]]")
_NOTHING = re.compile(
    rf"(?i)\b(?:{SAYS}|{AFTER}|so|thus|this|that|these|those|is|are|was|were|what|how|words?|line|sentence|in|by|from|of|on|at|the|an?|his|her|its|who|as|it|and"
    r"|essay|article|piece|feature|column|source|via|author|writer|excerpt|extract|quotation|taken|page|pp?|\d{1,4})\b"
)
_POINTS_BACK = re.compile(r"(?i)^\W*(?:so|thus|that|this|these|those|source|via|from|(?=\())")
_PAIRS = {"“": "”", "«": "»"}


def is_essay(essay: Essay, material: Material) -> bool:
    """Whether the source is the essay itself: at its address, or elsewhere under its title and its author's name."""
    document = material.document
    own = page_of(essay.url)
    told = (material.source.url, *material.addresses, document.canonical if document else None)
    if own is not None and own in {page_of(address) for address in told if address}:
        return True
    if document is None or not essay.title or not essay.author:
        return False
    is_titled = _plain(essay.title) == _plain(document.title or material.source.title or "")
    return is_titled and _plain(essay.author) in _plain(document.byline or "")


def sentences(claim: Claim, essay: Essay, text: Text) -> frozenset[int]:
    """The indices of the sentences that give the essay's words. Of its author a claim may speak itself."""
    is_spoken_of = bool(essay.author) and _plain(essay.author or "") in _plain(claim.statement)
    return _sentences(replace(essay, author=None) if is_spoken_of else essay, text)


@lru_cache(maxsize=256)
def _sentences(essay: Essay, text: Text) -> frozenset[int]:
    if not naming.is_possible(essay, text.document):
        return frozenset()
    return frozenset(_Reader(naming.of(essay), text).read())


class _Reader:
    """Reads a text from its beginning. `topic` says that the sentence before speaks of the essay, `closing` how a
    quotation ends that stands open in its words, "" for none.
    """

    def __init__(self, names: Naming, text: Text) -> None:
        self.names, self.text = names, text
        self.named = frozenset(unit.index for unit in text.units if names.names(unit.text, self._around(unit)))
        self.is_named = bool(self.named) or names.names(text.document.title or "", text.document.title or "")
        self.found: set[int] = set()
        self.topic = False
        self.closing = ""

    def read(self) -> set[int]:
        """The indices of the sentences that are the essay's."""
        for unit in self.text.units:
            before = self.text.units[unit.index - 1] if unit.index else None
            if self._is_quoted(unit, before) or self._is_told(unit, before):
                self.found.add(unit.index)
                self.closing = self._closed_behind(unit, _left_open(unit.text, self.closing))
            else:
                self.closing = ""
            if unit.index in self.named and not _NOTHING.sub("", self.names.without(unit.text)).strip(
                " \t\n.,;:()[]—–-/" + QUOTES
            ):
                self.found.update(self._behind(unit))
            self._follow(unit, before)
        return self.found

    def _around(self, unit: Sentence) -> str:
        block = self.text.document.blocks[unit.block]
        return self.text.document.text[block.start : block.end]

    def _closed_behind(self, unit: Sentence, closing: str) -> str:
        """The mark that ends an open quotation where there is one, in its paragraph or in a next one that opens it anew."""
        blocks, text = self.text.document.blocks, self.text.document.text
        following = blocks[unit.block + 1] if unit.block + 1 < len(blocks) else None
        if not closing or (following is not None and text[following.start : following.start + 1] in QUOTES):
            return closing
        return closing if text.find(closing, unit.end, blocks[unit.block].end) >= 0 else ""

    def _is_quoted(self, unit: Sentence, before: Sentence | None) -> bool:
        """Whether it stands in a quotation that a sentence of the essay's has opened."""
        if not self.closing or before is None:
            return False
        return unit.block == before.block or (unit.block - before.block == 1 and unit.text[:1] in QUOTES)

    def _is_told(self, unit: Sentence, before: Sentence | None) -> bool:
        if before is not None and before.index in self.found and _follows(unit, before):
            return True
        if before is not None and self.topic and self._goes_on(unit, before):
            return True
        return self._reports(unit) or (self.is_named and _THE_ESSAY.search(unit.text) is not None)

    def _goes_on(self, unit: Sentence, before: Sentence) -> bool:
        """Whether it gives the words of the essay of which the sentence before speaks."""
        own = _THIS.search(unit.text) or (self.names.last and self.names.last.search(unit.text))
        if own and _REPORTS.search(unit.text):
            return unit.block - before.block <= 1
        if unit.block == before.block:
            return _is_quotation(unit.text)
        around = self._around(unit).strip()
        return unit.block - before.block == 1 and (unit.kind is BlockKind.QUOTE or _is_quotation(around))

    def _reports(self, unit: Sentence) -> bool:
        """Whether it names the essay and gives its words, or has the author speak."""
        if self.names.speaks is not None and self.names.speaks.search(unit.text):
            return True
        if unit.index not in self.named:
            return False
        rest = self.names.without(unit.text)
        if _REPORTS.search(rest) or _IN.match(unit.text[: self._place(unit.text)]):
            return True
        return any(self._only_names(cited[1]) for cited in _CITED.finditer(unit.text))

    def _place(self, text: str) -> int:
        """Where the essay is named first."""
        patterns = (*self.names.sure, *([self.names.title] if self.names.title else []))
        return min((found.start() for name in patterns if (found := name.search(text))), default=0)

    def _only_names(self, cited: str) -> bool:
        rest = self.names.without(cited)
        return rest != cited and not _NOTHING.sub("", rest).strip(" .,;:—–-/" + QUOTES)

    def _behind(self, unit: Sentence) -> Iterator[int]:
        """The sentences before one that only names the essay: a quotation back to its beginning, else the last one."""
        units = self.text.units
        last = unit.index - 1
        if last < 0 or unit.block - units[last].block > 1:
            return
        block = units[last].block
        if units[last].text.rstrip(" .,")[-1:] not in QUOTES:
            if units[last].kind is BlockKind.QUOTE and block != unit.block:
                yield from (one.index for one in units[: unit.index] if one.block == block)
            elif block == unit.block and _POINTS_BACK.match(unit.text):
                yield last
            return
        for at in range(last, -1, -1):
            if units[at].block != block:
                return
            yield at
            if re.search(r"(?:^|[\s(\[])[“\"‘«]", units[at].text):
                return

    def _follow(self, unit: Sentence, before: Sentence | None) -> None:
        """Keep in mind whether the essay is what is spoken of."""
        same = before is not None and before.block == unit.block
        goes_on = _THIS.search(unit.text) or _READER.match(unit.text)
        self.topic = unit.index in self.named or (self.topic and same and goes_on is not None)


def _follows(unit: Sentence, before: Sentence) -> bool:
    """Whether a sentence goes on with what the one before it reports."""
    if unit.block != before.block:
        opened = before.text.rstrip().endswith(":") and unit.block - before.block == 1
        return opened and (unit.kind is BlockKind.QUOTE or unit.text[:1] in QUOTES)
    if _is_quotation(unit.text):
        return True
    return _GOES_ON.search(unit.text) is not None and _REPORTS.search(unit.text) is not None


def _is_quotation(text: str) -> bool:
    return text[:1] in QUOTES and text.rstrip(" .")[-1:] in QUOTES


def _left_open(text: str, closing: str) -> str:
    """The mark that ends the quotation which stands open at the end of a sentence, "" for none."""
    for mark in text:
        if closing and mark == closing:
            closing = ""
        elif not closing and (mark in _PAIRS or mark == '"'):
            closing = _PAIRS.get(mark, '"')
    return closing


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))
