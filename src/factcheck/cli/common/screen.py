"""Standard output and standard error: what they can show, and writing to them."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from factcheck.reports import Options


def screen_options() -> Options:
    """What standard output can show. `NO_COLOR` and a dumb terminal turn colour off."""
    from factcheck.reports import Options

    terminal = sys.stdout is not None and sys.stdout.isatty()
    size = shutil.get_terminal_size()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Options(
        width=size.columns,
        height=size.lines,
        terminal=terminal,
        colour=terminal and not plain,
        unicode=sys.stdout is None or (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf"),
    )


def emit(pieces: Iterable[str]) -> None:
    """Write to standard output. A reader who has gone (`| head`) is no trouble; what its encoding lacks is escaped."""
    if sys.stdout is None:
        return
    try:
        for piece in pieces:
            sys.stdout.write(_encodable(piece, sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:
        # what is left in the buffer goes nowhere, or Python would complain of it on its way out
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def notes() -> Iterator[None]:
    """Show warnings as one line each on standard error."""
    from factcheck.safety import visible

    def show(message: Warning | str, *_: object, **__: object) -> None:
        click.echo(f"Note: {visible(' '.join(str(message).split()))}", err=True)

    with warnings.catch_warnings():
        warnings.showwarning = show
        yield


def _encodable(text: str, stream: TextIO) -> str:
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
