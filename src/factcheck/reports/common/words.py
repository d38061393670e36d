"""The words of every report: one voice, whether a person meets it on a page, a terminal or in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from factcheck.model import (
    CheckedClaim,
    Finding,
    Location,
    ReadAs,
    Reading,
    Reason,
    Replacement,
    RunHead,
    Stance,
    Verdict,
    VerdictKind,
)
from factcheck.model.daterange import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How a verdict shows itself: `glyph` and `word` always together. `plain` is the glyph in ASCII."""

    glyph: str
    plain: str
    word: str


FACES = {
    VerdictKind.CONTRADICTED: Face(glyph="≠", plain="!", word="Contradicted"),
    VerdictKind.DISPUTED: Face(glyph="⇄", plain="%", word="Disputed"),
    VerdictKind.PARTIAL: Face(glyph="◐", plain="~", word="Partial"),
    VerdictKind.NOT_FOUND: Face(glyph="○", plain="o", word="Not found"),
    VerdictKind.UNCHECKED: Face(glyph="?", plain="?", word="Unchecked"),
    VerdictKind.SUPPORTED: Face(glyph="✓", plain="+", word="Supported"),
}

MEND = (VerdictKind.CONTRADICTED, VerdictKind.DISPUTED)
READ = (VerdictKind.PARTIAL, VerdictKind.NOT_FOUND, VerdictKind.UNCHECKED)
HOLDS = (VerdictKind.SUPPORTED,)
_BY_ITSELF = "self-contradiction"
UNEXPECTED = "unexpected-verdict"
"""The rule by which a claim is to mend although its verdict alone would not say so."""

GROUPS = (("To mend", MEND), ("To read", READ), ("Supported", HOLDS))
"""The order of every report: what must be mended, what must be read, what holds."""

STANCES = {
    Stance.SUPPORTS: "says so",
    Stance.CONTRADICTS: "differs",
    Stance.QUALIFIES: "says so in part",
    Stance.SILENT: "does not say",
    Stance.UNREADABLE: "could not be read",
}

_HELD = {
    "contradicted": ("{} differs from the sources read", "{} differ from the sources read"),
    "disputed": ("{} has sources that disagree", "{} have sources that disagree"),
    "self-contradiction": ("{} is contradicted by the essay itself", "{} are contradicted by the essay itself"),
    "partial": ("{} is borne out only in part", "{} are borne out only in part"),
    "not-found": ("{} is in no source read", "{} are in no source read"),
    "unchecked": ("{} could not be checked", "{} could not be checked"),
    "rests-on-contradicted": ("{} rests on one that does not stand", "{} rest on others that do not stand"),
    "unexpected-verdict": (
        "{} is not what the claims file expects",
        "{} are not what the claims file expects",
    ),
}
"""What is said of claims held by a rule: of one, and of several."""

_LATER = "a later try may read more"
_REMEDIES = {
    Reason.NO_NETWORK: "connect to the network and run it again",
    Reason.OFFLINE: "run it again online, by --no-offline",
    Reason.DEADLINE: "run it again, with more time by --deadline",
}


def number(count: int, noun: str) -> str:
    """`1 statement`, `2 statements`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def unexpected(head: RunHead) -> dict[Location, str]:
    """What the gate says of claims whose verdict is not the one that the claims file expects, by their place."""
    return {
        failure.location: failure.message
        for failure in head.gate.failures
        if failure.rule == UNEXPECTED and failure.location is not None
    }


def suggestion(replacement: Replacement | None) -> str:
    """What to write instead, and for what; "" where nothing is suggested."""
    return f"suggestion: “{replacement.by}” for “{replacement.exact}”" if replacement else ""


def remarks(checked: CheckedClaim, odd: Mapping[Location, str]) -> tuple[str, ...]:
    """What is to be said of a claim beside its verdict: that the essay itself is against it, or a claim that it rests on,
    and that its verdict is not the one expected.
    """
    ground = (checked.rests_on.sentence,) if checked.rests_on else ()
    return (*(one.reason for one in checked.conflicts), *ground, *filter(None, (odd.get(checked.claim.location),)))


def belongs(checked: CheckedClaim, kinds: tuple[VerdictKind, ...], odd: Mapping[Location, str]) -> bool:
    """Whether a claim stands in the group of these verdicts. To mend is also one that the essay itself is against, and
    one that holds but was expected not to.
    """
    verdict = checked.verdict.verdict
    if checked.conflicts or (verdict in HOLDS and remarks(checked, odd)):
        return kinds == MEND
    return verdict in kinds


def in_order(
    claims: Iterable[CheckedClaim], kinds: tuple[VerdictKind, ...], odd: Mapping[Location, str]
) -> Iterator[CheckedClaim]:
    """The claims of the group of these verdicts, worst first, and in the essay's order where they are as bad."""
    for kind in shown_kinds(kinds):
        for checked in claims:
            if checked.verdict.verdict == kind and belongs(checked, kinds, odd):
                yield checked


