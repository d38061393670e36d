"""Claim and documents → a stance per source → a verdict.

The judge sees a claim, the essay's dates and the texts of its sources. It never reads `expect`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from factcheck.facets import Passage
from factcheck.judge import (
    claimed,
    confidence,
    elsewhere,
    origins,
    reason,
    replacement,
    verdict,
)
from factcheck.judge.hearing import hear
from factcheck.judge.material import Material, Text
from factcheck.judge.opinion import Opinion
from factcheck.judge.origins.groups import Groups
from factcheck.model import (
    Block,
    BlockKind,
    Claim,
    ClaimType,
    Essay,
    Finding,
    ReadAs,
    Span,
    Stance,
    Verdict,
    VerdictKind,
)
from factcheck.model.span import CONTEXT
from factcheck.safety import redact
from factcheck.settings import Prior

__all__ = ["Groups", "Material", "borne_elsewhere", "by_parts", "dates_of", "judge", "origins_of", "parts_of"]


def judge(
    claim: Claim,
    essay: Essay,
    materials: Sequence[Material],
    known: Mapping[str, str] | None = None,
    prior: Prior = Prior.CONTESTED,
) -> Verdict:
    """The verdict on a claim, given what its sources say; `materials` in the order of the claim's sources.

    `known` has the origins of the claims file's sources by id; without it they are told from `materials` alone. `prior`
    shifts confidences alone. Where one value of the claim is to be replaced by another, the verdict has the replacement.
    """
    named = known if known is not None else origins_of(materials).names()
    decided = _decided(claim, essay, materials, named, prior)
    found = replacement.suggest(claim, decided, lambda mended: _decided(mended, essay, materials, named, prior))
    return replace(decided, replacement=found) if found else decided


def _decided(
    claim: Claim, essay: Essay, materials: Sequence[Material], named: Mapping[str, str], prior: Prior
) -> Verdict:
    return by_parts(claim, parts_of(claim, essay), essay, materials, named, prior)


def parts_of(claim: Claim, essay: Essay) -> tuple[Passage, ...]:
    """The sentences of a claim with what each claims; none of a quote, whose words are compared as they are."""
    return claimed.read(claim.statement, essay, claim.value) if claim.type != ClaimType.QUOTE else ()


def by_parts(
    claim: Claim,
    parts: tuple[Passage, ...],
    essay: Essay,
    materials: Sequence[Material],
    named: Mapping[str, str],
    prior: Prior,
) -> Verdict:
    """The verdict on a claim whose sentences are read already, without a replacement; `named` has the sources' origins."""
    findings = tuple(
        replace(finding, origin=named[finding.source] + (f"#{finding.voice}" if finding.voice else ""))
        for material in materials
        for finding in _findings(claim, parts, essay, material, prior)
    )
    return verdict.decide(findings, dates_of(materials))


def dates_of(materials: Sequence[Material]) -> dict[str, date]:
    """The day of each source that has one, by id: the last that its date may mean."""
    return {material.source.id: material.issued.last for material in materials if material.issued is not None}


def borne_elsewhere(
    claim: Claim,
    essay: Essay,
    verdict: Verdict,
    others: Sequence[Material],
    known: Mapping[str, str],
    prior: Prior = Prior.CONTESTED,
) -> tuple[Finding, ...]:
    """What sources of the file that a claim does not name say for it, where those that it names say too little.
    One an origin, the likeliest first.

    `others` are the sources that were read and that the claim does not name; what needs none of them costs nothing.
    """
    if verdict.verdict not in elsewhere.WANTING:
        return ()
    found = [judge(claim, essay, (material,), known, prior) for material in elsewhere.likely(claim, others)]
    told = {one.findings[0].origin: one.findings[0] for one in reversed(found) if one.verdict is VerdictKind.SUPPORTED}
    return tuple(reversed(told.values()))


def origins_of(materials: Sequence[Material]) -> Groups:
    """Which of the sources of a claims file, in its order, are copies of one another; a lone one is not read for it."""
    if len(materials) == 1:
        return Groups(pages=[(materials[0].source.id, materials[0].source.origin)])
    return origins.find(
        [
            origins.page(
                material.source.id,
                material.document,
                origin=material.source.origin,
                addresses=material.addresses or (redact(material.source.url or ""),),
                publisher=material.source.publisher,
                language=material.source.language,
                translation=material.source.translation,
                is_note=material.read_as is ReadAs.NOTE,
            )
            for material in materials
        ]
    )


def _findings(
    claim: Claim, parts: tuple[Passage, ...], essay: Essay, material: Material, prior: Prior
) -> tuple[Finding, ...]:
    if material.document is None:
        return (
            Finding(
                claim=claim.id,
                source=material.source.id,
                stance=Stance.UNREADABLE,
                reason=reason.of_unreadable(material.unreadable),
                confidence=1.0,
                origin=material.source.id,
                unreadable=material.unreadable,
            ),
        )
    heard = hear(claim, parts, essay, material, material.document)
    return tuple(_finding(claim, material, heard.text, opinion, prior) for opinion in heard.opinions)


def _finding(claim: Claim, material: Material, text: Text, opinion: Opinion, prior: Prior) -> Finding:
    return Finding(
        claim=claim.id,
        source=material.source.id,
        stance=opinion.stance,
        reason=reason.of_opinion(opinion),
        confidence=confidence.of_opinion(opinion, prior),
        origin=material.source.id,
        spans=tuple(_span(material, text, start, end) for start, end in opinion.spans) if opinion.stance.speaks else (),
        relations=opinion.relations,
        voice=opinion.voice,
        unreadable=material.unreadable,
    )


def _span(material: Material, text: Text, start: int, end: int) -> Span:
    whole = text.document.text
    block = next((one for one in text.document.blocks if one.start <= start < one.end), _whole(text))
    return Span(
        exact=whole[start:end],
        start=start,
        end=end,
        source=material.source.id,
        sha256=text.document.sha256,
        kind=block.kind,
        page=block.page,
        before=whole[max(block.start, start - CONTEXT) : start],
        after=whole[end : min(block.end, end + CONTEXT)],
    )


def _whole(text: Text) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text.document.text))
