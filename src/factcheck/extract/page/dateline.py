"""The day of issue as a reader of a page sees it: `<time>` elements, and lines beside the heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from factcheck.extract.text.days import read_day

_PUBLISHED = re.compile(
    r"(?i)^\W*(?:first\s+)?(?:published|posted|issued|released|publication date|date published|date|filed)\b"
    r"(?:\s+(?:on|at))?[\s:|–—-]*"
)
# "May 3, 2024 / 12:25 PM / Updated 8 hours ago", "3 May 2024 | By A. Writer"
_PARTED = re.compile(r"\s+[/|•·–—-]\s+")
_MOST_TIMES = 200


def shown(root: Any) -> Iterator[str]:
    """What a reader sees of the date, and what stands behind it in the markup."""
    yield from _times(root)
    yield from _lines(root)


def _times(root: Any) -> Iterator[str]:
    """`<time>` elements that are marked as the date, then those that stand before the third paragraph."""
    marked = root.xpath("//*[@itemprop='datePublished' or @pubdate or contains(@class, 'dt-published')]")
    for element in marked[:5]:
        yield _time(element)
    yield from _only_time(root)
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


def _only_time(root: Any) -> Iterator[str]:
    """The day that every `<time>` of the page names, wherever they stand; those of comments and changes left out."""
    own = [element for element in islice(root.iter("time"), _MOST_TIMES) if not _is_later(element)]
    texts = [_time(element) for element in own]
    if texts and len({read_day(text) for text in texts}) == 1:
        yield texts[0]


def _is_later(element: Any) -> bool:
    around = (f"{one.get('class', '')} {one.get('id', '')}" for one in element.iterancestors() if one.tag != "body")
    return "update" in _names(element) or any("comment" in names.lower() for names in around)


def _lines(root: Any) -> Iterator[str]:
    """Lines after the first heading, or right above it, that say no more than when the page was published."""
    heading = next(iter(root.xpath("//h1")), None)
    if heading is None:
        return
    # Not all that comes before it: papers print the day on which they are read at the top of every page.
    above = heading.xpath("preceding-sibling::*[position() <= 3]")
    for element in (*_after(heading), *above):
        if element.tag in {"p", "div", "span", "li", "dd", "h3"} and len(element) <= 4:
            text = " ".join("".join(element.itertext()).split())
            if 8 <= len(text) <= 70:
                match = _PUBLISHED.match(text)
                rest = text[match.end() :] if match else _PARTED.split(text)[0]
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
