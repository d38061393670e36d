"""Dates as intervals of days, with what they date.

A date that picks out an event ("the 2021 flood", "the bombing of 7 May 1999") frames the claim: a passage about
another year is about another event. A date that says when something happened is a value: it is compared with
the date that the passage gives to the same happening. Relative dates count from the source's own date, those of a
claim from the essay's. *Before, after, by, until* open the interval on one side.

A day that was resolved from a weekday or "yesterday" and lies one day off, where somebody travelled, is flagged as
a possible shift of time zone and not called wrong (measured: arrivals are dated by the clock of either end).

Limits: calendars other than the Gregorian; "the day after the vote" where the vote is dated elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import calendar, elapsed, lexicon, places, scene
from factcheck.facets.language.dated import Date, relation
from factcheck.facets.language.words import Sentence
from factcheck.model import DateRange, Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.VALUE

_BEFORE = re.compile(
    r"\b(?P<op>before|prior to|by|until|till|up to|ahead of|no later than|after|following|later than|from|since|as of|between)\s(?:the\s|on\s|early\s|late\s)?$",
    re.IGNORECASE,
)
_OF_EVENT = re.compile(r"\b([\w-]+)\sof\s$", re.IGNORECASE)
_OF_WHAT = re.compile(r"(?:\s(?:of|since|after)\s(?:(?:the|its|his|her|their|it|he|she)\s)?[\w-]+)?")
_BEGINNINGS = frozenset(lexicon.concept(word) for word in ("found", "established", "begin", "open"))
_OPEN = {
    "before": "before",
    "prior to": "before",
    "ahead of": "before",
    "by": "by",
    "no later than": "by",
    "after": "after",
    "following": "after",
    "later than": "after",
}
_EMPTY = frozenset("date year day month time early late local evening morning afternoon night".split())


def find(sentence: Sentence, context: Context) -> tuple[Date, ...]:
    """The dates of a sentence."""
    mentions = scene.mentions(sentence.text, context.anchor)
    return (*(_date(sentence, mention, mentions) for mention in mentions), *_reckoned(sentence, mentions, context))


def _reckoned(sentence: Sentence, mentions: tuple[calendar.Mention, ...], context: Context) -> tuple[Date, ...]:
    """The year that an anniversary gives to what it celebrates: "in 2024 … the centenary of its founding" is 1924."""
    if context.essay:
        return ()
    years = {
        one.days.first.year for one in mentions if one.days is not None and one.days.first.year == one.days.last.year
    }
    if not years and context.anchor is not None:
        years = {context.anchor.last.year}
    found = []
    for one in elapsed.find(sentence.text):
        celebrated = _OF_WHAT.match(sentence.text[one.end :])
        if one.unit != "year" or len(years) != 1 or celebrated is None or one.count <= 0:
            continue
        year = next(iter(years)) - one.count
        if year < 1:
            continue
        start, end = sentence.start + one.start, sentence.start + one.end + celebrated.end()
        found.append(
            Date(
                start=start,
                end=end,
                exact=sentence.text[one.start : one.end + celebrated.end()],
                days=DateRange.year(year),
                opening="",
                frames=False,
                relative=True,
                yearless=False,
                month_day=None,
                near=scene.near(sentence, start, start) | _BEGINNINGS,
                following="",
                celebrates=False,
                reckoned=True,
                sentence=sentence.index,
            )
        )
    return tuple(found)


def _date(sentence: Sentence, mention: calendar.Mention, mentions: tuple[calendar.Mention, ...]) -> Date:
    text = sentence.text
    lead = text[: mention.start]
    opening = _BEFORE.search(lead)
    following = _following(text[mention.end :])
    of_event = _OF_EVENT.search(lead)
    mention_text = text[mention.start : mention.end]
    frames = bool(
        (
            following
            and not mention.relative
            and mention.days is not None
            and "of " not in mention_text
            and _attributive(lead)
        )
        or (of_event and not calendar.MONTHS.get(of_event[1].lower()) and of_event[1].lower() not in _TIME_NOUNS)
        or re.search(r"\b(?:anniversary|years?\s(?:after|since)|mark(?:s|ed|ing)?)\b[^,;]*$", lead, re.IGNORECASE)
    )
    days = mention.days
    yearless = mention.yearless
    if mention.yearless and mention.month_day:
        named = _with_year(mention, mentions)
        days, yearless = (named, False) if named is not None else (days, True)
    return Date(
        start=sentence.start + mention.start,
        end=sentence.start + mention.end,
        exact=text[mention.start : mention.end],
        days=days,
        opening=_OPEN.get(opening["op"].lower(), "") if opening else "",
        frames=frames,
        relative=mention.relative,
        yearless=yearless,
        month_day=mention.month_day,
        near=frozenset() if _EDITED.search(lead) else scene.near_date(sentence, mention, mentions) - _EMPTY,
        following=(places.country(of_event[1].lower()) or lexicon.concept(of_event[1].lower()))
        if of_event and frames
        else following,
        celebrates=bool(elapsed.find(text)),
        reckoned=False,
        sentence=sentence.index,
    )


# The day on which a page was changed dates the page and nothing that it tells of.
_EDITED = re.compile(
    r"(?i)\b(?:amended|updated|corrected|published|posted|modified|edited|retrieved|accessed|revised)(?:\s(?:on|at))?\s$"
)
_TIME_NOUNS = frozenset(
    "evening morning afternoon night day week month end beginning start summer winter spring autumn early late date eve middle rest half".split()
)


def _attributive(lead: str) -> bool:
    return bool(re.search(r"(?:^|\b(?:the|this|that|its|his|her|their|a|an)\s|['’]s\s|[,(]\s)$", lead, re.IGNORECASE))


def _following(rest: str) -> str:
    """The noun that follows directly ("flood" in "the 2021 flood"), "" where something else does."""
    match = re.match(r"\s([^\W\d_][\w-]*)", rest)
    if match is None:
        return ""
    word = match[1].lower()
    if lexicon.is_stop(word) or word.endswith(("ed", "ing", "ly")) or word in calendar.MONTHS:
        return ""
    return places.country(word) or lexicon.concept(word)


def _with_year(mention: calendar.Mention, mentions: tuple[calendar.Mention, ...]) -> DateRange | None:
    """A bare day takes the year that the sentence names elsewhere, if it names one."""
    years = {
        other.days.first.year
        for other in mentions
        if other.days is not None and not other.yearless and not other.relative
    }
    if len(years) != 1 or mention.month_day is None:
        return None
    year, (month, day) = years.pop(), mention.month_day
    try:
        return DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month)
    except ValueError:
        return None


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Hold a claimed date against the one that the passage gives to the same happening."""
    if not isinstance(claimed, Date):
        return None
    if claimed.interval is None:
        claimed = _in_the_year_of(claimed, passage)
    if claimed.interval is None:
        return Relation(
            facet="date", kind=RelationKind.UNRELATED, claimed=claimed.exact, why="there is no day to count from"
        )
    found = [one for one in passage.facets.get("date", ()) if isinstance(one, Date)]
    if claimed.frames:
        return _framed(claimed, found, passage)
    if _another_time(claimed, claim, found, passage):
        return Relation(
            facet="frame", kind=RelationKind.UNRELATED, claimed=claimed.exact, why="it tells of another time"
        )
    known = passage.context.title
    acts = scene.acts(claim.main_sentence)
    scored = [
        (score, one)
        for one in found
        if (score := _alignment(claimed, one, claim, known)) is not None and not _of_earlier_act(one, acts, passage)
    ]
    if not scored:
        return Relation(facet="date", kind=RelationKind.UNRELATED, claimed=claimed.exact)
    scored = [(score, one) for score, one in scored if acts & one.near] or scored
    score, best = max(scored, key=lambda pair: pair[0])
    kind, why = relation(claimed, best)
    if kind != RelationKind.ENTAILS and not claimed.opening:
        # The very day, almost as well aligned, is likelier meant than another one.
        same = (one for rank, one in scored if rank > score - 0.7 and relation(claimed, one)[0] == RelationKind.ENTAILS)
        best = next(same, best)
        kind, why = relation(claimed, best)
    if kind == RelationKind.CONFLICTS and _both_days(claimed, best, found):
        kind, why = RelationKind.WEAKER, "the source gives both days, one by another clock"
    return Relation(
        facet="date",
        kind=kind,
        claimed=claimed.exact,
        found=best.exact,
        claimed_value=_meant(claimed),
        found_value=_meant(best),
        start=best.start,
        end=best.end,
        why=why,
    )


