"""Which network addresses are public, and which lead to this machine or a network that is nobody's business."""

from __future__ import annotations

import ipaddress
from typing import Final

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

# Beside `is_global`, whose list of special ranges depends on the version of Python.
# From the registries of special-purpose addresses (RFC 6890 and its updates).
_V4: Final = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",  # the host of an Azure machine
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
_V6: Final = tuple(map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20")))
_UNICAST: Final = ipaddress.IPv6Network("2000::/3")  # the only part of IPv6 that is given out
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_ISATAP: Final = (0x00005EFE, 0x02005EFE)


def forbidden(address: IP) -> bool:
    """Whether an address is not public, also one that carries such an address inside it."""
    if isinstance(address, ipaddress.IPv4Address):
        return not address.is_global or address.is_multicast or any(address in network for network in _V4)
    if address.scope_id is not None:
        return True
    mapped = address.ipv4_mapped
    if mapped is not None:
        return forbidden(mapped)
    low = int(address) & 0xFFFFFFFF
    if address in _NAT64:
        return forbidden(ipaddress.IPv4Address(low))
    if address not in _UNICAST or not address.is_global or any(address in network for network in _V6):
        return True
    if address.sixtofour is not None and forbidden(address.sixtofour):
        return True
    isatap = int(address) >> 32 & 0xFFFFFFFF in _ISATAP
    return isatap and forbidden(ipaddress.IPv4Address(low))
