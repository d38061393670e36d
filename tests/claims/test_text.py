"""Paths where no claims file is, and bytes that are no text."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from factcheck.claims import load
from factcheck.errors import ClaimsFileError

GOOD = "version: 1\nclaims: [{id: a, statement: b}]\n"


def complaint(path: Path) -> str:
    with pytest.raises(ClaimsFileError) as caught:
        load(path)
    assert len(caught.value.problems) == 1
    return str(caught.value.problems[0])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "frail-foundations.yaml").write_text(GOOD)
    (tmp_path / "claims" / "notes.txt").write_text("")
    return tmp_path


def test_a_misspelt_path_is_answered_with_the_nearest() -> None:
    assert complaint(Path("claims/frail-foundation.yml")) == (
        "claims/frail-foundation.yml:1:1: there is no such file (did you mean 'claims/frail-foundations.yaml'?)"
    )


def test_nothing_near() -> None:
    assert (
        complaint(Path("claims/zzz.yaml"))
        == "claims/zzz.yaml:1:1: there is no such file (check the path, or let factcheck init write a first one)"
    )
    assert complaint(Path("nowhere/a.yaml")) == (
        "nowhere/a.yaml:1:1: there is no such file (there is no folder 'nowhere' either)"
    )


def test_the_nearest_file_may_lie_in_another_folder() -> None:
    Path(".hidden").mkdir()
    Path(".hidden/frail-foundation.yaml").write_text(GOOD)
    found = "there is no such file (did you mean 'claims/frail-foundations.yaml'?)"
    assert complaint(Path("frail-foundation.yaml")) == f"frail-foundation.yaml:1:1: {found}"
    assert complaint(Path("claim/frail-foundations.yaml")) == f"claim/frail-foundations.yaml:1:1: {found}"


def test_a_folder() -> None:
    assert complaint(Path("claims")) == (
        "claims:1:1: this is a folder, not a claims file (did you mean 'claims/frail-foundations.yaml'?)"
    )
    Path("empty").mkdir()
    assert complaint(Path("empty")) == "empty:1:1: this is a folder, not a claims file (name a claims file in it)"


def test_a_pipe_is_not_waited_for() -> None:
    os.mkfifo("pipe.yaml")
    assert complaint(Path("pipe.yaml")) == (
        "pipe.yaml:1:1: this is not a regular file (save the claims as a file and name that)"
    )


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 300 + ".yaml"])
def test_names_that_no_file_can_have(name: str) -> None:
    assert ":1:1: the file cannot be read: " in complaint(Path(name))


def test_a_path_through_a_file() -> None:
    assert ":1:1: the file cannot be read: " in complaint(Path("claims/notes.txt/a.yaml"))


def test_a_name_cannot_steer_a_terminal() -> None:
    assert complaint(Path("a\x1b[2J.yaml")).startswith("a\\x1b[2J.yaml:1:1: ")


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read every file, so the refusal is made."""
    Path("c.yaml").write_text(GOOD)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert complaint(Path("c.yaml")) == (
        "c.yaml:1:1: the file cannot be read: Permission denied (check its name and who may read it)"
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfev\0e\0", "1:1: the file is UTF-16 (save it as UTF-8)"),
        (b"PK\x03\x04\0\0", "1:1: the file is binary, not text (a claims file is YAML, saved as UTF-8)"),
        (b"version: 1\nessay: {title: caf\xe9}\n", "2:19: the file is not UTF-8: byte 0xe9 (save the file as UTF-8)"),
        ("title: é".encode() + b"\xe9", "1:9: the file is not UTF-8: byte 0xe9 (save the file as UTF-8)"),
        (b"\xef\xbb\xbfa\xff", "1:2: the file is not UTF-8: byte 0xff (save the file as UTF-8)"),
        (b"a\r\nb\xff", "2:2: the file is not UTF-8: byte 0xff (save the file as UTF-8)"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, says: str) -> None:
    Path("c.yaml").write_bytes(data)
    assert complaint(Path("c.yaml")) == f"c.yaml:{says}"


def test_a_line_that_ends_in_cr_lf_is_one_line() -> None:
    Path("c.yaml").write_bytes(GOOD.encode() + b"\r\n" * 110_000)
    assert len(load(Path("c.yaml")).claims) == 1


@pytest.mark.parametrize("name", ["c.yaml", "./c.yaml", "claims/../c.yaml", "link.yaml", "'c.yaml '", "{tmp}/c.yaml"])
def test_a_claims_file_is_not_its_own_source(folder: Path, name: str) -> None:
    Path("link.yaml").symlink_to("c.yaml")
    name = name.format(tmp=folder)
    Path("c.yaml").write_text(f"sources:\n  own: {{file: {name}}}\n{GOOD}")
    assert complaint(Path("c.yaml")) == (
        "c.yaml:2:15: the claims file names itself as a source (name the file that bears the claims)"
    )
    assert "names itself" in complaint(folder / "link.yaml")


@pytest.mark.parametrize("name", ["d.yaml", "claims/c.yaml", "../c.yaml", "x" * 5_000])
def test_another_file_may_be_a_source(name: str) -> None:
    Path("c.yaml").write_text(f"sources:\n  other: {{file: {name}}}\n{GOOD}")
    assert load(Path("c.yaml")).sources[0].file == name


def test_a_source_whose_name_no_file_can_have_is_not_the_claims_file() -> None:
    Path("c.yaml").write_text(f'sources:\n  other: {{file: "a\\0b"}}\n{GOOD}')
    assert "a control character" in complaint(Path("c.yaml"))
