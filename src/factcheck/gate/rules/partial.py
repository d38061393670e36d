"""Holds claims that are borne out in part."""

from factcheck.gate.rule import by_verdict
from factcheck.model import VerdictKind

DESCRIPTION = "The sources say less than the statement: hedged, attributed, or only a part of it."
REMEDY = "Soften the statement to what the sources say, or cite one that says all of it."

failures = by_verdict(VerdictKind.PARTIAL)
