"""The long pages of WiCE as documents, and which of their lines together bear a claim.

Origin: github.com/ryokamoi/wice at ddeb6c18 (annotations ODC-BY; claims from Wikipedia, CC BY-SA; pages from Common
Crawl). The file read is `pairs/wice_fulldoc.dev.jsonl.gz`: a page is its lines, a gold set the indices of lines.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import Block, BlockKind, Document

_FIELD = re.compile(r"\(meta data\) (TITLE|AUTHOR): (.+)")
_KINDS = (
    (re.compile(r"\(meta data\) TITLE:"), BlockKind.TITLE),
    (re.compile(r"#{1,6} "), BlockKind.HEADING),
    (re.compile(r"[*•-] "), BlockKind.LIST_ITEM),
    (re.compile(r"[^|]*\|[^|]*\|"), BlockKind.TABLE_ROW),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim, the title of the article that it stands in, a page as lines, and the sets of lines that bear the claim.

    A claim that is supported in part has sets for that part. Claims that nothing on the page bears have none.
    """

    id: str
    claim: str
    article: str
    lines: tuple[str, ...]
    gold: tuple[frozenset[int], ...]

    @property
    def half(self) -> int:
        """0 for the pages on which the ranking was tuned, 1 for the others; a page falls to a half by its text."""
        return int(hashlib.sha256("\n".join(self.lines).encode()).hexdigest(), 16) % 2


def rows(data: Path) -> Iterator[Row]:
    """The rows for which the page bears something of the claim; an empty set beside others is left out."""
    with gzip.open(data / "pairs" / "wice_fulldoc.dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for one in map(json.loads, file):
            gold = tuple(frozenset(lines) for lines in one["supporting_sentences"] if lines)
            if gold:
                yield Row(
                    id=one["id"],
                    claim=one["claim"],
                    article=one["context"].split("|")[0].strip(),
                    lines=tuple(one["evidence"].split("\n")),
                    gold=gold,
                )


def document(row: Row) -> tuple[Document, tuple[int, ...]]:
    """The page as a document, each line a block, and where in its text each line begins.

    Title and author are also told as those of the document, as they are of a page that is read from HTML.
    """
    blocks: list[Block] = []
    starts: list[int] = []
    start = 0
    for line in row.lines:
        end = start + len(line)
        if line.strip():
            kind = next((kind for pattern, kind in _KINDS if pattern.match(line)), BlockKind.PARAGRAPH)
            blocks.append(Block(kind=kind, start=start, end=end))
        starts.append(start)
        start = end + 1
    fields = {match[1]: match[2] for line in reversed(row.lines) if (match := _FIELD.match(line))}
    page = Document(
        sha256=hashlib.sha256("\n".join(row.lines).encode()).hexdigest(),
        text="\n".join(row.lines),
        blocks=tuple(blocks),
        title=fields.get("TITLE"),
        byline=fields.get("AUTHOR"),
    )
    return page, tuple(starts)
