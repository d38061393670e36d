"""Numbers in words: "a hundred and twenty", "one and a half million", "two thirds", "the twenty-fifth".

A run of words is read from its left end as far as it makes one number: "two and three" are two numbers, "two hundred
and three" is one.

Limits: "a third" before a noun is an ordinal ("a third man"), elsewhere a fraction. Years in words ("nineteen
eighty-four") are two numbers here; `calendar` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.facets.language.lowered import lowered

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL: dict[str, int] = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * (i + 2) for i, word in enumerate(_TENS)
}
SMALL |= {"nought": 0, "naught": 0}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "trillion": 1e12, "dozen": 12, "dozens": 12, "score": 20,
}  # fmt: skip
_LARGE_ORDINALS = {f"{word}th": SCALES[word] for word in ("hundred", "thousand", "million", "billion", "trillion")}
_SMALL_ORDINALS: dict[str, int] = (
    {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "nineth": 9, "twelfth": 12}
    | {f"{word}th": value for word, value in SMALL.items() if value in {4, 6, 7, 10, 11, *range(13, 20)}}
    | {f"{word[:-1]}ieth": SMALL[word] for word in _TENS}
)
ORDINALS: dict[str, float] = {**_SMALL_ORDINALS, **_LARGE_ORDINALS}
_PARTS = {"half": 2.0, "quarter": 4.0} | {word: value for word, value in ORDINALS.items() if value > 2}
_PLURAL_PARTS = {"halves": 2.0} | {f"{word}s": value for word, value in _PARTS.items() if word != "half"}
_ARTICLES = frozenset({"a", "an"})
_WHOLES = frozenset("hundred thousand million billion trillion dozen lakh crore".split())
_WORDS = (
    frozenset(SMALL)
    | frozenset(SCALES)
    | frozenset(ORDINALS)
    | frozenset(_PARTS)
    | frozenset(_PLURAL_PARTS)
    | {"firsts"}
)
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
# "fifty-two" and, as some texts are tokenised, "fifty - two"; at most 24 words, so that no text takes long.
_RUN = re.compile(
    rf"(?<![\w.,/-])(?:(?:an?|{_WORD})(?![\w]))(?:(?:\s{{1,3}}(?:(?:and|of|point)\s{{1,3}})?|\s?[-‐‑]\s?)(?:an?|{_WORD})(?!\w)){{0,24}}"
)
"""For text in lower case."""
_PART_FOLLOWS = re.compile(
    r"(?i)\s*$|\s?[.,;:!?)\]—–]|\s(?:of|to|from|in|and|or|than|more|less|fewer|larger|smaller|higher|lower|bigger|are|were|is|was|had|have|has)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """A number in words. `step` is the unit of the last digit that they give: 100,000 for "one and a half million".

    `fraction` says that a part of a whole is named ("two thirds"), `ordinal` a place; `round` that a scale rounds it.
    """

    start: int
    end: int
    value: float
    step: float = 1.0
    round: bool = False
    ordinal: bool = False
    fraction: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What was read of some words, up to the word at `stop`; `size` is the last scale."""

    value: float
    stop: int
    size: float = 1.0
    ordinal: bool = False


def find(text: str) -> list[Spelled]:
    """The numbers in words of a text, in order, none within another. "A" alone is none, nor is a scale alone."""
    found = []
    for run in _RUN.finditer(lowered(text)):
        places = [match.span() for match in re.finditer(r"[^\W\d_]+", run.group())]
        words = [run.group()[start:end] for start, end in places]
        at = 0
        while at < len(words):
            spelled, stop = _number(words, at, text[run.start() + places[-1][1] :])
            if spelled is not None:
                start, end = run.start() + places[at][0], run.start() + places[stop - 1][1]
                found.append(replace(spelled, start=start, end=end))
            at = max(stop, at + 1)
    return found


