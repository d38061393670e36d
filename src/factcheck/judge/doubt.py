"""What a source takes back further on: "The tribunal dismissed their case", "the letters were a forgery".

A sentence that bears a claim out does so no longer where a later one plainly refers to it and says that it does not hold.
What somebody is said to have said may be rejected some sentences on; what the source says itself only where the next
sentences call it untrue. A forgery has to be of the thing that the claim is about.

Limits: what is referred to is known by a noun for what was said ("the claim", "their case"), by the claim's own first
noun, or by a pronoun that opens the later sentence.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from factcheck.facets import Passage
from factcheck.facets.attribution import Attribution
from factcheck.facets.cause import Cause
from factcheck.facets.language import lexicon, scene, verbs, voices
from factcheck.facets.language.counting import Number
from factcheck.facets.language.interval import relation
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence
from factcheck.judge.gainsaid import gainsaid, restored
from factcheck.judge.material import Text
from factcheck.model import BlockKind, Relation, RelationKind

_UNSURE = re.compile(
    r"(?i)(?:(?:the|this|that|these|those|its|his|her|their|such)\s)?(?:allegations?|claims?|reports?|figures?|numbers?|accounts?|statements?|it|they|neither)\b.{0,60}\b(?:unverified|unconfirmed|could\snot\sbe|cannot\sbe|not\sbeen\s(?:independently\s)?(?:verified|confirmed)|no\sevidence|no\sindependent|unproven|unsubstantiated)\b"
)
_SAID = r"(?:accusations?|allegations?|claims?|charges?|stor(?:y|ies)|rumou?rs?|reports?|theor(?:y|ies)|accounts?|attributions?|assertions?|versions?|statements?|contentions?|suggestions?|testimony|evidence|tale|legend|boast|affidavit|deposition)"
_SUED = r"(?:cases?|lawsuits?|suits?|complaints?|petitions?|actions?|arguments?)"
_THAT = r"(?:the|this|that|these|those|such|his|her|its|their|all|both|any)\s(?:\w+\s)?"
_UNTRUE = r"(?:false|falsely|untrue|not\strue|fabricat\w+|invented|made\sup|fiction(?:al)?|a\slie|lies|a\shoax|hoaxes|a\smyth|disproved|disproven|debunked|refuted|rebutted|discredited|exploded|without\s(?:any\s)?(?:foundation|basis|substance)|baseless|groundless|unfounded|mistaken|erroneous|wrong|incorrect|retracted|recanted|withdrawn|nonsense)"
_REJECTED = (
    r"(?:dismiss|reject|discount|threw\sout|thrown\sout|withdr[ae]w|retract|recant|overturn|quash|disown|repudiat)\w*"
)
_FALSE = re.compile(
    rf"(?i)\b{_THAT}{_SAID}\b[^.;]{{0,70}}?\b{_UNTRUE}\b|\b(?:debunk|disprov|refut|discredit)\w*\s{_THAT}{_SAID}\b"
    rf"|\b(?:prov|show|reveal|establish|found|reckon)\w*\s(?:this|that|it|these)\s(?:to\sbe\s|was\s|were\s)?{_UNTRUE}\b|\b(?:this|that)\s(?:is|was|proved|turned\sout)\s(?:later\s|in\sfact\s)?(?:to\sbe\s)?{_UNTRUE}\b"
)
_TURNED_DOWN = re.compile(
    rf"(?i)\b{_REJECTED}\s{_THAT}(?:{_SAID}|{_SUED})\b|\b{_THAT}(?:{_SAID}|{_SUED})\b[^.;]{{0,40}}?\b(?:was|were|been|being|is|are)\s(?:\w+\s)?{_REJECTED}\b"
    rf"|\b(?:found|saw|was|is|were|had)\s(?:no|little)\s(?:\w+\s)?(?:basis|foundation|evidence|merit|truth|substance)\s(?:for|in|to\ssupport|of)\s{_THAT}(?:{_SAID}|{_SUED})?\b"
    rf"|\b(?:cleared|exonerated|acquitted)\s(?:him|her|them|it|the)\b"
)
_FORGED = re.compile(
    r"(?i)(?<!not\sa\s)(?<!no\s)(?<!never\s)\b(?:forger(?:y|ies)|forged|fakes?|faked|hoax(?:es)?|counterfeits?|fabrications?|spurious|inauthentic|misattributed|misattribution|pastiche|(?<=\bbe\sa\s)(?:copy|replica|reproduction|imitation)|(?<=\bwas\sa\s)(?:copy|replica|reproduction)|(?<=\bis\sa\s)(?:copy|replica|reproduction))\b"
)
# One of these stands in whatever takes something back: few sentences have one, and those alone are looked at.
_HINTS = tuple(
    hint.replace("|", " ")
    for hint in """false untrue not|true fabricat invented made|up fiction a|lie lies hoax myth dispro debunk refut rebut discredit exploded
    foundation basis substance baseless groundless unfounded mistaken erroneous wrong incorrect retract recant withdr
    nonsense dismiss reject discount threw|out thrown|out overturn quash disown repudiat merit truth evidence cleared
    exonerated acquitted forge fake counterfeit spurious inauthentic misattrib pastiche copy replica reproduction imitation
    cause reason""".split()
)
_NOT = re.compile(r"(?i)\b(?:not|no|never|den(?:y|ies|ied)|whether|if|may|might|could|suspected)\b")
_NO_CAUSE = re.compile(r"(?i)\bnot\sthe\s(?:\w+\s)?(?:cause|reason)\b")
_ORIGIN = re.compile(
    r"(?i)\b(?:by|written|wrote|painted|composed|carved|drawn|signed|made|penned|dates?|dated|genuine|authentic|original|real|work\sof|from\sthe|discovered|unearthed)\b"
)
_IT_IS = re.compile(
    r"(?i)\b(?:it|they|these|both)\s(?:is|are|was|were|to\sbe)\s(?:\w+\s){0,2}(?:forge|fake|hoax|counterfeit|spurious)"
)
_LEANING = frozenset("it they this that these those he she".split())
_FAR, _NEAR = 6, 2
"""So many sentences on what a voice said may be rejected; so many on, what the source says itself may be called untrue."""


@lru_cache(maxsize=256)
def _takes_back(text: Text) -> tuple[tuple[int, str], ...]:
    """The sentences of a source that may take something back, and how."""
    patterns = (("false", _FALSE), ("rejected", _TURNED_DOWN), ("forged", _FORGED), ("no cause", _NO_CAUSE))
    return tuple(
        (index, how)
        for index in text.hinted(_HINTS)
        for how, pattern in patterns
        if pattern.search(text.units[index].text)
    )


def taken_back(claim: Passage, text: Text, index: int) -> Relation | None:
    """How a later sentence takes back what the sentence at `index` says for a claim; `None` where none does."""
    unit = text.units[index]
    following = text.units[index + 1] if index + 1 < len(text.units) else None
    if following and following.block - unit.block <= 1:
        if _UNSURE.match(following.text):
            return _relation(claim, following, RelationKind.WEAKER, "the source goes on to say that it is not sure")
        if _denies_cause(claim, text, following):
            return _relation(claim, following, RelationKind.CONFLICTS, "the source says that this was not the cause")
    corrected = _corrected(claim, text, index, RelationKind.CONFLICTS)
    if corrected is not None:
        return corrected
    for later, how in _takes_back(text):
        if later <= index or BlockKind.TABLE_ROW in {unit.kind, text.units[later].kind}:
            continue
        found = _held(claim, text, index, later, how)
        if found is not None:
            return found
    said = gainsaid(claim, text, index, voiced=_voiced(text, index)) if unit.kind != BlockKind.TABLE_ROW else None
    return _relation(claim, *said) if said else None


def set_right(claim: Passage, text: Text, index: int) -> bool:
    """Whether a correction further on puts the claim's own number in the place of the one at `index`."""
    return _corrected(claim, text, index, RelationKind.ENTAILS) is not None or restored(claim, text, index)


