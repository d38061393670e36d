"""How long after: anniversaries, centenaries, "25 years after", "a year and a half later"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets.language import durations, numerals
from factcheck.facets.language.lowered import lowered

_NAMED = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "sesquicentennial": 150,
    "tercentenary": 300,
}
# For text in lower case.
_PATTERN = re.compile(
    r"""(?x)
      (?P<named>centenary|centennial|bicentenary|bicentennial|sesquicentennial|tercentenary)\b
    | (?<![\w-])(?P<ordinal>\d{1,3}(?:st|nd|rd|th)|[a-z]{3,20}(?:-[a-z]{3,10})?)[\s-](?:year[\s-])?(?:anniversary|birthday|jubilee)\b
    """
)
_WAY = re.compile(
    r"(?i)[’']?\s(?P<exact>to\sthe\sday\s)?(?P<way>since|after|on\sfrom|later|following|on\s(?=from)|before|earlier|from)\b"
)
_PRECISE = re.compile(r"(?i)\b(?:precisely|exactly|to the day)\s?$")
_UNITS = {"day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """A stretch of time between two events. `count` is negative where the first is the later one."""

    start: int
    end: int
    count: int
    unit: str
    precise: bool


def find(text: str) -> list[Elapsed]:
    """The stretches of time of a text, in order; those of hours and less, and vague ones, are left out."""
    return list(_find(text))


@lru_cache(maxsize=4096)
def _find(text: str) -> tuple[Elapsed, ...]:
    found = [
        elapsed for match in _PATTERN.finditer(lowered(text)) if (elapsed := _anniversary(match, text)) is not None
    ]
    found += [elapsed for one in durations.find(text) if (elapsed := _between(one, text)) is not None]
    return tuple(sorted(found, key=lambda one: one.start))


def _anniversary(match: re.Match[str], text: str) -> Elapsed | None:
    count = _NAMED[match["named"]] if match["named"] else _ordinal(match["ordinal"])
    if count is None:
        return None
    precise = bool(_PRECISE.search(text[: match.start()]))
    return Elapsed(start=match.start(), end=match.end(), count=count, unit="year", precise=precise)


def _between(duration: durations.Duration, text: str) -> Elapsed | None:
    """A duration with the word that says from where it counts."""
    way = _WAY.match(text, duration.end)
    measured = _whole(duration)
    if way is None or measured is None:
        return None
    count, unit = measured
    return Elapsed(
        start=duration.start,
        end=way.end(),
        count=-count if way["way"].lower() in {"before", "earlier"} else count,
        unit=unit,
        precise=bool(_PRECISE.search(text[: duration.start])) or bool(way["exact"]),
    )


def _whole(duration: durations.Duration) -> tuple[int, str] | None:
    """A duration as a whole number of years, months, weeks or days."""
    months = duration.months
    if months is not None and months == int(months):
        years = months % 12 == 0 and duration.parts[-1].unit != "month"
        return (int(months) // 12, "year") if years else (int(months), "month")
    part = duration.parts[0]
    if len(duration.parts) > 1 or part.unit not in _UNITS or part.low != part.high or part.low != int(part.low):
        return None
    unit, size = _UNITS[part.unit]
    return int(part.low) * size, unit


def _ordinal(text: str) -> int | None:
    found = numerals.find(text)
    return int(found[0].low) if len(found) == 1 and found[0].ordinal and not found[0].from_end else None
