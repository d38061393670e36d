"""Claims and sources for the judge, without a claims file and without fetching."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from factcheck.extract import extract
from factcheck.judge import Material, judge
from factcheck.model import (
    Claim,
    ClaimType,
    DateRange,
    Document,
    Essay,
    Location,
    ReadAs,
    Reason,
    Snapshot,
    Source,
    Unreadable,
    Verdict,
)

HERE = Location(file="claims.yaml", line=1, column=1)


@pytest.fixture
def source() -> Callable[..., Material]:
    """`source("a", "text", origin=…, issued=…)` is a source that was read, with that text."""

    def make(
        name: str,
        text: str,
        *,
        issued: str | None = None,
        origin: str | None = None,
        url: str | None = None,
        publisher: str | None = None,
        media_type: str = "text/plain",
        read_as: ReadAs = ReadAs.FILE,
        unreadable: tuple[Unreadable, ...] = (),
    ) -> Material:
        body = text.encode()
        document = extract(
            Snapshot(
                address=name,
                final_address=name,
                body=body,
                sha256=hashlib.sha256(body).hexdigest(),
                media_type=media_type,
                charset="utf-8",
                read_as=read_as,
            )
        )
        assert isinstance(document, Document)
        return Material(
            source=Source(
                id=name,
                location=HERE,
                url=url,
                publisher=publisher,
                origin=origin,
                issued=DateRange.parse(issued) if issued else None,
            ),
            document=document,
            read_as=read_as,
            unreadable=unreadable,
        )

    return make


@pytest.fixture
def unread() -> Callable[..., Material]:
    """A source that could not be read."""

    def make(name: str, *, origin: str | None = None) -> Material:
        return Material(
            source=Source(id=name, location=HERE, origin=origin),
            unreadable=(Unreadable(reason=Reason.TIMEOUT, detail="the server did not answer in time; try again."),),
        )

    return make


@pytest.fixture
def decide() -> Callable[..., Verdict]:
    """`decide(statement, *materials)`, with `type`, `speaker`, `expect` of the claim and the essay's own fields."""

    def run(
        statement: str,
        *materials: Material,
        type: ClaimType = ClaimType.OTHER,  # noqa: A002 - the claims file's own word
        speaker: str | None = None,
        expect: tuple[str, ...] = (),
        essay: Essay | None = None,
    ) -> Verdict:
        claim = Claim(id="claim", statement=statement, location=HERE, type=type, speaker=speaker, expect=expect)
        return judge(claim, essay or Essay(), materials)

    return run
