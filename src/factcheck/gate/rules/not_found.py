"""Holds claims that no source read mentions."""

from factcheck.gate.rule import by_verdict
from factcheck.model import VerdictKind

DESCRIPTION = "The sources were read, and none of them says what is stated."
REMEDY = "Cite the source that says it, or take the statement out."

failures = by_verdict(VerdictKind.NOT_FOUND)
