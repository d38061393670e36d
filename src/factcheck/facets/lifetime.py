"""Who had already died: nobody who has died does anything afterwards, and no group outlives its last member.

A claim of somebody who still lives ("the last surviving pilot") conflicts with a source by which the last of them died
before the day of the claim.

Limits: told by "died", "death" and their like, with the day in the same sentence or, where it has none, the passage's first;
ages and births are not reckoned with, nor that a group was disbanded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.dated import Date
from factcheck.facets.language.words import Sentence
from factcheck.model import DateRange, Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.LIMIT

_LIVES = re.compile(r"(?i)\b(?:surviving|living|still\salive|alive\stoday|last\sremaining|remaining)\b")
_LAST = re.compile(
    r"(?i)\b(?:last|final|sole)\s(?:known\s|remaining\s|living\s|surviving\s)*(?:survivors?|members?|veterans?|pilots?|witness(?:es)?|crew(?:man|men)?|of\sthe)\b"
)
_DIED = re.compile(r"(?i)\b(?:died|dies|death|passed\saway|has\sdied)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime(Facet):
    """`lives` in a claim: somebody is said to be alive; in a source: the last of a group is named. `died`: a death is told."""

    lives: bool
    last: bool
    died: bool
    names: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Lifetime, ...]:
    """What a sentence says of being alive and of the last of a group."""
    lives, last, died = (bool(pattern.search(sentence.text)) for pattern in (_LIVES, _LAST, _DIED))
    if not (lives or last or died):
        return ()
    return (
        Lifetime(
            start=sentence.start,
            end=sentence.end,
            exact=sentence.text,
            lives=lives and not died,
            last=last,
            died=died,
            names=scene.names(sentence),
            sentence=sentence.index,
        ),
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the last of those whom the claim has alive had died before the day of the claim."""
    if not isinstance(claimed, Lifetime) or not claimed.lives:
        return None
    found = [one for one in passage.facets.get("lifetime", ()) if isinstance(one, Lifetime)]
    last = next((one for one in found if one.last and len(one.names & claimed.names) >= 2), None)
    if last is None or not any(one.died for one in found):
        return None
    when, ended = _day(claim), _death(passage)
    if when is None or ended is None or ended.last >= when.first:
        return None
    return Relation(
        facet="lifetime",
        kind=RelationKind.CONFLICTS,
        claimed=claimed.exact,
        found=last.exact,
        start=last.start,
        end=last.end,
        why=f"the last of them had died by {ended.last.year}",
    )


def _death(passage: Passage) -> DateRange | None:
    """The day of the death: of the dates in its sentence the first behind the word for it, else the last before it."""
    for unit in passage.sentences:
        told = _DIED.search(unit.text)
        dates = [
            one
            for one in passage.facets.get("date", ())
            if isinstance(one, Date) and one.days is not None and one.sentence == unit.index
        ]
        if told and dates:
            behind = (one.days for one in dates if one.start >= unit.start + told.end())
            return next(behind, dates[-1].days)
    return _day(passage)


def _day(passage: Passage) -> DateRange | None:
    """The day that a passage speaks of: its first date, else its own."""
    dates = [one.days for one in passage.facets.get("date", ()) if isinstance(one, Date) and one.days is not None]
    return dates[0] if dates else passage.context.anchor
