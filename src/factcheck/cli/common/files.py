"""Writing reports: each file whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import UsageError


def refuse_unwritable(folder: Path) -> None:
    """Raise `UsageError` where no file can be written into the folder, before any work is done for it."""
    there = folder.absolute()
    try:
        while not there.exists() and there != there.parent:
            there = there.parent
    except OSError as error:  # a name that is too long
        raise UsageError(f"cannot write into {folder}: {error.strerror or error}") from error
    if not there.is_dir():
        raise UsageError(f"cannot write into {folder}: {there} is a file, not a folder; name another folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise UsageError(f"cannot write into {folder}: you may not write in {there}")


def write_whole(file: Path, pieces: Iterable[str]) -> None:
    """Write a text file in UTF-8, in place of an older one only once it is complete.

    Raises `UsageError` with the reason where that cannot be done.
    """
    unfinished = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with unfinished.open("x", encoding="utf-8", errors="replace", newline="\n") as out:
                out.writelines(pieces)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(
            f"cannot write {file}: {error.strerror or error}; choose another folder by --output"
        ) from error
