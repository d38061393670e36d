"""Whether a sentence tells of another event of the same sort: the last one, the record, an earlier year.

A page on one flood speaks of others for comparison ("the last flood, in 2004, had killed 92"). Their numbers bear on
no claim about this one, unless the claim itself looks back in the same way.

Limits: comparison is known by its marks (last, previous, another, similar, record, "in 2004 … had"), not by reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import calendar, elapsed, lexicon
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence, topics
from factcheck.model import Facet, Relation, RelationKind

VERSION = 4
BEARING = Bearing.FRAME

_EVENTS = (
    "accident|attack|incident|fire|blaze|flood|flooding|crash|storm|typhoon|hurricane|protest|match|game|strike|earthquake|quake"
    "|eruption|bombing|blast|explosion|census|election|vote|edition|season|festival|parade|march|rally|summit|visit|tour|battle"
    "|disaster|drought|epidemic|outbreak|race|marathon|exhibition|survey|derailment|collapse|avalanche|landslide"
)
_OTHER = re.compile(
    rf"(?i)\b(?:(?:last|previous|earlier|similar|comparable|preceding|deadliest|worst|another|such)\s(?:\w+\s)?(?:{_EVENTS})\b"
    r")"
)
_NAMED = re.compile(
    r"\b(?P<before>(?:[A-Z][\w’'.-]+\s){1,3})(?P<kind>[Cc]hampionships?|[Gg]ames|[Oo]lympics|[Oo]pen|[Gg]rand\s[Pp]rix|[Cc]up|[Cc]onference|[Cc]ongress|[Ss]ummit|[Ff]estival|[Ff]air|[Bb]iennale|[Mm]arathon|[Rr]egatta|[Tt]ournament|[Ee]xhibition|[Dd]erby|[Rr]ally|[Cc]arnival)\b(?!\s[A-Z])"
    r"|\b(?P<kind_first>[Cc]hampionships?|[Gg]ames|[Oo]lympics|[Cc]onference|[Cc]ongress|[Ss]ummit|[Ff]estival|[Ff]air|[Mm]arathon|[Rr]egatta|[Tt]ournament|[Ee]xhibition|[Cc]arnival)\s(?:in|at|of)\s(?P<behind>[A-Z][\w’'.-]+)"
)
# For text in lower case.
_KIND = re.compile(rf"\b(?:(?:{_EVENTS})s?|collapsed|crashed|exploded|erupted|derailed)\b")
_LOOKS_BACK = re.compile(r"(?i)\bin\s(?:1\d|20)\d\d\b.*\bhad\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Facet):
    """Whether a sentence looks at another event; `kinds` are the sorts of event that it names, `years` the years, `named`
    the names that tell one of a sort from others ("the Turin championships"), with its sort.
    """

    other: bool
    kinds: frozenset[str]
    years: frozenset[int]
    named: frozenset[tuple[str, str]]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Event, ...]:
    """How a sentence stands to the event in hand."""
    years = frozenset(
        one.days.first.year
        for one in calendar.find(sentence.text, context.anchor)
        if one.days is not None and not one.relative
    )
    stretches = elapsed.find(sentence.text) if context.essay else []
    # "A week after the parade": the parade only dates what the claim is about.
    own = sentence.text[: stretches[0].start] if stretches else sentence.text
    return (
        Event(
            start=sentence.start,
            end=sentence.end,
            exact=sentence.text,
            other=bool(_OTHER.search(sentence.text) or _LOOKS_BACK.search(sentence.text)),
            kinds=frozenset(lexicon.concept(match) for match in _KIND.findall(lowered(own))),
            years=years,
            named=_named(sentence.text),
            sentence=sentence.index,
        ),
    )


def _named(text: str) -> frozenset[tuple[str, str]]:
    """The names of events that are told apart by them, each with the sort of event."""
    return frozenset(
        (name, lexicon.concept((match["kind"] or match["kind_first"]).lower()))
        for match in _NAMED.finditer(text)
        for name in topics(match["before"] or match["behind"])
    )


def _another_of_the_sort(claimed: Event, passage: Passage) -> bool:
    """Whether the passage names an event of the claim's sort by another name, and none by the claim's."""
    told = [one for one in passage.facets.get("event", ()) if isinstance(one, Event)]
    there = frozenset[tuple[str, str]]().union(*(one.named for one in told))
    sorts = {sort for _, sort in claimed.named} & {sort for _, sort in there}
    wanted = {name for name, sort in claimed.named if sort in sorts}
    rivals = {name for name, sort in there if sort in sorts}
    return bool(sorts) and not wanted & rivals and not wanted & passage.context.title


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's main sentence tells of another event than the claim."""
    if not isinstance(claimed, Event):
        return None
    main = passage.main_sentence.index
    kinds = next(
        (one.kinds for one in passage.facets.get("event", ()) if isinstance(one, Event) and one.sentence == main),
        frozenset(),
    )
    if claimed.kinds and kinds and not claimed.kinds & (kinds | passage.main_sentence.meanings):
        return Relation(
            facet="event",
            kind=RelationKind.UNRELATED,
            claimed=claimed.exact,
            why="it tells of another event",
            firm=False,
        )
    if _another_of_the_sort(claimed, passage):
        return Relation(
            facet="event", kind=RelationKind.UNRELATED, claimed=claimed.exact, why="it tells of another event"
        )
    if claimed.other:
        return None
    for found in passage.facets.get("event", ()):
        if (
            isinstance(found, Event)
            and found.sentence == passage.main_sentence.index
            and found.other
            and not (claimed.years & found.years)
        ):
            return Relation(
                facet="event",
                kind=RelationKind.UNRELATED,
                claimed=claimed.exact,
                found=found.exact,
                why="it tells of another event",
            )
    return None
