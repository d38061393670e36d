"""A name with another office is somebody else's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("Abbot Rhys blessed the well.", "The well was blessed by Prior Rhys while the abbot slept.", "unrelated"),
    ("Prior Rhys blessed the well.", "The well was blessed by Prior Rhys while the abbot slept.", "nothing"),
    ("President Vale resigned.", "Vice President Vale resigned.", "unrelated"),
    ("President Vale resigned.", "Ada Vale, the president, resigned.", "nothing"),
    ("President Vale resigned.", "Dr Vale resigned.", "nothing"),
    ("Captain Oduya's crew swam ashore.", "Captain Oduya’s crew swam ashore.", "nothing"),
    ("Captain Oduya swam ashore.", "Major Reid watched.", "nothing"),
    ("Deputy librarian Ann Roe resigned.", "The librarian, Ann Roe, resigned; her deputy stayed.", "unrelated"),
    ("The treasurer, Ida Moll, fled.", "Former treasurer Ida Moll fled.", "unrelated"),
    ("Deputy librarian Ann Roe resigned.", "Ann Roe, who is deputy librarian, resigned.", "nothing"),
    ("The librarian, Ann Roe, resigned.", "Librarian Ann Roe resigned; her deputy stayed.", "nothing"),
    ("Curator Ann Roe resigned.", "The librarian, Ann Roe, resigned.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_name_goes_with_its_office(held: Callable[..., str], statement: str, source: str, expected: str) -> None:
    assert held("styled", statement, source) == expected