def _number(words: list[str], at: int, rest: str) -> tuple[Spelled | None, int]:
    """The number at a word, and where the words after it begin. `rest` is what follows the last of the words."""
    part = _part(words, at)
    if part is not None and not (_ranks(words, at, part) and part.stop == len(words) and not _PART_FOLLOWS.match(rest)):
        return _of_whole(words, part)
    whole = _cardinal(words, at)
    if whole is None:
        return None, at + 1
    if whole.ordinal:
        return Spelled(start=0, end=0, value=whole.value, ordinal=True), whole.stop
    mixed = _mixed(words, whole)
    if mixed is not None:
        return mixed
    whole = _decimal(words, whole)
    return _plain(whole.value, whole.size, article=words[at] in _ARTICLES), whole.stop


def _plain(value: float, size: float, *, article: bool = False) -> Spelled:
    """A whole number, with how finely it was given."""
    if article:
        return Spelled(start=0, end=0, value=value, step=size, round=True)
    digits = f"{value:.0f}" if value < 1e18 and value == int(value) else "1"
    zeros = len(digits) - len(digits.rstrip("0"))
    if value < 1000 or zeros < 2:
        return Spelled(start=0, end=0, value=value, round=value >= 1000)
    return Spelled(start=0, end=0, value=value, step=min(float(10**zeros), max(size, 100.0)), round=True)


