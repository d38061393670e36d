"""Whatever the bytes: a claims file, or problems with places in it. And the events are the YAML library's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from factcheck.claims import load
from factcheck.claims.scanner import BoundedReader, BoundedScanner, DirectParser
from factcheck.errors import ClaimsFileError, Problem

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

PIECES = (
    *("version: 1\n", "claims:\n", "sources:\n", "essay: ", "- ", "id: a\n", "statement: b\n", "  ", "a", "b: ", ": "),
    *("bbc: {note: x}\n", "sources: [bbc]\n", "after: a\n", "expect: ", "value: {quantity: ", "issued: 2024-", "0"),
    *("[", "]", "{", "}", ",", "'", '"', "\\", "\\u", "|\n", ">-\n", "#", " #x", "&a ", "*a ", "!t ", "!!str ", "? "),
    *(
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "%TAG ! x\n",
        "\n",
        "\r\n",
        "\t",
        "\u2028",
        "\x85",
        "é",
        "\ufeff",
        "😀",
        "\x00",
        "<<",
    ),
)
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def check(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    lines = data.count(b"\n") + data.count(b"\r") + 2
    for problem in problems_of(path):
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert str(problem).isprintable()


def problems_of(path: Path) -> tuple[Problem, ...]:
    """None only where there are claims."""
    try:
        return () if load(path).claims else (Problem(file="", line=0, column=0, message="no claims"),)
    except ClaimsFileError as error:
        return error.problems or (Problem(file="", line=0, column=0, message="an error without a problem"),)


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    check(tmp_path / "c.yaml", data)


@QUICK
@given(YAMLISH)
@example('"\\UFFFFFFFF"')
@example("? ")
@example("%")
@example("!<")
@example("- !a%ff b")
@example("a: |9999\n b")
@example("version: 1\nclaims: [{id: a, statement: b, value: {quantity: 1e400, date: 0000}}]")
def test_anything_like_yaml(tmp_path: Path, text: str) -> None:
    check(tmp_path / "c.yaml", text.encode())


@QUICK
@given(YAMLISH)
def test_anything_like_yaml_under_claims(tmp_path: Path, text: str) -> None:
    check(
        tmp_path / "c.yaml",
        f"version: 1\nsources:\n  bbc: {{note: x}}\nclaims:\n- id: a\n  statement: {text}\n".encode(),
    )


def events(yaml: YAML, text: str) -> list[Any]:
    found: list[Any] = []
    try:
        for event in yaml.parse(text):
            marks = [(mark.index, mark.line, mark.column) for mark in (event.start_mark, event.end_mark)]
            found.append((type(event).__name__, getattr(event, "value", None), getattr(event, "style", None), marks))
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found.append((str(getattr(error, "problem", "")), mark and (mark.line, mark.column)))
    except (ValueError, OverflowError, IndexError) as error:  # the library's own on some nonsense
        found.append(type(error).__name__)
    return found


@QUICK
@given(
    # Tabs between tokens are read as YAML 1.2.2 has them, where the library stops: other tests have them.
    YAMLISH.map(
        lambda text: (
            text.replace("\r", "").replace("\0", "").replace("\ufeff", "").replace("%TAG", "%YAML").replace("\t", " ")
        )
    )
)
def test_the_bounded_parser_gives_the_library_s_events(text: str) -> None:
    bounded = YAML(typ="safe", pure=True)
    bounded.Reader, bounded.Scanner, bounded.Parser = BoundedReader, BoundedScanner, DirectParser
    assert events(bounded, text) == events(YAML(typ="safe", pure=True), text)
