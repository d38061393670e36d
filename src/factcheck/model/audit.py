"""What came of proving a run again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.location import Location


class Fault(StrEnum):
    """The closed set of what keeps something from being proven."""

    NO_COPY = "no-copy"
    CHANGED_COPY = "changed-copy"
    NO_TEXT = "no-text"
    OTHER_WORDS = "other-words"
    OTHER_PLACE = "other-place"
    OTHER_CONTEXT = "other-context"
    OTHER_BLOCK = "other-block"
    OTHER_SOURCE = "other-source"
    OTHER_REASON = "other-reason"
    NO_WORDS = "no-words"
    NO_GROUND = "no-ground"
    NO_FINDING = "no-finding"
    OTHER_STANCE = "other-stance"
    OTHER_STATEMENT = "other-statement"
    OTHER_COUNTS = "other-counts"
    OTHER_CONFLICT = "other-conflict"
    OTHER_REPLACEMENT = "other-replacement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unproven:
    """One thing that a run says and that could not be proven. All its text is foreign: show it through `safety`.

    `claim` at `location` says it, of `source` in the copy `sha256`; both are empty where the claim as a whole is meant,
    and `claim` too where the run is.
    `quoted` are the words as the run has them, said to stand at `start` to `end`; `there` is what
    stands there. `message` says what is wrong, `remedy` what that means and what to do.
    """

    fault: Fault
    claim: str
    location: Location
    message: str
    remedy: str
    source: str = ""
    sha256: str = ""
    quoted: str = ""
    there: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """How much a run says, and what of it could not be proven, in the run's order.

    `program` made the run. `passages` are its quoted spans, `values` the words that it compared and gives a place for,
    `snapshots` the copies that it read, each counted once, whether anything is quoted from them or not.
    """

    program: str
    claims: int
    passages: int
    values: int
    snapshots: int
    unproven: tuple[Unproven, ...]

    @property
    def proven(self) -> bool:
        """Whether all of it was proven. Where nothing is quoted, nothing was proven."""
        return not self.unproven and bool(self.passages or self.values)
