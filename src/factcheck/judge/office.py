"""Whether a person speaks for a country: its ambassador, its foreign minister, a spokesman of its ministry."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.language import places
from factcheck.facets.language.words import Sentence, Word

_OFFICES = frozenset(
    """minister president premier chancellor secretary ambassador envoy consul spokesman spokeswoman spokesperson diplomat
    leader official delegate representative ministry embassy government""".split()
)
_BETWEEN = 4
_REACH = 9


def speaks_for(person: frozenset[str], claimed: frozenset[str], units: Sequence[Sentence]) -> bool:
    """Whether the text gives the person (their concepts) an office of a country that the claimed concepts stand for.

    "U.S. Secretary of State Antony Blinken" speaks for Washington, and so does "Zhang Jun, China's ambassador" for
    Beijing. A country further away in the sentence is no ground: somebody else may be its own.
    """
    lands = {places.country(part) for part in claimed} - {None}
    return any(
        _holds(unit.words, at, person, lands)
        for unit in units
        if lands and unit.meanings & person
        for at, word in enumerate(unit.words)
        if word.lower in _OFFICES
    )


def _holds(words: Sequence[Word], at: int, person: frozenset[str], lands: set[str | None]) -> bool:
    """Whether the office at that place is one of the countries, and the person's."""
    first = next((place for place in range(at - 1, max(-1, at - 1 - _BETWEEN), -1) if _of(words[place], lands)), None)
    if first is None or any(word.text in {",", ";"} for word in words[first:at]):
        return False
    if _named_after(words[at + 1 : at + 1 + _REACH]) & person:
        return True
    start = first - 1 if first and words[first - 1].lower == "the" else first
    return start >= 2 and words[start - 1].text == "," and words[start - 2].meaning in person


def _of(word: Word, lands: set[str | None]) -> bool:
    return places.country(word.lower.removesuffix("'s")) in lands


def _named_after(words: Sequence[Word]) -> frozenset[str]:
    """The first name behind an office, what the office is of ("of State", "to the United Nations,") passed over."""
    found: list[str] = []
    inside = False
    for word in words:
        if word.lower in {"of", "to", "for", "at"}:
            inside = True
        elif word.capital and word.meaning and not inside:
            found.append(word.meaning)
        elif found:
            break
        elif word.text == ",":
            inside = False
        elif not word.capital and word.meaning:
            break
    return frozenset(found)
