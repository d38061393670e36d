"""Words that say the same, words that say the opposite, and words that say nothing.

The lists are in `wordlists` and `implied`; here words are brought to their stems and looked up.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from factcheck.facets.language.implied import IMPLIED
from factcheck.facets.language.verbs import BASES
from factcheck.facets.language.wordlists import ANTONYMS, PHRASES, STOP, SYNONYMS

_BRITISH = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("iser", "izer"),
    ("isers", "izers"),
)
_SPELLING = {
    "programme": "program", "centre": "center", "theatre": "theater",
    "defence": "defense", "licence": "license",
}  # fmt: skip
_OUR = tuple(
    """honour colour labour harbour neighbour favour rumour armour humour behaviour endeavour flavour splendour vigour
    parlour savour vapour clamour""".split()
)
_NOT_BRITISH = frozenset(
    {"rise", "raise", "promise", "exercise", "noise", "praise", "wise", "surprise", "premise", "arise"}
)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer

    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word; irregular forms and British spellings are brought to one base first."""
    base = BASES.get(word) or _SPELLING.get(word) or _without_u(word)
    if "-" in base or len(base) < 4 or not base.isascii():
        return base
    if base not in _NOT_BRITISH:
        for british, other in _BRITISH:
            if base.endswith(british) and len(base) > len(british) + 3:
                base = base.removesuffix(british) + other
                break
    return _stemmer().stemWord(base) if base.endswith(STEMMED) else base


# What a word must end in for its stem to be another word; the stemmer takes 50 microseconds, and a third of all words
# end in none of these.
STEMMED = (
    *("s", "'", "e", "i", "ed", "ing", "al", "ful", "ll", "er", "or", "ic", "ant", "ent", "ism", "ion", "ogist"),
    *(f"{letter}y" for letter in "bcdfghjklmnpqrstvwxyz"),
)


def _without_u(word: str) -> str:
    """A word in American spelling: "honored" for "honoured"."""
    found = next((base for base in _OUR if word.startswith(base)), None) if word.startswith(_OUR) else None
    return word if found is None else f"{found[:-2]}r{word[len(found) :]}"


@lru_cache(maxsize=65536)
def concept(word: str) -> str:
    """What a lower-case word stands for: its stem, or the first word of its line of synonyms."""
    return _groups().get(word) or _groups().get(stem(word)) or stem(word)


def is_stop(word: str) -> bool:
    """Whether a lower-case word carries no topic of its own."""
    return word in _STOPS


def is_action(word: str) -> bool:
    """Whether a lower-case noun names what somebody does: one of a synonym's line, or with an ending such as "-ment"."""
    return word in _groups() or stem(word) in _groups() or (len(word) > 6 and word.endswith(_ACTION_ENDINGS))


_ACTION_ENDINGS = ("tion", "sion", "ment", "ance", "ence")


def is_adverb(word: str) -> bool:
    """Whether a lower-case word only says how ("expressly", "recently")."""
    return len(word) > 5 and word.endswith("ly") and word not in _NOUNS_IN_LY


_NOUNS_IN_LY = frozenset("family assembly monopoly anomaly supply italy weekly monthly quarterly elderly july".split())


def is_known(word: str) -> bool:
    """Whether a lower-case word stands in one of the lists here, so that it is no proper name."""
    return word in _STOPS or word in BASES or word in _groups() or stem(word) in _groups()


@cache
def opposites(meaning: str) -> frozenset[str]:
    """The concepts that say the contrary of one."""
    return _opposites().get(meaning, frozenset())


@cache
def implying(meaning: str) -> frozenset[str]:
    """The concepts that say more than one, and so say it too; never the other way round."""
    return _implied().get(meaning, frozenset())


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Fixed phrases by their first word: the words, and the word that they stand for; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in PHRASES:
        words, meaning = line.split("|")
        table.setdefault(words.split()[0], []).append((tuple(words.split()), meaning))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


_STOPS = frozenset(STOP)


@cache
def _groups() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in SYNONYMS:
        words = line.split()
        head = stem(words[0])
        for word in words:
            table.setdefault(word, head)
            table.setdefault(stem(word), head)
    return table


@cache
def _implied() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in IMPLIED)
    return {concept(first): frozenset(concept(word) for word in others) for first, *others in lines}


@cache
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in ANTONYMS:
        one, other = (concept(word) for word in line.split())
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}
