"""The stored copies of a run: whether they are whole, and their text extracted anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Final

from factcheck.extract import extract
from factcheck.model import Document, Fault, Location, ReadAs, Snapshot, Unproven, Unreadable
from factcheck.proof.problem import EDITED
from factcheck.reports.common.record import ClaimRecord, RunRecord, SourceRecord
from factcheck.store import Archive

READ_OTHERWISE: Final = (
    "The copy is whole, but run.json was changed after the run, or this version of the program reads it otherwise: "
    "audit with the version of that run, or run verify again."
)
_LOST: Final = "It cannot be shown that the source said so: run verify again, or name the store of that run by --store."
_UNSEEN: Final = (
    "Nothing is quoted from it, and it cannot be shown that the source was silent: run verify again, or name the store "
    "of that run by --store."
)

Reading = tuple[str, str, str, str]
"""What a text depends on: sha256, media type, charset and address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoText:
    """Why nothing can be looked for in a copy."""

    fault: Fault
    message: str
    remedy: str


def reading(source: SourceRecord) -> Reading:
    """How a source was read."""
    return source.sha256 or "", source.media_type or "", source.charset or "", source.final_address or ""


def text_of(source: SourceRecord, archive: Archive) -> Document | NoText:
    """The text of a source's copy, or why there is none."""
    sha256, media_type, charset, address = reading(source)
    body = _body(sha256, archive)
    if isinstance(body, NoText):
        return body
    document = extract(
        Snapshot(
            address=source.address if source.read_as is ReadAs.LIVE else address,
            final_address=address,
            body=body,
            sha256=sha256,
            media_type=media_type,
            charset=charset or None,
            read_as=source.read_as or ReadAs.FILE,
        )
    )
    if isinstance(document, Unreadable):
        message = f"the copy is whole, but gives no text: {document.detail}"
        return NoText(fault=Fault.NO_TEXT, message=message, remedy=READ_OTHERWISE)
    return document


def unquoted(run: RunRecord, quoted: Set[Reading], broken: Mapping[Reading, NoText]) -> Iterator[Unproven]:
    """What is wrong with the copies that the run read and that are not among those `quoted`; each is told once.

    `broken` are the copies that give no text.
    """
    citing: dict[tuple[str, str], ClaimRecord] = {}
    for claim in run.claims:
        for citation in claim.sources:
            citing.setdefault((claim.file, citation.source), claim)
    looked = set(quoted)
    for source in run.sources:
        wrong: NoText | None = None
        if bool(source.sha256) != (source.read_as is not None):
            read, has = ("was not read", "a") if source.sha256 else (f"was read as {source.read_as}", "no")
            message = f"by read_as the source {read}, but it has {has} sha256; a source has both or neither"
            wrong = NoText(fault=Fault.NO_COPY, message=message, remedy=EDITED)
        elif reading(source) not in looked:
            looked.add(reading(source))
            wrong = broken.get(reading(source))
        if wrong is not None:
            yield _unproven(wrong, source, citing.get((source.file, source.id)))


def _body(sha256: str, archive: Archive) -> bytes | NoText:
    kept = archive.kept(sha256)
    if kept.why:
        message = f"the store's copy with sha256 {sha256} cannot be trusted: {kept.why}"
        return NoText(fault=Fault.CHANGED_COPY, message=message, remedy=_LOST)
    if kept.body is None:
        message = f"the store has no copy with sha256 {sha256}"
        return NoText(fault=Fault.NO_COPY, message=message, remedy=_LOST)
    return kept.body


def _unproven(wrong: NoText, source: SourceRecord, claim: ClaimRecord | None) -> Unproven:
    at = claim or source
    return Unproven(
        fault=wrong.fault,
        claim=claim.id if claim else "",
        location=Location(file=at.file, line=claim.line if claim else 1, column=claim.column if claim else 1),
        message=wrong.message,
        remedy=_UNSEEN if wrong.remedy == _LOST else wrong.remedy,
        source=source.id,
        sha256=source.sha256 or "",
    )
