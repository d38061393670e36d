from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from rich.cells import cell_len

from factcheck.model import Copy, Origin, Reason, Stance, Unreadable, VerdictKind
from factcheck.reports import Options, console

PIPE = Options()


def drawn(run: Any, options: Options = PIPE) -> str:
    return "".join(console.render(run.head, run.claims, options))


def test_a_pipe_gets_the_answer_then_a_line_a_claim_then_counts(build: Any) -> None:
    lines = drawn(build.full()).splitlines()

    assert lines[0].startswith("Hold: 1 statement differs from the sources read")
    assert lines[1:5] == [
        "claims/fire.yaml:20:5: contradicted: toll: The source says 72 killed, the essay 71.",
        "    essay: The fire killed 71 people.",
        (
            "    The Daily Example, 2026-03-13, page 4, read live on 2026-11-24: "
            "… The fire, the inquiry said, [killed 72 people] in the mill …"
        ),
        "    The Daily Example, 2026-03-13: The page is gone (404).",
    ]
    found = [line.split(": ")[1] for line in lines if line.startswith("claims/")]
    assert found == ["contradicted", "disputed", "partial", "not_found", "unchecked"]
    assert lines[-1] == "6 claims: 1 contradicted, 1 disputed, 1 partial, 1 not found, 1 unchecked, 1 supported"


@pytest.mark.parametrize("options", [PIPE, Options(terminal=True, width=120, height=60)], ids=["pipe", "terminal"])
def test_it_says_which_speaking_sources_are_one_origin_and_where_else_the_evidence_stands(
    build: Any, options: Options
) -> None:
    copies = (
        Copy(source="mirror", of="bbc", why="the same address"),
        Copy(source="third", of="bbc", why="the same bytes"),
    )
    found = [build.finding(name, Stance.QUALIFIES) for name in ("bbc", "mirror")]
    claim = build.claim("c", VerdictKind.PARTIAL, *found, build.finding("third", Stance.SILENT))
    claim = dataclasses.replace(claim, elsewhere=(build.finding("inquest", Stance.SUPPORTS),))
    readings = [build.reading(name) for name in ("bbc", "mirror", "third", "inquest")]
    origin = Origin(file=readings[0].file, name="bbc", sources=("bbc", "mirror", "third"), copies=copies)
    shown = drawn(build.run([claim], readings, origins=(origin,)), options)
    assert "bbc and mirror are one origin: the same address.\n" in shown
    assert "Only in part in the sources it names; inquest says so: “killed 72 people”\n" in shown


def test_a_note_is_called_a_note(build: Any) -> None:
    line = "    differs: The Daily Example, 2026-03-13, note by checker@desk, not the page itself: … The fire"
    assert line in drawn(build.full())


def test_of_many_sources_two_of_each_stance_are_shown(build: Any) -> None:
    agree = [build.finding(f"a{index}", Stance.SUPPORTS) for index in range(5)]
    against = build.finding("b", Stance.CONTRADICTS)
    lines = drawn(build.run([build.claim("c", VerdictKind.DISPUTED, *agree, against)])).splitlines()

    assert [line.split(":")[0].strip() for line in lines[3:7]] == [
        "differs",
        "says so",
        "says so",
        "and 3 more sources",
    ]


def test_sources_unread_for_one_reason_are_told_together(build: Any) -> None:
    late = Unreadable(reason=Reason.TIMEOUT, detail="It did not answer.")
    gone = Unreadable(reason=Reason.NOT_FOUND, detail="It is gone.")
    found = [build.finding(name, Stance.UNREADABLE, unreadable=(late,)) for name in ("a", "b")]
    checked = build.claim("c", VerdictKind.UNCHECKED, *found, build.finding("d", Stance.UNREADABLE, unreadable=(gone,)))

    text = drawn(build.run([checked]))
    assert "    2 sources: It did not answer.\n    d: It is gone.\n" in text


def test_a_terminal_gets_what_to_mend_first_and_the_rest_as_counts(build: Any) -> None:
    kinds = [VerdictKind.UNCHECKED, *[VerdictKind.CONTRADICTED] * 9, VerdictKind.SUPPORTED]
    run = build.run([build.claim(f"c{line}", kind, line=line) for line, kind in enumerate(kinds)])
    text = drawn(run, Options(terminal=True, width=80, height=24))

    assert len(text.splitlines()) <= 24
    assert text.index("≠ Contradicted") < text.index("c1, claims/fire.yaml:1")
    assert "more to mend" in text
    assert "and 1 more to read" in text
    assert text.rstrip().endswith("11 claims: ≠ 9 contradicted, ? 1 unchecked, ✓ 1 supported")


def test_the_first_claim_to_mend_is_shown_in_full_on_the_smallest_screen(build: Any) -> None:
    text = drawn(build.full(), Options(terminal=True, width=80, height=5))
    assert "killed 72 people" in text
    assert "toll, claims/fire.yaml:20" in text


