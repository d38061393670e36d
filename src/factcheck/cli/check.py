"""`factcheck check`: hold one statement against one text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factcheck.model import Verdict
    from factcheck.reports import Options

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_MEDIA_TYPES = {
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}
_MORE = """\b
Examples:
  factcheck check "The fire killed 72 people." inquest.pdf
  factcheck check "We were warned" speech.txt --type quote --speaker "the mayor"
  curl ... | factcheck check "The fire killed 72 people." -

\b
Exit codes:
  0  supported
  1  any other verdict
  2  the call is wrong; nothing was checked
  3  the text could not be read, and a later try may read it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What the call says of the statement and the text."""

    title: str | None
    issued: str | None
    essay_issued: str | None
    kind: str | None
    speaker: str | None


@click.command("check", epilog=_MORE)
@click.argument("statement")
@click.argument("text", metavar="FILE|URL")
@click.option("--title", help="The text's title, where it does not tell it itself.")
@click.option("--issued", metavar="DATE", help="When the text was published; its relative dates count from here.")
@click.option("--essay-issued", metavar="DATE", help="When the statement was made; its relative dates count from here.")
@click.option("--type", "kind", metavar="TYPE", help="quote: the statement's words must stand in the text as they are.")
@click.option("--speaker", help="Who is said to have said the words.")
@click.option(
    "--media-type", metavar="TYPE", help="The file's media type.  [default: by its name, else by its content]"
)
def command(statement: str, text: str, media_type: str | None, **options: str | None) -> int:
    """Check one statement against one file, standard input (-) or address.

    Prints the verdict, how sure it is, the reason, and the exact words that decide with their offsets.
    """
    from factcheck.cli.common.screen import emit, notes, screen_options
    from factcheck.errors import UsageError
    from factcheck.model import VerdictKind

    told = _Told(**options)
    with notes():
        if not _ADDRESS.match(text):
            verdict = _check_file(statement, text, media_type, told)
        elif media_type is not None:
            raise UsageError("--media-type is for files: an address tells its own")
        else:
            verdict = _check_address(statement, text, told)
    emit(_lines(verdict, screen_options()))
    if verdict.verdict is VerdictKind.SUPPORTED:
        return 0
    reasons = [reason for finding in verdict.findings for reason in finding.unreadable]
    later = verdict.verdict is VerdictKind.UNCHECKED and reasons and all(reason.transient for reason in reasons)
    return 3 if later else 1


def _check_file(statement: str, name: str, media_type: str | None, told: _Told) -> Verdict:
    from factcheck import check

    body = _read(name)
    return check(
        statement,
        body,
        media_type=media_type or _media_type(name, body),
        title=told.title,
        issued=told.issued,
        essay_issued=told.essay_issued,
        type=told.kind,
        speaker=told.speaker,
    )


def _check_address(statement: str, address: str, told: _Told) -> Verdict:
    from factcheck import api, pipeline
    from factcheck.model import Essay, Source
    from factcheck.settings import Settings

    claim = api.statement_claim(statement, type=told.kind, speaker=told.speaker)
    source = Source(
        id="text",
        location=claim.location,
        url=address,
        title=told.title,
        issued=api.day_range(told.issued, "--issued"),
    )
    essay = Essay(issued=api.day_range(told.essay_issued, "--essay-issued"))
    return pipeline.check_address(claim, source, essay, Settings())


def _read(name: str) -> bytes:
    from factcheck.errors import UsageError
    from factcheck.settings import Limits

    limit = Limits().body
    try:
        if name == "-":
            body = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(name).open("rb") as file:
                body = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            f"cannot read {name}: {reason}; name a file, an address with http://, or - for standard input"
        ) from error
    if len(body) > limit:
        raise UsageError(f"{name} is larger than {limit:,} bytes; cut it to the part that matters")
    return body


def _media_type(name: str, body: bytes) -> str:
    import mimetypes

    suffix = Path(name).suffix.lower()
    if suffix in _MEDIA_TYPES:
        return _MEDIA_TYPES[suffix]
    if body.startswith(b"%PDF-"):
        return "application/pdf"
    if re.match(rb"\s*(?:<!doctype html|<html)\b", body[:1000], re.IGNORECASE):
        return "text/html"
    return mimetypes.MimeTypes().guess_type(f"x{suffix}")[0] or "text/plain"


def _lines(verdict: Verdict, shown: Options) -> Iterator[str]:
    from factcheck.reports.common import words
    from factcheck.reports.screen.text import context, line
    from factcheck.safety import redact

    face = words.FACES[verdict.verdict]
    glyph = face.glyph if shown.unicode else face.plain
    yield f"{glyph} {face.word} ({words.sure(verdict.confidence)}, {verdict.confidence:.2f})\n"
    yield f"{line(redact(verdict.reason))}\n"
    if verdict.replacement:
        yield f"{line(words.suggestion(verdict.replacement))}\n"
    for span in verdict.evidence:
        page = f", page {span.page}" if span.page else ""
        yield f"  {context(span.before, cut=span.start > len(span.before))}[{line(span.exact)}]{context(span.after, after=True)}\n"
        yield (
            f"  characters {span.start}–{span.end}{page}\n"
            if shown.unicode
            else f"  characters {span.start}-{span.end}{page}\n"
        )
    for finding in verdict.findings:
        for reason in finding.unreadable:
            yield f"  {line(redact(reason.detail))}\n"
