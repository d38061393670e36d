"""The words of a source as the page shows them, and where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from factcheck.model import Citation, Finding, ReadAs, Reading, Reason, RelationKind, Span
from factcheck.reports.common import advice, words
from factcheck.reports.page.fragment import host, link, link_to_page, link_to_words
from factcheck.reports.page.text import Part, after, before, brief, shown
from factcheck.safety import redact

_OF_THE_RUN = frozenset({Reason.OFFLINE, Reason.NO_NETWORK})
"""Reasons that lie in the run, not in a source: they are told once, with the sources."""
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where words come from.

    `facts` is title, date, tier, page and the like, `line_facts` what of that goes into one line. `link` is safe to follow and opens the source as near to the
    words as can be, `link_text` says where; `address` is what is printed. `unread` is why the source itself was not
    read, with what to do.
    """

    name: str
    facts: tuple[str, ...]
    line_facts: tuple[str, ...]
    how: str
    is_note: bool
    address: str
    link: str | None
    link_text: str
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact words of a source in their context.

    `passages` has for each span the words before it and its own in pieces; `starts` and `ends` say that nothing of the
    paragraph was cut there. `places` has the span's offsets in the text.
    """

    starts: bool
    passages: tuple[tuple[str, tuple[Part, ...]], ...]
    after: str
    ends: bool
    origin: Origin
    stance: str
    places: tuple[tuple[int, int], ...]
    sha256: str


def quotes(finding: Finding, reading: Reading | None, cited: Citation | None) -> tuple[Quote, ...]:
    """The passages of a source in the order of its text; spans that stand in one another's context are one."""
    joined: list[list[Span]] = []
    for span in sorted(finding.spans, key=lambda span: span.start):
        if joined and 0 <= span.start - joined[-1][-1].end <= len(joined[-1][-1].after):
            joined[-1].append(span)
        else:
            joined.append([span])
    return tuple(_quote(finding, spans, reading, cited) for spans in joined)


def _quote(finding: Finding, spans: list[Span], reading: Reading | None, cited: Citation | None) -> Quote:
    ahead, is_cut_before = before(spans[0].before)
    behind, is_cut_after = after(spans[-1].after)
    gaps = [ahead, *(shown(one.after[: other.start - one.end]) for one, other in pairwise(spans))]
    return Quote(
        starts=not is_cut_before,
        passages=tuple((gap, exact(finding, span)) for gap, span in zip(gaps, spans, strict=True)),
        after=behind,
        ends=not is_cut_after,
        origin=origin(finding, reading, cited, spans[0]),
        stance=words.STANCES[finding.stance],
        places=tuple((span.start, span.end) for span in spans),
        sha256=spans[0].sha256,
    )


def exact(finding: Finding, span: Span) -> tuple[Part, ...]:
    """The span's words in pieces, those that decide marked, unless that would be nearly all of them.

    Where something differs that is what decides, else all that was compared.
    """
    told = [
        relation
        for relation in finding.relations
        if relation.start is not None and relation.end is not None and relation.kind is not RelationKind.UNRELATED
    ]
    differing = [relation for relation in told if relation.kind is RelationKind.CONFLICTS]
    inside = sorted(
        (relation.start - span.start, relation.end - span.start)
        for relation in differing or told
        if relation.start is not None and relation.end is not None
        if span.start <= relation.start < relation.end <= span.end
    )
    parts: list[Part] = []
    at = 0
    for start, end in inside:
        if start >= at and end - start < _MOSTLY * len(span.exact):
            parts += [(shown(span.exact[at:start]), False), (shown(span.exact[start:end]), True)]
            at = end
    parts.append((shown(span.exact[at:]), False))
    return tuple(part for part in parts if part[0])


def origin(finding: Finding, reading: Reading | None, cited: Citation | None, span: Span | None = None) -> Origin:
    """Where a source's words come from, `span` or all of them; without `reading`, only its name is known."""
    page = span.page if span else None
    voice = (f"voice: {shown(finding.voice)}",) if finding.voice else ()
    rest = (*_where(cited, page), *voice)
    if reading is None:
        return Origin(
            name=brief(shown(finding.source)),
            facts=rest,
            line_facts=rest,
            how="",
            is_note=False,
            address="",
            link=None,
            link_text="",
            unread=tuple(map(shown, advice.told(finding.unreadable))),
        )
    source = reading.source
    title = source.title or reading.title
    name = source.publisher or title or source.id
    day = words.day(source.issued or reading.issued)
    known = (title if title != name else None, day, source.tier)
    unreadable = finding.unreadable or reading.unreadable
    own = unreadable if reading.read_as is None else [one for one in unreadable if one.reason not in _OF_THE_RUN]
    target, text = _link(reading, span)
    return Origin(
        name=brief(shown(redact(name))),
        facts=(*(brief(shown(redact(fact))) for fact in known if fact), *rest),
        line_facts=(*((day,) if day else ()), *rest),
        how=shown(words.how_read(reading)) if reading.read_as else "",
        is_note=reading.read_as is ReadAs.NOTE,
        address=printed_address(reading),
        link=target,
        link_text=text,
        unread=tuple(map(shown, advice.told(own))),
    )


def printed_address(reading: Reading) -> str:
    """The address or path of a source, safe to show; empty for a note of what has none."""
    return "" if reading.address.startswith("note:") else brief(shown(redact(reading.address)), 300)


def _link(reading: Reading, span: Span | None) -> tuple[str | None, str]:
    plain = link(reading.address)
    if plain is None:
        return None, ""
    where = shown(host(plain))
    if span is not None and (at_words := link_to_words(reading, span)):
        return at_words, f"open at the words, {where}"
    if at_page := link_to_page(reading, span.page if span else None):
        return at_page, f"open page {span.page}, {where}" if span and span.page else f"open {where}"
    return plain, f"open {where}"


def _where(cited: Citation | None, page: int | None) -> tuple[str, ...]:
    """The place in the source: the page that was found, else the one that the claims file names."""
    if page is not None:
        return (f"page {page}",)
    if cited is None:
        return ()
    given = (("page", cited.page), ("at", cited.at), ("cell", cited.cell))
    return tuple(f"{word} {brief(shown(value))}" for word, value in given if value)
