"""The text under check."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.daterange import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """The essay whose claims are checked.

    Relative dates in a claim ("last month") are read from `issued`, and from `written` only where
    `issued` is missing. `embargo` forbids look-ups that would tell an outsider what is being checked.
    """

    title: str | None = None
    url: str | None = None
    issued: DateRange | None = None
    written: DateRange | None = None
    path: str | None = None
    author: str | None = None
    embargo: bool = False
