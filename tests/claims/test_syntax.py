"""Files that are not YAML, or more YAML than the format needs: where, what, and what to do."""

from __future__ import annotations

import pytest

START = "version: 1\nclaims:\n"
INDENT = "check that this line is indented like its neighbours, with spaces"
ONE_PAIR = "put the whole text in one pair of quotes, a ' inside single ones as '', or mend the indentation"
COLON = "a colon where none can stand (put text that contains ': ' in quotes, or mend the indentation of this line)"

ONE_PROBLEM = {
    "tab": (START + "\t- id: a\n", "3:1: a tab where the line is indented (indent with spaces)"),
    "tab in a text": (
        START + "- id: a\n  statement: b\tc\n",
        "4:15: a tab where YAML takes none (write a space, or put the text in quotes)",
    ),
    "tab before a nested key": (
        START + "-\tid: a\n",
        "3:2: a tab where YAML takes none (write a space, or put the text in quotes)",
    ),
    "quote left open": (
        START + '- id: a\n  statement: "The fire\n  type: date\n',
        "4:14: quotes that are never closed (close them at the end of the text)",
    ),
    "words after quotes": (
        START + '- id: a\n  statement: "We were warned", he said\n',
        f"4:30: text that does not belong here ({ONE_PAIR})",
    ),
    "apostrophe": (START + "- id: a\n  statement: 'it's'\n", f"4:18: text that does not belong here ({ONE_PAIR})"),
    "colon in text": (START + "- id: a\n  statement: He said: no\n", f"4:21: {COLON}"),
    "indented too much": (
        START + "- id: a\n   statement: x\n",
        "4:4: a line indented by 3 spaces, where 2 are expected (line it up with line 3)",
    ),
    "indented too little": (
        START + "- id: a\n statement: x\n",
        "4:2: a line indented by 1 space, where 2 are expected (line it up with line 3)",
    ),
    "item indented too little": (
        START + "  - id: a\n    statement: x\n - id: b\n",
        "5:2: a line indented by 1 space, where 2 are expected (line it up with line 3)",
    ),
    "item indented too much": (
        START + "  - id: a\n    statement: x\n   - id: b\n",
        "5:4: a line indented by 3 spaces, where 2 are expected (line it up with line 3)",
    ),
    "item not indented": (
        START + "  - id: a\n    statement: x\n- id: b\n",
        "5:1: a line that is not indented, where 2 spaces are expected (line it up with line 3)",
    ),
    "name of a source indented too much": (
        "version: 1\nsources:\n  a:\n    note: x\n   # mine\n   b:\n    note: y\n",
        "6:4: a line indented by 3 spaces, where 2 are expected (line it up with line 3)",
    ),
    "value indented too little": (
        "version: 1\nsources:\n  a:\n    note: x\n   by: y\n",
        "5:4: a line indented by 3 spaces, where 4 are expected (line it up with line 4)",
    ),
    "text of several lines with a colon": (
        START + "- id: a\n  statement: He said\n    this: no\n",
        "5:5: a line indented by 4 spaces, where 2 are expected (line it up with line 4)",
    ),
    "colon in the second line of a text": (
        START + "- id: a\n  statement: He said\n    of this: no\n",
        f"5:12: {COLON}",
    ),
    "main key indented": (
        "version: 1\nclaims:\n- id: a\n  statement: x\n essay: {title: y}\n",
        "5:2: a line indented by 1 space, where 2 are expected (line it up with line 4)",
    ),
    "what is closed above counts no more": (
        "version: 1\nsources:\n  a:\n      note: x\n  b:\n    note: y\n     by: z\n",
        "7:6: a line indented by 5 spaces, where 4 are expected (line it up with line 6)",
    ),
    "first main key indented": (
        "version: 1\n essay: {title: y}\n",
        "2:2: a line indented by 1 space, where none is expected (line it up with line 1)",
    ),
    "nothing to line up with": (
        "version: 1\nclaims:\n  a: b\n - c\n",
        f"4:2: a list that is indented differently ({INDENT})",
    ),
    "first line indented": (
        "  version: 1\nclaims:\n",
        f"2:1: a line that is indented less than the first ({INDENT})",
    ),
    "no colon": (
        START + "- id: a\n  statement\n  type: date\n",
        "5:3: a key without a colon (write key: value, or put text of several lines in quotes)",
    ),
    "bracket left open": (
        START + "- id: a\n  sources: [bbc\n  type: date\n",
        "5:7: a comma or ] is missing (the [ is on line 4)",
    ),
    "bracket left open at the end": (START + "- {id: a", "3:3: a { that is never closed (put } at its end)"),
    "special first character": (
        START + "- id: a\n  statement: @home\n",
        "4:14: text may not begin with this character (put the text in quotes)",
    ),
    "ampersand": (START + "- id: & so\n", "3:8: text may not begin with & (put the text in quotes)"),
    "stray bracket": (
        START + "- id: ]\n",
        "3:7: a value is missing or a special character stands here (put text in quotes)",
    ),
    "backslash": (
        START + '- id: "C:\\q"\n',
        "3:11: a backslash that YAML does not know (write \\\\, or use single quotes)",
    ),
    "backslash code": (
        START + '- id: "\\x4"\n',
        "3:10: a backslash code that is incomplete (write \\\\, or use single quotes)",
    ),
    "bar": (
        START + "- id: | a\n",
        "3:9: text after | or > belongs on the next line (start a new, indented line after it)",
    ),
    "a number beyond all characters": (
        'a: "\\UFFFFFFFF"\n',
        "1:2: the YAML cannot be read here (look for a stray special character)",
    ),
    "surrogate": (
        START + '- {id: a, statement: "\\ud800"}\n',
        "3:22: a control character ('\\ud800') in the text (take it out)",
    ),
    "NUL in quotes": (
        START + '- {id: a, statement: "b\\0"}\n',
        "3:22: a control character ('\\x00') in the text (take it out)",
    ),
    "two documents": (
        START + "- {id: a, statement: b}\n---\nversion: 1\n",
        "4:1: a second document (keep one claims file a file, without ---)",
    ),
    "YAML 1.1": (
        "%YAML 1.1\n---\n" + START + "- {id: a, statement: b}\n",
        "1:1: a %YAML line for another version (take it out: the format is YAML 1.2)",
    ),
    "YAML 2.0": (
        "%YAML 2.0\n---\n" + START + "- {id: a, statement: b}\n",
        "1:1: a %YAML line for another version (take it out: the format is YAML 1.2)",
    ),
    "tag directive": (
        "%TAG !e! tag:e\n---\na: b\n",
        "1:1: a line that begins with % and means nothing (take it out)",
    ),
    "tag": (
        START + "- {id: a, statement: !!python/object/apply:os.getcwd [b]}\n",
        "3:22: a tag (a word that begins with !) (take it out, or put the text in quotes)",
    ),
    "alias": (
        START + "- {id: a, statement: *fire}\n",
        "3:22: an alias ('*fire') (write the value out, or put text that begins with * in quotes)",
    ),
    "anchor": (
        START + "- {id: a, statement: &x b}\n",
        "3:22: an anchor ('&x') (take it out, or put text that begins with & in quotes)",
    ),
    "empty": ("", "1:1: the file is empty (begin it with version: 1 and claims:)"),
    "comments alone": ("# claims\n", "1:1: the file is empty (begin it with version: 1 and claims:)"),
    "control character": (
        "version: 1\ntitle: a\x1bb\n",
        "2:9: an invisible control character ('\\x1b') (delete it)",
    ),
    "nested": ("[" * 25 + "]" * 25, "1:22: nested over 20 deep (look for a stray [, { or -)"),
}


