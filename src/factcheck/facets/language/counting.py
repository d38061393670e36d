"""What a number counts: its comparator, its unit, and what befell those counted."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from factcheck.facets.language import lexicon, numerals, places
from factcheck.facets.language.words import Sentence, Word

_ADVERBS = r"(?:(?:now|already|only|just|still|the|a|an|total|of|some|currently|estimated|first|reached|roughly)\s)*"
_COMPARATORS = (
    (r"(?:no|not)\s(?:more|greater|higher|larger|longer)\sthan|at\s(?:the\s)?most|a\smaximum\sof|up\sto|as\s(?:many|much|high)\sas|not\sexceeding|at\sbest", "<="),
    (r"(?:no|not)\s(?:fewer|less|lower|smaller)\sthan|at\sleast|a\sminimum\sof|at\sthe\s(?:very\s)?least|minimum", ">="),
    (r"(?:more|greater|higher|larger|longer|older|better|bigger|taller|heavier)\sthan|over|above|exceed(?:s|ed|ing)?|in\sexcess\sof|upwards?\sof|north\sof|beyond|surpass(?:es|ed|ing)?|well\sover|just\sover|top(?:s|ped|ping)", ">"),
    (r"(?:fewer|less|lower|smaller|shorter|younger)\sthan|under|below|beneath|short\sof|just\sunder", "<"),
    (r"nearly|almost|close\sto|approaching|nearing|just\sshy\sof", "~<"),
    (r"about|around|roughly|approximately|some|circa|ca?\.|an?\sestimated|estimated(?:\sat)?|in\sthe\sregion\sof|or\sso|more\sor\sless|~|approx\.?|an\saverage\sof", "~"),
)  # fmt: skip
_BEFORE = tuple((re.compile(rf"(?:^|[\s(]|\b)(?P<word>{words})\s?(?:{_ADVERBS})[$£€¥₹]?\s?(?:US\s?\$\s?)?$", re.IGNORECASE), sign) for words, sign in _COMPARATORS)
_AFTER = (
    (re.compile(r"^(?:\s?\+|\s[\w\s-]{0,30}?\bor\s(?:more|over|above|higher)\b)", re.IGNORECASE), ">="),
    (re.compile(r"^\s[\w\s-]{0,30}?\bor\s(?:fewer|less|under|below|lower)\b", re.IGNORECASE), "<="),
    (re.compile(r"^\s(?:\w+\s)?or\sso\b", re.IGNORECASE), "~"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The interval that a comparator makes of a number; `start` is where the comparator's words begin."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    start: int | None = None


def bounds(lead: str, rest: str, low: float, high: float, step: float) -> Bounds:
    """The interval of a number, given the words before and after it."""
    sign, start = _sign(lead, rest)
    if sign == ">=":
        return Bounds(low=low, high=math.inf, start=start)
    if sign == ">":
        return Bounds(low=low, high=math.inf, low_open=True, start=start)
    if sign == "<=":
        return Bounds(low=-math.inf, high=high, start=start)
    if sign == "<":
        return Bounds(low=-math.inf, high=high, high_open=True, start=start)
    slack = max(_half_last_digit(high), 0.05 * high)
    if sign == "~<":
        return Bounds(low=low - 2 * slack, high=high, high_open=True, approximate=True, start=start)
    if sign == "~":
        return Bounds(low=low - slack, high=high + slack, approximate=True, start=start)
    return Bounds(low=low, high=high)


def _sign(lead: str, rest: str) -> tuple[str, int | None]:
    window = lead[-48:]
    for pattern, sign in _BEFORE:
        match = pattern.search(window)
        if match:
            return sign, len(lead) - len(window) + match.start("word")
    for pattern, sign in _AFTER:
        if pattern.match(rest):
            return sign, None
    return "", None


def _half_last_digit(value: float) -> float:
    """Half the unit of the last digit that is not a zero: 500 for 12,000 and 5 for 20."""
    if value < 10 or value != int(value):
        return 0.0
    digits = str(int(value))
    return 10 ** (len(digits) - len(digits.rstrip("0"))) / 2


def is_range(lead: str, gap: str, rest: str) -> bool:
    """Whether two numbers with this between them are the ends of one interval."""
    word = gap.strip()
    if word in {"-", "–", "—"}:
        return True
    if word == "and":
        return bool(re.search(r"\bbetween\s(?:\w+\s)?[$£€]?$", lead, re.IGNORECASE))
    if word == "to":
        return not re.search(
            r"\b(?:won|win|lost|beat|defeated|by|voted?|score[ds]?|(?:ris|ros|fell|fall|grew|grow|drop|increas|decreas|jump|climb|chang|declin|up|down|rais|cut)\w*\s(?:\w+\s)*from)\s?[$£€]?$",
            lead,
            re.IGNORECASE,
        )
    return False


def is_old_value(lead: str, gap: str) -> bool:
    """Whether a number is where something rose or fell from, the next one being where it went to."""
    return bool(re.search(r"\bfrom\s(?:\w+\s)?[$£€]?$", lead, re.IGNORECASE) and re.match(r"^[\s\w%.]{0,40}\bto\s(?:\w+\s){0,2}[$£€]?$", gap))


_ROLES = {
    "killed": "kill kills killing killed dead death deaths die died dies fatality fatalities fatal toll perish perished slain lives bodies drowned",
    "injured": "injure injured injures injuring injury injuries wound wounded wounding wounds hurt hospital hospitalised hospitalized",
    "arrested": "arrest arrested arrests arresting detained detain detaining detention custody",
    "missing": "missing unaccounted",
    "displaced": "homes displaced evacuated evacuate homeless fled evacuees refugees",
    "infected": "infected infections",
    "rescued": "rescued survived survivors rescue",
}  # fmt: skip
_ROLE = {word: role for role, words in _ROLES.items() for word in words.split()}
_NOUN_TRIGGERS = frozenset("toll death deaths fatalities injuries arrests infections fatality injury injured killed dead wounded".split())
_LIGHT = frozenset(
    """the a an at least most about around some more less fewer than over under up to of as many nearly almost only just
    total another further no between from estimated roughly approximately other additional : stood stands at was is reached
    rose risen climbed now rises to has had have further put by - ( an""".split()
)
_VERB_LIGHT = _LIGHT - frozenset("stood stands was is reached rose risen climbed rises has had have put by to".split()) | {"up", "to", "between"}
_BE = frozenset("was were been be are is being got get gets".split())


def roles(sentence: Sentence, spans: list[tuple[int, int]]) -> list[str]:
    """What befell those that each number counts, "" where nothing is said.

    A verb reaches forward to the number that it governs ("killed 30"), a passive or an adjective back to the
    number before it ("30 were killed", "30 dead"); a number joined to another by "and" shares its role.
    """
    found = [""] * len(spans)
    for at, word in enumerate(sentence.words):
        role = _ROLE.get(word.lower)
        if role is None or (word.lower == "homes" and "lost" not in sentence.text):
            continue
        target = _forward(sentence, at, spans)
        if target is None or found[target]:
            target = _backward(sentence, at, spans, found)
        if target is not None and not found[target]:
            found[target] = role
    for at, (start, _) in enumerate(spans):
        announced = _ANNOUNCED.search(sentence.text[:start])
        if announced and not found[at]:
            found[at] = _ROLE.get((announced["of"] or announced["label"]).split()[-1].lower(), "")
    for at in range(1, len(spans)):
        between = sentence.text[spans[at - 1][1] : spans[at][0]]
        if not found[at] and found[at - 1] and re.fullmatch(r"(?:\s[\w-]+){1,3},?\sand\s(?:(?:at least|about|some)\s)?", between):
            if not any(_ROLE.get(piece) for piece in between.lower().split()):
                found[at] = found[at - 1]
    return found


def _forward(sentence: Sentence, at: int, spans: list[tuple[int, int]]) -> int | None:
    word = sentence.words[at]
    previous = sentence.words[at - 1].lower if at else ""
    light = _LIGHT if word.lower in _NOUN_TRIGGERS and previous not in _BE else _VERB_LIGHT
    if previous in _BE and word.lower not in {"toll"}:
        light = frozenset({":"})
    for other in sentence.words[at + 1 : at + 9]:
        offset = other.start - sentence.start
        hit = next((i for i, (start, end) in enumerate(spans) if start <= offset < end), None)
        if hit is not None:
            return hit
        if other.lower not in light:
            return None
    return None


def _backward(sentence: Sentence, at: int, spans: list[tuple[int, int]], found: list[str]) -> int | None:
    word = sentence.words[at]
    best: int | None = None
    for i, (_, end) in enumerate(spans):
        if sentence.start + end <= word.start:
            best = i
    if best is None or found[best]:
        return None
    gap = [other for other in sentence.words[:at] if other.start >= sentence.start + spans[best][1]]
    if len(gap) > 9 or any(_ROLE.get(other.lower) for other in gap) or any(other.lower in {";", "."} for other in gap):
        return None
    return best


def role_in(sentence: Sentence) -> str:
    """The one role that a sentence speaks of, "" where it is none or several."""
    spoken = {_ROLE[word.lower] for word in sentence.words if word.lower in _ROLE}
    return spoken.pop() if len(spoken) == 1 else ""


_PEOPLE = frozenset(
    """people person persons man men woman women child children soldier soldiers civilian civilians journalist journalists
    diplomat diplomats pilot pilots passenger passengers worker workers student students pupil pupils officer officers
    protester protesters demonstrator demonstrators fan fans spectator spectators visitor visitors guest guests official
    officials staff staffer staffers employee employees member members resident residents inhabitant inhabitants citizen
    citizens national nationals victim victims casualty casualties troop troops guard guards miner miners sailor sailors
    migrant migrants refugee refugees patient patients teacher teachers occupant occupants volunteer volunteers other others
    fighter fighters rebel rebels militant militants survivor survivors attendee attendees delegate delegates minister ministers
    life lives dead injured wounded adult adults tourist tourists villager villagers crew servicemen personnel police farmer farmers
    veteran veterans prisoner prisoners hostage hostages mourner mourners marcher marchers player players families voter voters
    individual individuals participant participants lawmaker lawmakers engineer engineers nurse nurses doctor doctors
    firefighter firefighters policeman policemen commuter commuters shopper shoppers boy boys girl girls human humans souls
    airman airmen serviceman men fatality fatalities death deaths injury injuries body bodies arrest arrests""".split()
)
_GENERIC = frozenset(
    """people person persons other others victim victims casualty casualties life lives individual individuals man men human humans
    souls dead injured wounded national nationals citizen citizens death deaths fatality fatalities injury injuries occupant occupants
    population inhabitants body bodies participant participants attendee attendees arrest arrests""".split()
)
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
_PERCENT = re.compile(r"^\s?-?(?:(?P<points>(?:percentage|per\scent|percent|%)[\s-]?points?|pp\b)|%|per\s?cent\b|percent\b|pct\b)", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?i)(?:\b(?:number|total|count)\sof\s(?P<of>(?:[a-z]+\s)?[a-z]+)\s(?:(?:in|of|from)\s[\w\s]{1,40}?\s)??(?:(?:at|was|is|reached|stood|stands|rose|fell|to|has|had|now|risen)\s)+|(?:^|;\s)(?P<label>[a-z][a-z .]{1,30}):\s)(?:(?:about|over|around|some|at least|more than|nearly)\s)?$"
)
_COMPOUND = re.compile(r"-([^\W\d_]{3,})(?:-old)?\b")
_PREDICATED = re.compile(r"\s(?:of\s(?:them|whom|these|those|the\s\w+)\s)?(?:were|was|are|is)\s(?:[a-z-]+\s)?(?P<noun>[a-z-]{4,})(?=[\s,.;]|$)")
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
    sign, name = _CURRENCY_BEFORE.search(before), _CURRENCY_AFTER.match(after)
    if sign or name:
        code = sign["sign"].lower().replace(" ", "").rstrip(".") if sign else (name["name"].lower().split()[0].rstrip("s") if name else "")
        return f"money:{_CURRENCIES.get(code, code)}", "", False, end + (name.end() if name and not sign else 0)
    percent = _PERCENT.match(after)
    if percent:
        return ("points" if percent["points"] else "percent"), "", False, end + percent.end()
    measure = _MEASURE.match(after)
    if measure:
        return "count", _MEASURES[measure[1].lower().replace(" ", "").replace(".", "")], False, end + measure.end()
    compound = _COMPOUND.match(after)
    if compound:
        return "count", lexicon.concept(compound[1].lower()), compound[1].lower() in _PEOPLE, end + compound.end()
    predicated = _PREDICATED.match(after)
    if predicated and not numeral.ordinal:
        noun = predicated["noun"].lower()
        if noun in _PEOPLE or noun.endswith("s"):
            return "count", _concept_of(noun), noun in _PEOPLE, end
    concept, people, last, named = _noun(sentence, end, ordinal=numeral.ordinal)
    if not concept and not named:
        concept, people = _announced(before)
    if named or _in_a_name(before, after, concept, numeral):
        return "name", "", False, end
    kind = "ordinal" if numeral.ordinal else "count"
    return kind, concept, people, last


def _in_a_name(before: str, after: str, concept: str, numeral: numerals.Numeral) -> bool:
    """Whether a number belongs to a name ("Fallout 76", "Ted 2") or is the pronoun "one"."""
    if numeral.worded and numeral.low == 1 and (not concept or re.match(r"\s(?:of|another|who|that|which|is|was)\b", after)):
        return True
    title = re.search(r"(?:^|[\w,]\s)((?:[A-Z][\w'’]+\s(?:of\s|the\s)?)*[A-Z][\w'’]+)[:]?\s$", before)
    if title is None or numeral.ordinal or lexicon.is_known(title[1].split()[-1].lower()):
        return False
    if numeral.worded and after[:2].strip() and not re.match(r"\s[A-Z]", after):
        return False
    if title.start(1) == 0 and len(title[1].split()) == 1:
        return bool(re.match(r"\s(?:is|was|has|had|received|grossed|scored|sold|won)\b", after))
    return not re.match(r"\s(?:per|%|[a-z-]+s\b)", after) and title[1].split()[-1].lower() not in _ROLE


def _announced(before: str) -> tuple[str, bool]:
    """The unit that stands before a bare number: "Population: 18,300", "the number of marchers at 400"."""
    match = _ANNOUNCED.search(before)
    if match is None:
        return "", False
    noun = (match["of"] or match["label"]).split()[-1].lower()
    if noun in {"number", "total", "count", "amount", "figure", "value", "quantity"}:
        row = re.match(r"[^:;]+:\s([^;]*?[a-z]+);", before)
        noun = row[1].split()[-1].lower() if row else noun
    return _concept_of(noun), noun in _PEOPLE or _concept_of(noun) == "people"


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
    return any(word in _PEOPLE or word in {"crew", "crews", "ground"} for word in words) and not any(word in _ROLE for word in words)


def counted(sentence: Sentence, end: int) -> tuple[str, bool]:
    """The unit that follows a word such as "no"."""
    concept, people, _, _ = _noun(sentence, end, ordinal=False)
    return concept, people


def _noun(sentence: Sentence, end: int, *, ordinal: bool) -> tuple[str, bool, int, bool]:
    """The noun that a number at `end` (in the sentence) counts; the last says that it is part of a name instead."""
    following = [word for word in sentence.words if word.start >= sentence.start + end]
    if ordinal and following and following[0].capital and following[0].text.isalpha():
        return "", False, end, True
    fallback: Word | None = None
    for word in following[:6]:
        if word.text == "-" and word is following[0]:
            continue
        if word.lower in _SKIPPED and fallback is None and word.lower != "and" and following.index(word) < 3:
            continue
        if word.lower in _STOPS_UNIT or word.text[0].isdigit() or _ROLE.get(word.lower) in {"injured", "killed"} and word.lower not in _PEOPLE:
            break
        if word.lower in _PEOPLE or (_plural(word) and not places.country(word.lower)):
            return _unit_of(word), _is_person(word.lower), word.end - sentence.start, False
        if fallback is None or (_adjective(fallback) and not word.capital):
            fallback = word
    if fallback is None or not fallback.meaning:
        return "", False, end, False
    return _unit_of(fallback), fallback.lower in _PEOPLE, fallback.end - sentence.start, False


def _unit_of(word: Word) -> str:
    return _concept_of(word.lower.removesuffix("'s"))


def _is_person(noun: str) -> bool:
    return noun in _PEOPLE or (noun.endswith(_PERSON_ENDINGS) and noun not in _NOT_PERSONS and len(noun) > 6)


_PERSON_ENDINGS = ("ers", "ists", "ians", "ors", "eers", "ees")
_NOT_PERSONS = frozenset(
    """numbers papers letters computers helicopters centers centres orders members offers chapters quarters corners towers
    powers rivers covers matters trailers containers sensors motors factors errors doors floors tractors reactors sectors
    colors colours mirrors degrees trees committees fees monitors trucks headquarters newspapers posters meters kilometers
    trailers layers servers routers printers counters shelters lockers flowers disasters trustees boosters freighters bombers
    fighters tankers steamers liners skyscrapers""".split()
)


def _concept_of(noun: str) -> str:
    return "people" if noun in _GENERIC else lexicon.concept(noun.split("-")[0])


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


_NOBODY = re.compile(r"(?i)\b(?:nobody|no one|no-one|none|no)\b(?!\s(?:more|fewer|less|longer|later|doubt|comment|matter|evidence|plan))")


def nobody(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence says that none were: a count of zero."""
    found = []
    for match in _NOBODY.finditer(sentence.text):
        _, people = counted(sentence, match.end())
        if people or match.group().lower() in {"nobody", "no one", "no-one"} or _ROLE.get(_next_word(sentence, match.end()), ""):
            found.append(match.span())
    return found


def _next_word(sentence: Sentence, end: int) -> str:
    return next((word.lower for word in sentence.words if word.start >= sentence.start + end), "")
