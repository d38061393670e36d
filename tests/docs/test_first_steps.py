"""The first steps do what the page says, word for word, on a terminal in an empty folder without a network."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from transcripts import Change, Command, Heading, agrees, read

from tests import terminal

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "first-steps.md"
MISTAKES = 5


def on_terminal(arguments: list[str], folder: Path) -> tuple[int, str]:
    """The exit code, and what a person sees: standard output on a terminal without colours, then standard error."""
    environment = os.environ | {"NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "100", "LINES": "30", "PYTHONUTF8": "1"}
    shown = terminal.on_terminal(arguments, folder, environment)
    return shown.code, (shown.screen + shown.told).replace("\r\n", "\n")


def _change(file: Path, step: Change) -> None:
    if not step.old:
        assert not file.exists()
        file.write_text(step.new, encoding="utf-8")
        return
    text = file.read_text(encoding="utf-8")
    assert text.count(step.old) == 1, f"line {step.line}: {step.old!r} is not once in {step.file}"
    file.write_text(text.replace(step.old, step.new), encoding="utf-8")


def test_every_command_prints_what_the_page_shows(tmp_path: Path, no_network: None) -> None:
    code = 0
    fresh: Path | None = None
    for step in read(PAGE.read_text(encoding="utf-8")):
        if isinstance(step, Heading) and fresh is not None:
            shutil.rmtree(tmp_path / "first-check")
            shutil.copytree(fresh, tmp_path / "first-check")
        elif isinstance(step, Change):
            _change(tmp_path / step.file, step)
        elif isinstance(step, Command) and step.typed == "echo $?":
            assert step.prints == f"{code}\n", f"line {step.line}"
        elif isinstance(step, Command):
            program, *arguments = shlex.split(step.typed)
            assert program == "factcheck", f"line {step.line}: only factcheck is run"
            code, printed = on_terminal(arguments, tmp_path)
            assert agrees(step.prints, printed), f"line {step.line}: {step.typed}\n\n{printed}"
            if arguments[0] == "init":
                fresh = tmp_path.parent / f"{tmp_path.name}-fresh"
                shutil.copytree(tmp_path / "first-check", fresh)
    assert fresh is not None


def test_the_page_shows_the_five_mistakes_and_each_ends_with_a_remedy() -> None:
    page = PAGE.read_text(encoding="utf-8")
    mistakes = re.split(r"^### ", page.partition("\n## Five")[2].partition("\n## ")[0], flags=re.MULTILINE)[1:]
    assert len(mistakes) == MISTAKES
    for mistake in mistakes:
        commands = [step for step in read(f"### {mistake}") if isinstance(step, Command)]
        assert commands[-1].typed == "echo $?", mistake
        assert commands[-1].prints in {"2\n", "3\n"}


@pytest.mark.parametrize(
    ("prints", "printed", "same"),
    [
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\nd\n", "a\nd\n", True),
        ("a … d\n", "a b c d\n", True),
        ("a … d\n", "a\nd\n", False),
        ("a\n", "a\nb\n", False),
        ("a.c\n", "abc\n", False),
        ("", "a\n", False),
    ],
)
def test_a_transcript_is_compared_line_by_line(prints: str, printed: str, same: bool) -> None:
    assert agrees(prints, printed) is same
