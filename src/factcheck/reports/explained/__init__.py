"""How one claim came to its verdict, for a person: on a terminal wrapped to its width, in a pipe a line a thing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.trace.values import Explanation, Part, Understood
from factcheck.model import ClaimType, Stance, VerdictKind
from factcheck.reports import Options
from factcheck.reports.common import beside, words
from factcheck.reports.explained.changes import told as changes_told
from factcheck.reports.explained.lines import Line, listed, quoted, shown
from factcheck.reports.explained.record import record
from factcheck.reports.explained.source import told as source_told
from factcheck.reports.screen.canvas import STYLES
from factcheck.reports.screen.text import line
from factcheck.safety import redact
from factcheck.settings import Prior

__all__ = ["record", "render"]

_PRIORS = {
    Prior.CONTESTED: "three in ten claims contradicted, as among doubtful edits (prior: contested)",
    Prior.ESSAY: "one claim in twelve contradicted, as in a careful draft (prior: essay)",
}
_VOTES = {
    Stance.SUPPORTS: "for it",
    Stance.CONTRADICTS: "against it",
    Stance.QUALIFIES: "in part",
    Stance.SILENT: "silent",
    Stance.UNREADABLE: "unread",
}


def render(told: Explanation, options: Options, candidates: int) -> Iterator[str]:
    """The claim and its verdict, the chain of each source traced, how the verdict was counted, and what would change it."""
    yield from shown(_lines(told, options, candidates), options)


def _lines(told: Explanation, options: Options, candidates: int) -> Iterator[Line]:
    claim, verdict, face = told.claim, told.verdict, words.FACES[told.verdict.verdict]
    headline = f"{face.glyph if options.unicode else face.plain} {face.word}"
    style = STYLES[verdict.verdict]
    yield Line(text=f"{line(claim.id)}, {line(claim.location.file)}:{claim.location.line}", style="dim")
    yield Line(text=line(claim.statement), style="bold")
    sure = f"({words.sure(verdict.confidence)}, {verdict.confidence:.2f})"
    yield Line(text=f"{headline} {sure}: {line(redact(verdict.reason))}", style=style)
    yield Line()
    yield from _claimed(told)
    readings = {one.source.id: one for one in told.readings}
    for trace in told.traces:
        at = list(readings).index(trace.source) + 1
        yield Line()
        yield from source_told(trace, readings[trace.source], f"{at} of {len(readings)}", candidates, told.parts)
    yield Line()
    yield Line(text=f"Verdict: {headline} {sure}", style=style)
    yield from _counted(told)
    yield Line()
    yield from changes_told(told)


def _claimed(told: Explanation) -> Iterator[Line]:
    """What the claim was read as, and from which day its relative dates count."""
    yield Line(text="What the claim says", style="bold")
    if told.claim.type is ClaimType.QUOTE:
        yield from _said(told)
    else:
        for part in told.parts:
            if len(told.parts) > 1:
                yield Line(text=quoted(part.text, 160), indent=2)
            yield from _facets(part)
    anchor = told.essay.issued or told.essay.written
    dated = any(
        "counted from" in one.mean or "nothing to count" in one.mean for part in told.parts for one in part.claimed
    )
    if dated:
        name = "issued" if told.essay.issued else "written"
        since = f"the essay's {name}, {words.day(anchor)}" if anchor else "nothing: the essay has no date"
        yield Line(text=f"relative dates count from {since}", indent=2)


def _said(told: Explanation) -> Iterator[Line]:
    """The words of a quote, and whose they are said to be."""
    phrases = [one.exact for part in told.parts for one in part.claimed if one.facet == "phrase"]
    for phrase in phrases or [told.claim.statement]:
        yield Line(label="quote", text=f"{quoted(phrase, 300)}: to stand there word for word", indent=2)
    for one in (one for part in told.parts for one in part.claimed if one.facet == "date"):
        yield Line(label="date", text=f"{quoted(one.exact)}: {line(one.mean, 200)}", indent=2)
    if told.claim.speaker:
        yield Line(label="speaker", text=line(told.claim.speaker, 120), indent=2)


def _facets(part: Part) -> Iterator[Line]:
    names = [quoted(one.exact) for one in part.claimed if one.facet == "name"]
    values = [one for one in part.claimed if is_telling(one) and one.facet != "name"]
    for one in values:
        yield Line(label=one.facet, text=f"{quoted(one.exact)}: {line(one.mean, 200)}", indent=2)
    if names:
        yield Line(label="name" if len(names) == 1 else "names", text=", ".join(names), indent=2)
    if not values and not names:
        yield Line(text="nothing that can be compared as a value: its words alone", indent=2)


_SILENT = frozenset(
    {"polarity", "role", "event", "lifetime", "condition", "reference", "paired", "whole", "fate", "step"}
)


def is_telling(one: Understood) -> bool:
    """Whether a facet says something by itself; the others stand in what was compared."""
    return bool(one.mean) and one.facet not in _SILENT


def _basis(told: Explanation) -> str:
    """What the confidence of the verdict is told for; of what was not weighed there are only coarse shares."""
    if len(told.traces) == len(told.readings) and not any(trace.weighing for trace in told.traces):
        return "a coarse share of right answers, since nothing was weighed"
    return f"told for texts with {_PRIORS[told.prior]}"


def _counted(told: Explanation) -> Iterator[Line]:
    """One vote an origin, and for which claims the confidence is told."""
    votes = [f"{sum(vote.stance is stance for vote in told.votes)} {name}" for stance, name in _VOTES.items()]
    kept = [vote for vote in votes if not vote.startswith("0 ")]
    sources = words.number(len(told.readings), "source")
    if not told.readings:
        yield Line(text="no source is named for it", indent=2)
    else:
        counted = f"{sources}, {words.number(len(told.votes), 'origin')} with one vote each"
        yield Line(label="votes", text=f"{', '.join(kept)} ({counted})", indent=2)
    for origin in told.origins:
        yield Line(label="copies", text=line(beside.listed(origin), 300), indent=2)
    if told.verdict.verdict is not VerdictKind.UNCHECKED:
        yield Line(label="confidence", text=f"{told.verdict.confidence:.2f}, {_basis(told)}", indent=2)
    for conflict in told.conflicts:
        yield Line(label="essay", text=line(redact(conflict.reason), 300), indent=2)
    if told.claim.after:
        yield Line(label="rests on", text=listed([told.claim.after]), indent=2)
