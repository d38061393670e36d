"""Numbers as English writes them: digits with separators and scales, words, fractions, dozens."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(_ONES)} | {word: 10 * (i + 2) for i, word in enumerate(_TENS)}
_WORDS |= {f"{ten}-{one}": _WORDS[ten] + _WORDS[one] for ten in _TENS for one in _ONES[1:10]}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
_ORDINALS |= {f"{ten}-{word}": _WORDS[ten] + value for ten in _TENS for word, value in list(_ORDINALS.items())[:9]}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6,
    "crore": 1e7, "crores": 1e7, "billion": 1e9,
    "trillion": 1e12, "dozen": 12, "score": 20,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12,
}  # fmt: skip
_FRACTIONS = {
    "half": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4), "fifth": (1, 5),
    "fifths": (1, 5), "tenth": (1, 10), "tenths": (1, 10), "eighth": (1, 8), "eighths": (1, 8),
}  # fmt: skip
_VAGUE = {"dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2000, 9999)}

_DIGITS = r"\d{1,3}(?:(?:,|\u00a0|\u202f|\u2009|[ ]|[ ],[ ])\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_WORD = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_SCALE = "|".join(sorted((scale for scale in _SCALES if len(scale) > 3), key=len, reverse=True))
_SHORT_SCALE = "|".join(sorted((scale for scale in _SCALES if len(scale) <= 3), key=len, reverse=True))
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_FRACTION = "|".join(sorted(_FRACTIONS, key=len, reverse=True))
_PLAIN_WORDS = rf"(?:{_WORD})(?:[ -](?:hundred|thousand|million|billion|trillion|crore|lakh|dozen)(?:[ ](?:and[ ])?(?:{_WORD})\b)?)*"

_PATTERN = re.compile(
    rf"""
    (?<![\w.,/-])(?:
      (?P<ordinal>\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)|(?:(?:{_WORD})[ ]hundred[ ](?:and[ ])?)?(?:{_ORDINAL}))(?![\w])
    | (?:(?P<of>(?:{_WORD}|an?)[ -])(?P<fraction>{_FRACTION})|(?P<half>half))(?:[ ](?:of[ ])?an?[ ](?P<halved>million|billion|thousand|dozen))?(?![\w-])
    | (?P<vague>(?:tens[ ]of[ ]|hundreds[ ]of[ ])?(?:dozens|scores|hundreds|thousands|millions))\b
    | (?P<a>an?|several)[ ](?P<ascale>hundred|thousand|million|billion|dozen)\b
    | (?P<digits>{_DIGITS})(?:(?:[ ]|-|\u00a0)?(?P<scale>{_SCALE})\b|(?P<short>{_SHORT_SCALE})\b)?
    | (?P<times>once|twice|thrice)(?![\w-]|[ ](?:as|the|that|a|upon))
    | (?P<words>{_PLAIN_WORDS})(?![\w])
    )
    """,
    re.VERBOSE,  # over text in small letters: to ignore case takes twice as long
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number in a text. `low` and `high` differ only for vague words ("dozens").

    `step` is the unit of the last digit that was given: 100,000 for "1.5 million", 1 for "12,003". `round`
    says that the writer rounded on the face of it (a scale word, or two trailing zeros and more). `scale` is the whole
    that a score is out of, 0 where there is none; `times` that how often is counted ("twice").
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


def find(text: str) -> list[Numeral]:
    """The numbers of a text, in order. Ordinals of one to ten that are fractions ("two thirds") read as those."""
    return [numeral for match in _PATTERN.finditer(_small(text)) if (numeral := _read(match)) is not None]


def _small(text: str) -> str:
    """The text in small letters, every character in its place."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one.lower()[0] for one in text)


def is_word(word: str) -> bool:
    """Whether a lower-case word is a number, an ordinal or a scale."""
    return word in _WORDS or word in _ORDINALS or word in _SCALES or word in _VAGUE


def spelt() -> dict[str, int]:
    """The numbers and ordinals below a hundred that are written as one word, by that word."""
    return {**_ORDINALS, **_WORDS}


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    group = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "ordinal" in group:
        value = _ordinal(group["ordinal"])
        return Numeral(start=start, end=end, low=value, high=value, step=1, round=False, ordinal=True)
    if "fraction" in group or "half" in group:
        return _fraction(group, start, end)
    if "vague" in group:
        return _vague(group["vague"], start, end)
    if "ascale" in group:
        value = _SCALES[group["ascale"]]
        low, high = (value, value) if group["a"] != "several" else (3 * value, 9 * value)
        return Numeral(start=start, end=end, low=low, high=high, step=value, round=True, worded=True)
    if "times" in group:
        count = {"once": 1, "twice": 2, "thrice": 3}[group["times"]]
        return Numeral(start=start, end=end, low=count, high=count, step=1, round=False, worded=True, times=True)
    if "digits" in group:
        return _digits(group["digits"], group.get("scale") or group.get("short"), start, end)
    value = _worded(group["words"])
    return Numeral(start=start, end=end, low=value, high=value, step=1, round=value >= 1000, worded=True)


def _ordinal(text: str) -> float:
    if text[0].isdigit():
        return float(re.sub(r"\D", "", text)[:_MOST_DIGITS])
    if " " in text:
        head, _, tail = text.rpartition(" ")
        return _worded(head.removesuffix(" and")) + _ORDINALS[tail]
    return _ORDINALS[text]


def _fraction(group: dict[str, str], start: int, end: int) -> Numeral | None:
    if "half" in group:
        value = 0.5
    else:
        count = group["of"].strip(" -")
        top, bottom = _FRACTIONS[group["fraction"]]
        if count not in {"a", "an"} and count not in _WORDS:
            return None
        value = (1 if count in {"a", "an"} else _WORDS[count]) * top / bottom
    if "halved" in group:
        value *= _SCALES[group["halved"]]
        return Numeral(start=start, end=end, low=value, high=value, step=value / 5, round=True, worded=True)
    return Numeral(start=start, end=end, low=value, high=value, step=0.02, round=True, fraction=True, worded=True)


def _vague(text: str, start: int, end: int) -> Numeral:
    parts = text.split(" of ")
    low, high = _VAGUE.get(parts[-1], (2_000_000, 999_000_000))
    if len(parts) == 2:
        factor = 10 if parts[0] == "tens" else 100
        low, high = low // 2 * factor, high * factor
    return Numeral(start=start, end=end, low=low, high=high, step=low, round=True, worded=True)


_MOST_DIGITS = 18
"""A longer run of digits is a serial number, an account, a trick: nothing that is counted."""


def _digits(text: str, scale: str | None, start: int, end: int) -> Numeral | None:
    plain = re.sub(r"[^\d.]", "", text)
    if len(plain) > _MOST_DIGITS:
        return None
    value = float(plain)
    decimals = len(plain.partition(".")[2])
    factor = _SCALES[scale] if scale else 1.0
    step = factor / 10**decimals
    rounded = scale is not None and scale not in {"dozen", "score"}
    if scale is None and not decimals and value >= 1000:
        zeros = len(plain) - len(plain.rstrip("0"))
        if zeros >= 2:
            step, rounded = float(10**zeros), True
    return Numeral(start=start, end=end, low=value * factor, high=value * factor, step=step, round=rounded)


def _worded(text: str) -> float:
    total, current = 0.0, 0.0
    for word in re.split(r"[ ]and[ ]|[ ]", text):
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        else:
            current += sum(_WORDS.get(part, 0) for part in word.split("-"))
    return total + current
