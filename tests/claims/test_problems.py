"""What is refused, in the words that a person sees (`cases.txt`), and that the JSON Schema agrees."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from factcheck.claims import schema
from factcheck.model import ClaimType, Tier, VerdictKind


@dataclass(frozen=True)
class Case:
    """A file, what is said of it, and whether an editor with the schema flags it too."""

    text: str
    says: list[str]
    schema: bool


def read_cases() -> dict[str, Case]:
    cases = {}
    for part in re.split(r"^=== ", Path(__file__).with_name("cases.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = part.partition("\n")
        text, _, says = rest.partition("\n---\n")
        cases[name.removesuffix(" (no schema)")] = Case(
            text=text + "\n", says=says.strip().splitlines(), schema=not name.endswith(" (no schema)")
        )
    return cases


CASES = read_cases()


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_wrong_is_said(complaints, name: str) -> None:
    case = CASES[name]
    assert complaints(case.text) == [f"c.yaml:{line}" for line in case.says]


class EditorConstructor(SafeConstructor):
    """What an editor sees: the values of YAML 1.2's core schema, which knows no dates."""


EditorConstructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def as_an_editor_sees(text: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = EditorConstructor
    yaml.allow_duplicate_keys = True
    return yaml.load(text)


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    loaded = json.loads(schema())
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.schema])
def test_the_schema_refuses_and_accepts_the_same(validator: jsonschema.Draft202012Validator, name: str) -> None:
    errors = [error.message for error in validator.iter_errors(as_an_editor_sees(CASES[name].text))]
    assert bool(errors) == bool(CASES[name].says), errors


def test_the_schema_explains_every_key() -> None:
    """Editors show titles; a key without one is a riddle."""

    def untitled(node: Any, path: str) -> list[str]:
        if not isinstance(node, dict):
            return []
        keys = node.get("properties", {})
        missing = [f"{path}.{name}" for name, of in keys.items() if of and not {"title", "$ref"} & of.keys()]
        return missing + [line for name, child in node.items() for line in untitled(child, f"{path}.{name}")]

    assert untitled(json.loads(schema()), "") == []


def test_the_schema_names_every_verdict_tier_and_type() -> None:
    parts = json.loads(schema())["$defs"]
    assert set(parts["verdict"]["enum"]) == set(VerdictKind)
    assert set(parts["source"]["properties"]["tier"]["enum"]) == set(Tier)
    assert set(parts["claim"]["properties"]["type"]["enum"]) == set(ClaimType)
