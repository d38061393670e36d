"""How long judging takes: one claim against one extracted page of 5,000 words, in this process, on one core.

`python -m benchmarks.speed` prints the table. Warm: the page has been judged before, so that its sentences and the facets
of those looked at are kept; each claim is new. Cold: the page is
new, the process is not: imports and word lists are paid before. Times are of this process's processor, since others may
have the machine; "noise" is the distance between the quarters.

Two pages are timed: prose with a name, a number and a date in every sentence (the worst that a page can be without
meaning harm), and, with `--data DIR`, one put together from real articles (github.com/scrapinghub/
article-extraction-benchmark, gold texts).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.extract.text.builder import Builder
from factcheck.judge import Material, judge
from factcheck.model import BlockKind, Claim, Document, Essay, Location, ReadAs, Source

WORDS = 5000
RUNS = 15
WARM_LIMIT, COLD_LIMIT = 5.0, 60.0
"""Milliseconds that the project allows itself."""

_HERE = Location(file="claims.yaml", line=1, column=1)
DENSE_CLAIMS = (
    "The march drew 400 people on 3 May 2020, police said.",
    "The council of Leeds approved 400 bridges on 3 May 1984.",
    "The harbour of Porto was rebuilt in 1999.",
    "Ellis praised the school of Graz.",
    "The union sold 812 bridges on 12 May 2001, Harker said.",
)
REAL_CLAIMS = (
    "The company said that 1,200 people would lose their jobs in London in 2019.",
    "The police arrested 14 people after the match on 3 May 2018.",
    "The president of the United States won the election by three million votes.",
    "The film was released in October 2017 and made $90 million.",
    "The team lost the final by two goals to one.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Milliseconds of several runs."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.runs)

    @property
    def noise(self) -> float:
        """The distance between the quarters."""
        first, _, third = statistics.quantiles(self.runs, n=4)
        return third - first


def dense(seed: int) -> str:
    """Prose with names, numbers and dates in every sentence, the same for a seed."""
    chance = random.Random(seed)
    names = "Marsh Holt Leeds Porto Vienna Ellis Graz Harker Lyon Nowak".split()
    nouns = "council bridge budget school report harbour family union factory court".split()
    verbs = "approved closed visited sold praised rebuilt left opened joined counted".split()
    lines: list[str] = []
    count = 0
    while count < WORDS:
        lines.append(
            f"The {chance.choice(nouns)} of {chance.choice(names)} {chance.choice(verbs)} {chance.randrange(2, 900)} "
            f"{chance.choice(nouns)}s on {chance.randrange(1, 29)} May {chance.randrange(1950, 2024)}, "
            f"{chance.choice(names)} said."
        )
        count += len(lines[-1].split())
    return "".join(line + ("\n" if chance.random() < 0.2 else " ") for line in lines)


def real(data: Path, seed: int) -> str:
    """The first 5,000 words of real English articles, put together in an order that the seed gives."""
    articles = json.loads((data / "pages" / "articles.json").read_text("utf-8"))
    texts = [articles[name]["articleBody"] for name in sorted(articles)]
    english = [text for text in texts if text.isascii() or " the " in text]
    random.Random(seed).shuffle(english)
    paragraphs: list[str] = []
    count = 0
    for paragraph in (line for text in english for line in text.split("\n") if line.strip()):
        paragraphs.append(" ".join(paragraph.split()[: WORDS - count]))
        count += len(paragraphs[-1].split())
        if count >= WORDS:
            break
    return "\n".join(paragraphs)


def document(text: str) -> Document:
    """A text as an extracted page, each line a paragraph."""
    builder = Builder()
    for line in text.split("\n"):
        builder.add(BlockKind.PARAGRAPH, line)
    return Document(sha256="0" * 64, text=builder.text, blocks=builder.blocks)


def milliseconds(statement: str, page: Document) -> float:
    """The processor time of judging one statement against one page."""
    claim = Claim(id="claim", statement=statement, location=_HERE)
    material = Material(source=Source(id="page", location=_HERE), document=page, read_as=ReadAs.FILE)
    began = time.process_time()
    judge(claim, Essay(title="A march"), (material,))
    return (time.process_time() - began) * 1000


def cold(write: Callable[[int], str], claims: Sequence[str]) -> Timed:
    """Pages that the process has not seen."""
    pages = [document(write(seed)) for seed in range(100, 100 + RUNS)]
    return Timed(runs=tuple(milliseconds(claims[run % len(claims)], page) for run, page in enumerate(pages)))


def warm(write: Callable[[int], str], claims: Sequence[str]) -> Timed:
    """A page that has been judged before, by other claims; each run is the mean of claims that nothing has seen yet."""
    page = document(write(99))
    for run in range(RUNS):
        for claim in claims:
            milliseconds(_anew(claim, _OTHERS + run), page)
    means = (statistics.mean(milliseconds(_anew(claim, run), page) for claim in claims) for run in range(RUNS))
    return Timed(runs=tuple(means))


_OTHERS = 700
"""Added to the figures of the claims by which a page is known before any is timed."""


def _anew(claim: str, run: int) -> str:
    """The claim with other figures."""
    return re.sub(r"\d+", lambda match: str(int(match.group()) + run + 1), claim)


def _lines(name: str, write: Callable[[int], str], claims: Sequence[str]) -> list[str]:
    document(write(98))
    milliseconds(claims[0], document(write(98)))  # imports and word lists
    measured = (("cold", cold(write, claims), COLD_LIMIT), ("warm", warm(write, claims), WARM_LIMIT))
    return [
        f"| {name}, {state} | {took.median:.1f} | {took.noise:.1f} | {limit:.0f} | {'met' if took.median <= limit else 'missed'} |"
        for state, took, limit in measured
    ]


def section(data: Path | None) -> str:
    """The measured section as Markdown; without `data` the dense page alone."""
    rows = _lines("a name, a number and a date in every sentence", dense, DENSE_CLAIMS)
    if data is not None and (data / "pages" / "articles.json").exists():
        rows += _lines("real articles", lambda seed: real(data, seed), REAL_CLAIMS)
    told = (
        f"One claim against one extracted page of {WORDS:,} words, processor time on one core, median of {RUNS} runs."
    )
    return "\n".join(
        [
            told,
            "",
            "| page | ms | noise | allowed | |",
            "| --- | --- | --- | --- | --- |",
            *rows,
        ]
    )


def main() -> None:
    """Print the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder that has pages/, for real articles too")
    print(section(parser.parse_args().data))


if __name__ == "__main__":
    main()
