"""The sources beside the words that a card shows: one line each, and all of them in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from factcheck.model import Finding, Stance
from factcheck.reports.common import words
from factcheck.reports.page.evidence import Origin, exact
from factcheck.reports.page.text import Part, brief, excerpt, shown
from factcheck.safety import redact

_AT_ONCE = 4
_LINE = 220
_SEVERAL = {
    Stance.SUPPORTS: "say so",
    Stance.CONTRADICTS: "differ",
    Stance.QUALIFIES: "say so in part",
    Stance.SILENT: "do not say",
    Stance.UNREADABLE: "could not be read",
}
_ORDER = (Stance.CONTRADICTS, Stance.SUPPORTS, Stance.QUALIFIES, Stance.SILENT, Stance.UNREADABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One source: how it stands to the claim, its decisive words, or why there are none."""

    stance: str
    words: tuple[Part, ...]
    reason: str
    facts: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """The other sources of a card. `title` sums them up, `votes` says where several count as one."""

    title: str
    votes: str
    folded: bool
    lines: tuple[Line, ...]


def others(findings: Sequence[Finding], rest: Sequence[Finding], origin: Callable[[Finding], Origin]) -> Others | None:
    """The lines of `rest`, which are some of a claim's `findings`; `None` where there are none."""
    if not rest:
        return None
    counts = Counter(finding.stance for finding in rest)
    what = "source" if len(rest) == len(findings) else "other source"
    sums = ", ".join(_sum(stance, counts[stance]) for stance in _ORDER if counts[stance])
    one = next(iter(counts))
    ordered = sorted(rest, key=lambda finding: _ORDER.index(finding.stance))
    shared = {name for name, count in Counter(finding.origin for finding in findings).items() if count > 1}
    title = words.number(len(rest), what)
    if len(counts) > 1:
        title += f": {sums}"
    else:
        title += f" {words.STANCES[one] if len(rest) == 1 else _SEVERAL[one]}"
    return Others(
        title=title,
        votes=_votes(findings),
        folded=len(rest) < len(findings) or len(rest) > _AT_ONCE,
        lines=tuple(_line(finding, origin(finding), shared) for finding in ordered),
    )


def _sum(stance: Stance, count: int) -> str:
    return f"{count} {words.STANCES[stance] if count == 1 else _SEVERAL[stance]}"


def _votes(findings: Sequence[Finding]) -> str:
    groups = len({finding.origin for finding in findings})
    if groups == len(findings):
        return ""
    if groups == 1:
        return f"All {len(findings)} are of one origin and count as one."
    return f"{len(findings)} sources of {groups} origins; those of one origin count as one."


def _line(finding: Finding, origin: Origin, shared: Set[str]) -> Line:
    parts = tuple(part for span in finding.spans[:1] for part in exact(finding, span))
    return Line(
        stance=words.STANCES[finding.stance],
        words=excerpt(parts, _LINE) or parts,
        reason=_reason(finding),
        facts=(*origin.line_facts, *((f"origin {brief(shown(finding.origin))}",) if finding.origin in shared else ())),
        origin=origin,
    )


def _reason(finding: Finding) -> str:
    """Why a source is silent, where more can be told than that it is."""
    told = any(relation.why for relation in finding.relations) or not finding.relations
    if finding.stance is Stance.SILENT and told and not finding.reason.startswith("Nothing was found"):
        return shown(redact(finding.reason))
    return ""
