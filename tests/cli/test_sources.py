"""`factcheck sources attach`, as an editor uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PAGE = "<html><body><p>The fire killed 72 people, the inquiry said in its report of 900 pages.</p></body></html>"
CLAIMS = """version: 1
sources:
  bbc: {URL: "https://paper.example/a"}  # refuses programs
claims:
  - {id: toll, statement: The fire killed 72 people., sources: [bbc]}
"""


def test_a_page_that_was_saved_is_read_and_named(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "essay.yaml").write_text(CLAIMS)
    (tmp_path / "page.html").write_text(PAGE)
    done = factcheck(
        "sources", "attach", "mine/essay.yaml", "bbc", "page.html", "--by", "A. Checker", "--on", "2026-11-30"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "attached to bbc: sources/bbc.html, saved on 2026-11-30, by A. Checker\n\nNext: factcheck verify mine/essay.yaml\n"
    )
    assert "  # refuses programs\n" in (tmp_path / "mine" / "essay.yaml").read_text()
    run = factcheck("verify", "mine/essay.yaml", "--offline")
    assert run.returncode == 0
    page = (tmp_path / "reports" / "essay" / "report.html").read_text()
    assert "saved copy, by A. Checker, of 2026-11-30" in page
    assert factcheck("audit", "reports/essay/run.json").returncode == 0
    (tmp_path / "mine" / "sources" / "bbc.html").write_text(PAGE.replace("72", "73"))
    changed = factcheck("verify", "mine/essay.yaml", "--offline")
    assert "is not the one that was attached on 2026-11-30: its sha256 differs; attach it again" in changed.stdout


def test_what_is_wrong_is_told_in_one_line(factcheck: Any, tmp_path: Path) -> None:
    (tmp_path / "essay.yaml").write_text(CLAIMS)
    for arguments in (("bcc", "page.html"), ("bbc", "page.html"), ("bbc", "essay.yaml", "--on", "yesterday")):
        done = factcheck("sources", "attach", "essay.yaml", *arguments)
        assert done.returncode == 2
        assert done.stdout == ""
        assert (tmp_path / "essay.yaml").read_text() == CLAIMS