def _of_earlier_act(found: Date, acts: frozenset[str], passage: Passage) -> bool:
    """Whether a date goes with another verb, the claim's own following in a later part: "built in 1878 and damaged"."""
    sentence = next((unit for unit in passage.sentences if unit.index == found.sentence), None)
    if sentence is None or not acts & scene.acts(sentence):
        return False
    part = scene.near_value(sentence, found.start)
    before = {word.meaning for word in sentence.words if word.end <= found.start}
    return bool((scene.acts(sentence) - acts) & part & before) and not acts & (part | before)


def _both_days(claimed: Date, best: Date, found: list[Date]) -> bool:
    """Whether the sentence names the claimed day beside the one before or after it ("23:40 GMT on 8 May, already 9 May")."""
    interval, other = claimed.interval, best.interval
    if interval is None or other is None or not interval.is_day or abs((other.first - interval.first).days) != 1:
        return False
    return any(one.interval == interval and one.sentence == best.sentence for one in found)


def _meant(one: Date) -> str:
    """The days that a relative date was resolved to, in ISO form; "" where the words name them."""
    return str(one.days) if one.relative and one.days is not None else ""


def _in_the_year_of(claimed: Date, passage: Passage) -> Date:
    """A claimed day without a year, in the year that the passage or its source's date gives it."""
    if claimed.month_day is None:
        return claimed
    days = [one.days for one in passage.facets.get("date", ()) if isinstance(one, Date) and one.days is not None]
    days += [passage.context.anchor] if passage.context.anchor else []
    month, day = claimed.month_day
    year = days[0].first.year if days else 2000
    try:
        return replace(claimed, days=DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month))
    except ValueError:
        return claimed


