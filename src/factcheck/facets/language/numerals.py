"""Numbers as English writes them: digits with separators, signs and scales, fractions, scores, dozens; words by `numberwords`.

Limits: powers and "1e6" are not read; nor are decimal commas; "m" behind a number is a million unless a word of measure
follows ("2m high").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from factcheck.facets.language import numberwords
from factcheck.facets.language.numberwords import ORDINALS, SCALES, SMALL

_SHORT_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "tln": 1e12,
}  # fmt: skip
_VAGUE = {"dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2000, 9999)}
_GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_FRACTION_BOTTOMS = frozenset({2, 3, 4, 6, 8, 12, 16, 32, 64})
_SCORE_BOTTOMS = frozenset({5, 10, 20, 100})

_GROUPED = (
    r"\d{1,3}(?:(?:,|\u00a0|\u202f|\u2009|[ ]|[ ],[ ])\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?"
)
_DIGITS = rf"{_GROUPED}|\d+(?:\.\d+)?|\.\d+"
_SCALE = "|".join(sorted(SCALES.keys() - {"score"}, key=len, reverse=True))  # "a 6.5 score" is a mark
_SHORT_SCALE = "|".join(sorted(_SHORT_SCALES, key=len, reverse=True))

_PATTERN = re.compile(
    rf"""
    (?:(?<![\w.,/])|(?<=\bUSD)|(?<=\bEUR)|(?<=\bGBP)|(?<=\bCHF)|(?<=\bRs))(?<![^\W\d_]-)(?:
      (?P<ordinal>\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th))(?![\w])
    | (?P<vague>(?:tens[ ]of[ ]|hundreds[ ]of[ ])?(?:dozens|scores(?=[ ]of\b)|hundreds|thousands|millions))\b
    | (?P<few>several|(?:a[ ])?few|(?:a[ ])?couple(?:[ ]of)?)[ ](?P<fewscale>hundred|thousand|million|billion|dozen)\b
    | (?:(?P<whole>\d{{1,6}})(?:[ ]{{1,2}}|-))?(?P<top>\d{{1,3}}(?:\.\d{{1,2}})?)[ ]?/[ ]?(?P<bottom>\d{{1,3}})(?![\w/]|\.\d)
    | (?P<glyphed>\d{{1,6}})?[ ]?(?P<glyph>[{"".join(_GLYPHS)}])
    | (?P<digits>{_DIGITS})(?:(?:[ ]|-|\u00a0)?(?P<scale>{_SCALE})\b|(?:[ \u00a0]?(?P<abbreviated>bn|bln|mn|mln|tln)|(?P<short>{_SHORT_SCALE}))\b)?
    | (?P<times>once|twice|thrice)(?![\w-]|[ ](?:as|the|that|a|upon))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SERIAL = re.compile(r"https?://\S+|\d+(?:-\d+){2,}|\d+(?:\.\d+){2,}")
