"""What a run quotes, and whether it agrees with itself: no copies are needed to see that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.model import Fault, Unproven
from factcheck.proof import itself, reasons, replacements, verdicts
from factcheck.proof.problem import unproven
from factcheck.reports.common.record import (
    ClaimRecord,
    FindingRecord,
    RelationRecord,
    RunRecord,
    SourceRecord,
    SpanRecord,
)

Readings = Mapping[str, SourceRecord]
"""How a source was read, by the copy's sha256; more than one where two claims files are shown by one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that a run says stand in a source: a span, or the found words of a relation."""

    claim: ClaimRecord
    source: SourceRecord
    said: SpanRecord | RelationRecord

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.said.exact if isinstance(self.said, SpanRecord) else self.said.found


def walk(run: RunRecord) -> Iterator[Quote | Unproven]:
    """Every quote of the run in order, and between them what cannot be proven whatever the copies say."""
    known: dict[str, dict[str, list[SourceRecord]]] = {}
    for source in run.sources:
        known.setdefault(source.file, {}).setdefault(source.id, []).append(source)
    for claim in run.claims:
        yield from _claim(claim, known.get(claim.file, {}))
    yield from verdicts.of_counts(run)
    yield from itself.of_run(run)


def _claim(claim: ClaimRecord, known: verdicts.Known) -> Iterator[Quote | Unproven]:
    yield from verdicts.of_claim(claim, known)
    yield from verdicts.of_elsewhere(claim)
    yield from reasons.of_claim(claim)
    yield from replacements.of_claim(claim, verdicts.kind_of(claim, known))
    cited = {citation.source for citation in claim.sources}
    for finding in (*claim.findings, *claim.elsewhere):
        readings: dict[str, SourceRecord] = {}
        for source in (
            known.get(finding.source, ()) if (finding.source in cited) != (finding in claim.elsewhere) else ()
        ):
            if source.sha256:
                readings.setdefault(source.sha256, source)
        yield from reasons.of_finding(claim, finding)
        yield from _finding(claim, finding, readings)


def _finding(claim: ClaimRecord, finding: FindingRecord, readings: Readings) -> Iterator[Quote | Unproven]:
    for span in finding.spans:
        if span.source != finding.source or span.sha256 not in readings:
            message = _of_another(finding, span, readings)
            told = {"source": finding.source, "sha256": span.sha256, "quoted": span.exact}
            yield unproven(claim, Fault.OTHER_SOURCE, message, **told)
        else:
            yield Quote(claim=claim, source=readings[span.sha256], said=span)
    quoted = [span.sha256 for span in finding.spans if span.sha256 in readings]
    for relation in finding.relations:
        if relation.start is None and relation.end is None:
            continue
        if not readings:
            message = "words are compared, but the claim does not cite this source or the run has not read it"
            yield unproven(claim, Fault.OTHER_SOURCE, message, source=finding.source, quoted=relation.found)
        else:
            yield Quote(claim=claim, source=readings[next(iter(quoted or readings))], said=relation)


def _of_another(finding: FindingRecord, span: SpanRecord, readings: Readings) -> str:
    if span.source != finding.source:
        return f"the words are quoted from {span.source}, the finding is about {finding.source}"
    if readings:
        return (
            f"the words are quoted from the copy {span.sha256}, but the run read the source from {next(iter(readings))}"
        )
    return "words are quoted, but the claim does not cite this source or the run has not read it"
