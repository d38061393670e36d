"""From the page's tree to BeautifulSoup: tables and lists of pairs only, so that other pages pay nothing."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

_KEPT = ("class", "colspan", "role", "rowspan")


def read(element: Any) -> Any | None:
    """A table or list of the cleaned tree as BeautifulSoup's `Tag`; `None` where it cannot be read.

    The tree stays as it is. Only the attributes that reading needs go along. The markup begins with a tag and holds
    neither declarations nor comments, so that there is nothing for BeautifulSoup to warn of.
    """
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup
    from lxml import etree

    bare = deepcopy(element)
    for inner in bare.iter(etree.Element):
        own = inner.attrib
        if len(own):
            kept = {name: value for name in _KEPT if (value := own.get(name)) is not None}
            own.clear()  # names that only a web page has cannot be deleted one by one, nor read again
            own.update(kept)
    markup = etree.tostring(bare, encoding="unicode", method="html", with_tail=False)
    try:
        made = BeautifulSoup(markup, "lxml", multi_valued_attributes=None)
    except ParserRejectedMarkup:
        return None
    return next(within(made, element.tag), None)


def within(element: Any, *names: str) -> Iterator[Any]:
    """The elements of these names in an element, at any depth, in order; several times as fast as `find_all`."""
    return (inner for inner in element.descendants if inner.name in names)


def children(element: Any, *names: str) -> list[Any]:
    """The elements of these names that lie directly in an element."""
    return [inner for inner in element.contents if inner.name in names]


def holds(element: Any, *names: str) -> bool:
    """Whether an element of one of these names lies in an element, at any depth."""
    return next(within(element, *names), None) is not None
