"""Whether verdicts follow from their findings, findings from the sources, and counts from the verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from factcheck.judge import verdict as rule
from factcheck.judge.elsewhere import WANTING
from factcheck.model import Fault, Location, Stance, Unproven, VerdictKind
from factcheck.proof.days import days
from factcheck.proof.problem import DECIDED_OTHERWISE, EDITED, unproven
from factcheck.reports.common.record import ClaimRecord, FindingRecord, RunRecord, SourceRecord

Known = Mapping[str, Sequence[SourceRecord]]
"""The sources of a claims file by id; more than one of an id where two files are shown by one name."""


def of_claim(claim: ClaimRecord, known: Known) -> Iterator[Unproven]:
    """What of a claim's findings does not fit its sources, and whether the verdict is the one that they give."""
    cited = dict.fromkeys(citation.source for citation in claim.sources)
    found: dict[str, list[FindingRecord]] = {}
    for finding in claim.findings:
        found.setdefault(finding.source, []).append(finding)
    for source in cited:
        if source not in found:
            message = "the claim cites this source, but there is no finding about it; each cited source should have one"
            yield unproven(claim, Fault.NO_FINDING, message, source=source)
    for source, findings in found.items():
        if source not in cited:
            message = "there is a finding about this source, but the claim does not cite it"
            yield unproven(claim, Fault.OTHER_SOURCE, message, source=source)
        yield from _source(claim, source, findings, known.get(source, ()))
    given = kind_of(claim, known)
    if given is not claim.verdict:
        message = f"the verdict stands as {claim.verdict}, but by its findings it should be {given}"
        yield unproven(claim, Fault.NO_GROUND, message, DECIDED_OTHERWISE)


def kind_of(claim: ClaimRecord, known: Known) -> VerdictKind:
    """The verdict that a claim's findings give."""
    return rule.kind(
        [one.origin for one in claim.findings],
        [one.stance for one in claim.findings],
        [_issued(one, known.get(one.source, ())) for one in claim.findings],
    )


def of_elsewhere(claim: ClaimRecord) -> Iterator[Unproven]:
    """Whether what other sources say for the claim is told only where it may be, and is for it."""
    for finding in claim.elsewhere:
        if claim.verdict not in WANTING:
            message = "another source is said to bear the claim out, but by its verdict none is looked for"
            yield unproven(claim, Fault.NO_GROUND, message, source=finding.source)
        if finding.stance is not Stance.SUPPORTS:
            message = (
                f"the stance of another source stands as {finding.stance}, but only what supports is told of others"
            )
            yield unproven(claim, Fault.OTHER_STANCE, message, source=finding.source)


def of_counts(run: RunRecord) -> Iterator[Unproven]:
    """Whether there are as many claims of each verdict as the run says."""
    there = Counter(claim.verdict for claim in run.claims)
    for kind in VerdictKind:
        said = getattr(run.counts, kind.value)
        if said != there[kind]:
            yield Unproven(
                fault=Fault.OTHER_COUNTS,
                claim="",
                location=Location(file="run.json", line=1, column=1),
                message=f"the counts have {kind} at {said}, but by the claims it should be {there[kind]}",
                remedy=EDITED,
            )


def _source(
    claim: ClaimRecord, source: str, findings: Sequence[FindingRecord], records: Sequence[SourceRecord]
) -> Iterator[Unproven]:
    """One finding a source, or one for each of its two voices; and no stance of a source that was not read."""
    voices = {finding.voice for finding in findings}
    if len(voices) != len(findings) or (None in voices) != (len(findings) == 1):
        message = f"there should be one finding about this source, or one for each of two voices, not {len(findings)}"
        if len(findings) == 1:
            message = "the finding is of one voice of this source, but that of the other voice is missing"
        yield unproven(claim, Fault.NO_FINDING, message, source=source)
    read = {bool(record.sha256) for record in records} or {False}
    for finding in findings:
        if (finding.stance is not Stance.UNREADABLE) not in read:
            told = "was read" if True in read else "was not read"
            message = f"the stance stands as {finding.stance}, but by the sources of the run this one {told}"
            yield unproven(claim, Fault.OTHER_STANCE, message, source=source)


def _issued(finding: FindingRecord, records: Sequence[SourceRecord]) -> date | None:
    """The day of a finding's source, of several by one id the one whose copy it quotes."""
    quoted = {span.sha256 for span in finding.spans}
    record = next((one for one in records if one.sha256 in quoted), records[0] if records else None)
    issued = days(record.issued) if record is not None else None
    return issued.last if issued is not None else None
