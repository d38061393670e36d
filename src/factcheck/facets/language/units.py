"""What a number counts: money, per cent, a measure, or the noun beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets.language import lexicon, measures, numerals, places, verbs
from factcheck.facets.language.persons import FATES, PEOPLE, concept_of, is_person
from factcheck.facets.language.words import Sentence, Word

_PERCENT = re.compile(
    r"^\s?-?(?:(?P<points>(?:percentage|per\scent|percent|%)[\s-]?points?|pp\b)|%|per\s?cents?\b|percentage\b|pct\b)",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"(?i)(?:\b(?:number|total|count)\sof\s(?P<of>(?:[a-z]+\s)?[a-z]+)\s(?:(?:in|of|from)\s[\w\s]{1,40}?\s)??(?:(?:at|was|is|reached|stood|stands|rose|fell|to|has|had|now|risen)\s)+|\b(?P<crowd>crowd|audience|attendance|turnout)\s(?:of|was)\s|(?:^|;\s)(?P<label>[a-z][a-z .]{1,30}):\s)(?:(?:about|over|around|some|at least|more than|nearly)\s)?$"
)
_COMPOUND = re.compile(r"-([^\W\d_]{3,})(?:-old)?\b")
_PARTITIVE = re.compile(
    r"\sof\s(?:its|the|their|his|her|those|these)\s(?:[\d,.]+\s)?(?:[a-z]+\s)?([a-z]+s|people|men|women|children)\b"
)
_PREDICATED = re.compile(
    r"\s(?:of\s(?:them|whom|these|those|the\s\w+)\s(?:(?:were|was|are|is)\s)?|(?:were|was|are|is)\s)(?:[a-z-]+\s)??(?P<noun>[a-z-]{4,})(?=[\s,.;]|$)"
)
_SKIPPED = frozenset("or more fewer less over so of the a an in and".split())
_STOPS_UNIT = frozenset(
    """in on at by for from to into with within of and or but as if than then that which who whom where when while during
    after before since until against per via was were is are be been being has had have did do does will would could should
    may might due said says joined marched took attended gathered died , . ; : ( ) ! ? — – - ' " “ ” each it he she they we""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a number counts: kind and unit concept, whether persons, and where the value's words `end` in the sentence.

    `factor` is what one of the unit is worth (0.01 for a cent), `rate` what it is a rate of where the unit says so (mph).
    """

    kind: str
    concept: str
    end: int
    people: bool = False
    factor: float = 1.0
    rate: str = ""


def unit(sentence: Sentence, start: int, end: int, numeral: numerals.Numeral) -> Counted:
    """What the number at a place in the sentence counts."""
    before, after = sentence.text[:start], sentence.text[end:]
    if numeral.unit:
        return Counted(kind="count", concept=lexicon.concept(numeral.unit), end=end)
    return (
        _money(sentence.text, before, after, end, numeral)
        or _measured(before, after, end, numeral)
        or _noun_counted(sentence, start, end, numeral)
    )


def _money(text: str, before: str, after: str, end: int, numeral: numerals.Numeral) -> Counted | None:
    code, factor, last = measures.currency_before(before), 1.0, 0
    if not code:
        code, factor, last = measures.currency_after(after, numeral.low)
        if code and re.match(r"(?i)[\s-]pounds?\b", after) and numeral.high < 1e6 and measures.weighs(text):
            return Counted(kind="count", concept="pound", end=end + last)
    elif after[:3].strip():
        # "$10 dollars" says the same twice
        again, _, repeated = measures.currency_after(after, numeral.low)
        last = repeated if again == code and factor == 1 else 0
    if not code or numeral.ordinal or numeral.times:
        return None
    return Counted(kind=f"money:{code}", concept="", end=end + last, factor=factor)


def _measured(before: str, after: str, end: int, numeral: numerals.Numeral) -> Counted | None:
    percent = _PERCENT.match(after)
    if percent:
        return Counted(kind="points" if percent["points"] else "percent", concept="", end=end + percent.end())
    if numeral.times:
        return Counted(kind="count", concept=lexicon.concept("times"), end=end)
    if numeral.ordinal:
        return None
    name, last = measures.measure(after)
    if not name and _FEET_BEFORE.search(before) and (inches := re.match(r"\s?in\b", after)):
        name, last = "inch", inches.end()
    if name:
        length, _, rate = name.partition("/")
        return Counted(kind="count", concept=length, end=end + last, rate=rate)
    unit, last = measures.age(before, after, numeral.low)
    return Counted(kind="age", concept=lexicon.concept(unit), end=end + last) if unit else None


_FEET_BEFORE = re.compile(r"(?i)\d\s?(?:ft|feet|foot)\s(?:and\s)?$")


def _noun_counted(sentence: Sentence, start: int, end: int, numeral: numerals.Numeral) -> Counted:
    before, after = sentence.text[:start], sentence.text[end:]
    compound = _COMPOUND.match(after)
    if compound:
        noun = compound[1].lower()
        return Counted(kind="count", concept=lexicon.concept(noun), people=noun in PEOPLE, end=end + compound.end())
    predicated = _PREDICATED.match(after)
    if predicated and not numeral.ordinal:
        noun = predicated["noun"].lower()
        if noun in PEOPLE or noun.endswith("s"):
            return Counted(kind="count", concept=concept_of(noun), people=noun in PEOPLE, end=end + predicated.end())
    partitive = _PARTITIVE.match(after)
    if partitive:
        noun = partitive[1].lower()
        return Counted(kind="count", concept=concept_of(noun), people=is_person(noun), end=end)
    concept, people, last, named = _noun(sentence, end, ordinal=numeral.ordinal)
    if not concept and not named:
        concept, people = announced_unit(before)
    if named or _in_a_name(before, after, concept, numeral):
        return Counted(kind="name", concept="", end=end)
    kind = "ordinal" if numeral.ordinal else "count"
    return Counted(kind=kind, concept=concept, people=people, end=last)


def is_measure(unit: str) -> bool:
    """Whether a unit's concept is one that things are measured in, of which there may be a half."""
    return unit in measures.UNITS


