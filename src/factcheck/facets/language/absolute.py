"""Dates that name themselves: "3 May 2019", "the first Friday of July 2019", "Q3 2016", "the late 1990s".

A day without a year takes the year that puts it nearest to the anchor, the past preferred. A date in digits that can
be read day first or month first covers both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.facets.language import numerals
from factcheck.facets.language.datewords import (
    ANY_WEEKDAY,
    ANY_YEAR,
    DAY,
    DAY_ORDINAL,
    DAY_WORD,
    MONTH,
    MONTHS,
    ORDINALS,
    SPELLED_YEAR,
    WEEKDAYS,
    YEAR,
    day,
    moved,
    part,
    season,
    short_year,
    third,
    year,
)
from factcheck.facets.language.mention import Mention, nearest_year, week_in
from factcheck.model import DateRange

_TO = r"\s?(?:-|–|—|to|until|till|through|and)\s?(?:the\s)?"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_SOON_ENDS = r"(?=\s*(?:$|[.,;:!?)\]]|\s(?:to|until|till|through|and|at|in|with|nineteen|two\sthousand|twenty\s)))"
_NAMED_WEEKDAY = rf"(?:(?:(?:this|last|next)\s)?{ANY_WEEKDAY}(?:\.?,?\s\(?|\(|-)(?:the\s)?)?"

PATTERN = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<iso>{YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])
    | (?P<yname>{YEAR})[-/](?P<mname>{MONTH})[-/](?P<dname>{_D})(?!\d)
    | {_NAMED_WEEKDAY}(?P<d1>{DAY}|{DAY_ORDINAL}(?=\sof\s))(?:{_TO}(?P<d2>{DAY}))?(?:\s|\.\s(?={MONTH}\.?\s{YEAR})|(?<=\d)-|(?<=\d)(?=[a-z]{{5}}))(?:of\s)?(?P<dm>{MONTH})\b\.?(?:,?\s(?:of\s)?(?P<dy>{ANY_YEAR})\b)?
    | {_NAMED_WEEKDAY}(?P<md_m>{MONTH})(?:\b\.?\s|-|\.|,\s(?=\d\d?(?:st|nd|rd|th))|(?<=[a-z]{{5}}))(?:the\s)?(?:between\s)?(?P<md_d>{DAY})(?![\d,.]*\d)(?:{_TO}(?P<md_d2>{DAY})(?![\d,.]*\d))?
      (?:\s?[”"’']?,?\s(?:of\s)?(?P<md_y>{ANY_YEAR})\b(?!\s(?:people|soldiers|men|women)))?
    | {_NAMED_WEEKDAY}(?P<mw_m>{MONTH})\b\.?\s(?:the\s)?(?P<mw_d>{DAY_WORD})(?:,?\s(?P<mw_y>{ANY_YEAR})\b|{_SOON_ENDS})
    | (?P<part>early|mid|late)?[\s-]?(?P<m>{MONTH})\b\.?\s?,?\s(?:of\s)?(?P<my>{ANY_YEAR})\b
    | (?P<ym_y>{YEAR})\s?,?\s(?P<ym_m>{MONTH})\b(?!\.?\s\d|['’])(?:(?<!\smay)(?<!\smarch)|(?=\W*$|\s(?:and|to)\s\d{{4}}))
    | (?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?(?P<sy>{ANY_YEAR})\b
    | (?P<slash>{_D}/{_D}/(?:{YEAR}|\d\d)|{_D}\.{_D}\.{YEAR}|{_D}-{_D}-(?:{YEAR}|0\d|[1-9]\d))(?![\d/-])
    | {_NAMED_WEEKDAY}(?P<big>{YEAR}[/.-]{_M}[/.-]{_D})(?!\d)
    | (?<=on\s)(?P<two>{_D}/{_D})(?![\d/%])
    | (?P<holiday>christmas\s(?:day|eve)|christmas|new\syear['’]s\s(?:day|eve)|boxing\sday|halloween|all\ssaints['’]?\sday|independence\sday)(?:\s(?:of\s|in\s)?(?P<hy>{YEAR}))
    | (?P<nth>first|second|third|fourth|fifth|last)\s(?P<nth_what>{ANY_WEEKDAY}|week)\s(?:of|in)\s(?P<nth_m>{MONTH})\b(?:,?\s(?:of\s)?(?P<nth_y>{ANY_YEAR})\b)?
    | (?P<wy>first|second|third|fourth|fifth|last)\sweek\s(?:of|in)\s(?P<wy_y>{ANY_YEAR})\b
    | (?P<q>first|second|third|fourth|last)[\s-]{{1,2}}quarter\s(?:of\s|in\s)?(?P<q_y>{ANY_YEAR})\b
    | (?P<half>first|second)\shalf\sof\s(?P<half_y>{YEAR})\b
    | (?P<qh>[qh][1-4])\s(?:of\s)?(?P<qh_y>{YEAR})\b | (?P<yq_y>{YEAR})\s?(?P<yq>[qh][1-4]|the\s(?:first|second|third|fourth)\squarter)\b
    | (?:the\s)?(?P<third>beginning|start|middle|end)\sof\s(?:(?P<third_m>{MONTH})\s)?(?P<third_y>{YEAR})(?![\d-])
    | (?P<y_spaced>{YEAR})\s?[/-]\s?(?P<m_spaced>{_M})(?=\W*$)
    | (?P<y1>{YEAR})(?:-|–|—|/)(?P<y2>{YEAR}|\d\d)(?![\w%-])
    | (?P<month_first>{_M})(?:/|-)(?P<month_y>{YEAR})(?![\d/-])
    | (?P<spaced_m>{_M})\s?[/-]\s?(?P<spaced_y>{YEAR})(?=\W*$)
    | (?:(?P<dpart>early|mid|late)(?:\s(?:the\s)?|-)(?:to\slate\s)?)?(?P<decade>1\d\d|20\d)0['’]?s\b
    | (?:(?P<spart>early|mid|late)(?:\s|-))?(?P<century>\d\d?(?:st|nd|rd|th)|(?:(?:thir|four|fif|six|seven|eigh|nine)teenth|twelfth|eleventh|tenth|twentieth|twenty-first))(?:\s{{1,2}}|-)century
    | (?P<ypart>early|mid|late)[\s-](?:in\s)?(?P<part_y>{YEAR})(?![\w%-]|[,.]\d)
    )""",
    re.VERBOSE,
)
"""For text in lower case."""
SPELLED = re.compile(
    rf"\b(?:in|since|of|year)\s(?P<year>{SPELLED_YEAR})(?=\W*$|[.,;)]|\s(?:and|until|the|he|she|it|they|we)\b)"
)
"""A year in words that stands alone; for text in lower case."""
_DECADES = {
    name: 10 * (number + 1)
    for number, name in enumerate("tens twenties thirties forties fifties sixties seventies eighties nineties".split())
}
NAMED_DECADE = re.compile(
    rf"""(?x)(?:
      \b(?:in|since|of|by|during|until|late|early|mid)[\s-](?:the\s)?(?P<part>early\s|mid[\s-]|late\s)?['’]?(?P<short>[1-9])0['’]?s\b
    | \b(?:in|since|of|by|during|until|late|early|mid)[\s-](?:the\s)(?P<wpart>early\s|mid[\s-]|late\s)?(?P<first>nineteen[\s-]|eighteen[\s-]|twenty[\s-]|two\sthousand\sand\s)?(?P<word>{"|".join(_DECADES)}|noughties|two\sthousands)\b
    )"""
)
"""For text in lower case."""


