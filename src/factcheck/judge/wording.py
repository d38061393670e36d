"""How much of what a claim says stands in a passage: its words, its verb, its figures, and whether any was exchanged."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from factcheck.facets import Passage
from factcheck.facets.language import clauses, lexicon, numerals, scene, verbs
from factcheck.facets.language.dated import Date
from factcheck.facets.language.persons import GENERIC, is_person
from factcheck.facets.language.words import Sentence, Word
from factcheck.facets.name import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The `share` of the claim's own words that a passage has, 0 to 1, `main` what its main sentence alone has of them,
    and which of them, as the claim writes them, stand nowhere in its text.
    """

    share: float
    main: float
    unsaid: tuple[str, ...] = ()


def predicated(claim: Passage, passage: Passage, *, named: bool) -> bool:
    """Whether the passage says what the claim says of its subject: one of its past-tense verbs, in some form.

    `named` says that it has the words by which the claim says the subject is called.
    """
    acts = scene.acts(claim.sentences[0]) - scene.names(claim.sentences[0])
    if named:
        acts -= _NAMING
    said = passage.meanings
    if not acts or acts & said or any(derived(act, said) >= 0.8 for act in acts):
        return True
    return bool(acts & _MAKING) and any(_WORK_BY.search(unit.text) for unit in passage.sentences)


_NAMING = frozenset(lexicon.concept(word) for word in ("described", "called", "named", "labelled", "labeled", "hailed"))
# A work by somebody was written, published and made by them.
_MAKING = frozenset(
    lexicon.concept(word) for word in ("wrote", "published", "composed", "painted", "directed", "produced")
)
_WORK_BY = re.compile(
    r"(?i)\b(?:study|article|book|paper|essay|report|novel|poem|song|film|painting|opera|symphony|play)\b[^.;]{0,60}?\bby\s(?-i:[A-Z])"
    r"|(?-i:[A-Z])\w+['’]s\s(?:\w+\s)?(?:study|article|book|paper|essay|report|novel|poem|song|film|painting|opera|symphony|play)\b"
)


def shared(claim: Passage, passage: Passage) -> Wording:
    """How many of the claim's words, values left out, the passage, its title or its neighbours have.

    A name that the passage does not mention counts neither way: the frame has already said that nothing else
    stands in its place. Neighbouring sentences and the title count a little less than the sentence itself.
    """
    names = scene.names(claim.sentences[0])
    main = passage.main_sentence.meanings
    around = passage.meanings | passage.context.title
    asked: dict[str, float] = {}
    written: dict[str, str] = {}
    for word in _telling(claim):
        if word.meaning in names and word.meaning not in around:
            continue
        written.setdefault(word.meaning, word.text)
        asked[word.meaning] = (
            1.0 if word.meaning in main else 0.85 if word.meaning in around else derived(word.meaning, around)
        )
    if not asked:
        return Wording(share=1.0, main=1.0) if around & names else Wording(share=0.5, main=0.5)
    return Wording(
        share=sum(asked.values()) / len(asked),
        main=sum(share for share in asked.values() if share == 1.0) / len(asked),
        unsaid=tuple(
            written[meaning]
            for meaning, share in asked.items()
            if share < _SAID and meaning not in passage.context.known
        ),
    )


_SAID = 0.8


@lru_cache(maxsize=256)
def _telling(claim: Passage) -> tuple[Word, ...]:
    """The words of a claim that say something of their own: no values, nothing that only frames, counts or says how."""
    sentence = claim.sentences[0]
    taken = [(one.start, one.end) for kind in ("date", "anniversary") for one in claim.facets.get(kind, ())]
    framed = _frame_end(claim)
    light = _hollow(sentence)
    return tuple(
        word
        for word in sentence.words
        if word.meaning
        and not word.meaning[0].isdigit()
        and not any(start <= word.start < end for start, end in taken)
        and not _counts_only(word, claim)
        and word.start >= framed
        and not lexicon.is_adverb(word.lower)
        and word.start not in light
    )


def _frame_end(claim: Passage) -> int:
    """Where the claim's sentence has named the occasion it speaks of: "In his speech on 9 May 2024 …"; 0 where it does not."""
    sentence = claim.sentences[0]
    if not sentence.words or sentence.words[0].lower not in _OPENINGS:
        return 0
    return max((one.end for one in claim.facets.get("date", ()) if isinstance(one, Date) and one.event), default=0)


