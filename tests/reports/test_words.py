from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.model import Failure, ReadAs, Reason, Stance, Unreadable, VerdictKind
from factcheck.reports.common.places import shown_files
from factcheck.reports.common.words import answer, how_read

V = VerdictKind
LATE = Unreadable(reason=Reason.TIMEOUT, detail="It did not answer.")


def _claims(build: Any, *kinds: VerdictKind) -> list[Any]:
    stances = {V.SUPPORTED: Stance.SUPPORTS, V.CONTRADICTED: Stance.CONTRADICTS, V.UNCHECKED: Stance.UNREADABLE}
    return [
        build.claim(
            f"c{line}",
            kind,
            build.finding("paper", stances.get(kind, Stance.SILENT), unreadable=(LATE,) if kind is V.UNCHECKED else ()),
            line=line,
        )
        for line, kind in enumerate(kinds, 1)
    ]


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        ([V.SUPPORTED], "Pass: the one statement is supported."),
        ([V.SUPPORTED] * 3, "Pass: all 3 statements are supported."),
        ([V.SUPPORTED, V.PARTIAL], "Pass: 1 of 2 statements supported, and the gate holds none of the rest."),
        (
            [V.SUPPORTED, V.UNCHECKED, V.CONTRADICTED, V.CONTRADICTED],
            "Hold: 2 statements differ from the sources read, 1 could not be checked.",
        ),
        ([V.SUPPORTED, V.UNCHECKED], "Try again: 1 statement could not be checked; a later try may read more."),
        (
            [V.UNCHECKED],
            "Try again: nothing could be checked, because no source could be read; a later try may read more.",
        ),
    ],
)
def test_the_gate_answers_in_one_sentence(build: Any, kinds: list[VerdictKind], sentence: str) -> None:
    assert answer(build.run(_claims(build, *kinds)).head) == sentence


@pytest.mark.parametrize(
    ("reasons", "remedy"),
    [
        ([Reason.NO_NETWORK, Reason.NO_NETWORK], "connect to the network and run it again"),
        ([Reason.OFFLINE], "run it again online, by --no-offline"),
        ([Reason.DEADLINE], "run it again, with more time by --deadline"),
        ([Reason.RATE_LIMITED], "a later try may read more"),
        ([Reason.NO_NETWORK, Reason.DEADLINE], "a later try may read more"),
    ],
)
def test_one_thing_to_do_is_told_where_it_helps_with_all(build: Any, reasons: list[Reason], remedy: str) -> None:
    readings = [
        build.reading(str(number), read_as=None, unreadable=(Unreadable(reason=reason, detail="x"),))
        for number, reason in enumerate(reasons)
    ]
    # a page that was read after all, by its note, asks for nothing
    readings.append(build.reading("noted", read_as=ReadAs.NOTE, unreadable=(LATE,)))
    run = build.run(_claims(build, V.SUPPORTED, V.UNCHECKED), readings)
    assert answer(run.head) == f"Try again: 1 statement could not be checked; {remedy}."


def test_an_expectation_that_is_not_met_is_told_last_and_of_the_claims_file(build: Any) -> None:
    claims = _claims(build, V.NOT_FOUND, V.SUPPORTED, V.SUPPORTED)
    odd = [replace(one, claim=replace(one.claim, expect=(V.DISPUTED,))) for one in claims]
    other = Failure(rule="zebra", message="Striped.", transient=False)
    head = build.run(odd).head
    held = replace(head, gate=replace(head.gate, failures=(*head.gate.failures, other)))

    assert answer(build.run(odd[1:2]).head) == "Hold: 1 verdict is not what the claims file expects."
    assert answer(held) == (
        "Hold: 1 statement is in no source read, 1 held by the rule zebra, "
        "3 verdicts are not what the claims file expects."
    )


def test_a_note_is_called_a_note(build: Any) -> None:
    note = build.reading("n", read_as=ReadAs.NOTE, by="checker@desk", fetched_at=None)
    call = build.reading("n", read_as=ReadAs.NOTE, url=None)

    assert how_read(note) == "note by checker@desk, not the page itself"
    assert how_read(call) == "note"
    assert how_read(build.reading("n")) == "read live on 2026-11-24"


def test_files_are_named_without_the_folders_they_lie_in() -> None:
    assert shown_files(["a/x.yaml", "b/x.yaml"]) == {"a/x.yaml": "a/x.yaml", "b/x.yaml": "b/x.yaml"}
    assert shown_files(["/home/ed/a/x.yaml", "/home/ed/b/x.yaml", "y.yaml"]) == {
        "/home/ed/a/x.yaml": "a/x.yaml",
        "/home/ed/b/x.yaml": "b/x.yaml",
        "y.yaml": "y.yaml",
    }
