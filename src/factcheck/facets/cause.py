"""Why it happened: "collapsed during the flood" does not say that it collapsed because of it.

A claim that names a cause wants it named as the cause. Where the source denies that cause it conflicts; where it names
another, it speaks of something else; where it only puts the two side by side in time or place, it says less.

Limits: causes are known by their words ("because of", "due to", "led to" …) within one sentence; whether what a sentence's
subject did was a cause ("the flood swept the bridge away") is left to the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import scene
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.FRAME

_BEHIND = (
    r"because(?:\sof)?|due\sto|owing\sto|on\saccount\sof|as\sa\s(?:direct\s)?(?:result|consequence)\sof|in\sconsequence\sof|by\sreason\sof|thanks\sto"
    r"|(?:caused|triggered|provoked|prompted|sparked|brought\s(?:about|on|down)|precipitated|occasioned)\sby|(?:result(?:s|ed|ing)?|stem(?:s|med|ming)?|ar(?:ises?|ose|ising))\sfrom|blamed\son|put\sdown\sto|down\sto|the\sresult\sof|the\sconsequence\sof|attribut(?:ed|able)\sto"
)
_AHEAD = r"caus(?:e|es|ed|ing)(?!\sby)|led\sto|leads?\sto|leading\sto|result(?:s|ed|ing)?\sin|brought\sabout(?!\sby)|g(?:ave|iven?)\srise\sto|(?:was|is|were|are|be|been|being)\s(?:the|a|one)\s(?:\w+\s)?(?:causes?|reasons?)"
_CAUSE = re.compile(rf"(?i)\b(?:(?P<behind>{_BEHIND})|(?P<ahead>{_AHEAD}))\b")
_PURPOSE = re.compile(r"(?i)\b(?:in\sorder\sto|so\sas\sto|to\smake\s(?:room|way|space)\sfor|for\sthe\ssake\sof)\b")
_NOT = re.compile(
    rf"(?i)\b(?:not|nor|never|rather\sthan|instead\sof)\s(?:\w+\s)?(?:{_BEHIND}|the\s(?:\w+\s)?(?:cause|reason))\b|\b(?:nothing\sto\sdo\swith|unrelated\sto|unconnected\s(?:to|with)|no\s(?:\w+\s)?(?:link|connection)\s(?:to|with|between)|ruled\sout|independent(?:ly)?\sof)\b"
)
_BESIDE = re.compile(
    r"(?i)\b(?:during|amid|amidst|after|following|before|despite|while|when|at\sthe\stime\sof|around\sthe\stime\sof|since|shortly\safter)\s(?:[\w’'-]+\s){0,3}?$"
)
_STOP = re.compile(
    r"[,;:.()—–]|\b(?:but|although|though|while|whereas|and\s(?:was|were|is|had|has|the|it|he|she|they))\b"
)
_CLAUSE = re.compile(r"[;:()]|,\s(?:and|but|while|whereas|which|who)\s|\b(?:that|but|although|though)\b")
_PRONOUN = re.compile(r"(?i)\s(?:of\s)?(?:it|this|that|these|those|them)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause(Facet):
    """A cause named in a sentence: the `concepts` of it; `denied` where it is said to have been none, `leaning` where a
    pronoun stands for it, `purpose` where it is what the thing was done for.
    """

    concepts: frozenset[str]
    denied: bool
    leaning: bool
    purpose: bool
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Cause, ...]:
    """The causes that a sentence names or denies."""
    text = sentence.text
    denied = [match.span() for match in _NOT.finditer(text)]
    found = [_behind(sentence, start, end, denied=True) for start, end in denied]
    for match in _CAUSE.finditer(text):
        if any(start <= match.start() < end for start, end in denied):
            continue
        if match["behind"]:
            found.append(_behind(sentence, *match.span()))
        else:
            cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text, 0, match.start()))]
            found.append(_cause(sentence, match.span(), (cuts[-1], match.start())))
    found += [_behind(sentence, *match.span(), purpose=True) for match in _PURPOSE.finditer(text)]
    return tuple(found)


def _behind(sentence: Sentence, start: int, end: int, *, denied: bool = False, purpose: bool = False) -> Cause:
    stop = _STOP.search(sentence.text, end)
    stretch = (end, stop.start() if stop else len(sentence.text))
    return _cause(sentence, (start, end), stretch, denied=denied, purpose=purpose)


def _cause(
    sentence: Sentence, span: tuple[int, int], of: tuple[int, int], *, denied: bool = False, purpose: bool = False
) -> Cause:
    concepts = sentence.concepts(*of)
    return Cause(
        start=sentence.start + span[0],
        end=sentence.start + span[1],
        exact=sentence.text[span[0] : max(span[1], of[1])].strip() if of[0] >= span[1] else sentence.text[slice(*span)],
        concepts=concepts,
        denied=denied,
        leaning=bool(_PRONOUN.match(sentence.text, span[1])),
        purpose=purpose,
        sentence=sentence.index,
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage names the claimed cause as one."""
    if not isinstance(claimed, Cause) or claimed.denied or claimed.purpose or not claimed.concepts:
        return None
    main = passage.main_sentence
    wanted = claimed.concepts - scene.names(claim.main_sentence) or claimed.concepts
    there = wanted & main.meanings
    named = [one for one in passage.facets.get("cause", ()) if isinstance(one, Cause) and one.sentence == main.index]
    for one in named:
        if one.denied and (wanted & one.concepts or (one.leaning and there)):
            return _relation(RelationKind.CONFLICTS, claimed, one, "the source says that this was not the cause")
    told = [one for one in named if not one.denied and one.concepts]
    if any(wanted & one.concepts for one in told):
        return None
    if told:
        return _relation(RelationKind.UNRELATED, claimed, told[0], "the source names another cause")
    if there and not named and not _told_of(wanted, claim, main):
        return Relation(
            facet="attribution",
            kind=RelationKind.WEAKER,
            claimed=claimed.exact,
            why="the source does not say that this was the cause",
        )
    if any(word.meaning in there and _BESIDE.search(main.text[: word.start - main.start]) for word in main.words):
        return Relation(
            facet="attribution",  # to what it is attributed: no weight makes a cause of what only happened beside it
            kind=RelationKind.WEAKER,
            claimed=claimed.exact,
            why="the source does not say that this was the cause",
        )
    return None


