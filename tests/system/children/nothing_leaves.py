"""Stops whatever would leave this machine, and keeps a record of it.

Tests never send anything: connections go to loopback or to local sockets only, and no name but `localhost`
is looked up. An audit hook watches this process; `sitecustomize.py` beside this file installs the same hook in
every Python program that a test starts, since this folder stands first in their PYTHONPATH. Addresses written
as numbers may be resolved, since that sends nothing. Imports stand inside functions: programs whose start-up
is measured load this too.
"""

from __future__ import annotations

import os
import sys

LOG = "FACTCHECK_TESTS_SENT"
UNPLUGGED = "FACTCHECK_TESTS_UNPLUGGED"
_watching = False


class SentOutsideError(Exception):
    """Something would have left this machine. Nothing was sent."""


def install(log: str) -> None:
    """Watch this process and all Python programs that it starts; what is stopped is added to the file `log`."""
    os.environ[LOG] = log
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
    known = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path and path != here]
    os.environ["PYTHONPATH"] = os.pathsep.join([here, *known])
    watch()


def watch() -> None:
    """Watch this process. There is no way back: an audit hook stays."""
    global _watching  # noqa: PLW0603
    if not _watching:
        sys.addaudithook(_hook)
        _watching = True


def drain() -> list[str]:
    """What was stopped since the last call, in this process and in those that it started."""
    try:
        with open(os.environ[LOG], encoding="utf-8") as file:  # noqa: PTH123
            stopped = file.read().splitlines()
    except FileNotFoundError:
        return []
    os.unlink(os.environ[LOG])  # noqa: PTH108
    return stopped


def unplug(*, on: bool) -> None:
    """While on, look-ups fail as on a machine without a network, unrecorded. Connections are still stopped."""
    if on:
        os.environ[UNPLUGGED] = "1"
    else:
        os.environ.pop(UNPLUGGED, None)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        outside = not stays_here(arguments[1])
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        outside = is_name(arguments[0])
        if outside and os.environ.get(UNPLUGGED):
            import socket

            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
    elif event == "socket.gethostbyaddr":
        outside = not stays_here((arguments[0],))
    elif event == "socket.getnameinfo":
        outside = not stays_here(arguments[0])
    else:
        return
    if outside:
        _stop(f"{event} {arguments[0 if event.startswith('socket.get') else 1]!r}")


def _stop(what: str) -> None:
    log = os.environ.get(LOG)
    if log:
        with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(what.replace("\n", " ") + "\n")
    raise SentOutsideError(f"stopped: {what}")


def stays_here(address: object) -> bool:
    """Whether a socket address is local: a path, none at all (connected already), loopback, or `localhost`."""
    if not isinstance(address, tuple):
        return True
    number = _number(address[0]) if address else None
    return number is not None or bool(address and _text(address[0]) == "localhost")


def is_name(host: object) -> bool:
    """Whether looking up this host would ask somebody: a name other than `localhost`, not a number."""
    import ipaddress
    import socket

    name = _text(host)
    if name in {"", "localhost"}:
        return False
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        pass
    else:
        return False
    try:
        socket.inet_aton(name)
    except (OSError, ValueError):
        return True
    return any(character.isspace() for character in name)


def _number(host: object) -> object:
    import ipaddress

    try:
        address = ipaddress.ip_address(_text(host).partition("%")[0])
    except ValueError:
        return None
    return address if address.is_loopback else None


def _text(host: object) -> str:
    if host is None:
        return ""
    return host.decode("ascii", "replace") if isinstance(host, bytes | bytearray) else str(host)
