from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

TEXT = "The fire killed 72 people, the inquiry said."


@pytest.fixture
def text(tmp_path: Path) -> str:
    (tmp_path / "inquest.txt").write_text(TEXT, encoding="utf-8")
    return "inquest.txt"


def test_a_statement_that_holds_exits_with_0_and_shows_the_words(factcheck: Any, text: str) -> None:
    done = factcheck("check", "The fire killed 72 people.", text)
    lines = done.stdout.splitlines()

    assert done.returncode == 0, done.stderr
    assert lines[0].startswith("✓ Supported (")
    assert f"[{TEXT}]" in lines[2]
    assert lines[3] == f"  characters 0–{len(TEXT)}"


def test_any_other_verdict_exits_with_1(factcheck: Any, text: str) -> None:
    against = factcheck("check", "The fire killed 71 people.", text)
    silent = factcheck("check", "The bridge opened in 1931.", text)

    assert (against.returncode, against.stdout.split()[1]) == (1, "Contradicted")
    assert (silent.returncode, silent.stdout.startswith("○ Not found")) == (1, True)


def test_standard_input_is_read(factcheck: Any) -> None:
    assert factcheck("check", "The fire killed 72 people.", "-", input=TEXT).returncode == 0


def test_the_kind_of_text_is_known_by_name_by_content_and_by_what_is_said(factcheck: Any, tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body><p>{TEXT}</p></body></html>"
    for name in ("page.html", "page"):
        (tmp_path / name).write_text(page, encoding="utf-8")
        done = factcheck("check", "The fire killed 72 people.", name)
        assert done.returncode == 0, done.stdout
        assert "<p>" not in done.stdout
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    assert "<p>" not in factcheck("check", "The fire killed 72 people.", "page.txt", "--media-type", "text/html").stdout


def test_what_is_said_of_the_text_counts(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("The bridge opened yesterday.", encoding="utf-8")
    statement = "The bridge opened on 12 March 2026."
    assert factcheck("check", statement, "news.txt", "--issued", "2026-03-13").returncode == 0
    assert factcheck("check", statement, "news.txt", "--issued", "2026-04-13").returncode == 1


def test_a_quote_is_taken_as_words(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "speech.txt").write_text("“We were warned,” the mayor said.", encoding="utf-8")
    arguments = ("check", "We were warned", "speech.txt", "--type", "quote", "--speaker")
    assert factcheck(*arguments, "the mayor").returncode == 0
    assert factcheck(*arguments, "the bishop").returncode == 1


def test_an_address_within_this_machine_is_not_asked(factcheck: Any) -> None:
    done = factcheck("check", "The fire killed 72 people.", "http://127.0.0.1:9/fire")
    assert done.returncode == 1
    assert done.stdout.startswith("? Unchecked")
    assert "this machine" in done.stdout


def test_an_address_that_only_a_later_try_may_read_exits_with_3(factcheck: Any, no_network: None) -> None:
    done = factcheck("check", "The fire killed 72 people.", "https://news.example/fire")
    assert done.returncode == 3, done.stdout + done.stderr
    assert done.stdout.startswith("? Unchecked")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["x", "gone.txt"], "cannot read gone.txt: No such file or directory"),
        (["x", "."], "cannot read .: Is a directory"),
        (["", "inquest.txt"], "the statement is empty"),
        (["x", "inquest.txt", "--type", "quot"], "unknown type 'quot'; did you mean 'quote'?"),
        (["x", "inquest.txt", "--issued", "soon"], "not a date: 'soon'"),
        (["x", "http://news.example/", "--media-type", "text/html"], "--media-type is for files"),
        (["x"], "Missing argument 'FILE|URL'"),
    ],
    ids=str,
)
def test_a_call_that_cannot_be_meant_is_refused(factcheck: Any, text: str, arguments: list[str], message: str) -> None:
    done = factcheck("check", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_hostile_text_steers_nothing(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("The fire \x1b[2J\u202ekilled 72 people [bold]there[/bold].", encoding="utf-8")
    done = factcheck("check", "The fire killed 72 people.", "x.txt")
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
