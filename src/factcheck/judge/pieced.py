"""Support that is pieced together: several passages of one source that between them bear all values of a claim."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from factcheck.facets import Passage
from factcheck.facets.language import verbs
from factcheck.judge import wording
from factcheck.judge.alignment import Assessment
from factcheck.model import Relation, RelationKind, Stance

_VALUES = frozenset({"number", "date", "anniversary", "phrase"})


def together(claim: Passage, held: Sequence[Assessment]) -> Assessment | None:
    """Several passages that together bear every value of a claim (the rows of an infobox), as one that supports it.

    Not where a sentence that bears them all by itself says something else with them.
    """
    partly = sorted((one for one in held if one.stance == Stance.QUALIFIES), key=lambda one: one.rank, reverse=True)
    borne: dict[str, Relation] = {}
    wanted: set[str] = set()
    for one in partly:
        for relation in one.relations:
            if relation.facet in _VALUES:
                wanted.add(relation.claimed)
                if relation.kind == RelationKind.ENTAILS:
                    borne.setdefault(relation.claimed, relation)
    if any(wanted <= _borne(one) and _says_otherwise(claim, one.passage) for one in partly):
        return None
    weak = any(
        relation.facet in {"attribution", "hedge", "name"} and relation.kind == RelationKind.WEAKER
        for one in partly
        for relation in one.relations
    )
    around = frozenset[str]().union(*(one.passage.meanings | one.passage.context.title for one in partly))
    said = " ".join(unit.text for one in partly for unit in one.passage.sentences)
    if len(wanted) < 2 or set(borne) != wanted or weak or not wording.complement_said(claim, around, said):
        return None
    return replace(partly[0], stance=Stance.SUPPORTS, relations=tuple(borne.values()))


def _borne(held: Assessment) -> set[str]:
    """The values of the claim that a passage bears, as the claim writes them."""
    return {one.claimed for one in held.relations if one.facet in _VALUES and one.kind == RelationKind.ENTAILS}


def _says_otherwise(claim: Passage, passage: Passage) -> bool:
    """Whether a single sentence tells of another subject or act, or has another name or figure in the place of the claim's."""
    return len(passage.sentences) == 1 and (
        _of_another_subject(claim, passage)
        or _of_another_verb(claim, passage)
        or wording.exchanged(claim, passage)
        or _lacks_a_figure(claim, passage)
    )


def _of_another_verb(claim: Passage, passage: Passage) -> bool:
    """Whether all is said but the verb, which is another one: "painted 40 planes and 12 ships" for "insured"."""
    return (
        len(wording.shared(claim, passage).unsaid) == 1
        and wording.substituted(claim, passage)
        and not wording.predicated(claim, passage, named=False)
    )


def _lacks_a_figure(claim: Passage, passage: Passage) -> bool:
    """Whether a figure of the claim that no facet has read stands neither in the passage nor in its title."""
    read = [(one.start, one.end) for kind in _VALUES for one in claim.facets.get(kind, ())]
    asked = {
        word.text
        for word in claim.main_sentence.words
        if word.text[0].isdigit() and not any(start <= word.start < end for start, end in read)
    }
    return not asked <= passage.context.figures | {word.text for unit in passage.sentences for word in unit.words}


def _of_another_subject(claim: Passage, passage: Passage) -> bool:
    """Whether the common nouns before the verb are other ones: "the bridge cost" for "the tunnel cost"."""
    asked, there = _subject(claim), _subject(passage)
    around = passage.meanings | passage.context.title
    said = any(one in around or wording.derived(one, around) >= _SAID for one in asked)
    return bool(asked and there) and not said


_SAID = 0.8


def _subject(passage: Passage) -> frozenset[str]:
    """The concepts of the words in small letters before the first verb of a passage's own sentence."""
    before = itertools.takewhile(
        lambda word: not (verbs.is_past(word.lower) or word.lower in _FINITE), passage.main_sentence.words
    )
    return frozenset(word.meaning for word in before if word.meaning and not word.capital and word.meaning[0].isalpha())


# Verbs that the past does not mark are among them.
_FINITE = frozenset("is are was were be been being has had have will cost cut hit put set let shut hurt burst".split())
