"""One run: what was read, what was decided, and whether the gate lets it pass."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from factcheck.model.claim import Claim
from factcheck.model.conflict import Conflict, Ground
from factcheck.model.daterange import DateRange
from factcheck.model.essay import Essay
from factcheck.model.finding import Finding
from factcheck.model.location import Location
from factcheck.model.origin import Origin
from factcheck.model.snapshot import ReadAs
from factcheck.model.source import Source
from factcheck.model.unreadable import Unreadable
from factcheck.model.verdict import Verdict, VerdictKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How one source of a claims file was read, or why not.

    `file` is the claims file. `address` is safe to show: secrets in it are hidden. `read_as` and `sha256`
    are `None` where nothing could be read; `unreadable` holds each way that failed, in the order tried.
    """

    file: str
    source: Source
    address: str
    read_as: ReadAs | None = None
    sha256: str | None = None
    final_address: str | None = None
    media_type: str | None = None
    charset: str | None = None
    fetched_at: datetime | None = None
    copied_at: datetime | None = None
    title: str | None = None
    issued: DateRange | None = None
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaim:
    """A claim and what was decided on it.

    `conflicts` are those with other claims of its essay that its sources have not settled in its favour; `rests_on` is
    what it rests on that does not stand.
    `elsewhere` is what other sources of its file say for it where those that it names say too little.
    """

    claim: Claim
    verdict: Verdict
    conflicts: tuple[Conflict, ...] = ()
    rests_on: Ground | None = None
    elsewhere: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One reason for the gate to hold: the rule's name, and where. `claim` is `None` for the whole run."""

    rule: str
    message: str
    transient: bool
    claim: str | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The gate's answer: 0 passes, 1 claims fail it, 3 only what may be read on a later try is missing."""

    exit_code: int
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunHead:
    """All of a run but its claims. `files` and `essays` go together, one of each a claims file; `conflicts` are all
    that were found between claims of one file.
    `origins` are the sources that copy one another.
    """

    program: str
    now: datetime
    files: tuple[str, ...]
    essays: tuple[Essay, ...]
    fail_on: tuple[VerdictKind, ...]
    counts: tuple[tuple[VerdictKind, int], ...]
    readings: tuple[Reading, ...]
    gate: Gate
    conflicts: tuple[Conflict, ...] = ()
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A finished run."""

    head: RunHead
    claims: tuple[CheckedClaim, ...]