def _corrected(claim: Passage, text: Text, index: int, kind: RelationKind) -> Relation | None:
    """A number in a correction or an update further on that relates so to the claim's, and stands in its place."""
    claimed = [one for one in claim.facets.get("number", ()) if isinstance(one, Number) and one.exact_value]
    for later in _corrections(text) if claimed else ():
        if later <= index:
            continue
        before = text.units[later - 1]
        told = before.meanings if before.kind == BlockKind.CORRECTION else frozenset[str]()
        for one, found in itertools.product(claimed, text.passage(later).facets.get("number", ())):
            if (
                isinstance(found, Number)
                and found.corrected
                and _alike(found, one, told)
                and relation(one, found) == kind
            ):
                return Relation(
                    facet="number",
                    kind=kind,
                    claimed=one.exact,
                    found=found.exact,
                    start=found.start,
                    end=found.end,
                )
    return None


@lru_cache(maxsize=256)
def _corrections(text: Text) -> tuple[int, ...]:
    return tuple(unit.index for unit in text.units if unit.kind == BlockKind.CORRECTION)


def _alike(found: Number, claimed: Number, told: frozenset[str]) -> bool:
    """Whether two numbers are of one kind and count what befell the same, or the same thing, as `told` before a bare one."""
    if claimed.role:
        alike = found.role == claimed.role or (not found.role and lexicon.concept(claimed.role) in found.near | told)
    else:
        alike = bool(claimed.unit) and (found.unit == claimed.unit or (not found.unit and claimed.unit in told))
    return alike and found.kind == claimed.kind


