"""What a rule is, and what rules share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from factcheck.model import CheckedClaim, Failure, Stance, VerdictKind

Check = Callable[[str, Sequence[CheckedClaim], tuple[VerdictKind, ...]], Iterable[Failure]]


class Rule(Protocol):
    """A module in `gate/rules/`, or what an entry point of the group `factcheck.rules` refers to.

    `DESCRIPTION` says in one sentence what the rule found, `REMEDY` what to do about it.
    """

    DESCRIPTION: str
    REMEDY: str

    def failures(
        self, name: str, claims: Sequence[CheckedClaim], fail_on: tuple[VerdictKind, ...], /
    ) -> Iterable[Failure]:
        """Say why the run should be held; `name` is the rule's own, to put into each failure."""


def by_verdict(kind: VerdictKind) -> Check:
    """A check that holds each claim with this verdict, where `fail_on` names it."""

    def failures(name: str, claims: Sequence[CheckedClaim], fail_on: tuple[VerdictKind, ...]) -> Iterable[Failure]:
        if kind in fail_on:
            for checked in claims:
                if checked.verdict.verdict is kind:
                    yield failure(name, checked, checked.verdict.reason)

    return failures


def failure(name: str, checked: CheckedClaim, message: str) -> Failure:
    """A failure of one claim, transient where nothing but sources that may be read later stand behind it."""
    claim = checked.claim
    return Failure(rule=name, message=message, transient=transient(checked), claim=claim.id, location=claim.location)


def lasting(name: str, checked: CheckedClaim, message: str) -> Failure:
    """A failure of one claim that no later try removes."""
    claim = checked.claim
    return Failure(rule=name, message=message, transient=False, claim=claim.id, location=claim.location)


def transient(checked: CheckedClaim) -> bool:
    """Whether a claim has no verdict from unreadable sources alone, each for transient reasons only.

    A claim without sources is never transient: no later try gives it any.
    """
    findings = checked.verdict.findings
    return (
        checked.verdict.verdict is VerdictKind.UNCHECKED
        and bool(findings)
        and all(finding.unreadable for finding in findings)
        and all(reason.transient for finding in findings for reason in finding.unreadable)
    )


def rests_on_something_read(checked: CheckedClaim) -> bool:
    """Whether at least one source of the claim was read."""
    return any(finding.stance is not Stance.UNREADABLE for finding in checked.verdict.findings)