_OPENINGS = frozenset("in at on during after before with under following".split())


# Nouns that leave it to the next one to say of what: "praised the role of the Allies" is said of the Allies.
_OF = re.compile(r"(?i)\b(?:contributions?|roles?|parts?|efforts?|memory|importance|kinds?|sorts?|case|course)\sof\b")


def _counts_only(word: Word, claim: Passage) -> bool:
    """Whether a word only writes or counts a number ("million", "people"): the number facet has compared it."""
    if not (numerals.is_word(word.lower) or word.lower in GENERIC or word.lower in _SIGNS):
        return False
    return any(one.start <= word.start < one.end for one in claim.facets.get("number", ()))


_SIGNS = frozenset("percent per cent pct euro euros dollar dollars pound pounds yen usd eur gbp".split())


def derived(meaning: str, said: frozenset[str]) -> float:
    """How far a concept is said by one near it. Words of one family ("threaten", "threat"; "found", "foundation") count almost as the same, as do those that say more."""
    if lexicon.implying(meaning) & said:
        return 0.8
    if len(meaning) < 5:
        return 0.0
    root = meaning[: max(5, len(meaning) - 3)]
    if any(other.startswith(root) for other in said):
        return 0.8
    return 0.3 if lexicon.opposites(meaning) & said else 0.0


def substituted(claim: Passage, passage: Passage) -> bool:
    """Whether the passage says the claim's sentence with another word in the place of one of its own.

    "The tunnel cost 40 million" is not said of the bridge, however many words are shared. A word that stands
    elsewhere in the passage, or is of the same family, has not been replaced.
    """
    asked, said = _sequence(claim), _sequence(passage)
    around = passage.meanings | passage.context.title
    matcher = difflib.SequenceMatcher(None, asked, said, autojunk=False)
    for code, first, last, start, end in matcher.get_opcodes():
        if code != "replace" or last - first > 2 or end - start > last - first:
            continue
        kept = (first > 0 and start > 0) + (last < len(asked) and end < len(said))
        missing = [word for word in asked[first:last] if word not in around and derived(word, around) < 0.8]
        if missing and kept and len(said) <= len(asked) + 4:
            return True
    return False


def exchanged(claim: Passage, passage: Passage) -> bool:
    """Whether two names or figures of the claim have changed places: "born in Oslo and died in Bergen", the wrong way round;
    "begun in 1971 and finished in 1963".
    """
    names = scene.parts_of_names(passage.main_sentence)
    figures = [scene.parts_of_figures(unit) for unit in reversed(passage.sentences)]
    asked = scene.parts_of_figures(claim.main_sentence)
    # The subject stands beside the figure that comes first, whichever that is.
    first = clauses.find(claim.main_sentence)[:1]
    told = {key: part - first[0].subject if first else part for key, part in asked.items()}
    return _crossed(scene.parts_of_names(claim.main_sentence), names) or _crossed(
        told, {key: part for parts in figures for key, part in parts.items()}
    )


def _crossed(asked: Mapping[str, frozenset[str]], said: Mapping[str, frozenset[str]]) -> bool:
    """Whether what is said beside one of two stands beside the other, both ways."""
    return any(
        said[one] & (asked[other] - asked[one])
        and said[other] & (asked[one] - asked[other])
        and not said[one] & (asked[one] - asked[other])
        and not said[other] & (asked[other] - asked[one])
        for one, other in itertools.combinations(sorted(asked.keys() & said.keys()), 2)
    )


def complement_said(claim: Passage, around: frozenset[str], said: str) -> bool:
    """Whether what the claim's subject is said to be ("the dead were journalists") is among the concepts of these words."""
    sentence = claim.main_sentence
    match = _COPULA.search(sentence.text)
    if match is None:
        return True
    noun = match["noun"].lower()
    if (
        is_person(noun)
        and _COMPOSED.match(sentence.text)
        and not re.search(rf"(?i)\b(?:were|are|was|is|being|all|both|each)\s(?:\w+\s)?{noun}", said)
    ):
        return False  # "injuring 20 diplomats" is not yet "the injured were diplomats"
    if (
        verbs.is_past(noun)
        or noun in GENERIC
        or noun in _HOLLOW
        or noun.endswith(("ing", "ly"))
        or numerals.is_word(noun)
    ):
        return True
    meaning = lexicon.concept(noun)
    return lexicon.is_stop(noun) or meaning in around or derived(meaning, around) >= 0.8


