from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        ("", [], 1),
        ('fail-on = ["disputed"]', [], 0),
        ('fail-on = ["disputed"]', ["--fail-on", "contradicted"], 1),
        ('fail-on = ["none"]', [], 0),
    ],
)
def test_what_fails_is_chosen_and_a_flag_wins(
    factcheck: Any, write: Any, tmp_path: Path, text: str, arguments: list[str], code: int
) -> None:
    write("supported", "contradicted")
    (tmp_path / "factcheck.toml").write_text(text)
    done = factcheck("verify", "essay.yaml", *arguments)
    assert (done.returncode, done.stderr) == (code, "")
    assert "factcheck.toml" not in done.stdout


def test_formats_and_output_are_chosen_and_flags_win(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported")
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\nformat = ["json"]\noutput = "there"\n')
    assert factcheck("verify", "essay.yaml").stdout == "wrote there/run.json\n"
    done = factcheck("verify", "essay.yaml", "--format", "html", "--output", "here")
    assert done.stdout == "wrote here/report.html\n"


@pytest.mark.parametrize("flag", ["--refresh", "--no-offline"])
def test_offline_is_chosen_and_a_flag_wins(
    factcheck: Any, write: Any, tmp_path: Path, no_network: None, flag: str
) -> None:
    write("unread")
    (tmp_path / "factcheck.toml").write_text("offline = true\n")
    assert "no network" not in factcheck("verify", "essay.yaml").stdout
    assert "no network" in factcheck("verify", "essay.yaml", flag).stdout


def test_a_deadline_is_chosen_and_a_flag_wins(write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import pipeline
    from factcheck.cli import run

    class SeenError(Exception):
        pass

    def verify(files: object, settings: Any, progress: object, **_: object) -> None:
        raise SeenError(settings.deadline)

    write("supported")
    (tmp_path / "factcheck.toml").write_text("deadline = 7\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "verify", verify)
    with pytest.raises(SeenError, match=r"7\.0"):
        run(["verify", "essay.yaml"])
    with pytest.raises(SeenError, match=r"9\.0"):
        run(["verify", "essay.yaml", "--deadline", "9"])


def test_what_is_wrong_stops_the_run_and_each_line_is_told(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported")
    (tmp_path / "factcheck.toml").write_text('offlin = true\nstore = "mine"\n')
    done = factcheck("verify", "essay.yaml")

    assert done.returncode == 2
    assert done.stdout == ""
    first, second, last = done.stderr.splitlines()
    assert first == "factcheck.toml:1:1: unknown setting 'offlin' (did you mean 'offline'?)"
    assert second.startswith("factcheck.toml:2:1: 'store' is set on the command line alone (")
    assert last == "2 problems in the settings; nothing was checked"
    assert not (tmp_path / "reports").exists()
