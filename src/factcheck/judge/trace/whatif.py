"""What would change the verdict: the judge is asked again with one thing otherwise, and nothing is said that it did not say.

Tried are the values that the sources give in the claim's stead, the claim without a value that is compared, the claim
without each of its sources (copies of one origin together), with one more source that the file has, with an unread source
that speaks, and with one more source that has the claim's own words or differs. A change that leaves the verdict as it is
is left out, but for a source with the claim's own words: where even that would not help, the claim is not understood.

Limits: values whose place in the sentence asks for other words beside are not tried; nor are two changes at once, but
for all the values of one source together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.facets import Passage
from factcheck.judge import by_parts, dates_of, judge, verdict
from factcheck.judge.material import Material
from factcheck.judge.replacement import reworded
from factcheck.judge.rewording import Words
from factcheck.judge.trace.values import Change, WhatIf
from factcheck.model import (
    Block,
    BlockKind,
    Claim,
    Document,
    Essay,
    Finding,
    Location,
    ReadAs,
    Relation,
    RelationKind,
    Source,
    Stance,
    Verdict,
    VerdictKind,
)
from factcheck.settings import Prior

_VALUES = ("number", "date", "anniversary", "name", "quantifier")
_MOST = 4
"""So many values are tried in the claim's stead, and so many left out."""
_OTHER = "(another)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A claim with all that was judged; `others` are sources of the file that it does not name, `known` has all origins."""

    claim: Claim
    parts: tuple[Passage, ...]
    essay: Essay
    materials: Sequence[Material]
    known: Mapping[str, str]
    prior: Prior
    verdict: Verdict
    others: Sequence[Material] = ()


def changes(case: Case) -> tuple[WhatIf, ...]:
    """What, each by itself, would give another verdict, and what a source with the claim's own words would give."""
    tried = (
        *_values(case),
        *_left_out(case),
        *without(case),
        *_unread(case),
        *_cited(case),
        *_more(case),
    )
    given = case.verdict.verdict
    telling = given is not VerdictKind.SUPPORTED
    return tuple(one for one in tried if one.verdict != given or (telling and one.change is Change.MORE_FOR))


def without(case: Case) -> tuple[WhatIf, ...]:
    """The verdicts without each source, and without each origin of several, where others are left."""
    groups: dict[str, list[str]] = {}
    for material in case.materials:
        groups.setdefault(case.known[material.source.id], []).append(material.source.id)
    single = [[material.source.id] for material in case.materials]
    told = []
    for names in (*single, *(names for names in groups.values() if len(names) > 1)):
        left = [material for material in case.materials if material.source.id not in names]
        if left:
            found = judge(case.claim, case.essay, left, case.known, case.prior)
            told.append(_told(Change.WITHOUT, found, what=tuple(names)))
    return tuple(told)


def _told(
    change: Change, found: Verdict, *, what: tuple[str, ...] = (), instead: tuple[str, ...] = (), source: str = ""
) -> WhatIf:
    return WhatIf(
        change=change,
        verdict=found.verdict,
        confidence=found.confidence,
        what=what,
        instead=instead,
        source=source,
    )


def _compared(finding: Finding, kinds: tuple[RelationKind, ...]) -> list[Relation]:
    return [one for one in finding.relations if one.kind in kinds and one.facet in _VALUES]


def _values(case: Case) -> Iterator[WhatIf]:
    """The claim with the values of a source that differs, or says less, in the place of its own: each alone, then all."""
    tried: dict[str, None] = {}
    for finding in case.verdict.findings:
        if finding.stance not in {Stance.CONTRADICTS, Stance.QUALIFIES}:
            continue
        relations = [one for one in finding.relations if one.kind in {RelationKind.CONFLICTS, RelationKind.WEAKER}]
        swaps = [swap for one in relations if (swap := _swap(case.claim.statement, one)) is not None]
        for chosen in (*([one] for one in swaps), sorted(set(swaps))):
            mended = _mended(case.claim.statement, chosen)
            if mended is None or mended in tried or len(tried) == _MOST:
                continue
            tried[mended] = None
            claim = replace(case.claim, statement=mended, value=None)
            found = judge(claim, case.essay, case.materials, case.known, case.prior)
            what = tuple(case.claim.statement[start:end] for start, end, _ in chosen)
            yield _told(Change.VALUE, found, what=what, instead=tuple(by for _, _, by in chosen), source=finding.source)


