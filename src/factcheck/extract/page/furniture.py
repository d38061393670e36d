"""What on a page is not the page's own text: navigation, related links, banners, comments."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.text.wordset import wordset

_ROLES = wordset("navigation banner contentinfo search dialog alertdialog menu menubar toolbar")
_CONTAINERS = wordset("div section ul ol dl aside p span table figure form header footer li td article h2 h3 h4")
_START = r"(?:^|[\s_-])(?<!has-)(?<!with-)(?<!no-)(?<!is-)(?<!tag-)(?<!category-)"
_END = r"(?:$|[\s_-])"
# Named so, however much it holds.
_SURE = re.compile(
    _START
    + r"(?:nav|navbar|navigation|navbox|breadcrumbs?|newsletters?|mailing-list|cookies?|cookiebanner|consent|gdpr|"
    r"onetrust[\w-]*|comments?|comments?-?(?:list|section|area|thread|box|wrap(?:per)?|form|container|content|body)|"
    r"respond|disqus[\w-]*|related|related[_-]?\w+|recommended|recommendations?|recirc\w*|trending|"
    r"most-?(?:read|popular|viewed|shared)|more-(?:stories|news|from|articles|on)|read-(?:next|also)|up-next|also-read|"
    r"you-may-(?:also-)?like|outbrain|taboola|reflist|references|mw-editsection|wm-ipp\w*)" + _END
)
# Named so, and it does not hold a good part of the page's text.
_LIKELY = re.compile(
    _START + r"(?:menu|sidebar|popular|promos?|promotion|ads?|adverts?|advertisement|sponsor|sponsored|footer|masthead|"
    r"subscribe|subscription|sign-?up|log-?in|popup|pop-up|modal|overlay|banner|toolbar|tags|topics|widget|teasers?|paging|"
    r"pagination|pager|reactions?|copyright|disclaimer|legal|crumbs?|rail|carousel|hatnote|share|sharing|"
    r"share-?(?:bar|tools|buttons?|links?)|social|social-?(?:share|links?|media|icons?)|addthis\w*|skip-?link|"
    r"skip-?to-?\w+|printfooter|catlinks|mw-jump-link|sistersitebox|ambox|toc|author-?bio|about-?the-?author|"
    r"tag-?(?:list|cloud)|donate)" + _END
)
# Named as the text itself, whatever else it is named.
_TEXT = re.compile(r"(?:^|[\s_-])(?:article|story|post|entry|main|page)(?:-|__)?(?:body|content|text)(?:$|[\s_-])")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MOST_MEASURED = 2_000_000


class Furniture:
    """Tells, element by element, what stands outside the page's own text.

    Measuring text costs time that nesting multiplies; after a fixed amount of it nothing more is measured.
    """

    def __init__(self, root: Any) -> None:
        self._known: dict[str, str] = {}
        self._bodies = _around_bodies(root)
        self._left = _MOST_MEASURED
        self._total = max(1, self._unlinked(root))

    def holds(self, element: Any) -> bool:
        """Whether the element and all in it is furniture."""
        tag = element.tag
        if tag in {"nav", "menu"}:
            return True
        if tag in {"footer", "header", "aside"} and self._edge(element, tag):
            return True
        attributes = element.attrib
        if not attributes or tag in {"html", "body", "main"} or element in self._bodies:
            return False
        if attributes.get("role", "").strip().lower() in _ROLES:
            return True
        if tag not in _CONTAINERS:
            return False
        named = self._named(f"{attributes.get('class', '')} {attributes.get('id', '')}"[:400])
        if named == "likely":
            return self._unlinked(element) < 0.35 * self._total
        return named == "sure"

    def _named(self, names: str) -> str:
        if names not in self._known:
            split = _CAMEL.sub("-", names).lower()
            named = "sure" if _SURE.search(split) else "likely" if _LIKELY.search(split) else ""
            self._known[names] = "likely" if named and _TEXT.search(split) else named
        return self._known[names]

    def _edge(self, element: Any, tag: str) -> bool:
        within = {parent.tag for parent in element.iterancestors()}
        if tag == "footer":
            return "blockquote" not in within and element not in self._bodies
        inside = not within.isdisjoint({"article", "main"})
        if tag == "header":
            return not inside and (element not in self._bodies or self._link_share(element) > 0.6)
        return not inside or self._link_share(element) > 0.4

    def _link_share(self, element: Any) -> float:
        whole = self._length(element)
        return 1 - self._unlinked(element) / whole if whole else 0.0

    def _unlinked(self, element: Any) -> int:
        """Characters of text that do not stand in links."""
        return max(0, self._length(element) - sum(self._length(link) for link in element.iter("a")))

    def _length(self, element: Any) -> int:
        if self._left <= 0:
            return 0
        count = length = 0
        for text in element.itertext():
            count += 1
            length += len(text.strip())
        self._left -= count
        return length


def _around_bodies(root: Any) -> set[Any]:
    """The elements that hold, or are, a first-level heading, `<main>` or an article's body."""
    found: set[Any] = set()
    for body in root.xpath("//h1 | //main | //*[@itemprop='articleBody']"):
        for element in (body, *body.iterancestors()):
            if element in found:
                break
            found.add(element)
    return found
