"""The model's values as records."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import (
    CheckedClaim,
    ClaimValue,
    Conflict,
    Essay,
    Failure,
    Finding,
    Gate,
    Ground,
    Origin,
    Reading,
    Relation,
    Replacement,
    RunHead,
    Side,
    Span,
    Unreadable,
)
from factcheck.model.daterange import DateRange
from factcheck.reports.common import record
from factcheck.safety import redact


def claim_record(checked: CheckedClaim, files: Mapping[str, str]) -> record.ClaimRecord:
    """One claim; `files` names each claims file as it is shown."""
    claim, verdict, at = checked.claim, checked.verdict, checked.claim.location
    return record.ClaimRecord(
        id=claim.id,
        statement=claim.statement,
        type=claim.type,
        verdict=verdict.verdict,
        confidence=round(verdict.confidence, 4),
        reason=redact(verdict.reason),
        file=files.get(at.file, at.file),
        line=at.line,
        column=at.column,
        location=record.LocationRecord(exact=at.exact, prefix=at.prefix, suffix=at.suffix, paragraph=at.paragraph),
        speaker=claim.speaker,
        value=_value(claim.value),
        sources=tuple(
            record.CitationRecord(source=cited.source, page=cited.page, at=cited.at, cell=cited.cell)
            for cited in claim.sources
        ),
        expect=claim.expect,
        after=claim.after,
        rests_on=ground_record(checked.rests_on),
        replacement=replacement_record(verdict.replacement),
        findings=tuple(_finding(finding) for finding in verdict.findings),
        elsewhere=tuple(_finding(finding) for finding in checked.elsewhere),
    )


def source_record(reading: Reading, files: Mapping[str, str]) -> record.SourceRecord:
    """One source and how it was read."""
    source = reading.source
    return record.SourceRecord(
        id=source.id,
        file=files.get(reading.file, reading.file),
        address=redact(reading.address),
        read_as=reading.read_as,
        sha256=reading.sha256,
        final_address=_text(reading.final_address),
        media_type=reading.media_type,
        charset=reading.charset,
        fetched_at=reading.fetched_at,
        copied_at=reading.copied_at,
        title=_text(source.title or reading.title),
        publisher=_text(source.publisher),
        issued=_date(source.issued or reading.issued),
        tier=source.tier,
        origin=_text(source.origin),
        by=_text(source.by),
        accessed=_date(source.accessed),
        doi=_text(source.doi),
        isbn=source.isbn,
        language=source.language,
        translation=source.translation,
        unreadable=tuple(_unreadable(reason) for reason in reading.unreadable),
    )


def conflict_record(conflict: Conflict, files: Mapping[str, str]) -> record.ConflictRecord:
    """Claims of one file that cannot all be true."""
    file = conflict.sides[0].location.file
    return record.ConflictRecord(
        file=files.get(file, file),
        claims=conflict.claims,
        facet=conflict.facet,
        reason=redact(conflict.reason),
        sides=tuple(_side(side) for side in conflict.sides),
    )


def essay_record(essay: Essay, file: str) -> record.EssayRecord:
    """The essay of one claims file."""
    return record.EssayRecord(
        file=file,
        title=_text(essay.title),
        url=_text(essay.url),
        issued=_date(essay.issued),
        written=_date(essay.written),
        path=essay.path,
        author=_text(essay.author),
        embargo=essay.embargo,
    )


def origin_record(origin: Origin, files: Mapping[str, str]) -> record.OriginRecord:
    """Sources that copy one another."""
    return record.OriginRecord(
        file=files.get(origin.file, origin.file),
        name=redact(origin.name),
        sources=origin.sources,
        copies=tuple(record.CopyRecord(source=one.source, of=one.of, why=redact(one.why)) for one in origin.copies),
    )


def gate_record(gate: Gate, files: Mapping[str, str]) -> record.GateRecord:
    """The gate's answer."""
    return record.GateRecord(
        exit_code=gate.exit_code, failures=tuple(_failure(failure, files) for failure in gate.failures)
    )


def counts_record(head: RunHead) -> record.CountsRecord:
    """The counts by verdict; a verdict that `head` does not name counts none."""
    counts = {kind.value: count for kind, count in head.counts}
    return record.CountsRecord(**{name: counts.get(name, 0) for name in record.CountsRecord.__slots__})


def _side(side: Side) -> record.SideRecord:
    return record.SideRecord(
        claim=side.claim,
        exact=side.exact,
        start=side.start,
        end=side.end,
        value=side.value,
        line=side.location.line,
        column=side.location.column,
    )


def ground_record(ground: Ground | None) -> record.GroundRecord | None:
    """What a claim rests on in vain."""
    if ground is None:
        return None
    return record.GroundRecord(claim=ground.claim, verdict=ground.verdict, reason=redact(ground.reason))


def replacement_record(replacement: Replacement | None) -> record.ReplacementRecord | None:
    """What to write instead."""
    if replacement is None:
        return None
    return record.ReplacementRecord(
        exact=replacement.exact,
        start=replacement.start,
        end=replacement.end,
        by=replacement.by,
        source=replacement.source,
        sha256=replacement.sha256,
        found=replacement.found,
        found_start=replacement.found_start,
        found_end=replacement.found_end,
    )


def _finding(finding: Finding) -> record.FindingRecord:
    return record.FindingRecord(
        source=finding.source,
        stance=finding.stance,
        reason=redact(finding.reason),
        confidence=round(finding.confidence, 4),
        origin=redact(finding.origin),
        voice=finding.voice,
        spans=tuple(_span(span) for span in finding.spans),
        relations=tuple(_relation(relation) for relation in finding.relations),
        unreadable=tuple(_unreadable(reason) for reason in finding.unreadable),
    )


def _span(span: Span) -> record.SpanRecord:
    return record.SpanRecord(
        exact=span.exact,
        start=span.start,
        end=span.end,
        source=span.source,
        sha256=span.sha256,
        kind=span.kind,
        page=span.page,
        before=span.before,
        after=span.after,
    )


def _relation(relation: Relation) -> record.RelationRecord:
    return record.RelationRecord(
        facet=relation.facet,
        kind=relation.kind,
        claimed=relation.claimed,
        found=relation.found,
        claimed_value=relation.claimed_value,
        found_value=relation.found_value,
        start=relation.start,
        end=relation.end,
        why=relation.why,
    )


def _unreadable(reason: Unreadable) -> record.UnreadableRecord:
    return record.UnreadableRecord(
        reason=reason.reason,
        transient=reason.transient,
        detail=redact(reason.detail),
        words=reason.words,
        status=reason.status,
    )


def _failure(failure: Failure, files: Mapping[str, str]) -> record.FailureRecord:
    at = failure.location
    return record.FailureRecord(
        rule=failure.rule,
        message=redact(failure.message),
        claim=failure.claim,
        transient=failure.transient,
        file=files.get(at.file, at.file) if at else None,
        line=at.line if at else None,
        column=at.column if at else None,
    )


def _value(value: ClaimValue | None) -> record.ValueRecord | None:
    if value is None:
        return None
    return record.ValueRecord(
        quantity=value.quantity, unit=value.unit, role=value.role, date=_date(value.date), text=value.text
    )


def _date(when: DateRange | None) -> str | None:
    return str(when) if when else None


def _text(text: str | None) -> str | None:
    return redact(text) if text else None
