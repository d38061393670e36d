"""What holds of each facet kind by itself, however a text is written."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.facets.language import dated, interval, quotation
from factcheck.facets.language.dated import Date
from factcheck.facets.language.fold import fold
from factcheck.facets.language.interval import Interval
from factcheck.model import DateRange, RelationKind
from tests.facets import phrasings
from tests.facets.phrasings import COUNTED, NEGATIONS, QUOTES, VERBS, WIDER

many = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
_COUNTS = st.one_of(
    st.integers(2, 999), st.integers(2200, 999_999), st.integers(11, 9999).map(lambda one: one * 10_000)
)


@many
@given(sentence=st.sampled_from(COUNTED), number=_COUNTS, data=st.data())
def test_formatting_never_changes_a_number(
    held: Callable[..., str], sentence: str, number: int, data: st.DataObject
) -> None:
    one, other = (sentence.format(data.draw(st.sampled_from(phrasings.counts(number)))) for _ in range(2))
    assert held("number", one, other) == "entails"


@many
@given(sentence=st.sampled_from(COUNTED), number=_COUNTS.filter(lambda one: one % 10), data=st.data())
def test_another_last_digit_is_another_number(
    held: Callable[..., str], sentence: str, number: int, data: st.DataObject
) -> None:
    other = number - number % 10 + data.draw(st.sampled_from([one for one in range(1, 10) if one != number % 10]))
    forms = [data.draw(st.sampled_from(phrasings.counts(one))) for one in (number, other)]
    assert held("number", *(sentence.format(one) for one in forms)) == "conflicts"


@many
@given(
    sentence=st.sampled_from(COUNTED),
    wider=st.sampled_from(WIDER),
    number=st.one_of(st.integers(13, 98), st.integers(111, 990), st.integers(2201, 9900)),
)
def test_a_wider_number_never_entails_an_exact_one(
    held: Callable[..., str], sentence: str, wider: str, number: int
) -> None:
    number += number % 10 == 0
    said = wider.format(low=f"{number - 4:,}", number=f"{number:,}", high=f"{number + 7:,}")
    assert held("number", sentence.format(f"{number:,}"), sentence.format(said)) != "entails"


def _intervals() -> list[Interval]:
    """Every interval between three points and the ends of the line, with open and closed ends."""
    ends = [-math.inf, 1.0, 2.0, 3.0, math.inf]
    return [
        _interval(low, high, low_open, high_open)
        for low, high in itertools.combinations_with_replacement(ends, 2)
        for low_open in (False, True)
        for high_open in (False, True)
        if math.isfinite(low) or math.isfinite(high)
        if low < high or not (low_open or high_open)
        if not (math.isinf(low) and low_open) and not (math.isinf(high) and high_open)
    ]


def _interval(low: float, high: float, low_open: bool, high_open: bool) -> Interval:
    return Interval(
        start=0,
        end=1,
        exact="1",
        low=low,
        high=high,
        low_open=low_open,
        high_open=high_open,
        step=1.0,
        rounded=False,
        kind="count",
    )


def _holds(outer: Interval, inner: Interval) -> bool:
    low = outer.low < inner.low or (outer.low == inner.low and outer.low_open <= inner.low_open)
    high = inner.high < outer.high or (inner.high == outer.high and outer.high_open <= inner.high_open)
    return low and high


def test_widening_the_source_never_makes_a_number_entailed() -> None:
    every = _intervals()
    assert len(every) > 20
    for inner, outer in itertools.product(every, repeat=2):
        if not _holds(outer, inner):
            continue
        for claimed in every:
            if interval.relation(claimed, inner) != RelationKind.ENTAILS:
                assert interval.relation(claimed, outer) != RelationKind.ENTAILS, (claimed, inner, outer)


def test_a_number_is_entailed_where_every_value_that_the_source_leaves_open_is_claimed() -> None:
    for claimed, found in itertools.product(_intervals(), repeat=2):
        entailed = interval.relation(claimed, found) == RelationKind.ENTAILS
        assert entailed == (_values(found) <= _values(claimed)), (claimed, found)


def _values(one: Interval) -> set[float]:
    """The values of an interval among those at, between and beyond the points."""
    return {
        value
        for value in (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5)
        if (one.low < value or (one.low == value and not one.low_open))
        and (value < one.high or (value == one.high and not one.high_open))
    }


def _date(days: DateRange, *, opening: str = "", about: bool = False) -> Date:
    return Date(
        start=0,
        end=1,
        exact="then",
        days=days,
        opening=opening,
        frames=False,
        relative=False,
        yearless=False,
        month_day=None,
        near=frozenset(),
        following="",
        celebrates=False,
        reckoned=frozenset(),
        small_hours=False,
        standing=False,
        about=about,
        event="",
        sentence=0,
    )


def _wider(day: date) -> list[Date]:
    """A day, its month, year, decade and century, then what is open to one side of the decade's end or its own start."""
    decade, century = day.year // 10 * 10, day.year // 100 * 100
    spans = [
        DateRange.day(day),
        DateRange.month(day.year, day.month),
        DateRange.year(day.year),
        DateRange(first=date(decade, 1, 1), last=date(decade + 9, 12, 31)),
        DateRange(first=date(century, 1, 1), last=date(century + 99, 12, 31)),
    ]
    return [*map(_date, spans), _date(DateRange.year(century + 99), opening="by")]


