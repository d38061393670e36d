"""What `value:` spells out counts as claimed, and adds nothing where the statement says it already."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.extract import extract
from factcheck.judge import Material, judge
from factcheck.model import Claim, ClaimValue, DateRange, Document, Essay, Location, ReadAs, Snapshot, Source, Verdict

HERE = Location(file="claims.yaml", line=1, column=1)


def verdict(statement: str, value: ClaimValue | None, text: str) -> Verdict:
    body = text.encode()
    document = extract(
        Snapshot(
            address="note:one",
            final_address="note:one",
            body=body,
            sha256=hashlib.sha256(body).hexdigest(),
            media_type="text/plain",
            read_as=ReadAs.NOTE,
        )
    )
    assert isinstance(document, Document)
    claim = Claim(id="one", statement=statement, location=HERE, value=value)
    return judge(claim, Essay(), (Material(source=Source(id="one", location=HERE), document=document),))


@pytest.mark.parametrize(
    ("statement", "value", "text", "without", "wanted"),
    [
        (
            "The fire at the mill killed many people.",
            ClaimValue(quantity=72, unit="people", role="killed"),
            "The fire at the mill killed 71 people.",
            "supported",
            "contradicted",
        ),
        (
            "The fire at the mill killed 72 people.",
            ClaimValue(quantity=72, unit="people", role="killed"),
            "The fire at the mill killed 72 people.",
            "supported",
            "supported",
        ),
        (
            "The treaty was signed in Paris.",
            ClaimValue(date=DateRange.parse("1919-05-04")),
            "The treaty was signed in Paris on 3 May 1919.",
            "supported",
            "contradicted",
        ),
        (
            "The treaty was signed on 3 May 1919.",
            ClaimValue(date=DateRange.parse("1919-05-03")),
            "The treaty was signed on 3 May 1919.",
            "supported",
            "supported",
        ),
        (
            "The envoy arrived a week after the vote of 9 May 2024.",
            ClaimValue(date=DateRange.parse("2024-05-16")),
            "The envoy arrived on 16 May 2024.",
            "supported",
            "supported",
        ),
        (
            "The new hall bears a name.",
            ClaimValue(text="Victoria Hall"),
            "The new hall bears the name of Albert Hall.",
            "supported",
            "not_found",
        ),
    ],
)
def test_a_value_is_part_of_the_claim(statement: str, value: ClaimValue, text: str, without: str, wanted: str) -> None:
    assert verdict(statement, None, text).verdict == without
    assert verdict(statement, value, text).verdict == wanted
