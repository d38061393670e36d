"""`factcheck audit`: prove an earlier run again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from factcheck.model import Audit, Unproven
    from factcheck.reports import Options

_LINES: Final = 100
"""Lines of problems where no person watches."""
_AROUND: Final = 60
"""Characters shown on either side of where quoted and found words part."""

_OF_COPY: Final = frozenset({"no-copy", "changed-copy", "no-text"})
"""Faults of a copy, and so of all that is quoted from it."""

_MORE = """\b
Example:
  factcheck audit reports/essay/run.json

\b
Exit codes:
  0  every quoted word stands in its stored copy, to the letter, all copies that were read
     are whole, and every verdict is the one that its findings give
  1  something is not proven: the first problems are shown, the rest is counted;
     or nothing is quoted, so that nothing was proven
  2  the call is wrong, or the file is no run.json of version 1 or over 100 MB"""


@click.command("audit", epilog=_MORE)
@click.argument("run", metavar="RUN_JSON", type=click.Path(path_type=Path))
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("cache"),
    metavar="DIR",
    help="Where the run kept its copies.  [default: cache]",
)
def command(run: Path, store: Path) -> int:
    """Prove every quoted word of a finished run again, from the stored copies and without the network.

    Each copy must still have its sha256, the text is extracted anew, and every quoted passage and compared value must
    stand in it at its place; a copy that was read and from which nothing is quoted must be there too. Verdicts and
    counts are worked out again from the findings, and the statement must have the words that were compared. The store
    is only read.
    """
    from factcheck import api
    from factcheck.cli.common.screen import emit, screen_options

    found = api.audit(run, store)
    emit(_lines(found, store, screen_options()))
    return 0 if found.proven else 1


def _lines(found: Audit, store: Path, shown: Options) -> Iterator[str]:
    from factcheck import __version__
    from factcheck.reports.common.words import number
    from factcheck.reports.screen.text import line

    said = f"{number(found.passages, 'quoted passage')} and {number(found.values, 'compared value')}"
    if found.proven:
        copies = f"all {found.snapshots:,} copies that were read" if found.snapshots > 1 else "the copy that was read"
        yield f"{number(found.claims, 'claim')}: {said}, and {copies}, proven to the letter.\n"
        return
    yield from _problems(found, shown)
    if not found.unproven:
        yield f"{number(found.claims, 'claim')}: nothing is quoted, so nothing was proven.\n"
        return
    if not store.exists():
        yield f"There is no store at {line(str(store))}: name the one of the run by --store.\n"
    if found.program != f"factcheck {__version__}":
        yield f"The run was made by {line(found.program, 60)}, this is factcheck {__version__}.\n"
    yield f"Not proven: {number(len(found.unproven), 'problem')} in {number(found.claims, 'claim')} with {said}.\n"


def _problems(found: Audit, shown: Options) -> Iterator[str]:
    """Problems in blocks, about a screenful of them; the rest is counted. All that rests on one copy is one block."""
    from factcheck.reports.common.words import number

    together: dict[object, list[Unproven]] = {}
    for index, problem in enumerate(found.unproven):
        together.setdefault((problem.fault, problem.sha256) if problem.fault in _OF_COPY else index, []).append(problem)
    room, left = max(shown.height - 4, 6) if shown.terminal else _LINES, len(found.unproven)
    for problems in together.values():
        block = _block(problems)
        room -= sum(1 + len(text) // max(shown.width, 20) if shown.terminal else 1 for text in block.splitlines())
        if room < 0 and left < len(found.unproven):
            yield f"and {number(left, 'more problem')}\n"
            return
        left -= len(problems)
        yield block


def _block(problems: Sequence[Unproven]) -> str:
    from factcheck.reports.common.words import number
    from factcheck.reports.screen.text import line
    from factcheck.safety import redact

    problem, more = problems[0], len(problems) - 1
    at = problem.location
    place = f"{line(at.file)}:{at.line}:{at.column}" if problem.claim else line(at.file)
    told = [place, line(problem.claim, 80), line(problem.source, 80)]
    lines = [": ".join([*filter(None, told), line(redact(problem.message), 400)])]
    quoted, there = _parted(problem.quoted, problem.there)
    if quoted:
        place = "" if problem.start is None else f" (characters {problem.start} to {problem.end})"
        lines.append(f"    quoted: {quoted}{place}")
    if there:
        lines.append(f"    there:  {there}")
    if more:
        lines.append(f"    and {number(more, 'more quote')} from this copy")
    lines.append(f"    {line(problem.remedy)}")
    return "\n".join(lines) + "\n"


def _parted(quoted: str, there: str) -> tuple[str, str]:
    """Both texts; where one is a slip of the other, around the place where they part, which stands in brackets."""
    if not quoted or quoted == there:
        return _plain(quoted, 2 * _AROUND), _plain(there, 2 * _AROUND)
    first = _alike(quoted, there)
    last = _alike(quoted[first:][::-1], there[first:][::-1])
    if 2 * (first + last) < max(len(quoted), len(there)):
        return _plain(quoted, 2 * _AROUND), _plain(there, 2 * _AROUND)
    return _marked(quoted, first, len(quoted) - last), _marked(there, first, len(there) - last)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _marked(text: str, start: int, end: int) -> str:
    before, after = text[:start], text[end:]
    opening, closing = "… " if len(before) > _AROUND else "", " …" if len(after) > _AROUND else ""
    return f"{opening}{_plain(before[-_AROUND:])}[{_plain(text[start:end], _AROUND)}]{_plain(after[:_AROUND])}{closing}"


def _plain(text: str, limit: int = _AROUND) -> str:
    """The text with all that cannot be seen escaped: the whole difference may be a space that does not break."""
    cut = text if len(text) <= limit else f"{text[: limit - 2]} …"
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in cut)
