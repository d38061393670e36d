"""Where a claim or a source stands: in the claims file, and in the essay."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a claims file, with the words of the essay that it speaks of.

    `file`, `line` and `column` (both from 1) point into the claims file. `exact`, `prefix` and `suffix`
    are a W3C TextQuoteSelector into the essay, `paragraph` its paragraph number.
    """

    file: str
    line: int
    column: int
    exact: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
