"""The dates of a text, and the days that they may mean.

Dates that name themselves are read by `absolute`, those that count from an anchor by `relative`; without an anchor the
latter are found and left open. `periods` reads as one what `find` leaves as two ("from 3 May to 5 June").
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from factcheck.facets.language import absolute, durations, relative
from factcheck.facets.language.datewords import YEAR, moved
from factcheck.facets.language.datewords import year as year_of
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.mention import Mention, week
from factcheck.model import DateRange

# These two, like those of `absolute` and `relative`, are for text in lower case.
_YEAR_ALONE = re.compile(
    rf"(?<![\w.,/$£€#-])(?P<year>{YEAR})(?:'s|’s)?(?![\d%]|[,.]\d|-\w*\d|/\d)(?!\s(?:people|persons|soldiers|pilots|men|women|workers"
    r"|deaths|cases|km|kilomet|met(?:er|re)|miles|dollars|euros|pounds|fans|spectators|students|employees|seats|copies|votes|tons|tonnes"
    r"|per\scent|percent|pupils|members|troops|civilians|reviews|others|of\sthem)\b)"
)
_EARLY_YEAR = re.compile(r"\b(?:the\s)?year\s(?P<year>[1-9]\d{2})\b(?!,\d)")
_WEEK_OF = re.compile(r"(?i)\b(?:the\s)?week\s(?:of|commencing|beginning|starting)\s(?:on\s)?(?:the\s)?$|\bw/c\s$")


@lru_cache(maxsize=8192)
def find(text: str, anchor: DateRange | None) -> tuple[Mention, ...]:
    """The dates of a text, in order, none within another; found once for all that ask."""
    lower = lowered(text)
    found = [
        mention for match in absolute.PATTERN.finditer(lower) if (mention := absolute.read(match, anchor)) is not None
    ]
    found = [_with_week(text, mention) for mention in found]
    for match in absolute.NAMED_DECADE.finditer(lower):
        days = absolute.named_decade(match, anchor)
        name = "short" if match["short"] else "first" if match["first"] else "word"
        if days is not None and _free(found, match.start(name), match.end()):
            found.append(Mention(start=match.start(name), end=match.end(), days=days))
    found += [
        Mention(start=match.start("year"), end=match.end("year"), days=DateRange.year(year_of(match["year"])))
        for pattern in (_YEAR_ALONE, absolute.SPELLED, _EARLY_YEAR)
        for match in pattern.finditer(lower)
        if _free(found, match.start("year"), match.end("year")) and not _counts(text, *match.span("year"))
    ]
    found += [one for one in relative.distances(text, anchor) if _free(found, one.start, one.end)]
    for match in relative.PATTERN.finditer(lower):
        if match["weekday"] and not match["the"] and _beside(found, *match.span()):
            continue
        if _free(found, *match.span()) and (mention := relative.read(match, text, anchor)) is not None:
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _with_week(text: str, mention: Mention) -> Mention:
    """A day that stands for its week: "the week of 10 March"."""
    lead = _WEEK_OF.search(text[max(0, mention.start - 40) : mention.start])
    if lead is None or mention.days is None or not mention.days.is_day:
        return mention
    start = mention.start - len(lead.group())
    return replace(
        mention, start=start, days=week(mention.days.first), yearless=False, relative=mention.yearless, month_day=None
    )


def _counts(text: str, start: int, end: int) -> bool:
    """Whether four digits that could be a year count something: "reached 1184", "carried 1950 passengers"."""
    lead, rest = text[max(0, start - 24) : start], text[end : end + 24]
    if _COUNT_BEFORE.search(lead):
        return True
    return bool(_COUNTED_AFTER.match(rest)) and not _YEAR_BEFORE.search(lead)


_COUNT_BEFORE = re.compile(
    r"(?i)\b(?:reached|totall?ed|numbered|hit|topped|exceeded|passed|counted|some|about|over|than|least|nearly|almost|around|only|up to)\s$"
)
_YEAR_BEFORE = re.compile(
    r"(?i)(?:\b(?:in|of|since|by|until|till|before|after|from|during|the|this|that|its|early|late|mid|and|to|year|for|through)\s|['’]s\s|^|[(,-]\s?)$"
)
_COUNTED_AFTER = re.compile(r"\s(?:[a-z]+\s)?[a-z]{3,}s\b|\s(?:million|billion|thousand|metres|meters|km|miles)\b")


def _beside(found: list[Mention], start: int, end: int) -> bool:
    """Whether a weekday only goes with a date next to it ("on Thursday, 13 March 2025")."""
    return any(0 <= one.start - end <= 6 or 0 <= start - one.end <= 3 for one in found if not one.relative)


def _free(found: list[Mention], start: int, end: int) -> bool:
    return all(end <= mention.start or mention.end <= start for mention in found)


# Periods

_LINK = re.compile(r"(?i)\s(?:to|until|till|through)\s(?:the\s)?|\s?[–—]\s?|\s-\s|\s?-\s?(?=\d)")
_AND = re.compile(r"(?i)\s(?:and|through)\s(?:the\s)?")
_FROM = re.compile(r"(?i)\b(?:from|between|in)\s(?:the\s)?$")
_SPAN = re.compile(
    r"(?i)\b(?:the\s)?(?P<way>past|last|previous|next|coming)\s$|\bwithin\s(?P<within>the\s(?:next|coming|upcoming)\s)?$"
)


def periods(text: str, anchor: DateRange | None) -> list[Mention]:
    """The dates of a text, with those as one that are the ends of a period, and with stretches to or from the anchor."""
    done: list[Mention] = []
    for mention in find(text, anchor):
        before = done[-1] if done else None
        joined = _join(text, before, mention) if before else None
        if joined is not None:
            done[-1] = joined
        else:
            done.append(_from_day(text, mention))
    done += [one for one in _stretches(text, anchor) if _free(done, one.start, one.end)]
    return sorted(done, key=lambda mention: mention.start)


_FROM_DAY = re.compile(r"(?i)\b(?:from|between)\s(?P<day>\d{1,2})\s(?:to|until|till|and|through)\s$")


def _from_day(text: str, mention: Mention) -> Mention:
    """A day whose month holds for an earlier one too: "from 4 to 22 January" with the month before its day."""
    lead = _FROM_DAY.search(text[max(0, mention.start - 24) : mention.start])
    if lead is None or mention.days is None or not mention.days.is_day or int(lead["day"]) > mention.days.first.day:
        return mention
    first = mention.days.first.replace(day=max(1, int(lead["day"])))
    return replace(
        mention, start=mention.start - len(lead.group()), days=DateRange(first=first, last=mention.days.last)
    )


def _join(text: str, before: Mention, mention: Mention) -> Mention | None:
    gap = text[before.end : mention.start]
    lead = _FROM.search(text[: before.start])
    between = lead is not None and lead.group().lower().startswith("between")
    if before.days is None and before.month_day and mention.days is not None and not mention.yearless:
        before = replace(before, days=_in_year(mention.days.first.year, *before.month_day))
    if before.days is None or mention.days is None or not (_LINK.fullmatch(gap) or (between and _AND.fullmatch(gap))):
        return None
    first, last = _ordered(before, mention, before.days.first, mention.days.last)
    if first > last:
        return None
    start = lead.start() if lead else before.start
    return Mention(start=start, end=mention.end, days=DateRange(first=first, last=last), relative=before.relative)


def _in_year(year: int, month: int, day: int) -> DateRange | None:
    """A day or a month of a year; `None` for 29 February in a year without one."""
    try:
        return DateRange.day(date(year, month, day)) if day else DateRange.month(year, month)
    except ValueError:
        return None


def _ordered(before: Mention, mention: Mention, first: date, last: date) -> tuple[date, date]:
    """The first and the last day, a day without a year in the year that the other end gives it."""
    try:
        if before.yearless and not mention.yearless and not mention.relative:
            first = first.replace(year=last.year)
        elif mention.yearless and not before.relative:
            last = last.replace(year=first.year)
            last = last.replace(year=first.year + 1) if last < first else last
        elif mention.yearless and last < first:
            last = last.replace(year=last.year + 1)
    except ValueError:
        pass
    return first, last


def _stretches(text: str, anchor: DateRange | None) -> list[Mention]:
    """Read "the past three years", "within ten days": from so long before the anchor up to it, or as long after it."""
    found = []
    for one in durations.find(text) if anchor else []:
        lead = _SPAN.search(text[max(0, one.start - 30) : one.start])
        if lead is None or any(part.low != part.high or part.low != int(part.low) for part in one.parts):
            continue
        back = (lead["way"] or "").lower() in {"past", "last", "previous"}
        days = _reach(one, anchor.last, -1 if back else 1, soon=lead["way"] is not None) if anchor else None
        if days is not None:
            found.append(Mention(start=one.start - len(lead.group()), end=one.end, days=days, relative=True))
    return found


def _reach(one: durations.Duration, base: date, way: int, *, soon: bool) -> DateRange | None:
    try:
        months = sum(part.low * durations.MONTHS.get(part.unit, 0) for part in one.parts)
        seconds = sum(part.low * durations.SECONDS.get(part.unit, 0) for part in one.parts)
        start = base + timedelta(days=1) if way > 0 and soon else base
        end = moved(start, way * int(months)) + timedelta(seconds=0, days=way * int(seconds // 86_400))
        if seconds % 86_400 or end == start:
            return None
        return (
            DateRange(first=end, last=start - timedelta(days=1))
            if way < 0
            else DateRange(first=start, last=end - timedelta(days=1))
        )
    except (ValueError, OverflowError):
        return None
