"""Dates as English writes them, as the days that they may mean.

Relative forms ("yesterday", "on Tuesday", "last month", "two weeks ago") are resolved from an anchor; without
one they are found and left open. A weekday is the last one on or before the anchor unless the future is meant.
"Last week" is the calendar week before or the seven days before: both are fair readings, so the range covers both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.facets.language import numerals
from factcheck.model import DateRange

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_TO_THE_SKY = timedelta(days=21)
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30,
    "forty": 40, "fifty": 50,
}  # fmt: skip

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]\d\d|20\d\d|21\d\d)"
_WEEKDAY = r"(?:" + "|".join(sorted((day for day in WEEKDAYS if len(day) > 4), key=len, reverse=True)) + r")"
_TO = r"\s?(?:-|–|—|to|until|and)\s?"
_SMALL = r"(?:\d{1,3}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + r")"

_ABSOLUTE = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])
    | (?P<d1>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\s(?:of\s)?(?P<dm>{_MONTH})\b\.?(?:,?\s(?:of\s)?(?P<dy>{_YEAR})\b)?
    | (?P<md_m>{_MONTH})\b\.?\s(?:the\s)?(?P<md_d>{_DAY})(?![\d,.]*\d)(?:{_TO}(?P<md_d2>{_DAY})(?![\d,.]*\d))?
      (?:\s?[”"’']?,?\s(?P<md_y>{_YEAR})\b(?!\s(?:people|soldiers|men|women)))?
    | (?P<part>early|mid|late)?[\s-]?(?P<m>{_MONTH})\b\.?,?\s(?:of\s)?(?P<my>{_YEAR})\b
    | (?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?(?P<sy>{_YEAR})\b
    | (?P<slash>(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])[/.]{_YEAR})(?!\d)
    | (?P<holiday>christmas\s(?:day|eve)|christmas|new\syear['’]s\s(?:day|eve)|boxing\sday|halloween|all\ssaints['’]?\sday|independence\sday)(?:\s(?:of\s|in\s)?(?P<hy>{_YEAR}))
    | (?P<y1>{_YEAR})(?:-|–|—|/)(?P<y2>{_YEAR}|\d\d)(?![\w%-])
    | (?P<decade>1\d\d|20\d)0s\b
    | (?P<century>\d\d?(?:st|nd|rd|th)|(?:(?:thir|four|fif|six|seven|eigh|nine)teenth|twelfth|eleventh|tenth|twentieth|twenty-first))[\s-]century
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    rf"(?<![\w.,/$£€#-])(?P<year>{_YEAR})(?:'s|’s)?(?![\d%]|[,.]\d|-\w*\d|/\d)(?!\s(?:people|persons|soldiers|pilots|men|women|workers"
    r"|deaths|cases|km|kilomet|met(?:er|re)|miles|dollars|euros|pounds|fans|spectators|students|employees|seats|copies|votes|tons|tonnes"
    r"|per\scent|percent|pupils|members|troops|civilians|reviews|others|of\sthem)\b)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"""\b(?:
      (?P<day>today|yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening)|(?:the\s)?day\sbefore\syesterday|last\snight)
    | (?P<which>last|this|next|past|previous|earlier\sthis|later\sthis)\s(?P<unit>week|month|year|weekend|decade|spring|summer|autumn|fall|winter|{_MONTH}|{_WEEKDAY})
    | (?:on\s)?(?P<weekday>{_WEEKDAY})(?:'s|’s)?
    | (?P<count>{_SMALL})\s(?P<back>day|week|month|year|decade)s?\s(?P<dir>ago|earlier|before\snow)
    | (?P<months>{_MONTH})(?=\b(?!\s+\d))
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_MAY_IS_A_MONTH = re.compile(
    r"(?:\b(?:in|since|until|by|of|during|early|late|mid|last|this|next|from|before|after|to|through)\s|,\s)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A date in a text. `days` is `None` where a relative date has no anchor.

    `yearless` says that the year was taken from the anchor or is unknown; `month_day` are month and day as
    written without a year. `relative` says that the text did not name the date itself.
    """

    start: int
    end: int
    days: DateRange | None
    relative: bool = False
    yearless: bool = False
    month_day: tuple[int, int] | None = None


def find(text: str, anchor: DateRange | None) -> list[Mention]:
    """The dates of a text, in order, none within another."""
    found = [mention for match in _ABSOLUTE.finditer(text) if (mention := _absolute(match, anchor)) is not None]
    found += [
        Mention(start=match.start("year"), end=match.end("year"), days=DateRange.year(int(match["year"])))
        for match in _YEAR_ALONE.finditer(text)
        if _free(found, match.start("year"), match.end("year")) and not _counts(text, *match.span("year"))
    ]
    for match in _RELATIVE.finditer(text):
        if match["weekday"] and _beside(found, *match.span()):
            continue
        if _free(found, *match.span()) and (mention := _relative(match, text, anchor)) is not None:
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


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


def _absolute(match: re.Match[str], anchor: DateRange | None) -> Mention | None:
    group = {name: value.lower() for name, value in match.groupdict().items() if value}
    try:
        if "dm" in group or "md_m" in group:
            return _day_and_month(match, group, anchor)
        return Mention(start=match.start(), end=match.end(), days=_named(group))
    except ValueError:
        return None


def _named(group: dict[str, str]) -> DateRange:
    if "iso" in group:
        return DateRange.parse(group["iso"])
    if "m" in group:
        return _part_of_month(int(group["my"]), MONTHS[group["m"]], group.get("part"))
    if "season" in group:
        return season(group["season"], int(group["sy"]))
    if "slash" in group:
        return _slashed(group["slash"])
    if "holiday" in group:
        month, day = next(days for name, days in _HOLIDAYS.items() if group["holiday"].startswith(name))
        return DateRange.day(date(int(group["hy"]), month, day))
    if "y1" in group:
        first = int(group["y1"])
        last = int(group["y2"]) if len(group["y2"]) == 4 else first // 100 * 100 + int(group["y2"])
        return DateRange(first=date(first, 1, 1), last=date(last, 12, 31))
    if "decade" in group:
        first = int(group["decade"] + "0")
        return DateRange(first=date(first, 1, 1), last=date(first + 9, 12, 31))
    century = int(re.sub(r"\D", "", group["century"]) or numerals.find(group["century"])[0].low)
    return DateRange(first=date(century * 100 - 99, 1, 1), last=date(century * 100, 12, 31))


_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing": (12, 26), "new year's eve": (12, 31), "new year’s eve": (12, 31),
    "new": (1, 1), "halloween": (10, 31), "all": (11, 1), "independence": (7, 4),
}  # fmt: skip


def _part_of_month(year: int, month: int, part: str | None) -> DateRange:
    whole = DateRange.month(year, month)
    first, last = {"early": (1, 10), "mid": (10, 20), "late": (20, 31)}.get(part or "", (1, 31))
    return DateRange(first=date(year, month, first), last=min(whole.last, whole.first + timedelta(days=last - 1)))


def _slashed(text: str) -> DateRange:
    one, two, year = (int(part) for part in re.split(r"[/.]", text))
    if one > 12:
        return DateRange.day(date(year, two, one))
    if two > 12:
        return DateRange.day(date(year, one, two))
    if one == two:
        return DateRange.day(date(year, one, two))
    # 05/07/2024 is 5 July to some and 7 May to others: only the span of both readings is certain.
    readings = sorted((date(year, one, two), date(year, two, one)))
    return DateRange(first=readings[0], last=readings[1])


def _day_and_month(match: re.Match[str], group: dict[str, str], anchor: DateRange | None) -> Mention:
    month = MONTHS[group.get("dm") or group["md_m"]]
    first = int(re.sub(r"\D", "", group.get("d1") or group["md_d"]))
    second = group.get("d2") or group.get("md_d2")
    last = int(re.sub(r"\D", "", second)) if second else first
    named = group.get("dy") or group.get("md_y")
    if named:
        days = DateRange(first=date(int(named), month, first), last=date(int(named), month, max(first, last)))
        return Mention(start=match.start(), end=match.end(), days=days)
    date(2024, month, first)
    year = _nearest_year(month, first, anchor)
    known = DateRange(first=date(year, month, first), last=date(year, month, max(first, last))) if year else None
    return Mention(start=match.start(), end=match.end(), days=known, yearless=True, month_day=(month, first))


def _nearest_year(month: int, day: int, anchor: DateRange | None) -> int | None:
    """The year that puts a bare "7 May" nearest to the anchor, the past preferred."""
    if anchor is None or (month, day) == (2, 29):
        return None
    base = anchor.last
    candidates = [date(base.year + step, month, day) for step in (-1, 0, 1)]
    return min(candidates, key=lambda one: abs((one - base).days) + (92 if one > base else 0)).year


def season(name: str, year: int) -> DateRange:
    """The days of a northern season by any fair reckoning: from the first of its months to about the equinox or
    solstice that ends it. Winter begins in December of its year.
    """
    first, last = SEASONS[name.lower()]
    end = DateRange.month(year + (1 if last < first else 0), last).last
    return DateRange(first=date(year, first, 1), last=end + _TO_THE_SKY)


def _relative(match: re.Match[str], text: str, anchor: DateRange | None) -> Mention | None:
    group = {name: value.lower() for name, value in match.groupdict().items() if value}
    start, end = match.span()
    if "months" in group:
        return _bare_month(match, text, anchor)
    if anchor is None:
        return Mention(start=start, end=end, days=None, relative=True)
    future = bool(
        re.search(
            r"\b(?:will|next|due|expected|to be|plans?|scheduled)\b", text[max(0, start - 60) : start], re.IGNORECASE
        )
    )
    try:
        days = _resolve(group, anchor.last, future)
    except (ValueError, OverflowError):  # before the first day of the calendar, or after its last
        return None
    return None if days is None else Mention(start=start, end=end, days=days, relative=True)


def _bare_month(match: re.Match[str], text: str, anchor: DateRange | None) -> Mention | None:
    name = match["months"]
    sure = _MAY_IS_A_MONTH.search(text[max(0, match.start() - 16) : match.start()])
    if not name[0].isupper() or (not sure and (len(name) < 4 or name.lower() in {"may", "march"})):
        return None
    month = MONTHS[name.lower()]
    year = _nearest_year(month, 15, anchor)
    return Mention(
        start=match.start(),
        end=match.end(),
        days=DateRange.month(year, month) if year else None,
        yearless=True,
        month_day=(month, 0),
    )


def _resolve(group: dict[str, str], base: date, future: bool) -> DateRange | None:
    if "day" in group:
        step = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(
            group["day"], -2 if "before" in group["day"] else 0
        )
        return DateRange.day(base + timedelta(days=step))
    if "weekday" in group:
        return DateRange.day(_weekday(WEEKDAYS[group["weekday"]], base, future))
    if "count" in group:
        count = int(group["count"]) if group["count"].isdigit() else SMALL[group["count"]]
        return before(base, count, group["back"])
    return _which(group["which"], group["unit"], base)


def _weekday(number: int, base: date, future: bool) -> date:
    back = (base.weekday() - number) % 7
    return base + timedelta(days=(7 - back) if future and back else -back)


def before(base: date, count: int, unit: str) -> DateRange | None:
    """The days that "`count` `unit`s ago" may mean: as coarse as the unit."""
    if unit == "day":
        return DateRange.day(base - timedelta(days=count))
    if unit == "week":
        middle = base - timedelta(weeks=count)
        return DateRange(first=middle - timedelta(days=3), last=middle + timedelta(days=3))
    if unit == "month":
        months = base.year * 12 + base.month - 1 - count
        return DateRange.month(months // 12, months % 12 + 1) if months > 12 else None
    year = base.year - count * (10 if unit == "decade" else 1)
    return DateRange.year(year) if year > 0 else None


def _which(which: str, unit: str, base: date) -> DateRange | None:
    step = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(which, 0)
    if unit in WEEKDAYS:
        return _which_weekday(step, WEEKDAYS[unit], base)
    if unit in MONTHS:
        return _which_month(step, MONTHS[unit], base)
    if unit in SEASONS:
        return _which_season(step, unit, base)
    if unit == "week":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=step)
        sunday = monday + timedelta(days=6)
        if step < 0:
            return DateRange(first=min(monday, base - timedelta(days=7)), last=max(sunday, base - timedelta(days=1)))
        return DateRange(first=monday, last=sunday)
    if unit == "weekend":
        saturday = base - timedelta(days=(base.weekday() - 5) % 7) + timedelta(weeks=max(step, 0))
        return DateRange(first=saturday, last=saturday + timedelta(days=1))
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        return DateRange.month(months // 12, months % 12 + 1)
    if unit == "year":
        return DateRange.year(base.year + step)
    return None


def _which_weekday(step: int, number: int, base: date) -> DateRange:
    last = base - timedelta(days=(base.weekday() - number) % 7)
    if step > 0:
        return DateRange.day(last + timedelta(days=7))
    if step < 0:
        # "last Tuesday" said on a Thursday is two days ago to some and nine to others.
        recent = last if last < base else last - timedelta(days=7)
        return (
            DateRange(first=recent - timedelta(days=7), last=recent)
            if (base - recent).days < 4
            else DateRange.day(recent)
        )
    return DateRange.day(last)


def _which_month(step: int, month: int, base: date) -> DateRange:
    year = base.year
    if step < 0 and month >= base.month:
        year -= 1
    if step > 0 and month <= base.month:
        year += 1
    return DateRange.month(year, month)


def _which_season(step: int, name: str, base: date) -> DateRange:
    this = season(name, base.year)
    if step < 0 and this.last - _TO_THE_SKY >= base:
        return season(name, base.year - 1)
    return season(name, base.year + max(step, 0))
