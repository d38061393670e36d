"""What a page says of itself: title, byline, canonical address, language, date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from factcheck.extract.page import dates, linked
from factcheck.extract.text.about import About
from factcheck.extract.text.builder import collapse

_SEPARATOR = re.compile(r"\s+[|·•»«:–—-]+\s+|\s*\|\s*|\s+::\s+")
_BY = re.compile(r"(?i)^\W*(?:written\s+|story\s+|words\s+|report\s+)?by[:\s]+")
_BYLINE_CLASS = "//*[contains(@class, 'byline') or contains(@class, 'Byline') or contains(@class, 'author-name')]"
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?=$|[-_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself; `tab` is its `<title>` and `h1` its first heading, as they stand."""

    about: About
    tab: str
    h1: str


def read_head(root: Any) -> Head:
    """Read the head of a page as parsed, before anything is taken out of it."""
    nodes = linked.nodes(root)
    metas = _metas(root)
    tab = collapse(
        "".join(next(iter(root.xpath("//head/title | /html/title | //title")), root.makeelement("a")).itertext())
    )
    h1s = [words for element in root.xpath("//h1")[:20] if (words := collapse(" ".join(element.itertext())))]
    canonical = _canonical(root, metas)
    site = metas.get("og:site_name") or next((name for node in nodes if (name := linked.text(node, "publisher"))), "")
    claimed = metas.get("og:title") or next((name for node in nodes if (name := linked.text(node, "headline"))), "")
    about = About(
        title=_title(tab, collapse(claimed or ""), h1s, collapse(site or ""), canonical),
        issued=dates.issued(root, nodes, canonical),
        canonical=canonical,
        byline=_byline(root, metas, nodes),
        language=_language(root, metas),
    )
    return Head(about=about, tab=tab, h1=h1s[0] if h1s else "")


def _metas(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("http-equiv") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content[:1000])
    return found


def _title(tab: str, claimed: str, h1s: list[str], site: str, canonical: str | None) -> str | None:
    """The heading that the page's title repeats; else the title without the site's name."""
    for whole in (claimed, tab):
        known = _letters(whole)
        fitting = [h1 for h1 in h1s if _letters(h1) and (_letters(h1) in known or (known and known in _letters(h1)))]
        best = max(fitting, key=len, default="")
        if len(best.split()) >= 2 and _letters(best) != _letters(site):
            return best
    if claimed or tab:
        return _without_site(claimed or tab, site, canonical) or None
    return h1s[0] if h1s else None


def _without_site(title: str, site: str, canonical: str | None) -> str:
    """`Title | Site` or `Site - Title` without the site: its known name, its host's, or a short end after a bar."""
    names = {_letters(site)} | {_letters(label) for label in (urlsplit(canonical or "").hostname or "").split(".")}
    parts = [match for match in _SEPARATOR.split(title) if match]
    if len(parts) < 2:
        return title
    last, first = parts[-1], parts[0]
    if _letters(last) in names - {""} or (
        "|" in title and title.rpartition("|")[2].strip() == last and len(last.split()) < 5
    ):
        return title[: title.rindex(last)].rstrip(" |·•»«:–—-")
    if _letters(first) in names - {""}:
        return title[len(first) :].lstrip(" |·•»«:–—-")
    return title


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _canonical(root: Any, metas: dict[str, str]) -> str | None:
    links = [
        link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for address in (*links, metas.get("og:url", "")):
        if _is_web(address.strip()):
            return str(address.strip())
    return None


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in {"http", "https"}
            and bool(parts.hostname)
            and parts.username is None
            and len(address) < 2000
        )
    except ValueError:
        return False


def _byline(root: Any, metas: dict[str, str], nodes: list[dict[str, Any]]) -> str | None:
    candidates = [metas.get("author", ""), metas.get("article:author", ""), metas.get("parsely-author", "")]
    candidates += [linked.text(node, "author") or "" for node in nodes]
    for element in root.xpath(f"//*[@rel='author'] | //*[@itemprop='author'] | {_BYLINE_CLASS}")[:10]:
        candidates.append(" ".join(element.itertext()))
    for candidate in candidates:
        name = _BY.sub("", collapse(candidate)).strip(" ,|")
        if 2 < len(name) <= 120 and not name.lower().startswith(("http", "www.", "@")) and any(map(str.isalpha, name)):
            return name
    return None


def _language(root: Any, metas: dict[str, str]) -> str | None:
    page = root if root.tag == "html" else next(root.iter("html"), root)
    for value in (page.get("lang"), page.get("xml:lang"), metas.get("content-language"), metas.get("og:locale")):
        match = _LANGUAGE.match((value or "").strip())
        if match:
            return str(match[0]).lower()
    return None
