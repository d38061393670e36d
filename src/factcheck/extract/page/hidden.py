"""Taking out what a reader of the page does not see, and what the page has struck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TAGS = (
    "script", "style", "template", "noscript", "del", "s", "strike", "iframe", "object", "embed", "applet", "canvas",
    "svg", "math-annotation", "audio", "video", "map", "select", "textarea", "input", "datalist", "dialog", "head",
)  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
_LONGEST_NAME = 5000
_MARK = "taken-out"
_INVISIBLE = re.compile(
    r"(?i)(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:0?\.0+|0)(?![.\d])"
    r"|font-size\s*:\s*0+(?:px|pt|em|rem|%)?(?![.\d\w])|text-decoration(?:-line)?\s*:[^;}]*line-through)"
)
_SIMPLE = re.compile(r"(?:[a-zA-Z][\w]*)?([.#])(-?[A-Za-z_][\w-]*)")
_NAME = re.compile(r"([.#])(-?[A-Za-z_][\w-]*)")
_SHOWS = re.compile(r"(?i)display\s*:|visibility\s*:\s*visible|opacity\s*:")
_CSS_COMMENT = re.compile(r"/\*.{0,5000}?\*/", re.DOTALL)
_STYLES = 300_000
_STRUCK = frozenset({"struck", "strikethrough", "line-through"})


def take_out(root: Any) -> None:
    """Remove scripts, styles, templates, hidden and struck text, and form controls from the tree, in place.

    `<ins>` stays. Buttons go, except inside headings, where they open a section that has its text below.
    """
    from lxml import etree

    classes, ids = _hidden_names(root)
    for element in root.iter(etree.Element):
        for name in ("class", "id"):
            if len(element.get(name, "")) > _LONGEST_NAME:
                del element.attrib[name]
        if _is_hidden(element, classes, ids):
            element.tag = _MARK
    for button in list(root.iter("button")):
        if not _opens_section(button):
            button.tag = _MARK
    etree.strip_elements(root, _MARK, *_TAGS, with_tail=False)


def _opens_section(button: Any) -> bool:
    """Whether a button's text is a heading's, or the button was never closed and has swallowed the page."""
    around = {parent.tag for parent in button.iterancestors()}
    return not around.isdisjoint(_HEADINGS) or next(button.iter("h1", "main", "article", "p"), None) is not None


def _is_hidden(element: Any, classes: frozenset[str], ids: frozenset[str]) -> bool:
    attributes = element.attrib
    if not attributes or element.tag in {"html", "body"}:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style")
    if style and _INVISIBLE.search(style):
        return True
    if ids and attributes.get("id") in ids:
        return True
    own = attributes.get("class")
    return bool(own) and not (classes | _STRUCK).isdisjoint(own.split())


def _hidden_names(root: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Classes and ids that a plain rule of the page's own `<style>` hides, and no other rule shows again."""
    css = "\n".join((style.text or "") for style in root.iter("style"))[:_STYLES]
    hidden: dict[str, set[str]] = {".": set(), "#": set()}
    shown: dict[str, set[str]] = {".": set(), "#": set()}
    if _INVISIBLE.search(css):
        for selectors, body in _rules(_CSS_COMMENT.sub("", css)):
            hides = _INVISIBLE.search("{" + body) is not None
            for selector in selectors.split(","):
                match = _SIMPLE.fullmatch(selector.strip())
                if match and hides:
                    hidden[match[1]].add(match[2])
            if not hides and _SHOWS.search(body):
                for sign, name in _NAME.findall(selectors):
                    shown[sign].add(name)
    return frozenset(hidden["."] - shown["."]), frozenset(hidden["#"] - shown["#"])


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each rule that stands by itself; one inside `@media` holds for some screens only."""
    depth = 0
    for chunk in css.split("}"):
        selectors, *bodies = chunk.split("{")
        if depth == 0 and len(bodies) == 1 and len(selectors) < 2000 and "@" not in selectors:
            yield selectors, bodies[0]
        depth = max(0, depth + len(bodies) - 1)
