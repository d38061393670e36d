"""Which indentation a line was probably meant to have, by the lines above it."""

from __future__ import annotations

import re

_KEY = re.compile(r"(?P<indent> *)(?P<dash>-(?P<gap> +))?(?:[\w.-]+|\"[^\"]*\"|'[^']*') *:(?P<value>[ \t].*)?$")
_LOOKS_BACK = 300
"""Lines; nobody lines things up with what stands further above."""


def misplaced(text: str, line: int) -> tuple[str, str] | None:
    """Message and remedy for a line (from 1) that begins where nothing above it does, else `None`.

    Only lines of the form `key: …` and `- key: …` are compared.
    """
    lines = text.split("\n")
    match = _KEY.match(lines[line - 1]) if 0 < line <= len(lines) else None
    if match is None:
        return None
    given = len(match["indent"])
    open_at = _columns(lines, line - 1, dashes=bool(match["dash"]))
    if given in open_at:
        return None
    below = _below(lines, line) if not match["dash"] and not (match["value"] or "").strip() else None
    fits = [column for column in open_at if below is None or below <= given or column < below]
    if not fits:
        return None
    meant = min(fits, key=lambda column: (abs(column - given), -column))
    wanted = f"{meant} are" if meant else "none is"
    told = f"a line indented by {_spaces(given)}, where {wanted} expected"
    if not given:
        told = f"a line that is not indented, where {_spaces(meant)} are expected"
    return told, f"line it up with line {open_at[meant]}"


def _columns(lines: list[str], end: int, *, dashes: bool) -> dict[int, int]:
    """The columns (from 0) in which what is open above a line began, each with the last line that begins there."""
    found: dict[int, int] = {}
    limit: int | None = None
    for number in range(end, max(end - _LOOKS_BACK, 0), -1):
        match = _KEY.match(lines[number - 1])
        if match is None or (limit is not None and len(match["indent"]) >= limit):
            continue
        limit = len(match["indent"])
        if not dashes:
            found.setdefault(limit + len(match["dash"] or ""), number)
        elif match["dash"]:
            found.setdefault(limit, number)
    return found


def _below(lines: list[str], line: int) -> int | None:
    """The indentation of the next line with anything but a comment on it."""
    for following in lines[line : line + _LOOKS_BACK]:
        if following.strip() and not following.lstrip().startswith("#"):
            return len(following) - len(following.lstrip(" "))
    return None


def _spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count} spaces"
