"""Whether something is said to be so: negation, denial, failure, forecast, and words of the contrary meaning.

Every sentence has one polarity facet: which of its concepts are negated, denied or merely foreseen. A claim's
concept that stands negated in the passage and plain in the claim (or the other way round) conflicts; one that is
only denied or foreseen leaves the passage silent on the fact.

Limits: scope is the rest of the clause after the negating word, not syntax; irony and double negation are not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon, places, scene, verbs
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import BlockKind, Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.FRAME

_NEGATORS = re.compile(
    r"(?i)\b(?:(?:did|does|do|was|were|is|are|has|have|had|could|would|will|should|can|may|might|must|need)(?:n['’]t|\snot)|cannot|can['’]t|won['’]t|not|never|neither|nor"
    r"|no(?!\s(?:more|fewer|less|later|longer\sthan|doubt|comment)\b)|nobody|no\sone|none|without|failed\sto|fail\sto|fails\sto|failing\sto|refused\sto|refuses\sto|refusing\sto"
    r"|declined\sto|declines\sto|yet\sto|unable\sto|stopped\sshort\sof|refrained\sfrom|refrains\sfrom|abstained\sfrom|avoided|ruled\sout|far\sfrom|hardly|barely|no\slonger|lack(?:s|ed)?|absence\sof"
    r"|instead\sof|rather\sthan|by\sno\smeans|in\sno\sway|anything\sbut|(?:false|untrue|wrong|a\smyth|a\slie)\sthat|(?:almost|nearly|narrowly)\s(?=[a-z]+ed\b|won|lost|beat|fell|hit|ran)|prevented|averted|cancelled|canceled|called\soff)\b(?!\s(?:only|just|merely|least)\b)"
)
_DENIERS = re.compile(
    r"(?i)\b(?:den(?:y|ies|ied|ying)|disputed|dismissed|rejected|refuted|rebutted)\b(?!\s(?:entry|access|boarding|bail))"
)
_FORECASTS = re.compile(
    r"(?i)\b(?:will|would|shall|should|must|ought\sto|['’]ll"
    r"|(?:is|are|was|were|be|been)\s(?:\w+\s)?(?:expected|due|set|scheduled|planned|slated|likely|about|hoping|poised|supposed|projected|forecast|invited|asked|urged|told|ordered)\sto"
    r"|(?:expect|plan|hope|intend|want|aim|promise|pledge|vow|threaten|propose|agree|decide|mean|seek|prepare|ask|urge|call(?:ed|s)?\son|beg|press|tell|told|order)(?:s|ed|ned|d|ning|ing)?\s(?:(?:the|a|its|his|her|their)\s)?(?:\w+\s){0,3}?to"
    r"|(?-i:may)|might|could|if|unless|whether|planned|proposed|forecasts?|predict(?:s|ed)?|projected|anticipates?|would-be|plans\sfor|calls?\sfor|called\sfor|(?:asked|asks|demanded|demands|sought|seeks|requested|requests)\sfor|demanded|sought"
    r"|(?:accused|suspected|convicted\swrongly)\sof|charged\swith|on\strial\s(?:over|for)|indicted\s(?:for|on)|blamed\sfor|(?:allegations?|charges?|rumou?rs?|suspicions?|accusations?|claims?)\s(?:that|of)"
    r"|(?:feared|hoped|doubted|suspected|assumed|speculated|imagined)\sthat)\b"
)
# "No Foreign Leaders to Attend Parade": a headline's way to say that they will not.
_HEADLINE_FUTURE = re.compile(r"(?<=[a-z]\s)[Tt]o\b(?=\s[A-Za-z]?[a-z]+)")
# A thing that was called off did not take place, wherever in the sentence the words for it stand.
_CALLED_OFF = re.compile(
    r"(?i)\b(?:was|were|been|being|is|are|got)\s(?:then\s|later\s)?(?:cancelled|canceled|called\soff|scrapped|abandoned|postponed|put\soff)\b"
)
_END = re.compile(
    r"[,;:.—–()]|\b(?:but|although|though|while|whereas|because|and\s(?:he|she|it|they|the)|instead|until|who|which)\b",
    re.IGNORECASE,
)


# What is lacking is a thing: "without power after the strikes" negates no strikes.
_LACKS = frozenset({"without", "lack", "lacks", "lacked", "absence of"})
_END_OF_LACK = re.compile(
    rf"{_END.pattern}|\b(?:after|before|during|since|amid|following|when|as|for)\b", re.IGNORECASE
)
_EVIDENCE = frozenset(
    lexicon.concept(word) for word in "evidence proof sign indication basis truth record trace".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarity(Facet):
    """The concepts of one sentence by how they are asserted; `plain` are those simply said, `heads` the
    predicates that a negation meets first.
    """

    negated: frozenset[str]
    heads: frozenset[str]
    denied: frozenset[str]
    foreseen: frozenset[str]
    plain: frozenset[str]
    sentence: int


def find(sentence: Sentence, context: Context) -> tuple[Polarity, ...]:
    """The polarity of a sentence."""
    negated = _scope(sentence, _NEGATORS)
    denied = _scope(sentence, _DENIERS)
    foreseen = _scope(sentence, _FORECASTS)
    if sentence.kind in {BlockKind.TITLE, BlockKind.HEADING}:
        foreseen |= _scope(sentence, _HEADLINE_FUTURE)
    if sentence.text.rstrip().endswith("?") or _CALLED_OFF.search(sentence.text):
        foreseen = frozenset(word.start for word in sentence.words if word.meaning)
    said = frozenset(word.meaning for word in sentence.words if word.meaning)
    plain = frozenset(
        word.meaning
        for word in sentence.words
        if word.meaning and not any(word.start in places for places in (negated, denied, foreseen))
    )
    meanings = {word.start: word.meaning for word in sentence.words}
    return (
        Polarity(
            start=sentence.start,
            end=sentence.end,
            exact=sentence.text,
            negated=frozenset(meanings[at] for at in negated) & said,
            heads=_heads(sentence),
            denied=frozenset(meanings[at] for at in denied) & said,
            foreseen=frozenset(meanings[at] for at in foreseen) & said,
            plain=plain,
            sentence=sentence.index,
        ),
    )


def _scope(sentence: Sentence, pattern: re.Pattern[str]) -> frozenset[int]:
    """Where the words stand that a match governs: to the end of its clause, an even number of negations cancelling."""
    places: set[int] = set()
    for match in pattern.finditer(sentence.text):
        rest = sentence.text[match.end() :]
        end = (_END_OF_LACK if match.group().lower() in _LACKS else _END).search(rest)
        stop = match.end() + (end.start() if end else len(rest))
        inside = _content(sentence, sentence.start + match.end(), sentence.start + stop)
        places ^= {word.start for word in inside[:12]}
    return frozenset(places)


def _heads(sentence: Sentence) -> frozenset[str]:
    """The first content word after each negation; two after "no", which meets a noun before its verb."""
    heads: set[str] = set()
    for match in _NEGATORS.finditer(sentence.text):
        if re.search(r"(?i)\bbefore\b", sentence.text[match.end() :]) and match.group().lower() in {
            "no",
            "never",
            "nobody",
            "no one",
        }:
            continue
        end = _END.search(sentence.text, match.end())
        inside = _content(
            sentence, sentence.start + match.end(), sentence.start + (end.start() if end else len(sentence.text))
        )
        inside = [
            word
            for word in inside
            if not word.lower.endswith("ly") and word.lower != "able" and not places.country(word.lower)
        ]
        found = [word.meaning for word in inside]
        heads.update(found[:1])
        if match.group().lower() == "no" and len(inside) > 1 and verbs.is_past(inside[1].lower):
            heads.update(found[1:2])
    return frozenset(heads)


def _content(sentence: Sentence, start: int, end: int) -> list[Word]:
    return [word for word in sentence.words if word.meaning and start <= word.start < end]


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether what the claim asserts is asserted, negated, denied or foreseen in the passage."""
    if not isinstance(claimed, Polarity):
        return None
    names = scene.names(claim.sentences[0])
    asked = (claimed.plain | claimed.negated | claimed.foreseen) - names
    asked = frozenset(meaning for meaning in asked if not meaning[0].isdigit())
    for found in passage.facets.get("polarity", ()):
        if isinstance(found, Polarity):
            relation = _between(claimed, asked, names, claim, found)
            if relation is not None:
                return relation
    return None


