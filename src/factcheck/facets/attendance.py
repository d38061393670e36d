"""Whether those of whom a sentence speaks were there: came, were only invited, stayed away, looked on from afar, or could be held.

"900 were invited", "900 tickets were sold", "the hall seats 900" and "900 watched on television" say nothing of how many
attended, and a guest list nothing of who came. A claim and a passage that both tell of an event's attendance have to mean
the same kind of it. How many they were is read by the number facet, that somebody was absent by polarity.

Limits: read by the words of one sentence, not by who is their subject: where two kinds stand in it ("of 900 invited, 400
came"), neither keeps it from being held against the claim; a claim that says it with another word than "attended" or its
like ("marched", "was seen") asks for nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_KINDS = {
    "there": re.compile(
        r"(?i)\b(?:attend(?:s|ed|ing|ance|ees?)?|audience|turnout|turned\sout|crowds?|spectators?|present\sat|showed\sup"
        r"|(?:drew|drawn|attracted)(?=\s[^.;]*?(?:\b(?:people|visitors|fans|guests)|\d)))\b"
    ),
    "near": re.compile(
        r"(?i)\b(?:c[ao]me\sto|join(?:ed|s)|arrived|took\spart|taken\spart|participa\w+|went\sto|(?:was|were)\s(?:also\s)?(?:at|there|among))\b"
    ),
    "asked": re.compile(
        r"(?i)\b(?:invited?|invitations?|invitees?|(?:was|were|been|are|is)\s(?:\w+\s)?expected(?!\sto\shave)|registered|signed\sup|regist(?:ered|rations?)|tickets?|guest\slist|reserved)\b"
    ),
    "afar": re.compile(
        r"(?i)\b(?:(?:on|by|over)\s(?:the\s)?(?:television|tv|radio|screens?|internet|phone|video(?:\slink)?)|online|remotely|live\s?stream(?:ed|ing)?|by\svideo|viewers|listeners"
        r"|represented\s(?:at|by)|sent\s(?:a|an|his|her|their)\s(?:\w+\s)?(?:wreath|message|deputy|envoy|letter|delegate|apolog\w+|regrets))\b"
    ),
    "away": re.compile(r"(?i)\b(?:turned\saway|refused\sentry|sent\shome|left\s(?:outside|early|before)|protested\s(?:against|outside))\b"),
    "room": re.compile(
        r"(?i)\b(?:capacity|seats|seated|(?:has|had|with)\s(?:room|seats|seating|space)|(?:holds?|held|can\shold|accommodates?|accommodated|fits?)(?=\s(?:\w+\s){0,3}?\d))\b"
    ),
}  # fmt: skip
# Of who is said to have stayed away, polarity speaks: "skipped the summit and sent his deputy".
_ABSENT = lexicon.opposites(lexicon.concept("attend"))
_WHY = {
    "asked": "it tells who was asked or expected, not who came",
    "afar": "it tells who followed from afar, not who came",
    "away": "it tells who was kept out or left, not who came",
    "room": "it tells for how many there is room, not how many came",
    "there": "it tells who came, and not what is claimed of them",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Facet):
    """In which ways a sentence tells of people at an event, one or more: "there", "asked", "afar", "away", "room", and "near"
    for words that may say as much as "there" ("joined", "took part").
    """

    kinds: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Attendance, ...]:
    """How a sentence tells of people at an event; nothing where it does not."""
    found = {kind: match for kind, pattern in _KINDS.items() if (match := pattern.search(sentence.text))}
    if not found:
        return ()
    first = min(found.values(), key=re.Match.start)
    return (
        Attendance(
            start=sentence.start + first.start(),
            end=sentence.start + first.end(),
            exact=first.group(),
            kinds=frozenset(found),
            sentence=sentence.index,
        ),
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's main sentence tells of the same kind of presence as the claim."""
    if not isinstance(claimed, Attendance):
        return None
    main = passage.main_sentence.index
    found = next(
        (one for one in passage.facets.get("attendance", ()) if isinstance(one, Attendance) and one.sentence == main),
        None,
    )
    if found is None or not _apart(claimed.kinds, found.kinds) or passage.main_sentence.meanings & _ABSENT:
        return None
    told = "there" if "there" in found.kinds else min(found.kinds)
    return Relation(
        facet="frame",
        kind=RelationKind.UNRELATED,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
        why=_WHY[told],
    )


def _apart(claimed: frozenset[str], found: frozenset[str]) -> bool:
    """Whether one side tells who was there and the other only who was asked, looked on, was kept out or had room."""
    if "there" in claimed:
        return not found & {"there", "near"}
    return claimed <= {"asked", "room"} and "there" in found and not claimed & found
