"""Text → facets: what a text says in a form that can be compared.

A facet kind is one module in this folder. It finds its facets in a sentence and holds a claimed facet
against a whole passage. What its answer means for the claim is the same for every kind:

- `entails`: the passage says it; `weaker`: it says less; `conflicts`: it says otherwise;
- `unrelated`: for a `VALUE` kind, the passage does not speak of it; for a `FRAME` kind, the passage speaks of
  something else, and nothing in it bears on the claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from typing import Protocol

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
    concepts of the title, which name the subject of every sentence below; `known` those of the whole text, `own` those
    of the publisher's name: a text that names its own paper names nobody else by it.
    `essay` says that the text is a claim; `about` then holds the concepts of the essay's title, by which a passage may be
    found but nothing is decided: what a claim calls "he" or "the club" often has its name there.
    """

    anchor: DateRange | None = None
    issued: DateRange | None = None
    title: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    essay: bool = False
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Neighbouring sentences with all their facets, by kind. `main` is the index of the one that was found."""

    sentences: tuple[Sentence, ...]
    context: Context
    facets: Mapping[str, tuple[Facet, ...]] = field(default_factory=dict)
    main: int = 0

    @property
    def main_sentence(self) -> Sentence:
        """The sentence that was found; the others stand beside it."""
        return self.sentences[self.main]

    @property
    def meanings(self) -> frozenset[str]:
        """Every concept in the passage."""
        if len(self.sentences) == 1:
            return self.sentences[0].meanings
        return frozenset().union(*(sentence.meanings for sentence in self.sentences))


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
        facets={
            name: tuple(facet for sentence in sentences for facet in kind.find(sentence, context))
            for name, kind in kinds().items()
        },
    )


def join(passages: tuple[Passage, ...], main: int) -> Passage:
    """Passages of one sentence each, side by side as one, their facets found once."""
    first = passages[0]
    return replace(
        first,
        main=main,
        sentences=tuple(sentence for passage in passages for sentence in passage.sentences),
        facets={
            name: tuple(facet for passage in passages for facet in passage.facets.get(name, ()))
            for name in first.facets
        },
    )
