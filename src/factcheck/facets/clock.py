"""At what time of day: "at a quarter past eleven" is not "at noon".

A claim's time wants the same time behind the same kind of word ("at", "by", "until"): where the passage's sentence has only
other times of day it speaks of something else. Of several, the one in the part of the sentence with most of the claim's
words is meant.

Limits: a time without "a.m." or "p.m." may be either; zones are not reckoned, so that a sentence that names one is left
alone; bare hours ("at nine") are read behind "at", "by", "from", "until", "before" and "after" alone.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR = rf"(?:1[0-9]|2[0-3]|0?[0-9]|{'|'.join(_HOURS)})"
_MINUTES = {"quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "half": 30}
_LEAD = r"(?:(?P<lead>at|by|from|until|till|before|after|about|around|towards?|since|shortly\safter|just\safter|just\sbefore)\s(?:about\s|around\s|exactly\s|precisely\s)?)?"
_TIME = re.compile(
    rf"\b{_LEAD}(?:(?P<named>noon|midday|midnight)\b|(?:an?\s)?(?P<minutes>quarter|five|ten|twenty-five|twenty|half)\s(?P<way>past|to|after|before)\s(?P<of>{_HOUR}|noon|midday|midnight)\b(?!\s(?:per|years|months|weeks|days))"
    rf"|(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5]\d))?\s?(?:(?P<half>[ap]\.?m\b\.?)|(?P<clock>o['’]clock|hours|noon|midnight)\b)"
    rf"|(?P<digits>[01]?\d|2[0-3])[:.](?P<past>[0-5]\d)(?![\d:.]|\s?(?:per|%|million|billion|metres|kilometres|seconds|minutes|km|m\b))"
    rf"|(?<=\bat\s)(?P<bare>{_HOUR})(?=[,;.)]?(?:$|\s(?:on|in|and|every|each|from|but|to|the|with|when|for|sharp|tomorrow|yesterday|tonight)\b|\s[A-Z]|[,;.)]\s))(?!\s(?:of|per))|(?P<light>dawn|dusk|sunrise|sunset)\b)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|local\stime|[A-Z][a-z]+\stime)\b")
_HINT = re.compile(
    r"(?i)noon|midday|midnight|dawn|dusk|sunrise|sunset|clock|\d[:.]\d\d|\d\s?[ap]\.?m\b|[ap]\.m\b|\b(?:past|to|after|before)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)|\bat\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)"
)
_PARTS = re.compile(r"[,;]\s|\s(?:and|but|while)\s")
_KINDS = {
    "by": "by",
    "until": "until",
    "till": "until",
    "before": "by",
    "after": "after",
    "from": "after",
    "since": "after",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Facet):
    """A time of day in a claim: the minutes, or a word for the light; how it is meant ("at", "by", "until", "after")."""

    minutes: int
    light: str
    certain: bool
    way: str


def find(sentence: Sentence, context: Context) -> tuple[Clock, ...]:
    """The times of day of a claim's sentence; none in a source, which is read when it is compared."""
    return _times(sentence) if context.essay else ()


@lru_cache(maxsize=4096)
def _times(sentence: Sentence) -> tuple[Clock, ...]:
    text = sentence.text
    if not _HINT.search(text) or _ZONE.search(text):
        return ()
    return tuple(_clock(sentence, match) for match in _TIME.finditer(text))


def _clock(sentence: Sentence, match: re.Match[str]) -> Clock:
    minutes, certain = _minutes(match)
    return Clock(
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        exact=match.group(),
        minutes=minutes,
        light=(match["light"] or "").lower(),
        certain=certain,
        way=_KINDS.get((match["lead"] or "at").lower(), "at"),
    )


def _minutes(match: re.Match[str]) -> tuple[int, bool]:
    """The minutes since midnight, and whether morning and evening are told apart."""
    if match["named"]:
        return (0 if match["named"].lower() == "midnight" else 720), True
    if match["minutes"]:
        hour, certain = _hour(match["of"])
        past = match["way"].lower() in {"past", "after"}
        return (hour * 60 + (1 if past else -1) * _MINUTES[match["minutes"].lower()]) % 1440, certain
    hour, certain = _hour(match["hour"] or match["digits"] or match["bare"] or "0")
    minute = int(match["minute"] or match["past"] or 0)
    half = (match["half"] or "").lower()
    if half:
        return (hour % 12 + (12 if half.startswith("p") else 0)) * 60 + minute, True
    if match["clock"] and match["clock"].lower() in {"noon", "midnight"}:
        return (720 if match["clock"].lower() == "noon" else 0), True
    return hour % 24 * 60 + minute, certain


def _hour(text: str) -> tuple[int, bool]:
    lower = text.lower()
    if lower in {"noon", "midday", "midnight"}:
        return (0 if lower == "midnight" else 12), True
    hour = _HOURS.index(lower) + 1 if lower in _HOURS else int(lower)
    return hour, hour > 12


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence has another time of day for it."""
    if not isinstance(claimed, Clock):
        return None
    main = passage.main_sentence
    there = _times(main)
    if not there:
        return None
    meant, said = _meant(claim, main, there)
    if any(_same(claimed, one) for one in meant):
        return None
    other = meant[0]
    span, why = (other.start - main.start, other.end - main.start), "the source gives another time"
    acts = scene.acts(claim.main_sentence)
    if len(meant) == 1 and other.way == claimed.way and not other.light and acts and acts <= said:
        return apart(claimed, passage, span, why, facet="clock", kind=RelationKind.CONFLICTS)
    return apart(claimed, passage, span, why)


def _same(one: Clock, other: Clock) -> bool:
    if one.way != other.way:
        return False
    if one.light or other.light:
        return one.light == other.light
    day = 1440 if one.certain and other.certain else 720
    return (one.minutes - other.minutes) % day == 0


def _meant(claim: Passage, main: Sentence, there: tuple[Clock, ...]) -> tuple[tuple[Clock, ...], frozenset[str]]:
    """Of several times those in the part of the sentence that has most of the claim's words, and that part's words."""
    cuts = [0, *(match.end() for match in _PARTS.finditer(main.text)), len(main.text) + 1]
    asked = claim.main_sentence.meanings
    best: tuple[tuple[Clock, ...], frozenset[str]] = ((), frozenset())
    for first, last in itertools.pairwise(cuts):
        inside = tuple(one for one in there if first <= one.start - main.start < last)
        own = frozenset(w.meaning for w in main.words if w.meaning and first <= w.start - main.start < last)
        if inside and (not best[0] or len(asked & own) > len(asked & best[1])):
            best = inside, own
    return best
