"""The day on which a page says that it was published. Never a guess: `None` where the page does not say."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from factcheck.extract.page import dateline
from factcheck.extract.text.days import day_of, month_of, read_day
from factcheck.model import DateRange

_META = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "published_time", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published",
    "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date", "citation_online_date",
    "prism.publicationdate", "rnews:datepublished", "originalpublicationdate", "article_date_original", "bt:pubdate",
    "pub_date", "displaydate", "shareaholic:article_published_time", "article-publish-date", "last-publish-date",
)  # fmt: skip
# These say "date" without saying of what: on four of seven measured pages that show another day, of a later change.
_META_OF_ANYTHING = (
    "date", "dc.date", "dc.date.created", "dcterms.date", "dcterms.created", "created", "date.created", "gen_date",
)  # fmt: skip
_UTC = re.compile(r"\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)$")
_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-zA-Z]{3})[/-](\d{1,2})(?:[/-]|$)")


def issued(root: Any, nodes: list[dict[str, Any]], canonical: str | None) -> DateRange | None:
    """The page's own date, to the day. `root` is the page as parsed, `nodes` its JSON-LD.

    In this order: JSON-LD `datePublished`, meta elements of publication, `<time>` in the article's head, a line such as
    "Published 3 May 2024", meta elements that say only "date", the canonical address, and what htmldate finds by
    markup. Where the first is a time in UTC and the page shows the day before or after, that is the day where it was
    written, from which its "yesterday" counts.
    """
    metas = _metas(root)
    shown = list(dateline.shown(root))
    stated = (*_linked(nodes), *_of(metas, _META), *shown, *_of(metas, _META_OF_ANYTHING))
    for text in stated:
        day = read_day(text)
        if day is not None:
            return DateRange.day(_local(day, text, shown, canonical))
    day = _in_address(canonical or "") or _only_reading(root, _by_htmldate(root))
    return DateRange.day(day) if day is not None else None


def _linked(nodes: list[dict[str, Any]]) -> Iterator[str]:
    """What JSON-LD says; a video within an article may be years older than it, and speaks last."""
    for node in sorted(nodes, key=lambda node: "videoobject" in str(node.get("@type")).lower()):
        for name in ("datePublished", "dateCreated", "uploadDate"):
            value = node.get(name)
            if isinstance(value, str):
                yield value


def _metas(root: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            metas.setdefault(name, meta.get("content")[:100])
    return metas


def _of(metas: dict[str, str], names: tuple[str, ...]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _local(day: date, text: str, shown: list[str], canonical: str | None) -> date:
    """The day by the clocks of the place where the page was written, where `text` has it by those of UTC."""
    if not _UTC.search(text.strip()):
        return day
    local = (read_day(one) for one in shown if not _UTC.search(one.strip()))
    near = _in_address(canonical or "") or next((one for one in local if one is not None), None)
    return near if near is not None and abs((near - day).days) <= 1 else day


def _in_address(address: str) -> date | None:
    match = _URL.search(address.partition("?")[0])
    if match is None:
        return None
    month = int(match[2]) if match[2].isdigit() else month_of(match[2])
    return day_of(int(match[1]), month, int(match[3]))


def _only_reading(root: Any, day: date | None) -> date | None:
    """The day, unless the page may have written it as 4/5/2024: that has two readings, and htmldate takes one.

    No 1 January either: htmldate makes it of a bare year, such as that of a copyright notice.
    """
    if day is None or (day.month, day.day) == (1, 1):
        return None
    if day.day > 12 or day.day == day.month:
        return day
    from lxml import etree

    one, other = f"0?{day.day}", f"0?{day.month}"
    written = rf"\b(?:{one}[/-]{other}|{other}[/-]{one})[/-]{day.year}"
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
