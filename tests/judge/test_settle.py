"""What the weights may decide, and what they may not overrule."""

from __future__ import annotations

import pytest

from factcheck.judge import confidence
from factcheck.judge.settle import APART, BORNE, DIFFERING, LIKELY, UNSAID, WORDED, settle
from factcheck.judge.weighing import Held
from factcheck.judge.weighing.ensemble import Likelihood, trained
from factcheck.judge.weighing.signals import NAMES
from factcheck.model import Relation, RelationKind, Stance
from factcheck.settings import Prior

FAVOUR = Likelihood(supports=0.9, contradicts=0.05, leaves_open=0.05)
AGAINST = Likelihood(supports=0.05, contradicts=0.9, leaves_open=0.05)
PLAIN = {
    "words_predicated": 1,
    "words_figures": 1,
    "words_complement": 1,
    "words_subject": 1,
    "words_both": 1,
    "words_told": 1,
    "words_share": 1,
}
A_COUNT = {"number_claimed": 1, "number_same_sentence": 1}
DIFFERS = {"number_margin": -1, "number_fit_against": 1}


def weighed(
    likelihood: Likelihood, *, whole: bool = True, in_one: bool = True, **values: float
) -> tuple[Held, Likelihood]:
    told = {**PLAIN, **A_COUNT, **values}
    signals = tuple(float(told.get(name, 0)) for name in NAMES)
    return Held(signals=signals, relations=(), whole=whole, in_one=in_one), likelihood


def relation(facet: str, kind: RelationKind, *, firm: bool = True, found: str = "40") -> Relation:
    return Relation(facet=facet, kind=kind, claimed="20", found=found, firm=firm)


def test_likelihood_decides_what_the_rules_leave_open() -> None:
    assert settle(Stance.SILENT, (), *weighed(FAVOUR)) == Stance.SUPPORTS
    assert settle(Stance.QUALIFIES, (), *weighed(FAVOUR)) == Stance.SUPPORTS
    assert settle(Stance.SILENT, (), *weighed(AGAINST, **DIFFERS)) == Stance.CONTRADICTS
    assert settle(Stance.SILENT, (), *weighed(AGAINST, number_claimed=0)) == Stance.SILENT


@pytest.mark.parametrize("facet", ["number", "date", "polarity", "role", "name"])
def test_no_weight_turns_a_firm_conflict_into_support(facet: str) -> None:
    against = relation(facet, RelationKind.CONFLICTS)
    sure = Likelihood(supports=1.0, contradicts=0.0, leaves_open=0.0)
    assert settle(Stance.CONTRADICTS, (against,), *weighed(sure)) != Stance.SUPPORTS
    assert settle(Stance.SILENT, (against,), *weighed(sure)) == Stance.SILENT


@pytest.mark.parametrize(
    ("ruled", "bar"), [(Stance.SUPPORTS, BORNE), (Stance.CONTRADICTS, DIFFERING)], ids=["support", "a firm conflict"]
)
def test_what_the_rules_say_is_left_open_where_it_is_unlikely(ruled: Stance, bar: float) -> None:
    told = (relation("number", RelationKind.CONFLICTS),) if ruled == Stance.CONTRADICTS else ()

    def at(likely: float) -> Stance:
        shares = (likely, 0.0) if ruled == Stance.SUPPORTS else (0.0, likely)
        likelihood = Likelihood(supports=shares[0], contradicts=shares[1], leaves_open=1 - likely)
        return settle(ruled, told, *weighed(likelihood))

    assert (at(bar), at(bar - 0.01)) == (ruled, Stance.SILENT)


def test_a_doubtful_conflict_may_fall() -> None:
    doubtful = relation("number", RelationKind.CONFLICTS, firm=False)
    assert settle(Stance.CONTRADICTS, (doubtful,), *weighed(FAVOUR)) == Stance.SUPPORTS
    assert settle(Stance.CONTRADICTS, (doubtful,), *weighed(FAVOUR, words_exchanged=1)) == Stance.SILENT
    assert settle(Stance.CONTRADICTS, (doubtful,), *weighed(AGAINST)) == Stance.CONTRADICTS


