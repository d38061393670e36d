"""Holding a claim against one passage: do they speak of the same thing, and what does it say of it?

First the frame (names, event, polarity, voice) and the shared words say whether the passage is about what the claim
is about; only then do values decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck import facets
from factcheck.facets import Bearing, Kind, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.counting import Number
from factcheck.facets.language.dated import Date
from factcheck.facets.polarity import Polarity
from factcheck.judge import doing, wording
from factcheck.model import Facet, Relation, RelationKind, Stance

# Shares of the claim's own words that a passage must have; set on the labelled pairs, see docs.
SHARE_VALUE = 0.45
SHARE_CONFLICT = 0.4
SHARE_WORDS = 0.72
SHARE_PARTLY = 0.6
SHARE_SAME = 0.75
SHARE_PHRASE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What one passage says of one sentence of a claim. `share` is that of the claim's words found, 0 to 1, and
    `main_share` what the passage's main sentence alone has of them.
    """

    stance: Stance
    share: float
    main_share: float
    relations: tuple[Relation, ...]
    passage: Passage

    @property
    def rank(self) -> tuple[float, float]:
        """Stronger assessments sort higher: more of the claim's words, more facets that agree or conflict."""
        telling = sum(relation.kind in {RelationKind.ENTAILS, RelationKind.CONFLICTS} for relation in self.relations)
        return self.share + 0.1 * telling, -len(self.passage.sentences)


def assess(claim: Passage, passage: Passage, *, briefly: bool = False) -> Assessment:
    """Hold one sentence of a claim against one passage.

    Without enough of the claim's words none speaks; of several sentences together nobody then asks why. `briefly` says that
    nobody asks why it is silent either where it speaks of something else.
    """
    said = wording.shared(claim, passage)
    share = said.share
    little = share < SHARE_CONFLICT and len(passage.sentences) > 1
    compared = None if little else _compared(claim, passage, briefly=briefly)
    if compared is None:
        return Assessment(stance=Stance.SILENT, share=share, main_share=said.main, relations=(), passage=passage)
    found: dict[Bearing, list[Relation]] = {bearing: [] for bearing in _BEARINGS}
    elsewhen = False
    negative = any(isinstance(one, Polarity) and one.heads for one in claim.facets.get("polarity", ()))
    for bearing, relation in compared:
        # What did not happen did not happen on any other day either.
        opposed = relation.kind == RelationKind.CONFLICTS and relation.facet in {"date", "anniversary", "name"}
        elsewhen = elsewhen or (negative and opposed and relation.facet == "date")
        told = _undecided(relation) if negative and opposed else relation
        found[Bearing.FRAME if relation.facet == "frame" else bearing].append(told)
    if elsewhen:
        found[Bearing.FRAME] = [_undecided(one) if one.facet == "polarity" else one for one in found[Bearing.FRAME]]
    if _conflicting(found[Bearing.VALUE]) == {"date"} and _yearly(claim):
        found[Bearing.FRAME].append(
            Relation(
                facet="frame",
                kind=RelationKind.UNRELATED,
                claimed=claim.main_sentence.text,
                why="it tells of another time",
            )
        )
    limits = found[Bearing.LIMIT]
    if limits and share >= SHARE_CONFLICT:
        stance = Stance.CONTRADICTS
    else:
        named = any(one.facet == "phrase" and one.kind == RelationKind.ENTAILS for one in found[Bearing.VALUE])
        predicate = wording.predicated(claim, passage, named=named)
        stance = _stance(found[Bearing.VALUE], found[Bearing.FRAME], share, predicate=predicate)
        if stance == Stance.SUPPORTS and (deed := doing.relation(claim, passage)) is not None:
            stance = Stance.SILENT
            found[Bearing.FRAME].append(deed)
        if stance == Stance.SUPPORTS:
            stance = _unless_exchanged(stance, found[Bearing.VALUE], claim, passage)
    if stance == Stance.QUALIFIES and said.unsaid:
        found[Bearing.FRAME].append(_unsaid(said.unsaid))
    decided = stance == Stance.CONTRADICTS and bool(limits)
    relations = tuple(limits) if decided else (*limits, *found[Bearing.VALUE], *found[Bearing.FRAME])
    return Assessment(stance=stance, share=share, main_share=said.main, relations=relations, passage=passage)


_BEARINGS = tuple(Bearing)  # to go through an enumeration itself takes as long as a comparison


def _yearly(claim: Passage) -> bool:
    """Whether a claim gives the measure of a year or a month that others have too: a sum or a share of a whole year, of a
    state rather than an act.
    """
    whole = any(
        isinstance(one, Date) and one.days is not None and not one.days.is_day for one in claim.facets.get("date", ())
    )
    measured = any(isinstance(one, Number) and one.kind != "ordinal" for one in claim.facets.get("number", ()))
    return whole and measured and not scene.acts(claim.main_sentence)


