"""The child: a snapshot on standard input, a document or the reason for none on standard output."""

from __future__ import annotations

import sys

from factcheck.extract import apart, within
from factcheck.model import Snapshot


def limit() -> None:
    """Let the system end this process when it takes too much; where there is no such limit, the clock's must do."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (apart.MEMORY, apart.MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (apart.SECONDS, apart.SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read one snapshot."""
    import msgspec

    limit()
    snapshot = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Snapshot)
    sys.stdout.buffer.write(msgspec.msgpack.encode(within(snapshot)))


try:
    main()
except MemoryError:
    sys.exit(apart.OUT_OF_MEMORY)
