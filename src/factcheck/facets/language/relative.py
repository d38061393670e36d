"""Dates that count from another day: "yesterday", "on Tuesday", "last month", "two weeks ago", "the first Friday of next month".

A weekday is the last one on or before the anchor unless the future is meant. "Last week" is the calendar week before
or the seven days before, "next Friday" the coming one or that of next week: where both are fair readings, the range
covers both. "Two months ago" is as coarse as its unit.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from factcheck.facets.language import absolute, durations
from factcheck.facets.language.datewords import (
    ANY_WEEKDAY,
    DAY,
    DAY_WORD,
    MONTH,
    MONTHS,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    day,
    moved,
    over,
    part,
    season,
    third,
)
from factcheck.facets.language.mention import Mention, nearest_year, week
from factcheck.model import DateRange

_WHICH = r"(?:last|this|next|past|previous|current|coming|upcoming)"
_UNIT = r"(?:week|month|year)"
PATTERN = re.compile(
    rf"""\b(?:
      (?P<day>today|yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening)|(?:the\s)?day\sbefore\syesterday|(?:the\s)?day\safter\stomorrow|last\snight)
    | (?P<nth>first|second|third|fourth|fifth|last)\s(?P<nth_what>{ANY_WEEKDAY}|week)\s(?:(?:of|in)\s)?(?P<nth_which>{_WHICH})\s(?P<nth_unit>month|year)
    | (?P<number>{DAY})(?:(?:-|\sto\s|\suntil\s|\still\s|\sand\s)(?P<number2>{DAY}))?\s(?:(?:of|in)\s)?(?P<number_which>{_WHICH})\smonth
    | (?P<q>first|second|third|fourth|last)[\s-]{{1,2}}quarter\s(?:of\s)?(?P<q_which>{_WHICH})\syear | (?P<qh>[qh][1-4])\s(?:of\s)?(?P<qh_which>{_WHICH})\syear
    | (?P<yq_which>{_WHICH})\syear['’]s\s(?P<yq>first|second|third|fourth|last)[\s-]quarter
    | (?P<month_of>{MONTH})\s(?:of\s)?(?P<month_which>{_WHICH})\syear
    | (?P<which_span>{_WHICH})\sweek\s(?:from|between)\s(?P<wd1>{ANY_WEEKDAY})\s(?:to|and|until|till|through)\s(?P<wd2>{ANY_WEEKDAY})
    | (?:on\s)?(?P<wd>{ANY_WEEKDAY})\s(?:of\s)?(?P<wd_which>{_WHICH})\sweek | (?P<week_which>{_WHICH})\sweek\s(?:on\s)?(?P<week_wd>{ANY_WEEKDAY})
    | (?P<part>early|mid|late)[\s-](?P<part_which>{_WHICH})\s(?P<part_unit>{_UNIT})
    | (?:the\s)?(?P<third>beginning|start|middle|end)\sof\s(?P<third_which>{_WHICH})\s(?P<third_unit>{_UNIT})
    | (?P<so_far>earlier|later)\s(?:this|in\sthe)\s(?P<so_far_unit>{_UNIT})
    | (?P<which>{_WHICH})\s(?P<unit>week|month|year|weekend|decade|century|spring|summer|autumn|fall|winter|{MONTH}|{WEEKDAY})
    | the\s(?P<after_next>week|month|year|weekend)\safter\s(?:the\s)?next
    | (?<!first\s)(?<!second\s)(?<!third\s)(?<!fourth\s)(?<!fifth\s)(?<!two\s)(?:on\s)?(?P<weekday>{WEEKDAY})(?!\s\d\d?[./-]\d)(?:\sthe\s(?P<the>{DAY}|{DAY_WORD})(?=\W*$|[.,;:!?)]|\s(?:at|in|of|to|until|and|with|from|when|was|is|will|he|she|it|they|we|for|by)\b))?(?:'s|’s)?
    | on\s(?P<short>{ANY_WEEKDAY})(?=\W*$|\.\s|,)
    | (?:the\s)?rest\sof\s(?:the|this)\s(?P<rest>{_UNIT})
    | (?<=between\s)(?P<now>now)
    | (?:on|for|by|until)\s(?:the\s)?(?P<bare>\d{{1,2}}(?:st|nd|rd|th))(?=[.,;!?]|$)
    | (?:(?P<months_part>early|mid|late)[\s-]|(?P<months_third>beginning|start|middle|end)\sof\s)?(?P<months>{MONTH})(?=\b(?!\s+\d))
    )(?!\w)""",
    re.VERBOSE,
)
"""For text in lower case."""
_MAY_IS_A_MONTH = re.compile(
    r"(?:\b(?:in|since|until|by|of|during|early|late|mid|last|this|next|from|before|after|to|through)\s|,\s)$",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|next|due|expected|to be|plans?|scheduled|['’]ll)\b", re.IGNORECASE)
_AWAY = re.compile(
    r"(?i),?\s(?:(?P<back>ago|earlier|before\snow)\b|(?P<way>from|after|before)\s(?P<base>now|today|tomorrow|yesterday)\b)"
)
_BEYOND = re.compile(r"(?i)\b(?:more\sthan|over|at\sleast)\s$")
_REACH = re.compile(r"(?i)\b(?:less\sthan|within|for)\s$")
_IN = re.compile(r"(?i)\bin\s$")
_BASES = {"now": 0, "today": 0, "tomorrow": 1, "yesterday": -1}
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1}


def distances(text: str, anchor: DateRange | None) -> list[Mention]:
    """The days that lie so far from the anchor: "two weeks ago", "three days after tomorrow", "will end in 3 weeks"."""
    found = []
    for one in durations.find(text):
        away = _AWAY.match(text, one.end)
        lead = text[max(0, one.start - 16) : one.start]
        ahead = away is None and _IN.search(lead) and _FUTURE.search(text[max(0, one.start - 60) : one.start])
        if (away is None and not ahead) or any(part.unit in {"second", "minute", "hour"} for part in one.parts):
            continue
        reach = _REACH.search(lead) if away else None
        start = one.start - len((reach.group() if reach else "") or ("in " if ahead else ""))
        end = away.end() if away else one.end
        mention = Mention(start=start, end=end, days=None, relative=True)
        if anchor is None:
            found.append(mention)
            continue
        days = _from_anchor(one, anchor.last, away, lead, within=reach is not None)
        if days is not None or _BEYOND.search(lead):
            found.append(replace(mention, days=days))
    return found


def _from_anchor(
    one: durations.Duration, base: date, away: re.Match[str] | None, lead: str, *, within: bool
) -> DateRange | None:
    """The days at such a distance, or up to it; `None` for what lies beyond it, unless it is long ago."""
    back = away is not None and (away["way"] or "before").lower() == "before"
    if away is not None and away["base"]:
        base += timedelta(days=_BASES[away["base"].lower()])
    days = _distant(one, base, -1 if back else 1)
    if days is None:
        return None
    if _BEYOND.search(lead):
        return DateRange(first=date.min, last=days.last) if away and away["back"] else None
    if within:
        edge = _edge(one, base, -1 if back else 1)
        if edge is None or edge == base:
            return days
        return DateRange(first=edge, last=base) if back else DateRange(first=base, last=edge - timedelta(days=1))
    return days


def _edge(one: durations.Duration, base: date, way: int) -> date | None:
    """The very day at a distance, `None` where it is vague or beyond the calendar."""
    months = sum(part.low * durations.MONTHS.get(part.unit, 0) for part in one.parts)
    days = sum(part.low * durations.SECONDS.get(part.unit, 0) for part in one.parts) / 86_400
    if months != int(months) or days != int(days) or any(part.low != part.high for part in one.parts):
        return None
    try:
        return moved(base, way * int(months)) + timedelta(days=way * int(days))
    except (ValueError, OverflowError):
        return None


def _distant(one: durations.Duration, base: date, way: int) -> DateRange | None:
    """The days so far from a day, as coarse as the smallest unit named; `None` beyond the calendar, or where it is vague."""
    try:
        if len(one.parts) == 1:
            (only,) = one.parts
            if only.unit in {"week", "fortnight"} and only.low == only.high == int(only.low):
                return DateRange.day(
                    base + timedelta(weeks=way * int(only.low) * (2 if only.unit == "fortnight" else 1))
                ).widened(3)
            if only.low != only.high or only.low != int(only.low):
                return _vaguely(only, base, way)
            return before(base, -way * int(only.low), only.unit)
        there = _edge(one, base, way)
        if there is None:
            return None
        exact = any(part.unit in durations.SECONDS for part in one.parts)
        return DateRange.day(there) if exact else DateRange.month(there.year, there.month)
    except (ValueError, OverflowError):
        return None


def _vaguely(only: durations.Part, base: date, way: int) -> DateRange | None:
    """Read "a few days ago", "two and a half years ago" as all days that are meant."""
    ends = []
    for count in (only.low, only.high):
        if only.unit in durations.MONTHS:
            ends.append(moved(base, way * round(count * durations.MONTHS[only.unit])))
        else:
            ends.append(base + timedelta(seconds=way * count * durations.SECONDS[only.unit]))
    slack = {"year": 92, "decade": 920, "month": 15}.get(only.unit, 0)
    return DateRange(first=min(ends) - timedelta(days=slack), last=max(ends) + timedelta(days=slack))


def before(base: date, count: int, unit: str) -> DateRange | None:
    """The days that "`count` `unit`s ago" may mean: as coarse as the unit. A negative count looks ahead."""
    if unit == "day":
        return DateRange.day(base - timedelta(days=count))
    if unit == "week":
        return DateRange.day(base - timedelta(weeks=count)).widened(3)
    if unit == "month":
        there = moved(base.replace(day=1), -count)
        return DateRange.month(there.year, there.month)
    year = base.year - count * durations.MONTHS[unit] // 12
    return DateRange.year(year) if 0 < year < 10_000 else None


def read(match: re.Match[str], text: str, anchor: DateRange | None) -> Mention | None:
    """The date that a match of `PATTERN` means; left open without an anchor. `text` has capitals where they were written."""
    group = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.start("bare") if "bare" in group else match.start(), match.end()
    if "months" in group:
        return _bare_month(match, text, anchor)
    if anchor is None:
        return Mention(start=start, end=end, days=None, relative=True)
    future = bool(_FUTURE.search(text[max(0, start - 60) : start]))
    try:
        days = _resolve(group, anchor.last, future)
    except (ValueError, OverflowError):  # before the first day of the calendar, or after its last
        return None
    return None if days is None else Mention(start=start, end=end, days=days, relative=True)


def _bare_month(match: re.Match[str], text: str, anchor: DateRange | None) -> Mention | None:
    name = text[match.start("months") : match.end("months")]
    name_of_part = match["months_part"] or _PARTS.get(match["months_third"] or "")
    sure = name_of_part or _MAY_IS_A_MONTH.search(text[max(0, match.start() - 16) : match.start()])
    if not name[0].isupper() or (not sure and (len(name) < 4 or name.lower() in {"may", "march"})):
        return None
    month = MONTHS[name.lower()]
    year = nearest_year(month, 15, anchor)
    days = DateRange.month(year, month) if year else None
    return Mention(
        start=match.start(),
        end=match.end(),
        days=part(days, name_of_part) if days and name_of_part else days,
        yearless=True,
        month_day=(month, 0),
    )


def _resolve(group: dict[str, str], base: date, future: bool) -> DateRange | None:
    if "day" in group:
        step = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(group["day"], 0)
        step += (-2 if "before" in group["day"] else 0) + (2 if "after tom" in group["day"] else 0)
        return DateRange.day(base + timedelta(days=step))
    if "the" in group:
        return _dated_weekday(WEEKDAYS[group["weekday"]], day(group["the"]), base)
    if "weekday" in group:
        return DateRange.day(_weekday(WEEKDAYS[group["weekday"]], base, future))
    if "short" in group:
        return DateRange.day(_weekday(WEEKDAYS[group["short"]], base, future))
    if "now" in group:
        return DateRange.day(base)
    if "rest" in group:
        return DateRange(first=base, last=_period(0, group["rest"], base).last)
    if "bare" in group:
        return _bare_day(day(group["bare"]), base, future)
    if "which" in group:
        return which(group["which"], group["unit"], base)
    if "after_next" in group:
        if group["after_next"] == "weekend":
            return DateRange(first=week(base).first + timedelta(days=19), last=week(base).last + timedelta(days=14))
        return _period(2, group["after_next"], base)
    return _within_a_period(group, base)


def _within_a_period(group: dict[str, str], base: date) -> DateRange | None:
    """What lies in a period that itself is relative: "the first Friday of next month", "late last year"."""
    if "nth" in group:
        whole = _period(_step(group["nth_which"]), group["nth_unit"], base)
        return absolute.nth(group["nth"], group["nth_what"], whole) if whole else None
    if "number" in group:
        month = _period(_step(group["number_which"]), "month", base)
        first, last = day(group["number"]), day(group.get("number2") or group["number"])
        return DateRange(first=month.first.replace(day=first), last=month.first.replace(day=last))
    for key in ("q", "qh", "yq"):
        if key in group:
            return absolute.quarter(group[key], base.year + _step(group[f"{key}_which"]))
    if "month_of" in group:
        return DateRange.month(base.year + _step(group["month_which"]), MONTHS[group["month_of"]])
    if "wd" in group or "week_wd" in group:
        monday = week(base).first + timedelta(weeks=_step(group.get("wd_which") or group["week_which"]))
        return DateRange.day(monday + timedelta(days=WEEKDAYS[group.get("wd") or group["week_wd"]]))
    if "which_span" in group:
        monday = week(base).first + timedelta(weeks=_step(group["which_span"]))
        ends = [monday + timedelta(days=WEEKDAYS[group[name]]) for name in ("wd1", "wd2")]
        return DateRange(first=ends[0], last=ends[1])
    if "part" in group:
        return part(_period(_step(group["part_which"]), group["part_unit"], base), group["part"])
    if "third" in group:
        whole = _period(_step(group["third_which"]), group["third_unit"], base)
        short = group["third_unit"] != "year"
        return third(whole, group["third"]) if not short else part(whole, _PARTS[group["third"]])
    whole = _period(0, group["so_far_unit"], base)
    if group["so_far"] == "later":
        return DateRange(first=base, last=whole.last)
    return DateRange(first=whole.first, last=max(whole.first, base - timedelta(days=1)))


_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def _step(name: str) -> int:
    return _STEPS.get(name, 0)


def _weekday(number: int, base: date, future: bool) -> date:
    back = (base.weekday() - number) % 7
    return base + timedelta(days=(7 - back) if future and back else -back)


def _dated_weekday(number: int, day_of_month: int, base: date) -> DateRange | None:
    """Read "Friday the 13th" as the nearest such day, within a year."""
    months = (moved(base.replace(day=1), step) for step in range(-12, 13))
    days = []
    for month in months:
        try:
            one = month.replace(day=day_of_month)
        except ValueError:
            continue
        if one.weekday() == number:
            days.append(one)
    return DateRange.day(min(days, key=lambda one: abs((one - base).days))) if days else None


def _bare_day(number: int, base: date, future: bool) -> DateRange:
    """Read "on the 27th" as of the last month that had it by now, or of the next that has it."""
    steps = range(4) if future else range(0, -4, -1)
    for step in steps:
        month = moved(base.replace(day=1), step)
        last = DateRange.month(month.year, month.month).last
        if number <= last.day and (month.replace(day=number) >= base) == future:
            return DateRange.day(month.replace(day=number))
    return DateRange.day(base.replace(day=number))


def which(name: str, unit: str, base: date) -> DateRange | None:
    """The period that "last", "this" or "next" picks out."""
    step = _step(name)
    if unit in WEEKDAYS:
        return _which_weekday(step, WEEKDAYS[unit], base)
    if unit in MONTHS:
        return _which_month(step, MONTHS[unit], base)
    if unit in SEASONS:
        return _which_season(step, unit, base)
    if unit == "week" and step < 0:
        calendar = week(base).shifted(-7)
        return DateRange(
            first=min(calendar.first, base - timedelta(days=7)), last=max(calendar.last, base - timedelta(days=1))
        )
    if unit == "weekend":
        saturday = base - timedelta(days=(base.weekday() - 5) % 7)
        if step == 0 and base.weekday() < 5:
            saturday += timedelta(days=7)
        saturday += timedelta(weeks=max(step, 0))
        return DateRange(first=saturday, last=saturday + timedelta(days=1))
    return _period(step, unit, base) if unit in {"week", "month", "year", "decade"} else None


def _period(step: int, unit: str, base: date) -> DateRange:
    """A calendar week, month, year or decade, so many from this one."""
    if unit == "week":
        return week(base).shifted(7 * step)
    if unit == "month":
        there = moved(base.replace(day=1), step)
        return DateRange.month(there.year, there.month)
    if unit == "decade":
        first = base.year // 10 * 10 + 10 * step
        return DateRange(first=date(first, 1, 1), last=date(first + 9, 12, 31))
    return DateRange.year(base.year + step)


def _which_weekday(step: int, number: int, base: date) -> DateRange:
    last = base - timedelta(days=(base.weekday() - number) % 7)
    if step > 0:
        # "next Friday" said on a Monday is in four days to some and in eleven to others.
        coming = last + timedelta(days=7)
        return DateRange(first=coming, last=max(coming, week(base).first + timedelta(days=7 + number)))
    if step < 0:
        # "last Tuesday" said on a Thursday is two days ago to some and nine to others.
        recent = last if last < base else last - timedelta(days=7)
        return (
            DateRange(first=recent - timedelta(days=7), last=recent)
            if (base - recent).days < 4
            else DateRange.day(recent)
        )
    return DateRange.day(week(base).first + timedelta(days=number))


def _which_month(step: int, month: int, base: date) -> DateRange:
    year = base.year
    if step < 0 and month >= base.month:
        year -= 1
    if step > 0 and month <= base.month:
        year += 1
    return DateRange.month(year, month)


def _which_season(step: int, name: str, base: date) -> DateRange:
    this = season(name, base.year)
    if step < 0 and not over(this, base):
        return season(name, base.year - 1)
    return season(name, base.year + max(step, 0))
