"""What would change the verdict, as sentences: only what was judged anew."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.trace.values import Change, Explanation, WhatIf
from factcheck.reports.common import words
from factcheck.reports.explained.lines import Line, listed, quoted
from factcheck.reports.screen.text import line

_MOST = 9


def told(explained: Explanation) -> Iterator[Line]:
    """A line for each change that gives another verdict, and whether any one source matters."""
    yield Line(text="What would change it (each was judged anew)", style="bold")
    for one in explained.changes[:_MOST]:
        same = one.verdict is explained.verdict.verdict
        kept = "even " if same else ""
        face = words.FACES[one.verdict].word.lower()
        yield Line(text=f"{kept}{_case(one)}: {'still ' if same else ''}{face}{_sure(one)}", indent=2)
    left = len(explained.changes) - _MOST
    if left > 0:
        yield Line(text=f"and {left:,} more; --json has them", indent=2, style="dim")
    kept = words.FACES[explained.verdict.verdict].word.lower()
    if explained.steady:
        yield Line(text=f"no one source decides: without any one of them it stays {kept}", indent=2)
    elif not explained.changes:
        yield Line(text=f"nothing that was tried: it stays {kept}", indent=2)


def _sure(one: WhatIf) -> str:
    return f" ({one.confidence:.2f})" if one.confidence is not None else ""


def _case(one: WhatIf) -> str:
    source = line(one.source, 60)
    match one.change:
        case Change.VALUE:
            swaps = zip(one.instead, one.what, strict=True)
            return f"{' and '.join(f'{quoted(by)} for {quoted(own)}' for by, own in swaps)} in the claim, as {source} has it"
        case Change.LEFT_OUT:
            return f"{' and '.join(map(quoted, one.what))} not compared"
        case Change.WITHOUT:
            return f"without {listed(one.what)}"
        case Change.READ_FOR:
            return f"{source}, if it could be read and said so"
        case Change.READ_AGAINST:
            return f"{source}, if it could be read and said otherwise"
        case Change.CITED:
            return f"{source} named as a source too; the file has it, and it says so"
        case Change.MORE_FOR:
            return "one more source, of an origin of its own, with the claim's own words"
        case Change.MORE_AGAINST:
            return "one more source, of an origin of its own, that differs"
