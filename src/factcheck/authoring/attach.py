"""Attaching a page that an editor saved to the source that it is a copy of."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from factcheck import claims
from factcheck.authoring import layout, saved
from factcheck.claims import ClaimsFile
from factcheck.claims.problems import nearest
from factcheck.errors import ClaimsFileError, UsageError
from factcheck.model import Claim, Location, Source, Unreadable
from factcheck.safety import redact, visible

FOLDER: Final = "sources"
"""Where copies are put, beside the claims file."""
_NOWHERE: Final = Location(file="", line=1, column=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What was recorded. `file` is the copy's path from the claims file's folder; `doubt` is what an editor should look at."""

    source: str
    file: str
    sha256: str
    by: str | None
    accessed: date
    title: str | None
    doubt: str = ""


def attach(path: Path, name: str, file: Path, *, by: str | None = None, on: date | None = None) -> Attached:
    """Copy a saved page beside the claims file and record it with its sha256, its day and who attached it.

    Nothing is written where the page cannot be read. Raises `UsageError` for that, for a source that is not there, and
    for a claims file that cannot be changed safely, and `ClaimsFileError` for one that is not in order.
    """
    before = claims.load(path)
    source = _source(before, name)
    copy = saved.read(file)
    if isinstance(copy.document, Unreadable):
        raise UsageError(f"{file} cannot be used: {copy.document.detail}")
    place, is_new = _place(before.folder, name, copy)
    told = {"file": place.relative_to(before.folder).as_posix(), "sha256": copy.sha256}
    told |= {"accessed": str(on or copy.saved)} | ({"by": by} if by else {})
    if is_new:
        _write(place, copy.body)
    try:
        _record(path, before, name, told)
    except BaseException:
        if is_new:
            place.unlink(missing_ok=True)
        raise
    return Attached(
        source=name,
        file=told["file"],
        sha256=copy.sha256,
        by=by,
        accessed=on or copy.saved,
        title=copy.document.title,
        doubt=_doubt(source, copy.address),
    )


def _source(file: ClaimsFile, name: str) -> Source:
    known = {source.id: source for source in file.sources}
    if name in known:
        return known[name]
    near = nearest(name, sorted(known))
    hint = f"did you mean {near!r}?" if near else f"known are {', '.join(list(known)[:10])}" if known else "it has none"
    raise UsageError(f"{file.name} has no source {name!r}; {hint}")


def _place(folder: Path, name: str, copy: saved.SavedCopy) -> tuple[Path, bool]:
    """Where the copy lies in the claims file's folder, and whether it has to be put there."""
    real = Path(os.path.realpath(copy.path))
    root = Path(os.path.realpath(folder))
    if root in real.parents:
        return folder / real.relative_to(root), False
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:60] or "source"
    suffix = re.sub(r"[^A-Za-z0-9.]", "", copy.path.suffix.lower())
    for number in range(1, 1000):
        place = folder / FOLDER / f"{stem}{'' if number == 1 else f'-{number}'}{suffix}"
        if not os.path.lexists(place):
            return place, True
        if place.is_file() and not place.is_symlink() and place.read_bytes() == copy.body:
            return place, False
    raise UsageError(f"{folder / FOLDER} has a thousand copies of {name!r}; clear it up")


def _write(place: Path, body: bytes) -> None:
    try:
        place.parent.mkdir(exist_ok=True)
        if place.parent.is_symlink():
            raise UsageError(f"{place.parent} is a link; copies are put into a folder")
        with place.open("xb") as out:
            out.write(body)
    except OSError as error:
        raise UsageError(f"cannot write {place}: {error.strerror or error}") from error


def _record(path: Path, before: ClaimsFile, name: str, told: dict[str, str]) -> None:
    """Change the claims file, and only if what is read of it then differs in nothing else."""
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        try:
            with unfinished.open("x", encoding="utf-8", newline="") as out:
                out.write(layout.with_fields(text, name, told))
            if not _same(before, claims.load(unfinished), name, told):
                raise UsageError(_BY_HAND.format(path=path, name=name, keys=", ".join(told)))
            unfinished.chmod(path.stat().st_mode & 0o777)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except ClaimsFileError as error:
        raise UsageError(_BY_HAND.format(path=path, name=name, keys=", ".join(told))) from error
    except OSError as error:
        raise UsageError(f"cannot change {path}: {error.strerror or error}") from error


_BY_HAND: Final = "{path} cannot be changed safely by a program; write {keys} under {name!r} yourself"


def _same(before: ClaimsFile, after: ClaimsFile, name: str, told: dict[str, str]) -> bool:
    def bare(source: Source) -> Source:
        mine = replace(source, location=_NOWHERE)
        return replace(mine, file=None, sha256=None, accessed=None, by=None) if source.id == name else mine

    def plain(claim: Claim) -> tuple[object, ...]:
        return claim.id, claim.statement, claim.expect, claim.speaker, claim.value, claim.type, claim.sources

    new = next(source for source in after.sources if source.id == name)
    return (
        before.essay == after.essay
        and list(map(bare, before.sources)) == list(map(bare, after.sources))
        and list(map(plain, before.claims)) == list(map(plain, after.claims))
        and (new.file, new.sha256) == (told["file"], told["sha256"])
    )


def _doubt(source: Source, address: str | None) -> str:
    """That the page names another address than the source's."""
    if address is None or source.url is None or saved.same_page(address, source.url):
        return ""
    return f"the page says that it is {visible(redact(address))}, and the source is {visible(redact(source.url))}"
