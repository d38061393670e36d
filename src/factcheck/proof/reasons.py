"""Whether reasons quote only what the run quotes, stances have their words, and statements what was compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.judge.claimed import texts
from factcheck.judge.opinion import Opinion
from factcheck.judge.reason import of_opinion
from factcheck.model import ClaimValue, Fault, Relation, Stance, Unproven, VerdictKind
from factcheck.proof.days import days
from factcheck.proof.problem import DECIDED_OTHERWISE, unproven
from factcheck.reports.common.record import ClaimRecord, FindingRecord, RelationRecord
from factcheck.safety import redact

_MOST_QUOTES: Final = 20
"""Of one reason, which is a sentence, so many quotes are looked at."""

_STRANGE: Final = "the reason quotes words that are neither the essay's nor those quoted from the source"


def of_claim(claim: ClaimRecord) -> Iterator[Unproven]:
    """What the reason of the verdict quotes, and whether the statement still has the words that were compared."""
    if claim.verdict not in {VerdictKind.NOT_FOUND, VerdictKind.UNCHECKED}:
        for quoted in _strange(claim.reason, claim, claim.findings):
            yield unproven(claim, Fault.OTHER_REASON, _STRANGE, quoted=quoted)
    yield from _statement(claim)


def of_finding(claim: ClaimRecord, finding: FindingRecord) -> Iterator[Unproven]:
    """No stance without words, no words in its reason but those, and no other reason than the comparisons give it."""
    if finding.stance.speaks:
        if not finding.spans:
            message = f"the source {finding.stance} the claim, but not a word of it is quoted"
            yield unproven(claim, Fault.NO_WORDS, message, source=finding.source)
        strange = tuple(_strange(finding.reason, claim, (finding,)))
        for quoted in strange:
            yield unproven(claim, Fault.OTHER_REASON, _STRANGE, source=finding.source, quoted=quoted)
        if strange:
            return
    elif finding.spans:
        message = f"words of the source are quoted, but its stance is {finding.stance}, which quotes none"
        yield unproven(claim, Fault.OTHER_STANCE, message, source=finding.source)
    if finding.stance is not Stance.UNREADABLE:
        relations = tuple(relation_of(one) for one in finding.relations)
        given = redact(of_opinion(Opinion(stance=finding.stance, relations=relations)))
        if given != finding.reason:
            message = f"the reason is not that of a source that {_told(finding.stance)}, by what was compared"
            told = {"source": finding.source, "quoted": finding.reason, "there": given}
            yield unproven(claim, Fault.OTHER_STANCE, message, DECIDED_OTHERWISE, **told)


def _told(stance: Stance) -> str:
    return "is silent" if stance is Stance.SILENT else f"{stance} the claim"


def relation_of(held: RelationRecord) -> Relation:
    """What was compared, as the judge had it."""
    return Relation(
        facet=held.facet,
        kind=held.kind,
        claimed=held.claimed,
        found=held.found,
        claimed_value=held.claimed_value,
        found_value=held.found_value,
        start=held.start,
        end=held.end,
        why=held.why,
    )


def _strange(reason: str, claim: ClaimRecord, findings: Sequence[FindingRecord]) -> Iterator[str]:
    """What a reason has between “ and ” and these findings do not; `…` stands in it for what was cut or hidden."""
    quotes = [part.partition("“")[2] for part in reason.split("”", _MOST_QUOTES)[:-1] if "“" in part]
    if not quotes:
        return
    said = [claim.statement, claim.speaker or "", *(span.exact for one in findings for span in one.spans)]
    said += [text for one in findings for held in one.relations for text in (held.claimed, held.found, held.why)]
    whole = "\n".join(said)
    for quoted in quotes:
        if not all(piece.strip(" .") in whole for piece in quoted.split("…", _MOST_QUOTES)):
            yield quoted


def _statement(claim: ClaimRecord) -> Iterator[Unproven]:
    """The claimed words that stand neither in the statement nor in what its value adds, each once."""
    said = (*texts(claim.statement, value_of(claim)), claim.speaker or "")
    claimed: dict[str, str] = {}
    for finding in (*claim.findings, *claim.elsewhere):
        for held in finding.relations:
            # Words that a source does not say are listed from all over the statement.
            for words in held.claimed.split() if held.facet == "words" else (held.claimed,):
                claimed.setdefault(words, finding.source)
    for words, source in claimed.items():
        if not any(words in text for text in said):
            message = "a source was compared with words that do not stand in the statement"
            yield unproven(claim, Fault.OTHER_STATEMENT, message, source=source, quoted=words, there=claim.statement)


def value_of(claim: ClaimRecord) -> ClaimValue | None:
    """What the claims file spelt out of a claim."""
    value = claim.value
    if value is None:
        return None
    return ClaimValue(quantity=value.quantity, unit=value.unit, role=value.role, date=days(value.date), text=value.text)