_COPULA = re.compile(
    r"\b(?:was|were|is|are)\s(?:(?:all|both|mostly|the|an?)\s(?:[\w.’'-]+\s){0,3}?)?(?P<noun>[a-z][a-z-]{3,})"
    r"(?=\s?[,.;]|\s(?:of|and|from|at|in|who|that|for|with|by)\b|\s?$)"
)
_HOLLOW = frozenset("part kind sort type form result case example member name number".split())


# What a whole group is said to be made up of.
_COMPOSED = re.compile(r"(?:The|All|Both)\s(?:[\w,.’'-]+\s){1,20}?(?:were|are)\s")


def text_of(passage: Passage) -> str:
    """The passage as one text."""
    return " ".join(unit.text for unit in passage.sentences)


def subject_said(claim: Passage, passage: Passage) -> bool:
    """Whether a common noun of those before the claim's verb stands in the passage; a date alone does not tell who acts.

    "The law" and "his car" point at what the page is about, whatever word it has for it.
    """
    subject: list[str] = []
    if claim.main_sentence.words[0].lower in _POINTING:
        return True
    aside = 0
    for word in claim.main_sentence.words:
        if verbs.is_past(word.lower) or word.lower in _BE:
            break
        aside += (word.text == "(") - (word.text == ")")
        if not aside and word.meaning and not word.capital and word.meaning[0].isalpha():
            subject.append(word.meaning)
    else:
        return True
    around = passage.meanings | passage.context.title
    return not subject or any(one in around or derived(one, around) >= 0.8 for one in subject)


_POINTING = frozenset("the this that these those his her its their he she it they".split())
_BE = frozenset("is are was were be been being has had have will".split())


def in_one_sentence(claim: Passage, passage: Passage) -> bool:
    """Whether the passage's own sentence has both the claim's subject, or leans on the one before for it, and its verb.

    "The mayor opened the school on 4 May. The police chief resigned" has all the words of "The mayor resigned on 4 May".
    """
    sentence, main = claim.sentences[0], passage.main_sentence
    acts = scene.acts(sentence) - scene.names(sentence)
    done = not acts or acts & main.meanings or any(derived(act, main.meanings) >= _SAID for act in acts)
    verb = next((at for at, word in enumerate(sentence.words) if verbs.is_past(word.lower) or word.lower in _BE), 0)
    named = [word.meaning for word in sentence.words[: verb or None] if word.meaning]
    named = named if verb else named[:1]
    around = main.meanings | passage.context.title
    there = not named or any(one in around or derived(one, around) >= _SAID for one in named)
    return bool(done) and (there or any(word.lower in _LEANING for word in main.words[:4]))


def told(claim: Passage, passage: Passage) -> bool:
    """Whether the passage's own sentence says what the claim says of its subject, where only words decide.

    The subject may be borrowed from the sentence before or the title; what is said of it may not: "drifted upstream"
    is not told by "drifted downstream" after "the upstream cable parted".
    """
    sentence, main = claim.main_sentence, passage.main_sentence
    leans = any(word.lower in _LEANING for word in main.words[:2])
    said = passage.meanings | passage.context.title if leans else main.meanings
    named = main.meanings | passage.context.title
    joined = main.text.lower().replace(" ", "")
    spoken = [at for at, word in enumerate(sentence.words) if verbs.is_past(word.lower) or word.lower in _BE]
    first = spoken[0] if spoken else len(sentence.words)
    asked = [word for word in sentence.words[first:] if _carries(word, sentence)]
    missing = [word for word in asked if word.meaning not in said and derived(word.meaning, said) < 0.8]
    missing = [word for word in missing if word.lower not in joined]
    # A pronoun stands for the subject alone: where it happened is not borrowed from the sentence before.
    if any(word.capital and word.meaning not in named and word.lower not in joined for word in asked):
        return False
    if len(missing) * _FORGIVEN > len(asked):
        return False
    if any(word.lower == "still" for word in sentence.words) and not _STILL.search(main.text):
        return False
    return _same_place(claim, passage) and _subject_there(sentence, first, passage)


