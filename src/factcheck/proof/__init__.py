"""Proving a finished run again: run.json and the store → Audit.

Every copy that the run read must be whole, and every quoted word is looked for in the text extracted anew from it.
Verdicts follow again from their findings, by the judge's own rule. What cannot be proven without judging anew is left:
words of a statement that nothing was compared with, and confidences. Nothing is fetched, and nothing in the store is
made, changed or dropped.
"""

from __future__ import annotations

from pathlib import Path

from factcheck import plugins
from factcheck.model import Audit
from factcheck.proof.prove import prove
from factcheck.store import Archive

__all__ = ["audit", "prove"]


def audit(path: Path, store: Path) -> Audit:
    """Prove the run in a run.json from the store in a folder.

    Raises `UsageError` for a file that is no run of version 1, and for a store that is no folder.
    """
    from factcheck.proof.file import read

    run = read(path)
    archive: Archive = plugins.load("stores", "disk").open_archive(store)
    try:
        return prove(run, archive)
    finally:
        archive.close()
