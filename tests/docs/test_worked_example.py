"""docs/worked-example.md is what its writer writes, and gives every disagreement its cause."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

from factcheck.model import Run, VerdictKind
from factcheck.reports import Options, find

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "worked-example.md"


@pytest.fixture(scope="module")
def writer() -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(ROOT / "docs" / "write_worked_example.py")))


@pytest.fixture(scope="module")
def run(writer: SimpleNamespace) -> Run:
    return writer.checked()


def test_it_is_what_make_docs_writes(writer: SimpleNamespace, run: Run) -> None:
    assert PAGE.read_text(encoding="utf-8") == writer.page(run, writer.causes())


def test_every_difference_from_a_reader_has_its_cause_and_no_other_claim_has(writer: SimpleNamespace, run: Run) -> None:
    assert writer.causes().keys() == {one.claim.id for one in writer.otherwise(run)}


def test_every_claim_that_a_source_differs_from_is_told_with_the_words(run: Run) -> None:
    told = dict(
        re.findall(r"^### (C\d\d) .*?\n(.*?)(?=^##)", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    )
    against = [one for one in run.claims if one.verdict.verdict in {VerdictKind.CONTRADICTED, VerdictKind.DISPUTED}]
    assert against
    for one in against:
        assert " differs: “" in told[one.claim.id]


def test_the_readme_shows_what_it_prints_and_counts(run: Run) -> None:
    said = (ROOT / "README.md").read_text(encoding="utf-8")
    printed = "".join(find("console").render(run.head, run.claims, Options()))
    sample = [line.split(" …")[0].removesuffix(",") for line in said.splitlines() if line.startswith(_SHOWN)]
    assert len(sample) == len(_SHOWN)
    assert all(line in printed for line in sample)
    met = sum(one.verdict.verdict in one.claim.expect for one in run.claims)
    assert f"Of the {len(run.claims)} assertions of the worked example {met} come out" in said


def test_it_speaks_of_a_living_author_with_respect() -> None:
    assert not re.search(r"(?i)\b(?:lie[sd]?|lying|blunders?|errors?|wrong|false|mistaken)\b", _own_words())


_SHOWN = ("Hold: ", "claims/frail-foundations.yaml:", "61 claims: ")


def _own_words() -> str:
    """The page without what is quoted from sources."""
    return re.sub(r"“[^”]*”", "", PAGE.read_text(encoding="utf-8"))
