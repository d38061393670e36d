"""What a run quotes, and whether it agrees with itself: no copies are needed to see that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.model import Fault, Location, Stance, Unproven, VerdictKind
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

_SPEAKS: Final = frozenset({Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES})

_GROUNDS: Final = {
    VerdictKind.SUPPORTED: (({Stance.SUPPORTS}, "says so"),),
    VerdictKind.CONTRADICTED: (({Stance.CONTRADICTS}, "differs"),),
    VerdictKind.DISPUTED: (
        ({Stance.CONTRADICTS}, "differs"),
        ({Stance.SUPPORTS, Stance.QUALIFIES}, "says so, not even in part"),
    ),
    VerdictKind.PARTIAL: (({Stance.QUALIFIES}, "says so in part"),),
    VerdictKind.NOT_FOUND: (({Stance.SILENT}, "was read without finding it"),),
}
"""Of each verdict, the stances of which one at least must be among the findings, and how that is said."""

_MOST_QUOTES: Final = 20
"""Of one reason, which is a sentence, so many quotes are looked at."""

_STRANGE: Final = "the reason quotes words that are neither the essay's nor those quoted from the source"
_EDITED: Final = "run.json was changed after the run, or written by something else: run verify again."


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
    known: dict[tuple[str, str], dict[str, SourceRecord]] = {}
    for source in run.sources:
        if source.sha256:
            known.setdefault((source.file, source.id), {}).setdefault(source.sha256, source)
    for claim in run.claims:
        yield from _verdict(claim)
        cited = {citation.source for citation in claim.sources}
        for finding in claim.findings:
            readings = known.get((claim.file, finding.source), {}) if finding.source in cited else {}
            yield from _spoken(claim, finding)
            yield from _finding(claim, finding, readings)


def unproven(claim: ClaimRecord, fault: Fault, message: str, remedy: str = _EDITED, **more: str) -> Unproven:
    """Something of a claim that could not be proven."""
    return Unproven(
        fault=fault,
        claim=claim.id,
        location=Location(file=claim.file, line=claim.line, column=claim.column),
        message=message,
        remedy=remedy,
        **more,  # type: ignore[arg-type]
    )


def _verdict(claim: ClaimRecord) -> Iterator[Unproven]:
    stances = {finding.stance for finding in claim.findings}
    for needed, told in _GROUNDS.get(claim.verdict, ()):
        if stances.isdisjoint(needed):
            message = f"the verdict is {claim.verdict}, but by its findings no source {told}"
            yield unproven(claim, Fault.NO_GROUND, message)
    if claim.verdict not in {VerdictKind.NOT_FOUND, VerdictKind.UNCHECKED}:
        for quoted in _strange(claim.reason, claim, claim.findings):
            yield unproven(claim, Fault.OTHER_REASON, _STRANGE, quoted=quoted)


def _spoken(claim: ClaimRecord, finding: FindingRecord) -> Iterator[Unproven]:
    """No stance without words, and no words in its reason but those."""
    if finding.stance not in _SPEAKS:
        return
    if not finding.spans:
        message = f"the source {finding.stance} the claim, but not a word of it is quoted"
        yield unproven(claim, Fault.NO_WORDS, message, source=finding.source)
    for quoted in _strange(finding.reason, claim, (finding,)):
        yield unproven(claim, Fault.OTHER_REASON, _STRANGE, source=finding.source, quoted=quoted)


def _strange(reason: str, claim: ClaimRecord, findings: Sequence[FindingRecord]) -> Iterator[str]:
    """What a reason has between “ and ” and these findings do not; `…` stands in it for what was cut or hidden."""
    quotes = [part.partition("“")[2] for part in reason.split("”", _MOST_QUOTES)[:-1] if "“" in part]
    if not quotes:
        return
    said = [claim.statement, claim.speaker or "", *(span.exact for one in findings for span in one.spans)]
    said += [text for one in findings for held in one.relations for text in (held.claimed, held.found, held.why)]
    whole = "\n".join(said)
    for quoted in quotes:
        if not all(piece.strip(" .") in whole for piece in quoted.split("…", _MOST_QUOTES)):
            yield quoted


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
