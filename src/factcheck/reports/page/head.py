"""What the page says before its first card and after its last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Essay, RunHead
from factcheck.reports.common import beside, words
from factcheck.reports.page.fragment import link
from factcheck.reports.page.sources import SourceGroup, not_read, source_groups, summary
from factcheck.reports.page.text import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class EssayLine:
    """The essay's title, and who wrote it when."""

    title: str
    byline: str
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many claims have a verdict."""

    kind: str
    glyph: str
    word: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """All of the page but its cards."""

    title: str
    essays: tuple[EssayLine, ...]
    answer: str
    passes: bool
    run_failures: tuple[str, ...]
    counts: tuple[Count, ...]
    unread: str
    read: str
    sources: tuple[SourceGroup, ...]
    origins: tuple[str, ...]
    closing: str


def page_head(head: RunHead, files: Mapping[str, str]) -> PageHead:
    """Work out all of the page but its cards; `files` names each claims file as it is shown."""
    essays = tuple(_essay(essay, files[file]) for essay, file in zip(head.essays, head.files, strict=True))
    counts = dict(head.counts)
    return PageHead(
        title=essays[0].title if essays else "Fact check",
        essays=essays,
        answer=words.answer(head),
        passes=head.gate.exit_code == 0,
        run_failures=tuple(
            shown(failure.message)
            for failure in head.gate.failures
            if failure.claim is None and failure.rule != "nothing-checked"  # the answer says it already
        ),
        counts=tuple(
            Count(kind=kind.value.replace("_", "-"), glyph=face.glyph, word=face.word, count=counts[kind])
            for kind, face in words.FACES.items()
            if counts.get(kind)
        ),
        unread=not_read(head.readings),
        read=summary(head.readings),
        sources=source_groups(head.readings),
        origins=tuple(shown(beside.listed(origin)) for origin in head.origins),
        closing=_closing(head, files),
    )


def _essay(essay: Essay, file: str) -> EssayLine:
    dated = words.day(essay.issued) or (f"written {words.day(essay.written)}" if essay.written else "")
    return EssayLine(
        title=shown(essay.title or file),
        byline=" · ".join(shown(part) for part in (essay.author, dated) if part),
        link=link(essay.url) if essay.url else None,
    )


def _closing(head: RunHead, files: Mapping[str, str]) -> str:
    checked = head.now.strftime("%Y-%m-%d %H:%M %Z").strip()
    return f"{shown(', '.join(files.values()))} · checked {checked} · {head.program}"
