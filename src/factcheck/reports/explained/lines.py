"""Lines with a label and a place, wrapped on a terminal with what follows them set in, whole in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.model import Relation, RelationKind
from factcheck.reports import Options
from factcheck.reports.screen.text import line
from factcheck.safety import redact

LABEL = 12
"""Characters that a label takes, with the blanks behind it."""
_NARROW = 72
"""Below this width what is wrapped stands right below its label, not below its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: `text`, fit to show, behind a `label`, set in by `indent` characters. `style` is a colour's or a face's name."""

    text: str = ""
    label: str = ""
    indent: int = 0
    style: str = ""


def shown(lines: Iterable[Line], options: Options) -> Iterator[str]:
    """The lines as the place shows them."""
    if not options.unicode:
        lines = (replace(one, text=one.text.translate(_PLAIN), label=one.label.translate(_PLAIN)) for one in lines)
    if not options.terminal:
        for one in lines:
            yield f"{' ' * one.indent}{_labelled(one)}{one.text}".rstrip() + "\n"
        return
    from rich.text import Text

    from factcheck.reports.screen.canvas import console, drawn

    screen = console(options)
    for one in lines:
        first = " " * one.indent + _labelled(one)
        after = len(first) if screen.width >= _NARROW else min(one.indent + 2, len(first))
        room = max(screen.width - after, 10)
        body = Text.assemble((first[after:], "dim"), (one.text, one.style))
        pieces = body.wrap(screen, room, overflow="fold") if body.plain else [body]
        for number, piece in enumerate(pieces):
            piece.rstrip()
            lead = Text(" " * after if number else first[:after], style="dim")
            yield drawn(screen, Text.assemble(lead, piece))


_PLAIN = str.maketrans({"›": ">", "×": "x", "÷": "/", "“": '"', "”": '"', "…": "...", "→": "->"})


def _labelled(one: Line) -> str:
    return f"{one.label.ljust(LABEL - 1)} " if one.label else ""


def quoted(text: str, limit: int = 120) -> str:
    """Foreign words in quotation marks, on one line, cut."""
    return f"“{line(text, limit)}”"


def listed(names: Iterable[str]) -> str:
    """Foreign names, on one line."""
    return ", ".join(line(name, 60) for name in names)


_BEARS = {
    RelationKind.ENTAILS: "is borne out by",
    RelationKind.WEAKER: "is borne in part by",
    RelationKind.CONFLICTS: "conflicts with",
    RelationKind.UNRELATED: "is not decided by",
}
_BARE = {
    RelationKind.ENTAILS: "is borne out",
    RelationKind.WEAKER: "is borne in part",
    RelationKind.CONFLICTS: "conflicts",
    RelationKind.UNRELATED: "has nothing to be compared with",
}


def compared(one: Relation, limit: int = 120) -> str:
    """A claimed facet held against the one found, as a clause: what, how, why, and whether another reading is fair.

    `limit` cuts the words of either, in characters.
    """
    claimed = _valued(one.claimed, one.claimed_value, limit)
    if one.found:
        said = f"{claimed} {_BEARS[one.kind]} {_valued(one.found, one.found_value, limit)}".strip()
    else:
        said = f"{claimed} {_BARE[one.kind]}".strip()
    if one.why:
        said += f": {line(redact(one.why), 200)}"
    return f"{'occasion' if one.facet == 'frame' else one.facet}: {said}{'' if one.firm else ' (not firm: another reading is fair)'}"


def _valued(text: str, value: str, limit: int) -> str:
    return f"{quoted(text, limit)}{f' ({line(value, 40)})' if value else ''}" if text else ""
