"""Holds a run in which nothing was read: silence is no pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.gate.rule import rests_on_something_read, transient
from factcheck.model import CheckedClaim, Failure, VerdictKind

DESCRIPTION = "No claim of the run rests on a source that was read."
REMEDY = "See why the sources could not be read; attach saved copies, add notes, or try again with a network."


def failures(name: str, claims: Sequence[CheckedClaim], _fail_on: tuple[VerdictKind, ...]) -> Iterable[Failure]:
    """Hold the run where every claim is unread or without sources, whatever the run is asked to fail on."""
    if any(rests_on_something_read(checked) for checked in claims):
        return
    yield Failure(
        rule=name,
        message="Nothing was checked: no source could be read.",
        transient=bool(claims) and all(transient(checked) for checked in claims),
    )
