"""Making what comes from outside fit to show: no secrets, no control over a terminal or a reader's eye."""

from __future__ import annotations

import re
import unicodedata

_SECRET = re.compile(
    r"(?i)([?&;#/](?:[\w.-]*(?:token|key|sig|signature|secret|password|passwd|pwd|auth|credential|session|expires"
    r"|policy|code|jwt)[\w.-]*)=)[^&;#\s]+"
)
_USERINFO = re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://)[^/?#\s@]*@")


def redact(text: str) -> str:
    """The text with passwords and signatures in any address within it replaced by an ellipsis."""
    return _SECRET.sub(r"\1…", _USERINFO.sub(r"\1…@", text))


def visible(text: str) -> str:
    r"""The text with every character that could steer a terminal or reorder what is read shown as an escape.

    Line feeds and tabs stay. Control, format (bidirectional marks among them), surrogate, private-use and
    separator characters become `\x1b` or `\u202e`.
    """
    return "".join(character if _shows(character) else _escape(character) for character in text)


def _shows(character: str) -> bool:
    if character in "\n\t\u00ad\u200c\u200d":
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
