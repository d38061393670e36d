"""What went wrong on the way, as a reason and a plain sentence: the same fault always in the same words."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Final

from factcheck.model import Reason, Unreadable
from factcheck.settings import Limits


class StoppedError(Exception):
    """Ends an exchange with what came of it."""

    def __init__(self, unreadable: Unreadable) -> None:
        super().__init__(unreadable.detail)
        self.unreadable = unreadable


class SentOnError(Exception):
    """Ends a request that was answered with a redirect; `where` is as the server wrote it."""

    def __init__(self, status: int, where: str | None) -> None:
        super().__init__(f"sent on with {status}")
        self.status = status
        self.where = where


REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

_STATUS: Final = {
    401: (Reason.FORBIDDEN, "the page asks for a password"),
    402: (Reason.FORBIDDEN, "the page asks for payment"),
    403: (Reason.FORBIDDEN, "the server refuses to show the page"),
    404: (Reason.NOT_FOUND, "the page is not there"),
    408: (Reason.TIMEOUT, "the server gave up waiting"),
    410: (Reason.NOT_FOUND, "the page was taken down"),
    425: (Reason.RATE_LIMITED, "the server asks to come later"),
    429: (Reason.RATE_LIMITED, "the server asks to come less often"),
    451: (Reason.FORBIDDEN, "the page is withheld for legal reasons"),
    999: (Reason.FORBIDDEN, "the server refuses to show the page"),
}
_CERTIFICATE: Final = {  # OpenSSL's codes; its words differ from version to version
    9: "it is not valid yet",
    10: "it has expired",
    18: "nobody vouches for it",
    19: "nobody vouches for it",
    20: "nobody vouches for it",
    21: "nobody vouches for it",
    23: "it was revoked",
    62: "it is for another name",
    64: "it is for another address",
}
_UNREACHABLE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})
_CLOSED: Final = ("peer closed connection", "server disconnected")


def by_status(status: int) -> Unreadable:
    """Why an answer with this status, which is not a success, gives no text."""
    reason, what = _STATUS.get(status, (None, ""))
    if reason is None:
        if 500 <= status < 600:
            reason, what = Reason.SERVER_ERROR, "the server failed"
        else:
            reason, what = Reason.PROTOCOL, "the server gave no page"
    try:
        phrase = f" {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    return Unreadable(reason=reason, detail=f"{what}: it answered {status}{phrase}", status=status)


def connecting(errors: Sequence[BaseException], limits: Limits) -> Unreadable:
    """Why none of a host's network addresses could be connected to."""
    causes = [cause for error in errors for cause in _chain(error)]
    if any("Timeout" in type(cause).__name__ for cause in causes):
        return _late(f"the server could not be reached within {limits.connect:g} s")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return Unreadable(reason=Reason.REFUSED, detail="the server refused the connection")
    if any(isinstance(cause, OSError) and cause.errno in _UNREACHABLE for cause in causes):
        return Unreadable(reason=Reason.NO_NETWORK, detail="no network: the server cannot be reached from here")
    return Unreadable(reason=Reason.LOST, detail="the connection to the server failed")


def exchanging(error: Exception, limits: Limits) -> Unreadable:
    """Why an exchange broke off. Knows the errors of httpx and httpcore by name, so that neither is imported."""
    import ssl

    chain = list(_chain(error))
    names = {base.__name__ for base in type(error).__mro__}
    if isinstance(error, StoppedError):
        return error.unreadable
    certificate = next((cause for cause in chain if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if certificate is not None:
        what = _CERTIFICATE.get(certificate.verify_code, "it is not valid")
        return Unreadable(reason=Reason.TLS, detail=f"the server's certificate cannot be trusted: {what}")
    if "ProxyError" in names:
        return Unreadable(reason=Reason.FORBIDDEN, detail="the proxy refuses to fetch it")
    if "ConnectTimeout" in names:
        return _late(f"the server could not be reached within {limits.connect:g} s")
    if names & {"TimeoutException", "TimeoutError"}:
        return _late(f"the server sent nothing for {limits.read:g} s")
    if any(isinstance(cause, ssl.SSLError) for cause in chain) or "ConnectError" in names:
        return Unreadable(reason=Reason.TLS, detail="no secure connection could be made: the server does not speak TLS")
    if "RemoteProtocolError" in names and not str(error).lower().startswith(_CLOSED):
        return Unreadable(reason=Reason.PROTOCOL, detail="the server's answer is not valid HTTP")
    if names & {"NetworkError", "RemoteProtocolError", "OSError"}:
        return Unreadable(
            reason=Reason.LOST, detail="the server broke the connection off before its answer was complete"
        )
    if names & {"LocalProtocolError", "UnsupportedProtocol", "InvalidURL"}:
        return Unreadable(reason=Reason.BAD_ADDRESS, detail="the address cannot be asked for")
    return unforeseen(error)


def unforeseen(error: Exception) -> Unreadable:
    """The last resort: an error that nobody thought of still is a reason, and stops nothing else."""
    return Unreadable(reason=Reason.PROTOCOL, detail=f"reading it failed ({type(error).__name__})")


def _late(detail: str) -> Unreadable:
    return Unreadable(reason=Reason.TIMEOUT, detail=detail)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        if isinstance(cause, BaseExceptionGroup):
            waiting.extend(cause.exceptions)
        waiting += [cause.__cause__, cause.__context__]
