from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.common.files import refuse_unwritable
from factcheck.errors import UsageError
from tests import terminal

NOW = ("--now", "2026-11-24T09:30:00Z")


@pytest.mark.parametrize(
    ("claims", "arguments", "code"),
    [
        (["supported"], [], 0),
        (["noted"], [], 0),
        (["supported", "contradicted"], [], 1),
        (["supported", "contradicted"], ["--fail-on", "disputed,not-found"], 0),
        (["supported", "contradicted"], ["--fail-on", "none"], 0),
        (["supported", "unexpected"], ["--fail-on", "none"], 1),
        (["supported", "unread"], ["--offline"], 3),
        (["unread"], ["--offline"], 3),
        (["unread"], ["--offline", "--fail-on", "none"], 3),
        (["supported", "unread"], ["--offline", "--fail-on", "contradicted"], 0),
        (["contradicted", "unread"], ["--offline"], 1),
        (["supported", "guarded"], [], 1),
        (["bare"], [], 1),
        (["bare"], ["--fail-on", "none"], 1),
    ],
    ids=str,
)
def test_the_exit_code_is_the_gate_s(
    factcheck: Any, write: Any, claims: list[str], arguments: list[str], code: int
) -> None:
    write(*claims)
    done = factcheck("verify", "essay.yaml", *arguments)
    assert done.returncode == code, done.stdout + done.stderr
    assert done.stderr == ""


def test_a_mistyped_file_of_one_source_is_told_with_the_one_meant_though_the_gate_passes(
    factcheck: Any, write: Any
) -> None:
    file = write("noted")
    file.write_text(file.read_text().replace("file: paper.txt", "file: papr.txt").replace("[call]", "[call, paper]"))
    done = factcheck("verify", "essay.yaml", *NOW)

    assert done.returncode == 0
    assert done.stdout.splitlines()[1] == (
        "essay.yaml:4:3: unread: paper: There is no file papr.txt (did you mean 'paper.txt'?). "
        "Put it there, or mend the path in the claims file."
    )


