"""On what condition it is said: "will hire if it wins the contract" is not yet "will hire".

A condition counts where it hangs on a clause about what may come ("will", "would", "is to") that has most of the claim's
words; what is told as done is not taken back by an "if" in another clause.

Limits: a condition is known by its word ("if", "unless", "provided that", "subject to", "should it …"), and is looked for
in the passage's own sentence; on a bare present only the plainest are seen ("pays if" is not).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_CONDITIONS = re.compile(
    r"(?i)\b(?:(?P<if>if|unless)(?!\s(?:not|any|anything|only\b(?!\sif)|so|possible|necessary|ever|at\sall|a\slittle)\b)"
    r"|provided(?:\sthat|\sonly)?(?=\s(?:that|he|she|it|they|the|its|his|her|their|there|no|all|both|enough|parliament)\b)|providing\sthat|on\s(?:the\s)?(?:strict\s)?condition\s(?:that|of)|(?:subject|conditional|contingent|dependent)\s(?:to|on|upon)"
    r"|(?:as|so)\slong\sas|in\sthe\sevent\s(?:that|of)|only\s(?:when|once|after)|once(?=\s[^,.;]{1,40}\s(?:is|are|has|have)\b)|assuming\s(?:that\s)?|depend(?:s|ed|ing)?\s(?:on|upon)|pending\s(?:a|an|the|its|his|her|their|further|final|approval|review|appeal)|supposing|on\sthe\sproviso"
    r"|(?:(?<=,\s)|^)(?:should|were|had)\s(?:he|she|it|they|the\s\w+|that|this)\s(?=\w+))"
)
# What an "if" asks, grants or likens sets no condition.
_NO_CONDITION = re.compile(
    r"(?i)\b(?:asked|asks|ask|asking|wonder(?:s|ed)?|see|know|knew|known|decide[ds]?|determine[ds]?|check(?:ed)?|doubt(?:s|ed)?|unclear|unsure|even|as|what|matter|questioned|tell|told|say|said|sure|learn)\s$"
)
# "Stayed as long as it rained" says how long, "opened only after" when: a condition is on what may come.
_AHEAD = re.compile(
    r"(?i)\b(?:will|would|['’]ll|['’]d|shall|should|can|could|may|might|must|(?:is|are|was|were|be)\s(?:\w+\s)?(?:to|able\sto|ready\sto|willing\sto|free\sto|entitled\sto|allowed\sto|expected\sto|due\sto|likely\sto|going\sto)"
    r"|(?:agree|promise|offer|pledge|vow|threaten|undert[oa]ke?|plan|intend|hope|want|prepare)(?:s|ed|d|n|ned)?\sto)\b"
)
# What nothing but a condition says: it hangs on a bare present too ("joins in July, provided he passes").
_STRONG = ("provided", "providing", "unless", "subject", "conditional", "contingent")
_PAST = re.compile(r"(?i)\b(?:was|were|had|did|[a-z]{2,}ed)\b")
_BREAK = re.compile(
    r"[;:]|\s[—–]\s|,\s(?:and|but|so|while|although|though|which|who|where)\s|\sand\s(?=(?:[\w’'-]+\s){0,3}?(?:will|would|can|could|may|is|was|are|were|has|had|have)\s)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Facet):
    """A condition in a sentence: `governed` are the concepts of the clause that it hangs on, none where that clause tells
    of what is done. A claim's sentence without a condition has one with no place for it (`set_` is false).
    """

    set_: bool
    governed: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Condition, ...]:
    """The conditions that a sentence sets; in a claim, whether it sets one."""
    found = []
    for match in _CONDITIONS.finditer(sentence.text):
        if match["if"] and _NO_CONDITION.search(sentence.text[: match.start()]):
            continue
        strong = match.group().lower().startswith(_STRONG)
        governed = _governed(sentence, match.start(), match.end(), ahead=not strong)
        if governed:
            found.append(_condition(sentence, match.start(), match.end(), governed))
    if context.essay:
        set_ = bool(_CONDITIONS.search(sentence.text))
        return (
            Condition(
                start=sentence.start,
                end=sentence.end,
                exact=sentence.text,
                set_=set_,
                governed=frozenset(),
                sentence=sentence.index,
            ),
        )
    return tuple(found)


def _condition(sentence: Sentence, start: int, end: int, governed: frozenset[str]) -> Condition:
    clause = sentence.text[start : start + 60]
    return Condition(
        start=sentence.start + start,
        end=sentence.start + end,
        exact=clause if len(clause) < 60 else clause.rsplit(" ", 1)[0] + " …",
        set_=True,
        governed=governed,
        sentence=sentence.index,
    )


def _governed(sentence: Sentence, start: int, end: int, *, ahead: bool) -> frozenset[str]:
    """The concepts of the clause before a condition, or behind its comma where it opens the sentence; where `ahead`, only of
    what may come.
    """
    text = sentence.text
    cuts = [match.end() for match in _BREAK.finditer(text, 0, start)]
    first, last = (cuts[-1] if cuts else 0), start
    if len(text[first:last].split()) < 3:
        comma = text.find(", ", end)
        if comma < 0:
            return frozenset()
        stop = _BREAK.search(text, comma + 2)
        first, last = comma + 2, stop.start() if stop else len(text)
    if (ahead or _PAST.search(text, first, last)) and not _AHEAD.search(text, first, last):
        return frozenset()
    return sentence.concepts(first, last)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage says what the claim says only on a condition that the claim leaves out."""
    if not isinstance(claimed, Condition) or claimed.set_:
        return None
    main = passage.main_sentence
    asked = claim.main_sentence.meanings - scene.names(claim.main_sentence)
    said = asked & main.meanings
    for found in passage.facets.get("condition", ()):
        if (
            isinstance(found, Condition)
            and found.sentence == main.index
            and said
            and 2 * len(said & found.governed) >= len(said)
        ):
            return Relation(
                facet="hedge",
                kind=RelationKind.WEAKER,
                claimed=claimed.exact,
                found=found.exact,
                start=found.start,
                end=found.end,
                why=f"the source sets a condition: “{found.exact.strip(' .')}”",
            )
    return None
