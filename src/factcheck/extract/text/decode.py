"""Bytes to characters. Never raises: what cannot be read becomes U+FFFD."""

from __future__ import annotations

import codecs
import logging
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Only encodings that pages use: Python knows others (punycode, unicode_escape) that are slow or not text at all.
_KNOWN = re.compile(
    r"utf-?8|utf-?16(?:-?[lb]e)?|(?:iso-?)?8859-\d{1,2}|iso-8859-8-i|windows-(?:125\d|874)|cp125\d|koi8-[ru]|macintosh"
    r"|x-mac-roman|gbk|gb2312|gb18030|big5(?:-hkscs)?|shift[-_]jis|sjis|euc-(?:jp|kr)|iso-2022-jp|tis-620"
    r"|us-ascii|ascii|latin-?1"
)
# What the Encoding Standard reads these labels as.
_ALIASES = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252"),
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "x-mac-roman": "macintosh",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_META = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,20})", re.IGNORECASE)
# Bytes above ASCII that English text in Windows-1252 has: quotes, dashes, currency, fractions, accented letters.
_ENGLISH_1252 = frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb1\xb2\xb7\xbb")
_ENGLISH_1252 |= frozenset(b"\xbc\xbd\xbe\xc9\xe0\xe1\xe2\xe4\xe7\xe8\xe9\xea\xeb\xed\xef\xf1\xf3\xf4\xf6\xfa\xfb\xfc")
_SAMPLE = 60_000


def decode(body: bytes, charset: str | None = None, *, markup: bool = False) -> str:
    """The body as text: by byte order mark, the declared charset, a `<meta>` (with `markup`), UTF-8, a guess."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    declared = [charset] if charset else []
    if markup:
        head = body[:4096]
        declared += [match[1].decode("ascii", "replace") for match in (_XML.search(head), _META.search(head)) if match]
    # A page that is valid UTF-8 beyond ASCII is UTF-8, whatever it declares; by chance that hardly happens.
    if not body.isascii():
        declared.insert(0, "utf-8")
    for label in declared:
        text = _strictly(body, label)
        if text is not None:
            return text
    return _strictly(body, "utf-8") or _mostly(body, declared) or _guess(body)


def _strictly(body: bytes, label: str) -> str | None:
    name = label.strip().lower()
    name = _ALIASES.get(name, name)
    if not _KNOWN.fullmatch(name) and name not in _ALIASES.values():
        return None
    if name.startswith("utf-16") and b"\x00" not in body[:200]:
        return None
    try:
        return body.decode(name)
    except (UnicodeError, LookupError):
        return None


def _mostly(body: bytes, declared: list[str]) -> str | None:
    """Text in the declared encoding with a few broken bytes, as in a page cut short."""
    if not any(label.strip().lower() in {"utf-8", "utf8"} for label in declared):
        return None
    text = body.decode("utf-8", "replace")
    wide = len(text) - len(text.encode("ascii", "ignore"))
    broken = text.count("\ufffd")
    return text if broken * 5 <= max(wide, 1) and broken * 100 <= len(text) else None


def _guess(body: bytes) -> str:
    sample = body[:_SAMPLE]
    high = [byte for byte in sample if byte >= 0x80]
    if len(high) * 20 <= len(sample) and all(byte in _ENGLISH_1252 for byte in high):
        return body.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    logging.getLogger("charset_normalizer").addHandler(logging.NullHandler())
    best = from_bytes(sample).best()
    return body.decode(best.encoding if best else "cp1252", "replace")
