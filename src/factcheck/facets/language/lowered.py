"""Text in lower case, each character in its place, for the patterns that stand in lower case too.

A long pattern goes through lower case four times as fast as through mixed case with `re.IGNORECASE`, which forgoes the
shortcuts by which most of its branches are ruled out at their first letter.
"""

from __future__ import annotations


def lowered(text: str) -> str:
    """A text in lower case, as long as it was; letters that `re.IGNORECASE` takes for "i" and "s" are these."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    return text.lower()