def _word(words: list[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _part(words: list[str], at: int) -> _Read | None:
    """A fraction: "half", "a quarter", "three fifths", "twenty-three hundredths"."""
    first = _word(words, at)
    if first == "half":
        # "The second half" is no half of anything.
        return None if at and words[at - 1] in ORDINALS else _Read(value=0.5, stop=at + 1)
    if first in _ARTICLES and _word(words, at + 1) not in _WHOLES:
        top: _Read | None = _Read(value=1.0, stop=at + 1)
    elif first == "quarter":
        return _Read(value=0.25, stop=at + 1) if _word(words, at + 1) in _WHOLES else None
    else:
        top = _cardinal(words, at)
    if top is None or top.ordinal:
        return None
    bottom = _denominator(words, top.stop, one=top.value == 1)
    if bottom is None:
        return None
    return _Read(value=top.value / bottom.value, stop=bottom.stop)


def _denominator(words: list[str], at: int, *, one: bool) -> _Read | None:
    word, after = _word(words, at), _word(words, at + 1)
    table = _PARTS | _PLURAL_PARTS if one else _PLURAL_PARTS
    if word in _TENS and after.removesuffix("s") in _SMALL_ORDINALS and (one or after.endswith("s")):
        return _Read(value=SMALL[word] + _SMALL_ORDINALS[after.removesuffix("s")], stop=at + 2)
    return _Read(value=table[word], stop=at + 1) if word in table else None


def _ranks(words: list[str], at: int, part: _Read) -> bool:
    """Whether a fraction could be an ordinal: "a third"."""
    return words[at] in _ARTICLES and words[part.stop - 1] in ORDINALS


def _of_whole(words: list[str], part: _Read) -> tuple[Spelled, int]:
    """A fraction, or the number that it makes of "a million"."""
    stop = part.stop
    if _word(words, stop) == "of" and _word(words, stop + 1) in _ARTICLES:
        stop += 1
    if _word(words, stop) in _ARTICLES:
        stop += 1
    scale = _word(words, stop)
    if scale in _WHOLES:
        value = part.value * SCALES[scale]
        return Spelled(start=0, end=0, value=value, step=value / 5, round=True), stop + 1
    return Spelled(start=0, end=0, value=part.value, step=0.02, round=True, fraction=True), part.stop


def _mixed(words: list[str], whole: _Read) -> tuple[Spelled, int] | None:
    """A whole number with a fraction, perhaps of a scale: "two and a half", "one and a half million"."""
    part = _part(words, whole.stop + 1) if _word(words, whole.stop) == "and" else None
    if part is None or part.value >= 1:
        return None
    scale = SCALES.get(_word(words, part.stop), 0.0)
    if scale and (whole.size == 1 or scale < whole.size):
        value = whole.value + part.value * scale if whole.size > 1 else (whole.value + part.value) * scale
        return Spelled(start=0, end=0, value=value, step=scale / 10, round=True), part.stop + 1
    value = whole.value + part.value * (whole.size if whole.size >= 1e6 else 1)
    return Spelled(start=0, end=0, value=value, step=0.1 * whole.size, round=whole.size > 1), part.stop


def _decimal(words: list[str], whole: _Read) -> _Read:
    """Read "one point five": what follows "point" is read digit by digit, and then a scale."""
    at = whole.stop + 1
    if _word(words, whole.stop) != "point":
        return whole
    digits = ""
    while _word(words, at) in SMALL:
        tens = SMALL[words[at]]
        if tens >= 20 and 0 < SMALL.get(_word(words, at + 1), 0) < 10:
            tens, at = tens + SMALL[words[at + 1]], at + 1
        digits, at = f"{digits}{tens}", at + 1
    if not digits:
        return whole
    value = whole.value + float(f"0.{digits[:15]}")
    scale = SCALES.get(_word(words, at), 0.0)
    return _Read(value=value * scale, stop=at + 1, size=scale) if scale else _Read(value=value, stop=at)


def _cardinal(words: list[str], at: int) -> _Read | None:
    """A whole number, or a place: groups below a thousand with ever smaller scales."""
    whole = _group(words, at)
    while whole is not None and not whole.ordinal and whole.size > 1:
        more = _joined(words, whole.stop, _group)
        if more is None or more.value >= whole.size:
            break
        whole = replace(more, value=whole.value + more.value)
    return whole


def _joined(words: list[str], at: int, read: Callable[[list[str], int], _Read | None]) -> _Read | None:
    """What is read at a word or behind its "and"; `None` where that begins anew ("a"), or with a fraction."""
    linked = _word(words, at) == "and"
    first = at + 1 if linked else at
    more = read(words, first) if _word(words, first) not in _ARTICLES else None
    if more is None or not linked:
        return more
    bottom = _denominator(words, more.stop, one=more.value == 1)
    return None if bottom is not None and more.value < bottom.value else more


def _group(words: list[str], at: int) -> _Read | None:
    """A number below a thousand and the scales after it: "two hundred and three thousand"."""
    first, after = _word(words, at), _word(words, at + 1)
    if first in _LARGE_ORDINALS:
        return _Read(value=_LARGE_ORDINALS[first], stop=at + 1, ordinal=True)
    if first in _ARTICLES | {"hundred", "thousand"} and after in _WHOLES:
        low: _Read | None = _Read(value=1.0, stop=at + (first in _ARTICLES))
    else:
        low = _below_hundred(words, at)
    if low is None or low.ordinal:
        return low
    value, stop, size = low.value, low.stop, 1.0
    if _word(words, stop) == "hundred":
        value, stop, size = value * 100, stop + 1, 100.0
        rest = _joined(words, stop, _below_hundred)
        if rest is not None and rest.value and _word(words, rest.stop) != "hundred":
            value, stop, size = value + rest.value, rest.stop, 1.0
            if rest.ordinal:
                return _Read(value=value, stop=stop, ordinal=True)
    while (scale := _word(words, stop)) in SCALES and scale != "hundred":
        value, stop, size = value * SCALES[scale], stop + 1, SCALES[scale]
    if scale in _LARGE_ORDINALS:
        return _Read(value=value * _LARGE_ORDINALS[scale], stop=stop + 1, ordinal=True)
    return _Read(value=value, stop=stop, size=size)


def _below_hundred(words: list[str], at: int) -> _Read | None:
    first, after = _word(words, at), _word(words, at + 1)
    if first in _SMALL_ORDINALS:
        return _Read(value=_SMALL_ORDINALS[first], stop=at + 1, ordinal=True)
    if first not in SMALL:
        return None
    tens = SMALL[first]
    if tens >= 20:
        if 0 < SMALL.get(after, 0) < 10:
            return _Read(value=tens + SMALL[after], stop=at + 2)
        if after in _SMALL_ORDINALS and _SMALL_ORDINALS[after] < 10:
            return _Read(value=tens + _SMALL_ORDINALS[after], stop=at + 2, ordinal=True)
    return _Read(value=float(tens), stop=at + 1)
