"""A claims file as a tree of values that know where they stand.

Lines and columns count from 1, columns in characters. Scalars stay text: what a key means decides how its
text is read, so that an id `no`, a date `2026-03-13` and a page `12` never become something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias


class Place(Protocol):
    """Anything with a line and a column."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def column(self) -> int:
        """The column, from 1."""


@dataclass(frozen=True, slots=True)
class Point:
    """A bare place."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A single value. `plain` is false for text in quotes and for block text.

    `cut` holds the beginning of a comment that follows the text so closely that it was probably meant as
    part of it (`won #1 prize`).
    """

    text: str
    plain: bool
    line: int
    column: int
    cut: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is given: `key:`, `~` and `null`, and `""`."""
        return not self.text.strip() or (self.plain and self.text in {"~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys with values, in file order; a key that stands twice is in it twice."""

    entries: tuple[tuple[Node, Node], ...]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


def kind(node: Node) -> str:
    """What a node is, in words."""
    if isinstance(node, Scalar):
        return "nothing" if node.empty else "text"
    return "a list" if isinstance(node, Sequence) else "a mapping (key: value)"
