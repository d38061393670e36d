"""The day on which a page says that it was published. Never a guess: `None` where the page does not say."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from factcheck.extract.text.days import day_of, month_of, read_day
from factcheck.model import DateRange

_META = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "published_time", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date",
    "citation_publication_date", "citation_date", "citation_online_date", "prism.publicationdate", "rnews:datepublished",
    "originalpublicationdate", "article_date_original", "bt:pubdate", "pub_date", "displaydate", "shareaholic:article_published_time",
    "article-publish-date", "last-publish-date", "gen_date", "created", "date.created",
)  # fmt: skip
_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-zA-Z]{3})[/-](\d{1,2})(?:[/-]|$)")
_PUBLISHED = re.compile(
    r"(?i)^\W*(?:first\s+)?(?:published|posted|issued|released|publication date|date published|date|filed)\b"
    r"(?:\s+(?:on|at))?[\s:|–—-]*"
)


def issued(root: Any, nodes: list[dict[str, Any]], canonical: str | None) -> DateRange | None:
    """The page's own date, to the day. `root` is the page as parsed, `nodes` its JSON-LD.

    In this order: JSON-LD `datePublished`, meta elements, `<time>` in the article's head, a line such as
    "Published 3 May 2024", the canonical address, and what htmldate finds by markup.
    """
    for stated in _stated(root, nodes):
        day = read_day(stated)
        if day is not None:
            return DateRange.day(day)
    day = _in_address(canonical or "") or _only_reading(root, _by_htmldate(root))
    return DateRange.day(day) if day is not None else None


def _stated(root: Any, nodes: list[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        for name in ("datePublished", "dateCreated", "uploadDate"):
            value = node.get(name)
            if isinstance(value, str):
                yield value
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            metas.setdefault(name, meta.get("content")[:100])
    yield from (metas[name] for name in _META if name in metas)
    yield from _times(root)
    yield from _lines(root)


def _times(root: Any) -> Iterator[str]:
    """`<time>` elements that are marked as the date, then those that stand before the third paragraph."""
    marked = root.xpath("//*[@itemprop='datePublished' or @pubdate or contains(@class, 'dt-published')]")
    for element in marked[:5]:
        yield _time(element)
    heading = next(iter(root.xpath("(//main | //article | //body)//h1")), None)
    if heading is None:
        return
    paragraphs = 0
    for element in _after(heading):
        if element.tag == "p" and len("".join(element.itertext()).split()) > 20:
            paragraphs += 1
            if paragraphs > 2:
                return
        elif element.tag == "time" and "update" not in _names(element):
            yield _time(element)


def _lines(root: Any) -> Iterator[str]:
    """Lines after the first heading that say no more than when the page was published."""
    heading = next(iter(root.xpath("//h1")), None)
    if heading is None:
        return
    for element in _after(heading):
        if element.tag in {"p", "div", "span", "li", "dd"} and len(element) <= 4:
            text = " ".join("".join(element.itertext()).split())
            if 8 <= len(text) <= 70:
                match = _PUBLISHED.match(text)
                rest = text[match.end() :] if match else text
                if read_day(rest) is not None and (match or len(rest) <= 30):
                    yield rest


def _after(heading: Any) -> Iterator[Any]:
    """The next 60 elements after a heading, in the page's order."""
    for count, element in enumerate(heading.xpath("following::*[position() <= 60]")):
        if count > 60:
            return
        yield element


def _time(element: Any) -> str:
    return str(element.get("datetime") or element.get("content") or "".join(element.itertext()))[:100]


def _names(element: Any) -> str:
    parent = element.getparent()
    own = f"{element.get('class', '')} {element.get('itemprop', '')}"
    return f"{own} {parent.get('class', '') if parent is not None else ''}".lower()


def _in_address(address: str) -> date | None:
    match = _URL.search(address.partition("?")[0])
    if match is None:
        return None
    month = int(match[2]) if match[2].isdigit() else month_of(match[2])
    return day_of(int(match[1]), month, int(match[3]))


def _only_reading(root: Any, day: date | None) -> date | None:
    """The day, unless the page may have written it as 4/5/2024: that has two readings, and htmldate takes one."""
    if day is None or day.day > 12 or day.day == day.month:
        return day
    from lxml import etree

    one, other = f"0?{day.day}", f"0?{day.month}"
    written = rf"\b(?:{one}[/.-]{other}|{other}[/.-]{one})[/.-]{day.year}"
    return None if re.search(written, etree.tostring(root, encoding="unicode")) else day


def _by_htmldate(root: Any) -> date | None:
    """What htmldate finds in the markup, without its search through the text, which guesses."""
    from htmldate import find_date

    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    with suppress(Exception):  # third-party code on hostile markup may fail in any way; the page then has no date
        found = find_date(
            root, extensive_search=False, original_date=True, min_date="1990-01-01", max_date="2099-12-31"
        )
        return day_of(*(datetime.strptime(found, "%Y-%m-%d").timetuple()[:3])) if found else None  # noqa: DTZ007
    return None
