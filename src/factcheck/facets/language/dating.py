"""Finding the dates of a sentence, with what each of them dates."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from factcheck.facets.language import calendar, datewords, elapsed, lexicon, places, scene, verbs
from factcheck.facets.language.dated import Date
from factcheck.facets.language.mention import Mention
from factcheck.facets.language.words import Sentence
from factcheck.model import DateRange

_BEFORE = re.compile(
    r"\b(?P<op>before|prior to|by|until|till|up to|ahead of|no later than|after|following|later than|from|since|as of|between)\s(?:the\s|on\s|early\s|late\s)?$"
    r"|\b(?P<start>before|prior to|until|till)\s(?:the\s)?(?:beginning|start|turn)\sof\s(?:the\s)?$"
    r"|\b(?P<finish>after|following|later than)\s(?:the\s)?(?:end|close)\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
_OF_EVENT = re.compile(r"\b([\w-]+)\sof\s$", re.IGNORECASE)
_OF_WHAT = re.compile(r"(?:\s(?:of|since|after)\s(?:(?:the|its|his|her|their|it|he|she)\s)?(?P<what>[\w-]+))?")
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


def find(sentence: Sentence, anchor: DateRange | None, *, essay: bool) -> tuple[Date, ...]:
    """The dates of a sentence, relative ones counted from `anchor`; `essay` says that it is a claim's."""
    mentions = calendar.find(sentence.text, anchor)
    dates = tuple(_date(sentence, mention, mentions, essay=essay) for mention in mentions)
    if essay:
        return dates
    whole = (one for one in calendar.periods(sentence.text, anchor) if one not in mentions)
    dates = (*dates, *(_date(sentence, one, mentions, essay=essay) for one in whole))
    return (*dates, *(end for one in dates for end in _ends(one)), *_reckoned(sentence, mentions, anchor))


def _ends(whole: Date) -> tuple[Date, ...]:
    """The first and the last year of "1941-45": what lasted so long began in the one and ended in the other."""
    if whole.days is None or not _YEARS.fullmatch(whole.exact):
        return ()
    return tuple(replace(whole, days=DateRange.year(day.year)) for day in (whole.days.first, whole.days.last))


_YEARS = re.compile(r"\d{4}[-–—/](?:\d{4}|\d\d)")


def _reckoned(sentence: Sentence, mentions: tuple[Mention, ...], anchor: DateRange | None) -> tuple[Date, ...]:
    """The year that an anniversary gives to what it celebrates: "in 2024 … the centenary of its founding" is 1924."""
    years = {
        one.days.first.year for one in mentions if one.days is not None and one.days.first.year == one.days.last.year
    }
    if not years and anchor is not None:
        years = {anchor.last.year}
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
                event="",
                small_hours=False,
                standing=False,
                about=False,
                reckoned=_celebrated(celebrated["what"]),
                sentence=sentence.index,
            )
        )
    return tuple(found)


def _celebrated(what: str | None) -> frozenset[str]:
    """What happened in the year that an anniversary counts from: what it is said to be of, else a beginning."""
    named = lexicon.concept(what.lower()) if what else ""
    return _BEGINNINGS if not named or named in _BEGINNINGS else frozenset({named})


def _date(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...], *, essay: bool) -> Date:
    text = sentence.text
    lead = text[: mention.start]
    opening = _BEFORE.search(lead)
    following = _following(text[mention.end :])
    of_event = _OF_EVENT.search(lead)
    event = "" if elapsed.find(text) else _event_before(sentence, mention)
    mention_text = text[mention.start : mention.end]
    frames = bool(
        (
            following
            and not mention.relative
            and mention.days is not None
            and "of " not in mention_text
            and _attributive(lead)
        )
        or (of_event and not datewords.MONTHS.get(of_event[1].lower()) and of_event[1].lower() not in _TIME_NOUNS)
        or (essay and event)
        or re.search(r"\b(?:anniversary|years?\s(?:after|since)|mark(?:s|ed|ing)?)\b[^,;]*$", lead, re.IGNORECASE)
    )
    days = mention.days
    is_day = days is not None and days.is_day
    yearless = mention.yearless
    if mention.yearless and mention.month_day:
        named = _with_year(mention, mentions)
        days, yearless = (named, False) if named is not None else (days, True)
    return Date(
        start=sentence.start + mention.start,
        end=sentence.start + mention.end,
        exact=text[mention.start : mention.end],
        days=days,
        opening=_opened(opening, mention_text) if opening else "",
        frames=frames,
        relative=mention.relative,
        yearless=yearless,
        month_day=mention.month_day,
        near=_near(sentence, mention, mentions) - _EMPTY,
        following=(places.country(of_event[1].lower()) or lexicon.concept(of_event[1].lower()))
        if of_event and frames
        else following,
        celebrates=any(one.end <= mention.start or not is_day for one in elapsed.find(text)),
        reckoned=frozenset(),
        event=event,
        standing=bool(_AS_OF.search(lead)),
        about=bool(_ABOUT.search(lead)),
        small_hours=bool(_SMALL_HOURS.search(text[max(0, mention.start - 20) : mention.end + 20])),
        sentence=sentence.index,
    )


