"""What a YAML parser's complaint means for the person who wrote the file."""

from __future__ import annotations

from typing import Any

from factcheck.claims.indent import misplaced
from factcheck.claims.nodes import Point
from factcheck.claims.problems import show

_INDENT = "check that this line is indented like its neighbours, with spaces"

# The parser's words, what to say, what to do. The first that is in the complaint counts.
_MEANINGS: tuple[tuple[str, str, str], ...] = (
    ("found character '\\t'", "a tab where the line is indented", "indent with spaces"),
    ("that cannot start any token", "text may not begin with this character", "put the text in quotes"),
    ("found unexpected ':'", "a colon in the middle of text", "put the text in quotes"),
    (
        "mapping values are not allowed here",
        "a colon where none can stand",
        "put text that contains ': ' in quotes, or mend the indentation of this line",
    ),
    (
        "could not find expected ':'",
        "a key without a colon",
        "write key: value, or put text of several lines in quotes",
    ),
    ("sequence entries are not allowed here", "a list item that cannot stand here", "begin the list on its own line"),
    ("mapping keys are not allowed here", "a '?' that cannot stand here", "put text that begins with ? in quotes"),
    ("found unknown escape character", "a backslash that YAML does not know", "write \\\\, or use single quotes"),
    ("escape sequence", "a backslash code that is incomplete", "write \\\\, or use single quotes"),
    ("found unexpected document separator", "a line --- or ... inside a text in quotes", "close the quotes before it"),
    ("found incompatible YAML document", "a %YAML line for another version", "take it out: the format is YAML 1.2"),
    ("while scanning a directive", "a line that begins with % and means nothing", "take it out"),
    ("YAML directive", "a second %YAML line", "take it out"),
    ("duplicate tag handle", "a %TAG line", "take it out: the format has no tags"),
    ("while scanning an anchor", "text may not begin with &", "put the text in quotes"),
    ("while scanning an alias", "text may not begin with *", "put the text in quotes"),
    ("a tag", "text may not begin with !", "put the text in quotes"),
    ("undefined tag handle", "text may not begin with !", "put the text in quotes"),
    (
        "while scanning a block scalar",
        "text after | or > belongs on the next line",
        "start a new, indented line after it",
    ),
    ("more indented follow up line", "block text whose first line is indented more than the next", _INDENT),
    ("but found '<stream end>'", "the file ends before this is complete", "close what is open: brackets or quotes"),
    ("but found '<block mapping start>'", "a line that is indented differently", _INDENT),
    ("but found '<block sequence start>'", "a list that is indented differently", _INDENT),
    ("but found '?'", "a key that does not belong here", _INDENT),
    ("but found '-'", "a list item that does not belong here", _INDENT),
    (
        "expected <block end>",
        "text that does not belong here",
        "put the whole text in one pair of quotes, a ' inside single ones as '', or mend the indentation",
    ),
    ("expected the node content", "a value is missing or a special character stands here", "put text in quotes"),
    ("expected '<document start>'", "a line that is indented less than the first", _INDENT),
)


def explain(error: Any, text: str) -> tuple[Point, str, str]:
    """Place, message and remedy for an error of the parser (`ruamel.yaml.error.YAMLError`) in the text."""
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    place = _place(getattr(error, "problem_mark", None))
    opened = getattr(error, "context_mark", None)
    if problem == "too long":
        if _in_comment(error.problem_mark, text):
            return place, "comments or blank lines that go on for too long", "shorten them, or keep them elsewhere"
        return place, "a text or comment that goes on for too long", "look for quotes that are never closed"
    if "quoted scalar" in context and "end of stream" in problem:
        return _place(opened), "quotes that are never closed", "close them at the end of the text"
    if "while parsing a flow" in context and "expected ','" in problem:
        bracket, end = ("[", "]") if "sequence" in context else ("{", "}")
        if "stream end" in problem:
            return _place(opened), f"a {bracket} that is never closed", f"put {end} at its end"
        return place, f"a comma or {end} is missing", f"the {bracket} is on line {_place(opened).line}"
    if "found character '\\t'" in problem and text[: error.problem_mark.index].rpartition("\n")[2].strip():
        return place, "a tab where YAML takes none", "write a space, or put the text in quotes"
    if _of_indentation(problem):
        aside = misplaced(text, place.line)
        if aside is not None:
            begin = len(text.split("\n")[place.line - 1]) - len(text.split("\n")[place.line - 1].lstrip()) + 1
            return Point(place.line, begin), *aside
    for words, message, hint in _MEANINGS:
        if words in problem or words in context:
            return place, message, hint
    return place, f"the YAML cannot be read here: {show(problem or 'broken')[1:-1]}", "put text in quotes"


def _of_indentation(problem: str) -> bool:
    """Whether the complaint may come of an indentation: a block that begins or ends where none can, or a colon after
    the first word of a line, which the parser takes for more of the text above.
    """
    if any(
        f"but found '{found}'" in problem for found in ("<block mapping start>", "<block sequence start>", "?", "-")
    ):
        return True
    return "mapping values are not allowed here" in problem


def _in_comment(mark: Any, text: str) -> bool:
    """Whether nothing but comments and blanks follows, for longer than a token may be."""
    from factcheck.claims.scanner import MAX_TOKEN

    rest = text[mark.index : mark.index + MAX_TOKEN]
    return all(not line.strip() or line.lstrip().startswith("#") for line in rest.split("\n"))


def _place(mark: Any) -> Point:
    return Point() if mark is None else Point(mark.line + 1, mark.column + 1)
