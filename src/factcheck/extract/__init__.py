"""Snapshot to document: one module a document kind, found by listing this folder.

A document kind is a module with `VERSION: int`, `handles(snapshot) -> bool` and
`extract(snapshot) -> Document | Unreadable`; neither function raises. What it gives depends on the snapshot's
bytes, media type, charset and address alone, never on a clock.
"""

from __future__ import annotations

from functools import cache
from importlib import metadata

from factcheck import plugins
from factcheck.extract import apart
from factcheck.model import Document, Reason, Snapshot, Unreadable
from factcheck.safety import visible

_LIBRARIES = ("beautifulsoup4", "charset-normalizer", "htmldate", "lxml", "pypdfium2", "trafilatura")
# About 700 dense pages; every later stage takes time with the length of a text.
_LONGEST = 2_000_000


# Bodies below this are read in the run's own process, which saves the start of another.
_SMALL = 300_000


def extract(snapshot: Snapshot) -> Document | Unreadable:
    """The document in a snapshot; or why it gives none.

    PDFs and large bodies are read in a process of their own, with limits on memory and time.
    """
    if len(snapshot.body) < _SMALL and not plugins.load("extract", "pdf").handles(snapshot):
        return within(snapshot)
    return apart.read(snapshot)


def within(snapshot: Snapshot) -> Document | Unreadable:
    """The document in a snapshot, read in this process.

    The first kind, by name, whose `handles` says yes reads it. Media that none reads are
    `unsupported-media`, a text of more than 2,000,000 characters is `too-large`; both say how to go on.
    """
    for name in plugins.names("extract"):
        part = plugins.load("extract", name)
        if part.handles(snapshot):
            found: Document | Unreadable = part.extract(snapshot)
            return _bounded(found)
    shown = visible(snapshot.media_type.strip()[:80]) or "an unknown kind"
    return Unreadable(
        reason=Reason.UNSUPPORTED_MEDIA,
        detail=f"{shown} cannot be read yet; attach a saved copy as HTML, PDF or text, or add a note",
    )


def _bounded(found: Document | Unreadable) -> Document | Unreadable:
    if isinstance(found, Unreadable) or len(found.text) <= _LONGEST:
        return found
    detail = f"the text has more than {_LONGEST:,} characters; attach the part that matters, or add a note"
    return Unreadable(reason=Reason.TOO_LARGE, detail=detail)


@cache
def version() -> str:
    """What made the documents: changes whenever the same bytes may give another document."""
    kinds = (f"{name}={getattr(plugins.load('extract', name), 'VERSION', 0)}" for name in plugins.names("extract"))
    libraries = (f"{name}={_installed(name)}" for name in _LIBRARIES)
    return ";".join((*kinds, *libraries))


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "0"