def test_reports_are_written_and_the_last_lines_say_where(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported", "contradicted")
    done = factcheck("verify", "essay.yaml")

    assert done.stdout.splitlines()[-2:] == [
        "wrote reports/essay/run.json",
        "wrote reports/essay/report.html",
    ]
    assert done.stdout.startswith("Hold: 1 statement differs from the sources read.\n")
    run = json.loads((tmp_path / "reports/essay/run.json").read_text(encoding="utf-8"))
    assert [claim["verdict"] for claim in run["claims"]] == ["supported", "contradicted"]
    assert run["gate"]["exit_code"] == 1
    assert sorted(path.name for path in (tmp_path / "reports/essay").iterdir()) == ["report.html", "run.json"]


def test_only_the_formats_asked_for_are_made(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported")
    done = factcheck("verify", "essay.yaml", "--format", "json, json", "--output", "here/and there")

    assert done.stdout == "wrote here/and there/run.json\n"
    assert [path.name for path in (tmp_path / "here/and there").iterdir()] == ["run.json"]
    factcheck("verify", "essay.yaml", "--format", "console")
    assert not (tmp_path / "reports").exists()


def test_several_files_make_one_run(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported", name="one.yaml")
    write("contradicted", name="two.yaml")
    done = factcheck("verify", "one.yaml", "two.yaml")

    assert done.returncode == 1
    run = json.loads((tmp_path / "reports/one+1/run.json").read_text(encoding="utf-8"))
    assert [claim["file"] for claim in run["claims"]] == ["one.yaml", "two.yaml"]


def test_equal_runs_are_equal_files(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported", "contradicted", "guarded", "bare")
    for folder in ("a", "b"):
        factcheck("verify", "essay.yaml", *NOW, "--output", folder)
    for name in ("run.json", "report.html"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    assert json.loads((tmp_path / "a/run.json").read_text(encoding="utf-8"))["now"] == "2026-11-24T09:30:00Z"
    assert str(tmp_path) not in (tmp_path / "a/run.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument 'CLAIMS...'"),
        (["essay.yaml", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?"),
        (["essay.yaml", "--format", ","], "no format to write"),
        (["essay.yaml", "--offline", "--refresh"], "--offline and --refresh exclude each other"),
        (["essay.yaml", "--now", "yesterday"], "'yesterday' is no RFC 3339 time; write 2026-11-24T09:30:00Z"),
        (["essay.yaml", "--now", "2026-11-24"], "is no RFC 3339 time"),
        (["essay.yaml", "--now", "2026-13-24T00:00:00Z"], "is no RFC 3339 time"),
        (["essay.yaml", "--now", "2026-11-24T09:30:00"], "is no RFC 3339 time"),
        (["essay.yaml", "--fail-on", "contradict"], "unknown verdict 'contradict'; did you mean 'contradicted'?"),
        (["essay.yaml", "--fail-on", "supported"], "a run cannot fail on 'supported'"),
        (["essay.yaml", "--deadline", "0"], "a number of seconds above 0"),
        (["essay.yaml", "--deadline", "nan"], "a number of seconds above 0"),
        (["essay.yaml", "--ofline"], "No such option"),
        (["essay.yaml", "--output", "paper.txt/x"], "cannot write into paper.txt/x"),
        (["essay.yaml", "--store", "paper.txt"], "paper.txt"),
        (["gone.yaml"], "gone.yaml"),
    ],
    ids=str,
)
def test_a_call_that_cannot_be_meant_is_refused_before_anything_is_done(
    factcheck: Any, write: Any, tmp_path: Path, arguments: list[str], message: str
) -> None:
    write("supported")
    done = factcheck("verify", *arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "reports").exists()


def test_every_problem_of_a_claims_file_has_its_line(factcheck: Any, tmp_path: Path) -> None:
    bad = 'version: 1\nclaims:\n  - {id: a, statment: "x"}\n  - {id: a, statement: y, sources: [nowhere]}\n'
    (tmp_path / "bad.yaml").write_text(bad, encoding="utf-8")
    done = factcheck("verify", "bad.yaml")
    lines = done.stderr.splitlines()

    assert done.returncode == 2
    assert done.stdout == ""
    assert all(line.startswith("bad.yaml:") for line in lines[:-1])
    assert len({line.split(":")[1] for line in lines[:-1]}) > 1
    assert lines[-1] == f"{len(lines) - 1} problems in the claims; nothing was checked"
    assert "statement" in lines[0]


def test_a_file_whose_problems_hold_control_characters_steers_nothing(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text('version: 1\n"\\e[2Jowned\\u202e": 1\nclaims: []\n', encoding="utf-8")
    done = factcheck("verify", "bad.yaml")
    assert done.returncode == 2
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr


def test_a_folder_that_may_not_be_written_is_told_before_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root, as which tests may run, may write everywhere
    with pytest.raises(UsageError, match=f"you may not write in {tmp_path}$"):
        refuse_unwritable(tmp_path / "not" / "there")


def test_a_report_that_cannot_be_put_in_place_is_told_and_leaves_no_rest(
    factcheck: Any, write: Any, tmp_path: Path
) -> None:
    write("supported")
    (tmp_path / "out/run.json").mkdir(parents=True)
    done = factcheck("verify", "essay.yaml", "--output", "out")

    assert done.returncode == 2
    assert "cannot write out/run.json: Is a directory; choose another folder by --output" in done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["run.json"]


def test_a_reader_who_has_gone_changes_nothing(factcheck: Any, write: Any, tmp_path: Path) -> None:
    write("supported", "contradicted")
    reading, writing = os.pipe()
    os.close(reading)
    command = [str(Path(sys.executable).with_name("factcheck")), "verify", "essay.yaml"]
    done = subprocess.run(command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)

    assert done.returncode == 1
    assert done.stderr == b""
    assert (tmp_path / "reports/essay/report.html").exists()


def test_what_an_encoding_lacks_is_escaped(factcheck: Any, write: Any) -> None:
    write("contradicted")
    done = factcheck("verify", "essay.yaml", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert done.stdout.isascii()
    assert done.stderr == ""


def test_ctrl_c_ends_with_one_line(write: Any, tmp_path: Path) -> None:
    write("supported")
    os.mkfifo(tmp_path / "held.yaml")
    command = [str(Path(sys.executable).with_name("factcheck")), "check", "x", "held.yaml"]
    running = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with (tmp_path / "held.yaml").open("w"):  # opens only once the program waits for it
        time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)

    assert (running.returncode, out, err) == (130, "", "Stopped.\n")


def test_a_terminal_gets_colour_unless_no_color_is_set(write: Any, tmp_path: Path) -> None:
    write("contradicted")
    assert "\x1b[1;31m≠ Contradicted" in _on_terminal(tmp_path, {})
    assert "≠ Contradicted" in _on_terminal(tmp_path, {"NO_COLOR": "1"})
    assert "\x1b[1;31m" not in _on_terminal(tmp_path, {"NO_COLOR": "1"})


def _on_terminal(folder: Path, env: dict[str, str]) -> str:
    """What the command shows on a terminal of its own."""
    surroundings = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"} | env
    return terminal.on_terminal(["verify", "essay.yaml", "--format", "console"], folder, surroundings).screen