def _opened(opening: re.Match[str], mention_text: str) -> str:
    """On which side a date is open: "before the end of 2024" is by its last day, and "before 2024" by the last of 2023."""
    side = _OPEN.get(opening[opening.lastgroup or 0].lower(), "")
    bound = re.match(r"(?i)(?:the\s)?(?P<name>beginning|start|end)\sof\b", mention_text)
    if bound is None:
        return side
    return {("before", "end"): "by", ("after", "start"): "", ("after", "beginning"): ""}.get(
        (side, bound["name"].lower()), side
    )


def _event_before(sentence: Sentence, mention: Mention) -> str:
    """The concept of the event that a date before the verb picks out: "the speech on 9 May dealt with …", else ""."""
    event = ""
    told = any(word.lower in _FINITE for word in sentence.words if word.start - sentence.start >= mention.end)
    for word in sentence.words:
        if word.start - sentence.start >= mention.start:
            return event
        if word.lower in _FINITE or (verbs.is_past(word.lower) and not told):
            return ""  # of "the bombs dropped in 1999 were …" the verb is still to come
        if word.meaning and not word.capital and lexicon.is_action(word.lower):
            event = word.meaning
    return event


_FINITE = frozenset("is are was were has had have will would".split())


def _near(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...]) -> frozenset[str]:
    """The concepts that a date goes with. One behind a verb of saying dates what was said, not what it was said of."""
    lead = sentence.text[: mention.start]
    if _EDITED.search(lead) or (_LABEL.fullmatch(lead) and sentence.text[mention.end : mention.end + 2] == ": "):
        return frozenset()
    if _REPORTED.search(lead) and _CONTENT.match(sentence.text[mention.end :]):
        told = (word for word in sentence.words if word.end - sentence.start <= mention.start)
        return frozenset(word.meaning for word in told if word.meaning)
    return scene.near_date(sentence, mention, mentions)


# "Bloomberg, 9 May 2024: …" dates the report.
_LABEL = re.compile(r"(?:[A-Z][\w.’'-]*\s?){1,5},\s")
_REPORTED = re.compile(
    r"(?i)\b(?:said|says|report(?:s|ed)|writes|wrote|announce[sd]|told\s\w+|add(?:s|ed)|confirm(?:s|ed)|state[sd]|note[sd])\s"
    r"(?:(?:late|early)\s)?(?:on\s|in\s)?$"
)
_CONTENT = re.compile(r"(?:\s?,[^,]{0,60},)?\s?(?:,\s)?(?:that|how)\b")
# The day on which a page was changed dates the page and nothing that it tells of.
_EDITED = re.compile(
    r"(?i)\b(?:amended|updated|corrected|published|posted|modified|edited|retrieved|accessed|revised)(?:\s(?:on|at))?\s$"
)
_AS_OF = re.compile(r"(?i)\bas\s(?:of|at)(?:\s(?:before|after))?\s(?:the\s|early\s|late\s)?$")
# A bare "about" may as well say of what: "a film about 11 September".
_ABOUT = re.compile(
    r"(?i)\b(?:around|roughly|approximately|circa|ca?\.|(?:in|on|or)\s(?:about|around)|weekend\sof)\s(?:the\s)?$"
)
_SMALL_HOURS = re.compile(
    r"(?i)\b(?:early|before\sdawn|small\shours|after\smidnight|(?:12|[1-5])(?:[:.][0-5]\d)?\sa\.?m\b)"
)
_TIME_NOUNS = frozenset(
    "as evening morning afternoon night day week weekend month end beginning start summer winter spring autumn early late date eve middle rest half".split()
)


def _attributive(lead: str) -> bool:
    return bool(re.search(r"(?:^|\b(?:the|this|that|its|his|her|their|a|an)\s|['’]s\s|[,(]\s)$", lead, re.IGNORECASE))


def _following(rest: str) -> str:
    """The noun that follows directly ("flood" in "the 2021 flood"), "" where something else does."""
    match = re.match(r"\s([^\W\d_][\w-]*)", rest)
    if match is None:
        return ""
    word = match[1].lower()
    if lexicon.is_stop(word) or word.endswith(("ed", "ing", "ly")) or word in datewords.MONTHS:
        return ""
    return places.country(word) or lexicon.concept(word)


def _with_year(mention: Mention, mentions: tuple[Mention, ...]) -> DateRange | None:
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
