"""`factcheck store`: what was kept of the pages that were read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from factcheck.store.disk import DiskStore
    from factcheck.store.vault.inventory import Entry

_EXIT = "\n\n\b\nExit codes:\n  0  done\n  2  the call is wrong, or there is no such entry"
_STORE = click.option(
    "--store",
    "location",
    type=click.Path(path_type=Path),
    default=Path("cache"),
    metavar="DIR",
    help="The store.  [default: cache]",
)
_NAMED = 6
"""Digits of a sha256 that name it, at least."""


@click.group("store", epilog="\b\nExample:\n  factcheck store ls\n  factcheck store prune --older-than 365" + _EXIT)
def command() -> None:
    """Look at the pages that were kept, and take old ones away.

    Every page that was fetched lies in the store with the whole exchange, so that a run can be proven again.
    """


@command.command("ls", epilog="\b\nExample:\n  factcheck store ls" + _EXIT)
@click.option("--all", "everything", is_flag=True, help="Also older copies of a page.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@_STORE
def ls(location: Path, *, everything: bool, as_json: bool) -> int:
    """List what is kept, the newest first: day, status, size, sha256 and address."""
    from factcheck.cli.common.screen import emit

    with _opened(location) as store:
        held = [one for one in store.entries() if everything or one.latest]
    if as_json:
        emit([json.dumps([_record(one) for one in held], ensure_ascii=False, indent=1) + "\n"])
    elif not held:
        emit([f"{location} keeps nothing\n"])
    else:
        emit(_line(one) for one in held)
    return 0


@command.command(
    "show", epilog="\b\nExample:\n  factcheck store show https://paper.example/a --body > page.html" + _EXIT
)
@click.argument("name", metavar="ADDRESS|SHA256")
@click.option("--body", is_flag=True, help="Write the bytes that were received instead.")
@_STORE
def show(name: str, location: Path, *, body: bool) -> int:
    """Show one exchange: what was asked, what answered, with which headers.

    Name it by its address, or by the first six or more digits of its sha256.
    """
    from factcheck.cli.common.screen import emit

    with _opened(location) as store:
        one = _chosen(store.entries(), name)
        record = _record(one)
        if not body:
            emit([json.dumps(record, ensure_ascii=False, indent=1) + "\n"])
            return 0
        held = store.body(str(record.get("sha256") or ""))
    if held is None:
        raise click.UsageError("nothing was received with it")
    if sys.stdout.isatty():
        raise click.UsageError("the bytes may steer a terminal; write them to a file, as in  --body > page.html")
    sys.stdout.buffer.write(held)
    return 0


@command.command(
    "prune", epilog="\b\nExample:\n  factcheck store prune --older-than 365 --keep reports/essay/run.json" + _EXIT
)
@click.option(
    "--older-than", type=click.FloatRange(min=0), metavar="DAYS", help="Take away what was fetched longer ago."
)
@click.option("--failed", is_flag=True, help="Take away what failed.")
@click.option(
    "--keep", multiple=True, type=click.Path(path_type=Path), metavar="RUN_JSON", help="Keep what this run has read."
)
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@_STORE
def prune(location: Path, older_than: float | None, keep: Sequence[Path], *, failed: bool, dry_run: bool) -> int:
    """Take away old pages and failures; what a run has quoted can then no longer be proven, unless --keep names it."""
    from factcheck.cli.common.screen import emit
    from factcheck.reports.common.words import number
    from factcheck.store.vault.records import Exchange

    if older_than is None and not failed:
        raise click.UsageError("say what is to go: --older-than DAYS, --failed, or both")
    before = datetime.now(UTC) - timedelta(days=older_than) if older_than is not None else None

    def old(one: Entry) -> bool:
        if failed and not isinstance(one.exchange, Exchange):
            return True
        return before is not None and one.when is not None and one.when < before

    kept = frozenset(sha256 for run in keep for sha256 in _read_by(run))
    with _opened(location) as store:
        gone = store.prune(old, kept, only_count=dry_run)
    went = "would go" if dry_run else "went"
    emit(
        [f"{number(gone.exchanges, 'exchange')} and {number(gone.bodies, 'page')} {went}, {gone.freed / 1e6:,.1f} MB\n"]
    )
    return 0


@contextmanager
def _opened(location: Path) -> Iterator[DiskStore]:
    from factcheck import plugins
    from factcheck.cli.common.screen import notes

    with notes():
        store: DiskStore = plugins.load("stores", "disk").open_store(location)
        try:
            yield store
        finally:
            store.close()


def _chosen(held: Sequence[Entry], name: str) -> Entry:
    """The newest exchange of that address or hash. Raises `UsageError` with the nearest address."""
    from factcheck.claims.problems import nearest

    digits = name.lower()
    same = [one for one in held if one.exchange.address == name]
    if not same and len(digits) >= _NAMED:
        same = [one for one in held if str(_record(one).get("sha256") or "").startswith(digits)]
    if len({_record(one).get("sha256") for one in same}) > 1 and same[0].exchange.address != name:
        raise click.UsageError(f"several pages begin with {name!r}; write more digits")
    if not same:
        near = nearest(name, sorted({one.exchange.address for one in held}))
        raise click.UsageError(f"the store has no {name!r}" + (f"; did you mean {near!r}?" if near else ""))
    return next((one for one in same if one.latest), same[0])


def _line(one: Entry) -> str:
    from factcheck.safety import visible

    record = _record(one)
    when = one.when.strftime("%Y-%m-%d %H:%M") if one.when else "-"
    size = f"{record['size']:,}" if record.get("size") is not None else "-"
    what = str(record.get("reason") or record.get("status") or record.get("read_as"))
    return f"{when:16}  {what:18.18}  {size:>12}  {str(record.get('sha256') or '-')[:12]:12}  {visible(str(record['address']))}\n"


def _record(one: Entry) -> dict[str, Any]:
    """The exchange as JSON has it, without what only the store needs."""
    import msgspec

    told: dict[str, Any] = msgspec.to_builtins(one.exchange)
    return {key: value for key, value in told.items() if key not in {"format", "key", "exchange"}}


def _read_by(run: Path) -> Iterator[str]:
    """The hashes of all copies that a run has read."""
    try:
        told = json.loads(run.read_text(encoding="utf-8"))
        yield from (source["sha256"] for source in told["sources"] if source["sha256"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise click.UsageError(f"{run} cannot be read as a run.json") from error
