"""The settings file: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`. Read once, passed down.

It may come with a stranger's claims. So it chooses what is reported and what fails, and never widens what is read or
written: no key reaches private addresses, a proxy or another store, and `output` stays in the working folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims.problems import Problems, StopReadingError, show, suggestion
from factcheck.errors import SettingsFileError, UsageError
from factcheck.model import VerdictKind
from factcheck.settings import Prior
from factcheck.settings_file.found import FILENAME, Found, find
from factcheck.settings_file.keys import BY_FLAG, KEYS, Values

__all__ = ["FILENAME", "SettingsFile", "load", "template"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFile:
    """What a settings file chooses; `None` where it leaves the default. `deadline` and `gap` are in seconds,
    `max_age` in days.
    """

    fail_on: tuple[VerdictKind, ...] | None = None
    format: tuple[str, ...] | None = None
    output: Path | None = None
    deadline: float | None = None
    gap: float | None = None
    connections: float | None = None
    max_age: float | None = None
    robots: bool | None = None
    archives: bool | None = None
    contact: str | None = None
    offline: bool | None = None
    prior: Prior | None = None


def load(claims: Sequence[Path], working: Path) -> SettingsFile:
    """What the settings file chooses for a run of these claims files in this working folder.

    The first one found counts alone: beside the claims file, then in its parents up to the working folder where it lies
    inside that, then in the working folder. Raises `SettingsFileError` with all that is wrong in it, and `UsageError`
    where the claims files go by different ones.
    """
    found = {path: find(path, working) for path in claims}
    by_name = {(one.name if one else "no settings file"): path for path, one in reversed(found.items())}
    if len(by_name) > 1:
        goes_by = ", ".join(f"{path} goes by {name}" for name, path in sorted(by_name.items()))
        raise UsageError(f"one run has one settings file, but {goes_by}; run them one by one")
    settings = next(iter(found.values()), None)
    return _read(settings, working) if settings else SettingsFile()


def template() -> str:
    """A settings file with every key at its default, as a comment."""
    lines = [
        "# Settings for factcheck verify. Each stands at its default: take away the # before it, and change it.",
        "# A flag on the command line wins over what is written here.",
    ]
    for name, key in KEYS.items():
        lines += ["", f"# {key.about}", f"#{name} = {key.default}"]
    return "\n".join(lines) + "\n"


def _read(found: Found, working: Path) -> SettingsFile:
    problems = Problems(found.name, SettingsFileError)
    chosen = {}
    with suppress(StopReadingError):
        for name, value in found.table.items():
            if name in KEYS:
                values = Values(key=name, value=value, found=found, working=working, problems=problems)
                chosen[name.replace("-", "_")] = KEYS[name].read(values)
            else:
                _refuse(name, found, problems)
    problems.check()
    return SettingsFile(**chosen)


def _refuse(name: str, found: Found, problems: Problems) -> None:
    if name in BY_FLAG:
        hint = "take it out: settings may come with a stranger's claims"
        problems.add(found.place(name), f"{show(name)} is set on the command line alone", hint)
    else:
        problems.add(found.place(name), f"unknown setting {show(name)}", suggestion(name, KEYS, "settings"))
