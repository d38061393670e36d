"""Origins are told again from the stored copies: none can be put together, parted or explained otherwise in run.json."""

from __future__ import annotations

from typing import Any

import pytest


def faults(made: Any) -> list[tuple[str, str]]:
    return [(problem.claim, problem.source) for problem in made.audit().unproven]


def test_origins_that_come_from_texts_are_proven_again(copied: Any) -> None:
    assert [finding["origin"] for finding in copied.claim("blast")["findings"]] == ["post", "post", "sentinel"]
    assert [origin["sources"] for origin in copied.run["origins"]] == [["post", "gazette"]]
    assert copied.audit().unproven == ()


def test_copies_cannot_be_parted(copied: Any) -> None:
    copied.claim("blast")["findings"][1]["origin"] = "gazette"
    assert faults(copied) == [("blast", "gazette")]
    copied.run["origins"] = []
    assert faults(copied) == [("blast", "gazette"), ("", "")]


def test_independent_sources_cannot_be_put_together(copied: Any) -> None:
    copied.claim("blast")["findings"][2]["origin"] = "post"
    assert faults(copied) == [("blast", "sentinel")]


@pytest.mark.parametrize("change", [{"why": "the same bytes"}, {"of": "sentinel"}])
def test_no_other_reason_can_be_given(copied: Any, change: dict[str, Any]) -> None:
    copied.run["origins"][0]["copies"][0] |= change
    assert faults(copied) == [("", "")]


def test_a_copy_that_cannot_be_read_again_is_told_of_also_where_nothing_is_quoted_from_it(copied: Any) -> None:
    assert copied.finding("ferry")["spans"] == []
    next(source for source in copied.run["sources"] if source["id"] == "silent")["media_type"] = "image/png"
    assert [(problem.claim, problem.source, problem.fault) for problem in copied.audit().unproven] == [
        ("ferry", "silent", "no-text")
    ]
