"""One claim as the page shows it: all that a card says, worked out before the template writes it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck import model
from factcheck.model import CheckedClaim, Finding, Location, Reading, Relation, RelationKind, Replacement, Verdict
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
class Remark:
    """A sentence about a claim beside its verdict, with the anchors and labels of the cards that it speaks of."""

    text: str
    links: tuple[tuple[str, str], ...]


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
    remarks: tuple[Remark, ...]
    notes: tuple[str, ...]
    sure: str
    figure: str
    statement: tuple[Part, ...]
    excerpt: tuple[Part, ...] | None
    suggestion: tuple[Part, ...]
    pairs: tuple[Pair, ...]
    quotes: tuple[Quote, ...]
    others: Others | None
    facts: tuple[tuple[str, str], ...]


def card(
    checked: CheckedClaim,
    readings: Readings,
    files: Mapping[str, str],
    remarks: Sequence[str] = (),
    origins: Sequence[model.Origin] = (),
) -> Card:
    """The card of one claim; `files` names each claims file as it is shown, `remarks` is what is said of it besides."""
    claim, verdict = checked.claim, checked.verdict
    face = words.FACES[verdict.verdict]
    first, _ = words.foremost(verdict, most=1)
    told = compared(verdict.decisive)
    excluded = [side.exact for one in checked.conflicts for side in one.sides if side.claim == claim.id]
    statement = marked(claim.statement, (*(relation.claimed for relation in told), *excluded))
    cited = {citation.source: citation for citation in claim.sources}

    def reading(finding: Finding) -> Reading | None:
        return readings.get((claim.location.file, finding.source))

    def origin(finding: Finding) -> Origin:
        span = finding.spans[0] if finding.spans else None
        return evidence.origin(finding, reading(finding), cited.get(finding.source), span)

    return Card(
        anchor=_anchor(claim.id, claim.location, files),
        label=brief(shown(claim.id), 30),
        place=f"paragraph {claim.location.paragraph}" if claim.location.paragraph else "",
        kind=verdict.verdict.value.replace("_", "-"),
        glyph=face.glyph,
        word=face.word,
        reason=shown(verdict.reason),
        remarks=tuple(_remark(remark, checked, files) for remark in remarks),
        notes=tuple(shown(note) for note in beside.notes(checked, origins)),
        sure=words.sure(verdict.confidence),
        figure=f"{verdict.confidence:.2f}",
        statement=statement,
        excerpt=excerpt(statement),
        suggestion=_suggestion(claim.statement, verdict.replacement),
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


def _suggestion(statement: str, found: Replacement | None) -> tuple[Part, ...]:
    """The few words around the replacement with it in their midst, marked; none where nothing is suggested."""
    if found is None:
        return ()
    before, after = statement[: found.start], statement[found.end :]
    lead = before if len(before) <= _BESIDE else "… " + before[-_BESIDE:].partition(" ")[2]
    tail = after if len(after) <= _BESIDE else after[:_BESIDE].rpartition(" ")[0] + " …"
    return tuple(
        (shown(text), is_marked) for text, is_marked in ((lead, False), (found.by, True), (tail, False)) if text
    )


_BESIDE = 60


def _remark(text: str, checked: CheckedClaim, files: Mapping[str, str]) -> Remark:
    """What is said of a claim, with the cards of the claims that it speaks of."""
    conflict = next((one for one in checked.conflicts if one.reason == text), None)
    others = [(side.claim, side.location) for side in conflict.sides] if conflict else []
    if checked.rests_on and checked.rests_on.sentence == text:
        others = [(checked.rests_on.claim, checked.rests_on.location)]
    links = tuple((_anchor(name, at, files), brief(shown(name), 30)) for name, at in others if name != checked.claim.id)
    return Remark(text=shown(text), links=links)


def _anchor(name: str, at: Location, files: Mapping[str, str]) -> str:
    """The card's name within the page: the claim's id where that can be one, else its line."""
    index = list(files).index(at.file) if at.file in files else 0
    prefix = f"claim-{index + 1}" if len(files) > 1 else "claim"
    plain = re.fullmatch(r"[A-Za-z0-9_.-]{1,60}", name)
    return f"{prefix}-{name}" if plain else f"{prefix}-line-{at.line}"