def read(match: re.Match[str], anchor: DateRange | None) -> Mention | None:
    """The date that a match of `PATTERN` names; `None` for a day that the calendar does not have."""
    group = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.span()
    try:
        if "dm" in group or "md_m" in group or "mw_m" in group:
            return _day_and_month(match, group, anchor)
        if "two" in group:
            return _day_of_two(match, anchor)
        if "nth" in group and "nth_y" not in group:
            return _nth_without_year(match, group, anchor)
        return Mention(start=start, end=end, days=_named(group, match.string[end:]))
    except ValueError:
        return None


def _named(group: dict[str, str], rest: str) -> DateRange:
    for key, reader in _READERS.items():
        if key in group:
            return reader(group)
    if "iso" in group:
        return _iso(group["iso"])
    return _years(group)


def _iso(text: str) -> DateRange:
    days = DateRange.parse(text)
    if len(text) == 7 and int(text[5:]) == int(text[2:4]) + 1:
        # "2010-11" is a season or a pair of years to most writers, November to some.
        return DateRange(first=date(days.first.year, 1, 1), last=date(days.first.year + 1, 12, 31))
    return days


def _years(group: dict[str, str]) -> DateRange:
    first = int(group["y1"])
    last = int(group["y2"]) if len(group["y2"]) == 4 else first // 100 * 100 + int(group["y2"])
    if len(group["y2"]) == 2 and last < first and first % 100 == 99:
        last += 100
    return DateRange(first=date(first, 1, 1), last=date(last, 12, 31))


