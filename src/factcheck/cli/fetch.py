"""`factcheck fetch`: collect the sources of a claims file, and judge nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import INTERRUPTED
from factcheck.cli.common.options import fetching_options, network_options, settings_of

if TYPE_CHECKING:
    from factcheck.model import Reading

_MORE = """\b
Examples:
  factcheck fetch claims/essay.yaml
  factcheck fetch claims/essay.yaml --refresh --deadline 600
  factcheck verify claims/essay.yaml --offline

\b
Exit codes:
  0  every source was read, be it by its note
  1  some could not be read
  2  the call or a claims file is wrong; nothing was fetched
  3  some could not be read, and a later try may read them all
  130  stopped by Ctrl-C; what was read until then is kept"""


@click.command("fetch", epilog=_MORE)
@click.argument("claims", nargs=-1, required=True, type=click.Path(path_type=Path))
@network_options
@fetching_options
def command(claims: tuple[Path, ...], **chosen: Any) -> int:
    """Only collect the sources of one or several claims files.

    Reads every source that a claim names as verify does, keeps what comes in the store, and says which could not be read
    and what to do about each. Verify then finds them there, also with --offline.
    """
    from factcheck import pipeline, settings_file
    from factcheck.cli.common.screen import emit, notes
    from factcheck.cli.common.watching import progress, stoppable
    from factcheck.reports.screen import fetched

    settings = settings_of(settings_file.load(claims, Path()), **chosen)
    with notes(), stoppable() as stop, progress() as told:
        readings = pipeline.fetch(claims, settings, told, stop=stop)
    emit(fetched.lines(readings))
    return INTERRUPTED if stop.is_set() else _exit_code(readings)


def _exit_code(readings: Sequence[Reading]) -> int:
    unread = [reading for reading in readings if reading.read_as is None]
    if not unread:
        return 0
    return 3 if all(why.transient for reading in unread for why in reading.unreadable) else 1
