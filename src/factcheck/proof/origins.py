"""Whether findings are of the origins, each with one vote, that their sources' copies and addresses give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.judge import origins as rule
from factcheck.judge.origins import Page
from factcheck.judge.origins.groups import Groups
from factcheck.model import Document, Fault, Location, Origin, ReadAs, Unproven
from factcheck.proof.problem import DECIDED_OTHERWISE, EDITED, unproven
from factcheck.reports.common.record import ClaimRecord, OriginRecord, RunRecord, SourceRecord
from factcheck.safety import redact


def page_of(source: SourceRecord, document: Document | None) -> Page:
    """What tells of a source, as the run has it, whether it is a copy."""
    return rule.page(
        source.id,
        document,
        origin=source.origin,
        addresses=(source.address, source.final_address),
        publisher=source.publisher,
        language=source.language,
        translation=source.translation,
        is_note=source.read_as is ReadAs.NOTE,
    )


def of_run(run: RunRecord, pages: Mapping[int, Page]) -> Iterator[Unproven]:
    """What of the run's origins is not what its sources give. `pages` are those of the run's sources by their places;
    where one that was read is missing, its file's origins cannot be told again, which is told of the copy.
    """
    for file in dict.fromkeys(source.file for source in run.sources):
        places = [at for at, source in enumerate(run.sources) if source.file == file]
        told = [pages[at] for at in places if at in pages]
        if len({run.sources[at].id for at in places}) < len(places):
            if run.files.count(file) < 2:  # else two claims files are shown by one name
                yield _unproven(file, "the run has two sources of one name", EDITED)
            continue
        if len(told) < len(places):
            continue
        groups = rule.find(told)
        names = groups.names()
        for claim in run.claims:
            if claim.file == file:
                yield from _claim(claim, names)
        yield from _listed(file, run, groups)


def _claim(claim: ClaimRecord, names: Mapping[str, str]) -> Iterator[Unproven]:
    for finding in (*claim.findings, *claim.elsewhere):
        voice = f"#{finding.voice}" if finding.voice else ""
        expected = redact(f"{names.get(finding.source, finding.origin.removesuffix(voice))}{voice}")
        if redact(finding.origin) != expected:
            message = "the finding is counted with another origin than its source has"
            told = {"source": finding.source, "quoted": finding.origin, "there": expected}
            yield unproven(claim, Fault.OTHER_SOURCE, message, **told)


def _listed(file: str, run: RunRecord, groups: Groups) -> Iterator[Unproven]:
    """Whether the run lists the sources that are of one origin, and why they are."""
    should = {_listing(origin) for origin in groups.origins(file)}
    listed = [_listing(origin) for origin in run.origins if origin.file == file]
    if set(listed) != should or len(listed) != len(should):
        message = "the run lists other sources as copies of one another, or other reasons, than their texts give"
        yield _unproven(file, message, DECIDED_OTHERWISE)


def _unproven(file: str, message: str, remedy: str) -> Unproven:
    return Unproven(
        fault=Fault.OTHER_SOURCE,
        claim="",
        location=Location(file=file, line=1, column=1),
        message=message,
        remedy=remedy,
    )


def _listing(origin: Origin | OriginRecord) -> tuple[object, ...]:
    copies = tuple((one.source, one.of, redact(one.why)) for one in origin.copies)
    return redact(origin.name), tuple(origin.sources), copies
