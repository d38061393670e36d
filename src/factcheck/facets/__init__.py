"""Text → facets: what a text says in a form that can be compared.

A facet kind is one module in this folder. It finds its facets in a sentence and holds a claimed facet
against a whole passage. What its answer means for the claim is the same for every kind:

- `entails`: the passage says it; `weaker`: it says less; `conflicts`: it says otherwise;
- `unrelated`: for a `VALUE` kind, the passage does not speak of it; for a `FRAME` kind, the passage speaks of
  something else, and nothing in it bears on the claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

from factcheck import plugins
from factcheck.facets.language.words import Sentence
from factcheck.model import DateRange, Facet, Relation


class Bearing(StrEnum):
    """What a facet kind contributes: a value that decides, the frame in which values may be compared, or a limit.

    What conflicts with a limit is ruled out, whatever else the passage speaks of.
    """

    VALUE = "value"
    FRAME = "frame"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known around a text.

    `anchor` is the day that relative dates count from. `issued` is the text's own date. `title` holds the
    concepts of the title, which name the subject of every sentence below, and `figures` the numbers there, as written;
    `known` has the concepts of the whole text, `own` those of the publisher's name: a text that names its own paper names
    nobody else by it.
    `essay` says that the text is a claim; `about` then holds the concepts of the essay's title, by which a passage may be
    found but nothing is decided: what a claim calls "he" or "the club" often has its name there.
    """

    anchor: DateRange | None = None
    issued: DateRange | None = None
    title: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    essay: bool = False
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """Neighbouring sentences with all their facets, by kind. `main` is the index of the one that was found.

    `meanings` has every concept in the passage. Compared by identity, as its sentences are.
    """

    sentences: tuple[Sentence, ...]
    context: Context
    meanings: frozenset[str]
    facets: Mapping[str, tuple[Facet, ...]]
    main: int = 0

    @property
    def main_sentence(self) -> Sentence:
        """The sentence that was found; the others stand beside it."""
        return self.sentences[self.main]


class _Found(Mapping[str, tuple[Facet, ...]]):
    """Facets by kind; those of a kind are looked for when they are first asked for, and kept."""

    __slots__ = ("_find", "_kept")

    def __init__(self, find: Callable[[str], tuple[Facet, ...]]) -> None:
        self._find = find
        self._kept: dict[str, tuple[Facet, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Facet, ...]:
        if name not in self._kept:
            if name not in kinds():
                raise KeyError(name)
            self._kept[name] = self._find(name)
        return self._kept[name]

    def get(self, name: str, default: Any = None) -> Any:
        """As for every mapping, but at the cost of one look-up for what is kept: this is asked most."""
        kept = self._kept.get(name)
        return super().get(name, default) if kept is None else kept

    def __iter__(self) -> Iterator[str]:
        return iter(kinds())

    def __len__(self) -> int:
        return len(kinds())


class Kind(Protocol):
    """A module of this folder, or what an entry point of the group `factcheck.facets` refers to."""

    VERSION: int
    BEARING: Bearing

    def find(self, sentence: Sentence, context: Context) -> tuple[Facet, ...]:
        """The facets of one sentence, with offsets into the whole text."""

    def compare(self, claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
        """How the passage bears on a claimed facet; `None` where the facet asks for nothing."""


@cache
def kinds() -> Mapping[str, Kind]:
    """All facet kinds by name, in the order of their names."""
    return {name: plugins.load("facets", name) for name in plugins.names("facets")}


def version() -> str:
    """A string that changes whenever what is found in a text may change."""
    return ",".join(f"{name}={kind.VERSION}" for name, kind in kinds().items())


def read(sentences: tuple[Sentence, ...], context: Context) -> Passage:
    """A passage with all facets of its sentences; the first is the main one."""
    return Passage(
        sentences=sentences,
        context=context,
        meanings=frozenset().union(*(sentence.meanings for sentence in sentences)),
        facets=_Found(
            lambda name: tuple(facet for sentence in sentences for facet in kinds()[name].find(sentence, context))
        ),
    )


def join(passages: tuple[Passage, ...], main: int) -> Passage:
    """Passages of one sentence each, side by side as one, their facets found once."""
    if len(passages) == 1:
        return passages[0]
    return Passage(
        sentences=tuple(sentence for passage in passages for sentence in passage.sentences),
        context=passages[0].context,
        meanings=frozenset().union(*(passage.meanings for passage in passages)),
        facets=_Found(lambda name: tuple(facet for passage in passages for facet in passage.facets[name])),
        main=main,
    )
