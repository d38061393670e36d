"""Relative dates of an essay issued on Wednesday, 4 June 2025."""

from __future__ import annotations

import pytest

import factcheck

_CASES = [
    ("The fire broke out on Tuesday.", "The fire broke out on 3 June 2025.", "supported", None),
    ("The fire broke out on Tuesday.", "The fire broke out on Monday.", "contradicted not_found", "2025-06-03"),
    ("The fire broke out two years ago.", "The fire broke out in March 2023.", "supported", None),
    ("The fire broke out two years ago.", "The fire broke out in March 2019.", "contradicted", None),
    ("The fire broke out this spring.", "The fire broke out on 12 April 2025.", "supported", None),
    ("The fire broke out this spring.", "The fire broke out on 12 January 2025.", "contradicted", None),
    (
        "The fire broke out last weekend.",
        "The fire broke out on Saturday.",
        "not_found partial supported",
        "2025-06-02",
    ),
    ("The fire broke out a decade ago.", "The fire broke out in 2015.", "supported", None),
    ("The fire broke out on Monday night.", "The fire broke out on 2 June 2025.", "supported", None),
    ("The ministers will meet next month.", "The ministers will meet on 10 July 2025.", "supported", None),
    ("The ministers will meet next month.", "The ministers will meet on 10 August 2025.", "contradicted", None),
    ("The trial begins tomorrow.", "The trial begins on 5 June 2025.", "supported", None),
    ("The bridge opened 40 years ago.", "The bridge opened in 1985.", "supported", None),
    ("The bridge opened 50 years ago.", "The bridge opened in 1985.", "contradicted", None),
]


@pytest.mark.parametrize(
    ("statement", "source", "allowed", "issued"), [pytest.param(*row, id=" / ".join(row[:2])) for row in _CASES]
)
def test_a_relative_date_of_the_claim(statement: str, source: str, allowed: str, issued: str | None) -> None:
    verdict = factcheck.check(statement, source, essay_issued="2025-06-04", issued=issued)
    assert verdict.verdict in allowed.split(), verdict.reason


@pytest.mark.parametrize("when", ["yesterday", "last month", "on Tuesday", "two weeks ago"])
def test_a_source_without_a_date_is_said_to_have_none(when: str) -> None:
    verdict = factcheck.check("The strike began on 3 June 2025.", f"The strike began {when}.")
    assert verdict.verdict == "not_found"
    assert f"the source has no date from which to count “{when}”" in verdict.reason


@pytest.mark.parametrize(
    ("text", "issued"),
    [("The strike began yesterday.", "2025-09-04"), ("The strike began.", None), ("The fair opened yesterday.", None)],
)
def test_a_source_is_not_said_to_lack_a_date_where_none_is_missing(text: str, issued: str | None) -> None:
    assert "has no date" not in factcheck.check("The strike began on 3 June 2025.", text, issued=issued).reason
