"""What holds whatever is written: nothing raises, and no small change of a fact is passed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import factcheck

few = settings(max_examples=40, deadline=None, derandomize=True)

_PIECES = st.sampled_from(
    """The fire killed 72 people 3 May 2020 yesterday on Monday last week said claimed not no never nobody “ ” ‘ ’ " ' …
    ... [ ] ( ) , . ; : — - % $ £ € US$ 1.5m 2bn 130 , 000 1/2 2014-15 12:30 a.m. the th 19th century more than at least
    up to between and or from to out of 100 per cent half dozen crore \n \n\n Correction: An earlier version of this
    article Mr. U.S. according to police <b> </p> &amp; <!-- --> <script> 𝟗 ² ½ Ⅷ ٣ ﬁ \u00ad \u202e é ß 0 -1 1e9 9999 0000
    31 February 2020-02-30 13/13/2020 years after the first anniversary of weeks ago""".split(" ")
)
_MIXED = st.lists(_PIECES, min_size=1, max_size=30).map(" ".join)
_LETTERS = st.text(max_size=80)


@few
@given(
    statement=st.one_of(_MIXED, _LETTERS).filter(str.strip),
    text=st.one_of(_MIXED, _LETTERS),
    media_type=st.sampled_from(["text/plain", "text/html", "text/markdown"]),
    kind=st.sampled_from([None, "quote"]),
    issued=st.sampled_from([None, "2020-05-04", "2020-02-29", "1850-01"]),
)
@example(
    statement="9" * 400 + " people",
    text="1" + ",000" * 200 + " people",
    media_type="text/plain",
    kind=None,
    issued=None,
)
@example(statement="“[the mayor]”", text="The mayor left.", media_type="text/plain", kind="quote", issued=None)
def test_no_text_raises(statement: str, text: str, media_type: str, kind: str | None, issued: str | None) -> None:
    verdict = factcheck.check(statement, text, media_type=media_type, type=kind, issued=issued, essay_issued=issued)
    assert verdict.reason


_SENTENCES = [
    "The ferry carried {} passengers.",
    "The storm killed {} people.",
    "Police arrested {} protesters at the march.",
    "The company employs {} people in Leeds.",
    "The village has {} houses.",
    "She scored {} goals for the club.",
    "The law passed with {} votes.",
    "A total of {} people were evacuated.",
]
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def _in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    rest = number % 100
    return f"{_ONES[number // 100]} hundred" + (f" and {_in_words(rest)}" if rest else "")


def _written(number: int) -> list[str]:
    """A number as papers may write it. Four digits without a mark may be a year, so they are left out."""
    forms = [f"{number:,}", f"{number:,}".replace(",", "\u202f"), f"{number:,}".replace(",", "\u00a0")]
    if number < 1000:
        forms.append(_in_words(number))
    elif number > 9999:
        forms.append(str(number))
    return forms


_COUNTS = st.one_of(st.integers(2, 999), st.integers(2200, 999_999))


@few
@given(sentence=st.sampled_from(_SENTENCES), number=_COUNTS, data=st.data())
def test_another_way_of_writing_a_number_is_the_same_number(sentence: str, number: int, data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(_written(number))) for _ in range(2))
    assert factcheck.check(sentence.format(one), sentence.format(other)).verdict == "supported"


@few
@given(number=st.integers(11, 999), scale=st.sampled_from([("million", "m"), ("billion", "bn")]), data=st.data())
def test_another_way_of_writing_a_scale_is_the_same_sum(
    number: int, scale: tuple[str, str], data: st.DataObject
) -> None:
    digits = f"{number / 10:g}"
    forms = [
        f"{digits} {scale[0]} dollars",
        f"${digits} {scale[0]}",
        f"${digits}{scale[1]}",
        f"US$ {digits} {scale[0]}",
    ]
    one, other = (data.draw(st.sampled_from(forms)) for _ in range(2))
    assert factcheck.check(f"The fund lost {one}.", f"The fund lost {other}.").verdict == "supported"


@few
@given(sentence=st.sampled_from(_SENTENCES), number=_COUNTS.filter(lambda one: one % 10), data=st.data())
def test_one_digit_changed_is_never_supported(sentence: str, number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([one for one in "123456789" if one != digits[place]]))
    changed = int(digits[:place] + other + digits[place + 1 :])
    true, false = f"{number:,}", f"{changed:,}"
    assert factcheck.check(sentence.format(false), sentence.format(true)).verdict != "supported"


@few
@given(
    day=st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)),
    shift=st.sampled_from([-366, -31, -7, -1, 1, 2, 10, 28, 365, 3653]),
    style=st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "the {d} of {m} {y}"]),
)
def test_another_day_is_never_supported(day: date, shift: int, style: str) -> None:
    moved = day + timedelta(days=shift)

    def say(one: date) -> str:
        return "The bridge opened on " + style.format(d=one.day, m=f"{one:%B}", y=one.year) + "."

    assert factcheck.check(say(day), say(day)).verdict == "supported"
    assert factcheck.check(say(moved), say(day)).verdict != "supported"


_VERBS = [
    # the claim's verb phrase, and its bare form
    ("approved the stadium", "approve the stadium"),
    ("closed the school", "close the school"),
    ("sold the land", "sell the land"),
    ("paid the fine", "pay the fine"),
    ("met the families", "meet the families"),
    ("signed the agreement", "sign the agreement"),
    ("found the wreck", "find the wreck"),
    ("opened the archive", "open the archive"),
]
_NEGATIONS = [
    "did not {}",
    "didn’t {}",
    "never {past}",
    "refused to {}",
    "failed to {}",
    "declined to {}",
    "was unable to {}",
]


@few
@given(
    who=st.sampled_from(["council", "company", "minister", "museum", "board"]),
    verb=st.sampled_from(_VERBS),
    negation=st.sampled_from(_NEGATIONS),
    tail=st.sampled_from(["", " in 2019", " on 3 May 2019", ", the report said", " last year"]),
)
def test_a_negated_predicate_is_never_supported(who: str, verb: tuple[str, str], negation: str, tail: str) -> None:
    plain = f"The {who} {verb[0]}{tail}."
    against = f"The {who} {negation.format(verb[1], past=verb[0])}{tail}."
    assert factcheck.check(plain, against).verdict != "supported"
    assert factcheck.check(against, plain).verdict != "supported"


@few
@given(
    number=st.integers(12, 900).filter(lambda one: one % 10),
    widen=st.sampled_from(
        [
            "at least {low}",
            "up to {high}",
            "between {low} and {high}",
            "more than {low}",
            "fewer than {high}",
            "dozens of",
        ]
    ),
    sentence=st.sampled_from(_SENTENCES),
)
def test_a_wider_source_never_entails_a_narrower_claim(number: int, widen: str, sentence: str) -> None:
    source = sentence.format(widen.format(low=number - 5, high=number + 7))
    assert factcheck.check(sentence.format(number), source).verdict != "supported"


_QUOTE = "We warned the council four times about the wall and we were told to wait for the new budget".split()


@few
@given(first=st.integers(1, len(_QUOTE) - 2), many=st.integers(1, 8))
def test_inner_words_left_out_of_a_quote_need_an_ellipsis(first: int, many: int) -> None:
    last = min(first + many, len(_QUOTE) - 1)
    source = f"“{' '.join(_QUOTE)},” the engineer said."
    cut, marked = (f"“{' '.join([*_QUOTE[:first], *gap, *_QUOTE[last:]])}”" for gap in ([], ["…"]))
    assert factcheck.check(cut, source, type="quote").verdict != "supported"
    assert factcheck.check(marked, source, type="quote").verdict == "supported"


@few
@given(place=st.integers(0, len(_QUOTE) - 1), word=st.sampled_from(["not", "never", "five", "Henderson", "gladly"]))
def test_a_word_put_into_a_quote_is_never_supported(place: int, word: str) -> None:
    source = f"“{' '.join(_QUOTE)},” the engineer said."
    more = " ".join([*_QUOTE[: place + 1], word, *_QUOTE[place + 1 :]])
    assert factcheck.check(f"“{more}”", source, type="quote").verdict != "supported"


@pytest.mark.parametrize(
    "quote", [("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")], ids=["curly", "straight", "single", "guillemets"]
)
@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_marks_and_dashes_do_not_matter_to_a_quote(quote: tuple[str, str], dash: str) -> None:
    source = f"He said {quote[0]}the wall {dash} all of it {dash} was wet{quote[1]} and left."
    assert factcheck.check("“the wall - all of it - was wet”", source, type="quote").verdict == "supported"
