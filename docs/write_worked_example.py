"""Writes docs/worked-example.md: what factcheck makes of the worked example without a network, from its notes alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from ruamel.yaml import YAML

import factcheck
from factcheck import Settings
from factcheck.model import CheckedClaim, Finding, Reading, Run, VerdictKind
from factcheck.reports.common.words import STANCES

DOCS = Path(__file__).parent
EXAMPLE = DOCS.parent / "claims" / "frail-foundations.yaml"
CAUSES = DOCS / "worked-example-causes.yaml"
PAGE = DOCS / "worked-example.md"

_SECTIONS = {
    VerdictKind.CONTRADICTED: (
        "Where the essay differs from the sources read",
        "differs from every source that speaks of it",
    ),
    VerdictKind.DISPUTED: ("Where the sources disagree", "has sources for it and against it"),
    VerdictKind.PARTIAL: ("What the sources bear out in part", "is said in part, or less firmly"),
    VerdictKind.NOT_FOUND: ("What no source read says", "is in no source that was read"),
    VerdictKind.UNCHECKED: ("What could not be checked", "has no source that could be read"),
    VerdictKind.SUPPORTED: ("What the sources bear out", "is borne out"),
}
_TOLD = (VerdictKind.CONTRADICTED, VerdictKind.DISPUTED, VerdictKind.PARTIAL)


def checked() -> Run:
    """The run that the page tells of."""
    with tempfile.TemporaryDirectory() as store:
        now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
        return factcheck.verify(EXAMPLE, Settings(now=now, offline=True, store=Path(store)))


def causes() -> dict[str, str]:
    """Why a verdict is not a reader's, by claim."""
    return dict(YAML(typ="safe").load(CAUSES.read_text(encoding="utf-8")))


def otherwise(run: Run) -> list[CheckedClaim]:
    """The claims whose verdict is not among those that a reader with the sources at hand would give."""
    return [one for one in run.claims if one.verdict.verdict not in one.claim.expect]


def page(run: Run, told: dict[str, str]) -> str:
    """The page, as Markdown."""
    readings = {reading.source.id: reading for reading in run.head.readings}
    lines = [*_head(run), ""]
    for kind, (title, _) in _SECTIONS.items():
        claims = [one for one in run.claims if one.verdict.verdict == kind]
        if claims:
            lines += [f"## {title}", "", *(_told(claims, readings) if kind in _TOLD else _listed(claims)), ""]
    lines += ["## Where a reader would say otherwise", "", *_differences(otherwise(run), told)]
    return "\n".join(lines) + "\n"


def _head(run: Run) -> Iterator[str]:
    agreed = len(run.claims) - len(otherwise(run))
    essay = run.head.essays[0]
    yield "# The worked example"
    yield ""
    yield "<!-- Written by `make docs` from claims/frail-foundations.yaml. Do not edit. -->"
    yield ""
    yield (
        f"[`claims/frail-foundations.yaml`](../claims/frail-foundations.yaml) has {len(run.claims)} assertions of an essay, "
        f"“{_plain(essay.title or '')}” by {_plain(essay.author or '')} ({essay.issued}), and the {len(run.head.readings)} "
        "sources that were found for them. `make verify` checks them. This page is what it finds without a network: then no "
        "page can be read, and every source speaks through the note that a reader made of it."
    )
    yield ""
    yield (
        "“Differs” means: differs from the sources read. Other sources may say otherwise, a note may miss what the page has, "
        "and the essay may mean something else than the statement that was made of it."
    )
    yield ""
    yield "| verdict | claims | such a claim |"
    yield "| --- | ---: | --- |"
    for kind, count in run.head.counts:
        if count:
            yield f"| {kind.value.replace('_', ' ')} | {count} | {_SECTIONS[kind][1]} |"
    yield ""
    yield (
        f"A reader with the sources at hand wrote down beforehand which verdicts are fair (`expect`). {agreed} of the "
        f"{len(run.claims)} come out as one of them; the last section has the others, each with its cause."
    )


def _told(claims: Iterable[CheckedClaim], readings: dict[str, Reading]) -> Iterator[str]:
    for one in claims:
        yield f"### {one.claim.id} · paragraph {one.claim.location.paragraph}"
        yield ""
        yield f"{_plain(one.claim.statement)}"
        yield ""
        yield f"**{_plain(one.verdict.reason)}**"
        yield ""
        for finding in one.verdict.findings:
            if finding.stance.speaks:
                yield f"- {_source(readings[finding.source])} {STANCES[finding.stance]}: {_words(finding)}"
        yield ""


def _source(reading: Reading) -> str:
    source = reading.source
    return f"[{_plain(source.publisher or source.id)}]({source.url})"


def _words(finding: Finding) -> str:
    return " … ".join(f"“{_plain(span.exact)}”" for span in finding.spans)


def _listed(claims: Iterable[CheckedClaim]) -> Iterator[str]:
    yield "| claim | statement |"
    yield "| --- | --- |"
    for one in claims:
        yield f"| {one.claim.id} | {_plain(one.claim.statement)} |"


def _differences(claims: Iterable[CheckedClaim], told: dict[str, str]) -> Iterator[str]:
    yield "| claim | verdict | a reader | cause |"
    yield "| --- | --- | --- | --- |"
    for one in claims:
        fair = " or ".join(kind.value.replace("_", " ") for kind in one.claim.expect)
        found = one.verdict.verdict.value.replace("_", " ")
        yield f"| {one.claim.id} | {found} | {fair} | {_plain(told[one.claim.id])} |"


def _plain(text: str) -> str:
    """Text in which nothing is Markdown."""
    for mark in ("\\", "|", "*", "_", "[", "]", "<", "`"):
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


if __name__ == "__main__":
    PAGE.write_text(page(checked(), causes()), encoding="utf-8")
