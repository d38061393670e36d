"""What somebody was cleared of, drew back from, or took back: "was acquitted of", "balked at", "dropped the charges".

Limits: known by lists of verbs and of the nouns that they take back; who took it back, and whether it was then done all the
same, is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# All of it in lower case.
_HELD_BACK = re.compile(
    r"\b(?:clear(?:ed|ing|s)?|acquit(?:ted|ting|s)?|exonerat(?:ed|es|ing)|absolv(?:ed|es|ing)|vindicated)\s(?:\w+\s){0,3}?(?:of|from)\b"
    r"|\b(?:ba(?:u)?lk(?:ed|s|ing)?|shudder(?:ed|s)|stop(?:ped|s)\sshort)\s(?:at|of)\b"
    r"|\b(?:back(?:ed|s|ing)|(?<=not\s)back|pull(?:ed|s|ing)|opt(?:ed|s|ing)|talked|argued|reasoned)\s(?:out\sof|away\sfrom|back\sfrom)\b"
    r"|\b(?:shied|shies|shrank|shrunk|shrinks|drew|draws|recoiled|recoils|desisted|backtracked|reneged)\s(?:away\s|back\s)?(?:from|on)\b"
    r"|\bnowhere\s(?=(?:do|does|did|is|are|was|were|has|have|had)\b)"
    r"|\b(?:thought|thinks)\sbetter\sof\b|\bcame\s(?:close|near|within\s(?:an?\s)?\w+)\s(?:to|of)(?=\s\w+ing\b)"
    r"|\b(?:dropp?(?:ed|s|ing)?|abandon(?:ed|s|ing)?|gave\sup|gives\sup|shelv(?:ed|es)|scrapp?(?:ed|s)|discard(?:ed|s))\s"
    r"(?:on\s)?(?:the|its|his|her|their|all|any)\s(?:\w+\s)?(?:idea|plans?|thoughts?|notion|proposals?|attempts?|bid|effort|intention|scheme|project)\b"
    r"|\b(?:withh(?:eld|olds?|olding)|den(?:ied|ies)|refused)\s(?:\w+\s)?(?:consent|approval|permission|assent|agreement|support|backing)\b"
)
_NOUNS = (
    r"charges?|case|complaints?|(?:law)?suits?|investigations?|inquiry|accusations?|allegations?|resignations?|candidacy|nominations?|bids?"
    r"|offers?|claims?|statements?|confessions?|applications?|appeals?|objections?|threats?|demands?|convictions?|verdicts?|rulings?|sentences?"
    r"|acquittals?|decisions?|bans?|orders?|licen[cs]es?|permits?|approvals?|appointments?|awards?|endorsements?|support|consent|recognition|elections?|results?"
)
_TAKEN_BACK = re.compile(
    r"\b(?:drop(?:ped|s|ping)?|withdr(?:ew|aws?|awing)|retract(?:ed|s|ing)?|rescind(?:ed|s|ing)?|revok(?:ed|es|ing)|quash(?:ed|es|ing)?"
    r"|overturn(?:ed|s|ing)?|revers(?:ed|es|ing)|annul(?:led|s|ling)?|took\sback|takes\sback|set\saside|cancel(?:l?ed|s|l?ing)?|struck\sdown|void(?:ed|s))"
    rf"\s(?=(?:(?:the|its|his|her|their|all|an?|that|this|any|most|some|those|\w+['’]s)\s)?(?:\w+\s){{0,2}}?(?P<noun>{_NOUNS})\b)"
)
_PASSIVE = re.compile(
    rf"\b(?P<noun>{_NOUNS})\s(?:\w+\s){{0,4}}?(?:was|were|has\sbeen|have\sbeen|had\sbeen|is|are)\s(?:\w+\s){{0,2}}?"
    r"(?:dropped|withdrawn|retracted|rescinded|revoked|quashed|overturned|reversed|annulled|taken\sback|set\saside|struck\sdown|voided|thrown\sout)\b"
)
_NOT = re.compile(r"\b(?:not|never|nor|no|refused\sto|declined\sto|failed\sto|without|yet\sto|n['’]t)\s(?:\w+\s){0,2}$")


def held_back(text: str) -> Iterator[re.Match[str]]:
    """What governs a deed that was not done after all, in a text in lower case."""
    return (match for match in _all(text) if not _NOT.search(text, 0, match.start()))


def not_held_back(text: str) -> Iterator[re.Match[str]]:
    """What governs a deed that was done all the same: "did not back away from"."""
    return (match for match in _all(text) if _NOT.search(text, 0, match.start()))


def _all(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_HELD_BACK, _TAKEN_BACK):
        yield from pattern.finditer(text)


def taken_back(text: str) -> Iterator[tuple[int, int]]:
    """Where the nouns stand of what was taken back ("the conviction was quashed"), in a text in lower case."""
    for match in _PASSIVE.finditer(text):
        if not re.search(r"\b(?:not|never|no)\b", match.group()):
            yield match.span("noun")
