"""One claim as the page shows it: all that a card says, worked out before the template writes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import CheckedClaim, Citation, Finding, ReadAs, Reading, RelationKind, Span
from factcheck.reports.common import words
from factcheck.reports.page.text import Part, brief, excerpt, link, link_to_words, marked, shown
from factcheck.safety import redact

Readings = Mapping[tuple[str, str], Reading]
"""Readings by claims file and source id."""


_PAIR_LENGTH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where words come from. `facts` is publisher, date, tier, page and the like; `links` are safe to follow."""

    name: str
    facts: tuple[str, ...]
    how: str
    is_note: bool
    address: str
    address_link: str | None
    unreadable: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The exact words in their context, and where they stand."""

    before: str
    starts: bool
    exact: tuple[Part, ...]
    after: str
    origin: Origin
    stance: str
    reason: str
    words_link: str | None
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """A source that the verdict does not rest on."""

    stance: str
    reason: str
    quotes: tuple[Quote, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim, to be read downward like an argument."""

    anchor: str
    kind: str
    glyph: str
    word: str
    reason: str
    unexpected: str
    sure: str
    figure: str
    statement: tuple[Part, ...]
    excerpt: tuple[Part, ...] | None
    pairs: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...]
    others: tuple[Other, ...]
    others_decide: bool
    facts: tuple[tuple[str, str], ...]


def card(checked: CheckedClaim, readings: Readings, files: Mapping[str, str], unexpected: str = "") -> Card:
    """The card of one claim; `files` names each claims file as it is shown, `unexpected` is what the gate says of it."""
    claim, verdict = checked.claim, checked.verdict
    decisive = verdict.decisive
    face = words.FACES[verdict.verdict]
    first, later = words.foremost(verdict)
    pairs = _pairs(decisive)
    statement = marked(claim.statement, (claimed for claimed, _ in pairs))
    cited = {citation.source: citation for citation in claim.sources}

    def origin(finding: Finding, page: int | None = None) -> Origin:
        return _origin(finding, readings.get((claim.location.file, finding.source)), cited.get(finding.source), page)

    def quotes(finding: Finding) -> tuple[Quote, ...]:
        reading = readings.get((claim.location.file, finding.source))
        return tuple(_quote(finding, span, origin(finding, span.page), reading) for span in finding.spans)

    return Card(
        anchor=_anchor(checked, files),
        kind=verdict.verdict.value.replace("_", "-"),
        glyph=face.glyph,
        word=face.word,
        reason=shown(verdict.reason),
        unexpected=shown(unexpected),
        sure=words.sure(verdict.confidence),
        figure=f"{verdict.confidence:.2f}",
        statement=statement,
        excerpt=excerpt(statement),
        pairs=tuple((shown(claimed), shown(found)) for claimed, found in pairs),
        quotes=tuple(quote for finding in first for quote in quotes(finding)),
        more=tuple(quote for finding in later for quote in quotes(finding)),
        others=tuple(
            Other(
                stance=words.STANCES[finding.stance],
                reason=shown(redact(finding.reason)),
                quotes=quotes(finding),
                origin=origin(finding),
            )
            for finding in verdict.findings
            if finding not in decisive
        ),
        others_decide=not decisive,
        facts=_facts(checked, files),
    )


def _pairs(decisive: tuple[Finding, ...]) -> tuple[tuple[str, str], ...]:
    """What the essay says beside what the strongest source says of it; nothing too long to be held side by side."""
    told = [relation for finding in decisive for relation in finding.relations]
    differing = [relation for relation in told if relation.kind is RelationKind.CONFLICTS]
    differing = differing or [relation for relation in told if relation.kind is RelationKind.WEAKER]
    pairs: dict[str, str] = {}
    for relation in differing:
        if 0 < len(relation.claimed) <= _PAIR_LENGTH and 0 < len(relation.found) <= _PAIR_LENGTH:
            pairs.setdefault(relation.claimed, relation.found)
    return tuple(pairs.items())


def _exact(finding: Finding, span: Span) -> tuple[Part, ...]:
    """The span's words in pieces, those that were compared marked."""
    inside = sorted(
        {
            (relation.start - span.start, relation.end - span.start)
            for relation in finding.relations
            if relation.start is not None and relation.end is not None
            if span.start <= relation.start < relation.end <= span.end and relation.kind is not RelationKind.UNRELATED
        }
    )
    parts: list[Part] = []
    at = 0
    for start, end in inside:
        if start >= at:
            parts += [(shown(span.exact[at:start]), False), (shown(span.exact[start:end]), True)]
            at = end
    parts.append((shown(span.exact[at:]), False))
    return tuple(part for part in parts if part[0])


def _quote(finding: Finding, span: Span, origin: Origin, reading: Reading | None) -> Quote:
    live = reading is not None and reading.read_as is ReadAs.LIVE and reading.media_type != "application/pdf"
    return Quote(
        before=shown(span.before),
        starts=span.start <= len(span.before),
        exact=_exact(finding, span),
        after=shown(span.after),
        origin=origin,
        stance=words.STANCES[finding.stance],
        reason=shown(redact(finding.reason)),
        words_link=link_to_words(reading.address, span.exact) if live and reading else None,
        start=span.start,
        end=span.end,
        sha256=span.sha256,
    )


def _origin(finding: Finding, reading: Reading | None, cited: Citation | None, page: int | None) -> Origin:
    unreadable = finding.unreadable or (reading.unreadable if reading else ())
    reasons = tuple(shown(redact(reason.detail)) for reason in unreadable)
    where = _where(cited, page)
    voice = (f"voice: {shown(finding.voice)}",) if finding.voice else ()
    if reading is None:
        return Origin(
            name=shown(finding.source),
            facts=(*where, *voice),
            how="",
            is_note=False,
            address="",
            address_link=None,
            unreadable=reasons,
        )
    source = reading.source
    title = source.title or reading.title
    name = source.publisher or title or source.id
    known = (title if title != name else None, words.day(source.issued or reading.issued), source.tier)
    is_note = reading.read_as is ReadAs.NOTE
    return Origin(
        name=brief(shown(redact(name))),
        facts=(*(brief(shown(redact(fact))) for fact in known if fact), *where, *voice),
        how=shown(words.how_read(reading)) if reading.read_as else "",
        is_note=is_note,
        address="" if reading.address.startswith("note:") else brief(shown(redact(reading.address))),
        address_link=link(reading.address),
        unreadable=reasons,
    )


def _where(cited: Citation | None, page: int | None) -> tuple[str, ...]:
    """The place in the source: the page that was found, else the one that the claims file names."""
    if page is not None:
        return (f"page {page}",)
    if cited is None:
        return ()
    given = (("page", cited.page), ("at", cited.at), ("cell", cited.cell))
    return tuple(f"{word} {shown(value)}" for word, value in given if value)


def _facts(checked: CheckedClaim, files: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    claim, at = checked.claim, checked.claim.location
    expected = " or ".join(words.FACES[kind].word.lower() for kind in claim.expect)
    facts = (
        ("Claim", claim.id),
        ("Type", claim.type.value),
        ("Speaker", claim.speaker or ""),
        ("Essay", f"“{at.exact}”" if at.exact else ""),
        ("Paragraph", str(at.paragraph) if at.paragraph else ""),
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
