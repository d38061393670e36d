"""By what office somebody is called: "Archdeacon Nwosu" is not "Bishop Nwosu".

A claim's office right before a name wants the name without any office, or with that one. Where the passage's sentence has
another before it, or the same in another rank ("the deputy librarian, Ann Roe"), it speaks of somebody else, or of another time.

Limits: offices are known by lists; forms of address that several hold at once ("Dr", "Sir", "Professor") say nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation

VERSION = 2
BEARING = Bearing.FRAME

_OFFICES = """Pope|Cardinal|Archbishop|Bishop|Archdeacon|Deacon|Dean|Canon|Abbot|Abbess|Prior|Prioress|Vicar|Rector|Curate|Chaplain|Pastor|Rabbi|Imam|Brother|Sister|Father|Mother
|Marshal|General|Colonel|Major|Captain|Lieutenant|Ensign|Sergeant|Corporal|Private|Brigadier|Admiral|Commodore|Commander|Midshipman|Bosun
|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Sultan|Duke|Duchess|Earl|Count|Countess|Viscount|Viscountess|Baron|Baroness|Marquess
|President|Chancellor|Premier|Minister|Secretary|Senator|Governor|Mayor|Councillor|Alderman|Ambassador|Consul|Sheriff|Speaker|Congressman|Congresswoman
|Judge|Justice|Magistrate|Coroner|Prosecutor|Constable|Inspector|Superintendent|Detective|Sergeant|Warden|Nurse|Matron|Surgeon|Headmaster|Headmistress|Principal"""
_STYLED = re.compile(
    rf"\b(?P<office>(?:(?:Vice|Deputy|Assistant|Acting|Chief|Rear|Lieutenant|Major|Under|Brigadier|Grand|Crown)[\s-])?(?:{_OFFICES.replace(chr(10), '')}))\s(?P<name>(?:[A-Z][\w’'.-]+\s?)+)"
)


_HOLDERS = "minister|secretary|director|manager|editor|president|chairman|chairwoman|chair|mayor|governor|commissioner|superintendent|inspector|warden|treasurer|curator|conductor|head|headmaster|headmistress|principal|captain|coach|chief|officer|ambassador|prosecutor|leader|sheriff|librarian|keeper"
_UNDER = "deputy|assistant|acting|vice|junior|associate|former|ex|shadow|under|interim"
_RANKED = re.compile(
    rf"\b(?P<under>(?i:{_UNDER})[\s-])?(?P<field>(?:[a-z]+\s){{0,2}}?)(?P<office>(?i:{_HOLDERS})),?\s(?P<name>(?:[A-Z][\w’'.-]+\s?){{1,3}})"
)
"""An office in small letters, or behind a comma, and whether it is held in the second place or no longer."""


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
    found = [
        (match["office"].lower().replace("-", " "), _bare(match["name"]), *match.span())
        for match in _STYLED.finditer(text)
    ]
    taken = [(start, end) for *_, start, end in found]
    found += [
        (
            f"{(match['under'] or '').lower().strip('- ')} {match['office'].lower()}".strip(),
            _bare(match["name"]),
            *match.span(),
        )
        for match in _RANKED.finditer(text)
        if all(match.end() <= start or end <= match.start() for start, end in taken)
    ]
    return tuple(found)


def _head(office: str) -> str:
    return office.rsplit(maxsplit=1)[-1]


def _titled(office: str) -> bool:
    """Whether an office is one that stands before names as a form of address."""
    return _head(office) in _ADDRESSED


_ADDRESSED = frozenset(_OFFICES.lower().replace("\n", "").split("|"))


def _bare(name: str) -> frozenset[str]:
    return frozenset(part.removesuffix("’s").removesuffix("'s").strip(".,") for part in name.split())


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage gives the name another office."""
    if not isinstance(claimed, Styled):
        return None
    there = [one for one in _styled(passage.main_sentence.text) if one[1] & claimed.name]
    # A curator may be a librarian too: but for the forms of address, only another rank in the one office is another.
    there = [
        one for one in there if _head(one[0]) == _head(claimed.office) or (_titled(claimed.office) and _titled(one[0]))
    ]
    if not there or any(office == claimed.office for office, *_ in there):
        return None
    _, _, start, end = there[0]
    return apart(claimed, passage, (start, end), "the source names another by that name")
