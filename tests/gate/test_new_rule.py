from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

import factcheck.gate.rules as folder
from factcheck import gate, plugins

RULE = '''
"""Holds claims without a source."""
from factcheck.gate.rule import failure

DESCRIPTION = "The claim names no source."
REMEDY = "Name one."


def failures(name, claims, fail_on):
    for checked in claims:
        if not checked.claim.sources:
            yield failure(name, checked, "No source.")
'''


def test_a_new_rule_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "no_source.py").write_text(RULE, encoding="utf-8")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])
    caches = (plugins.names, plugins.load, plugins._built_in)
    for cached in caches:
        cached.cache_clear()
    importlib.invalidate_caches()
    try:
        assert "no-source" in dict(gate.known_rules())
    finally:
        sys.modules.pop("factcheck.gate.rules.no_source", None)
        for cached in caches:
            cached.cache_clear()
