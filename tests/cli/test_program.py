from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import factcheck as package
from factcheck import cli

FACTCHECK = str(Path(sys.executable).with_name("factcheck"))


def test_the_version_is_shown(factcheck: Any) -> None:
    done = factcheck("--version")
    assert (done.returncode, done.stdout) == (0, f"factcheck {package.__version__}\n")


def test_help_names_every_command(factcheck: Any) -> None:
    done = factcheck("--help")
    assert done.returncode == 0
    for name, short in cli.COMMANDS.items():
        assert f"  {name} " in done.stdout
        assert short in done.stdout


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_help_of_a_command_teaches(factcheck: Any, name: str) -> None:
    done = factcheck(name, "--help", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0, done.stderr
    assert f"\n    factcheck {name} " in done.stdout
    assert "Exit codes:" in done.stdout
    assert " 2  " in done.stdout


def test_an_unknown_command_is_refused_with_the_nearest_name(factcheck: Any) -> None:
    done = factcheck("verfy", "essay.yaml")
    assert done.returncode == 2
    assert "unknown command 'verfy'; did you mean 'verify'?" in done.stderr


def test_without_a_command_the_help_is_shown(factcheck: Any) -> None:
    done = factcheck()
    assert done.returncode == 2
    assert "verify" in done.stderr


@pytest.mark.parametrize("name", ["claims", "run"])
def test_a_schema_is_printed(factcheck: Any, name: str) -> None:
    done = factcheck("schema", name)
    assert done.returncode == 0
    assert done.stdout.endswith("}\n")
    jsonschema.Draft202012Validator.check_schema(json.loads(done.stdout))


def test_an_unknown_schema_is_refused_with_the_nearest_name(factcheck: Any) -> None:
    done = factcheck("schema", "rn")
    assert done.returncode == 2
    assert "unknown schema 'rn'; did you mean 'run'?" in done.stderr


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_nothing_heavy_is_imported_for_it(argument: str) -> None:
    code = (
        "import sys\nfrom factcheck.cli import run\n"
        f"run([{argument!r}])\n"
        "print(*(name for name in sys.modules if name.startswith('factcheck')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1].split() == ["factcheck", "factcheck.cli"]


@pytest.mark.parametrize(("argument", "factor"), [("--version", 1.3), ("--help", 1.7)])
def test_it_starts_about_as_fast_as_click(argument: str, factor: float) -> None:
    base, own = [sys.executable, "-c", "import click"], [FACTCHECK, argument]
    for _ in range(3):  # another program may take the machine's time during one of them
        times = [(_seconds(base), _seconds(own)) for _ in range(9)]
        ratio = statistics.median(mine for _, mine in times) / statistics.median(theirs for theirs, _ in times)
        if ratio <= factor:
            return
    pytest.fail(f"factcheck {argument} takes {ratio:.2f} times as long as import click, {factor} is the most")


def _seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    return time.perf_counter() - begun
