"""Telling a correction notice from the text that it corrects."""

from __future__ import annotations

import re

_SHORTEST = 8
_DATE = r"(?:\d{1,4}(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
_LABEL = re.compile(
    r"(?i)[\s*\[(–—-]*(?:(?:(?:corrections?|clarifications?|erratum|errata|corrigendum|amendment|retraction)"
    r"(?:\s+(?:and|&|or)\s+(?:corrections?|clarifications?))?(?:\s+notice)?"
    r"|(?:editors?|editors?['’]|editor['’]s|publisher['’]s)\s+note)"
    rf"(?:\s*[(,]?\s*(?:on\s+|of\s+|added\s+|appended\s+)?(?:{_DATE}[\s.,]*){{1,4}}\)?)?\s*)(?:[:—–.]|\s-\s|\)|$)"
)
_WORK = (
    r"(?:article|story|post|piece|report|page|column|review|essay|obituary|interview|transcript|headline|item|entry)"
)
_SENTENCE = re.compile(
    rf"(?i)\b(?:(?:an?|the)\s+(?:earlier|previous|original|prior|initial|first)\s+version\s+of\s+(?:this|the)\s+{_WORK}"
    rf"|(?:an?|the)\s+(?:earlier|previous|original)\s+version\s+(?:of\s+this\s+\w+\s+)?"
    r"(?:said|stated|gave|misstated|incorrectly|wrongly|misspelled|misidentified)"
    rf"|this\s+{_WORK}\s+(?:was|has\s+been|had\s+been)\s+(?:amended|corrected|clarified|revised)\b"
    rf"|this\s+{_WORK}\s+(?:was|has\s+been)\s+(?:updated|edited|changed)\s+(?:[\w,]+\s+){{0,5}}to\s+"
    r"(?:correct|clarify|remove|reflect\s+that|fix|amend)"
    rf"|because\s+of\s+an\s+editing\s+error,?\s+(?:this|an)\s)"
)


def is_label(text: str) -> bool:
    """Whether the text is no more than a heading for a correction ("Correction", "Editor's note:")."""
    match = _LABEL.match(text)
    return match is not None and match.end() >= len(text.rstrip())


def is_correction(text: str) -> bool:
    """Whether a paragraph tells readers of a correction, a clarification or an editor's note on the page itself."""
    if len(text) < _SHORTEST:
        return False
    return _LABEL.match(text) is not None or _SENTENCE.search(text[:600]) is not None
