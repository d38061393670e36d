"""No verdict without words: every stance shows exact words of the source, and a reason that an editor understands."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

import factcheck
from factcheck.judge import Material
from factcheck.model import ClaimType, Document, ReadAs, Stance, Verdict, VerdictKind

_SPEAKS = {Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES}
_PAGE = (
    "<html><head><title>The fire</title></head><body><article><h1>The fire</h1>"
    "<p>The fire on 14&nbsp;June 2017 killed 72&nbsp;people &amp; hurt 74, the inquiry said after a year of hearings.</p>"
    "<table><tr><th>Killed</th><td>72</td></tr><tr><th>Storeys</th><td>24</td></tr></table>"
    "<p>“We were warned,” the mayor told the council. The landlord did not answer questions from the families.</p>"
    "<p>The landlord sued the tenants.</p>"
    "<p>The landlord was silent and the union claimed that rents had doubled.</p>"
    "<p>Rebels said the raid killed 30 people. The army said it killed 8 people.</p>"
    "</article></body></html>"
)
_STATEMENTS = [
    pytest.param("The fire killed 72 people.", None, id="supported"),
    pytest.param("The fire killed 80 people.", None, id="contradicted"),
    pytest.param("The fire killed 72 people and hurt 90.", None, id="one value against"),
    pytest.param("The fire killed 72 people on 14 June 2017.", None, id="day"),
    pytest.param("The fire killed 72 people on 15 June 2017.", None, id="other day"),
    pytest.param("The raid killed 30 people.", None, id="two voices"),
    pytest.param("The landlord did not answer questions from the families.", None, id="words alone"),
    pytest.param("The landlord answered questions from the families.", None, id="negated"),
    pytest.param("The fire killed 72 people. It hurt 74.", None, id="two sentences"),
    pytest.param("“We were warned,” the mayor said.", "quote", id="quote"),
    pytest.param("“We were warned,” the priest said.", "quote", id="quote of another"),
    pytest.param("“We were never warned”", "quote", id="quote changed"),
    pytest.param("“the army … 8 people”", "quote", id="quote with an ellipsis"),
    pytest.param("The ferry carried 450 passengers.", None, id="not there"),
    pytest.param("The tower had 24 storeys.", None, id="table"),
    pytest.param("The tenants sued the landlord.", None, id="roles exchanged"),
    pytest.param("Rents had doubled.", None, id="voice behind a conjunction"),
]
_ENTITY = re.compile(r"&(?:[a-z]+|#\d+);")


def _plain(reason: str) -> None:
    """One sentence, with a full stop and without markup: a quoted stretch aside, nothing ends a sentence before its end."""
    assert reason.endswith("."), reason
    assert "<" not in reason, reason
    assert not _ENTITY.search(reason), reason
    assert "\n" not in reason, reason
    assert not re.search(r"[.!?]\s+[A-Z]", re.sub(r"“[^”]*”|Sources disagree:[^.]*\.", "…", reason)), reason
    assert reason[0].isupper() or reason[0] == "“", reason
    assert ".." not in reason, reason


@pytest.fixture
def page(source: Callable[..., Material]) -> Material:
    return source("page", _PAGE, media_type="text/html", issued="2018-10-01")


@pytest.mark.parametrize(("statement", "kind"), _STATEMENTS)
def test_every_stance_carries_words_that_stand_in_the_document(
    page: Material, decide: Callable[..., Verdict], statement: str, kind: str | None
) -> None:
    verdict = decide(statement, page, type=ClaimType(kind or "other"))
    document = page.document
    assert isinstance(document, Document)
    for finding in verdict.findings:
        assert bool(finding.spans) == (finding.stance in _SPEAKS)
        for span in finding.spans:
            assert span.exact == document.text[span.start : span.end] != ""
            assert span.sha256 == document.sha256
            assert span.source == "page"
            assert document.text[: span.start].endswith(span.before)
            assert document.text[span.end :].startswith(span.after)
        for relation in finding.relations:
            if relation.start is not None and relation.end is not None:
                assert 0 <= relation.start < relation.end <= len(document.text)
                assert document.text[relation.start : relation.end] == relation.found
    assert verdict.evidence == tuple(span for finding in verdict.decisive for span in finding.spans)
    assert bool(verdict.evidence) == (verdict.verdict in {"supported", "contradicted", "disputed", "partial"})


def test_the_cases_above_reach_every_stance(page: Material, decide: Callable[..., Verdict]) -> None:
    """Else the test above would hold for a judge that never says anything."""
    stances = {
        finding.stance
        for case in _STATEMENTS
        for finding in decide(str(case.values[0]), page, type=ClaimType(str(case.values[1] or "other"))).findings
    }
    assert stances == {Stance.SUPPORTS, Stance.CONTRADICTS, Stance.QUALIFIES, Stance.SILENT}


@pytest.mark.parametrize(("statement", "kind"), _STATEMENTS)
def test_a_reason_is_one_plain_sentence(
    page: Material, decide: Callable[..., Verdict], statement: str, kind: str | None
) -> None:
    verdict = decide(statement, page, type=ClaimType(kind or "other"))
    for reason in (verdict.reason, *(finding.reason for finding in verdict.findings)):
        _plain(reason)


def test_a_reason_of_several_sources_is_one_plain_sentence(
    source: Callable[..., Material], unread: Callable[..., Material], decide: Callable[..., Verdict]
) -> None:
    texts = ["The fire killed 72 people.", "The fire killed 80 people.", "Nothing of it stands here."]
    claim = "The fire killed 72 people."
    made = [*(source(f"s{place}", text) for place, text in enumerate(texts)), unread("u1"), unread("u2")]
    for first in range(len(made)):
        for last in range(first, len(made) + 1):
            _plain(decide(claim, *made[first:last]).reason)


def test_markup_of_a_source_never_reaches_a_reason_as_markup(decide: Callable[..., Verdict]) -> None:
    page = (
        "<html><body><p>The <b>fire</b> killed 80 <i>people</i> in the <script>alert(1)</script> tower, the inquiry "
        "into it said in its report on the night.</p></body></html>"
    )
    verdict = factcheck.check("The fire killed 72 people.", page, media_type="text/html")
    assert verdict.verdict == "contradicted"
    _plain(verdict.reason)


@pytest.mark.parametrize("expect", [(kind,) for kind in VerdictKind], ids=str)
def test_what_is_expected_never_changes_a_verdict(
    page: Material, decide: Callable[..., Verdict], expect: tuple[VerdictKind, ...]
) -> None:
    for statement in ("The fire killed 72 people.", "The fire killed 80 people.", "The ferry carried 450 passengers."):
        assert decide(statement, page, expect=expect) == decide(statement, page)


@pytest.mark.parametrize(
    "kind",
    [kind for kind in ClaimType if kind != ClaimType.QUOTE],
    ids=[str(kind) for kind in ClaimType if kind != "quote"],
)
def test_a_type_other_than_quote_is_a_hint_and_changes_nothing(
    page: Material, decide: Callable[..., Verdict], kind: ClaimType
) -> None:
    for statement in ("The fire killed 72 people.", "The fire killed 80 people.", "The ferry carried 450 passengers."):
        assert decide(statement, page, type=kind) == decide(statement, page)


def test_the_same_in_gives_the_same_out(source: Callable[..., Material], decide: Callable[..., Verdict]) -> None:
    one, other = (source("page", _PAGE, media_type="text/html") for _ in range(2))
    assert decide("The fire killed 72 people.", one) == decide("The fire killed 72 people.", other)


def test_how_a_source_was_read_never_changes_its_stance(
    source: Callable[..., Material], decide: Callable[..., Verdict]
) -> None:
    made = {way: source("page", "The fire killed 72 people.", read_as=way) for way in ReadAs}
    assert {decide("The fire killed 72 people.", one).verdict for one in made.values()} == {"supported"}


def test_confidence_is_a_probability(page: Material, decide: Callable[..., Verdict]) -> None:
    for case in _STATEMENTS:
        verdict = decide(str(case.values[0]), page, type=ClaimType(str(case.values[1] or "other")))
        assert 0 <= verdict.confidence <= 1
        assert all(0 <= finding.confidence <= 1 for finding in verdict.findings)
