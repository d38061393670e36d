"""Words brought to what they stand for."""

from __future__ import annotations

import re
from pathlib import Path

import snowballstemmer

from factcheck.facets.language import lexicon

ROOT = Path(__file__).resolve().parents[3]


def test_what_is_not_given_to_the_stemmer_is_its_own_stem() -> None:
    pages = (*ROOT.glob("docs/*.md"), *ROOT.glob("*.md"), *ROOT.glob("claims/*.yaml"), *ROOT.glob("tests/**/*.py"))
    words = {word for page in pages for word in re.findall(r"[a-z']{4,}", page.read_text(encoding="utf-8").lower())}
    stemmer = snowballstemmer.stemmer("english")
    spared = [word for word in sorted(words) if not word.endswith(lexicon.STEMMED) and not word.startswith("'")]
    assert len(spared) > 1000
    assert [word for word in spared if stemmer.stemWord(word) != word] == []
