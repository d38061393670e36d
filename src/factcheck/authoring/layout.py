"""Changing a few keys of one source in a claims file, every other byte left as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from factcheck.errors import UsageError


def with_fields(text: str, name: str, fields: Mapping[str, str]) -> str:
    """The claims file with these keys of the source `name`, instead of those that it has of them.

    In a block they stand behind the address, else before the first key; in braces they come first. Comments on lines
    that are replaced go with them. Raises `UsageError` where the source does not stand there as a mapping.
    """
    from ruamel.yaml import YAML

    source = _source(YAML().compose(text.removeprefix("\ufeff")), name)
    shift = len(text) - len(text.removeprefix("\ufeff"))
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    entries = [(key.value, key.start_mark.index + shift, value.end_mark.index + shift) for key, value in source.value]
    if source.flow_style:
        return _in_braces(text, source.start_mark.index + shift, entries, fields, lines)
    return _in_block(text, entries, fields, lines)


def _source(root: Any, name: str) -> Any:
    """The node of a source."""
    for path in ("sources", name):
        pairs = root.value if isinstance(getattr(root, "value", None), list) else []
        root = next((value for key, value in pairs if key.value == path), None)
    if root is None or not isinstance(root.value, list):
        raise UsageError(f"source {name!r} does not stand in the file as a mapping; write its keys out")
    return root


Entries = list[tuple[str, int, int]]


def _in_block(text: str, entries: Entries, fields: Mapping[str, str], lines: list[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    first = entries[0][1]
    indent = text[text.rfind("\n", 0, first) + 1 : first]
    after = next((end for key, _, end in entries if key == "URL"), None)
    place = _line_end(text, after) if after is not None else text.rfind("\n", 0, first) + 1
    cuts = [(text.rfind("\n", 0, start) + 1, _line_end(text, end)) for key, start, end in entries if key in fields]
    added = "".join(f"{indent}{line}{newline}" for line in lines)
    if after is not None and place == len(text) and not text.endswith("\n"):
        added = newline + added.removesuffix(newline)
    return _changed(text, place, added, cuts)


def _in_braces(text: str, start: int, entries: Entries, fields: Mapping[str, str], lines: list[str]) -> str:
    cuts = []
    for at, (key, begin, end) in enumerate(entries):
        if key in fields:
            following = entries[at + 1][1] if at + 1 < len(entries) else None
            cuts.append((begin, following) if following is not None else (begin, end))
    left = [entry for entry in entries if entry[0] not in fields]
    added = ", ".join(lines) + (", " if left else "")
    return _changed(text, start + 1, added, cuts)


def _changed(text: str, place: int, added: str, cuts: list[tuple[int, int]]) -> str:
    """The text with something added at a place and stretches cut out, the last first."""
    changes = [(begin, end, "") for begin, end in cuts] + [(place, place, added)]
    for begin, end, new in sorted(changes, key=lambda change: (-change[0], -change[1])):
        text = text[:begin] + new + text[end:]
    return text


def _line_end(text: str, place: int) -> int:
    """The end of the line, its break included; a value that ends with its own line break ends there."""
    if place and text[place - 1] == "\n":
        return place
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1