@pytest.mark.parametrize("width", [30, 59, 60, 80, 132])
def test_lines_keep_to_the_width_of_the_terminal(build: Any, width: int) -> None:
    run = build.run([build.claim("c", VerdictKind.CONTRADICTED, reason="日本語の理由 " * 30 + "x" * 200)])
    text = drawn(run, Options(terminal=True, width=width, height=60))
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_colour_is_used_only_where_it_is_asked_for(build: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    plain = drawn(build.full(), Options(terminal=True, width=100, height=80))
    monkeypatch.setenv("NO_COLOR", "1")
    coloured = drawn(build.full(), Options(terminal=True, width=100, height=80, colour=True))

    assert "\x1b" not in plain
    assert "[killed 72 people]" in plain
    assert "\x1b[1;31m≠ Contradicted" in coloured
    assert max(map(len, plain.splitlines())) > 60


def test_glyphs_have_a_form_in_ascii(build: Any) -> None:
    run = build.run([build.claim(kind, kind, line=line) for line, kind in enumerate(VerdictKind)])
    text = drawn(run, Options(terminal=True, width=100, height=80, unicode=False))
    assert text.isascii()
    assert "! Contradicted" in text


def test_a_claim_that_holds_against_what_was_expected_is_named(build: Any) -> None:
    said = build.finding("paper", Stance.SUPPORTS)
    odd = build.claim("odd", VerdictKind.SUPPORTED, said, expect=(VerdictKind.CONTRADICTED,))
    lines = drawn(build.run([odd, build.claim("even", VerdictKind.SUPPORTED, said, line=30)])).splitlines()
    assert [line.split(": ")[1:3] for line in lines if line.startswith("claims/")] == [["supported", "odd"]]
    assert "    The verdict is supported, expected was contradicted." in lines


@pytest.mark.parametrize("terminal", [False, True])
def test_the_worst_comes_first_and_what_is_as_bad_in_the_order_of_the_essay(build: Any, terminal: bool) -> None:
    said = build.finding("paper", Stance.SUPPORTS)
    run = build.run(
        [
            build.claim("odd", VerdictKind.SUPPORTED, said, line=1, expect=(VerdictKind.PARTIAL,)),
            build.claim("unread", VerdictKind.UNCHECKED, line=2),
            build.claim("both", VerdictKind.DISPUTED, line=3),
            build.claim("first", VerdictKind.CONTRADICTED, line=4),
            build.claim("half", VerdictKind.PARTIAL, line=5),
            build.claim("second", VerdictKind.CONTRADICTED, line=6),
        ]
    )
    text = drawn(run, Options(terminal=terminal, width=100, height=200))
    assert re.findall(r"fire\.yaml:(\d+)", text) == ["4", "6", "3", "1", "5", "2"]


def _with_unread(build: Any, *reasons: str) -> Any:
    """A run that passes although sources of its one claim could not be read, one for each reason."""
    lost = [
        build.reading(f"s{number}", read_as=None, unreadable=(Unreadable(reason=Reason.MISSING_FILE, detail=why),))
        for number, why in enumerate(reasons)
    ]
    found = [build.finding(one.source.id, Stance.UNREADABLE, unreadable=one.unreadable) for one in lost]
    checked = build.claim("c", VerdictKind.SUPPORTED, build.finding("paper", Stance.SUPPORTS), *found)
    return build.run([checked], [build.reading("paper"), *lost])


def test_a_source_that_could_not_be_read_is_named_where_the_gate_passes(build: Any) -> None:
    run = _with_unread(build, "there is no file a\x1b.pdf")
    told = r"There is no file a\x1b.pdf. Put it there, or mend the path in the claims file."

    assert run.head.gate.exit_code == 0
    assert drawn(run).splitlines()[1:] == [f"claims/fire.yaml:3:3: unread: s0: {told}", "1 claim: 1 supported"]
    shown = drawn(run, Options(terminal=True, width=200))
    assert f"\nNot read: s0 (claims/fire.yaml:3): {told}\n" in shown


def test_unread_sources_of_one_reason_share_a_line_and_of_many_reasons_three_are_told(build: Any) -> None:
    run = _with_unread(build, "no a", *["no b"] * 7, "no c", "no d", "no e")
    lines = [line for line in drawn(run).splitlines() if "unread" in line or "more source" in line]

    assert [line.split(": ")[2] for line in lines[:-1]] == ["s0", "s1, s2, s3, s4, s5 and 2 more", "s8"]
    assert lines[-1] == "and 2 more sources that could not be read"
    assert "and 2 more sources that could not be read" in drawn(run, Options(terminal=True))


def test_a_source_whose_claim_says_that_it_is_unread_is_not_told_twice(build: Any) -> None:
    assert "unread" not in drawn(build.full()).replace("unchecked", "")
    assert "Not read" not in drawn(build.full(), Options(terminal=True, height=200))


def test_a_source_is_told_on_a_screen_that_has_no_room_for_its_claim(build: Any) -> None:
    text = drawn(build.full(), Options(terminal=True, width=100, height=24))
    assert "late, claims" not in text
    assert "Not read: late (claims/fire.yaml:3): The page did not answer within 30 seconds." in text
    assert "Not read: gone" not in text
    assert len(text.splitlines()) <= 24
