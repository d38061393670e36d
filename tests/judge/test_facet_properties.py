"""What holds of every number, day, negation and quote, however it is written: asked of the judge as users ask it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import factcheck
from tests.facets import phrasings
from tests.facets.phrasings import APART, COUNTED, MEASURED, NEGATIONS, QUOTES, VERBS, WIDER

many = settings(max_examples=150, deadline=None, derandomize=True)
_COUNTS = st.one_of(
    st.integers(2, 999), st.integers(2200, 999_999), st.integers(11, 9999).map(lambda one: one * 10_000)
)


def _says(sentence: str, value: str) -> str:
    said = sentence.format(value)
    return said[0].upper() + said[1:]


def _verdict(statement: str, source: str, **more: str) -> str:
    return str(factcheck.check(statement, source, **more).verdict)  # type: ignore[arg-type]


# Formatting never changes a number.


@many
@given(sentence=st.sampled_from(COUNTED), number=_COUNTS, data=st.data())
def test_another_way_of_writing_a_count_is_the_same_count(sentence: str, number: int, data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(phrasings.counts(number))) for _ in range(2))
    assert _verdict(_says(sentence, one), _says(sentence, other)) == "supported"


@many
@given(data=st.data(), tenths=st.integers(11, 999))
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("The fund lost {}.", "sum", id="sum"),
        pytest.param("Turnout was {}.", "share", id="share"),
        pytest.param("It was the {} edition of the fair.", "place", id="place"),
    ],
)
def test_another_way_of_writing_a_measure_is_the_same_measure(
    sentence: str, kind: str, data: st.DataObject, tenths: int
) -> None:
    forms = {
        "sum": lambda: phrasings.sums(
            tenths, data.draw(st.sampled_from(["million", "billion"])), data.draw(st.sampled_from("$£€"))
        ),
        "share": lambda: phrasings.shares(tenths),
        "place": lambda: phrasings.ordinals(tenths // 10),
    }[kind]()
    one, other = (data.draw(st.sampled_from(forms)) for _ in range(2))
    assert _verdict(sentence.format(one), sentence.format(other)) == "supported"


@many
@given(day=st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)), data=st.data())
def test_another_way_of_writing_a_day_is_the_same_day(day: date, data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(phrasings.days(day))) for _ in range(2))
    assert _verdict(f"The bridge opened on {one}.", f"The bridge opened on {other}.") == "supported"


# One digit changed in an exact value that nothing hedges is never passed.

_BESIDE = ["{}", "{} It was the worst in years.", "The figures came on Friday. {}", "{} The town has 48 inhabitants."]


@many
@given(
    sentence=st.sampled_from(COUNTED + MEASURED),
    number=st.one_of(st.integers(11, 98), st.integers(101, 999), st.integers(2201, 9999)),
    beside=st.sampled_from(_BESIDE),
    data=st.data(),
)
def test_one_digit_changed_is_never_supported(sentence: str, number: int, beside: str, data: st.DataObject) -> None:
    number = number % 88 + 11 if sentence in MEASURED else number
    changed = _digit_changed(number, data)
    source = beside.format(_says(sentence, f"{number:,}"))
    assert _verdict(_says(sentence, f"{changed:,}"), source) != "supported"


def _digit_changed(number: int, data: st.DataObject) -> int:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    return int(
        digits[:place] + data.draw(st.sampled_from("123456789".replace(digits[place], ""))) + digits[place + 1 :]
    )


@many
@given(day=st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)), data=st.data())
@pytest.mark.parametrize(
    "sentence",
    ["The bridge opened on {}.", "On {} the army entered the city.", "He resigned on {}, the paper said."],
    ids=["last", "first", "aside"],
)
def test_one_digit_of_a_day_or_a_year_changed_is_never_supported(sentence: str, day: date, data: st.DataObject) -> None:
    years = [one for one in range(1600, 2100) if sum(a != b for a, b in zip(str(one), str(day.year), strict=True)) == 1]
    days = [one for one in range(1, 29) if sum(a != b for a, b in zip(f"{one:02}", f"{day.day:02}", strict=True)) == 1]
    if data.draw(st.booleans()):
        changed = day.replace(year=data.draw(st.sampled_from(years)), day=min(day.day, 28))
    else:
        changed = day.replace(day=data.draw(st.sampled_from(days)))
    claimed = data.draw(st.sampled_from(phrasings.days(changed, weekday=False)))
    written = data.draw(st.sampled_from(phrasings.days(day)))
    assert _verdict(sentence.format(claimed), sentence.format(written)) != "supported"


# What a source gives less exactly never supports the exact value, nor does another number the one that is counted.


@pytest.mark.parametrize("wider", [*WIDER, *APART])
@settings(many, max_examples=12)
@given(
    sentence=st.sampled_from(COUNTED),
    number=st.one_of(st.integers(13, 98), st.integers(111, 990), st.integers(2201, 9900)),
)
def test_a_wider_source_never_supports_an_exact_claim(wider: str, sentence: str, number: int) -> None:
    number += number % 10 == 0
    said = wider.format(low=f"{number - 4:,}", number=f"{number:,}", high=f"{number + 7:,}")
    assert _verdict(_says(sentence, f"{number:,}"), _says(sentence, said)) != "supported"


@pytest.mark.parametrize(
    "share", ["half of the", "three of the", "most of the", "none of the", "all but one of the", "the first of the"]
)
@pytest.mark.parametrize(
    "sentence",
    ["Volunteers planted {} trees.", "The storm killed {} goats.", "She won {} medals.", "{} passengers survived."],
)
@pytest.mark.parametrize("number", [17, 368, 4210])
def test_what_is_said_of_a_part_never_supports_the_whole(share: str, sentence: str, number: int) -> None:
    assert _verdict(_says(sentence, f"{number:,}"), _says(sentence, f"{share} {number:,}")) != "supported"


_WIDER_DAYS = [
    "in {:%B %Y}", "in {:%Y}", "in the {:%Y}s", "by {:%d %B %Y}", "before {:%d %B} 2190", "after {:%d %B} 1590", "around {:%d %B %Y}",
    "on or about {:%d %B %Y}", "on the weekend of {:%d %B %Y}", "in mid-{:%B %Y}", "some time in {:%Y}",
    "not before {:%d %B %Y}", "no later than {:%d %B %Y}",
]  # fmt: skip


@pytest.mark.parametrize("wider", _WIDER_DAYS)
@settings(many, max_examples=12)
@given(day=st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_a_wider_date_never_supports_a_day(wider: str, day: date) -> None:
    claim = f"The bridge opened on {day.day} {day:%B %Y}."
    assert _verdict(claim, f"The bridge opened {wider.format(day)}.") != "supported"


# A negated predicate is never passed, whichever of the two negates it.

_WHO = ["the council", "the company", "the minister", "Anna Berg", "the two brothers"]
_TAILS = ["", " in 2019", " on 3 May 2019", ", the report said", " last year", " after 12 weeks", " for 400 euros"]


@pytest.mark.parametrize("negation", NEGATIONS)
def test_a_negated_predicate_is_never_supported(negation: str) -> None:
    shift = NEGATIONS.index(negation)
    for place, (past, base, participle, gerund, thing) in enumerate(VERBS):
        if (place + shift) % 3:
            continue
        who, tail = _WHO[(place + shift) % len(_WHO)], _TAILS[(place + shift) % len(_TAILS)]
        plain = f"{who[0].upper()}{who[1:]} {past} {thing}{tail}."
        against = (
            negation.format(
                who=who,
                Who=who[0].upper() + who[1:],
                past=past,
                base=base,
                participle=participle,
                gerund=gerund,
                object=thing,
                Object=thing[0].upper() + thing[1:],
            )
            + f"{tail}."
        )
        assert _verdict(plain, against) != "supported", (plain, against)
        assert _verdict(against, plain) != "supported", (against, plain)


def test_what_is_not_negated_is_supported() -> None:
    """Else the test above would hold for a judge that never says anything."""
    for past, _, _, _, thing in VERBS:
        for tail in _TAILS[:3]:
            said = f"The council {past} {thing}{tail}."
            assert _verdict(said, said) == "supported"


# A quote with inner words left out is never passed without an ellipsis.

_FRAMES = ["“{}”, the engineer said.", "The engineer said: “{}.”", '"{}," said the engineer, who lives there.', "{}."]


@pytest.mark.parametrize("quote", QUOTES)
def test_inner_words_left_out_of_a_quote_are_never_passed(quote: str) -> None:
    for place, (first, last) in enumerate(phrasings.cuts(quote)):
        source = _FRAMES[place % len(_FRAMES)].format(quote)
        cut = phrasings.without(quote, first, last)
        assert _verdict(f"“{cut}”", source, type="quote") != "supported", (cut, source)


@many
@given(quote=st.sampled_from(QUOTES), frame=st.sampled_from(_FRAMES), data=st.data())
def test_words_left_out_here_and_there_are_never_passed(quote: str, frame: str, data: st.DataObject) -> None:
    words = quote.split()
    gone = data.draw(st.sets(st.integers(1, len(words) - 2), min_size=1, max_size=4))
    cut = " ".join(word for place, word in enumerate(words) if place not in gone)
    if cut.casefold() not in quote.casefold():
        assert _verdict(f"“{cut}”", frame.format(quote), type="quote") != "supported"


@many
@given(frame=st.sampled_from(_FRAMES), mark=st.sampled_from(["…", "...", "[…]", "(...)"]), data=st.data())
@example(frame=_FRAMES[0], mark="…", data=None)  # the shortest cut
def test_an_ellipsis_for_the_words_left_out_is_passed(frame: str, mark: str, data: st.DataObject | None) -> None:
    quote = QUOTES[0]
    first, last = data.draw(st.sampled_from(phrasings.cuts(quote))) if data else phrasings.cuts(quote)[0]
    elided = phrasings.without(quote, first, last, mark)
    assert _verdict(f"“{elided}”", frame.format(quote), type="quote") == "supported"


def test_inner_words_left_out_of_a_quote_in_a_statement_are_never_passed() -> None:
    for quote in QUOTES:
        for first, last in phrasings.cuts(quote)[::3]:
            cut = phrasings.without(quote, first, last)
            assert _verdict(f"The engineer said “{cut}”.", f"“{quote},” the engineer said.") != "supported", cut
