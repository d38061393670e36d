"""Of two who share a surname, the one who is ruled out did not do it; nor is a quarrel or a rival's word a fact."""

from __future__ import annotations

import pytest

import factcheck

_NOT_SUPPORTED = [
    ("The ballad is by Iain Rae.", "The ballad is the work of Elspeth Rae, not of her brother Iain."),
    ("The mill was bought by Iain Rae.", "The mill was bought by Elspeth Rae, not by her brother Iain."),
    ("The brewery watered its beer.", "According to a rival, the brewery watered its beer."),
    ("The abbot sold the bells.", "That the abbot sold the bells is disputed."),
    ("The abbot sold the bells.", "The abbot sold the bells, or so his enemies say."),
]
_SUPPORTED = [
    ("The ballad is by Elspeth Rae.", "The ballad is the work of Elspeth Rae, not of her brother Iain."),
    ("The abbot sold the bells.", "The abbot sold the bells, as the accounts confirm."),
]


@pytest.mark.parametrize(("statement", "source"), _NOT_SUPPORTED)
def test_not_supported(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict != "supported"


@pytest.mark.parametrize(("statement", "source"), _SUPPORTED)
def test_supported(statement: str, source: str) -> None:
    assert factcheck.check(statement, source).verdict == "supported"