def _another_time(claimed: Date, claim: Passage, found: list[Date], passage: Passage) -> bool:
    """Whether the passage cannot be about a claim that dates its other values: written before it, or of another year."""
    interval = claimed.interval
    others = any(claim.facets.get(kind) for kind in ("number", "anniversary"))
    if interval is None or claimed.opening or not others:
        return False
    issued = passage.context.issued
    if issued is not None and issued.last < interval.first:
        return True
    framing = [
        one.days
        for one in found
        if one.frames and one.following and one.days is not None and one.sentence == passage.main_sentence.index
    ]
    return (
        bool(framing)
        and not any(days.first.year == interval.first.year for days in framing)
        and not claim.facets.get("anniversary")
    )


def _framed(claimed: Date, found: list[Date], passage: Passage) -> Relation | None:
    """Whether the passage speaks of the event that the claim's date picks out."""
    interval = claimed.interval
    if interval is None:
        return None
    same = [one for one in found if one.interval is not None and one.interval.overlaps(interval)]
    if same:
        return Relation(
            facet="frame",
            kind=RelationKind.ENTAILS,
            claimed=claimed.exact,
            found=same[0].exact,
            start=same[0].start,
            end=same[0].end,
        )
    rivals = [
        one
        for one in found
        if one.interval is not None and one.frames and (not claimed.following or one.following == claimed.following)
    ]
    issued = passage.context.issued
    year = interval.first.year
    elsewhere = issued is not None and (
        issued.last < interval.first or (issued.first.year != year and str(year) not in passage.context.known)
    )
    if rivals or elsewhere:
        return Relation(
            facet="frame", kind=RelationKind.UNRELATED, claimed=claimed.exact, found=rivals[0].exact if rivals else ""
        )
    return None


def _alignment(claimed: Date, found: Date, claim: Passage, known: frozenset[str]) -> float | None:
    """How surely two dates date the same happening; `None` where they do not."""
    if found.interval is None and not found.month_day:
        return None
    asked = claimed.near
    shared = asked & (found.near | known)
    said = asked & found.near
    if asked and 3 * len(said) < len(asked):
        return None
    if claim.facets.get("anniversary"):
        # Two dates are in play, a stretch apart: only one of the same year can be the other's rival.
        if found.reckoned or not _same_year(claimed, found):
            return None
    elif found.celebrates:
        return None
    if found.frames and found.following and found.following not in asked:
        return None
    score = len(shared) / max(1, len(asked)) + (1 if found.reckoned else 0)
    predicates = asked - scene.names(claim.sentences[0])
    if predicates:
        score += 1.5 * len(predicates & found.near) / len(predicates)
    return score - (0.5 if found.frames else 0)


def _same_year(one: Date, other: Date) -> bool:
    return one.days is None or other.days is None or one.days.first.year == other.days.first.year