def _month(group: dict[str, str]) -> DateRange:
    whole = DateRange.month(year(group["my"]), MONTHS[group["m"]])
    return part(whole, group["part"]) if "part" in group else whole


def _decade(group: dict[str, str]) -> DateRange:
    first = int(group["decade"] + "0")
    whole = DateRange(first=date(first, 1, 1), last=date(first + 9, 12, 31))
    return part(whole, group["dpart"]) if "dpart" in group else whole


def _century(group: dict[str, str]) -> DateRange:
    number = int(re.sub(r"\D", "", group["century"]) or numerals.find(group["century"])[0].low)
    whole = DateRange(first=date(number * 100 - 99, 1, 1), last=date(number * 100, 12, 31))
    return part(whole, group["spart"]) if "spart" in group else whole


def _slashed(group: dict[str, str]) -> DateRange:
    one, two, last = re.split(r"[/.-]", group["slash"])
    named = int(last) if len(last) == 4 else short_year(last)
    first, second = int(one), int(two)
    if first > 12 or first == second:
        return DateRange.day(date(named, second, first))
    if second > 12:
        return DateRange.day(date(named, first, second))
    # 05/07/2024 is 5 July to some and 7 May to others: only the span of both readings is certain.
    readings = sorted((date(named, first, second), date(named, second, first)))
    return DateRange(first=readings[0], last=readings[1])


def _holiday(group: dict[str, str]) -> DateRange:
    month, number = next(days for name, days in _HOLIDAYS.items() if group["holiday"].startswith(name))
    return DateRange.day(date(int(group["hy"]), month, number))


_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing": (12, 26), "new year's eve": (12, 31), "new year’s eve": (12, 31),
    "new": (1, 1), "halloween": (10, 31), "all": (11, 1), "independence": (7, 4),
}  # fmt: skip


def quarter(name: str, number_year: int) -> DateRange:
    """A quarter or half by its name: "Q3", "H1", "third", "the third quarter", "last"."""
    size = 6 if name[0] == "h" else 3
    word = re.sub(r"^the\s|\squarter$", "", name)
    count = int(name[1]) if name[0] in "qh" and name[1:].isdigit() else ORDINALS[word] % 5
    if (count - 1) * size >= 12:
        raise ValueError(f"a year has no {name}")
    start = date(number_year, (count - 1) * size + 1, 1)
    return DateRange(first=start, last=moved(start, size) - timedelta(days=1))


def _half(group: dict[str, str]) -> DateRange:
    return quarter("h1" if group["half"] == "first" else "h2", int(group["half_y"]))


def _third(group: dict[str, str]) -> DateRange:
    named = int(group["third_y"])
    whole = DateRange.month(named, MONTHS[group["third_m"]]) if "third_m" in group else DateRange.year(named)
    return third(whole, group["third"])


def _by_name(group: dict[str, str]) -> DateRange:
    return DateRange.day(date(int(group["yname"]), MONTHS[group["mname"]], int(group["dname"])))


def _big(group: dict[str, str]) -> DateRange:
    return DateRange.day(date(*(int(number) for number in re.split(r"[/.-]", group["big"]))))


def nth(name: str, what: str, whole: DateRange) -> DateRange:
    """Read "the first Friday" or "the third week" of a month or a year; weeks by the calendar or from its first day."""
    count = ORDINALS[name]
    if what == "week":
        return week_in(count, whole)
    number = WEEKDAYS[what]
    if count < 0:
        return DateRange.day(whole.last - timedelta(days=(whole.last.weekday() - number) % 7))
    found = whole.first + timedelta(days=(number - whole.first.weekday()) % 7 + 7 * (count - 1))
    if found > whole.last:
        raise ValueError(f"no {name} {what} in it")
    return DateRange.day(found)


