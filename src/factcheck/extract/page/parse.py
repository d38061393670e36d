"""Markup to a tree, whatever the markup."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.page.inline import BLOCKS
from factcheck.extract.text.wordset import wordset

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(
    r"&#(?:[xX]0*(?:[0-8bBeEfF]|1[0-9a-fA-F]|7[fF]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF])(?![0-9a-fA-F])"
    r"|0*(?:[0-8]|11|1[4-9]|2[0-9]|3[01]|127)(?![0-9]));?"
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
_VOID = wordset("area base br col embed hr img input link meta param source track wbr")
_ENDED_BY_SAME = wordset("p li dt dd tr td th option tbody thead")
# The parser gives up at 256 levels; old pages with unclosed tags reach that. Deeper containers are taken out, and each
# edge of a block begins a paragraph; those that may hide their content or are no part of the text stay.
_DEEP = 200
_MOST_ELEMENTS = 120_000
_KEPT = re.compile(r"(?i)hidden|display|visibility|opacity|font-size|line-through")
_KEPT_TAGS = wordset(
    "script style template noscript del s strike table tr td th textarea title nav aside footer button svg"
)
_EDGE = "<p>"


def parse(markup: str) -> tuple[Any | None, bool]:
    """The root element of a page, and whether it was made shallower, so that its structure says little.

    `None` where there is no element or where the page is too deep or too large to read whole. Never raises, fetches
    nothing, knows no entities but HTML's own. Comments are left out.
    """
    clean = _REFERENCE.sub("", _CONTROL.sub("", markup))
    root, whole = _parse(clean)
    if whole:
        return root, False
    root, whole = _parse(_shallow(clean))
    return (root if whole else None), True


def too_many(root: Any) -> bool:
    """Whether a page has so many elements (120,000) that reading it would take more than some seconds."""
    return bool(root.xpath("count(//*)") > _MOST_ELEMENTS)


def _parse(markup: str) -> tuple[Any | None, bool]:
    """The tree, and whether all of the markup is in it."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    return root, not any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)


def _shallow(markup: str) -> str:
    """The markup without the containers that lie too deep."""
    open_tags: list[tuple[str, bool]] = []
    parts: list[str] = []
    done = 0
    for match in _TAG.finditer(markup):
        closing, name, attributes = match[1], match[2].lower(), match[3]
        if name in _VOID:
            continue
        if not closing:
            if name in _ENDED_BY_SAME and open_tags and open_tags[-1][0] == name:
                open_tags.pop()
            kept = len(open_tags) < _DEEP or name in _KEPT_TAGS or _KEPT.search(attributes) is not None
            open_tags.append((name, kept))
        else:
            kept = _close(open_tags, name)
        if not kept:
            parts.append(markup[done : match.start()])
            parts.append(_EDGE if name in BLOCKS else "")
            done = match.end()
    parts.append(markup[done:])
    return "".join(parts)


def _close(open_tags: list[tuple[str, bool]], name: str) -> bool:
    """Take the innermost open tag of that name, and what is open within it, off; say whether it was kept."""
    for back in range(1, min(len(open_tags), 50) + 1):
        if open_tags[-back][0] == name:
            kept = open_tags[-back][1]
            del open_tags[-back:]
            return kept
    return len(open_tags) < _DEEP
