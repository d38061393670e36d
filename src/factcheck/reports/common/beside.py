"""What is said beside a verdict: which sources are one origin, and which other source bears the claim out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model import CheckedClaim, Finding, Origin, VerdictKind
from factcheck.safety import redact

_NAMED = 5
_QUOTED = 300
_WANTING = {
    VerdictKind.NOT_FOUND: "Not in the sources it names",
    VerdictKind.PARTIAL: "Only in part in the sources it names",
    VerdictKind.UNCHECKED: "The sources it names could not be read",
}


def notes(checked: CheckedClaim, origins: Iterable[Origin], *, brief: bool = False) -> tuple[str, ...]:
    """A sentence for each other source that bears a claim out, and for each origin of several of its sources;
    secrets in addresses are hidden, and no more.

    `brief` leaves out sources that say nothing of the claim.
    """
    findings = [one for one in checked.verdict.findings if one.stance.speaks or not brief]
    cited = list(dict.fromkeys(finding.source for finding in findings))
    own = [origin for origin in origins if origin.file == checked.claim.location.file]
    shared = [(origin, [name for name in cited if name in origin.sources]) for origin in own]
    told = (
        *(_elsewhere(checked, finding) for finding in checked.elsewhere[:2]),
        *(f"{_listed(names)} are one origin: {why(origin, names)}." for origin, names in shared if len(names) > 1),
    )
    return tuple(map(redact, told))


def listed(origin: Origin) -> str:
    """All sources of an origin, and why they are one."""
    return redact(f"{', '.join(origin.sources)}: {why(origin, origin.sources)}")


def why(origin: Origin, names: Sequence[str]) -> str:
    """Why these sources are one origin; where others stand between them, why those are too."""
    between = [copy.why for copy in origin.copies if copy.source in names and copy.of in names]
    told = between if len(between) >= len(names) - 1 else [copy.why for copy in origin.copies]
    return "; ".join(dict.fromkeys(told))


def _elsewhere(checked: CheckedClaim, finding: Finding) -> str:
    lead = _WANTING[checked.verdict.verdict] if checked.claim.sources else "It names no source"
    words = " … ".join(span.exact for span in sorted(finding.spans, key=lambda span: span.start))
    quoted = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(maxsplit=1)[0] + "…"
    return f"{lead}; {finding.source} says so: “{quoted}”"


def _listed(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return f"{', '.join(names[:-1])} and {names[-1]}"
