"""When a server wants to be asked again: `Retry-After` (RFC 9110, 10.2.3), in seconds or as a date."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime
from typing import Final

from factcheck.model import Headers

LONGEST: Final = 10.0**7
"""Seconds for which a server is believed to want to be left alone."""


def retry_after(headers: Headers, now: float | None = None) -> float | None:
    """Seconds from `now` (of the Unix clock) that an answer asks to wait; `None` where it does not say."""
    said = _said(headers)
    if said.isascii() and said.isdigit():
        return min(float(said[:9]), LONGEST)
    when = _moment(said)
    return None if when is None else min(max(0.0, when - (time.time() if now is None else now)), LONGEST)


def told(headers: Headers) -> str:
    """`, and asks to wait 120 s`, as the answer says it; "" where it does not."""
    said = _said(headers)
    if said.isascii() and said.isdigit():
        return f", and asks to wait {int(said[:9])} s"
    when = _moment(said)
    if when is None or not 0 <= when < 4e9:
        return ""
    return time.strftime(", and asks to wait until %Y-%m-%d %H:%M UTC", time.gmtime(when))


def _said(headers: Headers) -> str:
    return next((value.strip() for name, value in headers if name.lower() == "retry-after"), "")[:100]


def _moment(said: str) -> float | None:
    try:
        return parsedate_to_datetime(said).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
