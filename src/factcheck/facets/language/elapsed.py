"""How long after: anniversaries, centenaries, "25 years after"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets.language import numerals

_NAMED = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "sesquicentennial": 150,
    "tercentenary": 300,
}
_PATTERN = re.compile(
    r"""(?ix)
      (?P<named>centenary|centennial|bicentenary|bicentennial|sesquicentennial|tercentenary)\b
    | (?<![\w-])(?P<ordinal>\d{1,3}(?:st|nd|rd|th)|[a-z]{3,20}(?:-[a-z]{3,10})?)[\s-](?:year[\s-])?(?:anniversary|birthday|jubilee)\b
    | (?<![\w-])(?P<count>\d{1,4}|[a-z]{2,20}(?:-[a-z]{3,10})?|a)[\s-](?P<unit>year|month|week|day)s?(?:[’'])?
      \s(?:to\sthe\sday\s)?(?P<way>since|after|on\sfrom|later|following|on\s(?=from)|before|earlier|from)\b
    | (?<![\w-])(?P<link>a|one|two|three|\d{1,4})\s(?P<lunit>year|month|week|day)s?\s(?P<lway>later|earlier)\b
    """
)
_PRECISE = re.compile(r"(?i)\b(?:precisely|exactly|to the day)\s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """A stretch of time between two events. `count` is negative where the first is the later one."""

    start: int
    end: int
    count: int
    unit: str
    precise: bool


@lru_cache(maxsize=8192)
def find(text: str) -> tuple[Elapsed, ...]:
    """The stretches of time of a text, in order; found once for all facets that ask."""
    return tuple(elapsed for match in _PATTERN.finditer(text) if (elapsed := _read(match, text)) is not None)


def _read(match: re.Match[str], text: str) -> Elapsed | None:
    group = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "named" in group:
        count: int | None = _NAMED[group["named"]]
    elif "ordinal" in group:
        count = _ordinal(group["ordinal"])
    else:
        count = _cardinal(group.get("count") or group.get("link", ""))
    if count is None:
        return None
    way = group.get("way") or group.get("lway") or "since"
    precise = bool(_PRECISE.search(text[: match.start()])) or "to the day" in match.group().lower()
    return Elapsed(
        start=match.start(),
        end=match.end(),
        count=-count if way in {"before", "earlier"} else count,
        unit=group.get("unit") or group.get("lunit") or "year",
        precise=precise,
    )


def _ordinal(text: str) -> int | None:
    found = numerals.find(text)
    return int(found[0].low) if len(found) == 1 and found[0].ordinal else None


def _cardinal(text: str) -> int | None:
    if text in {"a", "an"}:
        return 1
    found = numerals.find(text)
    return int(found[0].low) if len(found) == 1 and not found[0].ordinal else None
