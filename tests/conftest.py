"""What all tests share: nothing is sent beyond this machine, and what a machine lacks is said plainly.

`nothing_leaves` (in tests/system/children) stops and records every connection and look-up that would leave the machine,
in this process and in every Python program that a test starts; a test during which one was stopped fails,
even where the program under test swallowed the error.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


sys.path.insert(0, str(Path(__file__).resolve().parent / "system" / "children"))

import nothing_leaves  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    folder = tempfile.mkdtemp(prefix="factcheck-tests-")
    nothing_leaves.install(str(Path(folder, "sent")))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def _fail_where_sent() -> None:
    sent = nothing_leaves.drain()
    if sent:
        pytest.fail("stopped from leaving this machine: " + "; ".join(sent), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    _fail_where_sent()
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    _fail_where_sent()
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    _fail_where_sent()
    return result


@pytest.fixture
def no_network() -> Iterator[None]:
    """A machine without a network: look-ups of names fail at once, and that is no fault of the test.

    Holds in this process and in the Python programs that the test starts.
    """
    nothing_leaves.unplug(on=True)
    yield
    nothing_leaves.unplug(on=False)


@pytest.fixture
def need() -> Callable[[str], Path]:
    """`need("chromium")` gives the path of a program of this machine.

    Where it is missing, the test is skipped with the reason, and fails under CI=true: what CI lacks,
    `make test` has to install.
    """

    def require(name: str) -> Path:
        names = BROWSERS if name == "chromium" else (name,)
        found = next(filter(None, map(shutil.which, names)), None)
        if found is not None:
            return Path(found)
        message = f"{name} is not installed on this machine"
        if os.environ.get("CI") == "true":
            pytest.fail(message, pytrace=False)
        pytest.skip(message)

    return require


@pytest.fixture
def shared() -> Callable[[str], Path]:
    """`shared("vectors/vectors.json")` gives a path in the folder `shared` beside the project, or skips the test."""

    def locate(name: str) -> Path:
        path = PROJECT.parent / "shared" / name
        if not path.exists():
            pytest.skip(f"../shared/{name} is not there: it holds data that the project does not ship")
        return path

    return locate
