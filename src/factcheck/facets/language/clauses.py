"""Who does what: each verb of a sentence, with the words of the phrases before and behind it.

No syntax is parsed. A verb is told by its form (past, participle, or what follows an auxiliary), its subject is the
phrase before it, across what commas or "who" set apart, its object the phrase behind it up to a preposition.

Limits: a plain present ("rivers flow") is found only as a word of another sentence's verb; where a phrase is not found
its words are none, and nothing is to be concluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets.language import lexicon, verbs
from factcheck.facets.language.words import Sentence, Word

_BE = frozenset("is are was were be been being got gets".split())
_MODALS = frozenset("will would shall should can could may might must".split())
_HAVE = frozenset("has have had having".split())
_DO = frozenset("do does did".split())
_NOT = frozenset("not never n't hardly barely almost nearly".split())
_IN_FACT = frozenset({"in", "fact"})
"""No participle follows "was in" but behind "fact"."""
_AUXILIARY = _BE | _MODALS | _HAVE | _DO | frozenset({"to"})
_DETERMINERS = frozenset("the a an its his her their this".split())
_RELATIVE = frozenset("who which that whom".split())
_UNCHANGED = frozenset("cost hit cut put set let hurt shut spread beat burst cast split quit read".split())
"""Verbs whose past looks like their noun."""
_PRONOUNS = frozenset("he she it they we i you this these those there who which that one".split())
_PREPOSITIONS = frozenset(
    """in on at to of for from by with into onto over under after before during since until against between among through
    about opposite outside inside beside beyond above below around along across behind near without within upon toward
    towards as than because while when where if unless although though per via amid despite following including like""".split()
)
_JOINS = frozenset({"and", "but", "or", "then"})
_MARKS = frozenset(',;:—–()“”"')
_PHRASE = 14
"""So many words at most are looked at on either side of a verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb with its phrases, all as concepts. `subject` and `object` are whole phrases, `subject_head` and `object_head`
    the noun that each is about, "" where it is a pronoun or not found; `core` is the object up to "of", `agent` who a
    passive says did it, `of` names the verb. Whether it is denied, or only to come, `assertion` tells.
    """

    of: str
    passive: bool
    subject: frozenset[str]
    subject_head: str
    object: frozenset[str]
    core: frozenset[str]
    object_head: str
    agent: frozenset[str]

    @property
    def doer(self) -> frozenset[str]:
        """Who does it, whatever the voice."""
        return self.agent if self.passive else self.subject

    @property
    def undergoer(self) -> frozenset[str]:
        """Whom or what it befalls, whatever the voice."""
        return self.subject if self.passive else self.object

    @property
    def undergoer_core(self) -> frozenset[str]:
        """The phrase for whom it befalls, up to "of" where that is the object."""
        return self.subject if self.passive else self.core

    @property
    def undergoer_head(self) -> str:
        """The noun that the phrase for whom it befalls is about."""
        return self.subject_head if self.passive else self.object_head


@lru_cache(maxsize=8192)
def find(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their verbs."""
    words = sentence.words
    found: list[Clause] = []
    ends: list[int] = []
    at = 0
    while at < len(words):
        last = _verb(words, at)
        if last is None:
            at += 1
            continue
        found.append(_clause(words, at, last, found, ends))
        ends.append(last)
        at = last + 1
    return tuple(found)


def _verb(words: tuple[Word, ...], at: int) -> int | None:
    """Where the group of verbs that begins at a place ends; `None` where none does."""
    lower = words[at].lower
    if lower in _MODALS and at and words[at - 1].lower in _DETERMINERS:
        return None  # "under the will"
    if lower in _AUXILIARY and lower != "to":
        last = at
        for place in range(at + 1, min(at + 6, len(words))):
            word = words[place]
            if word.lower in _AUXILIARY | _NOT | _IN_FACT or lexicon.is_adverb(word.lower):
                continue
            # Behind a modal any word is the verb, behind "was" or "had" a participle is.
            opened = any(one.lower in _MODALS | _DO or one.lower == "to" for one in words[at:place])
            if word.text[0].isalpha() and (_participle(word) or word.lower.endswith("ing") or opened):
                last = place
            break
        return last
    if lower in _UNCHANGED:
        before = words[at - 1].lower if at else ""
        following = words[at + 1].lower if at + 1 < len(words) else ""
        return None if before in _DETERMINERS | _PREPOSITIONS | {""} or following == "of" else at
    return at if _past(lower) and not (at and words[at].capital) and not _describes(words, at) else None


