"""What a good file becomes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.claims import load
from factcheck.model import (
    Citation,
    ClaimType,
    ClaimValue,
    DateRange,
    Essay,
    Location,
    Source,
    Tier,
    VerdictKind,
)

FULL = """\
# yaml-language-server: $schema=claims.schema.json
version: 1
essay: {title: The March, URL: "https://essay.example/", issued: 2026-11-20, written: 2026-11-14, path: essay.md,
  author: A. Writer, embargo: true}
sources:
  bbc: {URL: "https://bbc.example/", publisher: BBC, issued: 2026-03-13, tier: secondary, origin: "wire:AP"}
  inquest: {file: sources/inquest.pdf, tier: primary, title: 1984, by: desk}
  book: {ISBN: 978-3-16-148410-0, DOI: 10.1000/xyz, note: "It counts: 72.", language: de, translation: ours}
claims:
  - id: toll
    statement: The fire killed 72 people.
    type: casualty            # a comment
    location: {exact: killed 72 people, prefix: "The fire ", suffix: ".", paragraph: 3}
    value: {quantity: 72, unit: people, role: killed, text: deaths}
    sources: [inquest, {source: bbc, page: 14, at: 1:02:30, cell: B7}]
    expect: [supported, partial]
    after: no
  -   {id: no, type: quote, statement: "“We were warned,” the mayor said.", speaker: the mayor, expect: disputed}
