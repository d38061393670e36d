"""The wheel holds what init writes, and a wheel unpacked anywhere writes it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "claims" / "quickstart"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("hatchling") is None:
        message = "hatchling is not installed in this environment"
        pytest.fail(message, pytrace=False) if os.environ.get("CI") == "true" else pytest.skip(message)
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_it_holds_the_example_byte_for_byte(unpacked: Path) -> None:
    names = [path.relative_to(EXAMPLE) for path in EXAMPLE.rglob("*") if path.is_file()]
    assert names
    for name in names:
        shipped = unpacked / "factcheck" / "authoring" / "quickstart" / name
        assert shipped.read_bytes() == (EXAMPLE / name).read_bytes(), name


def test_init_writes_it_from_there(unpacked: Path, tmp_path: Path) -> None:
    code = "import factcheck, sys; print(factcheck.__file__); from factcheck.cli import main; main(['init', 'x'])"
    path = os.pathsep.join([str(unpacked), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(unpacked))
    assert (tmp_path / "x" / "claims.yaml").read_bytes() == (EXAMPLE / "claims.yaml").read_bytes()
