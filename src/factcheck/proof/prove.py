"""Holding what a run quotes against the text extracted anew from the stored bytes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from factcheck.extract import extract
from factcheck.model import Audit, BlockKind, Document, Fault, ReadAs, Snapshot, Unproven, Unreadable
from factcheck.proof.quotes import Quote, unproven, walk
from factcheck.reports.common.record import RunRecord, SourceRecord, SpanRecord
from factcheck.store import Archive

_MISQUOTED: Final = (
    "Do not rely on the quote: run.json was changed after the run, or this version of the program reads the copy "
    "otherwise. Run verify again."
)
_READ_OTHERWISE: Final = (
    "The copy is whole, but run.json was changed after the run, or this version of the program reads it otherwise: "
    "audit with the version of that run, or run verify again."
)
_LOST: Final = "It cannot be shown that the source said so: run verify again, or name the store of that run by --store."

Reading = tuple[str, str, str, str]
"""What a text depends on: sha256, media type, charset and address."""


def prove(run: RunRecord, archive: Archive) -> Audit:
    """Prove every quoted word of a run; each copy is taken from the store and extracted once."""
    faults: dict[int, Unproven] = {}
    readings: dict[Reading, list[tuple[int, Quote]]] = {}
    passages = values = 0
    for order, said in enumerate(walk(run)):
        if isinstance(said, Unproven):
            faults[order] = said
            continue
        passages += isinstance(said.said, SpanRecord)
        values += not isinstance(said.said, SpanRecord)
        readings.setdefault(_reading(said.source), []).append((order, said))
    for quotes in readings.values():
        document = _document(quotes[0][1].source, archive)
        for order, quote in quotes:
            fault = _held(quote, document)
            if fault is not None:
                faults[order] = fault
    return Audit(
        program=run.program,
        claims=len(run.claims),
        passages=passages,
        values=values,
        snapshots=len({sha256 for sha256, *_ in readings}),
        unproven=tuple(faults[order] for order in sorted(faults)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _NoText:
    """Why nothing can be looked for in a copy."""

    fault: Fault
    message: str
    remedy: str


def _reading(source: SourceRecord) -> Reading:
    return source.sha256 or "", source.media_type or "", source.charset or "", source.final_address or ""


def _document(source: SourceRecord, archive: Archive) -> Document | _NoText:
    sha256, media_type, charset, address = _reading(source)
    kept = archive.kept(sha256)
    if kept.why:
        message = f"the store's copy with sha256 {sha256} cannot be trusted: {kept.why}"
        return _NoText(fault=Fault.CHANGED_COPY, message=message, remedy=_LOST)
    if kept.body is None:
        message = f"the store has no copy with sha256 {sha256}"
        return _NoText(fault=Fault.NO_COPY, message=message, remedy=_LOST)
    document = extract(
        Snapshot(
            address=source.address if source.read_as is ReadAs.LIVE else address,
            final_address=address,
            body=kept.body,
            sha256=sha256,
            media_type=media_type,
            charset=charset or None,
            read_as=source.read_as or ReadAs.FILE,
        )
    )
    if isinstance(document, Unreadable):
        message = f"the copy is whole, but gives no text: {document.detail}"
        return _NoText(fault=Fault.NO_TEXT, message=message, remedy=_READ_OTHERWISE)
    return document


def _held(quote: Quote, document: Document | _NoText) -> Unproven | None:
    """What is wrong with a quote, the gravest first; `None` where it stands there to the letter."""
    if isinstance(document, _NoText):
        return _unproven(quote, document.fault, document.message, document.remedy)
    text, start, end, words = document.text, quote.said.start, quote.said.end, quote.words
    if not words:
        return _unproven(quote, Fault.NO_WORDS, "a place in the source is given, but no words", _MISQUOTED)
    if start is None or end is None or not 0 <= start < end <= len(text) or text[start:end] != words:
        there = text[start:end] if start is not None and end is not None and 0 <= start < end else ""
        at = _nearest(text, words, start or 0)
        if at is None:
            message = "the words do not stand in the source"
            return _unproven(quote, Fault.OTHER_WORDS, message, _MISQUOTED, there=there)
        message = f"the words stand at characters {at} to {at + len(words)}, the run has them at {start} to {end}"
        if start is None or end is None:
            message = f"the words stand at characters {at} to {at + len(words)}, the run has only half of their place"
        return _unproven(quote, Fault.OTHER_PLACE, message, _READ_OTHERWISE, there=there)
    return _around(quote, quote.said, document) if isinstance(quote.said, SpanRecord) else None


def _around(quote: Quote, span: SpanRecord, document: Document) -> Unproven | None:
    """Whether what is shown beside a span, and its page, are right too."""
    text = document.text
    before = text[max(0, span.start - len(span.before)) : span.start]
    after = text[span.end : span.end + len(span.after)]
    for said, there, side in ((span.before, before, "before"), (span.after, after, "after")):
        if said != there:
            message = f"the words are there, but those shown {side} them are not"
            return _unproven(quote, Fault.OTHER_CONTEXT, message, _MISQUOTED, quoted=said, there=there)
    block = next((one for one in document.blocks if one.start <= span.start < one.end), None)
    if block is not None and (block.kind, block.page) != (span.kind, span.page):
        said, there = (_place(kind, page) for kind, page in ((span.kind, span.page), (block.kind, block.page)))
        message = f"the words stand in a {there}, not in a {said}"
        return _unproven(quote, Fault.OTHER_BLOCK, message, _READ_OTHERWISE)
    return None


def _place(kind: BlockKind, page: int | None) -> str:
    return f"{kind} on page {page}" if page else f"{kind}"


def _nearest(text: str, words: str, start: int) -> int | None:
    """Where the words stand nearest to a place."""
    start = max(0, min(start, len(text)))
    places = [at for at in (text.rfind(words, 0, start + len(words) - 1), text.find(words, start)) if at >= 0]
    return min(places, key=lambda at: abs(at - start), default=None)


def _unproven(
    quote: Quote, fault: Fault, message: str, remedy: str, *, quoted: str | None = None, there: str = ""
) -> Unproven:
    return replace(
        unproven(quote.claim, fault, message, remedy),
        source=quote.source.id,
        sha256=quote.source.sha256 or "",
        quoted=quote.words if quoted is None else quoted,
        there=there,
        start=quote.said.start,
        end=quote.said.end,
    )
