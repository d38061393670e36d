"""One claim as the page shows it: all that a card says, worked out before the template writes it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck import model
from factcheck.model import CheckedClaim, Finding, Reading, Relation, RelationKind, Verdict
from factcheck.reports.common import beside, words
from factcheck.reports.page import evidence
from factcheck.reports.page.evidence import Origin, Quote
from factcheck.reports.page.others import Others, others
from factcheck.reports.page.pairs import Pair, compared, pairs
from factcheck.reports.page.text import Part, brief, excerpt, marked, shown

Readings = Mapping[tuple[str, str], Reading]
"""Readings by claims file and source id."""

_COMPARED = {
    RelationKind.CONFLICTS: "differs",
    RelationKind.WEAKER: "says less",
    RelationKind.ENTAILS: "agrees",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim, to be read downward like an argument. `label` names it, `place` is where the essay says it."""

    anchor: str
    label: str
    place: str
    kind: str
    glyph: str
    word: str
    reason: str
    unexpected: str
    notes: tuple[str, ...]
    sure: str
    figure: str
    statement: tuple[Part, ...]
    excerpt: tuple[Part, ...] | None
    pairs: tuple[Pair, ...]
    quotes: tuple[Quote, ...]
    others: Others | None
    facts: tuple[tuple[str, str], ...]


def card(
    checked: CheckedClaim,
    readings: Readings,
    files: Mapping[str, str],
    unexpected: str = "",
    origins: Sequence[model.Origin] = (),
) -> Card:
    """The card of one claim; `files` names each claims file as it is shown, `unexpected` is what the gate says of it."""
    claim, verdict = checked.claim, checked.verdict
    face = words.FACES[verdict.verdict]
    first, _ = words.foremost(verdict, most=1)
    told = compared(verdict.decisive)
    statement = marked(claim.statement, (relation.claimed for relation in told))
    cited = {citation.source: citation for citation in claim.sources}

    def reading(finding: Finding) -> Reading | None:
        return readings.get((claim.location.file, finding.source))

    def origin(finding: Finding) -> Origin:
        span = finding.spans[0] if finding.spans else None
        return evidence.origin(finding, reading(finding), cited.get(finding.source), span)

    return Card(
        anchor=_anchor(checked, files),
        label=brief(shown(claim.id), 30),
        place=f"paragraph {claim.location.paragraph}" if claim.location.paragraph else "",
        kind=verdict.verdict.value.replace("_", "-"),
        glyph=face.glyph,
        word=face.word,
        reason=shown(verdict.reason),
        unexpected=shown(unexpected),
        notes=tuple(shown(note) for note in beside.notes(checked, origins)),
        sure=words.sure(verdict.confidence),
        figure=f"{verdict.confidence:.2f}",
        statement=statement,
        excerpt=excerpt(statement),
        pairs=pairs(told),
        quotes=tuple(
            quote
            for finding in first
            for quote in evidence.quotes(finding, reading(finding), cited.get(finding.source))
        ),
        others=others(verdict.findings, _rest(verdict, first), origin),
        facts=(*_facts(checked, files), *_comparisons(first)),
    )


def _rest(verdict: Verdict, first: Sequence[Finding]) -> tuple[Finding, ...]:
    """All findings but the foremost: those that the verdict rests on too, and then the rest."""
    later = [finding for finding in verdict.decisive if finding not in first]
    return (*later, *(finding for finding in verdict.findings if finding not in verdict.decisive))


def _comparisons(findings: Sequence[Finding]) -> tuple[tuple[str, str], ...]:
    """What the facets found, and how it was held against the claim."""
    return tuple(
        ("Compared", shown(f"{relation.facet}: “{brief(relation.claimed)}” {_held(relation)}"))
        for finding in findings
        for relation in finding.relations
        if relation.claimed and relation.kind in _COMPARED
    )


def _held(relation: Relation) -> str:
    return f"with “{brief(relation.found)}”, {_COMPARED[relation.kind]}" if relation.found else "is not in the source"


def _facts(checked: CheckedClaim, files: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    claim, at = checked.claim, checked.claim.location
    expected = " or ".join(words.FACES[kind].word.lower() for kind in claim.expect)
    facts = (
        ("Claim", claim.id),
        ("Type", claim.type.value),
        ("Speaker", claim.speaker or ""),
        ("Essay", f"“{at.exact}”" if at.exact else ""),
        ("Claims file", f"{files.get(at.file, at.file)}, line {at.line}"),
        ("Expected", expected),
        ("Rests on", claim.after or ""),
    )
    return tuple((name, shown(value)) for name, value in facts if value)


def _anchor(checked: CheckedClaim, files: Mapping[str, str]) -> str:
    """The card's name within the page: the claim's id where that can be one, else its line."""
    claim = checked.claim
    index = list(files).index(claim.location.file) if claim.location.file in files else 0
    prefix = f"claim-{index + 1}" if len(files) > 1 else "claim"
    plain = re.fullmatch(r"[A-Za-z0-9_.-]{1,60}", claim.id)
    return f"{prefix}-{claim.id}" if plain else f"{prefix}-line-{claim.location.line}"
