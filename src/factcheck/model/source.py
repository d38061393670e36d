"""A source as the claims file names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.daterange import DateRange
from factcheck.model.location import Location


class Tier(StrEnum):
    """How near a source stands to what it reports."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
    SELF_PUBLISHED = "self-published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One entry under `sources:`. At least one of `url`, `file`, `doi` and `note` is set.

    `file` is a path as written, from the claims file's folder; beside `url` it is a saved copy of that page,
    which `by` attached and which was saved on `accessed`. `sha256` is that of the file, which must not have changed.
    `archive` is the address of an archived copy, read where the page itself cannot be.
    `note` is the checker's own account of the source, used only when nothing else of it can be read.
    `origin` names what several sources copy (`wire:AP`): sources of one origin have one vote.
    """

    id: str
    location: Location
    url: str | None = None
    file: str | None = None
    sha256: str | None = None
    accessed: DateRange | None = None
    doi: str | None = None
    archive: str | None = None
    isbn: str | None = None
    note: str | None = None
    by: str | None = None
    title: str | None = None
    publisher: str | None = None
    issued: DateRange | None = None
    tier: Tier | None = None
    origin: str | None = None
    language: str | None = None
    translation: str | None = None
