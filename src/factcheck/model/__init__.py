"""The nouns of factcheck: frozen values without behaviour that touches the world.

Everything here is a frozen, slotted, keyword-only dataclass or an enum, imports only the standard
library, and can be compared, hashed, pickled and encoded as it is.
"""

from factcheck.model.audit import Audit, Fault, Unproven
from factcheck.model.claim import Citation, Claim, ClaimType, ClaimValue
from factcheck.model.conflict import Conflict, Ground, Side
from factcheck.model.daterange import DateRange
from factcheck.model.document import Block, BlockKind, Document
from factcheck.model.essay import Essay
from factcheck.model.facet import Facet, Relation, RelationKind
from factcheck.model.finding import Finding, Stance
from factcheck.model.location import Location
from factcheck.model.origin import Copy, Origin
from factcheck.model.run import CheckedClaim, Failure, Gate, Reading, Run, RunHead
from factcheck.model.snapshot import Headers, ReadAs, Redirect, Snapshot
from factcheck.model.source import Source, Tier
from factcheck.model.span import Span
from factcheck.model.unreadable import Reason, Unreadable
from factcheck.model.verdict import Replacement, Verdict, VerdictKind

__all__ = [
    "Audit",
    "Block",
    "BlockKind",
    "CheckedClaim",
    "Citation",
    "Claim",
    "ClaimType",
    "ClaimValue",
    "Conflict",
    "Copy",
    "DateRange",
    "Document",
    "Essay",
    "Facet",
    "Failure",
    "Fault",
    "Finding",
    "Gate",
    "Ground",
    "Headers",
    "Location",
    "Origin",
    "ReadAs",
    "Reading",
    "Reason",
    "Redirect",
    "Relation",
    "RelationKind",
    "Replacement",
    "Run",
    "RunHead",
    "Side",
    "Snapshot",
    "Source",
    "Span",
    "Stance",
    "Tier",
    "Unproven",
    "Unreadable",
    "Verdict",
    "VerdictKind",
]
