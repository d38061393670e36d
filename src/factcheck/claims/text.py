"""From a path to the text of a claims file."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from factcheck.claims.nodes import Point
from factcheck.claims.problems import Problems, nearest, show

MAX_BYTES = 5_000_000
MAX_LINES = 200_000
MAX_LINE = 100_000

_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_FOLDERS = 50
_SPLIT = "split it: verify takes several claims files"


def read_text(path: Path, problems: Problems) -> str:
    """The text of the file; whatever stands in the way of it becomes a problem and stops the reading."""
    data = _read_bytes(path, problems)
    if len(data) > MAX_BYTES:
        problems.stop(Point(), f"the file is over {MAX_BYTES // 1_000_000} MB and was not read", _SPLIT)
    if data.startswith(_UTF_16):
        problems.stop(Point(), "the file is UTF-16", "save it as UTF-8")
    if b"\0" in data:
        problems.stop(Point(), "the file is binary, not text", "a claims file is YAML, saved as UTF-8")
    text = _decode(data, problems)
    _check_lines(text, problems)
    bad = _UNPRINTABLE.search(text)
    if bad:
        problems.stop(_point(text, bad.start()), f"an invisible control character ({bad[0]!a})", "delete it")
    return text


def _read_bytes(path: Path, problems: Problems) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            inside = next(iter(_claims_files(path)), None)
            hint = f"did you mean {show(str(inside))}?" if inside else "name a claims file in it"
            problems.stop(Point(), "this is a folder, not a claims file", hint)
        if not stat.S_ISREG(mode):
            problems.stop(Point(), "this is not a regular file", "save the claims as a file and name that")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        problems.stop(Point(), "there is no such file", _other_file(path))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name cannot be a file's"
        problems.stop(Point(), f"the file cannot be read: {why}", "check its name and who may read it")


def _other_file(path: Path) -> str:
    """What to do about a path where nothing is: the file that was probably meant, if there is one."""
    known = _claims_files(path.parent)
    if not path.is_absolute():
        known += [file for folder in (Path(), *_folders()) for file in _claims_files(folder)]
    near = nearest(path.name, list(dict.fromkeys(file.name for file in known)))
    meant = next((file for file in known if file.name == near), None)
    if meant is not None:
        return f"did you mean {show(str(meant))}?"
    if not path.parent.is_dir():
        return f"there is no folder {show(str(path.parent))} either"
    return "check the path, or let factcheck init write a first one"


def _folders() -> list[Path]:
    """The first few folders in the working folder."""
    try:
        return sorted(path for path in Path().iterdir() if path.is_dir() and not path.name.startswith("."))[:_FOLDERS]
    except (OSError, ValueError):
        return []


def _claims_files(folder: Path) -> list[Path]:
    """The claims files directly in a folder, sorted; none where it cannot be looked into."""
    try:
        return sorted(file for file in folder.iterdir() if file.suffix in {".yaml", ".yml"})
    except (OSError, ValueError):
        return []


def _decode(data: bytes, problems: Problems) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = len(data) - len(error.object) + error.start
        before = data[:start].decode("utf-8-sig", errors="replace")
        problems.stop(
            _point(before, len(before)), f"the file is not UTF-8: byte {data[start]:#04x}", "save the file as UTF-8"
        )


def _check_lines(text: str, problems: Problems) -> None:
    if text.count("\n") + text.count("\r") - text.count("\r\n") > MAX_LINES:
        problems.stop(Point(), f"the file has over {MAX_LINES:,} lines", _SPLIT)
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_LINE:
            problems.stop(Point(number), f"a line of over {MAX_LINE:,} characters", "break it up")


def _point(text: str, offset: int) -> Point:
    """The place of an offset, counting lines as the parser does."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return Point(before.count("\n") + 1, len(before) - before.rfind("\n"))
