"""A factual assertion of the essay, with the sources that may bear it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.daterange import DateRange
from factcheck.model.location import Location
from factcheck.model.verdict import VerdictKind


class ClaimType(StrEnum):
    """What a claim is about. A hint: only `quote` changes how it is judged."""

    DATE = "date"
    CASUALTY = "casualty"
    ATTENDANCE = "attendance"
    COUNT = "count"
    QUANTITY = "quantity"
    QUOTE = "quote"
    ANNIVERSARY = "anniversary"
    DURATION = "duration"
    VISIT = "visit"
    NAME = "name"
    TITLE = "title"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimValue:
    """What is claimed, where the claims file spells it out; read from the statement otherwise."""

    quantity: float | None = None
    unit: str | None = None
    role: str | None = None
    date: DateRange | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim's pointer to a source. `page`, `at` (timecode) and `cell` narrow it; they are shown as given."""

    source: str
    page: str | None = None
    at: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One entry under `claims:`. `expect` is compared with the verdict by the gate, never read by the judge."""

    id: str
    statement: str
    location: Location
    type: ClaimType = ClaimType.OTHER
    speaker: str | None = None
    value: ClaimValue | None = None
    sources: tuple[Citation, ...] = ()
    expect: tuple[VerdictKind, ...] = ()
    after: str | None = None
