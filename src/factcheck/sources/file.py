"""A file in the claims file's folder: a document, or a saved copy of a page."""

from __future__ import annotations

import errno
import os
import stat
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePath

from factcheck.model import ReadAs, Reason, Snapshot, Source, Unreadable
from factcheck.sources.transport.body import too_large
from factcheck.sources.transport.context import Context
from factcheck.sources.transport.media import of_file

ORDER = 10

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LOOKED_AT = 2_000
"""Files of a folder; with more, which come first would be for the disk to choose."""
_ALIKE = 70.0
"""In per cent; two names of one ending are soon half alike."""
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG})


def handles(source: Source) -> bool:
    """Whether the source has a `file`."""
    return source.file is not None


def read(source: Source, context: Context) -> Snapshot | Unreadable:
    """The bytes of a plain file that lies in the claims file's folder, links followed."""
    name = source.file or ""
    path = _inside(context.folder, name)
    if isinstance(path, Unreadable):
        return path
    limits = context.settings.limits
    try:
        body = _bytes(path, limits.body + 1)
    except OSError as error:
        if error.errno in _ABSENT:
            return _missing(f"there is no file {name}{_meant(context.folder, name)}")
        return _missing(f"the file {name} cannot be read")
    if body is None:
        return _missing(f"{name} is not a plain file")
    if len(body) > limits.body:
        return too_large(limits)
    if not body:
        return Unreadable(reason=Reason.EMPTY, detail=f"the file {name} is empty")
    found = sha256(body).hexdigest()
    if source.sha256 is not None and found != source.sha256:
        day = f" on {source.accessed}" if source.accessed else ""
        return Unreadable(
            reason=Reason.CHANGED_FILE,
            detail=f"the file {name} is not the one that was attached{day}: its sha256 differs; attach it again",
        )
    return Snapshot(
        address=name,
        final_address=name,
        body=body,
        sha256=found,
        media_type=of_file(name, body),
        read_as=ReadAs.SAVED_COPY if source.url or source.doi else ReadAs.FILE,
    )


def _inside(folder: Path, name: str) -> Path | Unreadable:
    """Where the file lies, where that is in the folder. What lies outside is not even looked for."""
    if not name.strip() or "\0" in name:
        return _missing("the path of the file is empty or holds a null character")
    root = Path(os.path.realpath(folder))
    path = Path(os.path.realpath(root / name))
    if path == root or root not in path.parents:
        return Unreadable(
            reason=Reason.OUTSIDE_FOLDER,
            detail=f"the file {name} lies outside the claims file's folder; copy it in there",
        )
    return path


def _meant(folder: Path, name: str) -> str:
    """The file of the same folder that was probably meant, in brackets; nothing where none is near.

    Only a folder inside the claims file's is looked into, and what is hidden in it is not told.
    """
    from factcheck.claims.problems import nearest

    root = os.path.realpath(folder)
    inside = os.path.realpath(folder / PurePath(name).parent)
    if inside != root and Path(root) not in Path(inside).parents:
        return ""
    try:
        with os.scandir(inside) as listed:
            some = list(islice(listed, _LOOKED_AT + 1))
        known = [one.name for one in some if one.is_file(follow_symlinks=False) and _plain(one.name)]
    except OSError:
        return ""
    near = nearest(PurePath(name).name, sorted(known), cutoff=_ALIKE) if len(some) <= _LOOKED_AT else None
    return "" if near is None else f" (did you mean '{PurePath(name).with_name(near).as_posix()}'?)"


def _plain(name: str) -> bool:
    return name.isprintable() and not name.startswith(".")


def _bytes(path: Path, most: int) -> bytes | None:
    """Up to so many bytes of a file; `None` for a folder, a pipe or a device, none of which is opened."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        return file.read(most) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def _missing(detail: str) -> Unreadable:
    return Unreadable(reason=Reason.MISSING_FILE, detail=detail)
