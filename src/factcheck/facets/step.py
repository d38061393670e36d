"""A step short of the deed: who was shortlisted for a prize did not win it, what was offered was not yet paid.

A claim of an outcome wants the passage to tell that outcome, or no word for it. Where the passage's sentence tells only of
a step on the way to it, and nothing in the passage says that it came to the outcome, it bears the claim neither out nor against it.

Limits: steps and outcomes are known by a list of what commonly leads to what; "who won, having been shortlisted" has both
and says so. A step that is told as the outcome's own word ("offered, and bought") is not looked into.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation

VERSION = 1
BEARING = Bearing.FRAME

_LADDERS = (
    (
        "nominated nomination nominee shortlisted short-listed longlisted finalist contender tipped runner-up",
        "won wins win winner awarded received receives given",
    ),
    (
        "charged accused indicted suspected prosecuted arraigned tried questioned arrested detained",
        "convicted guilty sentenced jailed imprisoned condemned admitted confessed",
    ),
    ("arrested detained questioned suspected investigated accused", "charged indicted prosecuted"),
    (
        "offered offer offers bid bids bidding negotiating",
        "acquired acquires bought buys purchased sold paid took taken acquisition takeover merged completed owns",
    ),
    (
        "proposed proposal proposals proposes recommended recommends drafted tabled debated discussed",
        "adopted adopts passed passes approved approves enacted banned abolished introduced ratified voted agreed signed",
    ),
    ("applied application applicant petitioned", "granted obtained received won got joined admitted"),
    ("stood ran candidate campaigned nominated", "elected won wins appointed"),
    ("invited", "attended attends visited came accepted joined"),
    ("announced planned", "completed opened finished built delivered launched"),
    ("chosen selected picked designated", "held hosted staged"),
    ("qualified competed", "won wins winner champion champions"),
)
_ROWS = tuple((frozenset(steps.split()), frozenset(deeds.split())) for steps, deeds in _LADDERS)
_DEEDS = frozenset().union(*(deeds for _, deeds in _ROWS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Facet):
    """The outcome that a claim tells, as written and as a concept."""

    deed: str
    concept: str


def find(sentence: Sentence, context: Context) -> tuple[Step, ...]:
    """The outcomes that a claim's sentence tells; none in a source, which is read when it is compared."""
    if not context.essay:
        return ()
    return tuple(
        Step(start=word.start, end=word.end, exact=word.text, deed=word.lower, concept=lexicon.concept(word.lower))
        for word in sentence.words
        if word.lower in _DEEDS and not word.capital
    )


def _told(passage: Passage) -> frozenset[str]:
    """The concepts of a passage, but of what stands behind "to" as what there is to be done."""
    return frozenset(
        word.meaning
        for unit in passage.sentences
        for before, word in itertools.pairwise((*unit.words[:1], *unit.words))
        if before.lower != "to"
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence tells only a step on the way to what is claimed."""
    if not isinstance(claimed, Step) or {claimed.concept, *lexicon.implying(claimed.concept)} & _told(passage):
        return None
    own = {word.lower for word in claim.main_sentence.words}
    said = {word.lower for unit in passage.sentences for word in unit.words}
    main = passage.main_sentence
    for steps, deeds in _ROWS:
        if claimed.deed not in deeds or own & steps or said & deeds:
            continue
        step = next((word for word in main.words if word.lower in steps and not word.capital), None)
        if step is not None:
            span = (step.start - main.start, step.end - main.start)
            return apart(claimed, passage, span, f"the source says only “{step.text}”, not “{claimed.exact}”")
    return None
