"""Quotes: whose words they are, and what stands right around them."""

from __future__ import annotations

import pytest

import factcheck

_NEVER = "contradicted disputed partial not_found"  # anything but supported
_CASES = [
    ("“It was a mistake,” Anna Berg said.", "“It was a mistake,” Berg told the paper.", "supported"),
    ("“It was a mistake,” Anna Berg said.", "According to Anna Berg, “it was a mistake”.", "supported"),
    ("“It was a mistake,” Anna Berg said.", "Anna Berg, the mayor, wrote that “it was a mistake”.", "supported"),
    (
        "“It was a mistake,” Anna Berg said.",
        "“It was not a mistake,” Anna Berg said.",
        "contradicted not_found partial",
    ),
    ("“It was a mistake,” Anna Berg said.", "Anna Berg denied that “it was a mistake”.", _NEVER),
    ("“It was a mistake,” Anna Berg said.", "Anna Berg: It was a mistake.", "supported"),
    ("“It was a mistake,” Anna Berg said.", "Lena Holt: It was a mistake.\n\nAnna Berg: I agree.", _NEVER),
    (
        "“It was a mistake,” Anna Berg said.",
        "Lena Holt quoted Anna Berg as saying “it was a mistake”.",
        "partial supported",
    ),
    (
        "“The work will be finished by May 2021,” the mayor said.",
        "“The work will be finished by May 2022,” the mayor said.",
        "contradicted",
    ),
    (
        "“We have 300 beds and no doctors,” she said.",
        "“We have 300 beds and 20 doctors,” she said.",
        "contradicted partial",
    ),
    ("“We have 300 beds”", "“We have 3,000 beds,” she said.", "contradicted not_found partial"),
    ("“we have 300 beds”", "“we have 300 beds fewer than needed,” she said.", "partial supported"),
    ("“I am guilty”", "He did not say “I am guilty”.", _NEVER),
    ("“the government lied”", "“I do not believe the government lied,” he said.", _NEVER),
    ("“It is over”", "“Is it over?” he asked.", _NEVER),
    (
        "“We shall fight on the beaches”",
        "“We shall fight on the landing grounds. We shall fight on the beaches.”",
        "supported",
    ),
    (
        "The mayor called the plan “a gift to the rich”.",
        "The plan is “a gift to the rich”, the mayor said.",
        "supported",
    ),
    (
        "The mayor called the plan “a gift to the rich”.",
        "The opposition called the plan “a gift to the rich”, which the mayor rejected.",
        _NEVER,
    ),
    ("“It was a mistake,” the pilot said in 2019.", "In 2019 the pilot said: “It was a mistake.”", "supported"),
    ("“It was a mistake,” the pilot said in 2019.", "In 2011 the pilot said: “It was a mistake.”", "not_found"),
]


@pytest.mark.parametrize(
    ("statement", "source", "allowed"), [pytest.param(*row, id=row[1].replace("\n", " ")) for row in _CASES]
)
def test_a_quote_in_its_surroundings(statement: str, source: str, allowed: str) -> None:
    verdict = factcheck.check(statement, source, type="quote")
    assert verdict.verdict in allowed.split(), verdict.reason
