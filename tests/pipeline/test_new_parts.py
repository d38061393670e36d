"""A new facet and a new source kind are one file each."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

import factcheck.facets
import factcheck.sources
from factcheck import Settings, facets, plugins
from factcheck.judge import material

FACET = '''
"""Smells: the same one entails, another conflicts."""
import re
from factcheck.facets import Bearing
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.VALUE
_SMELLS = re.compile(r"\\b(?:tar|soap|pepper)\\b")


def find(sentence, context):
    return tuple(
        Facet(start=sentence.start + match.start(), end=sentence.start + match.end(), exact=match.group())
        for match in _SMELLS.finditer(sentence.text)
    )


def compare(claimed, claim, passage):
    found = passage.facets["smell"]
    if not found:
        return Relation(facet="smell", kind=RelationKind.UNRELATED, claimed=claimed.exact)
    kind = RelationKind.ENTAILS if found[0].exact == claimed.exact else RelationKind.CONFLICTS
    return Relation(
        facet="smell", kind=kind, claimed=claimed.exact, found=found[0].exact, start=found[0].start, end=found[0].end
    )
'''
SOURCE = '''
"""Sources that are kept on a shelf: `doi: shelf:NAME`."""
import hashlib
from factcheck.model import ReadAs, Snapshot

ORDER = 5
BODY = b"The shelf says that the fire killed 72 people."


def handles(source):
    return bool(source.doi and source.doi.startswith("shelf:"))


def address(source, context):
    return source.doi


def read(source, context):
    return Snapshot(
        address=source.doi,
        final_address=source.doi,
        body=BODY,
        sha256=hashlib.sha256(BODY).hexdigest(),
        media_type="text/plain",
        read_as=ReadAs.FILE,
    )
'''
Drop = Callable[[ModuleType, str, str], None]


@pytest.fixture
def drop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drop]:
    """Puts one file into a folder of the package for the length of a test."""
    put: list[str] = []
    caches = (plugins.names, plugins.load, plugins._built_in, facets.kinds, material.read)

    def clear() -> None:
        for cached in caches:
            cached.cache_clear()
        importlib.invalidate_caches()

    def into(folder: ModuleType, name: str, text: str) -> None:
        place = tmp_path / folder.__name__
        place.mkdir()
        (place / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(place)])
        put.append(f"{folder.__name__}.{name}")
        clear()

    yield into
    monkeypatch.undo()
    for name in put:
        sys.modules.pop(name, None)
    clear()


def test_a_new_facet_is_one_file(drop: Drop) -> None:
    statement, text = "The door of the mill smelled of tar.", "The door of the mill smelled of soap."
    assert factcheck.check(statement, text).verdict != "contradicted"
    drop(factcheck.facets, "smell", FACET)
    assert factcheck.check(statement, text).verdict == "contradicted"
    assert factcheck.check(statement, statement).verdict == "supported"
    assert "smell=1" in facets.version()


def test_a_new_source_kind_is_one_file(drop: Drop, tmp_path: Path) -> None:
    drop(factcheck.sources, "shelf", SOURCE)
    path = tmp_path / "claims.yaml"
    path.write_text(
        'version: 1\nsources: {one: {DOI: "shelf:mill"}}\nclaims:\n'
        '  - {id: toll, statement: "The fire killed 72 people.", sources: [one]}\n',
        encoding="utf-8",
    )
    now = datetime(2026, 11, 24, tzinfo=UTC)
    run = factcheck.verify(path, Settings(now=now, offline=True, store=tmp_path / "store"))
    assert run.claims[0].verdict.verdict == "supported"
    assert run.claims[0].verdict.evidence[0].exact == "The shelf says that the fire killed 72 people."
