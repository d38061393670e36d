"""From text to a tree of nodes, by the events of the YAML 1.2 parser: nothing is constructed, nothing expanded.

What the format does not need is refused as it comes by: anchors and aliases, tags, a second document, nesting
and lists beyond any real use. A hostile file thus ends the reading at its first bad page, not at its last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from factcheck.claims.nodes import Mapping, Node, Point, Scalar, Sequence
from factcheck.claims.problems import Problems, show
from factcheck.claims.syntax import explain

MAX_DEPTH = 20
MAX_NODES = 400_000
MAX_ITEMS = (100, 10_000)
MAX_ITEMS_DEEPER = 500
MAX_BARE = 200

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_GLUED = re.compile(r"[ \t]+(#[^\s#][^\r\n]{0,20})")


def compose(text: str, problems: Problems) -> Node | None:
    """The one document in the text; `None` where there is none.

    Problems are collected; those that make it pointless to read on raise `StopReadingError`.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    from factcheck.claims.scanner import BoundedReader, BoundedScanner, DirectParser

    yaml = YAML(typ="safe", pure=True)
    yaml.Reader, yaml.Scanner, yaml.Parser = BoundedReader, BoundedScanner, DirectParser
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    events = _events(yaml, text)
    try:
        return _Composer(text, problems, events).document()
    except YAMLError as error:
        place, message, hint = explain(error, text)
        problems.stop(place, message, hint)
    except _BrokenError as error:
        problems.stop(error.place, "the YAML cannot be read here", "look for a stray special character")


class _BrokenError(Exception):
    r"""The parser itself failed, as it does on a few kinds of nonsense (`"\UFFFFFFFF"`)."""

    def __init__(self, place: Point) -> None:
        super().__init__()
        self.place = place


def _events(yaml: Any, text: str) -> Iterator[Any]:
    from ruamel.yaml.error import YAMLError

    place = Point()
    try:
        for event in yaml.parse(text):
            place = _point(event.end_mark)
            yield event
    except YAMLError:
        raise
    except Exception as error:  # whatever a parser does on nonsense is about the file, not about us
        raise _BrokenError(place) from error


def _point(mark: Any) -> Point:
    return Point(mark.line + 1, mark.column + 1)


class _Composer:
    def __init__(self, text: str, problems: Problems, events: Iterator[Any]) -> None:
        from ruamel.yaml import events as kinds

        self._text = text
        self._problems = problems
        self._events = events
        self._kinds = kinds
        self._nodes = 0
        self._bare = 0

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self._events:
            if isinstance(event, self._kinds.DocumentStartEvent):
                documents += 1
                self._check_document(event, documents)
            elif isinstance(event, self._kinds.NodeEvent):
                root = self._node(event, 0)
        return root

    def _check_document(self, event: Any, number: int) -> None:
        if number > 1:
            self._problems.stop(
                _point(event.start_mark), "a second document", "keep one claims file a file, without ---"
            )
        if event.version not in {None, (1, 2)}:
            self._problems.add(Point(), "a %YAML line for another version", "take it out: the format is YAML 1.2")
        if event.tags:
            self._problems.add(Point(), "a %TAG line", "take it out: the format has no tags")

    def _node(self, event: Any, depth: int) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._problems.stop(
                _point(event.start_mark), f"over {MAX_NODES:,} values", "split it: verify takes several claims files"
            )
        if depth > MAX_DEPTH:
            self._problems.stop(_point(event.start_mark), f"nested over {MAX_DEPTH} deep", "look for a stray [, { or -")
        self._refuse_extras(event)
        if isinstance(event, self._kinds.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, self._kinds.SequenceStartEvent):
            return self._sequence(event, depth)
        if isinstance(event, self._kinds.MappingStartEvent):
            return self._mapping(event, depth)
        return Scalar(text="*", plain=False, line=event.start_mark.line + 1, column=event.start_mark.column + 1)

    def _refuse_extras(self, event: Any) -> None:
        if isinstance(event, self._kinds.AliasEvent):
            self._problems.add(
                _point(event.start_mark),
                f"an alias ({show('*' + event.anchor)})",
                "write the value out, or put text that begins with * in quotes",
            )
            return
        if event.anchor is not None:
            self._problems.add(
                _point(event.start_mark),
                f"an anchor ({show('&' + event.anchor)})",
                "take it out, or put text that begins with & in quotes",
            )
        if event.ctag is not None:
            self._problems.add(
                _point(event.start_mark), "a tag (a word that begins with !)", "take it out, or put the text in quotes"
            )

    def _scalar(self, event: Any) -> Scalar:
        place = _point(event.start_mark)
        plain = not event.style
        cut = _GLUED.match(self._text, event.end_mark.index) if plain else None
        bad = None if plain else _NO_TEXT.search(event.value)
        if bad:
            self._problems.add(place, f"a control character ({bad[0]!a}) in the text", "take it out")
        return Scalar(text=event.value, plain=plain, line=place.line, column=place.column, cut=cut[1] if cut else "")

    def _sequence(self, event: Any, depth: int) -> Sequence:
        items: list[Node] = []
        for entry in self._events:
            if isinstance(entry, self._kinds.SequenceEndEvent):
                break
            self._limit(entry, len(items), depth)
            items.append(self._node(entry, depth + 1))
            self._limit_bare(items[-1], depth)
        place = _point(event.start_mark)
        return Sequence(items=tuple(items), line=place.line, column=place.column)

    def _mapping(self, event: Any, depth: int) -> Mapping:
        entries: list[tuple[Node, Node]] = []
        for entry in self._events:
            if isinstance(entry, self._kinds.MappingEndEvent):
                break
            self._limit(entry, len(entries), depth)
            key = self._node(entry, depth + 1)
            value = self._node(next(self._events), depth + 1)
            self._limit_bare(value, depth)
            if isinstance(value, Scalar) and value.plain and not value.text:
                value = replace(value, line=key.line, column=key.column)  # where nothing is, the key is the place
            entries.append((key, value))
        place = _point(event.start_mark)
        return Mapping(entries=tuple(entries), line=place.line, column=place.column)

    def _limit_bare(self, entry: Node, depth: int) -> None:
        """Sources and claims are mappings: a file with so many that are not is none of ours."""
        if depth == 1 and isinstance(entry, Scalar):
            self._bare += 1
            if self._bare > MAX_BARE:
                self._problems.stop(
                    entry, f"over {MAX_BARE} sources or claims that are no mappings (key: value)", "look at the first"
                )

    def _limit(self, event: Any, count: int, depth: int) -> None:
        most = MAX_ITEMS[depth] if depth < len(MAX_ITEMS) else MAX_ITEMS_DEEPER
        if count >= most:
            self._problems.stop(
                _point(event.start_mark), f"over {most:,} entries in one place", "nothing here needs so many"
            )
