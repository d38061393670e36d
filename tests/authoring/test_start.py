from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import claims
from factcheck.authoring import start
from factcheck.errors import UsageError

EXAMPLE = Path(__file__).parents[2] / "claims" / "quickstart"
ADDED = {"claims.schema.json", "factcheck.toml"}


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_example_is_written_as_it_is_with_the_schema_and_settings(tmp_path: Path) -> None:
    written = start(tmp_path / "a" / "b")
    found = tree(tmp_path / "a" / "b")

    assert sorted(written) == sorted(path for path in (tmp_path / "a" / "b").rglob("*") if path.is_file())
    assert {name: body for name, body in found.items() if name not in ADDED} == tree(EXAMPLE)
    assert found.keys() >= ADDED
    assert found["claims.schema.json"].decode() == claims.schema().rstrip("\n") + "\n"


def test_the_example_has_an_essay_pages_a_pdf_and_no_notes() -> None:
    file = claims.load(EXAMPLE / "claims.yaml")
    assert file.claims
    assert all(claim.expect for claim in file.claims)
    assert (EXAMPLE / (file.essay.path or "")).is_file()
    assert {Path(source.file or "").suffix for source in file.sources} == {".html", ".pdf"}
    assert [source.id for source in file.sources if source.note] == []


def test_the_line_that_editors_read_names_the_schema_beside_it() -> None:
    first = (EXAMPLE / "claims.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=claims.schema.json"


@pytest.mark.parametrize("name", ["claims.yaml", "sources/inquiry.pdf", "factcheck.toml"])
def test_what_is_there_stays_and_nothing_is_added(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine")
    with pytest.raises(UsageError) as refused:
        start(tmp_path)

    assert str(tmp_path / name) in str(refused.value).splitlines()[1]
    assert len(str(refused.value).splitlines()) == 3
    assert "name another folder" in str(refused.value)
    assert tree(tmp_path) == {name: b"mine"}


def test_a_link_that_leads_nowhere_is_in_the_way_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "essay.md").symlink_to(tmp_path / "outside.md")
    with pytest.raises(UsageError, match=r"is there already:\n  .*essay\.md\n"):
        start(tmp_path / "x")
    assert not (tmp_path / "outside.md").exists()


@pytest.mark.parametrize("there", ["link", "file"])
def test_what_stands_where_a_folder_would_be_is_in_the_way(tmp_path: Path, there: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "elsewhere").mkdir()
    if there == "link":
        (tmp_path / "x" / "sources").symlink_to(tmp_path / "elsewhere")
    else:
        (tmp_path / "x" / "sources").write_text("mine")
    with pytest.raises(UsageError, match="x/sources\n"):
        start(tmp_path / "x")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_cannot_be_finished_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def full(path: Path, mode: str = "r", **how: object) -> object:
        if path.suffix == ".pdf" and "x" in mode:
            raise OSError(28, "No space left on device", str(path))
        return opened(path, mode, **how)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    (tmp_path / "mine").mkdir()
    with pytest.raises(UsageError, match=r"cannot write .*\.pdf: No space left on device; nothing was left behind"):
        start(tmp_path / "mine" / "new")
    assert list((tmp_path / "mine").iterdir()) == []
