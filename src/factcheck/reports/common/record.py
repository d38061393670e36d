"""`run.json`, version 1, as values: what is written, read back, and described by the JSON Schema.

Version 1 grows by adding only: a field is never removed, renamed or given another meaning; a new one has a
default, so that older files stay readable. Nothing here depends on the machine, the engine or the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from factcheck.model import BlockKind, ClaimType, ReadAs, Reason, RelationKind, Stance, Tier, VerdictKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRecord:
    """Exact words: `exact` stands at `start` to `end` (characters) in the text of the snapshot `sha256`."""

    exact: str
    start: int
    end: int
    source: str
    sha256: str
    kind: BlockKind
    page: int | None
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRecord:
    """What was compared: the claimed words with the found ones, at `start` to `end` of the source's text."""

    facet: str
    kind: RelationKind
    claimed: str
    found: str
    claimed_value: str
    found_value: str
    start: int | None
    end: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableRecord:
    """Why one way to a source gave no text, and whether a later try may."""

    reason: Reason
    transient: bool
    detail: str
    words: str | None
    status: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRecord:
    """What one source says of the claim. Findings of one `origin` have one vote."""

    source: str
    stance: Stance
    reason: str
    confidence: float
    origin: str
    voice: str | None
    spans: tuple[SpanRecord, ...]
    relations: tuple[RelationRecord, ...]
    unreadable: tuple[UnreadableRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationRecord:
    """The words of the essay that the claim speaks of (a W3C TextQuoteSelector), and their paragraph."""

    exact: str | None
    prefix: str | None
    suffix: str | None
    paragraph: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRecord:
    """The value that the claims file spells out. `date` is an ISO 8601 date or interval."""

    quantity: float | None
    unit: str | None
    role: str | None
    date: str | None
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRecord:
    """A source of the claim, with the place in it that the claims file names."""

    source: str
    page: str | None
    at: str | None
    cell: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRecord:
    """The claim that another rests on, itself or by way of others, where it does not stand, and why it does not."""

    claim: str
    verdict: VerdictKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementRecord:
    """What to write instead: `by` for `exact` at `start` to `end` of the statement, by the words `found` of a source."""

    exact: str
    start: int
    end: int
    by: str
    source: str
    sha256: str
    found: str
    found_start: int
    found_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord:
    """A claim, its verdict, and every finding. `file`, `line`, `column` point into the claims file.

    `after` is the claim that it rests on; `rests_on` what of that does not stand; `replacement` what to write instead,
    where exactly one value is contradicted and the evidence agrees on another.
    `elsewhere` has what sources of the file that the claim does not name say for it, where those that it names say too
    little; it has no part in the verdict.
    """

    id: str
    statement: str
    type: ClaimType
    verdict: VerdictKind
    confidence: float
    reason: str
    file: str
    line: int
    column: int
    location: LocationRecord
    speaker: str | None
    value: ValueRecord | None
    sources: tuple[CitationRecord, ...]
    expect: tuple[VerdictKind, ...]
    after: str | None
    rests_on: GroundRecord | None = None
    replacement: ReplacementRecord | None = None
    findings: tuple[FindingRecord, ...]
    elsewhere: tuple[FindingRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A source and how it was read. Secrets in addresses are hidden.

    `title` and `issued` are the claims file's where it has them, else the page's own. With the bytes `sha256`, the
    `media_type`, the `charset` that was declared and `final_address` give the same text again.
    """

    id: str
    file: str
    address: str
    read_as: ReadAs | None
    sha256: str | None
    final_address: str | None
    media_type: str | None
    charset: str | None = None
    fetched_at: datetime | None
    copied_at: datetime | None = None
    title: str | None
    publisher: str | None
    issued: str | None
    tier: Tier | None
    origin: str | None
    by: str | None
    accessed: str | None = None
    doi: str | None
    isbn: str | None
    language: str | None
    translation: str | None
    unreadable: tuple[UnreadableRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRecord:
    """What one claim says: `exact` stands at `start` to `end` of its statement; `value` is what the words mean."""

    claim: str
    exact: str
    start: int | None
    end: int | None
    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRecord:
    """Two claims of `file`, or two places in one, that cannot both be true; `facet` is what differs."""

    file: str
    claims: tuple[str, ...]
    facet: str
    reason: str
    sides: tuple[SideRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EssayRecord:
    """The essay of one claims file. Dates are ISO 8601 dates or intervals."""

    file: str
    title: str | None
    url: str | None
    issued: str | None
    written: str | None
    path: str | None
    author: str | None
    embargo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureRecord:
    """Why the gate holds: the rule, and the claim (none where the whole run is meant)."""

    rule: str
    message: str
    claim: str | None
    transient: bool
    file: str | None
    line: int | None
    column: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRecord:
    """The gate's answer: 0 passes, 1 holds, 3 holds for reasons that a later try may remove."""

    exit_code: int
    failures: tuple[FailureRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsRecord:
    """How many claims have each verdict."""

    contradicted: int
    disputed: int
    partial: int
    not_found: int
    unchecked: int
    supported: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRecord:
    """Why a source is of one origin with another, both told by their ids."""

    source: str
    of: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRecord:
    """Sources of a claims file that copy one another: they have one vote. Their findings carry `name`."""

    file: str
    name: str
    sources: tuple[str, ...]
    copies: tuple[CopyRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """A finished run of factcheck. `conflicts` is `null` in one of a version that did not look for any."""

    version: Literal[1]
    program: str
    now: datetime
    files: tuple[str, ...]
    essays: tuple[EssayRecord, ...]
    fail_on: tuple[VerdictKind, ...]
    counts: CountsRecord
    claims: tuple[ClaimRecord, ...]
    sources: tuple[SourceRecord, ...]
    conflicts: tuple[ConflictRecord, ...] | None = None
    gate: GateRecord
    origins: tuple[OriginRecord, ...] = ()


def schema() -> str:
    """The JSON Schema (draft 2020-12) of `run.json`, as text that ends with a line feed."""
    import msgspec

    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck run, version 1",
        **msgspec.json.schema(RunRecord),
    }
    return msgspec.json.format(msgspec.json.encode(described), indent=2).decode() + "\n"


def read(text: str | bytes) -> RunRecord:
    """Read `run.json` back; fields that this version does not know are skipped.

    Raises `UsageError` for text that is no run of version 1.
    """
    import msgspec

    from factcheck.errors import UsageError

    try:
        return msgspec.json.decode(text, type=RunRecord)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"this is no run.json of version 1: {error}") from error
