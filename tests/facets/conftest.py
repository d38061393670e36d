"""Holding one kind of facet of a statement against a source, without the judge."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import facets
from factcheck.facets import Context, Passage
from factcheck.facets.language.words import Sentence, sentences, words
from factcheck.model import DateRange, Relation, RelationKind

_WORST_FIRST = (RelationKind.CONFLICTS, RelationKind.UNRELATED, RelationKind.WEAKER, RelationKind.ENTAILS)


def _day(text: str | None) -> DateRange | None:
    return DateRange.parse(text) if text else None


def _meanings(units: tuple[Sentence, ...]) -> frozenset[str]:
    return frozenset(word.meaning for unit in units for word in unit.words if word.meaning)


def _claim(statement: str, issued: str | None) -> Passage:
    day = _day(issued)
    return facets.read(sentences(statement), Context(anchor=day, issued=day, essay=True))


def _source(text: str, issued: str | None, title: str | None) -> Passage:
    units, day = sentences(text), _day(issued)
    subject = frozenset(word.meaning for word in words(title or "") if word.meaning)
    return facets.read(units, Context(anchor=day, issued=day, title=subject, known=_meanings(units)))


@pytest.fixture
def relations() -> Callable[..., list[Relation]]:
    """Every relation between the statement's facets of a kind and the source, in the statement's order."""

    def relate(
        kind: str,
        statement: str,
        source: str,
        *,
        issued: str | None = None,
        essay_issued: str | None = None,
        title: str | None = None,
    ) -> list[Relation]:
        claim, passage = _claim(statement, essay_issued), _source(source, issued, title)
        found = (facets.kinds()[kind].compare(facet, claim, passage) for facet in claim.facets[kind])
        return [relation for relation in found if relation is not None]

    return relate


@pytest.fixture
def held(relations: Callable[..., list[Relation]]) -> Callable[..., str]:
    """The worst of those relations by its name, or "nothing" where the source bears on none of the facets."""

    def hold(kind: str, statement: str, source: str, **around: str) -> str:
        kinds = {relation.kind for relation in relations(kind, statement, source, **around)}
        return next((str(one) for one in _WORST_FIRST if one in kinds), "nothing")

    return hold


@pytest.fixture
def found() -> Callable[..., list[object]]:
    """The facets of a kind in a text that is a source, or a claim with `essay=True`."""

    def find(kind: str, text: str, *, issued: str | None = None, essay: bool = False) -> list[object]:
        passage = _claim(text, issued) if essay else _source(text, issued, None)
        return list(passage.facets[kind])

    return find
