"""How a page names the essay under check: by its title, its address, its kind and author.

A title of fewer than four words names the essay only in quotation marks, with such a word as "essay" before it, or where
the author is named in the same paragraph: "the march" may be any march. An author's name alone names no essay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets.language.lowered import lowered
from factcheck.judge.origins.address import page_of
from factcheck.model import Document, Essay

SAYS = (
    r"(?:sa(?:ys|id)|writes|wrote|written|notes|noted|argues|argued|claims|claimed|reports|reported|states|stated|tells"
    r"|told|points out|recalls|recalled|describes|described|recounts|puts it|put it|has it|asserts|asserted|mentions"
    r"|mentioned|estimates|estimated|explains|explained|relates|related|records|recorded|adds|added|concludes|concluded)"
)
AFTER = r"(?:according to|in the words of|(?:to )?quot(?:es?|ed|ing)|citing|cites|cited(?:\sby)?|as (?:told|shown) (?:by|in))"
QUOTES = '“”"‘’«»'
_KIND = r"(?:essay|article|piece|book|story|feature|column|post|report|text|chapter)"
_ESSAYS = r"(?:essay|article|piece|feature|column)"
_SHORT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Patterns for one essay. `sure` name it wherever they stand, with the quotation marks about them; `title` is a short
    title as it is written, `author` his name, `speaks` the author as one who says something, `last` his last name.
    """

    sure: tuple[re.Pattern[str], ...]
    title: re.Pattern[str] | None
    author: re.Pattern[str] | None
    speaks: re.Pattern[str] | None
    last: re.Pattern[str] | None

    def names(self, text: str, around: str) -> bool:
        """Whether a sentence names the essay; `around` is its paragraph."""
        return any(name.search(text) for name in self.sure) or (
            self.title is not None
            and self.author is not None
            and self.title.search(text) is not None
            and self.author.search(around) is not None
        )

    def without(self, text: str) -> str:
        """A text without what names the essay or its author."""
        for name in (*self.sure, self.title, self.author):
            text = name.sub(" ", text) if name is not None else text
        return text


@lru_cache(maxsize=64)
def of(essay: Essay) -> Naming:
    """The patterns for an essay."""
    title, author = (essay.title or "").strip(), (essay.author or "").strip()
    full = len(author.split()) > 1
    return Naming(
        sure=tuple(re.compile(pattern) for pattern in _sure(title, author if full else "", page_of(essay.url))),
        title=re.compile(rf"(?<!\w){_loose(title)}(?!\w)") if title and _is_short(title) else None,
        author=re.compile(rf"(?<!\w){_loose(author)}(?!\w)") if author else None,
        speaks=re.compile(_speaking(_loose(author))) if full else None,
        last=re.compile(rf"^\W{{0,3}}{_loose(author.split()[-1])}\s") if full else None,
    )


def is_possible(essay: Essay, document: Document) -> bool:
    """Whether a text has the essay's title, author or address anywhere; few have, and to see that takes little."""
    lower = lowered(document.text)
    own = page_of(essay.url)
    told = (name for name in (essay.title, essay.author) if name and name.strip())
    return (own is not None and own.lower() in lower) or any(re.search(_loose(lowered(name)), lower) for name in told)


def _sure(title: str, author: str, own: str | None) -> list[str]:
    named = []
    if title and not _is_short(title):
        named.append(rf"(?i)[{QUOTES}]?(?<!\w){_loose(title)}(?!\w)[,.]?[{QUOTES}]?")
    elif title:
        marked = rf"[“\"‘«]{_loose(title)}[,.]?[”\"’»]"
        named.append(rf"{marked}|(?i:\b{_KIND}),?\s(?:called\s|titled\s)?{_loose(title)}(?!\w)")
    if author:
        by = rf"(?i:\b{_ESSAYS}\s(?:\w+\s){{0,3}}?by)\s{_loose(author)}(?!\w)"
        named.append(rf"{by}|(?<!\w){_loose(author)}['’]s?\s(?:\w+\s){{0,2}}?{_ESSAYS}\b")
    if own is not None and "/" in own:
        named.append(rf"(?i)(?<![\w.])(?:https?://)?(?:www\.)?{re.escape(own)}(?![\w-])/?")
    return named


def _speaking(name: str) -> str:
    return (
        rf"(?<!\w){name}(?:,[^,.;]{{1,60}},)?(?:\s\w+){{0,2}}?\s{SAYS}\b|\b{SAYS}\s(?:\w+\s){{0,3}}?{name}(?!\w)"
        rf"|(?i:\b{AFTER})\s(?:[\w’']+\s){{0,4}}?{name}(?!\w)|(?<!\w){name}:\s"
    )


def _is_short(title: str) -> bool:
    return len(title.split()) < _SHORT


def _loose(name: str) -> str:
    """The words of a name with any blanks between, straight or curly apostrophes."""
    words = (re.sub(r"['’]", "['’]", re.escape(word)) for word in name.split()[:40])
    return r"\s+".join(words)
