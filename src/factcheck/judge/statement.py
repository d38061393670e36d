"""What one source says of a statement: first by the rules, then by what the rules leave to be weighed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.facets import Passage, join
from factcheck.facets.language.words import Sentence
from factcheck.judge import document
from factcheck.judge.candidates import ranked
from factcheck.judge.document import decisive
from factcheck.judge.material import Text
from factcheck.judge.opinion import Opinion
from factcheck.judge.settle import settle
from factcheck.judge.weighing import Held, around, dates, hold, numbers
from factcheck.judge.weighing.ensemble import Likelihood, trained
from factcheck.model import Relation, RelationKind, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The passage that was weighed, what was seen in it, and how likely it bears on the claim."""

    passage: Passage
    held: Held
    likely: Likelihood


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a text says of a statement: by the rules alone, by the weights where they were asked, and in the end."""

    ruled: tuple[Opinion, ...]
    weighed: Weighed | None
    opinions: tuple[Opinion, ...]


def answer(parts: tuple[Passage, ...], text: Text) -> Answer:
    """What a text says of a claim of one or more sentences; two opinions where two voices in it disagree."""
    found = by_rules(parts, text)
    if not is_weighed(found, text):
        return Answer(ruled=found, weighed=None, opinions=found)
    passage = around(text, place(found[0], parts, text))
    held = hold(parts, text, passage)
    likely = trained().likelihood(held.signals)
    return Answer(
        ruled=found,
        weighed=Weighed(passage=passage, held=held, likely=likely),
        opinions=(_settled(found[0], parts, passage, held, likely),),
    )


def is_weighed(ruled: tuple[Opinion, ...], text: Text) -> bool:
    """Whether likeness may tell anything: not which of two voices counts, nor which version of a text."""
    return len(ruled) == 1 and bool(text.units) and not text.void and not text.retracted


def by_rules(parts: tuple[Passage, ...], text: Text) -> tuple[Opinion, ...]:
    """The stance of a text by the rules alone."""
    found = [document.opinions(part, text) for part in parts]
    return found[0] if len(found) == 1 else (_together([one[0] for one in found]),)


def place(opinion: Opinion, parts: tuple[Passage, ...], text: Text) -> int:
    """The index of the sentence to weigh: the one that decided, else the likeliest for the whole claim."""
    if opinion.spans:
        start = opinion.spans[0][0]
        return next((unit.index for unit in text.units if unit.start <= start < unit.end), 0)
    likeliest = ranked(join(parts, 0), text)
    return likeliest[0] if likeliest else 0


def _settled(opinion: Opinion, parts: tuple[Passage, ...], passage: Passage, held: Held, likely: Likelihood) -> Opinion:
    stance = settle(opinion.stance, (*opinion.relations, *held.relations), held, likely)
    if stance == opinion.stance == Stance.SUPPORTS and held.verbatim:
        return opinion  # of what is said word for word likeness tells nothing
    if stance == opinion.stance:
        return replace(opinion, likelihood=likely)
    both = dict.fromkeys((*held.relations, *opinion.relations))
    telling = tuple(one for one in both if one.kind == _TELLING[stance])
    if stance == Stance.CONTRADICTS and not telling:
        telling = _differing(parts, passage)
    if stance == Stance.SILENT:
        telling = (_UNLIKELY[opinion.stance], *telling)
    return Opinion(
        stance=stance,
        share=opinion.share,
        relations=decisive(telling),
        spans=tuple((unit.start, unit.end) for unit in _shown(passage, telling)) if stance.speaks else (),
        likelihood=likely,
    )


def _differing(parts: tuple[Passage, ...], passage: Passage) -> tuple[Relation, ...]:
    """The values that differ where no rule held them against each other."""
    claim = join(parts, 0)
    pairs = (("number", numbers.differing(claim, passage)), ("date", dates.differing(claim, passage)))
    return tuple(
        Relation(
            facet=facet,
            kind=RelationKind.CONFLICTS,
            claimed=pair[0].exact,
            found=pair[1].exact,
            start=pair[1].start,
            end=pair[1].end,
            firm=False,
        )
        for facet, pair in pairs
        if pair is not None
    )[:1]


def _unlikely(why: str) -> Relation:
    return Relation(facet="words", kind=RelationKind.UNRELATED, claimed="", why=why)


_UNLIKELY = {
    Stance.SUPPORTS: _unlikely("it has the claim’s words, but most likely says something else with them; read it"),
    Stance.CONTRADICTS: _unlikely("what differs may well be told of something else"),
}
"""Why a source is silent that the rules took for one that speaks."""

_TELLING = {
    Stance.SUPPORTS: RelationKind.ENTAILS,
    Stance.CONTRADICTS: RelationKind.CONFLICTS,
    Stance.SILENT: RelationKind.UNRELATED,
}
"""The relations that go with a stance which the weights gave."""


def _shown(passage: Passage, relations: tuple[Relation, ...]) -> tuple[Sentence, ...]:
    """The sentence that was weighed, then those in which what was compared stands."""
    places = [one.start for one in relations if one.start is not None]
    others = (unit for unit in passage.sentences if any(unit.start <= at < unit.end for at in places))
    return tuple(dict.fromkeys((passage.main_sentence, *others)))


def _together(parts: list[Opinion]) -> Opinion:
    """A claim of several sentences: one that conflicts contradicts, all that are borne support, some qualify."""
    stances = [part.stance for part in parts]
    if Stance.CONTRADICTS in stances:
        stance = Stance.CONTRADICTS
    elif all(one == Stance.SUPPORTS for one in stances):
        stance = Stance.SUPPORTS
    elif Stance.SUPPORTS in stances or Stance.QUALIFIES in stances:
        stance = Stance.QUALIFIES
    else:
        stance = Stance.SILENT
    telling = sorted(parts, key=lambda part: part.stance != stance)
    return Opinion(
        stance=stance,
        share=sum(part.share for part in parts) / len(parts),
        relations=tuple(relation for part in telling for relation in part.relations),
        spans=tuple(dict.fromkeys(span for part in telling if part.stance != Stance.SILENT for span in part.spans)),
    )
