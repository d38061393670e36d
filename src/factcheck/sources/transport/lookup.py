"""What looking a name up gives, and how the operating system is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

Resolver = Callable[[str, int], Sequence[str]]
"""Gives the network addresses of a host and port, best first; raises `OSError` as `socket.getaddrinfo` does."""


class Failure(StrEnum):
    """Why a name has no address."""

    UNKNOWN = "there is no such name"
    SILENT = "nobody answers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a look-up gave: network addresses as the resolver wrote them, or why there are none."""

    addresses: tuple[str, ...] = ()
    failure: Failure | None = None


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The operating system's answer."""
    import socket

    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
