"""Text in lower case, each character in its place."""

from __future__ import annotations

import re
import sys

from factcheck.facets.language.lowered import lowered

ALL = [chr(code) for code in range(sys.maxunicode + 1)]


def test_every_character_stays_one() -> None:
    assert [one for one in ALL if len(lowered(f"Ä{one}")) != 2] == []


def test_letters_are_those_that_ignoring_case_finds() -> None:
    letter = re.compile("[a-z]", re.IGNORECASE)
    differing = [one for one in ALL if (letter.fullmatch(one) is None) != (re.fullmatch("[a-z]", lowered(one)) is None)]
    assert differing == []