def _past(lower: str) -> bool:
    """Whether a word looks like a verb in the past, short ones among them: "sued", "died", "took"."""
    return (
        verbs.is_past(lower)
        or lower == "found"
        or (len(lower) == 4 and lower.endswith("ed") and not lower.endswith("eed"))
    )


def _participle(word: Word) -> bool:
    return _past(word.lower) or word.lower.endswith(
        ("en", "wn", "ung", "old", "elt", "uilt", "ent", "ound", "ought", "aught")
    )


def _describes(words: tuple[Word, ...], at: int) -> bool:
    """Whether a participle only describes the noun behind it: "the bombed embassy"."""
    before = words[at - 1].lower if at else ""
    following = words[at + 1] if at + 1 < len(words) else None
    return before in _DETERMINERS and following is not None and bool(following.meaning)


def _clause(words: tuple[Word, ...], at: int, last: int, before: list[Clause], ends: list[int]) -> Clause:
    group = words[at : last + 1]
    verb = words[last]
    passive = _is_passive(group)
    if len(group) == 1 and last + 1 < len(words) and words[last + 1].lower == "by" and verb.lower not in _BE:
        passive = True  # "the quartet, founded by Hilda Marsh"
    subject, called = _before(words, at, ends[-1] if ends else -1)
    if before and at and words[at - 1].lower in _JOINS:
        inherited, head = before[-1].subject, before[-1].subject_head
    else:
        inherited, head = _concepts([*subject, *called]), _head(subject)
        if (
            before
            and before[-1].of == "be"
            and at
            and words[at - 1].lower in _RELATIVE
            and inherited & before[-1].object
        ):
            inherited |= before[-1].subject  # "Ann Roe is a painter who founded"
    behind = _behind(words, last + 1)
    whole = next((at for at, word in enumerate(behind) if word.lower == "of"), len(behind))
    return Clause(
        of="be" if verb.lower in _BE else verb.meaning or lexicon.concept(verb.lower),
        passive=passive,
        subject=inherited,
        subject_head=head,
        object=_concepts(behind),
        core=_concepts(behind[:whole]),
        object_head=_head(behind),
        agent=_concepts(_by(words, last + 1)),
    )


def _is_passive(group: tuple[Word, ...]) -> bool:
    """Whether a form of "be" stands right before the participle, adverbs aside: not in "was to inherit"."""
    leading = [one.lower for one in group[:-1] if not lexicon.is_adverb(one.lower) and one.lower not in _NOT | _IN_FACT]
    return bool(leading) and leading[-1] in _BE and not group[-1].lower.endswith("ing")


def _before(words: tuple[Word, ...], at: int, bound: int) -> tuple[list[Word], list[Word]]:
    """The phrase before a verb, not across another verb, and what it is also called where commas set that apart."""
    end, called = at, list[Word]()
    relative = at - 1 > bound and words[at - 1].lower in _RELATIVE
    while end - 1 > bound and (
        lexicon.is_adverb(words[end - 1].lower) or words[end - 1].lower in _RELATIVE | _NOT | {"also"}
    ):
        end -= 1
    if end - 1 > bound and words[end - 1].text in {",", ")"}:
        opened = next(
            (place for place in range(end - 2, max(-1, end - 2 - _PHRASE), -1) if words[place].text in {",", "("}), None
        )
        if opened is None:
            end -= 1
        else:
            if relative:
                called = list(words[_opening(words, end - 1, bound, _PHRASE) : end - 1])  # "the band Lumen, which sold"
            # "Kestrel, a rival of Dunmore, sued": the phrase before the comma, and what it is called behind it.
            if _verb(words, opened + 1) is None:
                called += _behind(words, opened + 1, _PREPOSITIONS | _RELATIVE)
            end, bound = opened, min(bound, -1) if opened <= bound else bound
    first = end
    while first - 1 > bound and end - first < _PHRASE and not _divides(words[first - 1]):
        first -= 1
    phrase = list(words[first:end])
    if any(word.lower == "and" for word in phrase):
        called += _listed(words, first)
    behind_verb = first - 1 == bound >= 0
    if phrase and behind_verb and not relative and (_past(words[at].lower) or phrase[0].lower in _PREPOSITIONS):
        return [], []  # "left 27 people injured": right behind another verb it is that one's object
    phrase = _without_opening(phrase)
    if phrase and phrase[-1].lower in _PRONOUNS:
        return [], []
    return phrase, called


