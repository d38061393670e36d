"""Reading an address strictly, and refusing what must not be asked."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from factcheck.model import Reason, Unreadable
from factcheck.sources.transport.ranges import IP, forbidden

LONGEST: Final = 8_000
"""Characters of an address; servers refuse longer ones."""

GUARDED: Final = Unreadable(
    reason=Reason.GUARDED,
    detail="the address leads to this machine or to a private network; --allow-private reads it",
)

UNCLEAR: Final = Unreadable(reason=Reason.BAD_ADDRESS, detail="the host of the address cannot be read")

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_AUTHORITY: Final = re.compile(r"//([^/?#\\]*)(.*)", re.DOTALL)
_HOST: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_LOCAL: Final = ("localhost", "localdomain", "local", "internal", "home.arpa", "ip6-localhost", "ip6-loopback")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address that may be asked, in the one spelling that is sent: lower-case ASCII host, no fragment.

    `ip` is set where the host is a network address, in whatever spelling.
    """

    url: str
    scheme: str
    host: str
    port: int
    ip: IP | None

    @property
    def origin(self) -> str:
        """Scheme, host and port (RFC 6454), as an address without a path."""
        return "/".join(self.url.split("/", 3)[:3]).partition("?")[0]

    @property
    def local_name(self) -> bool:
        """Whether the host is a name that by agreement never leaves a machine or a home."""
        return self.ip is None and any(self.host == name or self.host.endswith(f".{name}") for name in _LOCAL)


def parse(address: str) -> Target | Unreadable:
    """Read an http or https address; `BAD_ADDRESS` for anything else, with what to do about it."""
    text = address.strip().replace(" ", "%20")
    if len(text) > LONGEST:
        return _bad(f"the address is longer than {LONGEST} characters")
    if not text.isprintable():
        return _bad("the address holds an invisible character; type it anew")
    parts = _SCHEME.fullmatch(text)
    scheme = parts[1].lower() if parts else ""
    if parts is None or scheme not in {"http", "https"}:
        return _bad("only addresses that begin with http:// or https:// are read")
    rest = _AUTHORITY.fullmatch(parts[2])
    if rest is None or not rest[1]:
        return _bad("the address names no host")
    if "@" in rest[1]:
        return _bad("the address holds a user name or a password; take it out, or save the page and name it as file:")
    place = _host_and_port(rest[1], 443 if scheme == "https" else 80)
    if isinstance(place, Unreadable):
        return place
    host, port, ip = place
    shown = f"[{host}]" if ":" in host else host
    tail = rest[2].partition("#")[0]
    if tail[:1] not in {"", "/", "?"}:
        return _bad("the address holds a backslash; write a slash")
    where = shown if port == (443 if scheme == "https" else 80) else f"{shown}:{port}"
    return Target(url=f"{scheme}://{where}{tail}", scheme=scheme, host=host, port=port, ip=ip)


def refused(target: Target, *, allow_private: bool) -> Unreadable | None:
    """Why an address must not be asked, as far as that shows without looking its name up."""
    if allow_private:
        return None
    guarded = forbidden(target.ip) if target.ip is not None else target.local_name
    return GUARDED if guarded else None


def _host_and_port(authority: str, usual: int) -> tuple[str, int, IP | None] | Unreadable:
    host, port = authority, ""
    match = re.fullmatch(r"(\[[^\]]*\]|[^:\[\]]*)(?::(\d*))?", authority, re.ASCII)
    if match is None:
        return UNCLEAR
    host, port = match[1], match[2] or ""
    number = int(port[:6]) if port else usual
    if not 0 < number < 65_536:
        return _bad("the address names a port that cannot exist")
    if host.startswith("["):
        try:
            v6 = ipaddress.IPv6Address(host[1:-1])
        except ValueError:
            return _bad("the host of the address is not a network address")
        return (str(v6), number, v6) if v6.scope_id is None else GUARDED
    plain = _plain(host)
    if plain is None:
        return UNCLEAR
    if _numeric(plain):
        v4 = _ipv4(plain)
        return _bad("the host of the address is not a network address") if v4 is None else (str(v4), number, v4)
    return plain, number, None


def _plain(host: str) -> str | None:
    """The host in lower-case ASCII, without a last dot; `None` where it cannot be one."""
    if not host.isascii():
        # What browsers do: full-width digits are digits; idna makes every kind of dot a dot, and other letters xn--.
        host = unicodedata.normalize("NFKC", host)
    host = host.lower().removesuffix(".")
    if not host.isascii():
        import idna

        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError):
            return None
    return host if len(host) <= 253 and _HOST.fullmatch(host) else None


def _numeric(host: str) -> bool:
    last = host.rpartition(".")[2]
    return last.isdigit() or re.fullmatch(r"0x[0-9a-f]*", last) is not None


def _ipv4(host: str) -> ipaddress.IPv4Address | None:
    """Read an address as browsers and C libraries do: one to four parts, each decimal, octal or hexadecimal."""
    parts = host.split(".")
    numbers = [_number(part) for part in parts]
    if len(parts) > 4 or None in numbers:
        return None
    *leading, last = [number for number in numbers if number is not None]
    if any(number > 255 for number in leading) or last >= 256 ** (4 - len(leading)):
        return None
    return ipaddress.IPv4Address(sum(number << 8 * (3 - place) for place, number in enumerate(leading)) + last)


def _number(part: str) -> int | None:
    try:
        if part.startswith("0x"):
            return int(part[2:] or "0", 16)
        return int(part, 8 if part.startswith("0") and part != "0" else 10)
    except ValueError:
        return None


def _bad(detail: str) -> Unreadable:
    return Unreadable(reason=Reason.BAD_ADDRESS, detail=detail)
