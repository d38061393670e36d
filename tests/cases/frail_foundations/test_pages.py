from pathlib import Path

import pytest
from ruamel.yaml import YAML

HERE = Path(__file__).parent
CLAIMS = YAML(typ="safe").load((HERE.parents[2] / "claims" / "frail-foundations.yaml").read_text(encoding="utf-8"))
INDEX = YAML(typ="safe").load((HERE / "index.yaml").read_text(encoding="utf-8"))["pages"]


def test_every_source_but_the_essay_has_its_page():
    assert {page["source"]: page["URL"] for page in INDEX} == {
        name: source["URL"] for name, source in CLAIMS["sources"].items() if source["URL"] != CLAIMS["essay"]["URL"]
    }


def test_every_page_is_in_the_index():
    assert sorted(page["file"] for page in INDEX) == sorted(f"pages/{path.name}" for path in (HERE / "pages").iterdir())


@pytest.mark.parametrize("page", INDEX, ids=lambda page: page["source"])
def test_a_page_is_in_its_charset_and_does_not_refer_to_the_essay(page):
    body = (HERE / page["file"]).read_bytes()
    assert 1000 < len(body) < 6200
    if page["media_type"] == "application/pdf":
        assert body.startswith(b"%PDF-")
        return
    text = body.decode(page["media_type"].partition("charset=")[2])
    assert "</html>" in text
    assert CLAIMS["essay"]["title"] not in text
    assert "e-ir.info" not in text


def test_the_pdf_is_what_its_writer_writes():
    namespace: dict[str, object] = {"__name__": "write_pdf"}
    exec(compile((HERE / "write_pdf.py").read_text(encoding="utf-8"), "write_pdf.py", "exec"), namespace)
    assert namespace["document"]() == (HERE / "pages" / "wikipedia-bombing-older.pdf").read_bytes()
