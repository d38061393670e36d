"""Putting a source's value into the claim's sentence, so that the sentence still reads.

Each function gets what was compared, the statement and where the claimed words stand in it, and gives what to replace
by what, or `None` where the value does not fit without another change to the sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from factcheck.facets.language import calendar, datewords, elapsed, numerals
from factcheck.facets.language.persons import GENERIC, concept_of
from factcheck.model import DateRange, Relation

Place = tuple[int, int]
Words = tuple[int, int, str]
"""From where to where of the statement, and the words to stand there."""

_ARTICLE = re.compile(r"(?i)\ban?\s$")
_COMPARED = re.compile(r"(?i)\b(?:than|over|under|about|around|nearly|almost|least|most|some)\s$")
_SURE = re.compile(r"(?i)\b(?:exactly|precisely|just|only|the|its|his|her|their|all)\s$")
_AGREES = re.compile(r"(?i)\s(?:was|is|has|were|are|have)\b")
_CURRENCY = re.compile(
    r"(?i)[$£€¥₹]|\b(?:usd|eur|gbp|dollars?|euros?|pounds?|yen|rupees?|yuan|roubles?|rubles?|francs?)\b"
)
_PERCENT = re.compile(r"(?i)\s?-?(?:%|per\s?cent|percent|pct)")
_BOUND = re.compile(r"(?i)\b(?:before|after|by|since|until|till|from|between|to|and|or|than|during)\s(?:the\s)?$")
_ON_OR_IN = re.compile(r"(?i)\b(?:on|in)\s$")
_DETERMINED = re.compile(r"(?i)(?:\b(?:the|this|that|its|his|her|their|a|an|of|early|late|mid)\s|['’]s\s|-)$")
_DAY_FIRST = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Za-z]+(?:\s?,?\s(?P<year>\d{4}))?")
_MONTH_FIRST = re.compile(r"[A-Za-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?(?:\s?,?\s(?P<year>\d{4}))?")


def number(compared: Relation, statement: str, place: Place) -> Words | None:
    """The source's figures and how sure it is of them, with what the claim counts: "20 people", "27 persons"."""
    start, end = place
    mine, theirs = _figures(compared.claimed), _figures(compared.found)
    before, after = statement[:start], statement[end:]
    if mine is None or theirs is None or 0 in {mine.low, theirs.low} or _ARTICLE.search(before):
        return None
    if ("out of" in mine.head) != ("out of" in theirs.head):
        return None
    if theirs.hedged and _SURE.search(before):
        return None
    tail = _unit(mine, theirs)
    if tail is None:
        return None
    if (mine.low == 1) != (theirs.low == 1):
        # "one bomb was" and "five bombs were" differ in more than the figure.
        if not theirs.tail.strip() or _AGREES.match(after):
            return None
        tail = theirs.tail
    return start, end, _fitted(theirs.head + tail, opens=not before.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figures:
    """A number's words: `head` up to its last figure, and the unit behind it."""

    head: str
    tail: str
    low: float
    high: float
    hedged: bool


def _figures(text: str) -> _Figures | None:
    found = numerals.find(text)
    if not found:
        return None
    head = text[: found[-1].end]
    return _Figures(
        head=head,
        tail=text[found[-1].end :],
        low=found[0].low,
        high=found[-1].high,
        hedged=bool(re.search(r"[a-z]{2,}", text[: found[0].start].lower())),
    )


def _unit(mine: _Figures, theirs: _Figures) -> str | None:
    """What is to stand behind the source's figures: the claim's own unit, where the source counts the same."""
    if _CURRENCY.search(theirs.head) or _CURRENCY.search(mine.head):
        own = bool(_CURRENCY.search(mine.head)) == bool(_CURRENCY.search(theirs.head))
        return mine.tail if own else None
    one, other = mine.tail.strip().lower(), theirs.tail.strip().lower()
    if one == other or not other or (_PERCENT.match(mine.tail) and _PERCENT.match(theirs.tail)):
        return mine.tail
    if not one:
        return ""
    first, second = one.split()[-1], other.split()[-1]
    same = concept_of(first) == concept_of(second) or (first in GENERIC and second in GENERIC)
    return mine.tail if same else None


def date(compared: Relation, statement: str, place: Place) -> Words | None:
    """The source's day, written as the claim writes its own; "on" and "in" follow."""
    start, end = place
    days = _days(compared)
    before, after = statement[:start], statement[end:]
    if days is None or _BOUND.search(before) or after[:1] in {"'", "’", "-"}:
        return None
    claimed = compared.claimed
    lead = re.match(r"(?i)on\s", claimed)
    exact = _grain(days)
    if exact is None or (_DETERMINED.search(before) and exact != _written_grain(claimed)):
        return None
    words = _written(days, exact, claimed, compared.found if not compared.found_value else "")
    preposition = "on " if exact == "day" else "in "
    own = _ON_OR_IN.search(before)
    if own is not None:
        start, preposition = (start, "") if own.group().lower() == preposition else (own.start(), preposition)
    elif not (lead or compared.claimed_value) or _DETERMINED.search(before):
        preposition = ""
    words = preposition + words
    return start, end, _fitted(words, opens=not statement[:start].strip())


def _days(compared: Relation) -> DateRange | None:
    """The days that the source means; a day without a year is taken in the year of the claim's."""
    if compared.found_value:
        first, _, last = compared.found_value.partition("/")
        try:
            return DateRange(first=DateRange.parse(first).first, last=DateRange.parse(last or first).last)
        except ValueError:
            return None
    found = calendar.find(compared.found, None)
    if len(found) != 1 or found[0].end - found[0].start < len(compared.found) - 3:
        return None
    if found[0].days is not None:
        return found[0].days
    own = calendar.find(compared.claimed, None)
    year = own[0].days.first.year if len(own) == 1 and own[0].days is not None else None
    if compared.claimed_value:
        year = int(compared.claimed_value[:4])
    if found[0].month_day is None or year is None:
        return None
    month, day = found[0].month_day
    try:
        return DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month)
    except ValueError:
        return None


