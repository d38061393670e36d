"""Taking out what a reader of the page does not see, and what the page has struck."""

from __future__ import annotations

import re
from typing import Any

_TAGS = (
    "script", "style", "template", "noscript", "del", "s", "strike", "iframe", "object", "embed", "applet", "canvas",
    "svg", "math-annotation", "audio", "video", "map", "select", "textarea", "input", "datalist", "dialog", "head",
)  # fmt: skip
_MARK = "taken-out"
_INVISIBLE = re.compile(
    r"(?i)(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:0?\.0+|0)(?![.\d])"
    r"|font-size\s*:\s*0+(?:px|pt|em|rem|%)?(?![.\d\w])|text-decoration(?:-line)?\s*:[^;}]*line-through)"
)
_RULE = re.compile(r"([^{}@]{1,400})\{([^{}]{1,2000})\}")
_AT_RULE = re.compile(r"@(?:media|supports|container|layer)[^{}]{0,200}\{(?:[^{}]{0,400}\{[^{}]{0,2000}\}){0,400}[^{}]{0,50}\}")
_SIMPLE = re.compile(r"(?:[a-zA-Z][\w]*)?([.#])(-?[A-Za-z_][\w-]*)")
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
        if _is_hidden(element, classes, ids):
            element.tag = _MARK
    for button in list(root.iter("button")):
        if not any(parent.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"} for parent in button.iterancestors()):
            button.tag = _MARK
    etree.strip_elements(root, _MARK, *_TAGS, with_tail=False)


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
    """Classes and ids that a plain rule of the page's own `<style>` hides, and no other rule mentions.

    Rules inside `@media` and the like hold for some screens only and do not count.
    """
    css = "\n".join((style.text or "") for style in root.iter("style"))[:_STYLES]
    if "none" not in css and "hidden" not in css and "line-through" not in css:
        return frozenset(), frozenset()
    hidden: dict[str, set[str]] = {".": set(), "#": set()}
    shown: dict[str, set[str]] = {".": set(), "#": set()}
    for selectors, body in _RULE.findall(_AT_RULE.sub("", _CSS_COMMENT.sub("", css))):
        hides = _INVISIBLE.search("{" + body) is not None
        for selector in selectors.split(","):
            match = _SIMPLE.fullmatch(selector.strip())
            if match and hides:
                hidden[match[1]].add(match[2])
            elif not hides and re.search(r"(?i)display\s*:|visibility\s*:\s*visible", body):
                for sign, name in re.findall(r"([.#])(-?[A-Za-z_][\w-]*)", selector):
                    shown[sign].add(name)
    return frozenset(hidden["."] - shown["."]), frozenset(hidden["#"] - shown["#"])
