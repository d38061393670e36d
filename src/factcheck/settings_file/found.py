"""Finding a settings file, and reading it as TOML that knows its lines."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.claims.nodes import Point
from factcheck.claims.problems import Problems, show
from factcheck.errors import SettingsFileError
from factcheck.safety import visible

FILENAME = "factcheck.toml"
PYPROJECT = "pyproject.toml"
MAX_BYTES = 200_000
MAX_PARTS = 100
"""Parts of a dotted key, for which the TOML parser takes quadratic time."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_OURS = re.compile(r"\btool\b.{0,20}\bfactcheck\b", re.DOTALL)
_HEADER = re.compile(r"\s*\[\s*(?:[\"']?tool[\"']?\s*\.\s*[\"']?factcheck[\"']?)\s*\]")
_ANY_HEADER = re.compile(r"\s*\[\[?[^\[\],]+\]")
_PLACE = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A settings file. `name` is its path from the working folder, fit to show; `table` holds its keys."""

    name: str
    text: str
    table: dict[str, Any]
    header: int

    def place(self, key: str) -> Point:
        """Where a key stands. TOML's values do not know their lines, so the one line that begins with the key counts;
        where none or several do, the place is the table's head, and the message names the key.
        """
        lines = self.text.split("\n")
        ends = (at for at in range(self.header, len(lines)) if _ANY_HEADER.match(lines[at]))
        own = re.compile(rf"[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.]")
        head = re.compile(rf"[ \t]*\[\[?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[\].]")
        at = [number for number in range(self.header, next(ends, len(lines))) if own.match(lines[number])]
        if not at and not self.header:
            at = [number for number, line in enumerate(lines) if head.match(line)][:1]
        if len(at) != 1:
            return Point(max(self.header, 1))
        return Point(at[0] + 1, len(lines[at[0]]) - len(lines[at[0]].lstrip()) + 1)


def find(claims: Path, working: Path) -> Found | None:
    """The settings file for a claims file: the first one beside it, above it up to the working folder, or there.

    Raises `SettingsFileError` where one is there but cannot be read.
    """
    for folder in _folders(claims, working):
        for filename in (FILENAME, PYPROJECT):
            found = _read(folder / filename, working)
            if found is not None:
                return found
    return None


def _folders(claims: Path, working: Path) -> list[Path]:
    beside, root = (Path(os.path.realpath(path)) for path in (claims.absolute().parent, working))
    if beside == root or root in beside.parents:
        return [folder for folder in (beside, *beside.parents) if folder == root or root in folder.parents]
    return [beside, root]


def _read(path: Path, working: Path) -> Found | None:
    root = Path(os.path.realpath(working))
    name = visible(str(path.relative_to(root) if root in path.parents else path))
    problems = Problems(name, SettingsFileError)
    ours = path.name == FILENAME
    try:
        data = _bytes(path)
    except OSError as error:
        if not ours or not os.path.lexists(path):
            return None
        problems.refuse(Point(), f"the file cannot be read: {error.strerror or error}", "see who may read it")
    if data is None:
        if not ours:
            return None
        problems.refuse(Point(), "this is not a plain file", "put the settings themselves here, no link to them")
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    if not ours and not _OURS.search(text):
        return None
    table = _parse(text, data, problems)
    if not ours:
        tool = table.get("tool")
        table = tool.get("factcheck") if isinstance(tool, dict) else None
        if table is None:
            return None
        if not isinstance(table, dict):
            problems.refuse(Point(), "'tool.factcheck' must be a table", "begin it with a line [tool.factcheck]")
    lines = text.split("\n")
    header = 0 if ours else next((number for number, line in enumerate(lines, 1) if _HEADER.match(line)), 0)
    return Found(name=name, text=text, table=table, header=header)


def _bytes(path: Path) -> bytes | None:
    """Up to one byte more than is allowed; `None` for what is no plain file, of which nothing is opened."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return None
    with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 - by its descriptor, so that no link is followed
        return file.read(MAX_BYTES + 1) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def _parse(text: str, data: bytes, problems: Problems) -> Any:
    import tomllib

    if len(data) > MAX_BYTES:
        problems.refuse(Point(), f"the file is over {MAX_BYTES // 1_000} kB and was not read", "shorten it")
    for number, line in enumerate(text.split("\n"), 1):
        keys = [line] if line.lstrip().startswith("[") else line.split("=")[:-1]
        if any(key.count(".") >= MAX_PARTS for key in keys):
            problems.refuse(Point(number), f"a key of over {MAX_PARTS} parts", "take the dots out")
    try:
        return tomllib.loads(text)
    except RecursionError:
        problems.refuse(Point(), "brackets that are nested too deep", "look for a stray [ or {")
    except ValueError as error:  # a TOMLDecodeError, or a number too long for Python
        told = _PLACE.fullmatch(str(error))
        last = Point(text.count("\n") + 1)
        place = Point(int(told["line"]), int(told["column"])) if told and told["line"] else last if told else Point()
        what = show(told["what"])[1:-1] if told else "a value that Python cannot hold"
        hint = 'write key = "text", key = 12, key = true or key = ["one", "two"]'
        problems.refuse(place, f"the TOML cannot be read here: {what}", hint)