def _grain(days: DateRange) -> str | None:
    if days.is_day:
        return "day"
    if days == DateRange.month(days.first.year, days.first.month):
        return "month"
    return "year" if days == DateRange.year(days.first.year) else None


def _written_grain(claimed: str) -> str | None:
    found = calendar.find(claimed, None)
    if len(found) != 1:
        return None
    if found[0].days is not None:
        return _grain(found[0].days)
    return "day" if found[0].month_day and found[0].month_day[1] else "month"


def _written(days: DateRange, exact: str, claimed: str, found: str) -> str:
    """A date in the claim's own form where it has one for such a date, else in the source's words, else day first."""
    year = f"{days.first.year}"
    if exact == "year":
        return year
    if exact == "month":
        return f"{days.first:%B} {year}"
    day, month = days.first.day, f"{days.first:%B}"
    month_first, day_first = _MONTH_FIRST.fullmatch(claimed), _DAY_FIRST.fullmatch(claimed)
    if month_first and claimed[:3].lower() in _MONTHS:
        return f"{month} {day}" + (f", {year}" if month_first["year"] else "")
    if day_first:
        return f"{day} {month}" + (f" {year}" if day_first["year"] else "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", claimed):
        return days.first.isoformat()
    return found if re.search(r"\d{4}$", found) else f"{day} {month} {year}"


_MONTHS = frozenset(name[:3] for name in datewords.MONTHS)


def stretch(compared: Relation, statement: str, place: Place) -> Words | None:
    """Another count of the same years: "79th anniversary", "78th anniversary"."""
    start = place[0]
    mine, theirs = elapsed.find(compared.claimed), elapsed.find(compared.found)
    if len(mine) != 1 or len(theirs) != 1 or mine[0].unit != theirs[0].unit or 1 in {mine[0].count, theirs[0].count}:
        return None
    first, second = (re.match(r"\S+", text) for text in (compared.claimed, compared.found))
    if first is None or second is None or _ARTICLE.search(statement[:start]) or _COMPARED.search(statement[:start]):
        return None
    if not elapsed.find(second.group() + compared.claimed[first.end() :]):
        return None
    return start, start + first.end(), _fitted(second.group(), opens=not statement[:start].strip())


def name(compared: Relation, _statement: str, place: Place) -> Words | None:
    """The name that the source has in the same place."""
    return *place, compared.found


def value(compared: Relation) -> tuple[object, ...]:
    """What the source says in the claim's stead, in a form by which two sources can be seen to agree."""
    if compared.facet == "number":
        found = _figures(compared.found)
        return (found.low, found.high, found.hedged) if found else (compared.found,)
    if compared.facet == "date":
        return (_days(compared) or compared.found,)
    if compared.facet == "anniversary":
        return tuple((one.count, one.unit) for one in elapsed.find(compared.found)) or (compared.found,)
    return (compared.found.casefold(),)


def _fitted(words: str, *, opens: bool) -> str:
    """The words in capitals or small letters, as their place asks for; figures and names stay."""
    first = re.match(r"[A-Za-z-]+", words)
    if first is None:
        return words
    plain = first.group()
    worded = plain.lower() in _PLAIN or bool(numerals.find(plain.lower()))
    if opens:
        return words[0].upper() + words[1:] if worded else words
    return words[0].lower() + words[1:] if worded else words


_PLAIN = frozenset(
    "about at around over more less fewer nearly almost some up under roughly approximately no on in between just".split()
)
