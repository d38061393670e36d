"""The keys of a settings file: what each means, its default, and how its value is read."""

from __future__ import annotations

import math
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.claims.problems import Problems, show, suggestion
from factcheck.model import VerdictKind
from factcheck.settings import Prior
from factcheck.settings_file.found import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The value of one key. What is wrong with it becomes a problem, and what is read of it `None`."""

    key: str
    value: Any
    found: Found
    working: Path
    problems: Problems

    def refuse(self, message: str, hint: str) -> None:
        """Note what is wrong with the value."""
        self.problems.add(self.found.place(self.key), message, hint)

    def words(self, example: str) -> list[str]:
        """A list of words; empty after a problem."""
        given = self.value if isinstance(self.value, list) else []
        words = [word.strip() for word in given if isinstance(word, str) and word.strip()]
        if words and len(words) == len(given):
            return words
        self.refuse(f"'{self.key}' must be a list of words, not {_kind(self.value)}", f"write {self.key} = {example}")
        return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key. `default` is in TOML, `about` is what a comment says of it, `read` gives what the key chooses."""

    default: str
    about: str
    read: Callable[[Values], Any]


def _fail_on(values: Values) -> tuple[VerdictKind, ...] | None:
    from factcheck.gate import HOLDABLE, parse_fail_on

    words = [word.lower().replace("-", "_") for word in values.words('["contradicted"]')]
    known = [kind.value for kind in HOLDABLE]
    bad = [word for word in words if word not in known and words != ["none"]]
    for word in bad:
        if word == VerdictKind.SUPPORTED:
            values.refuse("a run cannot fail on 'supported'", f"choose from {', '.join(known)}")
        elif word == "none":
            values.refuse("'none' stands alone in 'fail-on'", "leave it out, or leave the verdicts out")
        else:
            values.refuse(f"unknown verdict {show(word)}", suggestion(word, [*known, "none"], "verdicts"))
    return parse_fail_on(words) if words and not bad else None


def _format(values: Values) -> tuple[str, ...] | None:
    from factcheck import plugins

    words, known = values.words('["console", "html"]'), plugins.names("reports")
    for word in words:
        if word not in known:
            values.refuse(f"unknown format {show(word)}", suggestion(word, known, "formats"))
    return tuple(dict.fromkeys(words)) or None


def _output(values: Values) -> Path | None:
    """A folder in the working folder, links followed."""
    value = values.value
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        values.refuse(f"'output' must be the path of a folder, not {_kind(value)}", 'write output = "reports/mine"')
        return None
    root = Path(os.path.realpath(values.working))
    try:
        meant = Path(os.path.realpath(root / value))
    except OSError:  # a name that is too long, a circle of links
        meant = Path()
    if meant != root and root not in meant.parents:
        hint = "write a path from there without .., or give --output on the command line"
        values.refuse(f"'output' must lie in the working folder, and {show(value)} does not", hint)
        return None
    return Path(value)


def _number(unit: str, example: int, least: float = 0.0, most: float = math.inf) -> Callable[[Values], float | None]:
    """Reads a number of so many, above 0 or not below `least`, and not above `most`."""
    bounds = f"from {least:g} to {most:g}" if least else "above 0"

    def read(values: Values) -> float | None:
        value, name = values.value, values.key
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if number and max(least, math.nextafter(0, 1)) <= value <= min(most, sys.float_info.max):
            return float(value)
        given = str(value) if number else _kind(value)
        values.refuse(f"'{name}' must be a number of {unit} {bounds}, not {given}", f"write {name} = {example}")
        return None

    return read


def _flag(values: Values) -> bool | None:
    if isinstance(values.value, bool):
        return values.value
    values.refuse(f"'{values.key}' must be true or false, not {_kind(values.value)}", "write it without quotes")
    return None


def _contact(values: Values) -> str | None:
    """An e-mail address or the address of a page, fit to stand in a header."""
    value = values.value
    if isinstance(value, str) and (not value or _CONTACT.fullmatch(value.strip())):
        return value.strip()
    given = show(value) if isinstance(value, str) and value.strip() else _kind(value)
    example = 'write contact = "desk@paper.example"'
    values.refuse(f"'contact' must be an e-mail address or the address of a page, not {given}", example)
    return None


_CONTACT = re.compile(r"[!-~]{1,64}@[A-Za-z0-9.-]{1,190}|https?://[!-~]{1,190}")


def _prior(values: Values) -> Prior | None:
    known = [prior.value for prior in Prior]
    if isinstance(values.value, str) and values.value in known:
        return Prior(values.value)
    if isinstance(values.value, str):
        values.refuse(f"unknown prior {show(values.value)}", suggestion(values.value, known, "priors"))
    else:
        values.refuse(f"'prior' must be a word, not {_kind(values.value)}", 'write prior = "essay"')
    return None


def _kind(value: Any) -> str:
    """What a value of TOML is, in words."""
    if isinstance(value, list):
        return "a list of something else" if value else "an empty list"
    if isinstance(value, str):
        return "text" if value.strip() else "empty text"
    kinds = ((bool, "true or false"), (int | float, "a number"), (dict, "a table"))
    return next((words for kind, words in kinds if isinstance(value, kind)), "a date")


KEYS = {
    "fail-on": Key(
        default='["contradicted", "disputed", "not_found", "unchecked"]',
        about='The verdicts that fail the gate. "partial" can be among them; ["none"] lets every verdict pass.',
        read=_fail_on,
    ),
    "format": Key(default='["console", "json", "html"]', about="The reports to make.", read=_format),
    "output": Key(
        default='"reports/claims"',
        about="The folder for the reports, within the working folder. The default is named after the claims file.",
        read=_output,
    ),
    "deadline": Key(
        default="120", about="How long fetching may take in all, in seconds.", read=_number("seconds", 120)
    ),
    "gap": Key(
        default="1",
        about="Seconds between two requests to one host. What a site's robots.txt asks for counts where it is more.",
        read=_number("seconds", 1, 0.1, 60),
    ),
    "connections": Key(default="2", about="Requests to one host at a time.", read=_number("requests", 2, 1, 8)),
    "max-age": Key(
        default="30",
        about="Days after which a stored page is asked for again. A server that has nothing newer need not send it.",
        read=_number("days", 30),
    ),
    "robots": Key(default="true", about="Read no page that its site's robots.txt closes to programs.", read=_flag),
    "archives": Key(
        default="true",
        about="Look for an archived copy of a page that is gone or closed. Under an embargo none is looked for.",
        read=_flag,
    ),
    "contact": Key(
        default='""',
        about="An e-mail address or a page that servers are told, for those who wonder who asks.",
        read=_contact,
    ),
    "prior": Key(
        default='"contested"',
        about='What confidences are told for: "contested" claims (three in ten are false) or an "essay" (one in twelve).',
        read=_prior,
    ),
    "offline": Key(default="false", about="Use no network: files, notes and the store only.", read=_flag),
}
"""Every key of a settings file, in the order in which it is written."""

BY_FLAG = ("allow-private", "now", "proxy", "refresh", "store", "user-agent")
"""What is chosen on the command line alone. A store that comes with claims could pass for pages that were fetched."""
