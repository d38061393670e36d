"""Values as JSON text, in one layout."""

from __future__ import annotations


def written(value: object, depth: int) -> str:
    """The value with two spaces a level, to stand `depth` levels deep; what UTF-8 cannot hold is replaced."""
    import msgspec

    try:
        packed = msgspec.json.encode(value)
    except UnicodeEncodeError:
        packed = msgspec.json.encode(_whole(msgspec.to_builtins(value)))
    # no string in JSON holds a line feed as such, so that only the layout moves to its depth
    return msgspec.json.format(packed, indent=2).decode().replace("\n", "\n" + "  " * depth)


def _whole(value: object) -> object:
    """The value with each half of a surrogate pair, which UTF-8 cannot hold, replaced one for one."""
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in value)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list) else value
