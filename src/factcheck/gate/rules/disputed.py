"""Holds claims on which independent sources disagree."""

from factcheck.gate.rule import by_verdict
from factcheck.model import VerdictKind

DESCRIPTION = "Sources that do not copy each other disagree on the statement."
REMEDY = "Say in the essay who says what, or settle it with a source nearer to the event."

failures = by_verdict(VerdictKind.DISPUTED)
