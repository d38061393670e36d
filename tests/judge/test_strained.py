"""Where likeness tells little: what somebody is, how many are insisted on, of whom it is said."""

from __future__ import annotations

import pytest

from factcheck.api import read_text
from factcheck.judge import claimed
from factcheck.judge.material import read
from factcheck.judge.strained import is_strained
from factcheck.judge.weighing import around
from factcheck.model import Document, Essay

_HELD = {
    "called otherwise": ("The nine wounded were miners.", "Nine others of the town were wounded.", True),
    "called so": ("The nine wounded were miners.", "Nine miners of the town were wounded.", False),
    "called so in another form": ("Ada Poll was a painter.", "Ada Poll painted.", False),
    "somebody else is": ("Ada Poll was a painter.", "Ada Poll came. The other six were painters.", True),
    "insisted": ("More than one plane flew to Lund.", "A plane flew to Lund.", True),
    "insisted and said": (
        "More than one plane flew to Lund.",
        "It is said that more than one plane flew to Lund.",
        False,
    ),
    "of another": ("The bakery employs 40 people.", "The harbour has 40 people.", True),
    "of the same": ("The bakery employs 40 people.", "The bakery has 40 people.", False),
    "of the page's": ("The bakery employs 40 people.", "It has 40 people.", False),
    "of one who is named": ("Ada Poll employs 40 people.", "The painter employs 40 people.", False),
}


@pytest.mark.parametrize(("statement", "source", "strained"), _HELD.values(), ids=_HELD)
def test_likeness_tells_little(statement: str, source: str, *, strained: bool) -> None:
    document = read_text(source)
    assert isinstance(document, Document)
    text = read(document, None, None, None, None)
    (part,) = claimed.read(statement, Essay())
    assert is_strained(part, around(text, 0)) == strained
