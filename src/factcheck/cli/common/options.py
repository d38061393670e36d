"""The options by which commands read sources, and the settings that come of them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from factcheck.settings import Limits, Settings
    from factcheck.settings_file import SettingsFile

_Command = TypeVar("_Command", bound=Callable[..., Any])

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")


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


def _proxy(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"https?://[^\s/?#]+/?", value):
        raise click.BadParameter("write the address of a proxy, as in http://proxy.example:3128")
    return value


_NETWORK = (
    click.option(
        "--offline/--no-offline", default=None, help="Use no network: files, notes and the store only.  [default: no]"
    ),
    click.option("--refresh", is_flag=True, help="Fetch every page again, though the store has it."),
    click.option(
        "--now",
        callback=_moment,
        metavar="RFC3339",
        help="The run's clock, for runs that must be equal.  [default: now]",
    ),
)
_FETCHING = (
    click.option(
        "--deadline",
        type=float,
        callback=_seconds,
        metavar="SECONDS",
        help="How long fetching may take in all.  [default: 120]",
    ),
    click.option(
        "--proxy", callback=_proxy, metavar="URL", help="Fetch by this proxy; none is used unless it is named here."
    ),
    click.option("--allow-private", is_flag=True, help="Also fetch from private and loopback addresses."),
    click.option(
        "--store",
        type=click.Path(path_type=Path),
        default=Path("cache"),
        metavar="DIR",
        help="Where fetched pages are kept.  [default: cache]",
    ),
)


def network_options(command: _Command) -> _Command:
    """`--offline`, `--refresh` and `--now`: what is read anew, and when."""
    return _with(command, _NETWORK)


def fetching_options(command: _Command) -> _Command:
    """`--deadline`, `--allow-private` and `--store`: how far fetching may go, and where it keeps what it got."""
    return _with(command, _FETCHING)


def _with(command: _Command, options: tuple[Callable[[_Command], _Command], ...]) -> _Command:
    for option in reversed(options):
        command = option(command)
    return command


def settings_of(
    filed: SettingsFile,
    *,
    offline: bool | None,
    refresh: bool,
    now: datetime | None,
    deadline: float | None,
    fail_on: str | None = None,
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
    chosen: dict[str, Any] = {
        "now": now,
        "fail_on": wanted,
        "deadline": deadline or filed.deadline,
        "limits": _limits(filed),
    }
    chosen |= {name: getattr(filed, name) for name in ("prior", "max_age", "robots", "archives", "contact")}
    plain |= {name: value for name, value in chosen.items() if value is not None}
    return Settings(offline=bool(offline), refresh=refresh, **plain)


def _limits(filed: SettingsFile) -> Limits:
    from factcheck.settings import Limits

    usual = Limits()
    return replace(usual, gap=filed.gap or usual.gap, connections=int(filed.connections or usual.connections))
