"""Sources that could not be read and that no claim on the screen has told of: none is passed over in silence."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from factcheck.model import CheckedClaim, Reading, RunHead, Stance
from factcheck.reports.common import advice, words
from factcheck.reports.screen import text

_MOST = 3
_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Sources that could not be read for one reason: their ids, where the first of them stands, why and what to do."""

    names: str
    place: str
    column: int
    why: str


def told(checked: CheckedClaim) -> set[tuple[str, str]]:
    """The unread sources that a claim tells of when it is shown, by claims file and id."""
    file = checked.claim.location.file
    return {(file, finding.source) for finding in checked.verdict.findings if finding.stance is Stance.UNREADABLE}


def untold(head: RunHead, above: Container[tuple[str, str]] = ()) -> tuple[tuple[Unread, ...], str]:
    """Up to three lines of the unread sources that are not among those `above`, and what to say of the rest, if any."""
    groups: dict[tuple[str, ...], list[Reading]] = {}
    for reading in head.readings:
        if reading.read_as is None and (reading.file, reading.source.id) not in above:
            groups.setdefault(advice.told(reading.unreadable), []).append(reading)
    shown = tuple(_unread(why, readings) for why, readings in list(groups.items())[:_MOST])
    rest = sum(len(readings) for readings in list(groups.values())[_MOST:])
    return shown, f"and {words.number(rest, 'more source')} that could not be read" if rest else ""


def _unread(why: tuple[str, ...], readings: list[Reading]) -> Unread:
    ids = [text.line(reading.source.id, 60) for reading in readings]
    at = readings[0].source.location
    return Unread(
        names=", ".join(ids[:_NAMED]) + (f" and {len(ids) - _NAMED:,} more" if len(ids) > _NAMED else ""),
        place=f"{text.line(at.file)}:{at.line}",
        column=at.column,
        why=text.line(" ".join(why), 400),
    )
