from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import ClaimType, DateRange, Essay, Verdict, VerdictKind

ESSAY = Essay(issued=DateRange.day(date(2024, 6, 8)))


def mended(statement: str, verdict: Verdict) -> str | None:
    """The statement with the suggestion in it."""
    found = verdict.replacement
    if found is None:
        return None
    assert statement[found.start : found.end] == found.exact
    return statement[: found.start] + found.by + statement[found.end :]


@pytest.mark.parametrize(
    ("statement", "text", "expected"),
    [
        # figures and how sure the source is of them, the claim's own unit
        ("The bombing injured 20 people.", "The bombing injured 27 people.", "The bombing injured 27 people."),
        ("The bombing injured 20 people.", "The bombing injured about 27 people.", "The bombing injured about 27 people."),
        ("Twenty people were injured in the bombing.", "In the bombing twenty-seven people were injured.", "Twenty-seven people were injured in the bombing."),
        ("Turnout was 45 per cent.", "Turnout was 52%, the council said.", "Turnout was 52 per cent."),
        ("The tunnel cost $3 million.", "The tunnel cost $4.5 million.", "The tunnel cost $4.5 million."),
        ("The fire killed 71 people.", "The fire killed 72 persons.", "The fire killed 72 people."),
        # dates in the claim's own form, with "on" and "in"
        ("The treaty was signed on 4 May 1919.", "The treaty was signed on May 3, 1919.", "The treaty was signed on 3 May 1919."),
        ("The treaty was signed on May 4, 1919.", "The treaty was signed on 3 May 1919.", "The treaty was signed on May 3, 1919."),
        ("The treaty was signed on 3 May 1919.", "The treaty was signed in 1921.", "The treaty was signed in 1921."),
        ("The treaty was signed in 1921.", "The treaty was signed on 3 May 1919.", "The treaty was signed on 3 May 1919."),
        ("The treaty was signed in May 1919.", "The treaty was signed in June 1919.", "The treaty was signed in June 1919."),
        ("The minister visited Prague this month.", "The minister visited Prague on 16 May 2024.", "The minister visited Prague on 16 May 2024."),
        # stretches of years
        ("The parade marked the 78th anniversary of the victory.", "The parade marked the 79th anniversary of the victory.", "The parade marked the 79th anniversary of the victory."),
        # names that hold a place
        ("The bridge was designed by Maria Benn.", "The bridge was designed by Karl Voss.", "The bridge was designed by Karl Voss."),
        # what else is claimed may be unsaid
        ("The bombing injured 20 people and destroyed 3 houses.", "The bombing injured 27 people.", "The bombing injured 27 people and destroyed 3 houses."),
    ],
)  # fmt: skip
def test_the_one_value_that_differs_is_replaced_by_the_sources(
    source: Callable[..., Any], decide: Callable[..., Verdict], statement: str, text: str, expected: str
) -> None:
    verdict = decide(statement, source("s", text), essay=ESSAY)
    assert verdict.verdict is VerdictKind.CONTRADICTED
    assert mended(statement, verdict) == expected
    found = verdict.replacement
    assert found is not None
    assert text[found.found_start : found.found_end] == found.found


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("The crash killed 30 and injured 12.", "The crash killed 12 and injured 30."),  # two values
        ("No ministers attended the parade.", "Three ministers attended the parade."),  # more than a figure
        (
            "One person was killed in the crash.",
            "Two people were killed in the crash.",
        ),  # the verb would have to follow
        ("The minister resigned.", "The minister denied that he resigned."),
        ("The president attended the summit.", "The president skipped the summit and sent his deputy."),
        ("The fire killed 72 people.", "The fire killed 72 people."),
    ],
)
def test_nothing_is_suggested_where_more_than_a_value_is_to_be_changed(
    source: Callable[..., Any], decide: Callable[..., Verdict], statement: str, text: str
) -> None:
    assert decide(statement, source("s", text), essay=ESSAY).replacement is None


def test_nothing_is_suggested_for_the_words_of_a_quote(
    source: Callable[..., Any], decide: Callable[..., Verdict]
) -> None:
    quoted = "“The fire killed a total of 71 people in the mill”"
    verdict = decide(quoted, source("s", "The fire killed a total of 72 people in the mill."), type=ClaimType.QUOTE)
    assert verdict.verdict is VerdictKind.CONTRADICTED
    assert verdict.replacement is None


def test_sources_must_agree_on_the_value(source: Callable[..., Any], decide: Callable[..., Verdict]) -> None:
    texts = ["The bombing injured 27 people.", "27 people were injured in the bombing, the inquiry said."]
    agreed = decide("The bombing injured 20 people.", *(source(f"s{at}", text) for at, text in enumerate(texts)))
    assert agreed.replacement is not None
    assert (agreed.replacement.exact, agreed.replacement.by) == ("20 people", "27 people")
    texts[1] = "The bombing injured 26 people."
    split = decide("The bombing injured 20 people.", *(source(f"s{at}", text) for at, text in enumerate(texts)))
    assert split.verdict is VerdictKind.CONTRADICTED
    assert split.replacement is None


def test_nothing_is_suggested_where_the_source_only_bounds_the_value(
    source: Callable[..., Any], decide: Callable[..., Verdict]
) -> None:
    verdict = decide("The bombing injured 20 people.", source("s", "The bombing injured 27 people or more."))
    assert verdict.replacement is None or "or more" in verdict.replacement.by


def test_a_value_that_stands_twice_is_not_replaced_in_one_place(
    source: Callable[..., Any], decide: Callable[..., Verdict]
) -> None:
    statement = "The fire killed 71 people, and 71 people it was."
    assert decide(statement, source("s", "The fire killed 72 people.")).replacement is None


def test_the_shared_vectors_with_the_suggestion_in_them_are_no_longer_contradicted(
    shared: Callable[[str], Path],
) -> None:
    made = 0
    for case in json.loads(shared("vectors/vectors.json").read_text("utf-8")):
        around = {name: case[name] for name in ("title", "issued", "essay_issued", "type", "speaker") if case.get(name)}
        verdict = factcheck.check(case["statement"], case["source"], media_type=case["media"], **around)
        again = mended(case["statement"], verdict)
        if again is None:
            continue
        made += 1
        assert verdict.verdict is VerdictKind.CONTRADICTED
        judged = factcheck.check(again, case["source"], media_type=case["media"], **around)
        assert judged.verdict is VerdictKind.SUPPORTED, again
    assert made >= 8
