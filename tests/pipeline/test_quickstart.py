"""The example that init writes: right on every claim, from pages and PDF, with no note and no network."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import authoring, claims
from factcheck.model import Claim, ReadAs, Run, VerdictKind

EXAMPLE = Path(__file__).parents[2] / "claims" / "quickstart" / authoring.CLAIMS
CLAIMS = claims.load(EXAMPLE).claims


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("quickstart")
    authoring.start(folder / "x")
    return factcheck.verify(folder / "x" / authoring.CLAIMS, factcheck.Settings(offline=True, store=folder / "cache"))


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_a_claim_gets_the_verdict_of_a_reader(run: Run, claim: Claim) -> None:
    verdicts = {checked.claim.id: checked.verdict for checked in run.claims}
    assert verdicts[claim.id].verdict in claim.expect, verdicts[claim.id].reason


def test_it_is_read_from_pages_and_a_pdf(run: Run) -> None:
    assert {reading.read_as for reading in run.head.readings} == {ReadAs.FILE}
    assert {reading.media_type for reading in run.head.readings} == {"text/html", "application/pdf"}


def test_it_shows_every_verdict_that_can_be_shown_without_a_network() -> None:
    assert {kind for claim in CLAIMS for kind in claim.expect} == set(VerdictKind) - {VerdictKind.UNCHECKED}
