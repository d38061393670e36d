"""Finding the passage in a long source: how often all the lines that bear a claim are among those that the judge gets.

`python -m benchmarks.finding --data DIR` prints the table. A gold line counts as handed over only when every sentence
that the project's own splitter makes of it is, clauses counted one by one; one complete gold set is enough. The floors
are plain BM25 over the lines, which count whole there, whatever sentences they hold.
"""

from __future__ import annotations

import argparse
import bisect
import math
import re
import statistics
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.wice import Row, document, rows
from factcheck.facets.language.words import Sentence
from factcheck.judge import claimed
from factcheck.judge.candidates import MOST, handed
from factcheck.judge.material import read
from factcheck.model import Essay

_Z = 1.96


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """For one claim: whether a whole gold set was handed over, and how many sentences were."""

    complete: bool
    sentences: int


def ours(row: Row) -> Outcome:
    """What the project hands over, the essay's title known."""
    return _handed(row, Essay(title=row.article))


def untitled(row: Row) -> Outcome:
    """What the project hands over for a claim that comes without its essay's title."""
    return _handed(row, Essay())


def bm25(row: Row, most: int) -> Outcome:
    """The best lines by plain BM25 (k1 1.2, b 0.75, lower-case words)."""
    best = _bm25(row.claim, row.lines)[:most]
    return Outcome(complete=_whole(row, best), sentences=len(best))


def _handed(row: Row, essay: Essay) -> Outcome:
    page, starts = document(row)
    text = read(page, None, None, None, None)
    taken = handed(claimed.read(row.claim, essay), text)
    missed = {unit.index for unit in text.units} - set(taken)
    cut = _lines_of((text.units[index] for index in missed), starts)
    return Outcome(complete=_whole(row, set(range(len(row.lines))) - cut), sentences=len(taken))


def _lines_of(units: Iterable[Sentence], starts: Sequence[int]) -> set[int]:
    """The lines in which sentences stand, by their offsets."""
    return {bisect.bisect_right(starts, unit.start) - 1 for unit in units}


def _whole(row: Row, lines: Collection[int]) -> bool:
    return any(one <= set(lines) for one in row.gold)


def _bm25(query: str, lines: Sequence[str]) -> list[int]:
    texts = [Counter(re.findall(r"\w+", line.lower())) for line in lines]
    mean = sum(text.total() for text in texts) / len(texts)
    asked = sorted(set(re.findall(r"\w+", query.lower())))
    spread = {word: sum(word in text for text in texts) for word in asked}
    scores = []
    for line, text in enumerate(texts):
        length = 1.2 * (0.25 + 0.75 * text.total() / mean)
        score = sum(
            math.log(1 + (len(texts) - spread[word] + 0.5) / (spread[word] + 0.5))
            * 2.2
            * text[word]
            / (text[word] + length)
            for word in asked
            if text[word]
        )
        scores.append((-score, line))
    return [line for _, line in sorted(scores)]


def interval(hits: int, total: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson)."""
    share, square = hits / total, _Z * _Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    reach = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    return middle - reach, middle + reach


def _line(name: str, outcomes: Sequence[Outcome]) -> str:
    hits = sum(one.complete for one in outcomes)
    low, high = interval(hits, len(outcomes))
    counts = [one.sentences for one in outcomes]
    return (
        f"| {name} | {hits} of {len(outcomes)} | {hits / len(outcomes):.3f} | {low:.3f}–{high:.3f} "
        f"| {statistics.mean(counts):.1f} | {max(counts)} |"
    )


def section(data: Path) -> str:
    """The measured section as Markdown."""
    found = list(rows(data))
    tuned = [row for row in found if row.half == 0]
    other = [row for row in found if row.half == 1]
    measured: list[tuple[str, list[Row], Callable[[Row], Outcome]]] = [
        (f"handed to the judge (at most {MOST} sentences)", found, ours),
        ("… on the half on which its weights were set", tuned, ours),
        ("… on the other half", other, ours),
        ("… without the essay's title", found, untitled),
        ("plain BM25, first 10 lines", found, lambda row: bm25(row, 10)),
        ("plain BM25, first 25 lines", found, lambda row: bm25(row, 25)),
    ]
    return "\n".join(
        [
            "Claims of WiCE (dev) for which the page bears something. Counted is whether one complete gold set is handed over;",
            "a line of it counts only when all of its sentences are, clauses counted one by one.",
            "",
            "| | one whole gold set | share | 95% interval | sentences, mean | most |",
            "| --- | --- | --- | --- | --- | --- |",
            *(_line(name, [find(row) for row in some]) for name, some, find in measured),
        ]
    )


def main() -> None:
    """Print the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder that has pairs/")
    print(section(parser.parse_args().data))


if __name__ == "__main__":
    main()
