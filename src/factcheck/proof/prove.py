"""Holding what a run quotes against the text extracted anew from the stored bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.judge.origins import Page
from factcheck.model import Audit, BlockKind, Document, Fault, Unproven
from factcheck.proof import origins
from factcheck.proof.copies import READ_OTHERWISE, NoText, Reading, reading, text_of, unquoted
from factcheck.proof.problem import unproven
from factcheck.proof.quotes import Quote, walk
from factcheck.reports.common.record import RunRecord, SourceRecord, SpanRecord
from factcheck.store import Archive

_MISQUOTED: Final = (
    "Do not rely on the quote: run.json was changed after the run, or this version of the program reads the copy "
    "otherwise. Run verify again."
)


def prove(run: RunRecord, archive: Archive) -> Audit:
    """Prove a run: each copy is taken from the store and extracted once."""
    faults: dict[int, Unproven] = {}
    readings: dict[Reading, list[tuple[int, Quote]]] = {}
    passages = values = 0
    for order, said in enumerate(walk(run)):
        if isinstance(said, Unproven):
            faults[order] = said
            continue
        passages += isinstance(said.said, SpanRecord)
        values += not isinstance(said.said, SpanRecord)
        readings.setdefault(reading(said.source), []).append((order, said))
    pages: dict[int, Page] = {}
    broken: dict[Reading, NoText] = {}
    for key, sources in _by_reading(run).items():
        document = text_of(sources[0][1], archive) if sources[0][1].sha256 else None
        for order, quote in readings.get(key, ()):
            fault = _held(quote, document)
            if fault is not None:
                faults[order] = fault
        if isinstance(document, NoText):
            broken[key] = document
        else:
            pages.update((at, origins.page_of(source, document)) for at, source in sources)
    return Audit(
        program=run.program,
        claims=len(run.claims),
        passages=passages,
        values=values,
        snapshots=len({source.sha256 for source in run.sources if source.sha256}),
        unproven=(
            *(faults[order] for order in sorted(faults)),
            *origins.of_run(run, pages),
            *unquoted(run, readings.keys(), broken),
        ),
    )


def _by_reading(run: RunRecord) -> dict[Reading, list[tuple[int, SourceRecord]]]:
    """The run's sources with their places, those together that give one text."""
    found: dict[Reading, list[tuple[int, SourceRecord]]] = {}
    for at, source in enumerate(run.sources):
        found.setdefault(reading(source), []).append((at, source))
    return found


def _held(quote: Quote, document: Document | NoText | None) -> Unproven | None:
    """What is wrong with a quote, the gravest first; `None` where it stands there to the letter."""
    if document is None:
        return None
    if isinstance(document, NoText):
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
        return _unproven(quote, Fault.OTHER_PLACE, message, READ_OTHERWISE, there=there)
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
        return _unproven(quote, Fault.OTHER_BLOCK, message, READ_OTHERWISE)
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
