"""The chain of one source: how it was read, what was tried, compared, weighed, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facets.language.quotation import Match
from factcheck.judge.trace.values import Candidate, Part, Trace, Understood, Words
from factcheck.model import Finding, ReadAs, Reading, RelationKind, Stance
from factcheck.reports.common import advice, words
from factcheck.reports.explained import weighed
from factcheck.reports.explained.lines import Line, compared, quoted
from factcheck.reports.screen.text import line, source
from factcheck.safety import redact

_TRIED = 200
_FACETS = 5
_COMPARED = 6
_VALUES = frozenset({"number", "date", "anniversary", "quantifier", "phrase", "attribution"})


def told(trace: Trace, reading: Reading, place: str, candidates: int, parts: tuple[Part, ...]) -> Iterator[Line]:
    """The source's lines; at most `candidates` of the sentences tried for each sentence of the claim."""
    stances = " and ".join(words.STANCES[one.stance] for one in trace.findings)
    yield Line(text=f"Source {place}: {line(trace.source, 60)} {stances}", style="bold")
    yield from _read(trace, reading)
    if reading.read_as is None:
        return
    if trace.is_essay:
        yield Line(label="left out", text="it is the essay itself, and no text is a source for itself", indent=2)
        return
    if trace.echoes:
        what = words.number(trace.echoes, "sentence")
        yield Line(
            label="left out", text=f"{what} with the essay's own words: no text is a source for itself", indent=2
        )
    yield from _quotes(trace)
    yield from _candidates(trace, candidates, parts)
    yield from _passage(trace)
    yield from _compared(trace)
    yield from weighed.told(trace)
    for finding in trace.findings:
        yield Line(label="so", text=_outcome(finding), indent=2)


def _read(trace: Trace, reading: Reading) -> Iterator[Line]:
    if reading.read_as is None:
        why = advice.told(reading.unreadable) or ("Nothing was given to read.",)
        yield Line(label="unread", text=line(" ".join(why), 400), indent=2)
        return
    dated = "" if reading.source.issued or reading.issued else ", no date known"
    tier = f", {reading.source.tier}" if reading.source.tier else ""
    long = f", {words.number(trace.sentences, 'sentence')}"
    yield Line(label="read", text=f"{source(reading, trace.source)}{tier}{dated}{long}", indent=2)
    if reading.unreadable:
        failed = reading.unreadable[-1 if reading.read_as is ReadAs.NOTE else 0]
        yield Line(label="because", text=f"the page was not read: {line(redact(failed.detail), 300)}", indent=2)


def _quotes(trace: Trace) -> Iterator[Line]:
    for one in trace.quotes:
        yield Line(label="quote", text=quoted(one.quote, 300), indent=2)
        yield Line(label="matched", text=_match(one), indent=2)
        for claimed, found in one.changes:
            yield Line(label="differs", text=_change(claimed, found), indent=2)


def _match(one: Words) -> str:
    if one.match is Match.ABSENT:
        return "no: neither these words nor words near them stand there"
    how = "word for word" if one.match is Match.EXACT else str(one.match)
    return f"{how}: {quoted(one.found, 300)}, characters {one.start} to {one.end}"


def _change(claimed: str, found: str) -> str:
    if claimed == "…":
        return f"the ellipsis leaves out {quoted(found)}"
    if not claimed:
        return f"the source has {quoted(found)} besides"
    if not found:
        return f"the source does not have {quoted(claimed)}"
    return f"the claim has {quoted(claimed)}, the source {quoted(found)}"


def _candidates(trace: Trace, most: int, parts: tuple[Part, ...]) -> Iterator[Line]:
    """The sentences that were tried, in rank order; the one that decided even where it ranks below those shown."""
    if trace.quotes and any(one.match is not Match.ABSENT for one in trace.quotes):
        return
    if not trace.candidates:
        yield Line(label="tried", text="no sentence has a word of the claim", indent=2)
        return
    head = "nearest sentences, for a reader: a quote is looked for in the whole text" if trace.quotes else _HEAD
    yield Line(label="tried", text=head, indent=2)
    for number, part in enumerate(parts):
        tried = [one for one in trace.candidates if one.part == number]
        if len(parts) > 1:
            yield Line(text=f"for {quoted(part.text, 100)}", indent=4)
        for one in tried:
            if one.rank <= most or one.decides:
                yield from _candidate(one, is_quote=bool(trace.quotes))
        left = sum(not (one.rank <= most or one.decides) for one in tried)
        if left:
            yield Line(
                text=f"and {words.number(left, 'more sentence')}; --candidates {len(tried)} shows them",
                indent=6,
                style="dim",
            )


_HEAD = "sentences by rank: score, what the rules make of it; › decides"


def _candidate(one: Candidate, *, is_quote: bool) -> Iterator[Line]:
    mark = "›" if one.decides else " "
    stance = "" if is_quote else "taken back by a correction " if one.stance is None else f"{one.stance} "
    beside = f"with {words.number(one.read_with, 'sentence')} beside it " if one.read_with else ""
    page = f", page {one.page}" if one.page else ""
    yield Line(
        label=f"{mark} {one.rank}  {one.score:.2f}",
        text=f"{stance}{beside}{quoted(one.exact, _TRIED)}{page}",
        indent=4,
        style="bold" if one.decides else "",
    )
    shared = ", ".join(_shared(*pair) for pair in one.words) or "none; found by its neighbours or the essay's title"
    yield Line(text=f"words in common: {shared}", indent=16, style="dim")


def _shared(claimed: str, found: str) -> str:
    same = claimed.casefold() == found.casefold()
    return line(claimed, 40) if same else f"{line(claimed, 40)} ({line(found, 40)})"


def _passage(trace: Trace) -> Iterator[Line]:
    """What was read in the passage that decided, values first; names only where they were compared."""
    held = [one for one in trace.passage if one.facet in _VALUES and one.mean]
    compared_at = {one.start for one in trace.relations}
    held.sort(key=lambda one: (one.start not in compared_at, one.start))
    for number, one in enumerate(held[:_FACETS]):
        yield Line(label="" if number else "it says", text=_facet(one), indent=2 if not number else 14)
    if len(held) > _FACETS:
        yield Line(text=f"and {words.number(len(held) - _FACETS, 'more value')}", indent=14, style="dim")


def _facet(one: Understood) -> str:
    return f"{one.facet} {quoted(one.exact)}: {line(one.mean, 160)}"


def _compared(trace: Trace) -> Iterator[Line]:
    order = (RelationKind.CONFLICTS, RelationKind.WEAKER, RelationKind.ENTAILS, RelationKind.UNRELATED)
    met = {(one.facet, one.claimed) for one in trace.relations if one.found}
    told = [one for one in trace.relations if one.found or (one.facet, one.claimed) not in met]
    told = [one for one in told if one.facet != "quote"]  # shown word by word above
    found = sorted(told, key=lambda one: order.index(one.kind))
    for number, one in enumerate(found[:_COMPARED]):
        yield Line(label="" if number else "compared", text=compared(one), indent=2 if not number else 14)
    if len(found) > _COMPARED:
        yield Line(text=f"and {len(found) - _COMPARED:,} more", indent=14, style="dim")
    if not found and not trace.quotes:
        yield Line(label="compared", text="nothing: no value of the claim has one to be held against", indent=2)


def _outcome(finding: Finding) -> str:
    voice = ", by one of two voices" if finding.voice else ""
    sure = "" if finding.stance is Stance.UNREADABLE else f" ({finding.confidence:.2f})"
    return f"{finding.stance}{voice}{sure}: {line(redact(finding.reason), 400)}"
