"""Another relative is somebody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HELD = [
    ("The miller's wife kept the books.", "The books were kept by the miller's niece.", "unrelated"),
    ("The miller's niece kept the books.", "The books were kept by the miller's niece.", "nothing"),
    ("He shared the flat with his father.", "After his father left he shared the flat with his cousin.", "unrelated"),
    ("He shared the flat with his cousin.", "After his father left he shared the flat with his cousin.", "nothing"),
    ("Her mother taught her Latin.", "Her mum taught her Latin.", "nothing"),
    ("Her mother taught her Latin.", "Her mother-in-law taught her Latin.", "unrelated"),
    ("Her parents sold the inn.", "The inn was sold by her father and her mother.", "nothing"),
    ("Her brother sang.", "The choir sang.", "nothing"),
]


@pytest.mark.parametrize(("statement", "source", "expected"), _HELD)
def test_a_relative_stands_where_the_source_has_one(
    held: Callable[..., str], statement: str, source: str, expected: str
) -> None:
    assert held("kin", statement, source) == expected
