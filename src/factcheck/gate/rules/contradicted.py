"""Holds claims that the sources contradict."""

from factcheck.gate.rule import by_verdict
from factcheck.model import VerdictKind

DESCRIPTION = "A source that was read differs from the statement, and none agrees with it."
REMEDY = "Mend the statement, or cite a source that bears it out."

failures = by_verdict(VerdictKind.CONTRADICTED)
