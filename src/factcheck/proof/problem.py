"""How what cannot be proven of a claim is told."""

from __future__ import annotations

from typing import Final

from factcheck.model import Fault, Location, Unproven
from factcheck.reports.common.record import ClaimRecord

EDITED: Final = "run.json was changed after the run, or written by something else: run verify again."
DECIDED_OTHERWISE: Final = (
    "run.json was changed after the run, or this version of the program decides otherwise: audit with the version of "
    "that run, or run verify again."
)


def unproven(
    claim: ClaimRecord,
    fault: Fault,
    message: str,
    remedy: str = EDITED,
    *,
    source: str = "",
    sha256: str = "",
    quoted: str = "",
    there: str = "",
) -> Unproven:
    """Something of a claim that could not be proven."""
    return Unproven(
        fault=fault,
        claim=claim.id,
        location=Location(file=claim.file, line=claim.line, column=claim.column),
        message=message,
        remedy=remedy,
        source=source,
        sha256=sha256,
        quoted=quoted,
        there=there,
    )
