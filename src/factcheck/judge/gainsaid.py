"""What a source gainsays further on without a word for rejecting it: "It is genuine, the laboratory reported".

After what somebody is said to have said: that a thing called false is genuine, that the accused was innocent, that another
did it, that records tell otherwise. After anything: that it did not come to it, or came to it only days later, that a
figure was taken back, that a correction has another name.

Limits: known by their words within a few sentences; a fact that only its reader sees to be at odds ("the ink is modern") is
not seen.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from factcheck.facets import Passage
from factcheck.facets.language import numerals, scene
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence, topics
from factcheck.judge.material import Text
from factcheck.model import BlockKind, RelationKind

_FALSE_CLAIM = re.compile(
    r"(?i)\b(?:fak(?:e|es|ed)|forg(?:ed|ery|eries)|planted|fabricat\w+|staged|hoax\w*|counterfeit\w*|invented|carved\sby|made\sup|doctored|spurious)\b"
)
_GENUINE = re.compile(
    r"(?i)\b(?:is|are|was|were|be|as)\s(?:\w+\s)?(?:genuine|authentic|real|original|the\sreal\sthing|beyond\s(?:doubt|question))\b|\bauthenticity\sof\b[^.;]{0,40}\b(?:confirmed|proved|established)\b|\b(?:confirmed|proved|established)\s(?:its|their|the)\s(?:\w+\s)?authenticity\b"
)
_INNOCENT = re.compile(
    r"(?i)\b(?:(?:was|were|is|are|as)\s(?:\w+\s)?(?:innocent|blameless|not\sguilty|cleared|exonerated)|innocence\sof|nothing\s(?:at\sall\s)?against|had\snothing\sto\sdo\swith|proved\s(?:his|her|their)\sinnocence)\b"
)
_ANOTHER = re.compile(
    r"(?i)\b(?:confessed|admitted|owned\sup|conceded)\b[^.;]{0,20}\b(?:that\s)?(?:he|she|they)\s(?:alone\s|himself\s|herself\s|themselves\s)?had\b|\bthe\s(?:real|true|actual)\s(?:culprit|thief|killer|murderer|author|cause|reason|inventor|painter|forger|offender)s?\b|\bhad\s(?:done\sso|done\sit)\b"
)
_OTHERWISE = re.compile(
    r"(?i)(?:^(?:in\s(?:reality|truth|actual\sfact)|the\struth\s(?:is|was)|on\sthe\scontrary|the\s(?:opposite|reverse)\s(?:is|was)|nothing\s(?:of\sthe\s(?:sort|kind)|could\sbe\sfurther)|not\sso\b|this\s(?:is|was)\snot\s(?:so|the\scase))"
    r"|\b(?:prove[sdn]?|show(?:s|ed|n)?|suggest(?:s|ed)?|found|know|says?|said|tells?|told)\s(?:\w+\s)?(?:otherwise|(?:an?other|a\s(?:very\s)?different)\s(?:story|tale))\b|\b(?:this|that|it|which)\s(?:has|had)\s(?:since\s|now\s|long\s)?been\sshown\sto\sbe\s(?:wrong|false|untrue|impossible)|\bnot\sborne\sout\b|\bcannot\sbe\s(?:true|right|so)\b|\bno\ssuch\s\w+\s(?:existed|exists|took|was|were)\b|\b(?:kn[eo]ws?|aware|heard|has\srecord|have\srecord|had\srecord)\s(?:of\s)?(?:no|nothing|any)\s(?:such|of\sthe\ssort)\b"
    r"|\b(?:records?|logs?|archives?|registers?|papers|documents?|tests?|analys[ei]s|footage|minutes|accounts|ledgers?|letters|diar(?:y|ies)|samples?|scans?)\s(?:\w+\s){0,2}?(?:shows?|showed|proves?|proved|reveals?|revealed|makes?\sclear|leaves?\sno\sdoubt)\b[^.;]{0,60}\b(?:never|not|no|another|elsewhere|instead|long\s(?:before|after))\b)"
)
_CAME_TO_NOTHING = re.compile(
    r"(?i)\b(?:without\shaving\sdone\sso|without\sdoing\sso|(?:did|does|has|have|had)\s(?:not|never)\s(?:do|done)\s(?:so|it|this)|did\snot\s(?:come|appear|turn\sup|go\sahead|take\splace|happen|materiali[sz]e)|never\s(?:happened|took\splace|materiali[sz]ed|came|did|arrived)|(?:nothing|little)\scame\sof\s(?:it|this|that|the)|came\sto\snothing|fell\sthrough|was\snot\sto\sbe|(?:changed|had\schanged)\s(?:his|her|its|their)\sminds?|thought\sbetter\sof\sit|(?:backed|pulled)\sout|put\saway\s(?:his|her|their)\spens?|at\sthe\slast\s(?:moment|minute)\b[^.;]{0,40}\b(?:not|refused|withdrew|declined|drew\sback))\b"
)
_TO_DO = re.compile(r"(?i)\bto\s(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b)[a-z]{3,}")
_WITHDREW = re.compile(
    r"(?i)\b(?:(?:took|taken)\sback|withdr(?:ew|awn)|retracted|disowned|dropped|scrapped|corrected)\s(?:that|this|the|its|his|her|their)\s(?:\w+\s)?(?:figure|number|sum|total|estimate|count|claim|date|statement)s?\b|\b(?:that|this|the)\s(?:figure|number|sum|total|estimate|count|date)\s(?:was|had\sbeen)\s(?:a\s|an\s)?(?:\w+\s)?(?:mistake|error|misprint|slip|wrong|withdrawn|retracted)\b"
)
_TRUE_FIGURE = re.compile(
    r"(?i)\bthe\s(?:true|real|correct|actual|right|proper)\s(?:figure|number|sum|total|amount|count|price|cost|age|score)\b[^.;]{0,50}?\b(?:is|was|were|stands?\sat|came\sto|should\sbe)\s(?:only\s|just\s|about\s)?(?P<figure>[$£€]?[\w,.]+(?:\s(?:hundred|thousand|million|billion))?)"
)
_NOT_THE_NAME = re.compile(
    r"(?:,\s|\s)(?:and\s)?(?:not|instead\sof|rather\sthan)\s(?:the\s|an?\s|of\s|at\s|in\s)?(?P<wrong>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
_MISNAMED = re.compile(
    r"(?i)\b(?:misidentified|misnamed|misspel\w+|misstated|mistook|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|in\serror)\b"
)
_LATER = re.compile(
    r"(?i)\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|many|\d+|few)\s(?:\w+\s)?(?:days?|weeks?|months?|years?|fortnight|nights?|decades?)\s(?:later|afterwards?|after\b|on\b)|(?:a\sfortnight|a\sweek|a\sday|a\smonth|a\syear)\s(?:later|after\w*)|the\s(?:next|following)\s(?:day|morning|evening|afternoon|night|week|month|year|weekend|spring|summer|autumn|winter)|after\s(?:\w+\s)(?:days|weeks|months|years))\b"
)
_DEPENDS = re.compile(
    r"(?i)^(?:(?:all\s)?(?:that|this|it|which|much|everything)\s(?:\w+\s)?(?:depends?|hinges?|hangs?|turns|is\s(?:conditional|contingent|subject|dependent))\s(?:on|upon|to)|(?:but\s)?only\sif\b|(?:but\s)?provided\sthat\b|the\scondition\sis)"
)
_FAR, _NEAR = 8, 3
_VOICED = (("genuine", _GENUINE), ("innocent", _INNOCENT), ("another", _ANOTHER), ("otherwise", _OTHERWISE))
_PLAIN = (
    ("nothing", _CAME_TO_NOTHING),
    ("withdrew", _WITHDREW),
    ("figure", _TRUE_FIGURE),
    ("later", _LATER),
    ("depends", _DEPENDS),
)
_AHEAD = re.compile(r"(?i)\b(?:will|would|shall|is\sto|are\sto|plans?|intends?|hopes?)\b")
_PATTERNS = dict((*_VOICED, *_PLAIN))
_STOP = re.compile(r"[a-z]{2}[.!?][”\"]?\s(?=[A-Z])")
_WHY = {
    "genuine": "the source goes on to call it genuine",
    "innocent": "the source goes on to say that this was not so",
    "another": "the source goes on to say that another did it",
    "otherwise": "the source goes on to say otherwise",
    "nothing": "the source goes on to say that it did not come to this",
    "withdrew": "the source goes on to say that this was withdrawn",
    "figure": "the source goes on to give another figure",
    "depends": "the source goes on to set a condition",
    "later": "the source goes on to say that this came later",
}


def gainsaid(claim: Passage, text: Text, index: int, *, voiced: bool) -> tuple[Sentence, RelationKind, str] | None:
    """The sentence that gainsays what the one at `index` says for a claim, how, and why; `None` where none does."""
    said = text.units[index]
    for unit in text.units[index : index + _FAR + 1]:
        near = unit.index - index <= _NEAR
        for how in _marks(unit):
            if unit is said and not _apart(said.text, how):
                continue
            kind = _voiced_kind(claim, how) if voiced else None
            if kind is None and near:
                kind = _plain_kind(claim, said, unit, how)
            if kind is not None:
                return unit, kind, _WHY[how]
    corrected = _misnamed(claim, text, index)
    return (corrected, RelationKind.CONFLICTS, "the source corrects the name") if corrected else None


def _apart(text: str, how: str) -> bool:
    """Whether what gainsays stands behind a full stop that was not taken for the end of a sentence."""
    stop = _STOP.search(text)
    return bool(stop and _PATTERNS[how].search(text[stop.end() :]))


def restored(claim: Passage, text: Text, index: int) -> bool:
    """Whether a sentence soon after gives the claim's own number as the true one."""
    mine = {one.low for one in numerals.find(claim.main_sentence.text)}
    soon = text.units[index + 1 : index + _NEAR + 1]
    return bool(mine) and any("figure" in _marks(unit) and _figures(unit.text) & mine for unit in soon)


