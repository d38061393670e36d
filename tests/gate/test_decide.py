from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import SimpleNamespace

import pytest

from factcheck import gate, plugins
from factcheck.errors import UsageError
from factcheck.gate import decide, parse_fail_on
from factcheck.model import (
    CheckedClaim,
    Citation,
    Claim,
    Failure,
    Finding,
    Location,
    Reason,
    Stance,
    Unreadable,
    Verdict,
    VerdictKind,
)
from factcheck.settings import FAIL_ON

BY_VERDICT = {
    VerdictKind.CONTRADICTED: "contradicted",
    VerdictKind.DISPUTED: "disputed",
    VerdictKind.PARTIAL: "partial",
    VerdictKind.NOT_FOUND: "not-found",
    VerdictKind.UNCHECKED: "unchecked",
}


def checked(
    kind: VerdictKind,
    *findings: Finding,
    line: int = 1,
    expect: tuple[VerdictKind, ...] = (),
) -> CheckedClaim:
    claim = Claim(
        id=f"c{line}",
        statement="The fire killed 72 people.",
        location=Location(file="claims.yaml", line=line, column=5),
        sources=tuple(Citation(source=finding.source) for finding in findings),
        expect=expect,
    )
    return CheckedClaim(
        claim=claim,
        verdict=Verdict(verdict=kind, confidence=0.9, reason=f"Because {kind}.", findings=findings),
    )


def read(stance: Stance = Stance.SILENT, *reasons: Reason) -> Finding:
    return Finding(
        claim="c",
        source="s",
        stance=stance,
        reason="r",
        confidence=0.9,
        origin="s",
        unreadable=tuple(Unreadable(reason=reason, detail="d") for reason in reasons),
    )


def unread(*reasons: Reason) -> Finding:
    return read(Stance.UNREADABLE, *reasons)


GOOD = checked(VerdictKind.SUPPORTED, read(Stance.SUPPORTS), line=99)


def failed(decided: gate.Gate) -> list[str]:
    return [failure.rule for failure in decided.failures]


def test_a_run_of_supported_claims_passes() -> None:
    decided = decide([GOOD], FAIL_ON)
    assert (decided.exit_code, decided.failures) == (0, ())


@pytest.mark.parametrize(("kind", "name"), BY_VERDICT.items())
def test_each_verdict_is_held_under_its_own_name_and_only_when_asked(kind: VerdictKind, name: str) -> None:
    bad = checked(kind, read(), line=7)
    decided = decide([GOOD, bad], (kind,))
    others = tuple(other for other in BY_VERDICT if other is not kind)

    assert decided.failures == (
        Failure(rule=name, message=f"Because {kind}.", transient=False, claim="c7", location=bad.claim.location),
    )
    assert decided.exit_code == 1
    assert decide([GOOD, bad], others).exit_code == 0


def test_a_claim_that_only_transient_reasons_keep_unread_asks_for_a_later_try() -> None:
    bad = checked(VerdictKind.UNCHECKED, unread(Reason.TIMEOUT), unread(Reason.RATE_LIMITED, Reason.OFFLINE))
    assert decide([GOOD, bad], FAIL_ON).exit_code == 3


@pytest.mark.parametrize(
    "findings",
    [
        (unread(Reason.TIMEOUT), unread(Reason.FORBIDDEN)),
        (unread(Reason.TIMEOUT, Reason.MISSING_FILE),),
        (unread(Reason.GUARDED),),
        (unread(),),
        (),
    ],
    ids=["one source lasting", "one way lasting", "guarded", "no reason", "no sources"],
)
def test_a_claim_with_any_lasting_reason_or_no_source_is_held_for_good(findings: tuple[Finding, ...]) -> None:
    bad = checked(VerdictKind.UNCHECKED, *findings)
    assert decide([GOOD, bad], FAIL_ON).exit_code == 1


def test_a_claim_not_found_is_never_transient_whatever_else_was_not_read() -> None:
    bad = checked(VerdictKind.NOT_FOUND, read(), unread(Reason.TIMEOUT))
    assert decide([bad], FAIL_ON).exit_code == 1


def test_one_lasting_failure_among_transient_ones_decides() -> None:
    later = checked(VerdictKind.UNCHECKED, unread(Reason.TIMEOUT), line=1)
    wrong = checked(VerdictKind.CONTRADICTED, read(Stance.CONTRADICTS), line=2)
    assert decide([later, wrong], FAIL_ON).exit_code == 1


