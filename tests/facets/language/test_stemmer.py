"""The stemmer, held against the library that its algorithm comes from."""

from __future__ import annotations

import random
import re
from itertools import product
from pathlib import Path

import snowballstemmer

from factcheck.facets.language import stemmer

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = snowballstemmer.stemmer("english")
ENDINGS = """s ' 's 's' ss us sses ies ied ed edly eed eedly ing ingly at bl iz bb tt y ay ly li e le ll er ers or ion ions ition
    ation ational ations tional ization izer ator alism aliti ality alli ally fulli fully fulness ousli ousness iveness iviti ivity
    biliti bility bli ably entli ently enci ency anci ancy lessli lessly ogi ogy ogist ogists icate iciti ical ful ness ative alize
    al ance ence ic able ible ant ement ment ent ism ate iti ity ous ive ize""".split()
BEGINNINGS = """a e o b y st ad eg off th ly dy vy by yy ayy skr past gener commun arsen univers later emerg organ inter succ proc exc
    even cann inn earr herr out nat hop hopp fal agr trad sens""".split()
WHOLE = "andes atlas bias cosmos early gently howe idly news only singly skies skis sky ugly".split()


def differing(words: set[str]) -> list[tuple[str, str, str]]:
    pairs = ((word, stemmer.stem(word), LIBRARY.stemWord(word)) for word in sorted(words))
    return [(word, own, theirs) for word, own, theirs in pairs if own != theirs]


def test_stems_of_words_in_use() -> None:
    pages = (*ROOT.glob("docs/*.md"), *ROOT.glob("*.md"), *ROOT.glob("claims/*.yaml"), *ROOT.glob("tests/**/*.py"))
    words = {word for page in pages for word in re.findall(r"[a-z']+", page.read_text(encoding="utf-8").lower())}
    assert len(words) > 5000
    assert differing(words) == []


def test_stems_of_all_endings_behind_short_and_peculiar_beginnings() -> None:
    words = {first + last for first, last in product((*BEGINNINGS, *WHOLE, ""), ENDINGS)} | set(WHOLE)
    words |= {word + ending for word in words for ending in ("s", "ed", "ing", "ly")}
    assert differing(words) == []


def test_stems_of_words_that_are_none() -> None:
    chance = random.Random(7)
    letters = "aaeeiioouyybcdglmnstvwx"
    words = {
        "".join(chance.choices(letters, k=chance.randrange(7))) + chance.choice(ENDINGS) + chance.choice(("", *ENDINGS))
        for _ in range(8000)
    }
    assert differing(words) == []
