"""What stands around a value: the dates, words and names of its sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.facets.language import elapsed, numerals, verbs
from factcheck.facets.language.mention import Mention
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import BlockKind

_NO_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mr mrs ms dr sir lord lady president prime minister chancellor king queen
    i the a an in on at by for from of to and but or if as it he she they we you this that these those there here
    after before during while when since until about around some more most many at no not yes one two three four five
    six seven eight nine ten first last new nobody none nothing everybody everyone somebody someone anybody anyone both
    """.split()
)


def near(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The concepts in the same sentence, without the value itself and without figures."""
    return frozenset(
        word.meaning
        for word in sentence.words
        if word.meaning and not word.meaning[0].isdigit() and not start <= word.start < end
    )


_PARTS = re.compile(
    r"[,;]\s|\s[(]|[)]\s|\sand\s(?=\w+ed\b|(?:won|lost|took|made|gave|held|left|fell|rose|became|came|went|saw|got|kept|sold|bought|built|was|were|is|had|has|ended|began|died|left|then|later|the|he|she|it|they|in|on)\b)"
)


def near_date(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...]) -> frozenset[str]:
    """The concepts that a date goes with: those of its sentence; of its own part of it where several dates stand there."""
    start, end = sentence.start + mention.start, sentence.start + mention.end
    if (len(mentions) < 2 and not elapsed.find(sentence.text)) or sentence.kind == BlockKind.TABLE_ROW:
        return near(sentence, start, end)
    breaks, at = _parts(sentence, mention.start, mentions)
    for first, last in ((at, at + 1), (at, at + 2), (at - 1, at + 1)):
        low, high = breaks[max(0, first)], breaks[min(len(breaks) - 1, last)]
        local = frozenset(
            word.meaning
            for word in sentence.words
            if word.meaning
            and not word.meaning[0].isdigit()
            and low <= word.start - sentence.start < high
            and not start <= word.start < end
        )
        if local:
            return local
    return near(sentence, start, end)


def _parts(sentence: Sentence, place: int, whole: tuple[Mention, ...] = ()) -> tuple[list[int], int]:
    """Where the parts of a sentence begin, then its length, and which part has a place; `whole` is never divided."""
    ends = (match.end() for match in _PARTS.finditer(sentence.text) if not _inside(match.start(), whole))
    breaks = [0, *ends, len(sentence.text)]
    return breaks, max(index for index, one in enumerate(breaks[:-1]) if one <= place)


def _inside(place: int, mentions: tuple[Mention, ...]) -> bool:
    return any(one.start <= place < one.end for one in mentions)


def after(sentence: Sentence, end: int) -> frozenset[str]:
    """The concepts of the three words that follow an offset, up to the next mark."""
    found: list[str] = []
    for word in sentence.words:
        if word.start < end:
            continue
        if not word.text[0].isalnum() or len(found) == 3:
            break
        if word.meaning:
            found.append(word.meaning)
    return frozenset(found)


@lru_cache(maxsize=8192)
def acts(sentence: Sentence) -> frozenset[str]:
    """The concepts of the past-tense verbs of a sentence: what is said to have been done.

    A verb that only lends its noun a tense ("made a visit", "paid homage") gives way to the noun.
    """
    found: set[str] = set()
    for at, word in enumerate(sentence.words):
        if (
            word.meaning
            and verbs.is_past(word.lower)
            and not (at and word.capital)
            and word.lower not in _EMPTY
            and not _attributive(sentence.words, at)
        ):
            carried = _carried(sentence.words[at + 1 : at + 5]) if word.lower in _LIGHT else ()
            found.update(carried or (word.meaning,))
    return frozenset(found)


@lru_cache(maxsize=8192)
def light_verbs(sentence: Sentence) -> frozenset[int]:
    """Where the verbs stand that only lend a noun a tense: nothing is said by "made" in "made a visit"."""
    return frozenset(
        word.start
        for at, word in enumerate(sentence.words)
        if word.lower in _LIGHT and _carried(sentence.words[at + 1 : at + 5])
    )


def _attributive(words: tuple[Word, ...], at: int) -> bool:
    """Whether a participle only describes the noun behind it: "the bombed embassy"."""
    if not 0 < at < len(words) - 1 or words[at - 1].lower not in _DETERMINERS:
        return False
    following = words[at + 1]
    return bool(following.meaning) and following.text[0].isalpha()


# Verbs that say no more than the years beside them ("the war lasted from 1941 to 1945", "the war (1941-1945)"), and those
# that only negate what follows.
_EMPTY = frozenset("lasted spanned refrained abstained failed declined refused avoided".split())
_DETERMINERS = frozenset("the a an this that these those its his her their our some of".split())
_LIGHT = frozenset("made gave paid held took had did reserved offered expressed showed".split())


def _carried(following: tuple[Word, ...]) -> tuple[str, ...]:
    """The first noun of action among the words right behind a verb; none across a preposition or a mark."""
    from factcheck.facets.language import lexicon

    for word in following:
        if not word.text[0].isalpha() or word.lower in _LINKS:
            break
        if word.meaning and not word.capital and lexicon.is_action(word.lower):
            return (word.meaning,)
    return ()


_LINKS = frozenset("in on at to of for from by with and or but that as into over after before".split())


@lru_cache(maxsize=8192)
def near_value(sentence: Sentence, start: int) -> frozenset[str]:
    """The concepts in the same part of a sentence as a value, parts being what commas and "and" with a verb divide."""
    return frozenset(word.meaning for word in part(sentence, start) if word.meaning)


@lru_cache(maxsize=8192)
def part(sentence: Sentence, start: int) -> tuple[Word, ...]:
    """The words in the same part of a sentence as a value."""
    breaks, at = _parts(sentence, start - sentence.start)
    low, high = sentence.start + breaks[at], sentence.start + breaks[at + 1]
    return tuple(word for word in sentence.words if low <= word.start < high)


@lru_cache(maxsize=8192)
def parts_of_names(sentence: Sentence) -> dict[str, frozenset[str]]:
    """What else is said in the part of a sentence where a name stands, by the name's concept."""
    own = names(sentence)
    return {word.meaning: near_value(sentence, word.start) - own for word in name_words(sentence)}


@lru_cache(maxsize=8192)
def parts_of_figures(sentence: Sentence) -> dict[str, frozenset[str]]:
    """What else is said, but for names and months, in the part of a sentence where a figure of several digits stands, by the
    figure.
    """
    left_out = names(sentence) | frozenset(word.meaning for word in sentence.words if word.lower in _NO_NAMES)
    return {
        word.meaning: frozenset(one for one in near_value(sentence, word.start) - left_out if not one[0].isdigit())
        for word in sentence.words
        if word.text[0].isdigit() and word.meaning and len(word.text) > 1
    }


@lru_cache(maxsize=8192)
def names(sentence: Sentence) -> frozenset[str]:
    """The concepts of the proper names in a sentence."""
    return frozenset(word.meaning for word in name_words(sentence))


@lru_cache(maxsize=8192)
def name_words(sentence: Sentence) -> tuple[Word, ...]:
    """The capitalised words of a sentence that are names: not merely its first word, a title or a month."""
    found = []
    opens = True
    previous = ""
    for word in sentence.words:
        if (
            word.capital
            and word.meaning
            and word.lower not in _NO_NAMES
            and not numerals.is_word(word.lower)
            and not (opens and not _surely_name(word, sentence))
        ):
            found.append(word)
        if word.text[0].isalnum():
            opens = word.text.endswith(".") and word is sentence.words[-1]
        elif word.text in {".", ":", "“", '"', "?", "!"} and not (len(previous) == 1 and previous.isupper()):
            opens = True
        previous = word.text
    return tuple(found)


def _surely_name(word: Word, sentence: Sentence) -> bool:
    """Whether a capitalised first word is a name: a place, a possessive, or followed by another capital."""
    from factcheck.facets.language import places

    if places.country(word.lower.removesuffix("'s")) or (word.text.isupper() and len(word.text) > 1):
        return True
    if word.lower.endswith("'s"):
        return True
    at = sentence.words.index(word)
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    if following is not None and following.capital and following.meaning:
        return True
    others = [other for other in sentence.words if other is not word and other.lower == word.lower and other.capital]
    return bool(others) or not _common(word)


_OPENERS = frozenset(
    """fewer global worldwide total overall annual domestic foreign national local several half set given early late recent
    current former""".split()
)
"""Words of measure and of scope with which sentences open."""


def _common(word: Word) -> bool:
    """Whether a word is of the everyday kind: plural, verbal or adverbial endings, or a known noun."""
    from factcheck.facets.language import lexicon

    lower = word.lower
    if lower.endswith(("us", "is")) and not lower.endswith(("sis", "ous")) and lower not in _LATIN:
        return lexicon.is_known(lower)  # "Magnus", "Iris" are no plurals
    everyday = lower.endswith(("s", "ing", "ed", "ly", "ers", "ists", "ion", "ment", "ity"))
    return everyday or lower in _OPENERS or lexicon.is_known(lower)


_LATIN = frozenset(
    "census campus virus chorus status focus bus genus corpus bonus consensus circus surplus nucleus stimulus cactus this his its".split()
)
