"""Finding the parts that come as one file each.

A part (a facet, a source kind, a document kind, a rule, a report, a store) is a module that lies directly
in its folder of the package, or an entry point of another distribution in the group of the same name.
Sub-packages of those folders are machinery, not parts. Names come from listing; nothing is imported
before `load` asks for it.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from importlib import metadata
from typing import Any

from factcheck.errors import UsageError

_FOLDERS = {
    "facets": "factcheck.facets",
    "sources": "factcheck.sources",
    "extract": "factcheck.extract",
    "rules": "factcheck.gate.rules",
    "reports": "factcheck.reports",
    "stores": "factcheck.store",
}


@cache
def names(group: str) -> tuple[str, ...]:
    """The names in a group (`facets`, `sources`, `extract`, `rules`, `reports`, `stores`), sorted."""
    return tuple(sorted({*_built_in(group), *_third_party(group)}))


@cache
def load(group: str, name: str) -> Any:
    """The part of that name: a module, or what a third party's entry point refers to.

    Raises `UsageError`, naming the nearest known name, where there is none.
    """
    if name in _built_in(group):
        return importlib.import_module(f"{_FOLDERS[group]}.{name}")
    entry = _third_party(group).get(name)
    if entry is None:
        raise UsageError(unknown(group, name))
    try:
        return entry.load()
    except Exception as error:  # third-party code may fail in any way
        raise UsageError(f"the plugin {name!r} ({entry.value}) does not load: {error}") from error


def unknown(group: str, name: str) -> str:
    """The message for a name that is not there."""
    return f"unknown {group.removesuffix('s')} {name!r}; {suggestion(name, names(group))}"


def suggestion(name: str, known: tuple[str, ...]) -> str:
    """Say "did you mean …" where a known name is near, else the known names."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean {str(near[0])!r}?"
    return f"known are {', '.join(known)}"


@cache
def _built_in(group: str) -> frozenset[str]:
    package = importlib.import_module(_FOLDERS[group])
    return frozenset(module.name for module in pkgutil.iter_modules(package.__path__) if not module.ispkg)


@cache
def _third_party(group: str) -> dict[str, metadata.EntryPoint]:
    return {entry.name: entry for entry in metadata.entry_points(group=f"factcheck.{group}")}
