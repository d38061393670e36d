"""The trace of one source: what was tried in its text, what was compared, what was weighed, and the last word."""

from __future__ import annotations

from collections.abc import Container

from factcheck.facets import Passage, join
from factcheck.judge import quote
from factcheck.judge.alignment import Assessment
from factcheck.judge.candidates import in_common, scored
from factcheck.judge.claimed import read as read_claim
from factcheck.judge.document import assessments, opinions
from factcheck.judge.hearing import Hearing, hear
from factcheck.judge.material import Material, Text
from factcheck.judge.statement import Answer
from factcheck.judge.trace.meaning import understood
from factcheck.judge.trace.settling import settling, unweighed
from factcheck.judge.trace.values import Candidate, Settling, Trace, Understood, Words
from factcheck.judge.trace.weights import weighing
from factcheck.model import Claim, ClaimType, Essay, Finding, Relation


def trace(
    claim: Claim, parts: tuple[Passage, ...], essay: Essay, material: Material, findings: tuple[Finding, ...]
) -> Trace:
    """How a source came to the findings that the verdict has of it; `parts` are the claim's sentences as the judge read them."""
    if material.document is None:
        return Trace(source=material.source.id, findings=findings)
    heard = hear(claim, parts, essay, material, material.document)
    text, answer = heard.text, heard.answer
    weighed = answer.weighed if answer else None
    relations = _relations(heard)
    return Trace(
        source=material.source.id,
        findings=findings,
        sentences=len(text.units),
        is_essay=heard.is_essay,
        echoes=len(heard.echoes),
        candidates=_candidates(claim, parts, essay, text, answer),
        passage=_facets(heard),
        relations=relations,
        quotes=_words(claim, text) if claim.type == ClaimType.QUOTE and not heard.is_essay else (),
        weighing=weighing(parts, text, weighed) if weighed else None,
        settling=_settling(heard),
    )


def _relations(heard: Hearing) -> tuple[Relation, ...]:
    """All that the last word rests on, each once."""
    if heard.answer is None:
        return heard.opinions[0].relations
    ruled = (relation for opinion in heard.answer.ruled for relation in opinion.relations)
    weighed = heard.answer.weighed
    return tuple(dict.fromkeys((*ruled, *(weighed.held.relations if weighed else ()))))


def _settling(heard: Hearing) -> tuple[Settling, ...]:
    answer = heard.answer
    if answer is None or answer.weighed is None:
        return tuple(unweighed(one.stance) for one in heard.opinions)
    ruled = answer.ruled[0]
    return (settling(ruled.stance, (*ruled.relations, *answer.weighed.held.relations), answer.weighed),)


def _candidates(
    claim: Claim, parts: tuple[Passage, ...], essay: Essay, text: Text, answer: Answer | None
) -> tuple[Candidate, ...]:
    """The sentences that were tried, by sentence of the claim and rank; of a quote, those that are nearest to its words."""
    if claim.type == ClaimType.QUOTE:
        parts = read_claim(claim.statement, essay)
    found: list[Candidate] = []
    for number, part in enumerate(parts):
        tried: dict[int, Assessment] = {}
        deciding: set[tuple[int, int]] = set()
        if answer is not None:
            tried = {one.passage.main_sentence.index: one for one in assessments(part, text)}
            deciding = {one.spans[0] for one in opinions(part, text) if one.spans}
        for rank, (index, score) in enumerate(scored(part, text), start=1):
            found.append(_candidate(part, number, rank, index, score, tried.get(index), text, deciding))
    return tuple(found)


def _candidate(
    part: Passage,
    number: int,
    rank: int,
    index: int,
    score: float,
    held: Assessment | None,
    text: Text,
    deciding: Container[tuple[int, int]],
) -> Candidate:
    unit = text.units[index]
    return Candidate(
        part=number,
        rank=rank,
        score=score,
        words=in_common(part, unit),
        exact=unit.text,
        start=unit.start,
        end=unit.end,
        page=unit.page,
        stance=held.stance if held else None,
        read_with=len(held.passage.sentences) - 1 if held else 0,
        share=held.share if held else 0.0,
        relations=held.relations if held else (),
        decides=(unit.start, unit.end) in deciding,
    )


def _facets(heard: Hearing) -> tuple[Understood, ...]:
    """The facets of the passage that was weighed, or of the sentences that decided where nothing was."""
    if heard.answer is None:
        return ()
    if heard.answer.weighed is not None:
        return understood(heard.answer.weighed.passage)
    text = heard.text
    shown = [
        text.passage(unit.index)
        for unit in text.units
        if any(start <= unit.start < end for one in heard.opinions for start, end in one.spans)
    ]
    return understood(join(tuple(shown), 0)) if shown else ()


def _words(claim: Claim, text: Text) -> tuple[Words, ...]:
    return tuple(
        Words(
            quote=words,
            match=found.match,
            found=text.document.text[found.start : found.end],
            start=found.start,
            end=found.end,
            changes=found.changes,
        )
        for words, found in quote.matches(claim, text)
    )
