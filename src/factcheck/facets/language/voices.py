"""Words by which somebody says a thing, claims it, thinks it or is not sure of it, as parts of patterns and as patterns.

Limits: English words alone; which of them count where is decided by who asks (`attribution`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from factcheck.facets.language.lowered import lowered

SAYS: Final = r"said|says|say|told|tells|stated|states|announced|announces|reported|reports|confirmed|confirms|added|adds|noted|notes|wrote|writes|put|counted|counts|estimated|estimates|puts|spoke\sof|speaks\sof|recalled|testified|declared"
CLAIMS: Final = (
    r"claimed|claims|claim|alleged|alleges|allege|insisted|insists|asserted|asserts|purported|contended|contends|maintained|boasted|boasts|suggested|suggests|speculated|speculates"
    r"|hinted|hints|intimated|insinuated|conjectured|surmised|theori[sz]ed|hypothesi[sz]ed"
)
"""Verbs of one who may be wrong, whatever follows them."""
THINKS: Final = (
    r"(?:argue[sd]?|believe[sd]?|thinks?|thought|suspect(?:s|ed)?|fear(?:s|ed)?|reckon(?:s|ed)?|suppose[sd]?|assume[sd]?|presume[sd]?|felt|imagine[sd]?|maintains?|complain(?:s|ed)?|protest(?:s|ed)?|swore|swears|charge[sd]?|plead(?:s|ed)?|pled"
    r"|reason(?:s|ed)|guess(?:es|ed)?|impl(?:y|ies|ied)|propose[sd]?|purports?|(?:is|are|was|were)\s(?:\w+\s)?(?:convinced|certain|sure|persuaded|adamant))(?=\sthat\b|\s(?:he|she|it|they|there)\s|\sthe\s\w+\s(?:is|are|was|were|has|had)\b)"
)
"""Verbs of opinion, which have other uses: these count where a clause follows."""
SPOKEN: Final = re.compile(rf"\b(?:{SAYS}|{CLAIMS}|{THINKS})")
"""For text in lower case."""
HEDGES: Final = re.compile(
    r"\b(?:reportedly|allegedly|apparently|purportedly|supposedly|possibly|perhaps|rumou?rs?|rumou?red|unverified|unconfirmed|unsubstantiated|could\snot\s(?:immediately\s)?be\s(?:independently\s)?(?:verified|confirmed)"
    r"|not\s(?:been\s)?(?:independently\s)?(?:verified|confirmed)|no\sindependent\sconfirmation|without\s(?:providing\s|offering\s|giving\s)?(?:evidence|proof)|(?:first|initial|early|preliminary|unconfirmed)\s(?:reports?|estimates?|figures?|counts?)"
    r"|(?:is|are|was|were)\s(?:believed|thought|feared|alleged|rumou?red|understood)\sto|it\sis\s(?:believed|thought|rumou?red)|feared\s(?:dead|killed)|at\sfirst|initially"
    r"|if\s(?:the|his|her|its|their|one|this|that)\s[^,.;]{1,40}\s(?:is|are|were)\sto\sbe\s(?:believed|trusted|credited)|or\sso\s(?:the|his|her|its|their|they|some|it)\b[^,.;]{0,30}\b(?:says?|said|claims?|claimed|believed?|thinks?|thought|seems?|seemed|goes)"
    r"|that\s[^.;]{5,120}\s(?:is|was|remains|has\sbeen)\s(?:still\s|much\s|hotly\s|now\s)?(?:disputed|contested|debated|doubted|doubtful|questioned|unproven|uncertain|unclear|in\sdoubt|in\sdispute|a\smatter\sof\s(?:dispute|debate|opinion)))\b"
)
"""What makes the whole sentence unsure; for text in lower case."""
_OPINION = r"theory|hypothesis|belief|view|suggestion|speculation|story|legend|tradition|notion|impression|argument|assertion|contention|supposition|suspicion|conjecture|possibility|likelihood"
_SOFT = re.compile(
    r"\b(?:probably|presumably|conceivably|arguably|ostensibly|seemingly|putatively|maybe|in\sall\slikelihood|doubtless|as\slikely\sas\snot"
    r"|(?:may|might|could)\s(?:well\s|also\s|yet\s|even\s|possibly\s|perhaps\s|in\sfact\s)?(?:be|have)(?!\s(?:seen|heard|found|reached|visited|bought|used|read)\b)"
    r"|must\shave|(?:seem|appear)(?:s|ed)?\s(?:\w+\s)?to|(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?(?:said|claimed|reported|assumed|presumed|suspected|supposed|reputed|held|likely|unlikely|meant|deemed)\sto(?=\s(?:be|have)\b)"
    r"|(?:is|are|was|were|been|often|usually|traditionally|sometimes)\s(?:\w+\s)?(?:attributed|ascribed|credited)\sto|it\s(?:is|was|has\s(?:long\s|often\s)?been)\s(?:\w+\s)?(?:said|claimed|alleged|argued|suggested|assumed|presumed|supposed|proposed|likely|possible|conceivable|probable)\sthat"
    r"|(?:claiming|alleging|arguing|insisting|suggesting|asserting|contending|believing|speculating|suspecting|supposing|assuming|thinking)\s(?:that|he|she|it|they|there|the)"
    r"|(?:once|long|formerly|originally|previously|widely|wrongly|mistakenly|erroneously|falsely)\s(?:thought|believed|assumed|supposed|said|attributed|ascribed|credited|considered|taken|presumed|reputed)"
    r"|in\s(?:the\s(?:view|opinion|eyes)\sof|(?:his|her|their|its|some)\s(?:view|opinion|eyes))|(?:sold|billed|marketed|advertised|passed\soff|passed\sitself\soff|presented)\sas|looks?\sas\s(?:if|though)|(?:likes?|loves?|liked|loved|prefer(?:s|red)?)\sto\s(?:tell|say|claim|think|believe|imagine)\s(?:\w+\s)?that|(?:case|argument|charge|contention|thesis|version|verdict\sof\sgossip)\s(?:is|was|has\sbeen)\sthat|(?:taught|believed|thought|supposed)\sthat"
    rf"|(?:{_OPINION})s?\sthat|(?:legend|tradition|rumou?r|folklore|gossip|the\sstory)\s(?:has\sit|goes|says|holds)|accus(?:e[sd]?|ing|ation)\s(?:[\w’'-]+\s){{0,4}}of|suspected\sof)\b"
)
# "Is a suspect, they fear": a clause ends where a mark or a new subject stands.
_STOP = re.compile(r"[,;:.—–()]|\b(?:but|although|though|while|whereas|who|which|because|since)\b", re.IGNORECASE)
PARTY: Final = re.compile(
    r"(?i)\b(?:rebels?|militants?|insurgents?|separatists?|guerrillas?|fighters|army|armed\sforces|military|troops|regime|junta|militia(?:s|men)?|warlords?|defen[cs]e\sminist\w+|general\sstaff"
    r"|forces|hamas|taliban|hezbollah|houthis?|isis|islamic\sstate|activists|opposition|government\sside|state\stelevision|commanders?"
    r"|plaintiffs?|claimants?|litigants?|complainants?|accusers?|accused|defendants?|(?<!public\s)(?<!state\s)prosecutors?|prosecution|(?:defen[cs]e\s)?(?:lawyers?|attorneys?|solicitors?|barristers?|counsel)|critics|detractors|opponents|(?<!whose\s)rivals?|competitors?|enem(?:y|ies)|adversar(?:y|ies)|sceptics?|skeptics?)\b"
)
"""Those whose word is a party's: to a war, a suit or a quarrel."""
NAMELESS: Final = re.compile(r"(?i)\b(?:unnamed|anonymous|unidentified)\b")
HEARSAY: Final = re.compile(
    r"(?i)^(?:(?:the|a|an|some|one|local|popular|oral|family|village|persistent|old|early|later|many|several|other)\s)*(?:legends?|traditions?|folklore|gossip|hearsay|myths?|lore|rumou?rs?|theor(?:y|ies)|versions?|stor(?:y|ies)|some)\b"
)
"""Whose word nobody answers for: "according to legend"."""
TO_A_COURT: Final = re.compile(
    r"(?i)\s(?:the|a|an|his|her|their)\s(?:\w+\s)?(?:court|tribunal|jury|jurors|judges?|inquest|coroner|hearing|magistrates?|police|detectives|investigators)\b"
)
"""Behind "told": what is heard there is a side's word, and what is found follows."""


_OPENING: Final = 3


@lru_cache(maxsize=8192)
def soft(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where words stand that make the rest of their clause unsure: their start, their end, the end of the clause."""
    return tuple(_soft(text))


def _soft(text: str) -> Iterator[tuple[int, int, int]]:
    for match in _softening(text):
        stop = _STOP.search(text, match.end())
        if stop and stop.group() == "," and match.start() < _OPENING:
            stop = _STOP.search(
                text, stop.end()
            )  # "In the view of some, the king …": what opens a sentence is said of it
        yield match.start(), match.end(), stop.start() if stop else len(text)


def _softening(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_SOFT` in a text, but for the month of May."""
    lower = lowered(text)
    at = 0
    while match := _SOFT.search(lower, at):
        is_month = match.group()[:4].rstrip() == "may" and not text.startswith("may", match.start())
        at = match.start() + 1 if is_month else match.end()
        if not is_month:
            yield match
