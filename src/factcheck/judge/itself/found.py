"""What two claims say that cannot both be true, before it is told to a reader."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.judge.itself.account import Account
from factcheck.model import Conflict, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words of one claim that differ from the other's, with offsets into its statement."""

    account: Account
    exact: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What differs, in two claims or in one; `reason` is what is wrong with that, to be followed by the words of each."""

    facet: str
    told: tuple[Told, Told]
    reason: str

    def conflict(self) -> Conflict:
        """The conflict as a reader gets it, the claim that stands first in the file first."""
        first, second = sorted(self.told, key=lambda one: one.account.order)
        alone = first.account.order == second.account.order
        return Conflict(
            facet=self.facet,
            reason=f"{self.reason}: {_said(first, '' if alone else f'{first.account.claim.id} has')}, "
            f"{_said(second, 'beside' if alone else second.account.claim.id)}.",
            sides=(_side(first), _side(second)),
        )


def _said(one: Told, lead: str) -> str:
    value = f" ({one.value.replace('/', ' to ')})" if one.value else ""
    return f"{lead} “{_cut(one.exact)}”{value}".strip()


def _cut(text: str) -> str:
    return text if len(text) <= 120 else text[:117].rsplit(" ", 1)[0] + "…"


def _side(one: Told) -> Side:
    claim = one.account.claim
    stands = claim.statement[one.start : one.end] == one.exact and bool(one.exact)
    return Side(
        claim=claim.id,
        location=claim.location,
        exact=one.exact,
        start=one.start if stands else None,
        end=one.end if stands else None,
        value=one.value,
    )