def _held(claim: Passage, text: Text, index: int, later: int, how: str) -> Relation | None:
    unit = text.units[later]
    if how == "forged":
        if not _ORIGIN.search(claim.main_sentence.text) or not _of_the_same(claim, unit):
            return None
        kind = RelationKind.WEAKER if _hedged(text, later) else RelationKind.CONFLICTS
        return _relation(claim, unit, kind, "the source goes on to call it a forgery")
    voiced = _voiced(text, index)
    if later - index > (_FAR if voiced else _NEAR) or (how == "rejected" and not voiced) or how == "no cause":
        return None
    return _relation(claim, unit, RelationKind.WEAKER, "the source goes on to say that this was rejected")


def _of_the_same(claim: Passage, unit: Sentence) -> bool:
    """Whether a sentence is about what the claim is about: its first noun, or a pronoun in front."""
    head = _head(claim.main_sentence)
    leans = bool(unit.words) and unit.words[0].lower in _LEANING
    return bool(head & unit.meanings) or leans or bool(_IT_IS.search(unit.text))


def _head(sentence: Sentence) -> frozenset[str]:
    """The common nouns before a sentence's verb, else its names there."""
    before = []
    for word in sentence.words:
        if verbs.is_past(word.lower) or word.lower in _BE:
            break
        before.append(word)
    names = scene.names(sentence)
    common = frozenset(word.meaning for word in before if word.meaning and word.meaning not in names)
    return common or frozenset(word.meaning for word in before if word.meaning)


_BE = frozenset("is are was were has have had".split())


def _voiced(text: Text, index: int) -> bool:
    """Whether a sentence gives what somebody says."""
    said = text.units[index].text
    heard = text.passage(index).facets.get("attribution", ())
    return any(isinstance(one, Attribution) for one in heard) or bool(
        _QUOTED.search(said) or voices.SPOKEN.search(lowered(said))
    )


_QUOTED = re.compile(r"[“”\"]")


def _hedged(text: Text, index: int) -> bool:
    heard = text.passage(index).facets.get("attribution", ())
    return bool(_NOT.search(text.units[index].text)) or any(isinstance(one, Attribution) and one.weak for one in heard)


def _denies_cause(claim: Passage, text: Text, unit: Sentence) -> bool:
    """Whether a sentence says that what the claim names as the cause was none ("but not because of it")."""
    wanted = frozenset[str]().union(*(one.concepts for one in claim.facets.get("cause", ()) if isinstance(one, Cause)))
    if not wanted:
        return False
    denied = [one for one in text.passage(unit.index).facets.get("cause", ()) if isinstance(one, Cause) and one.denied]
    named = bool(wanted & unit.meanings) and bool(_NO_CAUSE.search(unit.text))
    return named or any(one.leaning or wanted & one.concepts for one in denied)


def _relation(claim: Passage, unit: Sentence, kind: RelationKind, why: str) -> Relation:
    return Relation(
        facet="hedge",
        kind=kind,
        claimed=claim.main_sentence.text,
        found=unit.text,
        start=unit.start,
        end=unit.end,
        why=why,
    )
