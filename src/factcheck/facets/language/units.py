"""What a number counts: money, per cent, a measure, or the noun beside it."""

from __future__ import annotations

import re

from factcheck.facets.language import lexicon, numerals, places, verbs
from factcheck.facets.language.persons import FATES, PEOPLE, concept_of, is_person
from factcheck.facets.language.words import Sentence, Word

_CURRENCY_BEFORE = re.compile(r"(?P<sign>US\s?\$|A\$|C\$|\$|£|€|¥|₹|Rs\.?|USD|EUR|GBP)\s?$")
_CURRENCY_AFTER = re.compile(
    r"^\s?-?\s?(?:(?:u\.?s\.?|american)\s)?(?P<name>dollars?|euros?|pounds?(?:\ssterling)?|yen|rupees?|yuan|roubles?|rubles?|francs?|usd|eur|gbp|€|£|\$)(?!\w)",
    re.IGNORECASE,
)
_CURRENCIES = {
    "us$": "usd", "$": "usd", "usd": "usd", "dollar": "usd", "£": "gbp", "gbp": "gbp", "pound": "gbp",
    "€": "eur", "eur": "eur", "euro": "eur", "¥": "jpy", "yen": "jpy", "₹": "inr", "rs": "inr", "rupee": "inr",
    "yuan": "cny", "rouble": "rub", "ruble": "rub", "franc": "chf", "a$": "aud", "c$": "cad",
}  # fmt: skip
_PERCENT = re.compile(
    r"^\s?-?(?:(?P<points>(?:percentage|per\scent|percent|%)[\s-]?points?|pp\b)|%|per\s?cent\b|percent\b|pct\b)",
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
_MEASURES = {
    name: unit
    for unit, names in {
        "sqkilometer": "km² km2 sqkm squarekilometres squarekilometers squarekilometre squarekilometer",
        "sqmeter": "m² m2 sqm squaremetres squaremeters", "sqmile": "squaremiles sqmi", "sqfoot": "squarefeet sqft",
        "kilometer": "km kms kilometres kilometers kilometre kilometer", "meter": "m metres meters metre meter",
        "centimeter": "cm centimetres centimeters", "millimeter": "mm millimetres millimeters",
        "kilogram": "kg kgs kilograms kilogrammes kilos", "tonne": "t tonnes tons tonne ton", "hectare": "ha hectares hectare",
        "mile": "miles mile mi", "foot": "ft feet foot", "acre": "acres acre", "liter": "l litres liters",
        "km/h": "km/h kph kmh", "mph": "mph", "degree": "°c degrees degreescelsius", "megawatt": "mw megawatts",
    }.items()
    for name in names.split()
}  # fmt: skip
_MEASURE = re.compile(
    r"(?i)[\s\u00a0-]?(sq\.?\skm|sq\.?\sm|square\s(?:kilomet(?:re|er)s?|met(?:re|er)s|miles|feet)|km/h|degrees\scelsius|"
    + "|".join(sorted((re.escape(name) for name in _MEASURES), key=len, reverse=True))
    + r")(?![\w²])"
)
_SKIPPED = frozenset("or more fewer less over so of the a an in and".split())
_STOPS_UNIT = frozenset(
    """in on at by for from to into with within of and or but as if than then that which who whom where when while during
    after before since until against per via was were is are be been being has had have did do does will would could should
    may might said says joined marched took attended gathered died , . ; : ( ) ! ? — – - ' " “ ” each it he she they we""".split()
)


def unit(sentence: Sentence, start: int, end: int, numeral: numerals.Numeral) -> tuple[str, str, bool, int]:
    """Kind, unit concept, whether persons are counted, and where the value's words end in the sentence."""
    before, after = sentence.text[:start], sentence.text[end:]
    if numeral.unit:
        return "count", lexicon.concept(numeral.unit), False, end
    sign, name = _CURRENCY_BEFORE.search(before), _CURRENCY_AFTER.match(after)
    if sign or name:
        code = (
            sign["sign"].lower().replace(" ", "").rstrip(".")
            if sign
            else (name["name"].lower().split()[0].rstrip("s") if name else "")
        )
        return f"money:{_CURRENCIES.get(code, code)}", "", False, end + (name.end() if name and not sign else 0)
    percent = _PERCENT.match(after)
    if percent:
        return ("points" if percent["points"] else "percent"), "", False, end + percent.end()
    if numeral.times:
        return "count", lexicon.concept("times"), False, end
    measure = _MEASURE.match(after)
    if measure:
        return "count", _MEASURES[measure[1].lower().replace(" ", "").replace(".", "")], False, end + measure.end()
    compound = _COMPOUND.match(after)
    if compound:
        return "count", lexicon.concept(compound[1].lower()), compound[1].lower() in PEOPLE, end + compound.end()
    predicated = _PREDICATED.match(after)
    if predicated and not numeral.ordinal:
        noun = predicated["noun"].lower()
        if noun in PEOPLE or noun.endswith("s"):
            return "count", concept_of(noun), noun in PEOPLE, end + predicated.end()
    partitive = _PARTITIVE.match(after)
    if partitive:
        noun = partitive[1].lower()
        return "count", concept_of(noun), is_person(noun), end
    concept, people, last, named = _noun(sentence, end, ordinal=numeral.ordinal)
    if not concept and not named:
        concept, people = announced_unit(before)
    if named or _in_a_name(before, after, concept, numeral):
        return "name", "", False, end
    kind = "ordinal" if numeral.ordinal else "count"
    return kind, concept, people, last


def is_measure(unit: str) -> bool:
    """Whether a unit's concept is one that things are measured in, of which there may be a half."""
    return unit in _MEASURED


_MEASURED = frozenset(_MEASURES.values())


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
    sign = _CURRENCY_BEFORE.search(text[:start])
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
    return None