def shown_kinds(kinds: tuple[VerdictKind, ...]) -> tuple[VerdictKind, ...]:
    """The verdicts that claims of a group have, in their order: among those to mend may be any."""
    return tuple(FACES) if kinds == MEND else kinds


def answer(head: RunHead) -> str:
    """The gate's answer as one sentence."""
    counts = dict(head.counts)
    total = sum(counts.values())
    if head.gate.exit_code == 0:
        supported = counts.get(VerdictKind.SUPPORTED, 0)
        if supported == total:
            return f"Pass: {'the one statement is' if total == 1 else f'all {total:,} statements are'} supported."
        return f"Pass: {supported:,} of {number(total, 'statement')} supported, and the gate holds none of the rest."
    held = Counter(failure.rule for failure in head.gate.failures)
    if "nothing-checked" in held:
        told = "nothing could be checked, because no source could be read"
        if _BY_ITSELF in held:
            told += f", and {_held(_BY_ITSELF, held[_BY_ITSELF], first=True)}"
    else:
        told = ", ".join(_held(rule, count, first=not index) for index, (rule, count) in enumerate(_in_order(held)))
    if head.gate.exit_code == 3:
        return f"Try again: {told}; {_later(head)}."
    return f"Hold: {told}."


def sure(confidence: float) -> str:
    """A confidence, 0 to 1, in a word."""
    return "sure" if confidence >= 0.9 else "likely" if confidence >= 0.7 else "leaning"


def day(when: DateRange | date | None) -> str:
    """A date as every report writes it: ISO 8601, as much of it as is known."""
    if when is None:
        return ""
    return str(when) if isinstance(when, DateRange) else when.strftime("%Y-%m-%d")


def how_read(reading: Reading) -> str:
    """By which way a source was read, for an editor."""
    if reading.read_as is ReadAs.NOTE:
        by = f" by {reading.source.by}" if reading.source.by else ""
        return f"note{by}, not the page itself" if reading.source.url or reading.source.doi else f"note{by}"
    if reading.read_as is None:
        return "not read"
    if reading.read_as is ReadAs.SAVED_COPY:
        source = reading.source
        by = f", by {source.by}" if source.by else ""
        return f"saved copy{by}{f', of {day(source.accessed)}' if source.accessed else ''}"
    if reading.read_as is ReadAs.ARCHIVED:
        taken = f" of {day(reading.copied_at)}" if reading.copied_at else ""
        return f"archived copy{taken} ({urlsplit(reading.final_address or '').hostname or 'archive'})"
    fetched = f" on {day(reading.fetched_at)}" if reading.fetched_at else ""
    return f"{_HOW[reading.read_as]}{fetched}"


_HOW = {
    ReadAs.LIVE: "read live",
    ReadAs.FILE: "file",
    ReadAs.ABSTRACT: "abstract only",
}


def foremost(verdict: Verdict, most: int = 2) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The decisive findings that are shown at once, `most` of each stance, and those that can wait."""
    seen: Counter[Stance] = Counter()
    first: list[Finding] = []
    later: list[Finding] = []
    for finding in verdict.decisive:
        seen[finding.stance] += 1
        (first if seen[finding.stance] <= most else later).append(finding)
    return tuple(first), tuple(later)


def _in_order(held: Counter[str]) -> list[tuple[str, int]]:
    known = [rule for rule in _HELD if rule != UNEXPECTED]
    return sorted(
        held.items(),
        key=lambda item: (item[0] == UNEXPECTED, known.index(item[0]) if item[0] in known else len(known), item[0]),
    )


def _later(head: RunHead) -> str:
    """What to do about sources that could not be read for now, where one thing helps with all of them."""
    unread = [reading for reading in head.readings if reading.read_as is None]
    reasons = {reason.reason for reading in unread for reason in reading.unreadable if reason.transient}
    return _REMEDIES.get(next(iter(reasons)), _LATER) if len(reasons) == 1 else _LATER


def _held(rule: str, count: int, *, first: bool) -> str:
    what = number(count, "statement") if first else f"{count:,}"
    if rule == UNEXPECTED:  # that is no fault of the essay, so its statements are not spoken of
        what = number(count, "verdict")
    if rule not in _HELD:
        return f"{what} held by the rule {rule}"
    one, several = _HELD[rule]
    return (one if count == 1 else several).format(what)
