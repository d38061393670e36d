"""What one source says of a claim, all its passages taken together.

A correction outranks what it corrects and a newer count an older one; two voices that disagree are two findings;
otherwise the passage that speaks of more of the claim decides.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.facets import Passage
from factcheck.facets.attribution import Attribution
from factcheck.judge import pieced
from factcheck.judge.alignment import SHARE_CONFLICT, SHARE_PARTLY, Assessment, assess
from factcheck.judge.candidates import ranked, window
from factcheck.judge.doubt import set_right, taken_back
from factcheck.judge.material import Text, value_of
from factcheck.judge.opinion import Opinion
from factcheck.model import BlockKind, Relation, RelationKind, Stance

_NEWER = re.compile(
    r"(?i)\b(?:rose|risen|climbed|revised|updated|later|now\s(?:stands|at|put)|since\s(?:risen|died)|final(?:ly)?|corrected|correction|has\sgrown|increased)\b"
)
_OLDER = re.compile(
    r"(?i)\b(?:initially|at\sfirst|originally|earlier|previously|had\sbeen\s(?:put|reported|given)|first\s(?:reports?|reported|said)|early\sreports?|preliminary|initial\sreports?)\b"
)
_CLOCK = re.compile(r"^\W{0,3}(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\s?(?P<half>[ap]\.?m\b)?", re.IGNORECASE)
_LEANING = frozenset("it he she they them this that these those its his her their there".split())
_FRAMES = frozenset({"event", "frame", "polarity", "attribution", "name", "role", "hedge"})
_VALUES = frozenset({"number", "date", "anniversary", "phrase"})
_CLOSE = 0.12


def opinions(claim: Passage, text: Text) -> tuple[Opinion, ...]:
    """The stance of a text on one sentence of a claim; two where two voices in it disagree."""
    held = assessments(claim, text)
    best = {stance: _best(held, stance) for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES)}
    against = best[Stance.CONTRADICTS]
    if against is not None and _borne_elsewhere(against, held):
        against = None
    favour = best[Stance.SUPPORTS] or pieced.together(claim, held) or best[Stance.QUALIFIES]
    if against is not None and favour is not None:
        return _settle(favour, against, text)
    chosen = favour or against
    if chosen is None:
        nearest = max(held, key=lambda one: one.rank, default=None)
        return (_opinion(nearest),) if nearest is not None else (Opinion(stance=Stance.SILENT),)
    return (_opinion(chosen),)


def assessments(claim: Passage, text: Text) -> list[Assessment]:
    """What each of the likeliest sentences says of a sentence of a claim, the likeliest first, without those that rest on
    a value which a correction on the page takes back.
    """
    return _without_retracted([_assess(claim, text, index) for index in ranked(claim, text)], text)


def _opinion(held: Assessment, voice: str | None = None) -> Opinion:
    units = held.passage.sentences
    marked = [unit for unit in units if any(_stands_in(relation, unit.start, unit.end) for relation in held.relations)]
    shown = [held.passage.main_sentence, *(unit for unit in marked if unit is not held.passage.main_sentence)]
    return Opinion(
        stance=held.stance,
        share=held.share,
        relations=decisive(held.relations),
        spans=tuple((unit.start, unit.end) for unit in shown),
        voice=voice,
    )


def _stands_in(relation: Relation, start: int, end: int) -> bool:
    return relation.start is not None and start <= relation.start < end


def _assess(claim: Passage, text: Text, index: int) -> Assessment:
    """The narrowest window around a sentence that decides."""
    narrow = assess(claim, window(text, index, 0, 0))
    if narrow.stance in {Stance.SUPPORTS, Stance.CONTRADICTS} and _points_elsewhere(claim, text, index):
        return replace(narrow, stance=Stance.SILENT)
    if narrow.stance in {Stance.SUPPORTS, Stance.CONTRADICTS}:
        return _unless_taken_back(narrow, claim, text, index)
    best = narrow
    # What follows a sentence names its subject only in arithmetic over two dated events; else words are borrowed backwards.
    dated, living = (bool(claim.facets.get(kind)) for kind in ("anniversary", "lifetime"))
    windows = ((1, 0), (0, 1), (1, 1), (2, 1)) if dated else ((1, 0), (2, 0))
    tried = [narrow.passage.sentences]
    for before, after in windows:
        passage = window(text, index, before, after)
        if passage.sentences in tried:
            continue  # there is no further sentence that it may be read with
        tried.append(passage.sentences)
        if not (dated or living) and not (passage.meanings - narrow.passage.meanings) & claim.meanings:
            continue  # nothing of the claim is beside it; only a day, or a death, would bear on it without its words
        wider = assess(claim, passage, briefly=True)
        if _improves(wider, best):
            best = wider
    return _unless_taken_back(best, claim, text, index)


def _points_elsewhere(claim: Passage, text: Text, index: int) -> bool:
    """Whether a sentence that leans on the one before it ("That inquiry …") leans on another event or place."""
    unit = text.units[index]
    if index == 0 or not unit.words or unit.words[0].lower not in _LEANING or text.units[index - 1].block != unit.block:
        return False
    before = assess(claim, window(text, index - 1, 0, 0))
    return any(one.kind == RelationKind.UNRELATED and one.facet in {"event", "name"} for one in before.relations)


def _unless_taken_back(held: Assessment, claim: Passage, text: Text, index: int) -> Assessment:
    """An assessment, unless it bears on the claim and a later sentence takes back what it rests on."""
    if held.stance == Stance.CONTRADICTS and set_right(claim, text, index):
        return replace(held, stance=Stance.SILENT)
    if held.stance not in {Stance.SUPPORTS, Stance.QUALIFIES} or held.share < SHARE_PARTLY:
        if held.stance != Stance.SILENT or held.share < SHARE_CONFLICT or len(held.passage.sentences) > 1:
            return held
        # Said nowhere else: weights may not make support of what is taken back.
        doubt = taken_back(claim, text, index)
        return held if doubt is None else replace(held, relations=(doubt, *held.relations))
    doubt = taken_back(claim, text, index)
    if doubt is None:
        return held
    if held.stance == Stance.QUALIFIES and doubt.kind != RelationKind.CONFLICTS:
        return replace(held, relations=(doubt, *held.relations))
    stance = Stance.CONTRADICTS if doubt.kind == RelationKind.CONFLICTS else Stance.QUALIFIES
    return replace(held, stance=stance, relations=(doubt, *held.relations))


def _improves(wider: Assessment, best: Assessment) -> bool:
    order = (Stance.SILENT, Stance.QUALIFIES, Stance.CONTRADICTS, Stance.SUPPORTS)
    if wider.stance != Stance.CONTRADICTS and any(
        relation.kind == RelationKind.UNRELATED and relation.facet in {"polarity", "attribution"}
        for relation in best.relations
    ):
        return False
    if wider.stance == Stance.CONTRADICTS and not _conflicts_here(wider):
        return False
    if wider.stance in {Stance.SUPPORTS, Stance.QUALIFIES} and not _rests_here(wider):
        return False
    return order.index(wider.stance) > order.index(best.stance)


def _rests_here(held: Assessment) -> bool:
    """Whether a wider window's own sentence carries what agrees: a value, or most of the words."""
    main = held.passage.main_sentence
    agreed = [
        relation
        for relation in held.relations
        if relation.kind in {RelationKind.ENTAILS, RelationKind.WEAKER}
        and relation.start is not None
        and relation.facet in _VALUES
    ]
    if agreed:
        return any(_stands_in(relation, main.start, main.end) for relation in agreed)
    return held.main_share >= 0.5


