"""The console report in a pipe: lines that a person, `grep` and an editor's error list all understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import CheckedClaim, RunHead, VerdictKind
from factcheck.reports.common import beside, words
from factcheck.reports.screen import text, unread


def lines(head: RunHead, claims: Iterable[CheckedClaim]) -> Iterator[str]:
    """The answer, then `file:line:column: verdict: id: reason` for each claim to mend or read, then sources that could
    not be read where no claim above says so, then counts.
    """
    readings = {(reading.file, reading.source.id): reading for reading in head.readings}
    yield f"{text.line(words.answer(head))}\n"
    odd = words.unexpected(head)
    above: set[tuple[str, str]] = set()
    for _, kinds in words.GROUPS[:2]:
        for checked in words.in_order(claims, kinds, odd):
            above |= unread.told(checked)
            notes = beside.notes(checked, head.origins, brief=True)
            yield from _claim(checked, readings, (*words.remarks(checked, odd), *notes))
    untold, rest = unread.untold(head, above)
    for one in untold:
        yield f"{one.place}:{one.column}: unread: {one.names}: {one.why}\n"
    if rest:
        yield f"{rest}\n"
    yield f"{text.total(head)}: {', '.join(text.counts(head))}\n"


def _claim(checked: CheckedClaim, readings: text.Readings, remarks: tuple[str, ...]) -> Iterator[str]:
    claim, at, verdict = checked.claim, checked.claim.location, checked.verdict
    place = f"{text.line(at.file)}:{at.line}:{at.column}"
    yield f"{place}: {verdict.verdict}: {text.line(claim.id)}: {text.line(verdict.reason)}\n"
    yield f"    essay: {text.line(claim.statement)}\n"
    if verdict.replacement:
        yield f"    {text.line(words.suggestion(verdict.replacement))}\n"
    for remark in remarks:
        yield f"    {text.line(remark)}\n"
    evidence, more = text.evidence(checked, readings)
    for found in evidence:
        stance = f"{found.stance}: " if verdict.verdict is VerdictKind.DISPUTED else ""
        yield f"    {stance}{found.source}: {found.before}[{found.exact}]{found.after}\n"
    if more:
        yield f"    and {words.number(more, 'more source')}\n"
    for reason in text.unread(checked, readings):
        yield f"    {reason}\n"
