from __future__ import annotations

import dataclasses
import itertools
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from factcheck.gate import decide
from factcheck.model import (
    CheckedClaim,
    Citation,
    Claim,
    ClaimType,
    DateRange,
    Essay,
    Finding,
    Location,
    ReadAs,
    Reading,
    Reason,
    Relation,
    RelationKind,
    Run,
    RunHead,
    Source,
    Span,
    Stance,
    Tier,
    Unreadable,
    Verdict,
    VerdictKind,
)
from factcheck.settings import FAIL_ON

FILE = "claims/fire.yaml"
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def reading(name: str, **changed: Any) -> Reading:
    at = Location(file=FILE, line=3, column=3)
    source = Source(
        id=name,
        location=at,
        url=f"https://news.example/{name}",
        publisher="The Daily Example",
        issued=DateRange.day(date(2026, 3, 13)),
        tier=Tier.SECONDARY,
    )
    about_source = {field.name for field in dataclasses.fields(Source)} - {"location"}
    source = dataclasses.replace(source, **{key: value for key, value in changed.items() if key in about_source})
    given: dict[str, Any] = {
        "address": source.url or f"note:{name}",
        "final_address": source.url,
        "read_as": ReadAs.LIVE,
        "sha256": SHA,
        "media_type": "text/html",
        "fetched_at": NOW,
        "title": "Fire at the mill",
    }
    given |= {key: value for key, value in changed.items() if key not in about_source}
    return Reading(file=FILE, source=source, **given)


def span(source: str = "paper", exact: str = "killed 72 people", **changed: Any) -> Span:
    given: dict[str, Any] = {"start": 104, "before": "The fire, the inquiry said, ", "after": " in the mill"} | changed
    return Span(exact=exact, end=given["start"] + len(exact), source=source, sha256=SHA, **given)


def finding(source: str, stance: Stance, *, spans: Sequence[Span] | None = None, **changed: Any) -> Finding:
    speaks = stance not in {Stance.SILENT, Stance.UNREADABLE}
    return Finding(
        claim="claim",
        source=source,
        stance=stance,
        spans=tuple(spans) if spans is not None else (span(source),) if speaks else (),
        **({"reason": "It says 72.", "confidence": 0.95, "origin": source} | changed),
    )


def claim(name: str, kind: VerdictKind, *findings: Finding, line: int = 10, **changed: Any) -> CheckedClaim:
    verdict = {"confidence": 0.93, "reason": "The source says 72 killed, the essay 71."}
    verdict |= {key: changed.pop(key) for key in ("confidence", "reason") if key in changed}
    given = {"statement": "The fire killed 71 people.", "type": ClaimType.CASUALTY} | changed
    return CheckedClaim(
        claim=Claim(
            id=name,
            location=Location(file=FILE, line=line, column=5, exact="killed 71 people", paragraph=3),
            sources=tuple(Citation(source=item.source) for item in findings),
            **given,
        ),
        verdict=Verdict(verdict=kind, findings=findings, **verdict),
    )


def make_run(claims: Sequence[CheckedClaim], readings: Sequence[Reading] = (), **changed: Any) -> Run:
    counts = Counter(checked.verdict.verdict for checked in claims)
    head = RunHead(
        program="factcheck 0.1.0",
        now=NOW,
        files=(FILE,),
        essays=(Essay(title="The March", author="A. Writer", issued=DateRange.day(date(2026, 11, 20))),),
        fail_on=FAIL_ON,
        counts=tuple((kind, counts[kind]) for kind in VerdictKind),
        readings=tuple(readings),
        gate=decide(claims, FAIL_ON),
    )
    return Run(head=dataclasses.replace(head, **changed), claims=tuple(claims))


def full_run() -> Run:
    """A run with every verdict, and every way of reading."""
    differs = Relation(facet="number", kind=RelationKind.CONFLICTS, claimed="71", found="72", why="72, not 71")
    gone = Unreadable(reason=Reason.NOT_FOUND, detail="The page is gone (404).", status=404)
    late = Unreadable(reason=Reason.TIMEOUT, detail="The page did not answer within 30 seconds.")
    claims = [
        claim("kept", VerdictKind.SUPPORTED, finding("paper", Stance.SUPPORTS), reason="The source says 72 killed."),
        claim(
            "toll",
            VerdictKind.CONTRADICTED,
            finding("paper", Stance.CONTRADICTS, relations=(differs,), spans=[span("paper", page=4)]),
            finding("copy", Stance.SILENT, reason="It speaks of another fire."),
            finding("gone", Stance.UNREADABLE, reason="The page is gone.", unreadable=(gone,)),
            line=20,
        ),
        claim(
            "cause",
            VerdictKind.DISPUTED,
            finding("paper", Stance.SUPPORTS),
            finding("interview", Stance.CONTRADICTS, unreadable=(gone,)),
            line=30,
            reason="The paper agrees, the interview does not.",
        ),
        claim("crowd", VerdictKind.PARTIAL, finding("copy", Stance.QUALIFIES), line=40, reason="“About 70”, it says."),
        claim(
            "visit", VerdictKind.NOT_FOUND, finding("paper", Stance.SILENT), line=50, reason="No source read says this."
        ),
        claim(
            "quote",
            VerdictKind.UNCHECKED,
            finding("late", Stance.UNREADABLE, reason="It could not be read.", unreadable=(late,)),
            line=60,
            reason="The source could not be read: the page did not answer.",
            expect=(VerdictKind.SUPPORTED,),
        ),
    ]
    readings = [
        reading("paper"),
        reading("copy", read_as=ReadAs.SAVED_COPY, fetched_at=None),
        reading("gone", read_as=None, sha256=None, unreadable=(gone,), title=None),
        reading("interview", read_as=ReadAs.NOTE, by="checker@desk", fetched_at=None, unreadable=(gone,)),
        reading("late", read_as=None, sha256=None, unreadable=(late,), title=None),
    ]
    return make_run(claims, readings)


@pytest.fixture
def build() -> Any:
    """The builders: `build.run`, `build.claim`, `build.finding`, `build.span`, `build.reading`, `build.full`."""

    class Build:
        run: Callable[..., Run] = staticmethod(make_run)
        claim: Callable[..., CheckedClaim] = staticmethod(claim)
        finding: Callable[..., Finding] = staticmethod(finding)
        span: Callable[..., Span] = staticmethod(span)
        reading: Callable[..., Reading] = staticmethod(reading)
        full: Callable[[], Run] = staticmethod(full_run)

    return Build


@pytest.fixture
def browse(need: Callable[[str], Path], tmp_path: Path) -> Callable[..., str]:
    """`browse(page, fragment="")`: a page's elements after its scripts ran, in Chromium.

    The browser resolves no name and so reaches nothing. Its clock runs ahead, so that time-outs cost no time.
    """
    browser = need("chromium")
    numbers = itertools.count()

    def run(page: str, fragment: str = "") -> str:
        folder = tmp_path / f"page-{next(numbers)}"
        folder.mkdir()
        file = folder / "report.html"
        file.write_text(page, encoding="utf-8")
        command = [
            str(browser), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=3000",
            f"--user-data-dir={folder / 'profile'}", "--dump-dom", file.as_uri() + fragment,
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
        assert "</html>" in done.stdout
        return done.stdout

    return run
