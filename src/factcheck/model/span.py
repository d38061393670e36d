"""Exact words of a source: the only thing that a stance for or against may rest on."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.document import BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`exact` stands at `start` to `end` in the text extracted from the snapshot with this `sha256`.

    `before` and `after` are a few words of context from the same text, for showing. `page` counts from 1.
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
