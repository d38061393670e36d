"""What a page says of itself in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_MOST = 2_000_000
_ARTICLES = ("article", "posting", "report", "blog", "review", "claimreview", "dataset", "book", "videoobject")
_PAGES = ("webpage", "page", "creativework")


def nodes(root: Any) -> list[dict[str, Any]]:
    """The objects that describe the page itself, articles first; what a list of other pages holds is left out."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found.extend(_objects(_load(script.text or "")))
    ranked = [(rank, node) for node in found if (rank := _rank(node)) is not None]
    return [node for _, node in sorted(ranked, key=lambda pair: pair[0])]


def text(node: dict[str, Any], name: str) -> str | None:
    """A property that is text, or a thing with a name (or a list of such); `None` otherwise."""
    value = node.get(name)
    values = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in values[:10]]
    words = [item.strip() for item in names if isinstance(item, str) and item.strip()]
    return ", ".join(words) or None


def _load(script: str) -> Any:
    if len(script) > _MOST:
        return None
    try:
        return json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip(" \n\t;"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Top-level objects, those of a top-level list or `@graph`, and what a page names as its main entity."""
    for item in value[:200] if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        yield item
        inner = item.get("@graph")
        for node in inner[:200] if isinstance(inner, list) else []:
            if isinstance(node, dict):
                yield node
        entity = item.get("mainEntity")
        if isinstance(entity, dict):
            yield entity


def _rank(node: dict[str, Any]) -> int | None:
    kinds = node.get("@type")
    names = " ".join(kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)).lower()
    if any(name in names for name in _ARTICLES):
        return 0
    return 1 if any(name in names for name in _PAGES) else None
