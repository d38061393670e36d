"""Finding the numbers of a sentence, with what each of them counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.facets.language import (
    calendar,
    casualties,
    comparator,
    durations,
    elapsed,
    numerals,
    partly,
    scene,
    units,
)
from factcheck.facets.language.interval import Interval
from factcheck.facets.language.words import Sentence
from factcheck.model import BlockKind, DateRange

_TIME = re.compile(
    r"(?i)\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|hours|hrs|gmt|utc|cet|local|o'clock)|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|(?<!stood\s)(?<!stand\s)(?<!stands\s)(?<!put\s)(?<!remained\s)(?<!was\s)(?<!estimated\s)\bat\s(?:1[0-2]|[1-9])(?=[.,;](?:\s|$)|\s(?:on|in the|that)\b|$)|\b\d{1,2}\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)"
)
_LABEL = re.compile(
    r"(?:\b(?:no|nr|number|chapter|article|page|section|line|route|highway|flight|boeing|airbus|resolution|vol|volume|figure|table|room|"
    r"apollo|gate|covid|item|rule|act|clause|part|phase|level|channel|group|class|type|model|version)\.?\s?|[A-Z]-|#|§\s?)$",
    re.IGNORECASE,
)
_PART = re.compile(r"(?i)\s(?:per\scent\s|%\s)?of\s(?:the|its|their|his|her|them|those|these|whom|which)\b")
_MORE = re.compile(r"(?i)\s(?:more|further|additional|fewer|less)\s(?!than\b)")
_ANOTHER = re.compile(
    r"(?i)\b(?:another|an\sadditional|a\sfurther|(?:ris|ros|fell|fall|grew|grow|increas|decreas|dropp?|climb|declin|up|down|rais|cut)\w*\sby"
    r"|twice|(?:\d|two|three|four|five|six|seven|eight|nine|ten)\stimes)\s$"
)
_AIM = re.compile(
    r"(?i)\b(?:an?\s(?:expected|planned|projected|anticipated|proposed|intended|forecast|targeted|budgeted)|(?:target|quota|projection)s?\sof)\s$"
)
_COUNTED = re.compile(
    r"(?i)\b(?:count(?:ed|s)?|puts?|estimate[sd]?|sp(?:oke|eaks)\sof|g(?:ave|ives)|sa(?:id|ys))\b[^,;.]{0,40}$"
)
_CORRECTED = re.compile(
    r"(?i)\b(?:it|number|figure|total|toll|count|amount|sum|cost|price)\s(?:was|is|were|should\s(?:be|have\sbeen)|[a-z]+ed)\s(?:in\sfact\s|actually\s)?$"
    r"|\b(?:revis|correct|amend|updat|lower|rais|cut|reduc)\w*\s(?:[\w’'-]+\s){0,6}?(?:down\s|up\s)?(?:to|at)\s$"
)
_REVISED = re.compile(
    r"(?i)\b(?:revis|correct|amend|updat|lower|rais|cut|reduc)\w*\s(?:(?:the|its|this|that|his|her|their)\s\w+\s|it\s|them\s)?(?:up\s|down\s|back\s)?to\s$"
)
_AND_DID = re.compile(r"\sand\s(?:\w+\s)?\w+\s$")
_DENIED = re.compile(r"(?i)(?:\bnot|\brather than|\binstead of|\bthan\s(?:the|that|its|his|her|their))\s[$£€]?$")
_MOST_GOALS = 9
_NOUN_FOLLOWS = re.compile(r"\s[a-z]{3}|-[a-z]|\s?%")
_RANGE = re.compile(r"^\s?(?:-|–|—|to|and|or)\s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Interval):
    """A number with what it counts.

    `unit` is the concept counted, "" if unsaid; `people` whether that is persons; `role` what befell them. `joint` says
    that two things are counted together, `part` that only some of a whole are ("61 of the ships"), `more` that they
    come on top of others or are a difference or a factor, `aim` that they are planned or expected, `partly` has the
    concepts of what is said of only some of them ("won two of the five"), `counted` that a voice gives the number ("police counted 35,000"), `corrected` that a
    correction puts it in another's place. `near`, `beside` and `after` are the concepts of its sentence, of its part of
    it and of the words that follow it, `names` the names there,
    `qualifiers` those between the number and what it counts ("no French ships"); `scoped` says that a phrase after
    the unit narrows it ("the second since the war").
    """

    approximate: bool
    unit: str
    people: bool
    role: str
    joint: bool
    part: bool
    more: bool
    aim: bool
    partly: frozenset[str]
    counted: bool
    corrected: bool
    near: frozenset[str]
    beside: frozenset[str]
    after: frozenset[str]
    names: frozenset[str]
    qualifiers: frozenset[str]
    scoped: bool
    sentence: int


def find(sentence: Sentence, anchor: DateRange | None) -> tuple[Number, ...]:
    """The numbers of a sentence that count or measure something; dates, times, stretches of time between events and labels are left out."""
    text = sentence.text
    taken = [(mention.start, mention.end) for mention in calendar.find(text, anchor)]
    taken += [match.span() for match in _TIME.finditer(text)]
    taken += [(one.start, one.end) for one in elapsed.find(text)]
    stretches = durations.as_numerals(text)
    whole = [(one.start, one.end) for one in stretches]
    plain = (
        one
        for one in numerals.find(text)
        if not (one.from_end and one.low == 1)  # "last" is compared as a word
        and all(one.end <= start or end <= one.start for start, end in whole)
    )
    found = [
        numeral
        for numeral in sorted((*stretches, *plain), key=lambda one: one.start)
        if all(numeral.end <= start or end <= numeral.start for start, end in taken)
        and not _LABEL.search(text[max(0, numeral.start - 14) : numeral.start])
        and not _DENIED.search(text[max(0, numeral.start - 14) : numeral.start])
    ]
    intervals = _intervals(text, found)
    roles = casualties.roles(sentence, [(start, end) for start, end, _, _ in intervals])
    numbers = (
        _number(sentence, start, end, numeral, bounds, role)
        for (start, end, numeral, bounds), role in zip(intervals, roles, strict=True)
    )
    counted = _joined_up(sentence, [number for number in numbers if number is not None])
    counted = [_rest(sentence, number, counted) for number in counted]
    nothing = (_nobody(sentence, start, end) for start, end in casualties.nobody(sentence))
    return (*counted, *nothing)


def _rest(sentence: Sentence, number: Number, numbers: list[Number]) -> Number:
    """Of "all but two of the 18 miners" the sixteen; any other number as it is."""
    lead = _ALL_BUT.search(sentence.text[: number.start - sentence.start])
    whole = next((one for one in numbers if number.start < one.start < one.end == number.end), None)
    if lead is None or whole is None or not (number.exact_value and whole.exact_value and number.low < whole.low):
        return number
    left = whole.low - number.low
    exact = sentence.text[lead.start() : number.end - sentence.start]
    return replace(number, start=sentence.start + lead.start(), exact=exact, low=left, high=left)


_ALL_BUT = re.compile(r"(?i)\ball\s(?:but|except(?:\sfor)?)\s$")


def _joined_up(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """Numbers that lean on the one before: "won two" of the five Oscars; "later revised to 11,500" in its place."""
    done: list[Number] = []
    for number in numbers:
        before = done[-1] if done else None
        bare = number.kind == "count" and not number.unit
        gap = sentence.text[before.end - sentence.start : number.start - sentence.start] if before else ""
        if before and number.kind.startswith("money:") and number.high < 1 and _same_sum(before, number, gap):
            whole = before.low + number.low
            exact = sentence.text[before.start - sentence.start : number.end - sentence.start]
            done[-1] = replace(before, end=number.end, exact=exact, low=whole, high=whole, step=number.step)
            continue
        if before and (before.unit, number.unit) == ("foot", "inch") and gap in {" ", " and "}:
            whole = before.low + number.low / 12
            exact = sentence.text[before.start - sentence.start : number.end - sentence.start]
            done[-1] = replace(before, end=number.end, exact=exact, low=whole, high=whole, step=number.step / 12)
            continue
        if before is None or not bare or before.kind != "count":
            done.append(number)
            continue
        if _REVISED.search(gap):
            done[-1] = replace(number, unit=before.unit, people=before.people, role=number.role or before.role)
        elif before.unit and _AND_DID.search(gap):
            done.append(replace(number, unit=before.unit, people=before.people))
        else:
            done.append(number)
    return done


def _same_sum(before: Number, number: Number, gap: str) -> bool:
    """Whether cents go with the dollars before them: "thirteen dollars and forty-five cents"."""
    return number.kind == before.kind and before.exact_value and before.step >= 1 and gap in {" ", " and "}


_Bounds = comparator.Bounds


def _intervals(text: str, found: list[numerals.Numeral]) -> list[tuple[int, int, numerals.Numeral, _Bounds]]:
    """Each number with its comparator; two that form a range become one."""
    done: list[tuple[int, int, numerals.Numeral, _Bounds]] = []
    at = 0
    while at < len(found):
        numeral = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        lead = text[: numeral.start]
        gap = text[numeral.end : following.start] if following else ""
        rest = text[following.end :] if following else ""
        if (
            following
            and _RANGE.match(gap)
            and comparator.is_range(lead, gap, rest)
            and numeral.low < following.high
            and not following.scale
            and (following.high > _MOST_GOALS or _NOUN_FOLLOWS.match(rest))
        ):
            bounds = _Bounds(low=numeral.low, high=following.high)
            done.append((numeral.start, following.end, following, bounds))
            at += 2
            continue
        bounds = comparator.bounds(lead, text[numeral.end :], numeral.low, numeral.high, numeral.step)
        if not (following and comparator.is_old_value(lead, gap)):
            done.append((numeral.start, numeral.end, numeral, bounds))
        at += 2 if gap == "-" else 1  # of the score in "won 3-2", the winner's number
    return done


def _number(
    sentence: Sentence, start: int, end: int, numeral: numerals.Numeral, bounds: _Bounds, role: str
) -> Number | None:
    counted = units.unit(sentence, start, end, numeral)
    kind, unit, people, last = counted.kind, counted.concept, counted.people, counted.end
    if kind == "name":
        return None
    if numeral.scale:
        # 75 out of 100 is 75 %; a score out of ten is comparable with scores out of ten alone.
        kind, unit, people, last = ("percent" if numeral.scale == 100 else f"score:{numeral.scale:g}"), "", False, end
    kind = "ordinal from the end" if numeral.from_end else kind
    share = numeral.fraction and kind == "count" and not units.is_measure(unit)
    kind = "percent" if share else kind
    scale = 100.0 if share else counted.factor
    rate = counted.rate or (units.rate(sentence.text[last:]) if kind not in {"ordinal", "age"} else "")
    kind = f"{kind}/{rate}" if rate and kind != "count" else kind
    first = bounds.start if bounds.start is not None else units.currency_start(sentence.text, start)
    return Number(
        start=sentence.start + first,
        end=sentence.start + last,
        exact=sentence.text[first:last],
        low=bounds.low * scale,
        high=bounds.high * scale,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        step=numeral.step * scale,
        rounded=numeral.round,
        approximate=bounds.approximate,
        kind=kind,
        unit=f"{unit}/{rate}" if rate else unit,
        people=people or bool(role and not unit),
        role=role,
        joint=units.joined(sentence, last),
        part=bool(_PART.match(sentence.text[end:])),
        more=bool(_MORE.match(sentence.text[end:])) or bool(_ANOTHER.search(sentence.text[:first])),
        aim=bool(_AIM.search(sentence.text[:first])),
        partly=partly.said(sentence, first, last),
        counted=bool(_COUNTED.search(sentence.text[:first])),
        corrected=sentence.kind == BlockKind.CORRECTION and bool(_CORRECTED.search(sentence.text[:first])),
        near=scene.near(sentence, sentence.start + start, sentence.start + last),
        beside=scene.near_value(sentence, sentence.start + start),
        after=scene.after(sentence, sentence.start + last),
        names=_names_before_list(sentence, sentence.start + last),
        qualifiers=_qualifiers(sentence, sentence.start + start, sentence.start + last),
        scoped=bool(_SCOPE.match(sentence.text[last:])),
        sentence=sentence.index,
    )


_SCOPE = re.compile(
    r"(?:\s\w+){0,2}?\s(?:since|as|after|under|of\s(?:his|her|its|their|the)\s(?:new|second|current|present))\b"
)


def _qualifiers(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    return frozenset(word.meaning for word in scene.name_words(sentence) if start <= word.start < end)


def _names_before_list(sentence: Sentence, end: int) -> frozenset[str]:
    """The names of a sentence, those left out that a colon after the number lists."""
    colon = sentence.text.find(": ", end - sentence.start)
    stop = sentence.start + colon if colon >= 0 else sentence.end
    return frozenset(word.meaning for word in scene.name_words(sentence) if word.start < stop)


def _nobody(sentence: Sentence, start: int, end: int) -> Number:
    unit, people, last = units.counted(sentence, end)
    return Number(
        start=sentence.start + start,
        end=sentence.start + end,
        exact=sentence.text[start:end],
        low=0.0,
        high=0.0,
        low_open=False,
        high_open=False,
        step=1.0,
        rounded=False,
        approximate=False,
        kind="count",
        unit=unit,
        people=people,
        role=casualties.role_in(sentence),
        joint=False,
        part=False,
        more=False,
        aim=False,
        partly=frozenset(),
        counted=False,
        corrected=False,
        near=scene.near(sentence, sentence.start + start, sentence.start + end),
        beside=scene.near_value(sentence, sentence.start + start),
        after=scene.after(sentence, sentence.start + end),
        names=scene.names(sentence),
        qualifiers=_qualifiers(sentence, sentence.start + end, sentence.start + last),
        scoped=False,
        sentence=sentence.index,
    )
