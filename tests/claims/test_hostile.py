"""Files made to do harm get a clear answer, soon. Time is that of the processor, so that a busy machine passes."""

from __future__ import annotations

import time

import pytest

from factcheck.claims.compose import compose
from factcheck.claims.problems import Problems

SIZE = 4_900_000
START = "version: 1\nclaims:\n"


def fill(unit: str, before: str = "") -> str:
    return before + (unit * (SIZE // len(unit) + 1))[: SIZE - len(before)]


def laughs() -> str:
    rows = [f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]" for i in range(20)]
    return "\n".join(["a: &a [lol, lol]", *rows, ""])


HOSTILE = {
    "fifty megabytes": ("a" * 50_000_000, "the file is over 5 MB and was not read"),
    "just over": ("#" * 5_000_001, "the file is over 5 MB and was not read"),
    "a billion laughs": (laughs(), "an anchor ('&a')"),
    "anchors": ("".join(f"a{i}: &a{i} b\n" for i in range(150_000)), "an anchor ('&a0')"),
    "tags": (fill("- !!python/object:os.system x\n"), "a tag (a word that begins with !)"),
    "brackets on one line": (fill("["), "a line of over 100,000 characters"),
    "brackets": (fill("[" * 99_000 + "\n"), "nested over 20 deep"),
    "bracket a line": (fill("[\n"), "the file has over 200,000 lines"),
    "braces": (fill("{a: " * 20_000 + "\n"), "nested over 20 deep"),
    "dashes": (fill("- " * 40_000 + "\n"), "nested over 20 deep"),
    "question marks": (fill("? " * 40_000 + "\n"), "nested over 20 deep"),
    "keys": ("".join(f"a{i}: b\n" for i in range(190_000)), "over 100 entries in one place"),
    "sources that are none": (
        "version: 1\nsources:\n" + "".join(f"  a{i}: b\n" for i in range(190_000)),
        "over 200 sources or claims that are no mappings",
    ),
    "claims that are none": (
        fill("- aaaaaaaaaaaaaaaaaaaaaaaaaa\n", START),
        "over 200 sources or claims that are no mappings",
    ),
    "claims of nothing": (START + "- {}\n" * 190_000, "over 10,000 entries in one place"),
    "a claim of many sources": (
        START + "- {id: a, statement: b, sources: [" + "a, \n" * 190_000 + "]}",
        "over 500 entries in one place",
    ),
    "directives": (fill("%FOO aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"), "a line that begins with % and means nothing"),
    "documents": (fill("--- aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"), "a second document"),
    "line ends": ("\n" * SIZE, "the file has over 200,000 lines"),
    "spaces": (fill(" " * 99_000 + "\n"), "comments or blank lines that go on for too long"),
    "comment": (fill("#" * 99_000 + "\n"), "comments or blank lines that go on for too long"),
    "comment lines": ("# a comment\n" * 199_000, "comments or blank lines that go on for too long"),
    "tabs": (fill("a:\t" * 20_000 + "\n"), "a tab where YAML takes none"),
    "open quotes": (fill("aaaaaaaaaaaaaaa aaaaaaaaaaaaaaaa\n", 'a: "'), "a text or comment that goes on for too long"),
    "escapes": (fill("\\x41" * 20_000 + "\n", 'a: "'), "a text or comment that goes on for too long"),
    "words": (fill("a " * 40_000 + "\n"), "a text or comment that goes on for too long"),
    "colons": (fill(":a" * 40_000 + "\n"), "a text or comment that goes on for too long"),
    "block text": (fill(" aaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "a: |\n"), "a text or comment that goes on for too long"),
    "binary": ("\0" * SIZE, "the file is binary, not text"),
    "control characters": (fill("\x07" * 1000 + "\n"), "an invisible control character ('\\x07')"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_answer_comes_within_a_second(complaints, name: str) -> None:
    text, says = HOSTILE[name]
    data = text.encode()
    complaints(START)  # the parser is loaded by now
    start = time.process_time()
    first = complaints(data)[0]
    assert time.process_time() - start < 1
    assert first.split(": ", 1)[1].startswith(says)


def test_a_hundred_problems_are_enough(complaints) -> None:
    bad = "".join(f"- {{id: a{i}}}\n" for i in range(150))
    lines = complaints(START + bad)
    assert len(lines) == 101
    assert lines[-1] == "c.yaml:102:3: and 50 more problems in this file (mend these first, then run again)"


def test_reading_ends_where_nobody_would_read_on(complaints) -> None:
    bad = "".join(f"- {{id: a{i}}}\n" for i in range(5_000))
    lines = complaints(START + bad)
    assert len(lines) == 101
    assert "and at least 100 more problems in this file" in lines[-1]


def test_names_nearest_to_many_wrong_ones_do_not_take_long(complaints) -> None:
    sources = "".join(f"  source{i}: {{note: x}}\n" for i in range(2_000))
    cited = ", ".join(f"sorce{i}" for i in range(150))
    text = f"version: 1\nsources:\n{sources}claims:\n- {{id: a, statement: b, sources: [{cited}]}}\n"
    lines = complaints(text)
    assert lines[3].endswith("unknown source 'sorce3' (did you mean 'source3'?)")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\\u202egnp.exe", "'a\\u202egnp.exe'"),
        ("a\\u001b]8;;x", None),
        ("a\\nb\\tc", "'a b c'"),
        ("x" * 500, "'" + "x" * 59 + "…'"),
        ("https://me:secret@host/?token=secret", "'https://…@host/?token=…'"),
        ("https://me:" + "x" * 2_000 + "@host/", "'https…'"),
    ],
)
def test_what_a_file_says_is_shown_safely(complaints, written: str, shown: str | None) -> None:
    text = "\n".join(complaints(f'version: 1\nclaims: [{{id: a, statement: b, type: "{written}"}}]\n'))
    assert "\x1b" not in text
    assert "secret" not in text
    if shown:
        assert f"unknown type {shown} (" in text


def test_more_values_than_any_real_file_has(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.claims import compose as module
    from factcheck.claims.problems import StopReadingError
    from factcheck.errors import ClaimsFileError

    monkeypatch.setattr(module, "MAX_NODES", 5)
    problems = Problems("c.yaml")
    with pytest.raises(StopReadingError):
        compose("[a, b, c, d, e]", problems)
    with pytest.raises(ClaimsFileError, match=r"c\.yaml:1:14: over 5 values"):
        problems.check()
