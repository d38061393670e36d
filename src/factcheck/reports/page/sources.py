"""How each source was read, what could not be read and why, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.model import ReadAs, Reading
from factcheck.reports.common import advice, words
from factcheck.reports.page.evidence import printed_address
from factcheck.reports.page.fragment import link
from factcheck.reports.page.text import brief, shown
from factcheck.safety import redact

_AT_ONCE = 10
_NAMED = 3
_NOT_READ, _BY_NOTE, _ARCHIVED, _ABSTRACT, _SAVED, _FILE, _LIVE, _NOTE = range(8)
_TITLES = {
    _NOT_READ: ("Could not be read", "not read"),
    _BY_NOTE: ("Only the note in the claims file was read, not the page", "known only by a note"),
    _ARCHIVED: ("Read from an archived copy", "read from an archived copy"),
    _ABSTRACT: ("Only the abstract was read", "read by its abstract alone"),
    _SAVED: ("Read from a saved copy", "read from a saved copy"),
    _FILE: ("Read from a file", "read from a file"),
    _LIVE: ("Read live", "read live"),
    _NOTE: ("Notes of calls, books and whatever else has no page", "known only by a note"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One source in the list at the end; `unread` is why another way to it failed, with what to do."""

    id: str
    name: str
    address: str
    link: str | None
    how: str
    sha256: str
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """Sources that were read in one way. `unread` is what all of them have in common, and stands in none then."""

    title: str
    unread: tuple[str, ...]
    folded: bool
    sources: tuple[SourceLine, ...]


def source_groups(readings: Iterable[Reading]) -> tuple[SourceGroup, ...]:
    """All sources, those that could not be read first; the order within a group is that of the run."""
    groups: dict[int, list[SourceLine]] = {}
    for reading in readings:
        groups.setdefault(_way(reading), []).append(_line(reading))
    return tuple(_group(way, groups[way]) for way in sorted(groups))


def summary(readings: Iterable[Reading]) -> str:
    """`2 known only by a note, 6 read live`: those that were read."""
    ways = [_TITLES[way][1] for way in sorted(map(_way, readings)) if way != _NOT_READ]
    return ", ".join(f"{count:,} {way}" for way, count in Counter(ways).items())


def not_read(readings: Iterable[Reading]) -> str:
    """`1 could not be read (inquiry)`: those that were not, the first few by their names; empty for none."""
    names = [brief(shown(reading.source.id), 40) for reading in readings if _way(reading) == _NOT_READ]
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return f"{len(names):,} could not be read ({', '.join(names[:_NAMED])}{more})" if names else ""


def _group(way: int, lines: list[SourceLine]) -> SourceGroup:
    reasons = {line.unread for line in lines}
    shared = len(lines) > 1 and len(reasons) == 1
    return SourceGroup(
        title=_TITLES[way][0],
        unread=reasons.pop() if shared else (),
        folded=len(lines) > _AT_ONCE,
        sources=tuple(replace(line, unread=()) for line in lines) if shared else tuple(lines),
    )


def _way(reading: Reading) -> int:
    if reading.read_as is ReadAs.NOTE:
        return _BY_NOTE if reading.source.url or reading.source.doi or reading.source.file else _NOTE
    if reading.read_as is None:
        return _NOT_READ
    return _WAYS[reading.read_as]


_WAYS = {
    ReadAs.LIVE: _LIVE,
    ReadAs.FILE: _FILE,
    ReadAs.SAVED_COPY: _SAVED,
    ReadAs.ARCHIVED: _ARCHIVED,
    ReadAs.ABSTRACT: _ABSTRACT,
}


def _how(reading: Reading) -> str:
    """What the group's title does not say yet."""
    if _way(reading) == _BY_NOTE:
        return f"note by {shown(reading.source.by)}" if reading.source.by else ""
    return "" if reading.read_as is None else shown(words.how_read(reading))


def _dated(reading: Reading) -> str:
    """The day from which its "yesterday" was counted, or that there is none."""
    if reading.read_as is None:
        return ""
    return words.day(reading.source.issued or reading.issued) or "no date"


def _line(reading: Reading) -> SourceLine:
    source = reading.source
    return SourceLine(
        id=brief(shown(source.id)),
        name=brief(shown(redact(source.publisher or source.title or reading.title or ""))),
        address=printed_address(reading),
        link=link(reading.address),
        how=", ".join(filter(None, (_how(reading), _dated(reading)))),
        sha256=reading.sha256 or "",
        unread=tuple(map(shown, advice.told(reading.unreadable))),
    )