@pytest.mark.parametrize("name", ONE_PROBLEM)
def test_what_cannot_be_read_is_said_plainly(complaints, name: str) -> None:
    text, says = ONE_PROBLEM[name]
    first = complaints(text)[0]
    assert first == f"c.yaml:{says}"


@pytest.mark.parametrize(
    "text",
    ["%YAML 1.2\n---\n" + START + "- {id: a, statement: b}\n", "---\n" + START + "- {id: a, statement: b}\n...\n"],
)
def test_the_markers_of_one_document_are_allowed(complaints, text: str) -> None:
    assert complaints(text) == []


def test_what_stands_before_a_broken_place_is_told_with_it(complaints) -> None:
    assert [line.split(" (")[0] for line in complaints("a: !x b\nc: *d\ne: [f\n")] == [
        "c.yaml:1:4: a tag",
        "c.yaml:2:4: an alias",
        "c.yaml:3:4: a [ that is never closed",
    ]


def test_problems_come_in_the_order_of_the_file(complaints) -> None:
    lines = complaints(
        "claims:\n- {id: a, statement: b, sources: [x], after: q}\n- {id: a}\nsources: {y: {}}\nessay: {title: }\n"
    )
    places = [tuple(map(int, line.split(":")[1:3])) for line in lines]
    assert len(places) == 7
    assert places == sorted(places)


@pytest.mark.parametrize(
    "text",
    ["\t400 people", " \t 400 people", '\t"400 people"', "\t'400 people'", "\t|\n    400 people", " 400 people\t# so"],
)
def test_a_tab_may_stand_between_a_key_and_its_value(read, text):
    loaded = read(START + f"-\t{{id: x, statement: y}}\n- id: a\t\n  statement:{text}\n")
    assert loaded.claims[1].statement.strip() == "400 people"