@lru_cache(maxsize=8192)
def _marks(unit: Sentence) -> tuple[str, ...]:
    """In which ways a sentence may gainsay something; only one with a hint is looked at."""
    if unit.kind == BlockKind.TABLE_ROW or not _HINT.search(lowered(unit.text)):
        return ()
    return tuple(
        how
        for how, pattern in _PATTERNS.items()
        if pattern.search(unit.text) or (how == "depends" and _apart(unit.text, how))
    )


_HINT = re.compile(
    "genuine|authentic|real|original|beyond|innocen|blameless|guilty|cleared|exonerat|nothing|confess|admit|owned up|conceded|culprit"
    "|true|truth|actual|had done|contrary|opposite|reverse|not so|otherwise|story|tale|shown|borne|cannot be|no such|records|logs? |archive|register"
    "|papers|document|tests?\\b|analys|footage|minutes|accounts|ledger|letters|diar|samples|scans?\\b|without|did not|never|does not|has not|have not"
    "|had not|fell through|not to be|minds?\\b|thought better|backed out|pulled out|put away|at the last|back|withdr|retract|disown|dropped|scrapped|corrected"
    "|mistake|error|misprint|correct|right|proper|later|afterward|the next|the following|after|depend|hinge|hangs|turns|conditional|contingent|subject to|only if|provided|condition|this is not|this was not"
)


