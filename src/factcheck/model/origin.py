"""Sources that copy one another, and so have one vote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Why `source` is of one origin with `of`, both ids: "the same address", "92% of the shorter text is the same"."""

    source: str
    of: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Two or more sources of the claims file `file` that have one origin, in the file's order.

    `name` is what the claims file calls it, else the first source's id; findings carry it.
    """

    file: str
    name: str
    sources: tuple[str, ...]
    copies: tuple[Copy, ...]
