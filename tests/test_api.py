from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import factcheck
from factcheck import UsageError


def test_exported_names_are_these() -> None:
    assert factcheck.__all__ == sorted(factcheck.__all__)
    assert {name for name in factcheck.__all__ if not hasattr(factcheck, name)} == set()
    with pytest.raises(AttributeError, match="verfy"):
        _ = factcheck.verfy


def test_importing_it_imports_no_other_package() -> None:
    code = "import sys, typing; import factcheck; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in loaded if name.startswith("factcheck")] == ["factcheck"]
    assert {"click", "httpx", "lxml", "rich", "msgspec"}.isdisjoint(loaded)


def test_check_tells_verdict_confidence_reason_and_words() -> None:
    text = "It was a dry summer. The fire killed 72 people, the inquiry said."
    verdict = factcheck.check("The fire killed 71 people.", text)
    assert verdict.verdict == "contradicted"
    assert 0.5 < verdict.confidence < 1
    assert "72" in verdict.reason
    assert "71" in verdict.reason
    span = verdict.evidence[0]
    assert text[span.start : span.end] == span.exact == "The fire killed 72 people, the inquiry said."


def test_dates_may_be_dates_or_text() -> None:
    for issued in (date(2024, 3, 13), "2024-03-13"):
        assert (
            factcheck.check("The strike began on 12 March 2024.", "The strike began yesterday.", issued=issued).verdict
            == "supported"
        )


def test_bytes_are_read_by_their_media_type() -> None:
    page = "<html><body><p>Café Été served <del>30</del> 50 guests.</p></body></html>".encode("latin-1")
    body = page.replace(b"<html>", b'<html><head><meta charset="iso-8859-1"></head>')
    verdict = factcheck.check("Café Été served 50 guests.", body, media_type="text/html")
    assert verdict.verdict == "supported"
    assert verdict.evidence[0].exact == "Café Été served 50 guests."


def test_a_bare_quote_needs_no_speaker() -> None:
    text = "“We were warned,” the mayor told the council."
    assert factcheck.check("We were warned", text, type="quote").verdict == "supported"
    assert factcheck.check("We were warned", text, type="quote", speaker="the fire chief").verdict == "contradicted"


def test_a_text_that_cannot_be_read_is_unchecked() -> None:
    verdict = factcheck.check("The fire killed 72 people.", b"\x00\x01\x02", media_type="image/png")
    assert verdict.verdict == "unchecked"
    assert verdict.findings[0].unreadable[0].reason == "unsupported-media"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"type": "quot"}, "did you mean 'quote'"),
        ({"issued": "last week"}, "issued: not a date"),
        ({"essay_issued": "13/03/2024"}, "essay_issued: not a date"),
    ],
)
def test_misuse_says_what_would_be_right(options: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        factcheck.check("The fire killed 72 people.", "It did.", **options)  # type: ignore[arg-type]


def test_an_empty_statement_is_misuse() -> None:
    with pytest.raises(UsageError, match="empty"):
        factcheck.check("  ", "It did.")