def _voiced_kind(claim: Passage, how: str) -> RelationKind | None:
    """What becomes of what somebody is said to have said."""
    statement = claim.main_sentence.text
    if how == "genuine":
        return RelationKind.CONFLICTS if _FALSE_CLAIM.search(statement) else None
    if how == "innocent":
        return None if _INNOCENT.search(statement) else RelationKind.CONFLICTS
    if how in {"another", "otherwise"}:
        return RelationKind.WEAKER
    return None


def _plain_kind(claim: Passage, said: Sentence, unit: Sentence, how: str) -> RelationKind | None:
    """What becomes of what the source says itself."""
    statement = claim.main_sentence.text
    if how == "nothing":
        return RelationKind.WEAKER if _TO_DO.search(said.text) and not _TO_DO.search(statement) else None
    if how == "depends":
        return RelationKind.WEAKER if unit.index <= said.index + 1 and _AHEAD.search(said.text) else None
    if how == "later":
        undone = _done(claim.main_sentence) - said.meanings
        dated = claim.facets.get("date") and undone and undone <= unit.meanings
        return RelationKind.WEAKER if dated and not _LATER.search(statement) else None
    numbers = {one.low for one in numerals.find(statement)}
    if not numbers:
        return None
    if how == "figure":
        true = _figures(unit.text)
        return RelationKind.CONFLICTS if true and not true & numbers else None
    return RelationKind.WEAKER if how == "withdrew" else None


