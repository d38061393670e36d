"""Whether it is so: negated, denied, foreseen, or said by the contrary word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    pytest.param("The council approved the stadium.", "The council approved the stadium.", "nothing", id="plain"),
    pytest.param(
        "The council approved the stadium.", "The council did not approve the stadium.", "conflicts", id="not"
    ),
    pytest.param("The council approved the stadium.", "The council didn’t approve the stadium.", "conflicts", id="n’t"),
    pytest.param("The judge met the defendant.", "The judge never met the defendant.", "conflicts", id="never"),
    pytest.param("The firm cleared the site.", "The firm failed to clear the site.", "conflicts", id="failed to"),
    pytest.param("The firm cleared the site.", "The firm refused to clear the site.", "conflicts", id="refused to"),
    pytest.param("The firm cleared the site.", "The firm was unable to clear the site.", "conflicts", id="unable to"),
    pytest.param("The firm cleared the site.", "The firm has yet to clear the site.", "conflicts", id="yet to"),
    pytest.param("The crew found wreckage.", "The crew found no wreckage.", "conflicts", id="no"),
    pytest.param("The court convicted the banker.", "The court acquitted the banker.", "conflicts", id="contrary word"),
    pytest.param("All of the hostages survived.", "None of the hostages survived.", "conflicts", id="none"),
    pytest.param("The firm paid the fine.", "Neither the firm nor its head paid the fine.", "conflicts", id="neither"),
    pytest.param("The firm did not pay the fine.", "The firm paid the fine.", "conflicts", id="claim negated"),
    pytest.param("The firm did not pay the fine.", "The firm did not pay the fine.", "nothing", id="both negated"),
    pytest.param(
        "The flood hit the school.", "The flood not only hit the school but the inn.", "nothing", id="not only"
    ),
    pytest.param("The bank hid losses.", "The bank denied that it hid losses.", "unrelated", id="denied"),
    pytest.param("The bank hid losses.", "The bank rejected a report that it hid losses.", "unrelated", id="rejected"),
    pytest.param("The airline cut 700 jobs.", "The airline plans to cut 700 jobs.", "unrelated", id="plans to"),
    pytest.param("The airline cut 700 jobs.", "The airline will cut 700 jobs.", "unrelated", id="will"),
    pytest.param(
        "The airline cut 700 jobs.", "The airline is expected to cut 700 jobs.", "unrelated", id="expected to"
    ),
    pytest.param("The airline cut 700 jobs.", "The airline may cut 700 jobs.", "unrelated", id="may"),
    pytest.param("The airline cut 700 jobs.", "The airline threatened to cut 700 jobs.", "unrelated", id="threatened"),
    pytest.param(
        "The airline plans to cut 700 jobs.", "The airline plans to cut 700 jobs.", "nothing", id="both plans"
    ),
    pytest.param("The ship sank in May.", "The ship sank in May.", "nothing", id="May is a month"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_what_is_asserted_is_held_against_a_source(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("polarity", statement, source) == expected
