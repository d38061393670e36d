"""When two addresses are those of one page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

_ARCHIVED = re.compile(r"(?i)^https?://web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?/(?=.)")
# What senders of links add to them, and no page is chosen by.
_FOR_SENDERS = re.compile(r"(?i)^(?:utm_\w+|at_\w+|fbclid|gclid|mc_[ce]id|cmpid|smid|igshid|ocid|ref_src)$")
_LONGEST = 4_000


def page_of(address: str | None) -> str | None:
    """What two addresses of one page have in common, as `host/path?query`; `None` for what is no address on the web.

    Scheme, `www.`, a fragment, a closing slash, marks of senders and the Wayback Machine's prefix make no other page.
    """
    if not address or len(address) > _LONGEST:
        return None
    try:
        parts = urlsplit(_ARCHIVED.sub("", address.strip()))
        host = (parts.hostname or "").removeprefix("www.")
        if parts.scheme.lower() not in {"http", "https"} or not host:
            return None
        port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    except ValueError:
        return None
    asked = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _is_mark(name)]
    query = "?" + "&".join(f"{name}={value}" for name, value in asked) if asked else ""
    return f"{host}{port}{parts.path.lower().rstrip('/')}{query}"


def host_of(page: str) -> str:
    """The host of what `page_of` gives."""
    return re.split(r"[/?]", page, maxsplit=1)[0]


def is_front(page: str) -> bool:
    """Whether it is a site's first page, which many sites wrongly call the canonical address of all their pages."""
    return host_of(page) == page


def _is_mark(name: str) -> bool:
    return _FOR_SENDERS.match(name) is not None
