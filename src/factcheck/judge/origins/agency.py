"""The news agencies whose report a page says that it prints: in its byline, a dateline or a line of credit."""

from __future__ import annotations

import re

from factcheck.model import BlockKind, Document

_NAMES = {
    "AP": "associated press",
    "Reuters": "reuters",
    "AFP": "agence france-presse|agence france presse",
    "dpa": "deutsche presse-agentur|dpa international",
    "PTI": "press trust of india",
    "ANI": "asian news international",
    "IANS": "indo-asian news service",
    "UPI": "united press international",
    "PA": "press association|pa media",
    "AAP": "australian associated press",
    "CP": "canadian press",
    "EFE": "agencia efe",
    "ANSA": "ansa",
    "Xinhua": "xinhua",
    "TASS": "tass",
    "Interfax": "interfax",
    "Kyodo": "kyodo news|kyodo",
    "Yonhap": "yonhap",
    "Anadolu": "anadolu agency|anadolu",
    "Bernama": "bernama",
}
_BY_NAME = {name: agency for agency, names in _NAMES.items() for name in names.split("|")}
_BY_CODE = {agency.lower(): agency for agency in _NAMES}
_NAME = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(sorted(map(re.escape, _BY_NAME), key=len, reverse=True))})(?!\w)")
# "PORT LISSE, June 8 (AP) —": in brackets, near the beginning of a paragraph.
_DATELINE = re.compile(rf"\((?:The )?({'|'.join(map(re.escape, (*_NAMES, 'Associated Press')))})\)")
_CODE = re.compile(r"[A-Za-z]+")
_IN_DATELINE = 90
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION})


def of(document: Document, publisher: str | None) -> frozenset[str]:
    """The agencies that the page names as the author of its report, by their short names."""
    named = {*_by(document.byline or ""), *_by(publisher or "")}
    blocks = [document.text[one.start : one.end] for one in document.blocks if one.kind in _PROSE]
    for text in blocks[:3]:
        named |= {_agency(match) for match in _DATELINE.findall(text[:_IN_DATELINE])}
    for text in blocks[-2:]:
        if len(text) <= _IN_DATELINE and len(text.split()) <= 8:
            named |= _by(text)
    return frozenset(named)


def _by(line: str) -> set[str]:
    """The agencies in a byline: by name anywhere, by a short name only where it stands as one of the authors."""
    line = line[:300]
    authors = (part.strip() for part in re.split(r"[,;/|()]|\band\b", line))
    codes = {_BY_CODE[part.lower()] for part in authors if _CODE.fullmatch(part) and part.lower() in _BY_CODE}
    return codes | {_BY_NAME[match.lower()] for match in _NAME.findall(line)}


def _agency(name: str) -> str:
    return _BY_CODE.get(name.lower()) or _BY_NAME[name.lower()]
