"""Claims files: the YAML that says what an essay claims and which sources may bear it."""

from __future__ import annotations

from factcheck.claims.file import ClaimsFile, load

__all__ = ["ClaimsFile", "load", "schema"]


def schema() -> str:
    """The JSON Schema (draft 2020-12) of a claims file, as text, by which editors complete and check."""
    from importlib.resources import files

    return files(__name__).joinpath("claims.schema.json").read_text(encoding="utf-8")
