"""Reading a page of docs as a session: commands with what they print, and changes to files between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BLOCK = re.compile(
    r"^```(?P<kind>console|diff|yaml)\n(?P<text>.*?)^```$|^(?P<heading>#+ [^\n]*)$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Command:
    """A command, and what it prints: `…` in it stands for anything."""

    line: int
    typed: str
    prints: str


@dataclass(frozen=True)
class Change:
    """Lines of a file that are replaced by others; a new file, where `old` is empty."""

    line: int
    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Heading:
    """Where a section begins, from the files as `factcheck init` wrote them."""

    line: int


Step = Command | Change | Heading


def read(page: str) -> list[Step]:
    """The steps of a page, in its order."""
    steps: list[Step] = []
    for block in _BLOCK.finditer(page):
        line = page.count("\n", 0, block.start()) + 1
        if block["heading"]:
            steps.append(Heading(line))
        elif block["kind"] == "diff":
            steps.append(_change(line, block["text"].splitlines()))
        elif block["kind"] == "yaml":
            steps.append(Change(line, block["text"].partition("\n")[0].removeprefix("# "), "", block["text"]))
        else:
            for part in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
                typed, _, prints = part.partition("\n")
                steps.append(Command(line, typed, prints))
    return steps


def _change(line: int, lines: list[str]) -> Change:
    file = lines[0].removeprefix("--- ")
    old = "".join(f"{one[1:]}\n" for one in lines[1:] if one[:1] in "- ")
    new = "".join(f"{one[1:]}\n" for one in lines[1:] if one[:1] in "+ ")
    return Change(line, file, old, new)


def agrees(prints: str, printed: str) -> bool:
    """Whether what was printed is what the page shows; a line `…` stands for any lines, `…` in a line for any text."""
    lines = [
        re.escape(line).replace("…", ".*?") + "\n" if line != "…" else r"(?:.*\n)*?" for line in prints.splitlines()
    ]
    return re.fullmatch("".join(lines), printed) is not None