_FROM_END = re.compile(
    r"""(?ix)(?<![\w-])(?:
      (?P<ante>antepenultimate) | (?P<pen>penultimate|next[\s-]to[\s-]last|(?:the\s)?one\sbefore\sthe\slast(?:\sone\b)?)
    | last\sbut\s(?P<but>one|two|three) | (?P<nth>second|third|fourth|fifth)(?:[\s-](?:to|from)[\s-](?:the\s)?|-)last
    | (?<!at\s)(?<!to\s)(?<!will\s)(?<!would\s)(?<!could\s)(?<!not\s)(?<!may\s)(?<!might\s)(?<!can\s)(?<!must\s)(?<!should\s)(?P<last>last)
    )(?![\w-])(?!\s(?:week|month|year|night|summer|spring|autumn|fall|winter|weekend|century|decade|minute|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"""
)
_MINUS = re.compile(r"(?:(?:^|[\s(])[-−]|\b(?:minus|negative)\s)$", re.IGNORECASE)
_LESS = re.compile(
    r"(?:\d|[^\W\d_]ty|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:[-−]|minus\s)$", re.IGNORECASE
)
_METRES = re.compile(
    r"(?i)\s(?:tall|high|long|wide|deep|thick|away|apart|from|above|below|across|race|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay|dash|walk|north|south|east|west|x)\b|[²³]"
)
_PRONOUN = re.compile(r"(?i)\b(?:the|this|that|which|every|each|any|no|another)\s$")
_SAID_OF_IT = re.compile(
    r"(?i)\s*$|\s?[.,;:!?]|\s(?:you|who|that|which|is|was|are|were|has|had|will|can|may|i|he|she|we|they|do|did|does)\b"
)
_EVERY = re.compile(r"\s(?:in|out of)\severy\s")
_SCALED = re.compile(r"(?i)\d\s(hundred|thousand|lakh|crore)$")
_OUT_OF = re.compile(r"^\s?\(?\s?(?:/|(?:stars?\s|points?\s)?out of)\s?(?:a\s(?:possible\s)?)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number in a text. `low` and `high` differ only for vague words ("dozens").

    `step` is the unit of the last digit that was given: 100,000 for "1.5 million", 1 for "12,003". `round`
    says that the writer rounded on the face of it (a scale word, or two trailing zeros and more). `scale` is the whole
    that a score is out of, 0 where there is none; `times` that how often is counted ("twice"); `unit` is what the words themselves count ("an hour and a half"), "" if
    it stands beside them. A place `from_end` is counted from there: 1 for the last, 2 for the penultimate.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    round: bool
    ordinal: bool = False
    fraction: bool = False
    worded: bool = False
    scale: float = 0.0
    times: bool = False
    unit: str = ""
    from_end: bool = False


def find(text: str) -> list[Numeral]:
    """The numbers of a text, in order, none within another; a score and the whole it is out of are one."""
    return list(_find(text))


@lru_cache(maxsize=4096)
def _find(text: str) -> tuple[Numeral, ...]:
    serials = [match.span() for match in _SERIAL.finditer(text)]
    digits = [
        numeral
        for match in _PATTERN.finditer(text)
        if _apart(match.start(), match.end(), serials) and (numeral := _read(match)) is not None
    ]
    ends = [_from_end(match) for match in _FROM_END.finditer(text)]
    exact = [(numeral.start, numeral.end) for numeral in (*digits, *ends) if numeral.low == numeral.high]
    words = [
        _worded(spelled)
        for spelled in numberwords.find(text)
        if _apart(spelled.start, spelled.end, exact) and _counts(spelled, text)
    ]
    spelt = [(numeral.start, numeral.end) for numeral in words]
    found = [*words, *ends, *(numeral for numeral in digits if _apart(numeral.start, numeral.end, spelt))]
    return tuple(_together(text, [_signed(numeral, text) for numeral in sorted(found, key=lambda one: one.start)]))


def _from_end(match: re.Match[str]) -> Numeral:
    """A place that is counted from the end: "last", "penultimate", "third from last"."""
    nth = match["but"] or match["nth"]
    place = (
        {"one": 2, "two": 3, "three": 4, "second": 2, "third": 3, "fourth": 4, "fifth": 5}[nth.lower()] if nth else 0
    )
    place = place or (3 if match["ante"] else 2 if match["pen"] else 1)
    return Numeral(
        start=match.start(), end=match.end(), low=place, high=place, step=1, round=False, ordinal=True, from_end=True
    )


def _apart(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in spans)


def is_word(word: str) -> bool:
    """Whether a lower-case word is a number, an ordinal or a scale."""
    return word in _NUMBER_WORDS


_NUMBER_WORDS = (
    frozenset(SMALL)
    | frozenset(ORDINALS)
    | frozenset(SCALES)
    | frozenset(_SHORT_SCALES)
    | frozenset(_VAGUE)
    | {"score"}
    | {f"{ten}-{one}" for ten, tens in SMALL.items() if tens >= 20 for one in (*SMALL, *ORDINALS)}
)


def spelt() -> dict[str, int]:
    """The numbers and ordinals below a hundred that are written as one word, by that word."""
    return {word: int(value) for word, value in (ORDINALS | SMALL).items()}


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    group = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "ordinal" in group:
        value = float(re.sub(r"\D", "", group["ordinal"])[:_MOST_DIGITS])
        return Numeral(start=start, end=end, low=value, high=value, step=1, round=False, ordinal=True)
    if "vague" in group:
        return _vague(group["vague"], start, end)
    if "few" in group:
        value = SCALES[group["fewscale"]]
        low, high = (2 * value, 3 * value) if "couple" in group["few"] else (3 * value, 9 * value)
        return Numeral(start=start, end=end, low=low, high=high, step=value, round=True, worded=True)
    if "times" in group:
        count = {"once": 1, "twice": 2, "thrice": 3}[group["times"]]
        return Numeral(start=start, end=end, low=count, high=count, step=1, round=False, worded=True, times=True)
    if "bottom" in group:
        return _slashed(match, int(group.get("whole", 0)), float(group["top"]), int(group["bottom"]))
    if "glyph" in group:
        return _broken(start, end, int(group.get("glyphed", 0)), _GLYPHS[group["glyph"]])
    return _digits(match, group)


def _vague(text: str, start: int, end: int) -> Numeral:
    parts = text.split(" of ")
    low, high = _VAGUE.get(parts[-1], (2_000_000, 999_000_000))
    if len(parts) == 2:
        factor = 10 if parts[0] == "tens" else 100
        low, high = low // 2 * factor, high * factor
    return Numeral(start=start, end=end, low=low, high=high, step=low, round=True, worded=True)


def _slashed(match: re.Match[str], whole: int, top: float, bottom: int) -> Numeral | None:
    """Read "3/4" as a fraction, "4/5" as a score unless of something; "9/11" and "24/7" are no numbers."""
    of = bool(re.match(r"\s(?:of|inch|mile|cup|point)", match.string[match.end() : match.end() + 6]))
    if not whole and bottom in _SCORE_BOTTOMS and top <= bottom and not of:
        start, end = match.span()
        step = 1.0 if "." not in match["top"] else 0.1
        return Numeral(start=start, end=end, low=top, high=top, step=step, round=False, scale=bottom)
    if top < bottom and (bottom in _FRACTION_BOTTOMS | {5} or of):
        return _broken(*match.span(), whole, top / bottom)
    return None


def _broken(start: int, end: int, whole: int, part: float) -> Numeral:
    value = whole + part
    if whole:
        return Numeral(start=start, end=end, low=value, high=value, step=0.1, round=False)
    return Numeral(start=start, end=end, low=value, high=value, step=0.02, round=True, fraction=True)


_MOST_DIGITS = 18
"""A longer run of digits is a serial number, an account, a trick: nothing that is counted."""


def _digits(match: re.Match[str], group: dict[str, str]) -> Numeral | None:
    start, end = match.span()
    plain = re.sub(r"[^\d.]", "", group["digits"])
    if len(plain) > _MOST_DIGITS:
        return None
    decimals = len(plain.partition(".")[2])
    short = group.get("short") or group.get("abbreviated", "")
    if (short == "m" and _METRES.match(match.string, end)) or (short == "b" and not decimals):
        end, short = match.end("digits"), ""
    scale = group.get("scale") or short
    factor = (SCALES.get(scale) or _SHORT_SCALES[scale]) if scale else 1.0
    value = float(Decimal(plain) * Decimal(factor))
    step = factor / 10**decimals
    rounded = bool(scale) and not scale.startswith("dozen")
    if not scale and not decimals and value >= 1000:
        zeros = len(plain) - len(plain.rstrip("0"))
        if zeros >= 2:
            step, rounded = float(10**zeros), True
    return Numeral(start=start, end=end, low=value, high=value, step=step, round=rounded)


def _worded(spelled: numberwords.Spelled) -> Numeral:
    return Numeral(
        start=spelled.start,
        end=spelled.end,
        low=spelled.value,
        high=spelled.value,
        step=spelled.step,
        round=spelled.round,
        ordinal=spelled.ordinal,
        fraction=spelled.fraction,
        worded=True,
    )


def _counts(spelled: numberwords.Spelled, text: str) -> bool:
    """Whether words are a number, and not "this one", "the one who" or the beginning of "half-brother"."""
    word = text[spelled.start : spelled.end].lower()
    if word == "half":
        return not re.match(r"-\w", text[spelled.end :])
    return word != "one" or not (_PRONOUN.search(text[: spelled.start]) and _SAID_OF_IT.match(text, spelled.end))


def _signed(numeral: Numeral, text: str) -> Numeral:
    """A number with its minus: "-5", "minus five"; not that of a range or a difference."""
    lead = text[max(0, numeral.start - 24) : numeral.start]
    sign = _MINUS.search(lead)
    if sign is None or numeral.ordinal or _LESS.search(lead):
        return numeral
    start = numeral.start - len(sign.group().lstrip(" \t\n\r(\u00a0"))
    return replace(numeral, start=start, low=-numeral.high, high=-numeral.low)


def _together(text: str, found: list[Numeral]) -> list[Numeral]:
    """The numbers, those as one that are written as two: "75 out of 100", "one in five", "3 million and a half"."""
    done: list[Numeral] = []
    for numeral in found:
        before = done[-1] if done else None
        one = _joined(text, before, numeral) if before and not (before.ordinal or numeral.ordinal) else None
        done[len(done) - (1 if one else 0) :] = [one or numeral]
    return done


def _joined(text: str, before: Numeral, numeral: Numeral) -> Numeral | None:
    gap = text[before.end : numeral.start]
    whole = numeral.low
    if gap == " and " and numeral.fraction and before.round and before.step >= 1e6:
        value = before.low + whole * before.step
        return replace(before, end=numeral.end, low=value, high=value, step=before.step / 10)
    scaled = _SCALED.search(text[before.start : before.end])
    if scaled and 0 < whole < SCALES[scaled[1].lower()] and numeral.high == whole and before.high == before.low:
        if gap == " and " or (gap == " " and _SCALED.search(text[numeral.start : numeral.end])):
            return replace(before, end=numeral.end, low=before.low + whole, high=before.low + whole, step=numeral.step)
        return None
    if before.scale or before.fraction or not 0 <= before.low <= whole or whole < 2:
        return None
    if _EVERY.fullmatch(gap) or (before.low == 1 and gap == " in " and whole <= 1000):
        return _share(before, numeral)
    if not (_OUT_OF.match(gap) or (gap == " of " and whole == 100)):
        return None
    stars = "star" in gap or "point" in gap or text.startswith((" stars", " points"), numeral.end)
    if whole in _SCORE_BOTTOMS and (stars or not before.worded):
        return replace(before, end=numeral.end, scale=whole)
    return _share(before, numeral)


def _share(top: Numeral, bottom: Numeral) -> Numeral:
    value = top.low / bottom.low
    step = min(0.02, top.step / bottom.low)  # 45 of 100 is not 44 of 100
    return replace(top, end=bottom.end, low=value, high=value, step=step, round=True, fraction=True)
