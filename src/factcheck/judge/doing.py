"""Whether a passage says the claim's deed of another doer, or of another thing.

"The tunnel was dug by prisoners" has the words of "the prisoners' wives dug it"; what tells them apart is who stands on
which side of the verb. Where a side is a pronoun, or was not found, nothing is concluded.
"""

from __future__ import annotations

from factcheck.facets import Passage
from factcheck.facets.language import clauses, lexicon, numerals, scene
from factcheck.facets.language.clauses import Clause
from factcheck.judge.wording import derived
from factcheck.model import Relation, RelationKind

_SAID = 0.8


def relation(claim: Passage, passage: Passage) -> Relation | None:
    """That the passage tells another deed than the claim, as a relation that leaves it undecided; `None` where it may well not."""
    why = another(claim, passage)
    if not why:
        return None
    main = passage.main_sentence
    return Relation(
        facet="role",
        kind=RelationKind.UNRELATED,
        claimed=claim.main_sentence.text,
        found=main.text,
        start=main.start,
        end=main.end,
        why=why,
    )


def another(claim: Passage, passage: Passage) -> str:
    """Why the deed is not the claim's: "somebody else did it", "it was done to something else"; "" where it may well be.

    Of several clauses with the claim's verb the one nearest to the claim counts. A name or noun of the claim that the
    passage does not mention proves nothing, since the passage may call it otherwise ("the film", "the government").
    """
    for asked in clauses.find(claim.main_sentence):
        if asked.of in _LIGHT:
            continue
        found = [(one, unit) for unit in passage.sentences for one in clauses.find(unit) if _same(asked.of, one.of)]
        reasons = [_differs(asked, one, claim, passage, scene.names(unit)) for one, unit in found]
        if reasons and all(reasons):
            return reasons[0]
    return ""


_HOUSES = frozenset(
    lexicon.concept(word)
    for word in "firm office studio practice house company partnership workshop team group agency bureau".split()
)
"""Nouns that stand before the name of those who did it: "by the firm of Hale and Reed"."""

_LIGHT = frozenset(
    {
        "be",
        *(lexicon.concept(word) for word in "have had made did got became began started".split()),
    }
)
"""Verbs that say too little for two uses of them to be of one deed."""


def _same(one: str, other: str) -> bool:
    return one == other or derived(one, frozenset({other})) >= _SAID


def _differs(asked: Clause, found: Clause, claim: Passage, passage: Passage, names: frozenset[str]) -> str:
    if _befalls(asked, found) or _befalls(found, asked):
        return ""
    own, title = scene.names(claim.main_sentence), passage.context.title
    doer, there = _undated(asked.doer), _undated(found.doer)
    if doer and there and not _meet(doer, there):
        described = _meet(doer, title) and not there & (names - title)  # "the film" is the one of the title
        head = asked.subject_head if not asked.passive else ""
        named = head in own if head else bool(doer & own)
        known = bool({head} & passage.meanings if head else doer & passage.meanings) or (named and there & names)
        if known and not described and not (there <= _HOUSES and doer & passage.meanings):
            return "somebody else did it"
    if doer and found.undergoer and doer <= found.undergoer - there:
        return "it was done to them"
    head, core, other = asked.undergoer_head, asked.undergoer_core, found.undergoer_core
    if not head or not other or _counts(core | other):
        return ""
    if asked.passive:
        apart = found.passive and (core & own) - title and other & names
        return "it was done to somebody else" if apart and head in own and not _meet(core, other) else ""
    if head in found.object - found.core and found.object_head not in HOLLOW:
        return "it was done to a part of it"
    if head in own and not other & names and not found.passive:
        return ""  # "the club" may well be the one that the claim names
    elsewhere = head in passage.context.known | passage.meanings or (core & own and other & names)
    return "it was done to something else" if elsewhere and not _meet(asked.undergoer, found.undergoer) else ""


HOLLOW = frozenset(
    lexicon.concept(word)
    for word in "contribution role part effort memory importance kind sort case course number majority lot rest".split()
)
"""Nouns that leave it to the next one to say of what: "praised the role of the pilots" is said of the pilots."""


def _befalls(one: Clause, other: Clause) -> bool:
    """Whether one says of its subject what the other says of its object: "the ship sank", "the storm sank the ship"."""
    return not one.object and not one.passive and _meet(one.subject, other.undergoer)


def _undated(phrase: frozenset[str]) -> frozenset[str]:
    """A phrase without figures, months and days of the week, which name nobody."""
    return frozenset(word for word in phrase if word[0].isalpha() and word not in _CALENDAR)


_CALENDAR = frozenset(
    lexicon.concept(word)
    for word in """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday""".split()
)


def _counts(phrase: frozenset[str]) -> bool:
    """Whether a phrase counts something, which the numbers then compare."""
    return any(word[0].isdigit() or numerals.is_word(word) for word in phrase)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or any(derived(word, other) >= _SAID for word in one)