def predicated(rest: str) -> bool:
    """Whether what a number counts is said after a verb: "1,091 of them were pilots"."""
    return _PREDICATED.match(rest) is not None


def rate(rest: str) -> str:
    """What a number is a rate of: "day" for "400 tonnes a day", "" where it is none."""
    match = _RATE.match(rest)
    return match[1].lower().replace("annum", "year") if match else ""


_RATE = re.compile(
    r"(?i)\s?(?:a|an|per|each|every|/)\s?(day|week|month|year|hour|minute|night|head|person|capita|annum|season|match|game)\b"
)


def _in_a_name(before: str, after: str, concept: str, numeral: numerals.Numeral) -> bool:
    """Whether a number belongs to a name ("Fallout 76", "Ted 2") or is the pronoun "one"."""
    if (
        numeral.worded
        and numeral.low == 1
        and (not concept or re.match(r"\s(?:of|another|who|that|which|is|was)\b", after))
    ):
        return True
    title = re.search(r"(?:^|[\w,]\s)((?:[A-Z][\w'’]+\s(?:of\s|the\s)?)*[A-Z][\w'’]+)[:]?\s$", before)
    if title is None or numeral.ordinal or lexicon.is_known(title[1].split()[-1].lower()):
        return False
    if numeral.worded and after[:2].strip() and not re.match(r"\s[A-Z]", after):
        return False
    if title.start(1) == 0 and len(title[1].split()) == 1:
        return bool(re.match(r"\s(?:is|was|has|had|received|grossed|scored|sold|won)\b", after))
    return not re.match(r"\s(?:per|%|[a-z-]+s\b)", after) and title[1].split()[-1].lower() not in FATES


def announced(before: str) -> re.Match[str] | None:
    """What announces a bare number that follows: "Population: ", "the number of marchers at"; groups `of` and `label`."""
    return _ANNOUNCED.search(before)


def announced_unit(before: str) -> tuple[str, bool]:
    """The unit that stands before a bare number: "Population: 18,300", "the number of marchers at 400"."""
    match = announced(before)
    if match is None:
        return "", False
    noun = (match["of"] or match["crowd"] or match["label"]).split()[-1].lower()
    if noun in {"number", "total", "count", "amount", "figure", "value", "quantity"}:
        row = re.match(r"[^:;]+:\s([^;]*?[a-z]+);", before)
        noun = row[1].split()[-1].lower() if row else noun
    return concept_of(noun), noun in PEOPLE or concept_of(noun) == "people"


def currency_start(text: str, start: int) -> int:
    """Where the currency sign before a number begins, or the number itself."""
    sign = measures.CURRENCY_BEFORE.search(text[:start])
    return sign.start() if sign else start


