"""Naming claims files without telling where on a machine they lie."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath


def shown_files(files: Iterable[str]) -> dict[str, str]:
    """Each file as a report names it: relative paths as given, absolute ones from their common folder."""
    given = list(files)
    absolute = [name for name in given if PurePath(name).is_absolute()]
    shown = {name: PurePath(name).as_posix() for name in given}
    if absolute:
        base = os.path.commonpath([PurePath(name).parent for name in absolute])
        shown |= {name: PurePath(name).relative_to(base).as_posix() for name in absolute}
    return shown
