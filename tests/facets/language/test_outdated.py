"""Numbers that their own sentence sets aside, unless the claim is about them."""

from __future__ import annotations

import pytest

from factcheck.facets.language import outdated

_ASIDE = [
    ("The abbey, which had 80 monks at its height, is down to four.", "80", "The abbey has 80 monks.", True),
    ("The abbey, which had 80 monks at its height, is down to four.", "80", "The abbey had 80 monks.", False),
    ("The abbey once had 80 monks.", "80", "The abbey has 80 monks.", True),
    ("Rents fell to 310 pounds in May from 340 pounds in April.", "340", "Rents were 340 pounds in May.", True),
    ("Rents fell to 310 pounds in May from 340 pounds in April.", "340", "Rents were 340 pounds in April.", False),
    ("Rents fell to 310 pounds in May from 340 pounds in April.", "310", "Rents were 310 pounds in May.", False),
    ("It made a profit of 3 million, down from 5 million.", "5 million", "It made a profit of 5 million.", True),
    ("It was budgeted at 3 million but ended up costing 5 million.", "3 million", "It cost 3 million.", True),
    ("It was budgeted at 3 million.", "3 million", "It cost 3 million.", False),
    ("It was budgeted at 3 million but finally cost 5 million.", "3 million", "It was budgeted at 3 million.", False),
]


@pytest.mark.parametrize(("text", "number", "claim", "aside"), _ASIDE)
def test_a_number_is_set_aside(text: str, number: str, claim: str, aside: bool) -> None:
    start = text.index(number)
    assert outdated.is_outdated(text, start, start + len(number), claim) is aside


def test_where_a_sentence_has_the_present_number() -> None:
    text = "The abbey, which had 80 monks, is down to just 4."
    assert outdated.stands_now(text) == (text.index("4."), text.index("4.") + 1)
    assert outdated.stands_now("The abbey had 80 monks.") is None
