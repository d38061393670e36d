"""The three calls for programs: check one statement against one text, verify a claims file, audit a finished run."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import (
    Audit,
    Claim,
    ClaimType,
    DateRange,
    Document,
    Essay,
    Location,
    ReadAs,
    Run,
    Snapshot,
    Source,
    Unreadable,
    Verdict,
)
from factcheck.settings import Settings

_HERE = Location(file="statement", line=1, column=1)


def verify(paths: Path | str | Sequence[Path | str], settings: Settings | None = None) -> Run:
    """Fetch the sources of one or several claims files, judge their claims and ask the gate.

    Raises `ClaimsFileError` for a file that cannot be used, with all that is wrong in it.
    """
    from factcheck import pipeline

    files = [paths] if isinstance(paths, Path | str) else list(paths)
    return pipeline.verify(files, settings or Settings())


def audit(path: Path | str, store: Path | str = Path("cache")) -> Audit:
    """Prove a run.json again, from the copies in the store and without the network: its words, copies and verdicts.

    Nothing in the store is changed. Raises `UsageError` for a file that is no run of version 1 or over 100 MB, and
    for a store that is no folder.
    """
    from factcheck import proof

    return proof.audit(Path(path), Path(store))


def check(
    statement: str,
    text: str | bytes,
    *,
    media_type: str = "text/plain",
    title: str | None = None,
    issued: date | str | None = None,
    essay_issued: date | str | None = None,
    type: ClaimType | str | None = None,  # noqa: A002 - the claims file's own word
    speaker: str | None = None,
) -> Verdict:
    """Whether one text supports one statement.

    `issued` is the text's own date, `essay_issued` the day on which the statement was made: relative dates count from
    them. `type="quote"` takes the statement as words that must stand in the text, by `speaker` if one is given.
    Raises `UsageError` for an empty statement, an unknown type or a date that is none.
    """
    from factcheck.judge import Material, judge

    claim = statement_claim(statement, type=type, speaker=speaker)
    source = Source(id="text", location=_HERE, title=title, issued=day_range(issued, "issued"))
    read = read_text(text, media_type)
    material = Material(
        source=source,
        document=read if isinstance(read, Document) else None,
        read_as=ReadAs.FILE,
        unreadable=(read,) if isinstance(read, Unreadable) else (),
    )
    return judge(claim, Essay(issued=day_range(essay_issued, "essay_issued")), (material,))


def read_text(text: str | bytes, media_type: str = "text/plain") -> Document | Unreadable:
    """A text that lies at hand, extracted as a source would be."""
    from factcheck.extract import extract

    body = text.encode() if isinstance(text, str) else text
    return extract(
        Snapshot(
            address="text",
            final_address="text",
            body=body,
            sha256=hashlib.sha256(body).hexdigest(),
            media_type=media_type,
            charset="utf-8" if isinstance(text, str) else None,
            read_as=ReadAs.FILE,
        )
    )


def statement_claim(statement: str, *, type: ClaimType | str | None, speaker: str | None) -> Claim:  # noqa: A002
    """A claim made of a bare statement."""
    from factcheck.plugins import suggestion

    if not statement.strip():
        raise UsageError("the statement is empty: nothing would be checked")
    try:
        kind = ClaimType(type) if type else ClaimType.OTHER
    except ValueError as error:
        raise UsageError(f"unknown type {type!r}; {suggestion(str(type), tuple(ClaimType))}") from error
    return Claim(id="statement", statement=statement, location=_HERE, type=kind, speaker=speaker)


def day_range(value: date | str | None, name: str) -> DateRange | None:
    """A date given as a `date` or in ISO form."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return DateRange.day(date(value.year, value.month, value.day))
    try:
        return DateRange.parse(value)
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from error
