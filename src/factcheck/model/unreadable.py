"""Why a source could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """The closed set of reasons; `transient` says whether a later try may succeed."""

    NO_NETWORK = "no-network"
    OFFLINE = "not-in-store"
    DEADLINE = "deadline"
    STOPPED = "stopped"
    TIMEOUT = "time-out"
    REFUSED = "connection-refused"
    LOST = "connection-lost"
    RATE_LIMITED = "rate-limited"
    SERVER_ERROR = "server-error"
    NAME_NOT_FOUND = "name-not-found"
    TLS = "tls-failed"
    PROTOCOL = "broken-answer"
    NOT_FOUND = "not-found"
    FORBIDDEN = "forbidden"
    ROBOTS = "robots-forbid"
    GUARDED = "guarded-address"
    BAD_ADDRESS = "bad-address"
    REDIRECTS = "too-many-redirects"
    TOO_LARGE = "too-large"
    NO_COPY = "no-archived-copy"
    MISSING_FILE = "missing-file"
    CHANGED_FILE = "changed-file"
    OUTSIDE_FOLDER = "outside-folder"
    CONSENT_WALL = "consent-wall"
    ROBOT_CHECK = "robot-check"
    PAYWALL = "paywall"
    SCRIPT_ONLY = "script-only"
    EMPTY = "no-text"
    BROKEN = "broken-document"
    UNSUPPORTED_MEDIA = "unsupported-media"
    UNSUPPORTED_LANGUAGE = "unsupported-language"

    @property
    def transient(self) -> bool:
        """Whether the same source may be readable on a later try, with nothing changed by a person."""
        return self in _TRANSIENT


_TRANSIENT = frozenset(
    {
        Reason.NO_NETWORK,
        Reason.OFFLINE,
        Reason.DEADLINE,
        Reason.STOPPED,
        Reason.TIMEOUT,
        Reason.REFUSED,
        Reason.LOST,
        Reason.RATE_LIMITED,
        Reason.SERVER_ERROR,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A source, or one way to it, that gave no text.

    `detail` is one plain sentence for an editor, without secrets or anything that changes from run to run.
    `words` are those on the page that gave it away, where there are any; `status` is the HTTP status.
    """

    reason: Reason
    detail: str
    words: str | None = None
    status: int | None = None

    @property
    def transient(self) -> bool:
        """Whether a later try may succeed."""
        return self.reason.transient
