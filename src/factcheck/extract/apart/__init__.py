"""Reading in a process of its own, with limits on memory and time, what could take the whole run down.

PDFium is native code that a few kilobytes can make grow to many gigabytes (measured: nested form objects, 16 GB), and a
large page can keep any parser busy for minutes. In a child process the system stops it, and the source has a reason.
"""

from __future__ import annotations

import subprocess
import sys

from factcheck.model import Document, Reason, Snapshot, Unreadable

MEMORY = 1_500_000_000
"""The most address space that reading one source may take, in bytes."""
OUT_OF_MEMORY = 70
"""The child's exit code where memory ran out before the system stopped it."""
SECONDS = 15
"""The most processor time that reading one source may take; of the clock it may take three times that."""


def read(snapshot: Snapshot) -> Document | Unreadable:
    """The document in a snapshot, read by a child process; `too-large` where it needs more than the limits."""
    import msgspec

    try:
        child = subprocess.run(
            [sys.executable, "-P", "-m", "factcheck.extract.apart"],
            input=msgspec.msgpack.encode(snapshot),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=3 * SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _TOO_MUCH
    if child.returncode == OUT_OF_MEMORY or child.returncode < 0:
        return _TOO_MUCH
    if child.returncode != 0:
        return Unreadable(reason=Reason.BROKEN, detail="the reader gave up on it; attach another copy, or add a note")
    try:
        return msgspec.msgpack.decode(child.stdout, type=Document)
    except msgspec.ValidationError:
        return msgspec.msgpack.decode(child.stdout, type=Unreadable)


_TOO_MUCH = Unreadable(
    reason=Reason.TOO_LARGE,
    detail=(
        f"reading it takes more than {SECONDS} seconds or {MEMORY / 1e9:g} GB of memory; "
        "attach the part that matters, or add a note"
    ),
)
