"""How long: "two and a half years", "an hour and a half", "1 year 1 month 21 days", "a couple of weeks".

How they are compared is told by `number`, and between two events by `anniversary`.

Limits: "a quarter" is not read as three months; months and years are never turned into days; a bare "a decade" or "a year"
names a unit and no number to compare.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets.language import numerals

_NAMES = {
    "second": "second seconds sec secs s", "minute": "minute minutes min mins", "hour": "hour hours hr hrs h",
    "day": "day days", "week": "week weeks wk wks", "fortnight": "fortnight fortnights", "month": "month months",
    "year": "year years yr yrs ys", "decade": "decade decades", "century": "century centuries",
}  # fmt: skip
UNITS = {name: unit for unit, names in _NAMES.items() for name in names.split()}
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "fortnight": 1_209_600}
"""The units that have a fixed length, in seconds."""
MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
"""The units that are counted by the calendar, in months."""

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_LONG_UNIT = "|".join(sorted((name for name in UNITS if len(name) > 2), key=len, reverse=True))
_AFTER_NUMBER = re.compile(rf"(?i)[\s-]?(?P<unit>{_UNIT})(?![\w])(?:['’](?!s\b))?(?P<half>\sand\s(?:a\s)?half)?")
_AFTER_HALF = re.compile(rf"(?i)[\s-](?:an?\s)?(?P<unit>{_LONG_UNIT})(?!\w)")
_WITHOUT_NUMBER = re.compile(
    rf"""(?ix)(?<![\w-])(?:
      (?P<couple>(?:a\s)?couple(?:\sof)?)\s | (?P<few>(?:a\s)?few|several|some)\s
    | (?P<one>an?|another)\s(?P<half1>half[\s-])? | (?P<whole>all|full|whole|entire)(?:\sthe\s|\s|-)
    )(?P<unit>{_LONG_UNIT})(?!\w)(?P<half>\sand\s(?:a\s)?half)?"""
)
_LINK = re.compile(r"(?:\s|,\s|\sand\s|,\sand\s)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`low` to `high` of a unit; the two differ only for vague words ("a few")."""

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A stretch of time. `bare` says that its number is an article ("a year"), `plain` that it is one number and its unit."""

    start: int
    end: int
    parts: tuple[Part, ...]
    bare: bool = False
    plain: bool = False

    @property
    def months(self) -> float | None:
        """Its length in months, `None` where days or less are among its parts, or it is vague."""
        return self._in(MONTHS)

    @property
    def seconds(self) -> float | None:
        """Its length in seconds, `None` where months or more are among its parts, or it is vague."""
        return self._in(SECONDS)

    def _in(self, table: dict[str, int]) -> float | None:
        if any(part.unit not in table or part.low != part.high for part in self.parts):
            return None
        return sum(part.low * table[part.unit] for part in self.parts)


def measured(duration: Duration) -> Part | None:
    """A stretch in one unit, the smallest that it names: 90 minutes for "an hour and thirty minutes".

    `None` where days stand beside months, whose length varies.
    """
    if len(duration.parts) == 1:
        (part,) = duration.parts
        return Part(low=2 * part.low, high=2 * part.high, unit="week") if part.unit == "fortnight" else part
    for table, total in ((SECONDS, duration.seconds), (MONTHS, duration.months)):
        if total is not None:
            unit = min((part.unit for part in duration.parts), key=lambda name: table[name])
            return Part(low=total / table[unit], high=total / table[unit], unit=unit)
    return None


def find(text: str) -> list[Duration]:
    """The stretches of time of a text, in order; those side by side are one ("1 year 1 month")."""
    return list(_find(text))


@lru_cache(maxsize=4096)
def _find(text: str) -> tuple[Duration, ...]:
    found = [duration for numeral in numerals.find(text) if (duration := _counted(text, numeral)) is not None]
    for match in _WITHOUT_NUMBER.finditer(text):
        if all(match.end() <= one.start or one.end <= match.start() for one in found):
            found.append(_uncounted(match))
    return tuple(_side_by_side(text, sorted(found, key=lambda one: one.start)))


def _counted(text: str, numeral: numerals.Numeral) -> Duration | None:
    """A number with the unit that follows it."""
    if numeral.ordinal or numeral.times or numeral.scale or numeral.low < 0:
        return None
    halved = text[numeral.start : numeral.end].lower() in {"half", "a half", "one half", "½"}
    match = (_AFTER_HALF if halved else _AFTER_NUMBER).match(text, numeral.end)
    if match is None or (len(match["unit"]) < 3 and numeral.worded):
        return None
    extra = 0.5 if not halved and match["half"] else 0.0
    part = Part(low=numeral.low + extra, high=numeral.high + extra, unit=UNITS[match["unit"].lower()])
    plain = not (halved or extra or numeral.fraction)
    return Duration(start=numeral.start, end=match.end(), parts=(part,), plain=plain)


def _uncounted(match: re.Match[str]) -> Duration:
    low, high = 1.0, 1.0
    if match["couple"]:
        low, high = 2.0, 3.0
    elif match["few"]:
        low, high = 3.0, 9.0
    elif match["half1"]:
        low, high = 0.5, 0.5
    extra = 0.5 if match["half"] else 0.0
    part = Part(low=low + extra, high=high + extra, unit=UNITS[match["unit"].lower()])
    bare = low == 1.0 and not extra and part.unit != "fortnight"
    return Duration(start=match.start(), end=match.end(), parts=(part,), bare=bare)


def _side_by_side(text: str, found: list[Duration]) -> list[Duration]:
    done: list[Duration] = []
    for one in found:
        before = done[-1] if done else None
        if (
            before is not None
            and _LINK.fullmatch(text[before.end : one.start])
            and one.parts[0].unit not in {part.unit for part in before.parts}
            and not one.bare
            and len(before.parts) < len(UNITS)
        ):
            done[-1] = Duration(start=before.start, end=one.end, parts=(*before.parts, *one.parts))
        else:
            done.append(one)
    return done


def as_numerals(text: str) -> list[numerals.Numeral]:
    """The stretches that are more than a number beside its unit, as numbers that name their unit."""
    found = []
    for one in find(text):
        part = measured(one)
        if part is not None and not (one.plain or one.bare):
            step = 1.0 if part.low == int(part.low) else 0.1
            found.append(
                numerals.Numeral(
                    start=one.start,
                    end=one.end,
                    low=part.low,
                    high=part.high,
                    step=step,
                    round=part.low != part.high,
                    worded=True,
                    unit=part.unit,
                )
            )
    return found
