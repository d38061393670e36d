"""Exact words of a source: the only thing that a stance for or against may rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.model.document import BlockKind

CONTEXT: Final = 160
"""How many characters of a paragraph a span has before and after it; fewer only where the paragraph begins or ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`exact` stands at `start` to `end` in the text extracted from the snapshot with this `sha256`.

    `before` and `after` are up to `CONTEXT` characters of the same paragraph, for showing. `page` counts from 1.
    """

    exact: str
    start: int
    end: int
    source: str
    sha256: str
    kind: BlockKind = BlockKind.PARAGRAPH
    page: int | None = None
    before: str = ""
    after: str = ""
