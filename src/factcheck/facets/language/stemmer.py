"""The stems of English words, by the Snowball project's English algorithm ("Porter 2") as of its version 3.1.

The algorithm is at https://snowballstem.org/algorithms/english/stemmer.html, and the steps have its names. It is written
out here since every word of every page goes through it: the library's own translation to Python, against which a test
holds this one, takes ten times as long, and its stems differ from version to version.

R1 and R2 are the parts of a word that endings are taken from, here the offsets at which they begin. A "y" that stands for
a consonant is written "Y" meanwhile.
"""

from __future__ import annotations

import re

_VOWELS = frozenset("aeiouy")
_CONSONANT_Y = re.compile(r"(^|[aeiouy])y")
_REGION = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]")
_FIRST_REGION = re.compile(rf"arsen|commun|emerg|gener|inter|later|organ|past|univers|{_REGION.pattern}")
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$")
_WHOLE = {
    **dict.fromkeys(("andes", "atlas", "bias", "cosmos", "howe", "news", "sky"), ""),
    "early": "earli", "gently": "gentl", "idly": "idl", "only": "onli", "singly": "singl", "skies": "sky", "skis": "ski",
    "ugly": "ugli",
}  # fmt: skip
_BEFORE_EED = frozenset({"succ", "proc", "exc"})
_BEFORE_ING = frozenset({"even", "cann", "inn", "earr", "herr", "out"})
_DOUBLE = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")


def _longest_first(endings: str) -> dict[str, str]:
    """What becomes of each ending, given as "ending:what"."""
    pairs = (one.partition(":") for one in endings.split())
    return {ending: other for ending, _, other in sorted(pairs, key=lambda pair: -len(pair[0]))}


_STEP_2 = _longest_first(
    "tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate alism:al aliti:al"
    " alli:al fulli:ful fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogist:og ogi:og lessli:less"
    " li:"
)
_STEP_3 = _longest_first("tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:")
_STEP_4 = _longest_first(
    "al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion:"
)
_ENDS_2, _ENDS_3, _ENDS_4 = tuple(_STEP_2), tuple(_STEP_3), tuple(_STEP_4)


def stem(word: str) -> str:
    """The stem of a word in lower case."""
    if word in _WHOLE:
        return _WHOLE[word] or word
    if len(word) < 3:
        return word
    word = word.removeprefix("'")
    with_y = "y" in word
    if with_y:
        word = _CONSONANT_Y.sub(r"\1Y", word)
    first = _FIRST_REGION.match(word)
    r1 = first.end() if first else len(word)
    second = _REGION.match(word, r1)
    r2 = second.end() if second else len(word)
    word = _step_1b(_step_1a(word), r1)
    if word.endswith(("y", "Y")) and len(word) > 2 and word[-2] not in _VOWELS:  # step 1c
        word = word[:-1] + "i"
    word = _step_5(_step_4(_step_3(_step_2(word, r1), r1, r2), r2), r1, r2)
    return word.replace("Y", "y") if with_y else word


def _step_1a(word: str) -> str:
    """Take a plural's or a genitive's ending off."""
    if "'" in word:
        word = next((word.removesuffix(one) for one in ("'s'", "'s", "'") if word.endswith(one)), word)
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if not word.endswith("s") or word.endswith(("ss", "us")):
        return word
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if _VOWEL.search(word, 0, len(word) - 2) else word


def _step_1b(word: str, r1: int) -> str:
    """Take a verb's ending off."""
    bare = word.removesuffix("ly")
    if bare.endswith("eed"):
        kept = len(bare) - 3 < r1 or bare[:-3] in _BEFORE_EED
        return word if kept else bare[:-1]
    if bare.endswith("ed"):
        rest = bare[:-2]
    elif bare.endswith("ing"):
        rest = bare[:-3]
        if bare == word and len(rest) == 2 and rest[1] == "y" and rest[0] not in _VOWELS:
            return rest[0] + "ie"  # "dying"
        if bare == word and rest in _BEFORE_ING:
            return word
    else:
        return word
    if not _VOWEL.search(rest):
        return word
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest.endswith(_DOUBLE):
        return rest if len(rest) == 3 and rest[0] in "aeo" else rest[:-1]
    return rest + "e" if len(rest) == r1 and _SHORT.search(rest) else rest


def _step_2(word: str, r1: int) -> str:
    if not word.endswith(_ENDS_2):
        return word
    ending = next(one for one in _ENDS_2 if word.endswith(one))
    rest = word[: -len(ending)]
    if (
        len(rest) < r1
        or (ending == "ogi" and not rest.endswith("l"))
        or (ending == "li" and rest[-1:] not in _BEFORE_LI)
    ):
        return word
    return rest + _STEP_2[ending]


_BEFORE_LI = frozenset("cdeghkmnrt")


def _step_3(word: str, r1: int, r2: int) -> str:
    if not word.endswith(_ENDS_3):
        return word
    ending = next(one for one in _ENDS_3 if word.endswith(one))
    rest = word[: -len(ending)]
    return word if len(rest) < (r2 if ending == "ative" else r1) else rest + _STEP_3[ending]


def _step_4(word: str, r2: int) -> str:
    if not word.endswith(_ENDS_4):
        return word
    ending = next(one for one in _ENDS_4 if word.endswith(one))
    rest = word[: -len(ending)]
    return word if len(rest) < r2 or (ending == "ion" and not rest.endswith(("s", "t"))) else rest


def _step_5(word: str, r1: int, r2: int) -> str:
    """Take a last "e", or one of two "l", off."""
    rest = word[:-1]
    if word.endswith("e"):
        return rest if len(rest) >= r2 or (len(rest) >= r1 and not _SHORT.search(rest)) else word
    return rest if word.endswith("ll") and len(rest) >= r2 else word
