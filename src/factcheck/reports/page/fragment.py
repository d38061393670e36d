"""Addresses that are safe to follow, and such as open a source at the words."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from factcheck.model import ReadAs, Reading, Span
from factcheck.safety import redact, visible

_WHOLE = 10
"""Up to so many words are named in full; of more, the first and the last few, between which a page may differ."""
_ENDS = 5
_SHORT = 4
"""So few words may stand on a page more than once: those beside them are named too."""
_BESIDE = 3
_TRIM = re.compile(r"(?s)(?P<lead>[\W_]*)(?P<words>\w.*?)(?P<tail>[\W_]*)")


def link(address: str) -> str | None:
    """The address as something to follow: only http and https, and only where no secret had to be hidden in it."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        return None
    if redact(address) != address or "…" in address or visible(address) != address or re.search(r"\s", address):
        return None
    return address


def host(address: str) -> str:
    """The name of the server that a link leads to, without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def link_to_words(reading: Reading, span: Span) -> str | None:
    """The page's address with a text fragment by which a browser opens it at these words.

    `None` where the words are not on a web page: those of notes, files and PDFs.
    See https://wicg.github.io/scroll-to-text-fragment/ for `#:~:text=prefix-,start,end,-suffix`.
    """
    archived = reading.read_as is ReadAs.ARCHIVED
    target = link(_shown(reading.final_address) if archived and reading.final_address else reading.address)
    if target is None or reading.read_as not in _ON_THE_WEB or _is_pdf(reading):
        return None
    told = _directive(span)
    if not told:
        return None
    address, has_fragment, fragment = target.partition("#")
    own = fragment.partition(":~:")[0] if has_fragment else ""
    return f"{address}#{own}:~:text={told}"


def link_to_page(reading: Reading, page: int | None) -> str | None:
    """The address of a PDF, opened at the page, which counts from 1; `None` for what is no PDF on the web."""
    target = link(reading.address)
    if target is None or reading.read_as is ReadAs.NOTE or not _is_pdf(reading):
        return None
    return f"{target.partition('#')[0]}#page={page}" if page else target


_ON_THE_WEB = frozenset({ReadAs.LIVE, ReadAs.SAVED_COPY, ReadAs.ARCHIVED})


def _shown(copy: str) -> str:
    """An archived copy as the Wayback Machine shows it, not as bytes."""
    return re.sub(r"(/web/\d{4,14})id_/", r"\1/", copy)


def _is_pdf(reading: Reading) -> bool:
    return reading.media_type == "application/pdf"


def _directive(span: Span) -> str:
    """What names the words in a fragment; empty where they have no letter or digit.

    The pieces begin and end with a word, since browsers find none that ends in a loose dash. What is cut off for that
    goes to the words beside them, which have to follow at once. A piece must stand in one paragraph, so that words over
    several are named by two ends.
    """
    body = _TRIM.fullmatch(span.exact)
    if body is None:
        return ""
    lines = [line.split() for line in body["words"].splitlines() if line.strip()]
    count = sum(map(len, lines))
    if len(lines) > 1 or count > _WHOLE:
        return f"{_encoded(lines[0][:_ENDS], tail=True)},{_encoded(lines[-1][-_ENDS:], head=True)}"
    told = _encoded(lines[0])
    if count <= _SHORT:
        before = (span.before + body["lead"]).split()[-_BESIDE:]
        after = (body["tail"] + span.after).split()[:_BESIDE]
        told = f"{_encoded(before)}-,{told}" if before else told
        told = f"{told},-{_encoded(after)}" if after else told
    return told


def _encoded(words: list[str], *, head: bool = False, tail: bool = False) -> str:
    """Percent-encoded, with the characters that part the pieces of a fragment: `-`, `,` and `&`.

    With `head` or `tail`, what is no letter or digit is left out there.
    """
    text = " ".join(words)
    text = re.sub(r"\A[\W_]+(?=.)", "", text) if head else text
    text = re.sub(r"(?<=.)[\W_]+\Z", "", text) if tail else text
    return quote(text, safe="", errors="replace").replace("-", "%2D")
