"""An archived copy of a page that cannot be read itself: the one that the claims file names, else the Wayback Machine's.

The copy nearest to the source's `issued` is taken, else to the essay's day, else the newest: first by the availability
interface (archive.org/help/wayback_api.php), then, where that knows none, by the CDX interface, as the bytes that were
archived (`id_`). An archive's answers are read for times alone, so that none can send the program elsewhere.

Limits: a page that its site's robots.txt closes is not looked for; of other archives only copies that the claims file names
are read, and their day is known only where they send `Memento-Datetime` (RFC 7089).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import quote, urlsplit

from factcheck.model import ReadAs, Reason, Snapshot, Source, Unreadable
from factcheck.sources.transport.context import Context

ORDER = 60
INTERFACE = True
"""It is asked by interfaces that are meant for programs, at most three addresses for a page that a person has named."""

AVAILABLE: Final = "https://archive.org/wayback/available"
CDX: Final = "https://web.archive.org/cdx/search/cdx"
COPIES: Final = "https://web.archive.org/web/"

_HELPED: Final = frozenset(
    {
        *(Reason.NOT_FOUND, Reason.NAME_NOT_FOUND, Reason.FORBIDDEN, Reason.REDIRECTS, Reason.TLS, Reason.PROTOCOL),
        *(Reason.CONSENT_WALL, Reason.ROBOT_CHECK, Reason.PAYWALL, Reason.SCRIPT_ONLY, Reason.EMPTY, Reason.BROKEN),
        *(
            Reason.SERVER_ERROR,
            Reason.TIMEOUT,
            Reason.LOST,
            Reason.REFUSED,
        ),  # a site that is gone looks like one that is down
    }
)
_NONE: Final = Unreadable(reason=Reason.NO_COPY, detail="no archive that was asked has a copy of it")
_ANOTHER: Final = Unreadable(reason=Reason.NO_COPY, detail="the archive leads to a copy of another page")
_ROWS: Final = 20
_LONGEST: Final = 200_000
"""Bytes of an interface's answer."""
_COPY: Final = re.compile(r"https?://[^/]+/web/(?P<time>\d{4,14})(?:[a-z]{2}_)?/(?P<page>.+)", re.DOTALL)
_TIME: Final = re.compile(r"\d{14}")


def handles(source: Source) -> bool:
    """Whether the source has an address of which there may be a copy."""
    return source.archive is not None or source.url is not None


def applies(source: Source, failed: Sequence[Unreadable], context: Context) -> bool:
    """Whether a copy may help: the page is gone, walled or not to be read, and nothing forbids to ask.

    Under an embargo nobody is told what is checked. Offline only what the store has of the archive counts.
    """
    if not context.settings.archives or context.essay.embargo or not any(why.reason in _HELPED for why in failed):
        return False
    return not context.settings.offline or context.store.latest(address(source, context)) is not None


def address(source: Source, context: Context) -> str:
    """The copy that the claims file names, else where the Wayback Machine is asked for one."""
    if source.archive is not None:
        return _raw(source.archive.strip())
    return _asked(AVAILABLE, source, context, "timestamp")


def follow(
    source: Source, address: str, answer: Snapshot | Unreadable, context: Context
) -> str | Snapshot | Unreadable:
    """From the availability interface to the CDX interface to the copy, each only where it is needed."""
    if address.startswith(AVAILABLE):
        time = _closest(answer)
        return _copy(time, source) if time else _asked(CDX, source, context, "closest")
    if address.startswith(CDX):
        if isinstance(answer, Unreadable):
            return answer
        time = _nearest(answer, _wanted(source, context))
        return _copy(time, source) if time else _NONE
    if isinstance(answer, Unreadable):
        if source.archive is not None and address == _raw(source.archive.strip()) and source.url is not None:
            return _asked(AVAILABLE, source, context, "timestamp")
        return answer
    return _checked(source, answer)


def _asked(interface: str, source: Source, context: Context, when: str) -> str:
    page = quote(_page(source), safe="")
    time = _wanted(source, context)
    if interface == AVAILABLE:
        return f"{interface}?url={page}&{when}={time}"
    chosen = f"output=json&fl=timestamp,statuscode&filter=statuscode:200&sort=closest&limit={_ROWS}"
    return f"{interface}?url={page}&{chosen}&{when}={time}"


def _page(source: Source) -> str:
    return (source.url or "").strip().partition("#")[0]


def _wanted(source: Source, context: Context) -> str:
    """The time that a copy should be near to, in the archive's form."""
    issued = source.issued or context.essay.issued
    return f"{issued.last:%Y%m%d}" if issued is not None else f"{context.settings.now:%Y%m%d%H%M%S}"


def _copy(time: str, source: Source) -> str:
    return f"{COPIES}{time}id_/{_page(source)}"


def _raw(address: str) -> str:
    """The address by which the Wayback Machine gives the bytes that it archived."""
    return re.sub(r"^(https?://web\.archive\.org/web/\d{4,14})/(?=https?:)", r"\1id_/", address)


def _read(answer: Snapshot | Unreadable) -> Any:
    """What an interface answered; `None` for anything that is no JSON of a fair size."""
    if isinstance(answer, Unreadable) or len(answer.body) > _LONGEST:
        return None
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        return None


def _closest(answer: Snapshot | Unreadable) -> str | None:
    """The time of the closest copy that the availability interface names."""
    told = _read(answer)
    for key in ("archived_snapshots", "closest"):
        told = told.get(key) if isinstance(told, dict) else None
    if not isinstance(told, dict) or told.get("available") is not True or str(told.get("status")) != "200":
        return None
    return _time(told.get("timestamp"))


def _nearest(answer: Snapshot, wanted: str) -> str | None:
    """The time of the row of the CDX interface that is nearest to the time wanted."""
    rows = _read(answer)
    rows = rows[: _ROWS + 1] if isinstance(rows, list) else []
    times = [time for row in rows if isinstance(row, list) and row and (time := _time(row[0]))]
    meant = _moment(wanted)
    if meant is None:
        return None
    return min(times, key=lambda time: abs((_moment(time) or meant) - meant), default=None)


def _time(told: object) -> str | None:
    return told if isinstance(told, str) and _TIME.fullmatch(told) and _moment(told) else None


def _moment(time: str) -> datetime | None:
    try:
        return datetime.strptime(time.ljust(8, "0").ljust(14, "0")[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _checked(source: Source, answer: Snapshot) -> Snapshot | Unreadable:
    """The copy with its day, where it is one of the page that was asked for."""
    where = _COPY.fullmatch(answer.final_address)
    if where is not None and source.url is not None and not _same(where["page"], _page(source)):
        return _ANOTHER
    sent = next((value for name, value in answer.response_headers if name.lower() == "memento-datetime"), "")
    copied: datetime | None
    try:
        copied = parsedate_to_datetime(sent).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        copied = _moment(where["time"]) if where is not None and len(where["time"]) >= len("20000101") else None
    return replace(answer, read_as=ReadAs.ARCHIVED, copied_at=copied)


def _same(one: str, other: str) -> bool:
    """Whether two addresses are of one page, but for the scheme, `www.`, the query and a slash at the end."""
    return _plain(one) == _plain(other)


def _plain(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
    except ValueError:
        return "", address
