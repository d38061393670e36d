"""What a source takes back further on supports no longer; what it takes back of something else does not matter."""

from __future__ import annotations

import pytest

import factcheck

_PLOT = "The steward set fire to the stables."
_SIGNED = "The map was drawn by Ortelius."
_CASES = [
    (
        _PLOT,
        "The steward set fire to the stables, a groom said. The judge heard nine men. He dismissed the charge.",
        "partial",
    ),
    (_PLOT, "The steward set fire to the stables. That story was later shown to be untrue.", "partial"),
    (_PLOT, "The steward set fire to the stables. He was jailed, and his appeal was dismissed.", "supported"),
    (
        _PLOT,
        "The steward set fire to the stables, a groom said. The court rejected claims that he was drunk.",
        "supported",
    ),
    (
        _SIGNED,
        "The map was drawn by Ortelius, the dealer said. It was sold. In 1980 the map was shown to be a forgery.",
        "contradicted",
    ),
    (
        _SIGNED,
        "The map was drawn by Ortelius, the dealer said. It was sold. Scholars agree it is a fake.",
        "contradicted",
    ),
    (_SIGNED, "The map was drawn by Ortelius. It was sold. Some say that the map is a forgery.", "partial"),
    (_SIGNED, "The map was drawn by Ortelius. It was sold with a globe. The globe was a forgery.", "supported"),
    (
        "Twelve sailors drowned off Cape Rae.",
        "Twelve sailors drowned off Cape Rae on Friday. A boat set out. Update, Sunday: the navy has revised the number of dead to nine.",
        "contradicted",
    ),
    (
        "The pump cost 4,000 pounds.",
        "The pump cost 4,000 pounds, more than the old one. Nobody minded the sum. Correction, 3 May: an earlier version of this article gave the wrong price. The pump cost 400 pounds.",
        "contradicted",
    ),
    (
        "The abbey has 80 monks.",
        "The abbey, which had 80 monks at its height, is down to 31.",
        "contradicted",
    ),
    (
        "The map was sold for 900 pounds.",
        "The map was sold for 900 pounds. The map was later shown to be a forgery.",
        "supported",
    ),
    (
        "The mill closed because of the strike.",
        "The mill closed during the strike, but not because of it.",
        "contradicted",
    ),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _CASES)
def test_what_is_taken_back_bears_nothing_out(statement: str, source: str, expected: str) -> None:
    assert factcheck.check(statement, source).verdict == expected