@many
@given(
    day=st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)), claim=st.dates(), coarse=st.integers(0, 4)
)
def test_widening_the_source_never_makes_a_date_entailed(day: date, claim: date, coarse: int) -> None:
    for claimed in (_wider(day)[coarse], _wider(claim.replace(year=1000 + claim.year % 1200, day=1))[coarse]):
        kinds = [dated.relation(claimed, found)[0] for found in _wider(day)]
        entailed = [kind == RelationKind.ENTAILS for kind in kinds]
        assert entailed == sorted(entailed, reverse=True), kinds


@many
@given(day=st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)), coarse=st.integers(0, 4))
def test_what_is_only_about_a_date_never_entails_it(day: date, coarse: int) -> None:
    claimed = _wider(day)[coarse]
    assert claimed.days is not None
    assert dated.relation(claimed, _date(claimed.days, about=True))[0] == RelationKind.WEAKER
    assert dated.relation(_date(claimed.days, about=True), claimed)[0] == RelationKind.ENTAILS


# Here the claim's own verb is "denied", or nobody is its subject.
_OF_OTHERS = ("{Who} denied", "Nobody", "None of them")


@pytest.mark.parametrize("negation", NEGATIONS)
def test_a_negation_is_heard_on_either_side(held: Callable[..., str], negation: str) -> None:
    for past, base, participle, gerund, thing in VERBS[NEGATIONS.index(negation) % 4 :: 4]:
        words = {"past": past, "base": base, "participle": participle, "gerund": gerund, "object": thing}
        plain = f"The company {past} {thing}."
        against = negation.format(
            who="the company", Who="The company", Object=f"{thing[0].upper()}{thing[1:]}", **words
        )
        assert held("polarity", plain, f"{against}.") in {"conflicts", "unrelated"}, against
        if not negation.startswith(_OF_OTHERS):
            assert held("polarity", f"{against}.", plain) in {"conflicts", "unrelated"}, against
        assert held("polarity", plain, plain) == held("polarity", f"{against}.", f"{against}.") == "nothing", against


@pytest.mark.parametrize("quote", QUOTES)
def test_words_left_out_never_leave_a_quote_exact(held: Callable[..., str], quote: str) -> None:
    folded, paragraphs = fold(quote), ((0, len(quote)),)
    for first, last in phrasings.cuts(quote):
        cut = phrasings.without(quote, first, last)
        assert quotation.find(cut, quote, folded, paragraphs).match != quotation.Match.EXACT, cut
        marked = quotation.find(phrasings.without(quote, first, last, "…"), quote, folded, paragraphs)
        assert marked.match in {quotation.Match.EXACT, quotation.Match.ALTERED, quotation.Match.REVERSED}, cut


@pytest.mark.parametrize("quote", [one for one in QUOTES if ". " not in one and ";" not in one])
def test_words_left_out_never_leave_a_quoted_phrase_entailed(held: Callable[..., str], quote: str) -> None:
    source = f"The engineer said: “{quote}.”"
    for first, last in phrasings.cuts(quote)[::3]:
        assert held("phrase", f"The engineer said “{phrasings.without(quote, first, last)}”.", source) == "unrelated"
    assert held("phrase", source, source) == "entails"