"""


def test_every_field_of_the_format_is_read(read) -> None:
    file = read(FULL)
    assert file.essay == Essay(
        title="The March",
        url="https://essay.example/",
        issued=DateRange.day(date(2026, 11, 20)),
        written=DateRange.day(date(2026, 11, 14)),
        path="essay.md",
        author="A. Writer",
        embargo=True,
    )
    assert file.sources == (
        Source(
            id="bbc",
            location=Location(file="c.yaml", line=6, column=3),
            url="https://bbc.example/",
            publisher="BBC",
            issued=DateRange.day(date(2026, 3, 13)),
            tier=Tier.SECONDARY,
            origin="wire:AP",
        ),
        Source(
            id="inquest",
            location=Location(file="c.yaml", line=7, column=3),
            file="sources/inquest.pdf",
            tier=Tier.PRIMARY,
            title="1984",
            by="desk",
        ),
        Source(
            id="book",
            location=Location(file="c.yaml", line=8, column=3),
            isbn="978-3-16-148410-0",
            doi="10.1000/xyz",
            note="It counts: 72.",
            language="de",
            translation="ours",
        ),
    )
    toll, warned = file.claims
    assert toll.location == Location(
        file="c.yaml", line=10, column=5, exact="killed 72 people", prefix="The fire ", suffix=".", paragraph=3
    )
    assert toll.type is ClaimType.CASUALTY
    assert toll.value == ClaimValue(quantity=72, unit="people", role="killed", text="deaths")
    assert toll.sources == (Citation(source="inquest"), Citation(source="bbc", page="14", at="1:02:30", cell="B7"))
    assert toll.expect == (VerdictKind.SUPPORTED, VerdictKind.PARTIAL)
    assert (toll.id, toll.statement, toll.after) == ("toll", "The fire killed 72 people.", "no")
    assert (warned.id, warned.type, warned.speaker) == ("no", ClaimType.QUOTE, "the mayor")
    assert warned.statement == "“We were warned,” the mayor said."
    assert warned.expect == (VerdictKind.DISPUTED,)
    assert (warned.location.line, warned.location.column) == (18, 7)


def test_the_name_is_as_given_and_the_folder_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.yaml").write_text("version: 1\nclaims: [{id: a, statement: b}]\n")
    monkeypatch.chdir(tmp_path)
    file = load(Path("sub/c.yaml"))
    assert (file.path, file.name, file.folder) == (Path("sub/c.yaml"), "sub/c.yaml", tmp_path / "sub")
    assert file.claims[0].location.file == "sub/c.yaml"
    assert file.essay == Essay()
    assert file.sources == ()


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("'2024'", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-05", date(2024, 5, 1), date(2024, 5, 31)),
        ("2024-5-9", date(2024, 5, 9), date(2024, 5, 9)),
        ("2024-05-09T23:30:00+02:00", date(2024, 5, 9), date(2024, 5, 9)),
        ("2024-05-09 23:30", date(2024, 5, 9), date(2024, 5, 9)),
        ("2024-05-09t23:30:00.5Z", date(2024, 5, 9), date(2024, 5, 9)),
    ],
)
def test_dates_may_be_partial_or_time_stamps(read, written: str, first: date, last: date) -> None:
    file = read(f"version: 1\nessay: {{issued: {written}}}\nclaims: [{{id: a, statement: b}}]\n")
    assert file.essay.issued == DateRange(first=first, last=last)


def test_from_and_to_are_one_span(read) -> None:
    file = read("version: 1\nclaims: [{id: a, statement: b, value: {from: 2024-02, to: 2024-03-05}}]\n")
    assert file.claims[0].value == ClaimValue(date=DateRange(first=date(2024, 2, 1), last=date(2024, 3, 5)))


@pytest.mark.parametrize(
    ("written", "number"), [("72", 72.0), ("-1.5", -1.5), ("+2e3", 2000.0), (".5", 0.5), ("7.", 7.0)]
)
def test_numbers(read, written: str, number: float) -> None:
    file = read(f"version: 1\nclaims: [{{id: a, statement: b, value: {{quantity: {written}}}}}]\n")
    assert file.claims[0].value.quantity == number


@pytest.mark.parametrize("name", ["C05", "12", "1.50", "yes", "true", "2024-05-09", "0x1F", "a b", "~x", "<<", "ÖBB"])
def test_ids_stay_as_they_are_written(read, name: str) -> None:
    file = read(
        f"version: 1\nsources: {{{name}: {{note: x}}}}\nclaims: [{{id: {name}, statement: b, sources: [{name}]}}]\n"
    )
    assert file.sources[0].id == file.claims[0].id == file.claims[0].sources[0].source == name


def test_block_text_ends_with_its_last_word(read) -> None:
    file = read("version: 1\nclaims:\n- id: a\n  statement: >\n    The fire\n    killed 72.\n")
    assert file.claims[0].statement == "The fire killed 72."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_move_no_place(read, end: str) -> None:
    lines = [
        "\ufeffversion: 1",
        "claims:",
        "- id: ä",
        "  statement: >",
        "    one",
        "    two",
        "- {id: b, statement: c}",
        "",
    ]
    file = read(end.join(lines))
    assert [(claim.id, claim.location.line, claim.location.column) for claim in file.claims] == [
        ("ä", 3, 3),
        ("b", 7, 3),
    ]
    assert file.claims[0].statement == "one two"


def test_a_comment_after_text_is_a_comment(read) -> None:
    file = read("version: 1\nclaims:\n- id: a\n  statement: The fire killed 72. # seen in print\n")
    assert file.claims[0].statement == "The fire killed 72."


def test_a_source_and_a_claim_may_share_an_id(read) -> None:
    assert (
        read("version: 1\nsources: {a: {note: x}}\nclaims: [{id: a, statement: b, sources: [a]}]\n").claims[0].id == "a"
    )


def test_the_yaml_library_is_not_loaded_with_the_package() -> None:
    import subprocess
    import sys

    code = "import factcheck.claims, sys; print(sorted({'ruamel', 'rapidfuzz', 'jsonschema'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_thousand_claims(read) -> None:
    lines = ["version: 1", "sources:"]
    lines += [f'  s{i}: {{URL: "https://example.org/{i}", issued: 2026-03-13, tier: secondary}}' for i in range(1000)]
    lines += ["claims:"]
    lines += [f"- id: c{i}\n  statement: The fire killed {i} people.\n  sources: [s{i}]" for i in range(1000)]
    file = read("\n".join(lines) + "\n")
    assert len(file.sources) == len(file.claims) == 1000
    assert (file.claims[-1].id, file.claims[-1].location.line) == ("c999", 3 * 999 + 1004)
