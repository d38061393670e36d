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

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")

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


def _seconds(_context: click.Context, _parameter: click.Parameter, value: float) -> float:
    if not math.isfinite(value) or value <= 0:
        raise click.BadParameter("write a number of seconds above 0")
    return value


@click.command("verify", epilog=_MORE)
@click.argument("claims", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    metavar="NAME,...",
    default="console,json,html",
    help="Reports to make.  [default: console,json,html]",
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="DIR", help="Folder for the reports.  [default: reports/STEM]"
)
@click.option("--offline", is_flag=True, help="Use no network: files, notes and the store only.")
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
    default=120.0,
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
def command(claims: tuple[Path, ...], formats: str, output: Path | None, **chosen: Any) -> int:
    """Check every claim of one or several claims files against its sources.

    Each source is read, each claim gets a verdict with the exact words that decide it, and the gate says whether the
    text may be published.
    """
    from factcheck import pipeline
    from factcheck.cli.common.files import refuse_unwritable
    from factcheck.cli.common.screen import notes, progress

    wanted = _reports(formats)
    settings = _settings(**chosen)
    folder = output or _folder(claims)
    if any(report.FILENAME for report in wanted):
        refuse_unwritable(folder)
    with notes(), progress() as told:
        run = pipeline.verify(claims, settings, told)
    _write(run, wanted, folder)
    return run.head.gate.exit_code


def _reports(formats: str) -> list[Report]:
    from factcheck.errors import UsageError
    from factcheck.reports import find

    names = dict.fromkeys(name.strip() for name in formats.split(",") if name.strip())
    if not names:
        raise UsageError("no format to write; name some, as in --format console,json")
    return [find(name) for name in names]


def _settings(
    *,
    offline: bool,
    refresh: bool,
    now: datetime | None,
    fail_on: str | None,
    **plain: Any,
) -> Any:
    from factcheck.errors import UsageError
    from factcheck.gate import parse_fail_on
    from factcheck.settings import Settings

    if offline and refresh:
        raise UsageError("--offline and --refresh exclude each other: one fetches nothing, the other everything")
    if now is not None:
        plain["now"] = now
    if fail_on is not None:
        plain["fail_on"] = parse_fail_on(fail_on.split(","))
    return Settings(offline=offline, refresh=refresh, **plain)


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
