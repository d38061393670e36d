"""Who is named for what they did not do, and what was called off: "Princess Ida, who should have presented it".

Limits: known by the words right behind a name or a subject; that it was done after all is looked for in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOOD_ASIDE = re.compile(
    r"(?<!\w)(?P<by>by\s)?(?P<name>(?:(?:[Tt]he|[A-Z][\w’'.-]+)\s){0,4}[\w’'.-]+),?\s(?:who|which)\s(?:should|would|could|might|ought\sto|was\s(?:\w+\s)?to|were\s(?:\w+\s)?to|had\s(?:been\s(?:due|supposed|expected|asked|meant|invited|chosen|booked|down)|hoped|planned|wanted|intended|tried|failed|offered|refused|declined)\sto)\s(?:\w+\s){0,2}?(?:have\b|\w+)"
)
_CALLED_OFF = re.compile(
    r"(?i)\b(?:was|were|had\sbeen|has\sbeen|have\sbeen|had\sto\sbe)\s(?:then\s|later\s|eventually\s|finally\s)?(?:cancelled|canceled|called\soff|scrapped|abandoned)\b"
)
_NOT_SO = re.compile(
    r"(?i)\b(?:not|never|nearly|almost|if|unless|whether|would|could|might|(?-i:may)|feared|threatened|reinstated|rescheduled|later\sheld|went\sahead|revived|resumed)\b"
)
_HAPPENED = re.compile(
    r"(?i)\b(?:took\splace|(?:was|were)\s(?:held|staged|performed|played|hosted|launched)|happened|occurred|went\sahead|attracted|drew)\b"
)
_ASIDE = re.compile(r",[^,]*,")


def stood_aside(text: str) -> Iterator[tuple[int, int]]:
    """Where those are named who were to do a thing and did not, as the sentence has it ("X, who should have …")."""
    for match in _STOOD_ASIDE.finditer(text):
        if not match["by"]:
            yield match.span("name")


def called_off(text: str) -> int | None:
    """Where a sentence says that its subject was called off for good; `None` where it does not say so plainly."""
    match = _CALLED_OFF.search(text)
    return match.start() if match and not _NOT_SO.search(text) else None


def subject_before(text: str, place: int) -> str:
    """What stands before a place, asides between commas left out."""
    return _ASIDE.sub(" ", text[:place] + ",").split(", ")[-1]


def happening(claim: str) -> str | None:
    """The subject of a claim that only says that something took place; `None` where it says anything else."""
    match = _HAPPENED.search(claim)
    return claim[: match.start()] if match else None
