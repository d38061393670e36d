from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck import plugins, reports
from factcheck.errors import UsageError

REPORT = '''
"""Says how many claims there are."""
FILENAME = "count.txt"


def render(head, claims, options):
    yield f"{sum(1 for _ in claims)}\\n"
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that counts as one of the built-in reports' own."""
    monkeypatch.setattr(reports, "__path__", [*reports.__path__, str(tmp_path)])
    _forget()
    yield tmp_path
    sys.modules.pop("factcheck.reports.count", None)
    _forget()


def _forget() -> None:
    importlib.invalidate_caches()
    for cached in (plugins.names, plugins.load, plugins._built_in, plugins._third_party):
        cached.cache_clear()


def test_a_new_report_is_one_file(build: Any, folder: Path) -> None:
    (folder / "count.py").write_text(REPORT, encoding="utf-8")
    run = build.full()
    report = reports.find("count")
    assert report.FILENAME == "count.txt"
    assert list(report.render(run.head, run.claims, reports.Options())) == ["6\n"]


def test_the_built_in_reports_are_found() -> None:
    assert {name: reports.find(name).FILENAME for name in plugins.names("reports")} == {
        "console": None,
        "html": "report.html",
        "json": "run.json",
    }


def test_an_unknown_report_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="unknown format 'htm'; did you mean 'html'"):
        reports.find("htm")


def test_a_plugin_that_is_no_report_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "load", lambda group, name: SimpleNamespace(FILENAME="x"))
    with pytest.raises(UsageError, match="'html' is no report"):
        reports.find("html")
