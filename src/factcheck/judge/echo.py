"""The essay under check as a source: it bears no witness to itself, nor does a page that gives its words.

A page is the essay by its address, or by title and author where it stands elsewhere. In another page the sentences are
the essay's that name it (by title or address) and report or quote, or have its author say something, and those right
after them in the same paragraph that go on so; so is a quotation right before a sentence that only says where it is from. A title of fewer than four words names the essay only in quotation marks, with such a word as
"essay" before it, or where the author is named in the same paragraph: "the march" may be any march.
Limits: links are no text, so that a page that names the essay only by a link is not seen to quote it; nor is one that
gives its words and names nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence
from factcheck.judge.material import Material, Text
from factcheck.judge.origins.address import page_of
from factcheck.model import BlockKind, Claim, Essay

_SAYS = (
    r"(?:sa(?:ys|id)|writes|wrote|written|notes|noted|argues|argued|claims|claimed|reports|reported|states|stated|tells"
    r"|told|points out|recalls|recalled|describes|described|recounts|puts it|put it|has it|asserts|asserted|mentions"
    r"|mentioned|estimates|estimated|explains|explained)"
)
_AFTER = r"(?:according to|in the words of|quot(?:es|ed|ing)|citing|cites|cited(?:\sby)?|as (?:told|shown) (?:by|in))"
_REPORTS = re.compile(rf"(?i)\b(?:{_SAYS}|{_AFTER})\b|[“\"‘«:]")
_GOES_ON = re.compile(
    r"(?i)^\W{0,3}(?:he|she|they|it|the (?:essay|article|author|writer|piece|text|book|report)|there)\b"
)
_CREDIT = re.compile(
    r"(?i)^\W{0,3}(?:so|thus|from|in|quoted|source|taken|as quoted|that is how|this is how)\b|^\s?[—–-]"
)
_KIND = r"(?:essay|article|piece|book|story|feature|column|post|report|text|chapter)"
_SHORT = 4
_QUOTES = '“”"‘’«»'


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
    names = _names(essay)
    if not names or not _may_be_named(essay, text) or not any(name.search(text.document.text) for name in names):
        return frozenset()
    found: set[int] = set()
    named: set[int] = set()
    for unit in text.units:
        before = text.units[unit.index - 1] if unit.index else None
        known = before is not None and (before.index in found or (before.index in named and _goes_on(unit, before)))
        if (known and before is not None and _follows(unit, before)) or _reports(essay, names, unit, text):
            found.add(unit.index)
        elif _is_named(essay, names, unit, text):
            named.add(unit.index)
            if before is not None and before.block == unit.block and _credits(unit, before):
                found.add(before.index)
    return frozenset(found)


def _goes_on(unit: Sentence, before: Sentence) -> bool:
    """Whether a sentence speaks on of what the one before it names: "I read The Bridge by A. Writer. It says: …"."""
    return unit.block == before.block and _GOES_ON.search(unit.text) is not None


def _credits(unit: Sentence, before: Sentence) -> bool:
    """Whether a sentence only says where the quotation before it is from."""
    return before.text.rstrip(" .")[-1:] in _QUOTES and _CREDIT.match(unit.text) is not None


def _may_be_named(essay: Essay, text: Text) -> bool:
    """Whether a text has the essay's title, author or address anywhere; few have, and to see that takes little."""
    lower = lowered(text.document.text)
    own = page_of(essay.url)
    told = (name for name in (essay.title, essay.author) if name and name.strip())
    return (own is not None and own.lower() in lower) or any(re.search(_loose(lowered(name)), lower) for name in told)


def _follows(unit: Sentence, before: Sentence) -> bool:
    """Whether a sentence goes on with what the one before it reports."""
    if unit.block != before.block:
        opened = before.text.rstrip().endswith(":") and unit.block - before.block == 1
        return opened and (unit.kind is BlockKind.QUOTE or unit.text[:1] in _QUOTES)
    if unit.text[:1] in _QUOTES and unit.text.rstrip(" .")[-1:] in _QUOTES:
        return True
    return _GOES_ON.search(unit.text) is not None and _REPORTS.search(unit.text) is not None


def _reports(essay: Essay, names: tuple[re.Pattern[str], ...], unit: Sentence, text: Text) -> bool:
    """Whether a sentence names the essay and gives its words."""
    author = _author(essay)
    if author is not None and author.search(unit.text):
        return True
    rest = unit.text
    for name in names:
        rest = name.sub(" ", rest)
    return bool(_REPORTS.search(rest)) and _is_named(essay, names, unit, text)


def _is_named(essay: Essay, names: tuple[re.Pattern[str], ...], unit: Sentence, text: Text) -> bool:
    """Whether a sentence names the essay."""
    if not any(name.search(unit.text) for name in names):
        return False
    sure = _sure(essay)
    block = text.document.blocks[unit.block]
    around = text.document.text[block.start : block.end]
    named = re.search(rf"(?<!\w){_loose(essay.author)}(?!\w)", around) if essay.author else None
    return named is not None or any(name.search(unit.text) for name in sure)


@lru_cache(maxsize=64)
def _author(essay: Essay) -> re.Pattern[str] | None:
    """The author as one who says something; as one who is spoken of, he names no essay."""
    name = (essay.author or "").strip()
    if len(name.split()) < 2:
        return None
    own = _loose(name)
    return re.compile(
        rf"(?<!\w){own}(?:,[^,.;]{{1,60}},)?(?:\s\w+){{0,2}}?\s{_SAYS}\b|\b{_SAYS}\s(?:\w+\s){{0,3}}?{own}(?!\w)"
        rf"|(?i:\b{_AFTER})\s(?:[\w’']+\s){{0,4}}?{own}(?!\w)|(?<!\w){own}:\s"
    )


@lru_cache(maxsize=64)
def _names(essay: Essay) -> tuple[re.Pattern[str], ...]:
    """What may name the essay: its title as it is written, its address, its author."""
    named = list(_sure(essay))
    if essay.title and _is_short(essay.title):
        named.append(re.compile(rf"(?<!\w){_loose(essay.title)}(?!\w)"))
    author = _author(essay)
    return (*named, author) if author is not None else tuple(named)


@lru_cache(maxsize=64)
def _sure(essay: Essay) -> tuple[re.Pattern[str], ...]:
    """What stands for the essay wherever it stands, with the quotation marks about it."""
    named = []
    title = (essay.title or "").strip()
    if title and not _is_short(title):
        named.append(re.compile(rf"(?i)[{_QUOTES}]?(?<!\w){_loose(title)}(?!\w)[,.]?[{_QUOTES}]?"))
    elif title:
        marked = rf"[“\"‘«]{_loose(title)}[,.]?[”\"’»]"
        named.append(re.compile(rf"{marked}|(?i:\b{_KIND}),?\s(?:called\s|titled\s)?{_loose(title)}(?!\w)"))
    own = page_of(essay.url)
    if own is not None and "/" in own:
        before = r"(?:https?://)?(?:www\.)?"
        named.append(re.compile(rf"(?i)(?<![\w.]){before}{re.escape(own)}(?![\w-])"))
    return tuple(named)


def _is_short(title: str) -> bool:
    return len(title.split()) < _SHORT


def _loose(name: str) -> str:
    """The words of a name with any blanks between, straight or curly apostrophes."""
    words = (re.sub(r"['’]", "['’]", re.escape(word)) for word in name.split()[:40])
    return r"\s+".join(words)


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))