def _same_place(claim: Passage, passage: Passage) -> bool:
    """Whether no place stands where the claim has another: "at Lydd" for "at Harle", which is named elsewhere."""
    for asked in _places(claim):
        there = [one for one in _places(passage) if one.slot == asked.slot]
        if there and not any(set(one.parts) & set(asked.parts) for one in there):
            return False
    return True


def _places(passage: Passage) -> list[Name]:
    """The names right behind "in", "at" or "near" in the passage's own sentence."""
    main = passage.main_sentence
    named = (one for one in passage.facets.get("name", ()) if isinstance(one, Name))
    return [one for one in named if one.sentence == main.index and _AT.search(main.text[: one.start - main.start])]


_AT = re.compile(r"(?i)\b(?:in|at|near)\s$")


def _carries(word: Word, sentence: Sentence) -> bool:
    """Whether a word behind the verb says something of its own."""
    return (
        bool(word.meaning)
        and word.meaning[0].isalpha()
        and not lexicon.is_adverb(word.lower)
        and not verbs.is_past(word.lower)
        and word.start not in _hollow(sentence)
    )


_FORGIVEN = 4
"""One word in so many may be said otherwise."""
_STILL = re.compile(r"(?i)\b(?:still|remains?|continues?|to\sthis\sday|today|now)\b")
_LEANING = frozenset("it he she they this these that".split())


def _hollow(sentence: Sentence) -> frozenset[int]:
    light = {match.start() + sentence.start for match in _OF.finditer(sentence.text)}
    return scene.light_verbs(sentence) | frozenset(light)


def _subject_there(sentence: Sentence, first: int, passage: Passage) -> bool:
    """Whether one of the names before the claim's verb is named in the passage or its title, or a pronoun stands for it."""
    names = {word.meaning for word in scene.name_words(sentence) if word in sentence.words[:first]}
    main = passage.main_sentence
    if not names or names & (main.meanings | passage.context.title):
        return True
    if not names & passage.meanings and scene.acts(main) and not any(word.lower in _LEANING for word in main.words[:2]):
        return False  # somebody else may have done it
    leans = any(word.lower in _LEANING for word in main.words[:6])
    goes_on = passage.main > 0 and passage.sentences[passage.main - 1].text.endswith(";")
    return leans or (bool(names & passage.meanings) and (goes_on or not scene.name_words(main)))


def both_done(claim: Passage, passage: Passage) -> bool:
    """Whether each of a claim's several verbs is said: "tore the roof off and drowned 40 sheep"."""
    acts = scene.acts(claim.main_sentence) - scene.names(claim.main_sentence)
    return len(acts) < 2 or all(act in passage.meanings or derived(act, passage.meanings) >= 0.8 for act in acts)


def clocks_said(claim: Passage, passage: Passage) -> bool:
    """Whether the claim's times of day stand in the passage, and it is plain what happened at each."""
    asked = set(_CLOCK.findall(claim.main_sentence.text))
    there = set(_CLOCK.findall(passage.main_sentence.text))
    return not asked or (asked == there and len(asked) == 1)


_CLOCK = re.compile(r"(?<![\d:.])\d{1,2}[:.]\d\d(?![\d:])")


def figures_said(claim: Passage, passage: Passage) -> bool:
    """Whether every figure of the claim that no facet has read (a score, a serial number) stands in the passage or its title."""
    read = [(one.start, one.end) for kind in ("number", "date", "anniversary") for one in claim.facets.get(kind, ())]
    figures = {
        word.text
        for word in claim.main_sentence.words
        if word.text[0].isdigit() and not any(start <= word.start < end for start, end in read)
    }
    return figures <= {word.text for unit in passage.sentences for word in unit.words} | passage.context.figures


def _sequence(passage: Passage) -> list[str]:
    """The concepts of a passage's main sentence in order; values, what they count and an event that only dates it left out."""
    stretches = [one.end for one in passage.facets.get("anniversary", ())] if passage.context.essay else []
    values = [
        (one.start, one.end) for kind in ("number", "date", "anniversary") for one in passage.facets.get(kind, ())
    ]
    light = scene.light_verbs(passage.main_sentence)
    return [
        word.meaning
        for word in passage.main_sentence.words
        if word.meaning
        and word.start not in light
        and not word.meaning[0].isdigit()
        and not any(start <= word.start < end for start, end in values)
        and not any(end <= word.start for end in stretches)
    ]