def _compared(claim: Passage, passage: Passage, *, briefly: bool) -> list[tuple[Bearing, Relation]] | None:
    """How a passage bears on each facet of a claim, in the order of the kinds, and what each contributes.

    If that is asked briefly, `None` where the frame silences the passage: its values then need not be found.
    """
    asked = _asked(claim)
    briefly = briefly and all(kind.BEARING != Bearing.LIMIT for kind, _ in asked)
    places: Iterable[int] = range(len(asked))
    if briefly:
        places = sorted(places, key=lambda place: asked[place][0].BEARING != Bearing.FRAME)
    found: list[tuple[Bearing, Relation] | None] = [None] * len(asked)
    for place in places:
        kind, claimed = asked[place]
        relation = kind.compare(claimed, claim, passage)
        if relation is not None:
            if briefly and kind.BEARING == Bearing.FRAME and relation.kind == RelationKind.UNRELATED:
                return None
            found[place] = kind.BEARING, relation
    return [one for one in found if one is not None]


@lru_cache(maxsize=256)
def _asked(claim: Passage) -> tuple[tuple[Kind, Facet], ...]:
    """All facets of a claim, each with its kind: few of the kinds that there are."""
    return tuple((kind, one) for name, kind in facets.kinds().items() for one in claim.facets.get(name, ()))


def _undecided(relation: Relation) -> Relation:
    return replace(relation, kind=RelationKind.UNRELATED)


def _unless_exchanged(stance: Stance, values: list[Relation], claim: Passage, passage: Passage) -> Stance:
    """Support, unless words that matter are missing or were exchanged; then what is left of it."""
    if (
        wording.substituted(claim, passage)
        or wording.exchanged(claim, passage)
        or not wording.figures_said(claim, passage)
        or not wording.complement_said(claim, passage.meanings | passage.context.title, wording.text_of(passage))
        or ({one.facet for one in values} == {"date"} and not wording.subject_said(claim, passage))
    ):
        return Stance.QUALIFIES if values else Stance.SILENT
    whole = wording.both_done(claim, passage) and wording.clocks_said(claim, passage)
    return stance if whole and (values or wording.told(claim, passage)) else Stance.QUALIFIES


def _unsaid(words: tuple[str, ...]) -> Relation:
    """What of the claim a passage that bears it in part does not say, as a reason for an editor."""
    listed = ", ".join(f"“{word}”" for word in words[:_MOST_WORDS])
    return Relation(
        facet="words",
        kind=RelationKind.WEAKER,
        claimed=" ".join(words[:_MOST_WORDS]),
        why=f"it does not say {listed}",
    )


_MOST_WORDS = 3


def _stance(values: list[Relation], frame: list[Relation], share: float, *, predicate: bool) -> Stance:
    kinds = {relation.kind for relation in frame}
    if RelationKind.UNRELATED in kinds:
        return Stance.SILENT
    doubtful = any(one.kind == RelationKind.WEAKER and one.facet == "hedge" for one in frame)
    if RelationKind.CONFLICTS in kinds:
        return Stance.CONTRADICTS if share >= SHARE_CONFLICT and not doubtful else Stance.SILENT
    stance = _by_values(values, share) if values else _by_words(share, predicate=predicate)
    dated = (
        _conflicting(values) <= {"date"} if stance == Stance.CONTRADICTS else {one.facet for one in values} <= {"date"}
    )
    if stance == Stance.SUPPORTS and not predicate and (dated or share < SHARE_SAME):
        return Stance.QUALIFIES if share >= SHARE_VALUE else Stance.SILENT
    if stance == Stance.CONTRADICTS and (doubtful or (not predicate and share < SHARE_SAME and dated)):
        # "Apparently none died" is no ground for calling a count wrong, nor is another day for another act of the same
        # subject for calling a date so.
        return Stance.SILENT
    if stance == Stance.SUPPORTS and RelationKind.WEAKER in kinds:
        return Stance.QUALIFIES
    return stance


def _conflicting(values: list[Relation]) -> set[str]:
    return {relation.facet for relation in values if relation.kind == RelationKind.CONFLICTS}


def _by_values(values: list[Relation], share: float) -> Stance:
    kinds = [relation.kind for relation in values]
    if RelationKind.CONFLICTS in kinds:
        # Another figure for another year is another fact, not a contradiction.
        another = _conflicting(values) >= {"number", "date"}
        return Stance.CONTRADICTS if share >= SHARE_CONFLICT and not another else Stance.SILENT
    if share < SHARE_VALUE:
        return Stance.SILENT
    if {relation.facet for relation in values} == {"phrase"} and share < SHARE_PHRASE:
        return Stance.SILENT
    if all(kind == RelationKind.ENTAILS for kind in kinds):
        return Stance.SUPPORTS
    borne = {relation.facet for relation in values if relation.kind in {RelationKind.ENTAILS, RelationKind.WEAKER}}
    counted = {relation.facet for relation in values} - {"date"}
    # A date alone says little of a claim that counts something.
    return Stance.QUALIFIES if borne and (not counted or borne & counted) else Stance.SILENT


def _by_words(share: float, *, predicate: bool) -> Stance:
    if not predicate:
        return Stance.SILENT
    if share >= SHARE_WORDS:
        return Stance.SUPPORTS
    return Stance.QUALIFIES if share >= SHARE_PARTLY else Stance.SILENT