def _told_of(wanted: frozenset[str], claim: Passage, main: Sentence) -> bool:
    """Whether a sentence has the cause as what did it ("fog forced them to …"), as that of which it came ("killed by",
    "died of"), or told it in a clause of its own.
    """
    text = main.text
    for word in main.words:
        if word.meaning not in wanted:
            continue
        lead, rest = text[: word.start - main.start], text[word.end - main.start :]
        subject = not _BEHIND_VERB.search(lead) and not _IN_PHRASE.search(lead)
        if subject or _FROM.search(lead) or _OWN_CLAUSE.match(rest):
            return True
    return False


_BEHIND_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|[a-z]{2,}ed|rose|fell|died|failed|went|began|came|stood|broke)\s"
)
_IN_PHRASE = re.compile(r"(?i)\b(?:of|in|during|amid|on|at|after|before|since)\s(?:[\w’'-]+\s){0,3}$")
_FROM = re.compile(
    r"(?i)\b(?:by|from|through|under|for|(?:died|dies|die|dying|dead|perished|tired|ill|sick|fear|result|consequence|victims?)\sof)\s(?:[\w’'-]+\s){0,2}$"
)
_OWN_CLAUSE = re.compile(r"(?i)^\s(?:had|has|was|were|is|made|left|forced|meant)\b")


def _relation(kind: RelationKind, claimed: Cause, found: Cause, why: str) -> Relation:
    return Relation(
        facet="frame" if kind == RelationKind.UNRELATED else "cause",
        kind=kind,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
        why=why,
    )
