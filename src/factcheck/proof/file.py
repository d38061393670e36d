"""Reading a run.json that may come from anyone."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from factcheck.errors import UsageError
from factcheck.reports.common import record
from factcheck.reports.common.record import RunRecord

LARGEST: Final = 100_000_000
"""Bytes of a run.json: some ten thousand claims with nine sources each. Read back, it takes a few times that of memory."""

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read(path: Path) -> RunRecord:
    """The run in a plain file. Raises `UsageError` for everything else, without waiting for a pipe."""
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UsageError(f"{path} is not a plain file; name the run.json that verify wrote")
            text = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"cannot read {path}: {reason}; name the run.json that verify wrote") from error
    if len(text) > LARGEST:
        raise UsageError(f"{path} is larger than {LARGEST:,} bytes; so large a run cannot be audited")
    try:
        return record.read(text)
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from error
