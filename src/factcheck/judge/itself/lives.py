"""Ages that do not go with the years of a life: "born in 1931", and "died in 2001 aged 75".

Limits: the person opens both sentences, by the same name or by the same last name where the file has one such person;
of "the king" there may be two. An age is in whole years, and a date of birth without its day allows for one more.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.facets.language import scene
from factcheck.judge.itself.account import TITLES, Account, When
from factcheck.judge.itself.found import Found, Told

_WHO = r"(?P<who>(?:The\s)?[^\W\d_][^,;:()“”\"]{1,60}?)"
_ASIDE = r"(?:,\s[^,;]{1,60},)?"
_BORN = re.compile(rf"^{_WHO}(?:,?\s\(?born\s|{_ASIDE}\swas\sborn\b)")
_ENDED = r"(?:died|passed\saway|was\s(?:killed|murdered|assassinated|executed|shot\sdead)|drowned)"
_DONE = rf"(?P<done>{_ENDED}|retired|resigned|married|abdicated|emigrated)"
_AGED = re.compile(
    rf"^(?:(?:In|On)\s[\w\s]{{3,20}},?\s)?{_WHO}{_ASIDE}(?:\s\([^()]{{1,60}}\))?\s{_DONE}\b(?P<mid>[^;:()“”\"]{{0,60}}?),?\s"
    r"(?P<aged>(?:aged|at\s(?:the\s)?age(?:\sof)?|at)\s(?P<age>\d{1,3}))(?=\.?$|,\s|\s(?:in|on)\s)"
)
_WAS = re.compile(rf"^{_WHO}\swas\s(?P<aged>(?P<age>\d{{1,3}})(?:\syears\sold)?)\swhen\s(?:he|she)\s{_DONE}\b(?P<mid>)")
# Words by which the age may be somebody else's, or the death another's than the date's.
_OTHERS = re.compile(
    r"(?i)\b(?:and|with|leaving|his|her|their|whose|who|son|daughter|wife|husband|father|mother|brother|sister|child(?:ren)?|when|after|before|while|of)\b|[’']s?\s"
)
_ROUGH = re.compile(
    r"(?i)\b(?:about|around|circa|c\.|ca\.|some|nearly|almost|over|probably|perhaps|possibly|roughly|approximately|either|or|said|reportedly)(?=\s|$)"
)
_MOST = 12
"""Of a name under which so much is told there are many bearers."""
_HOLDERS = TITLES | {"bishop", "archbishop", "emperor", "duke", "earl", "tsar", "sultan", "ambassador", "minister"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a claim tells of a person: a birth, or with `years` an age, on `when`.

    `who` are the concepts of the name, else of the words for the person; `last` is the last name, "" where none is given.
    `ended` says that it is the age at death.
    """

    account: Account
    who: frozenset[str]
    last: str
    when: When | None
    years: int = 0
    ended: bool = False
    place: tuple[int, int] = (0, 0)


def conflicts(told: Sequence[Account]) -> Iterator[Found]:
    """Births, deaths and ages of one person that cannot all be right."""
    whole = [
        one for one in told if one.deed is None and not one.negative and not one.voices and not _ROUGH.search(one.text)
    ]
    ages = [age for one in whole if (age := _age(one)) is not None]
    if not ages:
        return
    births = [birth for one in whole if (birth := _birth(one)) is not None]
    by_person: dict[str | frozenset[str], list[_Told]] = {}
    for life in (*births, *ages):
        by_person.setdefault(life.last or life.who, []).append(life)
    for group in by_person.values():
        if len(group) <= _MOST:
            full = {one.who for one in group if len(one.who) > 1}
            yield from _of_one(group, one_name=len(full) <= 1)


def _of_one(told: Sequence[_Told], *, one_name: bool) -> Iterator[Found]:
    """The conflicts among what is told under one last name; `one_name` says that the file has one person of that name."""
    for one, other in itertools.combinations(told, 2):
        if not one_name and (one.who != other.who or (one.last and len(one.who) == 1)):
            continue
        if not one.years or not other.years:
            birth, age = (other, one) if one.years else (one, other)
            if age.years and not _fits(birth, age):
                yield _years(birth, age)
        elif one.ended and other.ended and one.account.order != other.account.order and one.years != other.years:
            reason = "The essay gives two numbers for the same thing"
            yield Found(facet="number", told=(_side(one), _side(other)), reason=reason)


def _birth(account: Account) -> _Told | None:
    found = _BORN.match(account.text)
    if found is None:
        return None
    who = _who(account, found)
    behind = [when for when in account.whens if when.start - account.start >= found.end("who")]
    if who is None or not behind or behind[0].relative or behind[0].yearless:
        return None
    between = account.text[found.end() : behind[0].start - account.start]
    if re.search(r"[;:()“”\"]", between) or _OTHERS.search(between) or (len(behind) > 1 and "was born" in found[0]):
        return None
    return _Told(account=account, who=who[0], last=who[1], when=behind[0], place=(behind[0].start, behind[0].end))


def _age(account: Account) -> _Told | None:
    found = _AGED.match(account.text) or _WAS.match(account.text)
    if found is None or _OTHERS.search(found["mid"]):
        return None
    who = _who(account, found)
    born = re.search(r"\bborn\b[^,;)]*", account.text)
    whens = [
        when for when in account.whens if born is None or not born.start() <= when.start - account.start < born.end()
    ]
    if who is None or len(whens) > 1:
        return None
    when = whens[0] if whens and not (whens[0].relative or whens[0].yearless) else None
    low, high = (account.start + place for place in found.span("aged"))
    return _Told(
        account=account,
        who=who[0],
        last=who[1],
        when=when,
        years=int(found["age"]),
        ended=re.fullmatch(_ENDED, found["done"]) is not None,
        place=(low, high),
    )


def _who(account: Account, found: re.Match[str]) -> tuple[frozenset[str], str] | None:
    """The person: concepts of names, or of common words with "the"; and the last name."""
    sentence = account.passage.main_sentence
    words = sentence.between(*found.span("who"))
    named = {word.start for word in scene.name_words(sentence)}
    names = [word.meaning for word in words if word.start in named]
    others = [word for word in words if word.start not in named and word.lower not in TITLES]
    if account.unsure or _OTHERS.search(found["who"] + " "):
        return None
    if names:
        return (frozenset(names), names[-1]) if not others else None
    if not found["who"].startswith("The ") or any(word.lower in _HOLDERS for word in words) or not words:
        return None
    return frozenset(word.meaning for word in words), ""


def _fits(birth: _Told, age: _Told) -> bool:
    if age.when is None or birth.when is None:
        return True
    born, day = birth.when.days, age.when.days
    return _completed(born.last, day.first) <= age.years <= _completed(born.first, day.last)


def _completed(birth: dt.date, day: dt.date) -> int:
    """The age in whole years of somebody born on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _years(birth: _Told, age: _Told) -> Found:
    days = str(age.when.days) if age.when else ""
    return Found(facet="anniversary", told=(_side(birth), _side(age, days)), reason="The years do not add up")


def _side(told: _Told, value: str = "") -> Told:
    start, end = told.place
    exact = told.account.text[start - told.account.start : end - told.account.start]
    return Told(account=told.account, exact=exact, start=start, end=end, value=value)
