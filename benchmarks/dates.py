"""How often the day that a page is dated to is the right one: `python -m benchmarks.dates --data ../shared/data`.

Pages and gold dates: github.com/adbar/htmldate (`pages/dated.json` and `pages/dated/` in the data). Its gold is the day
on which a page was first published, for some pages the day of a later change. Only pages with enough English are
sources for the program; the others are measured too, since a date is read before the language is.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.extract import html
from factcheck.extract.page import head, parse
from factcheck.extract.text.decode import decode
from factcheck.model import Document, ReadAs, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A page, the gold day, and the day that it was dated to."""

    address: str
    body: bytes
    gold: str
    found: str | None


def dated(data: Path) -> Iterator[Dated]:
    """Date every page of the gold file."""
    gold = json.loads((data / "pages" / "dated.json").read_text("utf-8"))
    for address, entry in gold.items():
        body = gzip.decompress((data / "pages" / "dated" / f"{entry['file']}.gz").read_bytes())
        root, _ = parse.parse(decode(body, None, markup=True))
        issued = head.read_head(root).about.issued if root is not None else None
        yield Dated(
            address=address,
            body=body,
            gold=entry["date"],
            found=str(issued) if issued is not None else None,
        )


def section(data: Path) -> str:
    """The measure as Markdown."""
    pages = list(dated(data))
    rows = [
        _row("all pages", pages),
        _row("pages in English, read as sources", [page for page in pages if _is_source(page)]),
    ]
    table = "\n".join(
        [
            "| pages dated | pages | answered | right | precision | coverage |",
            "| --- | --- | --- | --- | --- | --- |",
            *rows,
        ]
    )
    about = (
        "Pages and gold dates: github.com/adbar/htmldate. The rules were made with these pages at hand, "
        "so that other pages may fare worse."
    )
    return f"## The day of a page\n\n{about}\n\n{table}\n"


def _row(name: str, pages: list[Dated]) -> str:
    answered = [page for page in pages if page.found is not None]
    right = sum(page.found == page.gold for page in answered)
    precision = right / len(answered) if answered else 0.0
    coverage = len(answered) / len(pages) if pages else 0.0
    return f"| {name} | {len(pages)} | {len(answered)} | {right} | {precision:.3f} | {coverage:.3f} |"


def _is_source(page: Dated) -> bool:
    snapshot = Snapshot(
        address=page.address,
        final_address=page.address,
        body=page.body,
        sha256="",
        media_type="text/html",
        charset=None,
        read_as=ReadAs.LIVE,
    )
    return isinstance(html.extract(snapshot), Document)


def main() -> None:
    """Print the measure; `--wrong` lists the pages that were dated wrongly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    sys.stdout.write(section(given.data))
    if given.wrong:
        for page in dated(given.data):
            if page.found is not None and page.found != page.gold:
                sys.stdout.write(f"{page.gold} {page.found} {page.address}\n")


if __name__ == "__main__":
    main()
