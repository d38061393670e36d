import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", "-C", str(folder), *arguments], capture_output=True, text=True, env=environment, check=False
    )


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with this Makefile in it and nothing set up."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def install(project: Path, text: str) -> None:
    """Set up as far as make can tell, with a factcheck command of this text."""
    script(project / ".venv" / "bin" / "factcheck", text)
    (project / ".venv" / ".ready").touch()


REPORT = "mkdir -p reports/frail-foundations; echo {} >reports/frail-foundations/run.json"


@pytest.mark.parametrize(
    ("code", "succeeds", "says"),
    [
        (0, True, "gate: pass (exit 0)"),
        (1, True, "gate: hold (exit 1)"),
        (2, False, "gate: no answer (exit 2)"),
        (3, False, "gate: no answer (exit 3)"),
    ],
)
def test_verify_succeeds_where_the_gate_answers_and_says_which(project, code, succeeds, says):
    install(project, f"{REPORT}; exit {code}")
    result = make(project, "verify")
    assert (result.returncode == 0) is succeeds
    assert says in result.stdout + result.stderr


def test_a_crash_is_not_taken_for_a_held_gate(project):
    install(project, f"{REPORT}; exit 0")
    make(project, "verify")
    install(project, "exit 1")
    result = make(project, "verify")
    assert result.returncode != 0
    assert "no report" in result.stderr


def test_verify_checks_the_worked_example(project):
    install(project, f'echo "$@"; {REPORT}')
    assert "verify claims/frail-foundations.yaml\n" in make(project, "verify").stdout


def test_a_machine_without_a_new_python_is_told_so(project, tmp_path):
    script(tmp_path / "old" / "python", "exit 1")
    result = make(project, f"PYTHON={tmp_path}/old/python", "setup")
    assert result.returncode != 0
    assert "factcheck needs Python 3.11 or newer, and none of these is:" in result.stderr
    assert not (project / ".venv").exists()


def test_a_python_without_venv_is_told_apart(project, tmp_path):
    script(tmp_path / "bare" / "python", 'case "$2" in *venv*) exit 1;; esac')
    result = make(project, f"PYTHON={tmp_path}/bare/python", "setup")
    assert result.returncode != 0
    assert "lacks the module venv. On Debian or Ubuntu: apt-get install python3-venv" in result.stderr


def test_ci_stops_at_the_step_that_fails_and_names_it(tmp_path):
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    script(tmp_path / "bin" / "make", 'echo "did $1"; test "$1" != types')
    environment = {**os.environ, "PATH": f"{tmp_path}/bin{os.pathsep}{os.environ['PATH']}"}
    result = subprocess.run(
        ["bash", ".ci/run"], cwd=tmp_path, capture_output=True, text=True, env=environment, check=False
    )
    assert result.returncode == 1
    assert "== types failed" in result.stderr
    assert "did lint" in result.stdout
    assert "did test" not in result.stdout
