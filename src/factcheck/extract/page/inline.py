"""What a paragraph and a cell read alike: where blocks end, and what raised characters stand for."""

from __future__ import annotations

import re

from factcheck.extract.text.wordset import wordset

BLOCKS = wordset(
    "html body main article section div header footer aside nav menu p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote "
    "pre figure figcaption address hr center form fieldset legend details summary table caption thead tbody tfoot tr "
    "td th hgroup search dir noframes frameset frame optgroup"
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BREAK = "\x00"
_FOOTNOTE = re.compile(r"(?i)(?:^|[\s_-])(?:reference|footnote(?:-?ref)?|fn-?ref|noteref|cite-?ref)(?:$|[\s_-])")
_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")


def is_visible(text: str) -> bool:
    """Whether a text on one line has anything to see."""
    return bool(text.strip("\u00a0\u200b\ufeff "))


def raised(text: str, names: str, *, linked: bool, buffer: list[str]) -> str | None:
    """What stands for a `<sup>` of that text and class after the words in the buffer; `None`: read it as any text.

    A footnote mark gives nothing; an exponent or a fraction's upper part keeps its place as raised digits.
    """
    if linked or _FOOTNOTE.search(names):
        return ""
    bare = text.strip()
    before = next((words for words in reversed(buffer) if words), "")[-1:]
    if bare and before.isalnum() and all(character in "0123456789+-−n" for character in bare):
        return bare.translate(_RAISED)
    return None
