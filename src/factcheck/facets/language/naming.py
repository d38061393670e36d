"""Finding the proper names of a sentence, with the place that each of them holds in it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.facets.language import scene, verbs
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import Facet

TITLED = frozenset(
    """president secretary senator general captain professor chancellor minister pope saint judge mayor governor councillor
    councilor alderman doctor reverend sergeant colonel major lieutenant inspector sheriff ambassador bishop archbishop
    cardinal rabbi baron baroness duke duchess prince princess superintendent constable""".split()
)
"""What stands before a name and is no part of it."""
_PREPOSITIONS = frozenset("in at on to from by of for with near outside after into inside".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Facet):
    """A proper name: its concepts and lower-case words, the initials of its words, and the place it holds in the sentence.

    `slot` is the preposition before it, "subject" for the first name of a clause, else "" ; `head` is the concept of
    the word that follows ("office" in "the Oslo office"), and `modifies` says that this is the noun that is named.
    """

    parts: tuple[str, ...]
    words: tuple[str, ...]
    initials: str
    slot: str
    head: str
    modifies: bool
    sentence: int


def find(sentence: Sentence) -> tuple[Name, ...]:
    """The proper names of a sentence, words that stand together as one."""
    found: list[Name] = []
    group: list[Word] = []
    marked = {word.start for word in scene.name_words(sentence)}
    for at, word in enumerate(sentence.words):
        if word.start in marked:
            group.append(word)
            continue
        if group and _initial(sentence, at) and any(one.start in marked for one in sentence.words[at : at + 6]):
            continue  # "Vincent K. L. Chang"
        if (
            group
            and word.lower in {"of", "the", "de", "van", "von", "and", "for", "al", "bin", "'s", "’s", "-", "&"}
            and _goes_on(sentence, at, marked)
            and (word.lower not in {"and", "&"} or _firm(sentence, at))
        ):
            continue
        if group:
            found.append(_name(sentence, group, word))
            group = []
    if group:
        found.append(_name(sentence, group, None))
    return tuple(found)


def _firm(sentence: Sentence, at: int) -> bool:
    """Whether "and" joins the names of one firm: "Lowe and Sons"."""
    return sentence.words[at + 1].lower in _PARTNERS


_PARTNERS = frozenset("sons son daughters daughter brothers bros sisters partners associates company co cie".split())


def _initial(sentence: Sentence, at: int) -> bool:
    """Whether a word is the initial of a name, or the mark behind one."""
    word = sentence.words[at - 1] if sentence.words[at].text == "." and at else sentence.words[at]
    return len(word.text) == 1 and word.capital and not word.meaning


def _goes_on(sentence: Sentence, at: int, marked: set[int]) -> bool:
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    return following is not None and following.start in marked and sentence.words[at].lower not in {"in", "to", "at"}


def _name(sentence: Sentence, group: list[Word], following: Word | None) -> Name:
    if len(group) > 1 and group[0].lower in TITLED:
        group = group[1:]
    last = _end_of_phrase(sentence, group[-1])
    first = sentence.words.index(group[0])
    slot = _slot(sentence, first)
    if (
        not slot
        and not any(word.start in {w.start for w in group} for word in sentence.words[: max(first - 4, 0)])
        and first <= 3
    ):
        slot = "subject"
    return Name(
        start=group[0].start,
        end=last.end,
        exact=sentence.text[group[0].start - sentence.start : last.end - sentence.start],
        parts=tuple(word.meaning for word in group),
        words=tuple(word.lower for word in group),
        initials="".join(word.lower[0] for word in group),
        slot=slot,
        head=following.meaning if following is not None and following.text.isalpha() else "",
        modifies=following is not None and _is_noun(following),
        sentence=sentence.index,
    )


def _is_noun(word: Word) -> bool:
    """Whether a word in small letters is likelier a noun in the singular than a verb: "parade", not "arrived", "wins"."""
    lower = word.lower
    return bool(word.meaning) and lower.isalpha() and not word.capital and not verbs.is_past(lower) and lower[-1] != "s"


def _end_of_phrase(sentence: Sentence, last: Word) -> Word:
    """The last word of a fixed name that is read by its first one ("United" stands for "United States")."""
    at = sentence.words.index(last) + 1
    while at < len(sentence.words) and sentence.words[at].capital and not sentence.words[at].meaning:
        last, at = sentence.words[at], at + 1
    return last


def _slot(sentence: Sentence, first: int) -> str:
    """The preposition that governs a name: "in" for "in the castle of Sarre", "by" for "by the architect Maria Benn"."""
    slot = ""
    for at in range(first - 1, max(-1, first - 9), -1):
        word = sentence.words[at]
        if _initial(sentence, at):
            continue
        if not word.text[0].isalpha() or word.lower.endswith("ed") or (word.capital and slot):
            break
        if word.lower in _PREPOSITIONS:
            slot = word.lower
            if slot != "of":
                break
    return slot
