"""What a trace is made of: plain values, to be printed or encoded as they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.facets.language.quotation import Match
from factcheck.judge.weighing.ensemble import Likelihood
from factcheck.model import (
    Claim,
    Conflict,
    Essay,
    Finding,
    Origin,
    Reading,
    Relation,
    Stance,
    Verdict,
    VerdictKind,
)
from factcheck.settings import Prior


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A facet as it was read: the words `exact` at `start` to `end` of the text, and what they were taken to `mean`.

    `mean` is "" where the words alone are compared.
    """

    facet: str
    exact: str
    mean: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sentence of the claim, and what it claims."""

    text: str
    claimed: tuple[Understood, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence of a source that was held against a sentence of the claim.

    `rank` counts from 1 among the candidates for the sentence `part` (from 0) of the claim; `score` is 0 and up; `words`
    are those in common, as the claim and as the sentence writes them. `stance` is what the rules make of it, with the sentences `read_with`
    it (0 and up); `None` where a correction on the page takes it back. `share` is that of the claim's words found, 0 to 1;
    `decides` says that the rules rest on it.
    """

    part: int
    rank: int
    score: float
    words: tuple[tuple[str, str], ...]
    exact: str
    start: int
    end: int
    page: int | None
    stance: Stance | None
    read_with: int
    share: float
    relations: tuple[Relation, ...]
    decides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One thing that was weighed: its value, the value that it has for a passage which says nothing, and by how much the
    difference moved the weight of each answer (natural logarithms of factors; see `moved`).
    """

    name: str
    value: float
    nothing: float
    supports: float
    contradicts: float
    leaves_open: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How likely a passage bears on the claim by the weights alone, how likely one that says nothing would, and what makes
    the difference: the signals that differ, those that moved the likeliest answer most first.

    The passage is the sentences from `start` to `end` of the text, `sentence` the number of them.
    """

    start: int
    end: int
    sentences: int
    likelihood: Likelihood
    nothing: Likelihood
    signals: tuple[Signal, ...]


class Ground(StrEnum):
    """By which kind of rule the last word on a source was found."""

    RULES_ALONE = "rules alone"
    """Nothing was weighed: two voices, a correction on the page, a quote."""
    RULES_HOLD = "rules hold"
    """Whatever the weights said, the stance would be that of the rules."""
    WEIGHTS_TOO_LOW = "weights too low"
    """The weights could have changed the stance, and did not reach what is asked of them."""
    WEIGHTS_AGREE = "weights agree"
    """The weights could have silenced the rules, and find their stance likely enough."""
    WEIGHTS_DECIDE = "weights decide"
    """The weights changed the stance of the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """How the stance of the rules became that of the source.

    `supports_from` and `contradicts_from` are the least likelihoods, 0 to 1, from which the weights would have given that
    stance, `None` where none would; `stands_from` is the least from which that of the rules stands, `None` where they hold
    whatever it is. Where none would make it support the claim, `holding` are the relations that stand in
    the way, and `wanting` the signals with their values any of which would have to be another.
    """

    ground: Ground
    ruled: Stance
    settled: Stance
    supports_from: float | None = None
    contradicts_from: float | None = None
    stands_from: float | None = None
    holding: tuple[Relation, ...] = ()
    wanting: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How a quoted part of a claim was matched in a source, with each stretch of differing words (claimed, found)."""

    quote: str
    match: Match
    found: str
    start: int
    end: int
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """How one source came to its stance on a claim.

    `findings` are those of the verdict, two where two voices speak. Of a source that could not be read, all else is empty.
    `sentences` is how many its text has, `echoes` how many of them give the essay's own words and were left out; `is_essay`
    says that it is the essay itself. `relations` are all that the last word rests on; `passage` has the facets of the
    sentences that decided.
    """

    source: str
    findings: tuple[Finding, ...]
    sentences: int = 0
    is_essay: bool = False
    echoes: int = 0
    candidates: tuple[Candidate, ...] = ()
    passage: tuple[Understood, ...] = ()
    relations: tuple[Relation, ...] = ()
    quotes: tuple[Words, ...] = ()
    weighing: Weighing | None = None
    settling: tuple[Settling, ...] = ()


class Change(StrEnum):
    """What is imagined to be otherwise."""

    VALUE = "value"
    """The claim says `instead` for `what`, one for one, as `source` does."""
    LEFT_OUT = "left out"
    """The value `what` of the claim is not compared."""
    WITHOUT = "without"
    """The sources `what`, one or all of one origin, are not cited."""
    READ_FOR = "read, for"
    """The unread `source` can be read and says so."""
    READ_AGAINST = "read, against"
    """The unread `source` can be read and differs."""
    CITED = "cited"
    """The claim also names `source`, which the file has and which was read."""
    MORE_FOR = "more, for"
    """One more source, `(another)`, has the claim's own words."""
    MORE_AGAINST = "more, against"
    """One more source, of an origin of its own, differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The verdict that the judge gives with one thing otherwise."""

    change: Change
    verdict: VerdictKind
    confidence: float | None = None
    what: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The whole chain for one claim.

    `votes` are the findings that count, one an origin. `readings` and `traces` stand in the order of the claim's sources,
    `traces` of one source where only that was asked for. `changes` has what gives another verdict, and for a claim that is
    not supported the verdict with one more source that has its own words, whatever it is. `steady` says that the verdict
    stays without any one of its sources, copies of one origin taken together. `elsewhere` are findings of sources of the
    file that the claim does not name, `conflicts` those with other claims of the file.
    """

    file: str
    claim: Claim
    essay: Essay
    prior: Prior
    verdict: Verdict
    votes: tuple[Finding, ...]
    parts: tuple[Part, ...]
    readings: tuple[Reading, ...]
    traces: tuple[Trace, ...]
    origins: tuple[Origin, ...] = ()
    elsewhere: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    changes: tuple[WhatIf, ...] = ()
    steady: bool = False