@pytest.mark.parametrize(
    "known",
    [
        relation("number", RelationKind.WEAKER),
        relation("date", RelationKind.UNRELATED),
        relation("event", RelationKind.UNRELATED, found=""),
        relation("attribution", RelationKind.WEAKER),
    ],
    ids=lambda one: f"{one.facet} {one.kind}",
)
@pytest.mark.parametrize("likelihood", [FAVOUR, AGAINST], ids=["for", "against"])
def test_what_the_rules_know_to_be_undecided_stays_so(known: Relation, likelihood: Likelihood) -> None:
    assert settle(Stance.SILENT, (known,), *weighed(likelihood, **DIFFERS)) == Stance.SILENT


def test_another_figure_for_another_day_is_another_fact() -> None:
    both = (relation("number", RelationKind.CONFLICTS), relation("date", RelationKind.CONFLICTS))
    assert settle(Stance.SILENT, both, *weighed(AGAINST, **DIFFERS)) == Stance.SILENT


def test_contradiction_by_weights_wants_more_than_support() -> None:
    fair = Likelihood(supports=0.2, contradicts=0.6, leaves_open=0.2)
    assert settle(Stance.SILENT, (), *weighed(fair, **DIFFERS)) == Stance.SILENT
    assert settle(Stance.SILENT, (), *weighed(AGAINST)) == Stance.CONTRADICTS


def test_a_denial_and_a_passage_picked_from_many_want_more() -> None:
    assert settle(Stance.SILENT, (), *weighed(FAVOUR, words_negations=1)) == Stance.SILENT
    fair = Likelihood(supports=0.8, contradicts=0.1, leaves_open=0.1)
    assert settle(Stance.SILENT, (), *weighed(fair)) == Stance.SUPPORTS
    assert settle(Stance.SILENT, (), *weighed(fair, whole=False)) == Stance.SILENT
    assert settle(Stance.SILENT, (), *weighed(AGAINST, whole=False, **DIFFERS)) == Stance.SILENT


@pytest.mark.parametrize(
    "spoilt",
    [{"words_exchanged": 1}, {"number_absent": 1}, {"words_clocks": -1}, {"words_figures": 0}],
    ids=str,
)
def test_what_is_exchanged_or_nowhere_no_likeness_makes_good(spoilt: dict[str, float]) -> None:
    sure = Likelihood(supports=1.0, contradicts=0.0, leaves_open=0.0)
    assert settle(Stance.QUALIFIES, (), *weighed(sure, **spoilt)) == Stance.QUALIFIES


@pytest.mark.parametrize(
    ("unsaid", "in_one", "bar"),
    [
        ({}, True, LIKELY),
        ({"words_predicated": 0}, True, LIKELY),
        ({"words_complement": 0}, True, UNSAID),
        ({"words_subject": 0}, True, LIKELY),
        ({"words_share": 0.2}, True, UNSAID),
        ({}, False, APART),
        ({"words_substituted": 1}, True, UNSAID),
        ({"words_both": 0}, True, UNSAID),
        ({"number_claimed": 0, "date_claimed": 1, "words_predicated": 0}, True, UNSAID),
        ({"number_claimed": 0, "date_claimed": 1}, False, UNSAID),
        ({"number_claimed": 0, "words_told": 0}, True, UNSAID),
        ({"number_claimed": 0}, True, WORDED),
    ],
    ids=str,
)
def test_what_is_not_said_in_so_many_words_wants_more(unsaid: dict[str, float], in_one: bool, bar: float) -> None:
    def at(likely: float) -> Stance:
        likelihood = Likelihood(supports=likely, contradicts=0.0, leaves_open=1 - likely)
        return settle(Stance.QUALIFIES, (), *weighed(likelihood, in_one=in_one, **unsaid))

    assert at(bar) == Stance.SUPPORTS
    assert at(bar - 0.01) == Stance.QUALIFIES


def test_the_weights_are_for_the_signals_that_are_read() -> None:
    ensemble = trained()
    assert ensemble.signals == NAMES
    assert sum(ensemble.shares) == pytest.approx(1, abs=1e-4)
    likely = ensemble.likelihood([0.0] * len(NAMES))
    assert likely.supports + likely.contradicts + likely.leaves_open == pytest.approx(1)


def test_a_prior_of_fewer_false_claims_makes_contradiction_less_likely_and_nothing_else_of_it() -> None:
    even = Likelihood(supports=0.3, contradicts=0.4, leaves_open=0.3)
    essay, contested = confidence.at(even, Prior.ESSAY), confidence.at(even, Prior.CONTESTED)
    assert essay.contradicts < contested.contradicts
    assert essay.supports > contested.supports
    assert essay.supports + essay.contradicts + essay.leaves_open == pytest.approx(1)
