"""Whether another source of the claims file bears out a claim that those it names do not.

Only sources that were read already are looked at, and of them only those that have most of the claim's longer words and
its figures. What is found changes no verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.judge.material import Material
from factcheck.model import Claim, Document, VerdictKind

WANTING = frozenset({VerdictKind.NOT_FOUND, VerdictKind.PARTIAL, VerdictKind.UNCHECKED})
"""Verdicts for which another source may be named."""
_MOST = 5
_LEAST = 0.6
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{4,}")


def likely(claim: Claim, others: Sequence[Material]) -> list[Material]:
    """The few sources that may bear the claim out, the likeliest first."""
    asked = _words(claim.statement)
    shares = [
        (-len(asked & words_of(material.document)) / len(asked), at)
        for at, material in enumerate(others)
        if material.document is not None and asked
    ]
    return [others[at] for share, at in sorted(shares)[:_MOST] if -share >= _LEAST]


@lru_cache(maxsize=512)
def words_of(document: Document) -> frozenset[str]:
    """The figures of a text, and its words of four letters and more, cut to six so that plurals are found."""
    return _words(document.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(text.lower()))
