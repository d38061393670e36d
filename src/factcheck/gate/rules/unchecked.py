"""Holds claims of which no source could be read."""

from factcheck.gate.rule import by_verdict
from factcheck.model import VerdictKind

DESCRIPTION = "None of the statement's sources could be read."
REMEDY = "Attach a saved copy, add a note of what the source says, or try again later."

failures = by_verdict(VerdictKind.UNCHECKED)
