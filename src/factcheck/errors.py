"""What factcheck raises. Only misuse raises; what the world does wrong is a value (`model.Unreadable`).

    FactcheckError
    ├── UsageError            a call or a command line that cannot be meant
    └── ProblemsError         a file that cannot be used, with every problem in it
        ├── ClaimsFileError
        └── SettingsFileError

The command line ends with exit code 2 on each of them.
"""

from __future__ import annotations

from dataclasses import dataclass


class FactcheckError(Exception):
    """Base of all errors that factcheck raises on purpose."""


class UsageError(FactcheckError):
    """A call, option or name that cannot be meant; the message says what would be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a file. `line` and `column` count from 1; `hint` says what to do about it."""

    file: str
    line: int
    column: int
    message: str
    hint: str | None = None

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{hint}"


class ProblemsError(FactcheckError):
    """A file that cannot be used; `problems` holds all that is wrong with it, in file order."""

    what = "file"
    """What the file holds, in a word."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class ClaimsFileError(ProblemsError):
    """A claims file that cannot be used."""

    what = "claims"


class SettingsFileError(ProblemsError):
    """A settings file that cannot be used."""

    what = "settings"
