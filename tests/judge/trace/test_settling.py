"""What the last word would have taken is told by asking `settle`, and agrees with what `settle` asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.facets import Passage
from factcheck.judge.settle import APART, BORNE, DIFFERING, LIKELY, PICKED, UNSAID, WORDED
from factcheck.judge.statement import Weighed
from factcheck.judge.trace.settling import settling
from factcheck.judge.trace.values import Ground
from factcheck.judge.weighing import Held
from factcheck.judge.weighing.ensemble import Likelihood
from factcheck.judge.weighing.signals import NAMES
from factcheck.model import Relation, RelationKind, Stance

LOW = Likelihood(supports=0.3, contradicts=0.2, leaves_open=0.5)
HIGH = Likelihood(supports=0.9, contradicts=0.05, leaves_open=0.05)
PLAIN = dict.fromkeys(
    (
        "words_predicated",
        "words_figures",
        "words_complement",
        "words_subject",
        "words_both",
        "words_told",
        "words_share",
    ),
    1,
)
COUNTED = {"number_claimed": 1, "number_same_sentence": 1}


def weighed(likely: Likelihood = LOW, *, whole: bool = True, in_one: bool = True, **values: float) -> Weighed:
    told = {**PLAIN, **values}
    signals = tuple(float(told.get(name, 0)) for name in NAMES)
    nothing: Any = None
    passage: Passage = nothing
    return Weighed(passage=passage, held=Held(signals=signals, relations=(), whole=whole, in_one=in_one), likely=likely)


def relation(facet: str, kind: RelationKind = RelationKind.CONFLICTS) -> Relation:
    return Relation(facet=facet, kind=kind, claimed="20", found="40")


@pytest.mark.parametrize(
    ("held", "bar"),
    [
        (weighed(**COUNTED), LIKELY),
        (weighed(), WORDED),
        (weighed(whole=False, **COUNTED), PICKED),
        (weighed(whole=False), PICKED),
    ],
)
def test_what_is_asked_of_the_weights_is_found(held: Weighed, bar: float) -> None:
    told = settling(Stance.SILENT, (), held)
    assert (told.ground, told.settled, told.supports_from) == (Ground.WEIGHTS_TOO_LOW, Stance.SILENT, bar)


def test_where_the_weights_decide_the_bar_that_they_reached_is_told() -> None:
    told = settling(Stance.SILENT, (), weighed(HIGH, **COUNTED))
    assert (told.ground, told.ruled, told.settled) == (Ground.WEIGHTS_DECIDE, Stance.SILENT, Stance.SUPPORTS)
    assert told.supports_from == LIKELY


def test_the_relation_that_keeps_the_rules_is_named_and_no_other() -> None:
    against, beside = relation("number"), relation("name", RelationKind.ENTAILS)
    told = settling(Stance.SILENT, (beside, against, against), weighed(HIGH, **COUNTED))
    assert told.settled == Stance.SILENT
    assert told.holding == (against,)


def test_relations_that_do_so_only_together_are_both_named() -> None:
    pair = (relation("number"), relation("date"))
    told = settling(Stance.SILENT, pair, weighed(HIGH, **COUNTED))
    assert set(pair) <= set(told.holding)


def test_what_a_passage_lacks_is_named() -> None:
    told = settling(Stance.SILENT, (), weighed(HIGH, **COUNTED, words_figures=0))
    assert (told.settled, told.supports_from) == (Stance.SILENT, None)
    assert told.wanting == (("words_figures", 0.0),)


@pytest.mark.parametrize(
    ("lacking", "in_one", "bar"),
    [({}, False, APART), ({"words_substituted": 1}, True, UNSAID)],
)
def test_what_is_not_said_in_so_many_words_raises_the_bar(lacking: dict[str, float], in_one: bool, bar: float) -> None:
    told = settling(Stance.SILENT, (), weighed(LOW, in_one=in_one, **COUNTED, **lacking))
    assert (told.ground, told.supports_from) == (Ground.WEIGHTS_TOO_LOW, bar)


def test_support_by_the_rules_wants_nothing() -> None:
    told = settling(
        Stance.SUPPORTS, (replace(relation("number"), kind=RelationKind.ENTAILS),), weighed(HIGH, **COUNTED)
    )
    assert (told.ground, told.holding, told.wanting) == (Ground.WEIGHTS_AGREE, (), ())


@pytest.mark.parametrize(("ruled", "bar"), [(Stance.SUPPORTS, BORNE), (Stance.CONTRADICTS, DIFFERING)])
def test_what_the_stance_of_the_rules_is_asked_is_told_where_it_stands_and_where_it_falls(
    ruled: Stance, bar: float
) -> None:
    sure = replace(LOW, supports=1.0, contradicts=0.0) if ruled == Stance.SUPPORTS else replace(LOW, contradicts=1.0)
    stands, falls = (settling(ruled, (relation("number"),), weighed(likely, **COUNTED)) for likely in (sure, LOW))
    assert (stands.ground, stands.settled, stands.stands_from) == (Ground.WEIGHTS_AGREE, ruled, bar)
    assert (falls.ground, falls.settled, falls.stands_from) == (Ground.WEIGHTS_DECIDE, Stance.SILENT, bar)
