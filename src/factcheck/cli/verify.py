"""`factcheck verify`: check every claim of a claims file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import INTERRUPTED
from factcheck.cli.common.options import fetching_options, network_options, settings_of

if TYPE_CHECKING:
    from factcheck.model import Run
    from factcheck.reports import Report

_FORMATS = ("console", "json", "html")
_MORE = """\b
Example:
  factcheck verify claims/essay.yaml --output reports/essay

\b
Exit codes:
  0  the gate passes
  1  claims fail it
  2  the call or a claims file is wrong; nothing was checked
  3  nothing fails but what could not be read, and a later try may read it
  130  stopped by Ctrl-C; the reports are of what was read until then"""


@click.command("verify", epilog=_MORE)
@click.argument("claims", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    metavar="NAME,...",
    help="Reports to make.  [default: console,json,html]",
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="DIR", help="Folder for the reports.  [default: reports/STEM]"
)
@network_options
@click.option(
    "--fail-on",
    metavar="VERDICT,...",
    help="Verdicts that fail the gate, or none.  [default: contradicted,disputed,not_found,unchecked]",
)
@fetching_options
def command(claims: tuple[Path, ...], formats: str | None, output: Path | None, **chosen: Any) -> int:
    """Check every claim of one or several claims files against its sources.

    Each source is read, each claim gets a verdict with the exact words that decide it, and the gate says whether the
    text may be published. What no flag says, factcheck.toml may, or [tool.factcheck] in pyproject.toml: beside the
    claims file, above it, or in the working folder.
    """
    from factcheck import pipeline, settings_file
    from factcheck.cli.common.files import refuse_unwritable
    from factcheck.cli.common.screen import notes
    from factcheck.cli.common.watching import progress, stoppable

    filed = settings_file.load(claims, Path())
    wanted = _reports(_names(formats) if formats is not None else filed.format or _FORMATS)
    settings = settings_of(filed, **chosen)
    folder = output or filed.output or _folder(claims)
    if any(report.FILENAME for report in wanted):
        refuse_unwritable(folder)
    with notes(), stoppable() as stop, progress() as told:
        run = pipeline.verify(claims, settings, told, stop=stop)
    _write(run, wanted, folder)
    return INTERRUPTED if stop.is_set() else run.head.gate.exit_code


def _names(formats: str) -> tuple[str, ...]:
    from factcheck.errors import UsageError

    names = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    if not names:
        raise UsageError("no format to write; name some, as in --format console,json")
    return names


def _reports(names: Sequence[str]) -> list[Report]:
    from factcheck.reports import find

    return [find(name) for name in names]


def _folder(claims: Sequence[Path]) -> Path:
    """`reports/essay` for one file, `reports/essay+2` for it and two more."""
    more = f"+{len(claims) - 1}" if len(claims) > 1 else ""
    return Path("reports", f"{claims[0].stem}{more}")


def _write(run: Run, wanted: Sequence[Report], folder: Path) -> None:
    from factcheck.cli.common.files import write_whole
    from factcheck.cli.common.screen import emit, screen_options
    from factcheck.safety import visible

    shown = screen_options()
    for report in wanted:
        if report.FILENAME is None:
            emit(report.render(run.head, run.claims, shown))
    for report in wanted:
        if report.FILENAME is not None:
            file = folder / report.FILENAME
            write_whole(file, report.render(run.head, run.claims, shown))
            emit([f"wrote {visible(str(file))}\n"])