def _done(sentence: Sentence) -> frozenset[str]:
    """What a sentence says was done, with what stands right behind "was" ("was found")."""
    words = sentence.words
    passive = (word.meaning for before, word in itertools.pairwise(words) if before.lower in {"was", "were"})
    return scene.acts(sentence) | frozenset(passive) - {""}


def _figures(text: str) -> set[float]:
    match = _TRUE_FIGURE.search(text)
    return {one.low for one in numerals.find(match["figure"])} if match else set()


def _misnamed(claim: Passage, text: Text, index: int) -> Sentence | None:
    """A correction further on that takes back a name or a word of the claim, or gives another in its place."""
    asked, names = claim.main_sentence.meanings, scene.names(claim.main_sentence)
    if not names:
        return None
    for unit in _corrections(text):
        if unit.index < index:
            continue
        for match in _NOT_THE_NAME.finditer(unit.text):
            wrong = topics(match["wrong"])
            if wrong and wrong <= asked:
                return unit
        if _not_the_word(claim.main_sentence, unit):
            return unit
        before = text.units[unit.index - 1].text if unit.index else ""
        said = asked - names
        other = scene.names(unit) - asked
        if _MISNAMED.search(before) and other and names - unit.meanings and said and said & unit.meanings:
            return unit
    return None


def _not_the_word(said: Sentence, unit: Sentence) -> bool:
    """Whether a correction says most of a claim, with another word for one of it: "voted against it, not for it"."""
    own = {word.lower for word in said.words}
    wrong = {match["wrong"] for match in _NOT_THE_WORD.finditer(unit.text)}
    return bool(wrong & own) and 2 * len(said.meanings & unit.meanings) >= len(said.meanings)


_NOT_THE_WORD = re.compile(r",\s(?:and\s)?not\s(?:the\s|an?\s)?(?P<wrong>[a-z][a-z-]+)")


@lru_cache(maxsize=256)
def _corrections(text: Text) -> tuple[Sentence, ...]:
    """The sentences of a text that correct it: marked so, or saying that it was amended or had an error, or right behind."""
    amended = {index for index in text.hinted(_AMENDED_HINTS) if _AMENDED.search(text.units[index].text)}
    return tuple(
        unit
        for unit in text.units
        if unit.kind == BlockKind.CORRECTION or (unit.index and not amended.isdisjoint((unit.index - 1, unit.index)))
    )


_AMENDED_HINTS = ("amended", "corrected", "updated", "version", "originally")
_AMENDED = re.compile(
    r"(?i)\b(?:(?:was|been|is)\s(?:amended|corrected|updated)\s(?:on|to)|(?:earlier|previous|original|first)\sversion|originally\s(?:said|gave|stated))\b"
)
