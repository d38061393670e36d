"""Comparators: what "about", "at least", "fewer than" and ranges make of a number."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from factcheck.facets.language.lowered import lowered

_ADVERBS = r"(?:(?:now|already|only|just|still|the|a|an|total|of|some|currently|estimated|first|reached|roughly)\s)*"
_COMPARATORS = (
    (r"(?:less|fewer|lower|smaller)\sthan\sor\sequal\sto|equal\sto\sor\s(?:less|fewer|smaller)\sthan|<\s?=|≤", "<="),
    (r"(?:more|greater|higher|larger|bigger)\sthan\sor\sequal\sto|equal\sto\sor\s(?:more|greater|larger)\sthan|at\sleast\sor\sequal\sto|>\s?=|≥", ">="),
    (r">", ">"), (r"<", "<"),
    (r"(?:no|not)\s(?:more|greater|higher|larger|longer)\sthan|at\s(?:the\s)?most|a\smaximum\sof|up\sto|as\s(?:many|much|high)\sas|not\sexceeding|at\sbest", "<="),
    (r"(?:no|not)\s(?:fewer|less|lower|smaller)\sthan|at\sleast|a\sminimum\sof|at\sthe\s(?:very\s)?least|minimum", ">="),
    (r"(?:more|greater|higher|larger|longer|older|better|bigger|taller|heavier)\sthan|over|above|exceed(?:s|ed|ing)?|in\sexcess\sof|upwards?\sof|north\sof|beyond|surpass(?:es|ed|ing)?|well\sover|just\sover|top(?:s|ped|ping)", ">"),
    (r"(?:fewer|less|lower|smaller|shorter|younger)\sthan|under|below|beneath|short\sof|just\sunder|not\s(?:quite|even)", "<"),
    (r"nearly|almost|close\sto|approaching|nearing|just\sshy\sof", "~<"),
    (r"about|around|roughly|approximately|some|circa|ca?\.|an?\sestimated|estimated(?:\sat)?|in\sthe\sregion\sof|or\sso|more\sor\sless|~|approx\.?|an\saverage\sof|barely|hardly|scarcely", "~"),
)  # fmt: skip
# For text in lower case.
_BEFORE = tuple(
    (re.compile(rf"(?:^|[\s(]|\b)(?P<word>{words})\s?(?:{_ADVERBS})[$£€¥₹]?\s?(?:us\s?\$\s?)?$"), sign)
    for words, sign in _COMPARATORS
)
_AFTER = (
    (re.compile(r"^(?:\s?\+|\s[\w\s-]{0,30}?\bor\s(?:more|over|above|higher)\b)", re.IGNORECASE), ">="),
    (re.compile(r"^\s[\w\s-]{0,30}?\bor\s(?:fewer|less|under|below|lower)\b", re.IGNORECASE), "<="),
    (re.compile(r"^\s(?:\w+\s)?or\sso\b", re.IGNORECASE), "~"),
)


_SPAN = re.compile(r"\s(?:days|weeks|months|years|hours|minutes)\b")
_LONG = re.compile(r"(?i)\b(?:lasted|lasts|lasting|took|takes|for|aged|waited|is|was|just|well|of)\s$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The interval that a comparator makes of a number; `start` is where the comparator's words begin."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    start: int | None = None


def bounds(lead: str, rest: str, low: float, high: float, step: float = 0.0) -> Bounds:
    """The interval of a number, given the words before and after it, and the unit of the last digit that it was written with."""
    sign, start = _sign(lead, rest)
    if sign == ">=":
        return Bounds(low=low, high=math.inf, start=start)
    if sign == ">":
        return Bounds(low=low, high=math.inf, low_open=True, start=start)
    if sign == "<=":
        return Bounds(low=-math.inf, high=high, start=start)
    if sign == "<":
        return Bounds(low=-math.inf, high=high, high_open=True, start=start)
    slack = _slack(high, step)
    if sign == "~<":
        return Bounds(low=low - 2 * slack, high=high, high_open=True, approximate=True, start=start)
    if sign == "~":
        return Bounds(low=low - slack, high=high + slack, approximate=True, start=start)
    return Bounds(low=low, high=high)


def _sign(lead: str, rest: str) -> tuple[str, int | None]:
    for pattern, sign in _AFTER:
        if pattern.match(rest):
            return sign, None
    window = lowered(lead[-48:])
    for pattern, sign in _BEFORE:
        match = pattern.search(window)
        if match and match["word"] == "over" and _SPAN.match(rest) and not _LONG.search(window[: match.start("word")]):
            continue  # "over 23 days" is how long, not how many more
        if match:
            return sign, len(lead) - len(window) + match.start("word")
    return "", None


def _slack(value: float, step: float) -> float:
    """How far "about" lets a number be off: a twentieth, or half its last digit that is not a zero; of one that is given
    to a digit beyond that ("about 91.3", "an estimated 14,134,210"), no more than rounding one place coarser would.
    """
    usual = max(_half_last_digit(value), 0.05 * abs(value))
    plain = abs(value) >= _FEW and step > 0 and value / step >= _THREE_DIGITS
    finest = step * _trailing_zeros(value / step) if plain else 0.0
    return min(usual, 5 * finest) if finest and value / finest >= _THREE_DIGITS else usual


_FEW = 10
_THREE_DIGITS = 100


def _trailing_zeros(units: float) -> float:
    """The power of ten that a whole number of units ends in: 1,000 for 12,000."""
    digits = f"{round(units)}"
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _half_last_digit(value: float) -> float:
    """Half the unit of the last digit that is not a zero: 500 for 12,000 and 5 for 20."""
    if value < 10 or value != int(value):
        return 0.0
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0")))) / 2


def is_range(lead: str, gap: str, rest: str = "") -> bool:
    """Whether two numbers with this between them are the ends of one interval, and not a score or a rise."""
    word = gap.strip()
    if word in {"-", "–", "—"}:
        return not _SCORE_BEFORE.search(lead) and not _SCORE_AFTER.match(rest)
    if word == "and":
        return bool(re.search(r"\bbetween\s(?:\w+\s)?[$£€]?$", lead, re.IGNORECASE))
    if word == "to":
        return not _SCORE_BEFORE.search(lead) and not _RISE_BEFORE.search(lead)
    return False


_SCORE_BEFORE = re.compile(
    r"(?i)\b(?:won|win|wins|lost|beat|beats|defeated|by|voted?|score[ds]?|drew|led|leads?)\s?[$£€]?$"
)
_SCORE_AFTER = re.compile(
    r"(?i)\s(?:\w+\s)?(?:win|wins|victory|defeat|loss|draw|vote|ruling|decision|score|lead|record|triumph)\b|[-–]\d"
)
_RISE_BEFORE = re.compile(
    r"(?i)\b(?:ris|ros|fell|fall|grew|grow|drop|increas|decreas|jump|climb|chang|declin|up|down|rais|cut)\w*\s(?:\w+\s)*from\s?[$£€]?$"
)


def is_old_value(lead: str, gap: str) -> bool:
    """Whether a number is where something rose or fell from, the next one being where it went to."""
    return bool(
        re.search(r"\bfrom\s(?:\w+\s)?[$£€]?$", lead, re.IGNORECASE)
        and re.match(r"^[\s\w%.]{0,40}\bto\s(?:\w+\s){0,2}[$£€]?$", gap)
    )
