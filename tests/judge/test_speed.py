"""Processor time that a page may cost: so that work that grows with the square of a text shows, and no text stops a run."""

from __future__ import annotations

import random
import time

import pytest

import factcheck
from benchmarks import speed

_CLAIM = "The march drew 400 people on 3 May 2020, police said."
_QUOTE = "“we were … told of it twice” the mayor said."


def _page(words: int) -> str:
    """Prose with names, numbers and dates, the same every time."""
    chance = random.Random(7)
    names = "Marsh Holt Leeds Porto Vienna Ellis Graz Harker Lyon Nowak".split()
    nouns = "council bridge budget school report harbour family union factory court".split()
    verbs = "approved closed visited sold praised rebuilt left opened joined counted".split()
    lines, count = [], 0
    while count < words:
        line = (
            f"The {chance.choice(nouns)} of {chance.choice(names)} {chance.choice(verbs)} {chance.randrange(2, 900)} "
            f"{chance.choice(nouns)}s on {chance.randrange(1, 29)} May {chance.randrange(1950, 2024)}, "
            f"{chance.choice(names)} said."
        )
        lines.append(line + ("\n\n" if chance.random() < 0.2 else " "))
        count += len(line.split())
    return "".join(lines)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Imports and tables are paid once a run, not once a page."""
    factcheck.check(_CLAIM, "The march drew 400 people.")
    factcheck.check(_QUOTE, "We were told of it twice.", type="quote")


def _seconds(text: str, **around: str) -> float:
    began = time.process_time()
    factcheck.check(_QUOTE if around.get("type") == "quote" else _CLAIM, text, issued="2020-05-04", **around)
    return time.process_time() - began


@pytest.mark.parametrize("around", [{}, {"type": "quote"}], ids=["fact", "quote"])
def test_a_page_of_5000_words_takes_under_a_second(around: dict[str, str]) -> None:
    assert _seconds(_page(5000), **around) < 1


def test_judging_a_page_stays_near_what_it_may_cost() -> None:
    """60 ms for a new page and 5 ms for a known one, thrice that on a busy machine; `make bench` measures."""
    assert min(speed.cold(speed.dense, speed.DENSE_CLAIMS).runs) < 3 * speed.COLD_LIMIT
    assert min(speed.warm(speed.dense, speed.DENSE_CLAIMS).runs) < 3 * speed.WARM_LIMIT


_HOSTILE = {
    "100,000 digits": "The march drew " + "1" * 100_000 + " people.",
    "digits in groups": "The march drew 1" + ",000" * 30_000 + " people.",
    "numbers": "The march drew " + "123 " * 25_000 + "people.",
    "number words": "one hundred and " * 6_000,
    "stretches of time": "an hour and a half, two years and 3 days ago " * 2_000,
    "parts of wholes": "half of a million and a third of 1 1/2 " * 2_000,
    "parts of periods": "the first week of early late May from 3 to 4 " * 2_000,
    "hyphens between digits": "1-" * 50_000,
    "per cents": "5% " * 10_000,
    "50,000 quotation marks": "“" * 50_000,
    "50,000 apostrophes": "'" * 50_000,
    "quotes in quotes": "“He said ‘she said " * 5_000 + "no’” " * 5_000,
    "1 MB without a blank": "a" * 1_000_000,
    "half a MB of hyphens": "march-12-" * 60_000,
    "stops": "." * 100_000,
    "letters and stops": "U." * 50_000,
    "20,000 dates": "the march was held on 3 May 2020 and " * 20_000,
    "20,000 dated sentences": "The march drew 12 people on 3 May 2020. " * 20_000,
    "years": "in 2004 " * 10_000,
    "months": "May " * 20_000,
    "names": "Marcus Aurelius " * 20_000,
    "negations": "not " * 20_000,
    "voices": "people police said " * 10_000,
    "labels": "Marchers: 400; " * 5_000,
    "paragraphs": "a\n\n" * 10_000,
    "near misses": "we were told of it once " * 5_000,
    "beginnings of a quote": "we were " * 20_000,
}


@pytest.mark.parametrize("around", [{}, {"type": "quote"}], ids=["fact", "quote"])
@pytest.mark.parametrize("text", _HOSTILE.values(), ids=_HOSTILE)
def test_hostile_text_ends_within_five_seconds(text: str, around: dict[str, str]) -> None:
    assert _seconds(text, **around) < 5
