"""Collecting what is wrong with a file, so that all of it is told at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from factcheck.claims.nodes import Place, Point
from factcheck.errors import ClaimsFileError, Problem, ProblemsError
from factcheck.safety import redact, visible

SHOWN = 100
COLLECTED = 200


class StopReadingError(Exception):
    """Reading on would tell nothing more; what is wrong has been collected."""


class Problems:
    """The problems of one file. `SHOWN` are told; after `COLLECTED` the file is not read any further."""

    def __init__(self, file: str, error: type[ProblemsError] = ClaimsFileError) -> None:
        self.file = file
        self._error = error
        self._found: list[Problem] = []
        self._stopped = False

    def add(self, place: Place, message: str, hint: str | None = None) -> None:
        """Note a problem; raises `StopReadingError` where there are more than anyone would read."""
        self._found.append(
            Problem(file=self.file, line=place.line, column=place.column, message=message, hint=hint),
        )
        if len(self._found) >= COLLECTED:
            self._stopped = True
            raise StopReadingError

    def stop(self, place: Place, message: str, hint: str | None = None) -> NoReturn:
        """Note a problem that makes it pointless to read on."""
        self.add(place, message, hint)
        raise StopReadingError

    def refuse(self, place: Place, message: str, hint: str | None = None) -> NoReturn:
        """Raise at once: with this problem, nothing else of the file can be read."""
        self.add(place, message, hint)
        self.check()
        raise AssertionError("a problem was added")

    def check(self) -> None:
        """Raise the file's error if there is any problem, sorted by place."""
        if not self._found:
            return
        found = sorted(self._found, key=lambda problem: (problem.line, problem.column))
        shown, rest = found[:SHOWN], len(found) - SHOWN
        if rest > 0:
            last = shown[-1]
            count = f"at least {rest} more problems" if self._stopped else f"{rest} more problems"
            place = Point(last.line, last.column)
            shown.append(
                Problem(
                    file=self.file,
                    line=place.line,
                    column=place.column,
                    message=f"and {count} in this file",
                    hint="mend these first, then run again",
                )
            )
        raise self._error(tuple(shown))


def show(text: str, limit: int = 60) -> str:
    """Text of a file, in quotes, fit for a message: on one line, cut, without secrets or control characters."""
    if len(text) > 1_000:
        text = text[:1_000].partition("://")[0]
        text = text[:limit].rstrip() + "…"
    line = " ".join(visible(redact(text)).split())
    return f"'{line if len(line) <= limit else line[: limit - 1].rstrip() + '…'}'"


def nearest(name: str, known: Iterable[str], *, cutoff: float = 60.0) -> str | None:
    """The known name that is most like this one, whatever the case of its letters."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(name[:200], known, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=cutoff)
    return best[0] if best else None


def suggestion(name: str, known: Iterable[str], what: str) -> str:
    """Say "did you mean …?" where a known name is near, else name some of the known ones, `what` they are."""
    names = list(known)
    near = nearest(name, names)
    if near is not None:
        return f"did you mean {show(near)}?"
    if not names:
        return f"there are no {what}"
    listed = ", ".join(visible(known_name[:40]) for known_name in names[:15])
    return f"the {what} are {listed}{', …' if len(names) > 15 else ''}"
