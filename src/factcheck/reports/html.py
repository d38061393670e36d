"""`report.html`: one page that loads nothing, runs nothing, and leads an editor to what must be mended."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources

from factcheck.model import CheckedClaim, Location, RunHead, VerdictKind
from factcheck.reports import Options
from factcheck.reports.common import words
from factcheck.reports.common.places import shown_files

FILENAME: str | None = "report.html"


def render(head: RunHead, claims: Iterable[CheckedClaim], _options: Options) -> Iterator[str]:
    """Write the page. It is safe to open whatever the sources hold: see the policy in its head."""
    import jinja2
    from markupsafe import Markup

    from factcheck.reports.page.card import card
    from factcheck.reports.page.head import page_head

    files = shown_files(head.files)
    readings = {(reading.file, reading.source.id): reading for reading in head.readings}

    odd = words.unexpected(head)

    def cards(kinds: tuple[VerdictKind, ...], kind: VerdictKind) -> Iterator[object]:
        """The cards of one verdict in a group."""
        for checked in claims:
            if checked.verdict.verdict == kind and words.belongs(checked, kinds, odd):
                yield card(checked, readings, files, words.remarks(checked, odd), head.origins)

    style = _package_text("style.css")
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_package_text),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    template = environment.get_template("report.html.jinja")
    yield from template.generate(
        page=page_head(head, files),
        homes=dict(_homes(claims, odd)),
        sizes={kinds: sum(words.belongs(checked, kinds, odd) for checked in claims) for _, kinds in words.GROUPS},
        groups=[(title, kinds, words.shown_kinds(kinds), kinds == words.HOLDS) for title, kinds in words.GROUPS],
        cards=cards,
        style=Markup(style),  # noqa: S704 - the package's own file
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


def _homes(
    claims: Iterable[CheckedClaim], odd: Mapping[Location, str]
) -> Iterator[tuple[VerdictKind, tuple[VerdictKind, ...]]]:
    """Where the count of a verdict leads to: its own group, or the one to mend where all its claims stand there."""
    for _, kinds in words.GROUPS:
        for kind in kinds:
            own = any(one.verdict.verdict == kind and words.belongs(one, kinds, odd) for one in claims)
            yield kind, kinds if own else words.MEND


def _package_text(name: str) -> str:
    return (resources.files("factcheck.reports.page") / name).read_text(encoding="utf-8")
