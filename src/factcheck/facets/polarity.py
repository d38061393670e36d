"""Whether something is said to be so: negation, denial, failure, forecast, and words of the contrary meaning.

Every sentence has one polarity facet: which of its concepts are negated, denied or merely foreseen. A claim's
concept that stands negated in the passage and plain in the claim (or the other way round) conflicts where the negation
meets it first; a verb negated further off, or what is only denied or foreseen, leaves the passage silent on the fact.
Which words negate, and how far, is told by `language.assertion`.

Limits: what a claim only foresees ("will open") is not held against what a source says came of it; a verb of failure
that is in no list ("let the chance go by", "signed no such thing as") negates nothing; irony is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import assertion, lexicon, otherside, scene, unreal, verbs
from factcheck.facets.language.words import Sentence, Word, topics
from factcheck.model import Facet, Relation, RelationKind

VERSION = 5
BEARING = Bearing.FRAME

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
    negated, denied, foreseen = (read(sentence) for read in (assertion.negated, assertion.denied, assertion.foreseen))
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
            heads=assertion.heads(sentence),
            denied=frozenset(meanings[at] for at in denied) & said,
            foreseen=frozenset(meanings[at] for at in foreseen) & said,
            plain=plain,
            sentence=sentence.index,
        ),
    )


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether what the claim asserts is asserted, negated, denied or foreseen in the passage."""
    if not isinstance(claimed, Polarity):
        return None
    names = scene.names(claim.sentences[0])
    asked = (claimed.plain | claimed.negated | claimed.foreseen) - names
    asked = frozenset(meaning for meaning in asked if not meaning[0].isdigit())
    told = [
        one
        for one in passage.facets.get("polarity", ())
        if isinstance(one, Polarity)
        and not otherside.lost(claimed.exact, one.exact)
        and not otherside.highest(claimed.exact, one.exact)
    ]
    known = names - passage.context.title
    acts = scene.acts(claim.main_sentence)
    for found in told:
        relation = _called_off(claimed, claim, found) or _between(claimed, asked, known, claim, found)
        if relation is None and found.sentence == passage.main_sentence.index:
            relation = _turned(claimed, asked, found, acts | scene.acts(passage.main_sentence))
        if relation is not None:
            return relation
    return _of_others(claimed, claim, told)


def _called_off(claimed: Polarity, claim: Passage, found: Polarity) -> Relation | None:
    """That what the claim says took place was called off."""
    subject = unreal.happening(claim.main_sentence.text)
    place = unreal.called_off(found.exact) if subject and not claimed.heads else None
    if subject is None or place is None:
        return None
    asked, said = topics(subject), topics(unreal.subject_before(found.exact, place))
    if not asked or not asked <= said:
        return None
    return _relation(RelationKind.CONFLICTS, claimed, found, "the source says that it was called off")


def _is_verb(word: Word, before: Word) -> bool:
    """Whether a word is a past verb, or one in the present right behind a name ("the Aune flows")."""
    return (
        verbs.is_past(word.lower)
        or word.lower in {"is", "are", "was", "were"}
        or (before.capital and not word.capital and word.lower.endswith("s") and bool(word.meaning))
    )


def _of_others(claimed: Polarity, claim: Passage, told: list[Polarity]) -> Relation | None:
    """That those whom the claim names behind its verb are named in the passage only for what they are not said to have done."""
    named = _named_behind(claim.main_sentence)
    if not named or claimed.heads or claimed.foreseen & named or claimed.denied:
        return None
    plain = frozenset[str]().union(*(one.plain for one in told))
    for found in told:
        shared = bool(named & plain)  # "Clara Brandt, not her husband Hugo": the surname is both of theirs
        if named <= (found.negated | found.foreseen | found.denied) - plain or (
            shared and named & found.negated - plain
        ):
            return _relation(RelationKind.UNRELATED, claimed, found, "the source does not say it of the same")
    return None


@lru_cache(maxsize=256)
def _named_behind(sentence: Sentence) -> frozenset[str]:
    """The names behind a sentence's verb."""
    words = sentence.words
    verb = next((at for at, word in enumerate(words) if at and _is_verb(word, words[at - 1])), len(words))
    return frozenset(word.meaning for word in scene.name_words(sentence) if word in words[verb:])


def _turned(claimed: Polarity, asked: frozenset[str], found: Polarity, acts: frozenset[str]) -> Relation | None:
    """That one side says what the other only negates or denies: its verb, wherever that stands, or most of its words."""
    here, there = ((one.negated | one.denied) - one.plain for one in (claimed, found))
    if any(meaning[0].isalpha() for meaning in here & there):
        return None
    turned = acts & ((here & found.plain) | (there & claimed.plain))
    asked = asked | claimed.denied
    shared = asked & (found.plain | there)
    whole = 3 * len(asked & here & found.plain) >= 2 * len(shared) > 2
    if not (turned or whole) or 2 * len(shared) < len(asked):
        return None
    return _relation(RelationKind.UNRELATED, claimed, found, "only one of the two negates it")


def _unsaid(claimed: Polarity, names: frozenset[str], found: Polarity) -> frozenset[str]:
    """The verbs that a claim negates, where the source speaks of what it negates them of: "does not name the officers" is
    not gainsaid by "names the square".
    """
    objects = claimed.negated - claimed.heads - names
    there = not objects or objects & (found.plain | found.negated | found.denied)
    return claimed.heads if there else frozenset()


def _between(
    claimed: Polarity, asked: frozenset[str], names: frozenset[str], claim: Passage, found: Polarity
) -> Relation | None:
    # What will not happen is no denial of what did.
    ahead = found.foreseen - claimed.foreseen
    told = found.heads - found.plain - ahead - found.denied
    flipped = (told & claimed.plain & asked) | (_unsaid(claimed, names, found) & found.plain & asked)
    said = found.plain | found.negated | found.foreseen
    if (
        claimed.negated & found.negated
        or (found.heads and claimed.heads and found.heads - claimed.plain)
        or (claimed.heads and names - said)
    ):
        flipped = frozenset()
    within = (found.negated - found.plain - ahead - found.denied) & asked
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
    turned = _order_of(claim.sentences[0]) ^ _orders(found.exact)
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
        if (
            not contrary
            or any(other[:3] == meaning[:3] for other in said - contrary)
            or otherside.converse(meaning, contrary, claim.main_sentence, found.exact)
        ):
            continue
        if 2 * len((asked - {meaning}) & said) >= len(asked - {meaning}):
            against = _relation(RelationKind.CONFLICTS, claimed, found, "the source says the contrary")
            return replace(against, firm=False)  # two things may be told, each with its own word
    return None


@lru_cache(maxsize=256)
def _order_of(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.lower for word in sentence.words) & _ORDER


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
