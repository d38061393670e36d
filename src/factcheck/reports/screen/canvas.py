"""What is drawn on a terminal is drawn here first, as text of the right width; foreign text in it steers nothing."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from factcheck.model import VerdictKind
from factcheck.reports import Options

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

STYLES = {
    VerdictKind.CONTRADICTED: "bold red",
    VerdictKind.DISPUTED: "bold magenta",
    VerdictKind.PARTIAL: "bold yellow",
    VerdictKind.NOT_FOUND: "bold blue",
    VerdictKind.UNCHECKED: "bold",
    VerdictKind.SUPPORTED: "bold green",
}


def console(options: Options) -> Console:
    """A console of the width of the place that shows it; `drawn` takes from it what was drawn."""
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=max(options.width, 20),
        height=options.height,
        color_system="standard" if options.colour else None,
        force_terminal=options.colour,
        force_jupyter=False,
        force_interactive=False,
        no_color=not options.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def drawn(screen: Console, what: RenderableType) -> str:
    """What a thing looks like, without blanks at the ends of lines."""
    with screen.capture() as captured:
        screen.print(what)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))
