"""Lists of words that a person can read."""

from __future__ import annotations


def wordset(words: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(words.split())
