"""The YAML library's reader, scanner and parser, held to a bound on what one token may cost, and a little faster.

Without the bound, five megabytes of `a a a a …` keep the parser busy for ten seconds. The events are the
library's own; a test compares them. Imports the library: import this only where it is used.
"""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner, ScannerError

MAX_TOKEN = 150_000

_SEPARATION = re.compile(r" *\t[ \t]*")
_OPENS_BLOCK = re.compile(r"[-?:](?:[ \t\n]|\Z)|[^\s\"'#&!*|>{\[][^\n]*?:(?:[ \t\n]|\Z)|\"[^\"\n]*\"\s*:|'[^'\n]*'\s*:")


class BoundedReader(Reader):
    """Reads from a `str` without carriage returns. `start` is where the search for the token in hand began."""

    start = 0
    start_mark: Any = None

    def forward(self, length: int = 1) -> None:
        """Move on, counting lines. One call for many characters costs as much as for one."""
        begin, end = self.pointer, self.pointer + length
        lines = self.buffer.count("\n", begin, end)
        if lines:
            self.line += lines
            self.column = end - 1 - self.buffer.rfind("\n", begin, end)
        else:
            self.column += length
        self.pointer = end
        self.index += length
        if self.index - self.start > MAX_TOKEN:
            raise ScannerError(None, None, "too long", self.start_mark)


class BoundedScanner(Scanner):
    """Looks no further ahead than it must, and refuses directives but for `%YAML`."""

    reader: Any = None

    def __init__(self, loader: Any) -> None:
        self.reader = loader.reader
        super().__init__(loader)

    def need_more_tokens(self) -> bool:
        """Whether the next token is not known yet."""
        if self.tokens and not self.possible_simple_keys:
            return False
        return bool(super().need_more_tokens())

    def fetch_more_tokens(self) -> Any:
        """Read the next token, within its bound."""
        reader = self.reader
        reader.start, reader.start_mark = reader.index, reader.get_mark()
        self.pass_tabs()
        return super().fetch_more_tokens()

    def pass_tabs(self) -> None:
        """Blanks and tabs after a token separate it from the next (YAML 1.2.2, 6.2); the library stops at tabs.

        A tab that indents a line, or stands before what opens a block there, stays an error.
        """
        reader = self.reader
        match = _SEPARATION.match(reader.buffer, reader.pointer)
        if match is None or reader.column == 0 or self.flow_level:
            return
        apart = reader.buffer[reader.pointer - 1] in ":-?" or reader.buffer[match.end()] in "#\n\0"
        before = reader.buffer[reader.buffer.rfind("\n", 0, reader.pointer) + 1 : reader.pointer]
        if apart and before.strip(" \t") and not _OPENS_BLOCK.match(reader.buffer, match.end()):
            reader.forward(match.end() - match.start())

    def fetch_directive(self) -> None:
        """Only `%YAML` says something that matters here."""
        if self.reader.prefix(5) != "%YAML":
            raise ScannerError("while scanning a directive", None, "unknown", self.reader.get_mark())
        super().fetch_directive()


class DirectParser(Parser):
    """Holds its scanner instead of looking it up at every step."""

    scanner: Any = None

    def __init__(self, loader: Any) -> None:
        self.scanner = loader.scanner
        super().__init__(loader)