_READERS: dict[str, Callable[[dict[str, str]], DateRange]] = {
    "yname": _by_name,
    "big": _big,
    "m": _month,
    "ym_m": lambda group: DateRange.month(int(group["ym_y"]), MONTHS[group["ym_m"]]),
    "season": lambda group: season(group["season"], year(group["sy"])),
    "slash": _slashed,
    "holiday": _holiday,
    "nth": lambda group: nth(
        group["nth"], group["nth_what"], DateRange.month(year(group["nth_y"]), MONTHS[group["nth_m"]])
    ),
    "wy": lambda group: nth(group["wy"], "week", DateRange.year(year(group["wy_y"]))),
    "q": lambda group: quarter(group["q"], year(group["q_y"])),
    "half": _half,
    "qh": lambda group: quarter(group["qh"], int(group["qh_y"])),
    "yq": lambda group: quarter(group["yq"], int(group["yq_y"])),
    "third": _third,
    "month_first": lambda group: DateRange.month(int(group["month_y"]), int(group["month_first"])),
    "spaced_m": lambda group: DateRange.month(int(group["spaced_y"]), int(group["spaced_m"])),
    "m_spaced": lambda group: _iso(f"{group['y_spaced']}-{int(group['m_spaced']):02}"),
    "decade": _decade,
    "century": _century,
    "part_y": lambda group: part(DateRange.year(int(group["part_y"])), group["ypart"]),
}


def named_decade(match: re.Match[str], anchor: DateRange | None) -> DateRange | None:
    """The years of "the '70s" or "the nineteen seventies": without a century, the last such decade before the anchor.

    `None` for a decade that could be of this century and of the last ("the twenties").
    """
    word = match["word"] or ""
    if word in {"noughties", "two thousands"}:
        first = 2000
    else:
        tens = _DECADES[word] if word else 10 * int(match["short"])
        century = re.sub(r"[\s-]", "", match["first"] or "")
        hundreds = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000, "twothousandand": 2000}.get(century, 1900)
        if not century and tens < 30:
            return None
        first = hundreds + tens
    whole = DateRange(first=date(first, 1, 1), last=date(first + 9, 12, 31))
    name = re.sub(r"[\s-]", "", match["part"] or match["wpart"] or "")
    return part(whole, name) if name else whole


def _day_and_month(match: re.Match[str], group: dict[str, str], anchor: DateRange | None) -> Mention:
    month = MONTHS[group.get("dm") or group.get("md_m") or group["mw_m"]]
    first = day(group.get("d1") or group.get("md_d") or group["mw_d"])
    second = group.get("d2") or group.get("md_d2")
    last = day(second) if second else first
    named = group.get("dy") or group.get("md_y") or group.get("mw_y")
    if named:
        number = year(named)
        days = DateRange(first=date(number, month, first), last=date(number, month, max(first, last)))
        return Mention(start=match.start(), end=match.end(), days=days)
    date(2024, month, first)
    number_near = nearest_year(month, first, anchor)
    known = (
        DateRange(first=date(number_near, month, first), last=date(number_near, month, max(first, last)))
        if number_near
        else None
    )
    return Mention(start=match.start(), end=match.end(), days=known, yearless=True, month_day=(month, first))


def _day_of_two(match: re.Match[str], anchor: DateRange | None) -> Mention | None:
    """Read "on 22/04" and "on 4/22"; `None` where day and month could change places."""
    one, two = (int(number) for number in match["two"].split("/"))
    number, month = (one, two) if one > 12 else (two, one)
    if number <= 12 or month > 12:
        return None
    near = nearest_year(month, number, anchor)
    days = DateRange.day(date(near, month, number)) if near else None
    return Mention(start=match.start("two"), end=match.end(), days=days, yearless=True, month_day=(month, number))


def _nth_without_year(match: re.Match[str], group: dict[str, str], anchor: DateRange | None) -> Mention:
    month = MONTHS[group["nth_m"]]
    near = nearest_year(month, 15, anchor)
    days = nth(group["nth"], group["nth_what"], DateRange.month(near, month)) if near else None
    return Mention(start=match.start(), end=match.end(), days=days, relative=True)
