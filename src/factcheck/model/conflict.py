"""Claims of one essay that cannot all be true, found without any source."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.location import Location
from factcheck.model.verdict import VerdictKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one claim says: `exact` stands at `start` to `end` (characters) of its statement, where it stands there.

    `value` is what the words mean where they do not show it (`2024-06` for "this month").
    """

    claim: str
    location: Location
    exact: str
    start: int | None = None
    end: int | None = None
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two claims, or two places in one, that exclude each other. `facet` is what differs, `reason` a sentence on it."""

    facet: str
    reason: str
    sides: tuple[Side, Side]

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims, each once."""
        return tuple(dict.fromkeys(side.claim for side in self.sides))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The claim that another rests on (`after`), itself or by way of others, where it does not stand.

    `verdict` is that claim's; `reason` says in a sentence why it does not stand.
    """

    claim: str
    location: Location
    verdict: VerdictKind
    reason: str

    @property
    def sentence(self) -> str:
        """What an editor is told of a claim that rests on this one."""
        fallen = {VerdictKind.CONTRADICTED: "is contradicted", VerdictKind.DISPUTED: "is disputed"}
        return (
            f"It rests on {self.claim}, which {fallen.get(self.verdict, 'the essay itself contradicts')}. {self.reason}"
        )
