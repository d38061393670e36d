"""How many live in a place, told in two ways: "has 12,000 inhabitants", "a town of 14,000 people".

Limits: both speak of the present, and differ by more than a tenth, since such numbers are round ones.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.facets.language.counting import Number
from factcheck.judge.itself.account import Account
from factcheck.judge.itself.found import Found, Told

_PLACE = r"(?P<place>town|city|village|island|country|municipality|port|capital|state|province|commune|district|suburb)"
_NAME = r"(?P<name>(?!The\b)[A-Z][^\W\d_]+(?:[\s-][A-Z][^\W\d_]+){0,2})"
_SIZE = r"(?P<size>(?:(?i:about|around|some|nearly|over|more\sthan|almost)\s)?\d[\d.,]*\d(?:\s(?:thousand|million))?|\d+\s(?:thousand|million))"
_PEOPLE = r"(?:people|inhabitants|residents|souls|citizens)"
_THE = rf"(?:[Tt]he\s{_PLACE}(?:\sof\s(?=[A-Z]))?)?{_NAME}?"
_FORMS = tuple(
    re.compile(pattern.replace(" ", r"\s"))
    for pattern in (
        rf"^{_THE} (?:has|counts|numbers) {_SIZE} {_PEOPLE}\b",
        rf"^{_THE} (?:has|with) a population of {_SIZE}(?=\W|$)",
        rf"^{_THE} is home to {_SIZE} {_PEOPLE}\b",
        rf"^The population of {_THE} is {_SIZE}(?=\W|$)",
        rf"^{_SIZE} {_PEOPLE} live in {_THE}(?=[.,]|$)",
        rf"(?:^|\b)[Tt]he {_PLACE} of {_SIZE} {_PEOPLE}\b",
        rf"^{_NAME}(?:,| is) an? (?:[a-z]+ )?{_PLACE} of {_SIZE} {_PEOPLE}\b",
    )
)
_APART = re.compile(
    r"(?i)\b(?:metropolitan|greater|urban|area|region|together|including|surrounding|once|formerly|then|before|after|if|would|other|another|first|second)\b"
)
_NEARLY = 1.1
_MOST = 8
"""Of so many sizes of one place none is held against the others: they are a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Size:
    """How many live in a `place`, told by its name, else by what it is called."""

    place: str
    number: Number
    told: Told
    voices: frozenset[str]


def conflicts(told: Sequence[Account]) -> Iterator[Found]:
    """Claims that give one place two sizes."""
    by_place: dict[str, list[_Size]] = {}
    for one in told:
        if (size := _size(one)) is not None:
            by_place.setdefault(size.place, []).append(size)
    for group in by_place.values():
        for first, second in itertools.combinations(group if len(group) <= _MOST else (), 2):
            low, high = sorted((first, second), key=lambda size: size.number.low)
            if first.told.account.order == second.told.account.order or low.voices != high.voices:
                continue
            if low.number.high * _NEARLY < high.number.low:
                reason = "The essay gives two numbers for the same thing"
                yield Found(facet="number", told=(first.told, second.told), reason=reason)


def _size(account: Account) -> _Size | None:
    if account.deed or account.past or account.whens or account.negative or account.momentary:
        return None
    if _APART.search(account.text) or account.unsure:
        return None
    found = next((match for form in _FORMS if (match := form.search(account.text))), None)
    if found is None:
        return None
    groups = found.groupdict()
    low, high = (account.start + place for place in found.span("size"))
    numbers = [one for one in account.numbers if low <= one.start < high]
    where = groups.get("name") or groups.get("place")
    if not where or len(numbers) != 1:
        return None
    told = Told(account=account, exact=found["size"], start=low, end=high)
    return _Size(place=where, number=numbers[0], told=told, voices=account.voices)