def _conflicts_here(held: Assessment) -> bool:
    """Whether a wider window may contradict: its own sentence does and leans on its neighbours for the subject."""
    main = held.passage.main_sentence
    leans = (
        main.kind == BlockKind.CORRECTION
        or any(word.lower in _LEANING for word in main.words[:4])
        or bool(_NEWER.search(main.text))
    )
    if held.passage.main and held.passage.sentences[held.passage.main - 1].text.endswith(";"):
        leans = True
    return any(
        relation.facet in {"anniversary", "lifetime"} or (leans and _stands_in(relation, main.start, main.end))
        for relation in held.relations
        if relation.kind == RelationKind.CONFLICTS
    )


def _best(held: list[Assessment], stance: Stance) -> Assessment | None:
    return max((one for one in held if one.stance == stance), key=lambda one: one.rank, default=None)


def _without_retracted(held: list[Assessment], text: Text) -> list[Assessment]:
    """Leave out what rests on a value that a correction on the page takes back."""
    if not text.void:
        return held
    return [
        one
        for one in held
        if not any(
            relation.facet in {"number", "date"}
            and relation.found
            and value_of(relation.found) in text.void
            and not (one.passage.main_sentence.kind == BlockKind.CORRECTION and _stands_in(relation, *_ends(one)))
            for relation in one.relations
        )
    ]


