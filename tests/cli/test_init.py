from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_the_one_next_command_is_told_and_runs(factcheck: Any, tmp_path: Path) -> None:
    done = factcheck("init", "x")
    lines = done.stdout.splitlines()

    assert (done.returncode, done.stderr) == (0, "")
    assert "wrote x/claims.yaml" in lines
    assert lines[-2:] == ["", "Next: factcheck verify x/claims.yaml"]
    assert factcheck(*lines[-1].split()[2:], "--offline").stderr == ""
    assert (tmp_path / "reports/claims/report.html").exists()


def test_it_writes_into_the_current_folder_by_default(factcheck: Any, tmp_path: Path) -> None:
    assert factcheck("init").stdout.endswith("\nNext: factcheck verify claims.yaml\n")
    assert (tmp_path / "sources").is_dir()


@pytest.mark.parametrize(
    ("folder", "typed"),
    [("my check", "'my check/claims.yaml'"), ("-x", "./-x/claims.yaml"), ("a/../b", "a/../b/claims.yaml")],
)
def test_the_next_command_can_be_typed_as_it_is_shown(factcheck: Any, tmp_path: Path, folder: str, typed: str) -> None:
    (tmp_path / "a").mkdir()
    assert factcheck("init", "--", folder).stdout.splitlines()[-1] == f"Next: factcheck verify {typed}"


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("file", "cannot write into file: "),
        ("file/below", "is a file, not a folder; name another folder"),
        ("nowhere", "cannot write nowhere: File exists; nothing was left behind; name another folder"),
        ("circle/x", "cannot write circle: "),
        ("n" * 300, "File name too long"),
    ],
    ids=lambda value: value[:20],
)
def test_a_place_that_cannot_be_written_is_told_plainly(
    factcheck: Any, tmp_path: Path, folder: str, message: str
) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "nowhere").symlink_to("gone/away")
    (tmp_path / "circle").symlink_to("circle")
    before = sorted(tmp_path.iterdir())
    done = factcheck("init", folder)

    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_a_second_time_changes_nothing(factcheck: Any, tmp_path: Path) -> None:
    factcheck("init", "x")
    (tmp_path / "x" / "claims.yaml").write_text("mine")
    done = factcheck("init", "x")

    assert done.returncode == 2
    assert "\n  x/claims.yaml\n" in done.stderr
    assert (tmp_path / "x" / "claims.yaml").read_text() == "mine"


def test_a_folder_s_name_steers_nothing(factcheck: Any) -> None:
    done = factcheck("init", "a\x1b[2Jb")
    assert "\x1b" not in done.stdout
    assert "\x1b" not in factcheck("init", "a\x1b[2Jb").stderr


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_a_stranger_is_shown_init_first(factcheck: Any, arguments: list[str]) -> None:
    done = factcheck(*arguments)
    shown = done.stdout + done.stderr
    assert shown.index("\n  init ") < shown.index("\n  verify ")
    assert "factcheck init first-check\n" in shown
