"""What one source says of one claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.facet import Relation
from factcheck.model.span import Span
from factcheck.model.unreadable import Unreadable


class Stance(StrEnum):
    """How a source stands to a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    SILENT = "silent"
    UNREADABLE = "unreadable"

    @property
    def speaks(self) -> bool:
        """Whether the source says something of the claim; then its words are quoted."""
        return self not in {Stance.SILENT, Stance.UNREADABLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One source's stance on one claim, with the words that show it.

    `spans` is never empty for `supports`, `contradicts` and `qualifies`. `origin` groups findings that
    have one vote. `voice` names who speaks where one source gives two voices. `unreadable` holds every
    reason met on the way, also where another way (a note) was read in the end. `confidence` lies in 0 to 1.
    """

    claim: str
    source: str
    stance: Stance
    reason: str
    confidence: float
    origin: str
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    voice: str | None = None
    unreadable: tuple[Unreadable, ...] = ()
