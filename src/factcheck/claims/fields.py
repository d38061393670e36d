"""Reading the keys of one mapping: which it may have, and which it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.claims.nodes import Mapping, Node, Scalar, kind
from factcheck.claims.problems import Problems, nearest, show, suggestion

NOT_YET = "not yet honoured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The keys of one kind of mapping.

    `unhonoured` keys belong to the format but nothing acts on them yet; `meant` says which key people mean
    by a word that is not spelled like it; `deeper` says what an unknown key with keys of its own probably is.
    """

    noun: str
    keys: tuple[str, ...]
    unhonoured: tuple[str, ...] = ()
    meant: dict[str, str] = field(default_factory=dict)
    deeper: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A key with its value."""

    name: str
    key: Node
    value: Node


class Fields(dict[str, Field]):
    """The fields of a mapping by key, and the keys that are probably there under another spelling."""

    def __init__(self) -> None:
        super().__init__()
        self.misspelt: set[str] = set()

    def lacks(self, key: str) -> bool:
        """Whether the key is not there, and nothing that was probably meant as it: that is told already."""
        return key not in self and key not in self.misspelt


def read_fields(node: Node, table: Table, problems: Problems) -> Fields:
    """The fields of a mapping by key; what is not in the table, stands twice or is no mapping is a problem."""
    found = Fields()
    if not isinstance(node, Mapping):
        problems.add(node, f"{table.noun} must be a mapping (key: value), not {kind(node)}", _shape_hint(table))
        return found
    for key, value in node.entries:
        name = _known_key(key, value, table, problems)
        if name is None:
            meant = _meant(key.text, table) if isinstance(key, Scalar) else None
            found.misspelt.update([meant] if meant else [])
            continue
        if name in found:
            first = found[name].key.line
            problems.add(key, f"{show(name)} stands twice in {table.noun}; first on line {first}", "keep one of them")
            continue
        found[name] = Field(name=name, key=key, value=value)
    return found


def _shape_hint(table: Table) -> str:
    return f"its keys are {', '.join(table.keys[:6])}{', …' if len(table.keys) > 6 else ''}"


def _known_key(key: Node, value: Node, table: Table, problems: Problems) -> str | None:
    if not isinstance(key, Scalar) or not key.text:
        problems.add(key, f"a key of {table.noun} must be a word, not {kind(key)}", _shape_hint(table))
        return None
    if key.text in table.keys:
        return key.text
    if key.text in table.unhonoured:
        problems.add(key, f"{show(key.text)} is {NOT_YET}", "take it out, so that nobody relies on it")
        return None
    problems.add(key, f"unknown key {show(key.text)} in {table.noun}", _key_hint(key.text, value, table))
    return None


def _meant(key: str, table: Table) -> str | None:
    return table.meant.get(key.casefold()) or nearest(key, table.keys)


def _key_hint(key: str, value: Node, table: Table) -> str:
    meant = _meant(key, table)
    if meant is not None:
        return f"did you mean {show(meant)}?"
    if table.deeper and isinstance(value, Mapping):
        return table.deeper
    if isinstance(value, Scalar) and value.plain and not value.text:
        return "if it belongs to the text before the comma, put that text in quotes"
    return suggestion(key, table.keys, f"keys of {table.noun}")