def _swap(statement: str, compared: Relation) -> Words | None:
    """What to put where, so that the claim says what the source does: a value, or the words of a quote."""
    if compared.facet != "quote":
        return reworded(statement, compared) if compared.facet in _VALUES else None
    at = statement.find(compared.claimed)
    return (at, at + len(compared.claimed), compared.found) if at >= 0 and compared.found else None


def _mended(statement: str, swaps: Sequence[Words]) -> str | None:
    """The statement with the swaps made, given in its order; `None` where they overlap or change nothing."""
    pieces, at = [], 0
    for start, end, by in swaps:
        if start < at:
            return None
        pieces += [statement[at:start], by]
        at = end
    mended = "".join((*pieces, statement[at:]))
    return None if mended == statement else mended


def _left_out(case: Case) -> Iterator[WhatIf]:
    """The claim with a value that stands in its way compared with nothing: one that conflicts, where any does."""
    tried: dict[tuple[str, str], None] = {}
    if case.verdict.verdict is VerdictKind.SUPPORTED:
        return
    against = case.verdict.verdict in {VerdictKind.CONTRADICTED, VerdictKind.DISPUTED}
    kinds = (RelationKind.CONFLICTS,) if against else (RelationKind.WEAKER, RelationKind.UNRELATED)
    for relation in (one for finding in case.verdict.findings for one in _compared(finding, kinds)):
        key = relation.facet, relation.claimed
        if not relation.claimed or key in tried or len(tried) == _MOST:
            continue
        tried[key] = None
        parts = tuple(_less(part, *key) for part in case.parts)
        found = by_parts(case.claim, parts, case.essay, case.materials, case.known, case.prior)
        yield _told(Change.LEFT_OUT, found, what=(relation.claimed,))


def _less(part: Passage, kind: str, exact: str) -> Passage:
    kept = tuple(one for one in part.facets[kind] if one.exact != exact)
    return replace(part, facets={**part.facets, kind: kept})


def _unread(case: Case) -> Iterator[WhatIf]:
    """An unread source that says so, or that differs."""
    for finding in case.verdict.findings:
        if finding.stance is Stance.UNREADABLE:
            for change, stance in ((Change.READ_FOR, Stance.SUPPORTS), (Change.READ_AGAINST, Stance.CONTRADICTS)):
                stances = [stance if one is finding else one.stance for one in case.verdict.findings]
                yield WhatIf(change=change, verdict=_kind(case, stances), source=finding.source)


def _cited(case: Case) -> Iterator[WhatIf]:
    for material in case.others:
        found = judge(case.claim, case.essay, (*case.materials, material), case.known, case.prior)
        yield _told(Change.CITED, found, source=material.source.id)


def _more(case: Case) -> Iterator[WhatIf]:
    """One more source, of an origin of its own: with the claim's own words, judged like all others, and one that differs."""
    saying = _saying(case)
    known = {**case.known, saying.source.id: _OTHER}
    found = judge(case.claim, case.essay, (*case.materials, saying), known, case.prior)
    yield _told(Change.MORE_FOR, found, source=_OTHER)
    stances = [*(one.stance for one in case.verdict.findings), Stance.CONTRADICTS]
    yield WhatIf(change=Change.MORE_AGAINST, verdict=_kind(case, stances), source=_OTHER)


def _saying(case: Case) -> Material:
    """A source that says what the claim says, word for word, on the day of the essay."""
    text = case.claim.statement
    if case.claim.speaker and case.claim.speaker not in text:
        text = f"{text} {case.claim.speaker} said."
    document = Document(
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),),
        issued=case.essay.issued or case.essay.written,
    )
    here = Location(file=case.claim.location.file, line=1, column=1)
    return Material(source=Source(id=_OTHER, location=here, note=text), document=document, read_as=ReadAs.NOTE)


def _kind(case: Case, stances: Sequence[Stance]) -> VerdictKind:
    """The verdict by the stances alone, each of its finding's origin and day; one more than there are is of another origin."""
    findings = case.verdict.findings
    days = dates_of(case.materials)
    origins = [one.origin for one in findings] + [_OTHER] * (len(stances) - len(findings))
    dates = [days.get(one.source) for one in findings] + [None] * (len(stances) - len(findings))
    return verdict.kind(origins, stances, dates)