def _between(
    claimed: Polarity, asked: frozenset[str], names: frozenset[str], claim: Passage, found: Polarity
) -> Relation | None:
    # What will not happen is no denial of what did.
    ahead = found.foreseen - claimed.foreseen
    told = found.heads - found.plain - ahead
    flipped = (told & claimed.plain & asked) | (claimed.heads & found.plain & asked)
    said = found.plain | found.negated | found.foreseen
    if (
        claimed.negated & found.negated
        or (found.heads and claimed.heads and found.heads - claimed.plain)
        or (claimed.heads and names - said)
    ):
        flipped = frozenset()
    within = (found.negated - found.plain - ahead) & asked
    acts = scene.acts(claim.main_sentence)
    if not claimed.negated and within and acts and not acts & said and not found.heads & (asked | _EVIDENCE):
        # "They did not invite any leaders" says nothing of leaders who attended.
        return _relation(RelationKind.UNRELATED, claimed, found, "the source denies something else")
    if not claimed.negated and within and 3 * len(within) >= 2 * len(asked & said):
        # "There is no evidence that …": all that is claimed stands under the negation.
        flipped |= within
    if flipped and len(asked & (found.negated | found.plain)) * 2 >= len(asked):
        return _relation(RelationKind.CONFLICTS, claimed, found, "the source says the contrary")
    if claimed.heads & asked & found.plain and not claimed.heads & (found.negated | found.denied):
        return _relation(RelationKind.UNRELATED, claimed, found, "the source says it without the negation")
    turned = {word.lower for word in claim.sentences[0].words} & _ORDER ^ _orders(found.exact)
    if turned == _ORDER and not claim.facets.get("date") and not claim.facets.get("anniversary"):
        return _relation(RelationKind.UNRELATED, claimed, found, "the source has the order the other way round")
    denied = (found.denied - found.plain) & asked
    if denied and not claimed.denied:
        return _relation(RelationKind.UNRELATED, claimed, found, "the source reports a denial")
    foreseen = (found.foreseen - found.plain) & (asked | names)
    acts = _past(claim.sentences[0])
    same = claimed.negated & found.negated and not _AHEAD.search(found.exact)
    if foreseen and not claimed.foreseen and not same and not (acts & found.plain) and (foreseen & asked or acts):
        planned = _relation(RelationKind.UNRELATED, claimed, found, "the source speaks of a plan or a forecast")
        return replace(planned, firm=bool((acts or asked) & (found.foreseen - found.plain)))
    said = found.plain | found.negated | found.foreseen
    for meaning in asked - said - claimed.negated:
        contrary = (lexicon.opposites(meaning) & found.plain) - claimed.plain
        if contrary and 2 * len((asked - {meaning}) & said) >= len(asked - {meaning}):
            against = _relation(RelationKind.CONFLICTS, claimed, found, "the source says the contrary")
            return replace(against, firm=False)  # two things may be told, each with its own word
    return None


@lru_cache(maxsize=8192)
def _orders(text: str) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _ORDER_WORD.finditer(text))


@lru_cache(maxsize=1024)
def _past(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.meaning for word in sentence.words if word.meaning and verbs.is_past(word.lower))


_ORDER_WORD = re.compile(r"(?i)\b(?:before|after)\b")
_AHEAD = re.compile(r"(?i)\b(?:will|won['’]t|shall|would|going\sto)\b")
_ORDER = frozenset({"before", "after"})


def _relation(kind: RelationKind, claimed: Polarity, found: Polarity, why: str) -> Relation:
    return Relation(
        facet="polarity", kind=kind, claimed=claimed.exact, found=found.exact, start=found.start, end=found.end, why=why
    )
