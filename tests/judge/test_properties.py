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


_QUOTE = "We warned the council four times about the wall and we were told to wait for the new budget".split()


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
