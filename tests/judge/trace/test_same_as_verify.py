"""An explanation tells of the verdict that `verify` gives, and its last word is the finding's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import factcheck
from factcheck import Settings, pipeline
from factcheck.judge.trace import Explanation
from factcheck.judge.trace.values import Ground
from factcheck.model import CheckedClaim, Stance

CLAIMS = Path(__file__).parents[3] / "claims"


def agree(told: Explanation, checked: CheckedClaim) -> None:
    verdict = checked.verdict
    assert told.verdict == verdict, told.claim.id
    assert told.elsewhere == checked.elsewhere
    assert [finding for trace in told.traces for finding in trace.findings] == list(verdict.findings)
    for trace in told.traces:
        stances = [finding.stance for finding in trace.findings]
        if stances == [Stance.UNREADABLE]:
            assert not trace.settling
        elif not trace.echoes:
            assert [one.settled for one in trace.settling] == stances, (told.claim.id, trace.source)


@pytest.mark.parametrize("file", ["frail-foundations.yaml", "quickstart/claims.yaml"])
def test_every_claim_is_explained_as_it_is_judged(
    file: str, offline: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        pipeline.claims, "load", cache(pipeline.claims.load)
    )  # the file is long, and read for each claim
    run = factcheck.verify(CLAIMS / file, offline)
    assert len(run.claims) > 10
    for checked in run.claims:
        agree(pipeline.explain(CLAIMS / file, checked.claim.id, offline), checked)


def test_what_decides_by_the_rules_is_marked_among_what_was_tried(explained: dict[str, Explanation]) -> None:
    for told in explained.values():
        for trace in told.traces:
            if trace.quotes or not trace.candidates:
                continue
            marked = [one for one in trace.candidates if one.decides]
            assert marked, (told.claim.id, trace.source)
            ruled = {one.ruled for one in trace.settling}
            assert {one.stance for one in marked} == ruled, (told.claim.id, trace.source)


def test_candidates_stand_in_rank_order_with_the_words_that_found_them(explained: dict[str, Explanation]) -> None:
    (ledger, _) = explained["aboard"].traces
    assert [one.rank for one in ledger.candidates] == list(range(1, len(ledger.candidates) + 1))
    assert [one.score for one in ledger.candidates] == sorted((one.score for one in ledger.candidates), reverse=True)
    assert ("Ellery", "Ellery") in ledger.candidates[0].words
    assert ledger.candidates[0].exact == "The Maud Ellery was carrying 58 people when her upstream cable parted."


def test_what_the_facets_mean_is_told(explained: dict[str, Explanation]) -> None:
    means = {one.exact: one.mean for part in explained["toll"].parts for one in part.claimed}
    assert means["Nineteen people"] == "19, exact, count, people, killed"
    assert means["14 September 2024"].startswith("2024-09-14")


def test_a_source_that_is_weighed_says_by_which_ground_it_was_settled(explained: dict[str, Explanation]) -> None:
    grounds = {one.ground for told in explained.values() for trace in told.traces for one in trace.settling}
    assert {Ground.RULES_ALONE, Ground.RULES_HOLD, Ground.WEIGHTS_TOO_LOW} <= grounds


def test_a_quote_is_matched_word_by_word(explained: dict[str, Explanation]) -> None:
    (council,) = explained["warned"].traces
    (words,) = council.quotes
    assert words.found == "We were not warned about that cable"
    assert words.changes == (("", "not"),)