def joined(sentence: Sentence, last: int) -> bool:
    """Whether the unit goes on with "and" and a second thing, so that the number counts both together."""
    match = re.match(r"\s(?:and|&)\s((?:[a-z-]+\s){0,1}[a-z-]+)", sentence.text[last:])
    if match is None:
        return False
    words = match[1].split()
    return any(word in PEOPLE or word in {"crew", "crews", "ground"} for word in words) and not any(
        word in FATES for word in words
    )


def counted(sentence: Sentence, end: int) -> tuple[str, bool, int]:
    """The unit that follows a word such as "no", whether it is persons, and where its words end."""
    concept, people, last, _ = _noun(sentence, end, ordinal=False)
    return concept, people, last


def _noun(sentence: Sentence, end: int, *, ordinal: bool) -> tuple[str, bool, int, bool]:
    """The noun that a number at `end` (in the sentence) counts; the last says that it is part of a name instead."""
    following = [word for word in sentence.words if word.start >= sentence.start + end]
    if ordinal and following and following[0].capital and following[0].text.isalpha():
        return "", False, end, True
    if ordinal and any(verbs.is_past(word.lower) or word.lower in _BE for word in sentence.words):
        ranked = _ranked_noun(following)
        if ranked is not None:
            named = ranked.meaning if ranked.meaning != lexicon.concept(ranked.lower) else _unit_of(ranked)
            return named, ranked.lower in PEOPLE, ranked.end - sentence.start, False
    fallback: Word | None = None
    for word in _without_measures(following)[:6]:
        if word.text == "-" and word is following[0]:
            continue
        if word.lower in _SKIPPED and fallback is None and word.lower != "and" and following.index(word) < 3:
            continue
        if (
            word.lower in _STOPS_UNIT
            or word.text[0].isdigit()
            or (FATES.get(word.lower) in {"injured", "killed"} and word.lower not in PEOPLE)
        ):
            break
        if (word.lower in PEOPLE and not _compound_head(word, following)) or (
            _plural(word) and not places.country(word.lower)
        ):
            return _unit_of(word), is_person(word.lower), word.end - sentence.start, False
        if fallback is None or (_adjective(fallback) and not word.capital):
            fallback = word
    if fallback is None or not fallback.meaning:
        return "", False, end, False
    return _unit_of(fallback), fallback.lower in PEOPLE, fallback.end - sentence.start, False


_BE = frozenset("is are was were be been has had".split())


def _without_measures(words: list[Word]) -> list[Word]:
    """The words, without the measures that describe what is counted: "three 2,000-pound bombs"."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        if words[at].text[0].isdigit() and [word.text for word in words[at + 1 : at + 2]] == ["-"]:
            at += 3
        else:
            kept.append(words[at])
            at += 1
    return kept


_ADVERBS = frozenset("abroad overseas ever yet alone together".split())


def _ranked_noun(following: list[Word]) -> Word | None:
    """The last noun of those that an ordinal ranks: "visit" in "first state visit of his term"; `None` for "third in"."""
    run: list[Word] = []
    for word in following[:5]:
        if word.lower in _STOPS_UNIT or not word.text[0].isalpha() or (run and verbs.is_past(word.lower)):
            break
        run.append(word)
    nouns = [word for word in run if word.meaning and not word.lower.endswith("ly") and word.lower not in _ADVERBS]
    return nouns[-1] if nouns else None


def _compound_head(word: Word, following: list[Word]) -> bool:
    """Whether a singular noun only describes the plural after it ("pilot whales")."""
    after = next((other for other in following if other.start > word.start), None)
    return not word.lower.endswith("s") and after is not None and after.lower not in _STOPS_UNIT and _plural(after)


def _unit_of(word: Word) -> str:
    return concept_of(word.lower.removesuffix("'s"))


def _adjective(word: Word) -> bool:
    return word.capital or word.lower.endswith(("al", "ed", "ous", "ive", "ic", "ese", "ish", "ful", "able", "ing"))


def _plural(word: Word) -> bool:
    lower = word.lower
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))


def same_unit(claimed: str, claimed_people: bool, found: str, found_people: bool) -> float | None:
    """How well two units agree: 1 the same, less where one is unsaid or general; `None` where they differ."""
    if claimed == found:
        return 1.0 if claimed else 0.6
    if not claimed or not found:
        return 0.5
    if claimed_people and found_people and "people" in {claimed, found}:
        return 0.7
    return 0.7 if {claimed, found} in _DEGREES else None


_DEGREES = ({"degree", "celsius"}, {"degree", "fahrenheit"})
