"""What is changed in run.json after the run does not pass."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import UsageError
from factcheck.model import Fault


def faults(made: Any) -> list[tuple[str, str]]:
    return [(problem.claim, problem.fault.value) for problem in made.audit().unproven]


def alone(made: Any) -> Any:
    """The run with the claim `wrong` and no other, whose copies need not be read again each time."""
    made.run["claims"] = [made.claim("wrong")]
    made.run["counts"] = dict.fromkeys(made.run["counts"], 0) | {"contradicted": 1}
    return made


def test_a_run_over_pages_texts_a_pdf_and_a_note_is_proven(made: Any) -> None:
    quoted = [span for claim in made.run["claims"] for finding in claim["findings"] for span in finding["spans"]]
    audit = made.audit()
    assert audit.unproven == ()
    assert audit.proven
    assert (audit.claims, audit.passages) == (len(made.run["claims"]), len(quoted))
    assert audit.snapshots == len({span["sha256"] for span in quoted}) == 5
    assert {span["page"] for span in quoted} == {None, 1}


def test_the_worked_example_is_proven(example: Any) -> None:
    audit = example.audit()
    assert audit.unproven == ()
    assert audit.passages > len(example.run["claims"])


def test_nothing_is_asked_of_the_network(made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    assert made.audit().proven


def test_a_run_written_before_the_charset_was_kept_is_still_read(made: Any) -> None:
    charsets = {source["id"]: source.pop("charset") for source in made.run["sources"]}
    assert charsets["live"] == "iso-8859-2"
    assert {claim for claim, _ in faults(made)} <= {"town"}


def one_letter(text: str) -> str:
    return text[:-1] + ("x" if text[-1] != "x" else "y")


def change(key: str, how: Callable[[Any], Any]) -> Callable[[dict[str, Any]], None]:
    def apply(part: dict[str, Any]) -> None:
        part[key] = how(part[key])

    return apply


SPANS = {
    "a letter": (change("exact", one_letter), "other-words"),
    "a capital": (change("exact", str.swapcase), "other-words"),
    "a kind of space": (change("exact", lambda text: text.replace("\xa0", " ")), "other-words"),
    "a space more": (change("exact", lambda text: text + " "), "other-place"),
    "a letter less": (change("exact", lambda text: text[:-1]), "other-place"),
    "no words": (lambda span: span.update(exact="", end=span["start"]), "no-words"),
    "before": (change("before", one_letter), "other-context"),
    "after": (change("after", lambda text: one_letter(text[::-1])[::-1]), "other-context"),
    "start + 1": (change("start", lambda at: at + 1), "other-place"),
    "end - 1": (change("end", lambda at: at - 1), "other-place"),
    "both moved": (lambda span: span.update(start=span["start"] - 1, end=span["end"] - 1), "other-place"),
    "from the end": (lambda span: span.update(start=-200, end=-100), "other-place"),
    "far out": (lambda span: span.update(start=2**62, end=2**63 - 1), "other-place"),
    "turned round": (lambda span: span.update(start=span["end"], end=span["start"]), "other-place"),
    "end far out": (change("end", lambda at: 10**12), "other-place"),
    "sha256": (change("sha256", one_letter), "other-source"),
    "sha256 of nothing": (change("sha256", lambda _: ""), "other-source"),
    "source": (change("source", lambda _: "call"), "other-source"),
    "page": (change("page", lambda _: 2), "other-block"),
    "kind": (change("kind", lambda _: "heading"), "other-block"),
}


@pytest.mark.parametrize("name", SPANS)
def test_a_changed_span_is_not_proven(made: Any, name: str) -> None:
    tamper, fault = SPANS[name]
    before = json.dumps(made.run)
    tamper(made.span("wrong"))
    assert json.dumps(made.run) != before
    assert ("wrong", fault) in faults(alone(made))


def test_negative_offsets_that_count_from_the_end_to_the_right_words_are_not_proven(made: Any) -> None:
    span = made.span("wrong")
    beyond = len(span["after"]) + len("\n\n“We were warned,” the mayor told the council.")
    span.update(start=-beyond - len(span["exact"]), end=-beyond)
    problem = next(one for one in alone(made).audit().unproven if one.fault is Fault.OTHER_PLACE)
    assert problem.there == ""


RELATIONS = {
    "a letter": (change("found", one_letter), "other-words"),
    "start + 1": (change("start", lambda at: at + 1), "other-place"),
    "end - 1": (change("end", lambda at: at - 1), "other-place"),
    "half a place": (change("start", lambda _: None), "other-place"),
    "no words": (change("found", lambda _: ""), "no-words"),
}


@pytest.mark.parametrize("name", RELATIONS)
def test_a_changed_comparison_is_not_proven(made: Any, name: str) -> None:
    tamper, fault = RELATIONS[name]
    (relation,) = [one for one in made.finding("wrong")["relations"] if one["facet"] == "number" and one["found"]]
    tamper(relation)
    assert ("wrong", fault) in faults(alone(made))


def test_words_compared_with_a_source_that_was_not_read_are_not_proven(made: Any) -> None:
    unread = next(one for one in made.claim("toll")["findings"] if one["source"] == "gone")
    unread["relations"] = made.finding("wrong")["relations"]
    assert ("toll", "other-source") in faults(made)


def test_a_quote_of_a_source_that_the_claim_does_not_cite_is_not_proven(made: Any) -> None:
    made.claim("wrong")["sources"] = [{"source": "call", "page": None, "at": None, "cell": None}]
    assert set(faults(made)) == {("wrong", "other-source"), ("wrong", "no-finding")}


RUNS = {
    "no spans": (lambda claim: claim["findings"][0].update(spans=[]), "no-words"),
    "no findings": (lambda claim: claim.update(findings=[]), "no-ground"),
    "supported": (lambda claim: claim.update(verdict="supported"), "no-ground"),
    "disputed": (lambda claim: claim.update(verdict="disputed"), "no-ground"),
    "partial": (lambda claim: claim.update(verdict="partial"), "no-ground"),
    "not found": (lambda claim: claim.update(verdict="not_found"), "no-ground"),
    "stance": (lambda claim: claim["findings"][0].update(stance="supports"), "no-ground"),
    "reason": (
        lambda claim: claim.update(reason="The source says “27 people”, the essay “71 people”."),
        "other-reason",
    ),
    "reason of the source": (
        lambda claim: claim["findings"][0].update(reason="The source says “27 people”, the essay “71 people”."),
        "other-reason",
    ),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_verdict_without_its_words_is_not_proven(made: Any, name: str) -> None:
    tamper, fault = RUNS[name]
    tamper(made.claim("wrong"))
    assert ("wrong", fault) in faults(alone(made))


def test_problems_come_in_the_order_of_the_run_with_all_that_a_person_needs(made: Any) -> None:
    for name in ("town", "wrong", "toll"):
        change("exact", one_letter)(made.span(name))
    audit = made.audit()
    assert [problem.claim for problem in audit.unproven] == ["toll", "wrong", "town"]
    problem = audit.unproven[1]
    span = made.span("wrong")
    assert problem.fault is Fault.OTHER_WORDS
    assert (problem.source, problem.sha256) == ("page", span["sha256"])
    assert problem.quoted == span["exact"]
    assert problem.there[:-1] == span["exact"][:-1]
    assert (problem.start, problem.end) == (span["start"], span["end"])
    assert problem.location.line == made.claim("wrong")["line"]


def test_two_claims_files_shown_by_one_name_are_both_proven(made: Any) -> None:
    # The same id names another copy in the other file: a quote is proven from its own.
    other = dict(next(source for source in made.run["sources"] if source["id"] == "page"), id="call")
    made.run["sources"].insert(0, other)
    assert [one.message for one in made.audit().unproven] == ["the run has two sources of one name"]
    made.run["files"] *= 2
    assert made.audit().unproven == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_one_character_of_any_span_counts(example_folder: Path, data: st.DataObject) -> None:
    tampered = json.loads((example_folder / "run.json").read_text(encoding="utf-8"))
    spans = [span for claim in tampered["claims"] for finding in claim["findings"] for span in finding["spans"]]
    span = spans[data.draw(st.integers(0, len(spans) - 1))]
    field = data.draw(st.sampled_from([key for key in ("exact", "before", "after") if span[key]]))
    at = data.draw(st.integers(0, len(span[field]) - 1))
    letter = data.draw(st.characters(codec="utf-8").filter(lambda one: one != span[field][at]))
    span[field] = span[field][:at] + letter + span[field][at + 1 :]
    path = example_folder / "tampered.json"
    path.write_text(json.dumps(tampered), encoding="utf-8")
    audit = factcheck.audit(path, example_folder / "cache")
    assert not audit.proven
    assert audit.unproven


def test_a_run_that_quotes_nothing_proves_nothing(made: Any) -> None:
    made.run["claims"] = [made.claim("silent")]
    made.run["counts"] = dict.fromkeys(made.run["counts"], 0) | {"not_found": 1}
    made.finding("silent").update(relations=[], reason="Nothing was found in the source that decides this.")
    audit = made.audit()
    assert audit.unproven == ()
    assert not audit.proven


def test_misuse_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text('{"version": 1}', encoding="utf-8")
    with pytest.raises(UsageError, match=r"run\.json: this is no run\.json of version 1"):
        factcheck.audit(tmp_path / "run.json")