def test_an_unexpected_verdict_fails_even_where_it_is_a_good_one() -> None:
    bad = checked(
        VerdictKind.SUPPORTED, read(Stance.SUPPORTS), expect=(VerdictKind.NOT_FOUND, VerdictKind.CONTRADICTED)
    )
    decided = decide([bad], ())
    assert failed(decided) == ["unexpected-verdict"]
    assert decided.failures[0].message == "The verdict is supported, expected was not found or contradicted."
    assert decided.exit_code == 1


def test_an_expected_verdict_adds_nothing_and_excuses_nothing() -> None:
    bad = checked(VerdictKind.CONTRADICTED, read(Stance.CONTRADICTS), expect=(VerdictKind.CONTRADICTED,))
    assert failed(decide([bad], FAIL_ON)) == ["contradicted"]
    assert decide([bad], ()).exit_code == 0


def test_an_unexpected_verdict_for_transient_reasons_is_transient() -> None:
    bad = checked(VerdictKind.UNCHECKED, unread(Reason.TIMEOUT), expect=(VerdictKind.SUPPORTED,))
    assert decide([GOOD, bad], ()).exit_code == 3


def test_nothing_checked_holds_whatever_fail_on_says() -> None:
    later = checked(VerdictKind.UNCHECKED, unread(Reason.NO_NETWORK), line=1)
    bare = checked(VerdictKind.UNCHECKED, line=2)

    assert failed(decide([later], ())) == ["nothing-checked"]
    assert decide([later], ()).exit_code == 3
    assert decide([later, bare], ()).exit_code == 1
    assert decide([], ()).exit_code == 1
    assert decide([later, GOOD], ()).exit_code == 0


def test_failures_come_in_the_order_of_the_claims_those_of_the_run_first() -> None:
    claims = [
        checked(VerdictKind.UNCHECKED, unread(Reason.FORBIDDEN), line=line, expect=(VerdictKind.SUPPORTED,))
        for line in (30, 4)
    ]
    assert [(failure.claim, failure.rule) for failure in decide(claims, FAIL_ON).failures] == [
        (None, "nothing-checked"),
        ("c30", "unchecked"),
        ("c30", "unexpected-verdict"),
        ("c4", "unchecked"),
        ("c4", "unexpected-verdict"),
    ]


def test_a_run_cannot_fail_on_supported() -> None:
    with pytest.raises(UsageError, match="cannot fail on 'supported'"):
        decide([GOOD], (VerdictKind.SUPPORTED,))


def test_every_rule_says_what_it_found_and_what_to_do() -> None:
    found = dict(gate.known_rules())
    assert set(found) == {
        *BY_VERDICT.values(),
        "unexpected-verdict",
        "nothing-checked",
        "self-contradiction",
        "rests-on-contradicted",
    }
    for rule in found.values():
        assert rule.DESCRIPTION.endswith(".")
        assert rule.REMEDY.endswith(".")
        assert rule.DESCRIPTION.count(". ") == 0


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (["contradicted"], (VerdictKind.CONTRADICTED,)),
        (["not-found", " Not_Found ", "disputed", ""], (VerdictKind.DISPUTED, VerdictKind.NOT_FOUND)),
        (["none"], ()),
    ],
)
def test_fail_on_is_read(words: list[str], kinds: tuple[VerdictKind, ...]) -> None:
    assert parse_fail_on(words) == kinds


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["contradict"], "unknown verdict 'contradict'; did you mean 'contradicted'"),
        (["zzz"], "known are contradicted, disputed, partial, not_found, unchecked, none"),
        (["none", "partial"], "none stands alone"),
        (["supported"], "cannot fail on 'supported'"),
        ([""], "no verdict to fail on"),
    ],
)
def test_fail_on_that_cannot_be_meant_is_refused(words: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_fail_on(words)


def _third_party(monkeypatch: pytest.MonkeyPatch, part: object) -> None:
    known = plugins.names("rules")
    real = plugins.load
    monkeypatch.setattr(gate, "names", lambda group: (*known, "house_style"))
    monkeypatch.setattr(gate, "load", lambda group, name: part if name == "house_style" else real(group, name))


def test_a_rule_from_elsewhere_holds_a_run_under_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def failures(name: str, claims: Sequence[CheckedClaim], fail_on: tuple[VerdictKind, ...]) -> Iterable[Failure]:
        yield Failure(rule=name, message="Too short.", transient=False)

    _third_party(monkeypatch, SimpleNamespace(failures=failures))
    assert failed(decide([GOOD], ())) == ["house-style"]


def test_a_plugin_that_is_no_rule_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _third_party(monkeypatch, SimpleNamespace())
    with pytest.raises(UsageError, match="'house_style' is no rule"):
        decide([GOOD], ())
