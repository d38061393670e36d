"""Numbers that a sentence itself sets aside: what was once, what something fell from, what it had been meant to be.

"Had 250 employees at its peak, is down to 31" does not say that it has 250; "3.4 per cent, from 2.1 in November" is not
2.1; "put at 1.4 million, ended up costing over 2 million" is over 2 million.

Limits: known by the words right before and behind the number; what another sentence replaces is left to the judge.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ONCE_BEFORE = re.compile(
    r"(?i)\b(?:until\s(?:(?:last|recently|the|a|an|this|\d{4}|its|his|her|their)\b)[^,;.]{0,40}?|once|formerly|at\sone\stime|used\sto|in\s(?:its|their|his|her|the)\s(?:heyday|prime|glory\sdays)|at\s(?:its|their|the)\s(?:peak|height|zenith))\b[^,;.]{0,40}$"
)
_ONCE_BEHIND = re.compile(
    r"(?i)^[^,;.]{0,30}\b(?:at\s(?:its|their|the)\s(?:peak|height|zenith|largest|busiest|best|most)|in\s(?:its|their|his|her)\s(?:heyday|prime|glory\sdays)|at\sone\stime)\b"
)
# "Had 800 inhabitants before the war, has 90 today."
_BEFORE = re.compile(r"(?i)^[^,;.]{0,30}\bbefore\s(?:the|its|his|her|their|\d{4})\b")
_TODAY = re.compile(r"(?i)\b(?:today|now|nowadays|currently|these\sdays|at\spresent)\b")
_FROM = re.compile(
    r"(?i)(?:\b(?:to|at)\s(?:\w+\s)?[$£€]?\d[\d.,]*\b[^;.]{0,60}?\bfrom|\b(?:down|up)\sfrom|\b(?:compared\s(?:with|to)|against|versus|as\sopposed\sto))\s(?:(?:about|around|some|just|only|over|under|nearly|almost|more\sthan|a|an)\s)*[$£€]?$"
)
_MEANT = re.compile(
    r"(?i)\b(?:put|estimated|expected|budgeted|planned|forecast|projected|quoted|priced|costed|reckoned|hoped|promised|intended|meant|supposed|allowed|set\saside|(?:was|were)\sto|should\shave|would)\b[^,;.]{0,40}$"
)
_CAME_OUT = re.compile(
    r"(?i)\b(?:ended\sup|in\sthe\send|in\sthe\sevent|eventually|actually|in\sfact|in\sreality|turned\sout|finally|the\sfinal|came\s(?:to|in\sat)|(?:rose|swelled|ballooned|climbed|soared|grew|ran)\sto|overran)\b"
)
_NOW = re.compile(
    r"(?i)\b(?:(?:is|are|now)\s(?:now\s)?(?:down|up|back)\sto|now\s(?:has|have|employs?|numbers?|stands?\sat|counts?)|(?:has|have)\s(?:since\s)?(?:fallen|risen|shrunk|grown|dwindled|dropped|declined)\sto|(?:dwindled|shrunk)\sto)\s(?:(?:just|only|about|some|a\smere|fewer\sthan|barely)\s)*(?P<number>[\w,.]*\w)"
)
_PAST_CLAIM = re.compile(
    r"(?i)\b(?:once|formerly|previously|originally|used\sto|peak|height|heyday|prime|earlier|before|last|was|were|had|from)\b"
)
_MEANT_CLAIM = re.compile(
    r"(?i)\b(?:put|estimated?|expected|budget(?:ed)?|planned|forecast|projected|quoted|promised|intended|meant|supposed|first|initially|originally)\b"
)
_LATER_CLAIM = re.compile(r"(?i)\b(?:from|last|previous(?:ly)?|before|earlier|had\sbeen|old)\b")
_WHEN = re.compile(
    r"\b(?:(?:1\d|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


@lru_cache(maxsize=8192)
def is_outdated(text: str, start: int, end: int, claim: str) -> bool:
    """Whether a sentence sets the number at `start` to `end` aside for what a claim says, by the claim's own tense."""
    lead, rest = text[:start], text[end:]
    over = _ONCE_BEFORE.search(lead) or _ONCE_BEHIND.match(rest) or (_BEFORE.match(rest) and _TODAY.search(rest))
    if over and not _PAST_CLAIM.search(claim):
        return True
    if _FROM.search(lead) and not _LATER_CLAIM.search(claim):
        own = set(_WHEN.findall(re.split(r"[,;]", rest, maxsplit=1)[0]))
        return not own & set(_WHEN.findall(claim))
    came_out = _CAME_OUT.search(text, end)
    return bool(came_out and _MEANT.search(lead) and not _MEANT_CLAIM.search(claim))


def stands_now(text: str) -> tuple[int, int] | None:
    """Where a sentence gives the number that something has come to: "is down to 31"."""
    match = _NOW.search(text)
    return match.span("number") if match else None