def _borne_elsewhere(against: Assessment, held: list[Assessment]) -> bool:
    """Whether the very figure on which one passage conflicts stands in another, though its words say too little.

    Then one of the two speaks of something else, and which of them cannot be told: a reason to say nothing.
    """
    conflicting = {
        relation.claimed
        for relation in against.relations
        if relation.kind == RelationKind.CONFLICTS and relation.facet == "number"
    }
    if not conflicting or _NEWER.search(against.passage.main_sentence.text):
        return False
    return any(
        relation.claimed in conflicting and relation.kind == RelationKind.ENTAILS
        for one in held
        if one.stance == Stance.SILENT
        and not any(relation.kind == RelationKind.UNRELATED and relation.facet in _FRAMES for relation in one.relations)
        for relation in one.relations
    )


def _ends(held: Assessment) -> tuple[int, int]:
    return held.passage.main_sentence.start, held.passage.main_sentence.end


def _settle(favour: Assessment, against: Assessment, text: Text) -> tuple[Opinion, ...]:
    """Which of two passages of one source counts, or both as two voices."""
    one, other = favour.passage.main_sentence, against.passage.main_sentence
    newer = (
        _newer(one.text, one.kind, _clock(text, one.block)),
        _newer(other.text, other.kind, _clock(text, other.block)),
    )
    if newer[0] != newer[1]:
        chosen = favour if newer[0] > newer[1] else against
        return (_opinion(chosen),)
    voices = _voice(favour.passage), _voice(against.passage)
    if voices[0] and voices[1] and voices[0] != voices[1]:
        return (_opinion(favour, voices[0]), _opinion(against, voices[1]))
    if favour.stance == Stance.SUPPORTS and favour.rank[0] >= against.rank[0] - _CLOSE:
        return (_opinion(favour),)
    if favour.stance == Stance.QUALIFIES and (
        favour.rank[0] > against.rank[0] + _CLOSE or _same_value_agreed(favour, against)
    ):
        return (_opinion(favour),)
    return (_opinion(against),)


def _same_value_agreed(favour: Assessment, against: Assessment) -> bool:
    """Whether the very value on which one passage conflicts is borne out by the other, no less closely."""
    agreed = {relation.claimed for relation in favour.relations if relation.kind == RelationKind.ENTAILS}
    conflicting = {relation.claimed for relation in against.relations if relation.kind == RelationKind.CONFLICTS}
    return conflicting <= agreed and favour.share >= against.share - _CLOSE


def _newer(text: str, kind: BlockKind, clock: int) -> tuple[int, int, int]:
    correction = 1 if kind == BlockKind.CORRECTION else 0
    marked = 1 if _NEWER.search(text) else 0
    return correction, marked - (1 if _OLDER.search(text) else 0), clock


def _clock(text: Text, block: int) -> int:
    """The time of day, in minutes, at which a live page's entry was posted; 0 where none is given."""
    for number in range(block, -1, -1):
        piece = text.document.blocks[number]
        match = _CLOCK.match(text.document.text[piece.start : piece.start + 20])
        if match:
            hour = int(match["hour"]) % 12 + 12 if (match["half"] or "").lower().startswith("p") else int(match["hour"])
            return hour * 60 + int(match["minute"])
    return 0


def _voice(passage: Passage) -> str | None:
    for one in passage.facets.get("attribution", ()):
        if isinstance(one, Attribution) and one.who and one.sentence == passage.main_sentence.index:
            return " ".join(sorted(one.who))
    return None


def decisive(relations: tuple[Relation, ...]) -> tuple[Relation, ...]:
    """The relations that an explanation names first: conflicts, then what is weaker, then what agrees."""
    order = (RelationKind.CONFLICTS, RelationKind.WEAKER, RelationKind.ENTAILS, RelationKind.UNRELATED)
    return tuple(sorted(relations, key=lambda relation: order.index(relation.kind)))
