"""A saved page is recorded in the claims file, and nothing else of that changes."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck import authoring, claims
from factcheck.authoring import layout
from factcheck.errors import ClaimsFileError, UsageError

PAGE = (
    "<!DOCTYPE html>\n<!-- saved from url=(0027)https://www.paper.example/a -->\n<html><head><title>Toll</title></head>"
    "<body><p>The fire killed 72 people, the inquiry said in its report of 900 pages.</p></body></html>"
)
HASH = sha256(PAGE.encode()).hexdigest()
FIELDS = {"file": "sources/bbc.html", "sha256": HASH, "accessed": "2026-11-30", "by": "A. Checker"}
TAIL = "claims:\n  - {id: toll, statement: The fire killed 72 people., sources: [bbc]}  # one\n"
LAYOUTS = {
    "block": "version: 1\nsources:\n  bbc:\n    URL: https://paper.example/a  # walled\n    tier: primary\n",
    "block without an address": "version: 1\nsources:\n  bbc: # mine\n\n    # a note\n    note: x\n",
    "deep indentation, quotes": "version: 1\nsources:\n      'bbc':\n          \"URL\": 'https://paper.example/a'\n",
    "folded note before": "version: 1\nsources:\n  bbc:\n    note: >\n      long\n      words\n    URL: https://paper.example/a\n",
    "braces": "version: 1\nsources:\n  bbc: {URL: 'https://paper.example/a', tier: primary} # x\n",
    "braces over lines": "version: 1\nsources:\n  bbc: {\n    URL: 'https://paper.example/a',\n    note: x }\n",
    "has them already": f"version: 1\nsources:\n  bbc:\n    file: old.html # old\n    sha256: '{'0' * 64}'\n    URL: https://paper.example/a\n    by: X\n",
    "has one in braces": "version: 1\nsources:\n  bbc: {note: x, file: old.html}\n",
    "others beside it": "version: 1\nsources:\n  a: {note: y}\n  bbc: {note: x}\n  c:\n    note: z\n",
}


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "essay.yaml"
    path.write_bytes(text.encode())
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "page.html").write_text(PAGE)
    return path


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("head", LAYOUTS.values(), ids=LAYOUTS)
def test_only_the_source_changes(tmp_path: Path, head: str, ending: str) -> None:
    text = (head + TAIL).replace("\n", ending)
    new = layout.with_fields(text, "bbc", FIELDS)
    kept = [line for line in text.split(ending) if "bbc: {" not in line]
    left = [line for line in kept if line.strip().split(":")[0] not in FIELDS and "URL: 'https" not in line]
    assert [line for line in new.split(ending) if line in left] == left
    assert new.count("\r\n") == (new.count("\n") if ending == "\r\n" else 0)
    path = written(tmp_path, new)
    source = next(one for one in claims.load(path).sources if one.id == "bbc")
    assert (source.file, source.sha256, str(source.accessed), source.by) == tuple(FIELDS.values())


def test_a_file_that_ends_without_a_line_break(tmp_path: Path) -> None:
    text = TAIL + "version: 1\nsources:\n  bbc:\n    URL: https://paper.example/a"
    path = written(tmp_path, layout.with_fields(text, "bbc", FIELDS))
    assert claims.load(path).sources[0].sha256 == HASH


def test_a_page_is_copied_and_recorded(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    path = written(folder, LAYOUTS["block"] + TAIL)
    away = tmp_path / "page.HTML"
    away.write_text(PAGE)
    done = authoring.attach(path, "bbc", away, by="A. Checker", on=date(2026, 11, 30))
    assert (done.file, done.sha256, done.title, done.doubt) == ("sources/bbc.html", HASH, "Toll", "")
    assert (folder / done.file).read_text() == PAGE
    again = authoring.attach(path, "bbc", away)
    assert again.file == done.file
    assert path.read_text().count("sha256") == 1
    away.write_text(PAGE.replace("72", "73"))
    other = authoring.attach(path, "bbc", away)
    assert other.file == "sources/bbc-2.html"
    assert (folder / "sources/bbc.html").read_text() == PAGE
    assert sorted(one.name for one in folder.iterdir()) == ["away", "essay.yaml", "sources"]


def test_a_page_beside_the_claims_file_stays_where_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, LAYOUTS["braces"] + TAIL)
    assert authoring.attach(path, "bbc", tmp_path / "away" / "page.html").file == "away/page.html"
    assert not (tmp_path / "sources").exists()


def test_another_page_than_the_source_is_doubted(tmp_path: Path) -> None:
    path = written(tmp_path, LAYOUTS["block"].replace("/a ", "/b ") + TAIL)
    done = authoring.attach(path, "bbc", tmp_path / "away" / "page.html")
    assert done.doubt == (
        "the page says that it is https://www.paper.example/a, and the source is https://paper.example/b"
    )


REFUSED = {
    "no such source": ("bcc", PAGE, "has no source 'bcc'; did you mean 'bbc'?"),
    "empty": ("bbc", "", "cannot be used"),
    "script only": ("bbc", "<html><body>Please enable JavaScript</body></html>", "only after running its scripts"),
}


@pytest.mark.parametrize(("name", "page", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_changes_nothing(tmp_path: Path, name: str, page: str, message: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    path = written(folder, LAYOUTS["block"] + TAIL)
    before = path.read_bytes()
    away = tmp_path / "page.html"
    away.write_text(page)
    with pytest.raises(UsageError, match=message.replace("?", r"\?")):
        authoring.attach(path, name, away)
    assert path.read_bytes() == before
    assert not (folder / "sources").exists()


def test_a_missing_page_and_a_folder_are_told(tmp_path: Path) -> None:
    path = written(tmp_path, LAYOUTS["block"] + TAIL)
    for file, said in ((tmp_path / "nope.html", "is not there"), (tmp_path / "away", "is a folder")):
        with pytest.raises(UsageError, match=said):
            authoring.attach(path, "bbc", file)


def test_a_source_written_by_an_alias_is_left_to_its_writer(tmp_path: Path) -> None:
    text = "version: 1\nsources:\n  a: &one\n    note: x\n  bbc: *one\n" + TAIL
    path = written(tmp_path, text)
    with pytest.raises((UsageError, ClaimsFileError)):
        authoring.attach(path, "bbc", tmp_path / "away" / "page.html")
    assert path.read_text() == text


@pytest.mark.parametrize("name", ["a/../../b", "..", "-x", "ünï"])
def test_no_id_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    text = f"version: 1\nsources:\n  {json.dumps(name, ensure_ascii=False)}: {{note: x}}\nclaims:\n  - {{id: t, statement: The fire killed 72., sources: [{json.dumps(name, ensure_ascii=False)}]}}\n"
    path = written(folder, text)
    away = tmp_path / "page.html"
    away.write_text(PAGE)
    try:
        done = authoring.attach(path, name, away)
    except ClaimsFileError:
        return  # the file's own rules refuse the id
    assert (folder / done.file).parent == folder / "sources"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["mine", "page.html"]
