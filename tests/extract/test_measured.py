"""How well real pages are read: the floors below which the extraction may not fall.

Pages and gold texts: github.com/scrapinghub/article-extraction-benchmark; dated pages: github.com/adbar/htmldate.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import dates
from factcheck.extract import extract
from factcheck.extract.text import finish
from factcheck.model import BlockKind, Document, Reason, Snapshot, Unreadable

Shared = Callable[[str], Path]
Shoot = Callable[..., Snapshot]

ABOUT = {BlockKind.TITLE, BlockKind.CAPTION, BlockKind.TABLE_ROW}
# Pages that have no text before their scripts run, though a browser shows one.
SCRIPTED = 3


def runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter(zip(*(words[start:] for start in range(min(4, len(words)))), strict=False))


def score(gold: str, found: str) -> float:
    """4-gram F1."""
    wanted, got = runs(gold), runs(found)
    shared = (wanted & got).total()
    return 2 * shared / max(1, wanted.total() + got.total())


@pytest.fixture
def any_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """The gold texts are in many languages; what is measured here is what of a page is its text."""
    monkeypatch.setattr(finish, "foreign", lambda text: None)


@pytest.mark.usefixtures("any_language")
def test_main_text_of_real_articles(shared: Shared, shoot: Shoot) -> None:
    gold = json.loads(shared("data/pages/articles.json").read_text("utf-8"))
    scores: list[float] = []
    for name in sorted(gold)[::5]:
        found = extract(shoot(gzip.decompress(shared(f"data/pages/articles/{name}.html.gz").read_bytes())))
        assert isinstance(found, Document), (gold[name]["url"], found)
        text = "\n".join(found.text[block.start : block.end] for block in found.blocks if block.kind not in ABOUT)
        scores.append(score(gold[name]["articleBody"], text))
    assert sum(scores) / len(scores) >= 0.94


def test_real_pages_are_not_taken_for_walls(shared: Shared, shoot: Shoot) -> None:
    gold = json.loads(shared("data/pages/dated.json").read_text("utf-8"))
    refused: Counter[Reason] = Counter()
    for entry in list(gold.values())[::8]:
        found = extract(shoot(gzip.decompress(shared(f"data/pages/dated/{entry['file']}.gz").read_bytes())))
        if isinstance(found, Unreadable):
            refused[found.reason] += 1
    assert set(refused) <= {Reason.UNSUPPORTED_LANGUAGE, Reason.SCRIPT_ONLY}
    assert refused[Reason.SCRIPT_ONLY] <= SCRIPTED


def test_real_pages_are_dated_rightly(shared: Shared) -> None:
    pages = list(dates.dated(shared("data/pages/dated.json").parents[1]))
    answered = [page for page in pages if page.found is not None]
    assert sum(page.found == page.gold for page in answered) >= 0.95 * len(answered)
    assert len(answered) >= 0.93 * len(pages)


def test_english_pages_and_no_others_are_taken_for_english(shared: Shared, shoot: Shoot) -> None:
    gold = json.loads(shared("data/pages/articles.json").read_text("utf-8"))
    small = {"the", "of", "and", "to", "for", "with", "at", "by"}
    for name in sorted(gold)[1::5]:
        body = gold[name]["articleBody"]
        latin = len(body.encode("ascii", "ignore")) > 0.8 * len(body)
        words = body.lower().split()
        share = sum(word in small for word in words) / len(words) if latin else 0
        found = extract(shoot(gzip.decompress(shared(f"data/pages/articles/{name}.html.gz").read_bytes())))
        refused = isinstance(found, Unreadable) and found.reason is Reason.UNSUPPORTED_LANGUAGE
        if share == 0 or share > 0.02:  # between them lie names with scores, and texts in two languages
            assert refused is (share == 0), gold[name]["url"]


@pytest.mark.parametrize(
    ("vector", "text"),
    [
        ("page-057", "Page\n\nNo figure was given."),
        ("page-058", "Page\n\nThe mine employed 500 people."),
        ("page-059", "Page\n\nThe mine closed in 1990."),
        ("quote-051", "Page\n\nPolice opened fire on the crowd."),
        ("quote-052", 'He said 12 000 people "marched peacefully" on Sunday.'),
        ("quote-053", "the ofﬁ\u00adcials confirmed the ﬁnal figure"),
    ],
)
def test_vectors(shared: Shared, shoot: Shoot, vector: str, text: str) -> None:
    found = _vector(shared, shoot, vector)
    assert isinstance(found, Document)
    assert found.text == text


def test_vectors_of_correction_and_not_found(shared: Shared, shoot: Shoot) -> None:
    corrected = _vector(shared, shoot, "page-060")
    assert isinstance(corrected, Document)
    assert [block.kind for block in corrected.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.CORRECTION]
    missing = _vector(shared, shoot, "page-061")
    assert isinstance(missing, Unreadable)
    assert (missing.reason, missing.words) == (Reason.NOT_FOUND, "Page not found")


def _vector(shared: Shared, shoot: Shoot, name: str) -> Document | Unreadable:
    vectors = json.loads(shared("vectors/vectors.json").read_text("utf-8"))
    vector = next(vector for vector in vectors if vector["id"] == name)
    return extract(shoot(vector["source"], vector["media"]))