def _opening(words: tuple[Word, ...], end: int, bound: int, most: int) -> int:
    """Where the phrase of at most so many words begins that ends before `end`: behind a mark, a preposition or a verb."""
    first = end
    while first - 1 > bound and end - first < most and not _divides(words[first - 1]):
        if words[first - 1].lower in _PREPOSITIONS or _verb(words, first - 1) is not None:
            break
        first -= 1
    return first


def _listed(words: tuple[Word, ...], first: int) -> list[Word]:
    """The names of a list before its last, whose phrase begins at `first`: "Ash, Birk and Colm signed"."""
    found: list[Word] = []
    while first > 1 and words[first - 1].text == ",":
        start = _opening(words, first - 1, -1, _MEMBER)
        if start == first - 1 or not words[start].capital:
            break
        found = [*words[start : first - 1], *found]
        first = start
    return found


_MEMBER = 4


def _without_opening(phrase: list[Word]) -> list[Word]:
    """A phrase without the preposition's that stands before it: "under the will the widow"; none where both run together."""
    if not phrase or phrase[0].lower not in _PREPOSITIONS:
        return phrase
    for at in range(2, len(phrase)):
        before = phrase[at - 1]
        opens = phrase[at].lower in _DETERMINERS | _PRONOUNS and before.lower not in _PREPOSITIONS | _JOINS
        if opens or (before.text[0].isdigit() and not phrase[at].text[0].isdigit()):
            return phrase[at:]
    return []


def _divides(word: Word) -> bool:
    return word.text in _MARKS or word.lower in {"that", "but", "while", "when", "where", "because", "if", "although"}


def _behind(words: tuple[Word, ...], at: int, stops: frozenset[str] = _PREPOSITIONS - {"of"}) -> list[Word]:
    """The phrase right behind a verb, up to a preposition, a mark or the next verb."""
    last = at
    while last < len(words) and last - at < _PHRASE:
        word = words[last]
        if word.text in _MARKS or word.lower in stops or (last > at and _verb(words, last) is not None):
            break
        last += 1
    return list(words[at:last])


def _by(words: tuple[Word, ...], at: int) -> list[Word]:
    """The phrase behind the first "by" after a verb, within the same part of the sentence."""
    for place in range(at, min(at + _PHRASE, len(words))):
        if words[place].text in _MARKS:
            break
        if words[place].lower == "by":
            phrase = _behind(words, place + 1, _PREPOSITIONS)
            end = place + 1 + len(phrase)
            # "by Verhoeven of Rotterdam, a Dutch chemicals company"
            comma = next((at for at in range(end, min(end + 4, len(words))) if words[at].text == ","), None)
            called = _behind(words, comma + 1, _PREPOSITIONS) if comma is not None else []
            named = bool(called) and (called[0].capital or called[0].lower in _DETERMINERS)
            return [*phrase, *(called if named else [])]
    return []


def _concepts(phrase: list[Word]) -> frozenset[str]:
    return frozenset(word.meaning for word in phrase if word.meaning)


def _head(phrase: list[Word]) -> str:
    """The noun that a phrase is about: the last one before its first preposition."""
    nouns: list[Word] = []
    for word in phrase:
        if word.lower in _PREPOSITIONS and nouns:
            break
        if word.meaning and not word.meaning[0].isdigit():
            nouns.append(word)
        elif word.lower in _JOINS and nouns:
            break
    return nouns[-1].meaning if nouns else ""
