"""A command on a terminal of its own, as a person sees it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FACTCHECK = Path(sys.executable).with_name("factcheck")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The exit code, what stood on the terminal, and standard error, which goes elsewhere."""

    code: int
    screen: str
    told: str


def on_terminal(arguments: Sequence[str], folder: Path, env: Mapping[str, str]) -> Shown:
    """Run `factcheck` in a folder with these variables, and with no others, until it ends."""
    screen, tty = pty.openpty()
    with subprocess.Popen(
        [str(FACTCHECK), *arguments], cwd=folder, env=env, stdout=tty, stderr=subprocess.PIPE
    ) as running:
        os.close(tty)
        shown = b""
        while True:
            try:
                piece = os.read(screen, 65536)
            except OSError:  # the terminal closes with its last program
                break
            if not piece:
                break
            shown += piece
        told = running.stderr.read() if running.stderr else b""
        code = running.wait(timeout=60)
    os.close(screen)
    return Shown(code=code, screen=shown.decode(), told=told.decode())
