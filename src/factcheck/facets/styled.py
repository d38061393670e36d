"""By what office somebody is called: "Archdeacon Nwosu" is not "Bishop Nwosu".

A claim's office right before a name wants the name without any office, or with that one. Where the passage's sentence has
another before it, it speaks of somebody else, or of another time.

Limits: offices are known by a list; forms of address that several hold at once ("Dr", "Sir", "Professor") say nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation

VERSION = 1
BEARING = Bearing.FRAME

_OFFICES = """Pope|Cardinal|Archbishop|Bishop|Archdeacon|Deacon|Dean|Canon|Abbot|Abbess|Prior|Prioress|Vicar|Rector|Curate|Chaplain|Pastor|Rabbi|Imam|Brother|Sister|Father|Mother
|Marshal|General|Colonel|Major|Captain|Lieutenant|Ensign|Sergeant|Corporal|Private|Brigadier|Admiral|Commodore|Commander|Midshipman|Bosun
|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Sultan|Duke|Duchess|Earl|Count|Countess|Viscount|Viscountess|Baron|Baroness|Marquess
|President|Chancellor|Premier|Minister|Secretary|Senator|Governor|Mayor|Councillor|Alderman|Ambassador|Consul|Sheriff|Speaker|Congressman|Congresswoman
|Judge|Justice|Magistrate|Coroner|Prosecutor|Constable|Inspector|Superintendent|Detective|Sergeant|Warden|Nurse|Matron|Surgeon|Headmaster|Headmistress|Principal"""
_STYLED = re.compile(
    rf"\b(?P<office>(?:(?:Vice|Deputy|Assistant|Acting|Chief|Rear|Lieutenant|Major|Under|Brigadier|Grand|Crown)[\s-])?(?:{_OFFICES.replace(chr(10), '')}))\s(?P<name>(?:[A-Z][\w’'.-]+\s?)+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled(Facet):
    """An office before a name in a claim, in lower case, and the words of the name."""

    office: str
    name: frozenset[str]


def find(sentence: Sentence, context: Context) -> tuple[Styled, ...]:
    """The offices before names of a claim's sentence; none in a source, which is read when it is compared."""
    if not context.essay:
        return ()
    return tuple(
        Styled(
            start=sentence.start + start,
            end=sentence.start + end,
            exact=sentence.text[start:end].strip(),
            office=office,
            name=name,
        )
        for office, name, start, end in _styled(sentence.text)
    )


@lru_cache(maxsize=2048)
def _styled(text: str) -> tuple[tuple[str, frozenset[str], int, int], ...]:
    return tuple(
        (match["office"].lower().replace("-", " "), _bare(match["name"]), *match.span())
        for match in _STYLED.finditer(text)
    )


def _bare(name: str) -> frozenset[str]:
    return frozenset(part.removesuffix("’s").removesuffix("'s").strip(".,") for part in name.split())


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage gives the name another office."""
    if not isinstance(claimed, Styled):
        return None
    there = [one for one in _styled(passage.main_sentence.text) if one[1] & claimed.name]
    if not there or any(office == claimed.office for office, *_ in there):
        return None
    _, _, start, end = there[0]
    return apart(claimed, passage, (start, end), "the source names another by that name")
