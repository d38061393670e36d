"""`factcheck verify`: check every claim of a claims file."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from factcheck.model import Run
    from factcheck.reports import Report
    from factcheck.settings import Settings
    from factcheck.settings_file import SettingsFile

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")

_FORMATS = ("console", "json", "html")
_MORE = """\b
Example:
  factcheck verify claims/essay.yaml --output reports/essay

\b
Exit codes:
  0  the gate passes
  1  claims fail it
  2  the call or a claims file is wrong; nothing was checked
  3  nothing fails but what could not be read, and a later try may read it"""


def _moment(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        if not _RFC3339.fullmatch(value):
            raise ValueError
        return datetime.fromisoformat(value.upper()).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise click.BadParameter(f"{value!r} is no RFC 3339 time; write 2026-11-24T09:30:00Z") from error


def _seconds(_context: click.Context, _parameter: click.Parameter, value: float | None) -> float | None:
    if value is not None and (not math.isfinite(value) or value <= 0):
        raise click.BadParameter("write a number of seconds above 0")
    return value


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
@click.option(
    "--offline/--no-offline", default=None, help="Use no network: files, notes and the store only.  [default: no]"
)
@click.option("--refresh", is_flag=True, help="Fetch every page again, though the store has it.")
@click.option(
    "--now", callback=_moment, metavar="RFC3339", help="The run's clock, for runs that must be equal.  [default: now]"
)
@click.option(
    "--fail-on",
    metavar="VERDICT,...",
    help="Verdicts that fail the gate, or none.  [default: contradicted,disputed,not_found,unchecked]",
)
@click.option(
    "--deadline",
    type=float,
    callback=_seconds,
    metavar="SECONDS",
    help="How long fetching may take in all.  [default: 120]",
)
@click.option("--allow-private", is_flag=True, help="Also fetch from private and loopback addresses.")
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("cache"),
    metavar="DIR",
    help="Where fetched pages are kept.  [default: cache]",
)
def command(claims: tuple[Path, ...], formats: str | None, output: Path | None, **chosen: Any) -> int:
    """Check every claim of one or several claims files against its sources.

    Each source is read, each claim gets a verdict with the exact words that decide it, and the gate says whether the
    text may be published. What no flag says, factcheck.toml may, or [tool.factcheck] in pyproject.toml: beside the
    claims file, above it, or in the working folder.
    """
    from factcheck import pipeline, settings_file
    from factcheck.cli.common.files import refuse_unwritable
    from factcheck.cli.common.screen import notes, progress

    filed = settings_file.load(claims, Path())
    wanted = _reports(_names(formats) if formats is not None else filed.format or _FORMATS)
    settings = _settings(filed, **chosen)
    folder = output or filed.output or _folder(claims)
    if any(report.FILENAME for report in wanted):
        refuse_unwritable(folder)
    with notes(), progress() as told:
        run = pipeline.verify(claims, settings, told)
    _write(run, wanted, folder)
    return run.head.gate.exit_code


def _names(formats: str) -> tuple[str, ...]:
    from factcheck.errors import UsageError

    names = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    if not names:
        raise UsageError("no format to write; name some, as in --format console,json")
    return names


def _reports(names: Sequence[str]) -> list[Report]:
    from factcheck.reports import find

    return [find(name) for name in names]


def _settings(
    filed: SettingsFile,
    *,
    offline: bool | None,
    refresh: bool,
    now: datetime | None,
    fail_on: str | None,
    deadline: float | None,
    **plain: Any,
) -> Settings:
    """The settings of the run: what the flags say, else the settings file, else the defaults."""
    from factcheck.errors import UsageError
    from factcheck.gate import parse_fail_on
    from factcheck.settings import Settings

    if offline and refresh:
        raise UsageError("--offline and --refresh exclude each other: one fetches nothing, the other everything")
    if offline is None and not refresh:
        offline = filed.offline
    wanted = filed.fail_on if fail_on is None else parse_fail_on(fail_on.split(","))
    chosen: dict[str, Any] = {"now": now, "fail_on": wanted, "deadline": deadline or filed.deadline}
    chosen["prior"] = filed.prior
    plain |= {name: value for name, value in chosen.items() if value is not None}
    return Settings(offline=bool(offline), refresh=refresh, **plain)


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
