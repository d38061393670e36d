"""A claims file, read and found to be in order."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims.claim_entries import read_claims
from factcheck.claims.compose import compose
from factcheck.claims.fields import Field, Table, read_fields
from factcheck.claims.links import check_links
from factcheck.claims.nodes import Mapping, Node, Point, Scalar, Sequence, kind
from factcheck.claims.problems import Problems, StopReadingError, show
from factcheck.claims.source_entries import read_essay, read_sources
from factcheck.claims.text import read_text
from factcheck.model import Claim, Essay, Source
from factcheck.safety import visible

_ROOT = Table(
    noun="the claims file",
    keys=("version", "essay", "sources", "claims"),
    unhonoured=("waivers", "policy"),
    meant={"article": "essay", "references": "sources", "statements": "claims"},
    deeper="if it is a source, indent it like the others under sources",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFile:
    """What a claims file says.

    `name` is the path as the user gave it, fit to show; every `Location.file` is the same. `folder` is
    absolute: relative paths in the file start there. Ids are unique, and every source and claim that a claim
    names is in the file.
    """

    path: Path
    name: str
    folder: Path
    essay: Essay
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]


def load(path: Path) -> ClaimsFile:
    """Read a claims file of version 1 (YAML 1.2, UTF-8, at most 5 MB).

    Raises `ClaimsFileError` with all that is wrong with it, sorted by place. Whether sources can be read is
    not asked here.
    """
    problems = Problems(visible(str(path)))
    try:
        loaded = _read(path, problems)
    except StopReadingError:
        loaded = None
    problems.check()
    if loaded is None:
        raise AssertionError("reading stopped without a problem")
    return loaded


def _read(path: Path, problems: Problems) -> ClaimsFile:
    root = compose(read_text(path, problems), problems)
    if root is None:
        problems.stop(Point(), "the file is empty", "begin it with version: 1 and claims:")
    fields = read_fields(root, _ROOT, problems)
    if isinstance(root, Mapping):
        if "version" not in fields.misspelt:
            _check_version(fields.get("version"), problems)
        if "claims" not in fields.misspelt:
            _check_any(fields.get("claims"), problems)
    essay = read_essay(fields["essay"].value, problems) if "essay" in fields else Essay()
    sources = read_sources(fields["sources"].value, problems) if "sources" in fields else ()
    entries = read_claims(fields["claims"].value, problems) if "claims" in fields else ()
    _check_files(fields["sources"].value if "sources" in fields else None, path, problems)
    check_links(entries, None if "sources" in fields.misspelt else sources, problems)
    return ClaimsFile(
        path=path,
        name=problems.file,
        folder=path.absolute().parent,
        essay=essay,
        sources=sources,
        claims=tuple(entry.claim for entry in entries),
    )


def _check_version(field: Field | None, problems: Problems) -> None:
    """`version: 1` must be there: what a later format means is not guessed."""
    if field is None:
        problems.add(Point(), "the version is missing", "begin the file with version: 1")
    elif not (isinstance(field.value, Scalar) and field.value.plain and field.value.text == "1"):
        given = show(field.value.text) if isinstance(field.value, Scalar) else kind(field.value)
        problems.add(field.value, f"the version must be 1, not {given}", "write version: 1, without quotes")


def _check_files(sources: Node | None, path: Path, problems: Problems) -> None:
    """A claims file that is its own source would bear out whatever it says."""
    for _, source in sources.entries if isinstance(sources, Mapping) else ():
        for key, value in source.entries if isinstance(source, Mapping) else ():
            if not (isinstance(key, Scalar) and key.text == "file" and isinstance(value, Scalar)):
                continue
            if _same_file(path, value.text):
                problems.add(value, "the claims file names itself as a source", "name the file that bears the claims")


def _same_file(path: Path, name: str) -> bool:
    """Whether a path written in a claims file leads to the file itself; links are followed, nothing is opened."""
    try:
        return os.path.realpath(path.absolute().parent / name.strip()) == os.path.realpath(path)
    except (OSError, ValueError):  # no file can have that name
        return False


def _check_any(field: Field | None, problems: Problems) -> None:
    """A file without claims would pass every gate, so it is refused."""
    hint = "add claims: and at least one claim"
    if field is None:
        problems.add(Point(), "no claims: nothing would be checked", hint)
    elif isinstance(field.value, Scalar) and field.value.empty:
        problems.add(field.key, "no claims: nothing would be checked", hint)
    elif isinstance(field.value, Sequence) and not field.value.items:
        problems.add(field.value, "no claims: nothing would be checked", hint)
