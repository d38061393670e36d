"""The console report on a terminal: what to mend in full, about one screen of it, the rest as counts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.model import CheckedClaim, RunHead, VerdictKind
from factcheck.reports import Options
from factcheck.reports.common import beside, words
from factcheck.reports.screen import text, unread
from factcheck.reports.screen.canvas import STYLES, console, drawn

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_NARROW = 60
"""Below this width the verdict stands above the claim, not beside it."""


def table(head: RunHead, claims: Iterable[CheckedClaim], options: Options) -> Iterator[str]:
    """The answer, the claims to mend and then to read until the screen is full, sources that could not be read where
    no claim shown says so, and counts.
    """
    from rich.text import Text

    screen = console(options)
    readings = {(reading.file, reading.source.id): reading for reading in head.readings}
    style = "bold green" if head.gate.exit_code == 0 else "bold"
    yield drawn(screen, Text(text.line(words.answer(head)) + "\n", style=style))
    kept = _unread(screen, head).count("\n")  # room for what must be told of sources whatever claims are shown
    room = most = max(options.height - 8 - kept, 6)
    odd = words.unexpected(head)
    above: set[tuple[str, str]] = set()
    for title, kinds in words.GROUPS[:2]:
        left = 0
        for checked in words.in_order(claims, kinds, odd):
            told = (*words.remarks(checked, odd), *beside.notes(checked, head.origins, brief=True))
            block = "" if left else drawn(screen, _row(checked, readings, options, told))
            if left or (block.count("\n") > room and room < most):
                left += 1
                continue
            room -= block.count("\n")
            above |= unread.told(checked)
            yield block
        if left:
            yield drawn(screen, Text(f"and {left:,} more {title.lower()}", style="dim"))
    yield _unread(screen, head, above)
    yield drawn(screen, _counts(head, options))


def _unread(screen: Console, head: RunHead, above: Container[tuple[str, str]] = ()) -> str:
    from rich.text import Text

    untold, rest = unread.untold(head, above)
    lines = [
        drawn(screen, Text.assemble((f"Not read: {one.names}", "bold"), f" ({one.place}): {one.why}")) for one in untold
    ]
    return "".join((*lines, drawn(screen, Text(rest, style="dim")) if rest else "", "\n" if lines else ""))


def _row(checked: CheckedClaim, readings: text.Readings, options: Options, remarks: tuple[str, ...]) -> RenderableType:
    from rich.console import Group
    from rich.table import Table

    if options.width < _NARROW:
        return Group(_verdict(checked, options), *_body(checked, readings, options, remarks), "")
    row = Table(box=None, show_header=False, show_edge=False, expand=True, pad_edge=False)
    row.add_column(width=16, no_wrap=True)
    row.add_column(ratio=1, overflow="fold")
    row.add_row(_verdict(checked, options), Group(*_body(checked, readings, options, remarks), ""))
    return row


def _verdict(checked: CheckedClaim, options: Options) -> Text:
    from rich.text import Text

    kind = checked.verdict.verdict
    face = words.FACES[kind]
    glyph = face.glyph if options.unicode else face.plain
    return Text(f"{glyph} {face.word}", style=STYLES[kind])


def _body(
    checked: CheckedClaim, readings: text.Readings, options: Options, remarks: tuple[str, ...]
) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    claim, at = checked.claim, checked.claim.location
    yield Text(text.line(checked.verdict.reason), style="bold")
    for remark in remarks:
        yield Text(text.line(remark))
    yield Text(text.line(claim.statement, 600))
    if checked.verdict.replacement:
        yield Text(text.line(words.suggestion(checked.verdict.replacement)), style="bold")
    opening, closing = ("", "") if options.colour else ("[", "]")
    evidence, more = text.evidence(checked, readings)
    for found in evidence:
        quote = Text(found.before, style="dim")
        quote.append(f"{opening}{found.exact}{closing}", style="not dim underline")
        quote.append(found.after)
        yield Padding(quote, (0, 0, 0, 2))
        stance = f"{found.stance}: " if checked.verdict.verdict is VerdictKind.DISPUTED else ""
        yield Padding(Text(stance + found.source, style="dim"), (0, 0, 0, 2))
    if more:
        yield Padding(Text(f"and {words.number(more, 'more source')}", style="dim"), (0, 0, 0, 2))
    for reason in text.unread(checked, readings):
        yield Padding(Text(reason, style="dim"), (0, 0, 0, 2))
    yield Text(f"{text.line(claim.id)}, {text.line(at.file)}:{at.line}", style="dim")


def _counts(head: RunHead, options: Options) -> Text:
    from rich.text import Text

    told = Text(f"{text.total(head)}: ")
    counts = dict(head.counts)
    kinds = [kind for kind in words.FACES if counts.get(kind)]
    for index, (kind, count) in enumerate(zip(kinds, text.counts(head), strict=True)):
        glyph = words.FACES[kind].glyph if options.unicode else words.FACES[kind].plain
        told.append(", " if index else "")
        told.append(f"{glyph} {count}", style=STYLES[kind])
    return told
