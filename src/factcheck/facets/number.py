"""Numbers with what they count, as intervals.

Reads digits, words, separators, scales, currencies, per cent (percentage points apart), fractions and dozens;
*about, at least, more than, fewer than, up to, between* become intervals; "rose from 40 to 60" counts as 60, and a
number of two things together ("pilots and ground crew") is not the number of either.
Two numbers are compared only where they count the same: kind, unit, role (killed, injured …) and, where both
have them, the names in their clause. A number written exactly is exact; a writer who rounds on the face of it
("1.5 million") accepts what rounds to it.

How long a thing lasted is a number of its unit.

Limits: units are not converted (miles against kilometres) but for stretches of time, see `language.stretched`; nor are a first and a last year turned into
how long it took; of sums only two counts side by side are added up, and what else may be worked out is left open (`language.reckoned`); of
what is said of a part ("won two of the five") only where it names the whole right behind, see `language.partly`.
"""

from __future__ import annotations

import itertools
import math
import re

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import (
    counting,
    lexicon,
    measures,
    numerals,
    outdated,
    persons,
    reckoned,
    scene,
    stretched,
    units,
)
from factcheck.facets.language.counting import Number
from factcheck.facets.language.interval import relation
from factcheck.facets.language.words import Sentence
from factcheck.model import BlockKind, Facet, Relation, RelationKind

VERSION = 7
BEARING = Bearing.VALUE


def find(sentence: Sentence, context: Context) -> tuple[Number, ...]:
    """The numbers of a sentence that count or measure something."""
    return counting.find(sentence, context.anchor)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Hold a claimed number against the one in the passage that counts the same thing."""
    if not isinstance(claimed, Number) or _in_a_title(claimed, claim, passage):
        return None
    known = claim.context.title | passage.context.title
    main = passage.main_sentence.index
    scored = [
        (score + (0.3 if found.sentence == main else 0), found)
        for found in passage.facets.get("number", ())
        if isinstance(found, Number)
        and not _partly(claimed, found, claim)
        and (score := _alignment(claimed, found, known)) is not None
    ]
    parts = _parts(claimed, passage)
    if parts is not None:
        return parts
    valid = [(score, one) for score, one in scored if not _outdated(one, claim, passage)]
    if len(valid) < len(scored) and not any(one.unit == claimed.unit or _bears(claimed, one) for _, one in valid):
        return _set_aside(claimed, next(one for score, one in scored if (score, one) not in valid), passage)
    scored = valid
    if not scored:
        return _nothing_alike(claimed, claim, passage)
    if claimed.unit and any(one.unit == claimed.unit and one.sentence == main for _, one in scored):
        # Beside "1,091 pilots", a bare "3,665" counts something else.
        scored = [(score, one) for score, one in scored if one.unit]
    voiced = [(score, one) for score, one in scored if one.counted and not one.unit and one.sentence == main]
    scored = voiced or scored
    acts = scene.acts(claim.main_sentence)
    other = frozenset().union(*(scene.acts(unit) for unit in passage.sentences)) - acts
    if acts & passage.meanings:
        # "Nominated for five and won two": a number that goes with another verb is not how many were won.
        scored = [(score, one) for score, one in scored if acts & one.beside or not other & one.beside]
    if not scored:
        return Relation(facet="number", kind=RelationKind.UNRELATED, claimed=claimed.exact)
    best, found = max(scored, key=lambda pair: pair[0])
    if claimed.exact_value:
        # The very number, almost as well aligned, is likelier meant than another one.
        found = next(
            (one for score, one in scored if score > best - 0.25 and relation(claimed, one) == RelationKind.ENTAILS),
            found,
        )
    kind = _of_what_they_count(claimed, found, passage.main_sentence.kind == BlockKind.CORRECTION)
    reckoned_with = _made_with(claimed, found, claim, passage) if kind == RelationKind.CONFLICTS else None
    if reckoned_with is not None:
        return Relation(
            facet="number",
            kind=RelationKind.UNRELATED,
            claimed=claimed.exact,
            found=found.exact,
            start=found.start,
            end=found.end,
            why=f"it may be worked out from its {found.exact} and {reckoned_with}",
        )
    return Relation(
        facet="number",
        kind=kind,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
        firm=_firm(kind, claimed, found, [one for _, one in scored]),
    )


def _made_with(claimed: Number, found: Number, claim: Passage, passage: Passage) -> str | None:
    """The other figure of a passage with which one that differs makes up the claimed one, unless that is the whole of both
    and the same is said of either part of it.
    """
    if not (claimed.exact_value and found.exact_value) or claimed.kind == "ordinal" or found.corrected:
        return None
    percent = claimed.kind == found.kind == "percent"
    other = reckoned.by(claimed.low, found.low, (found.start, found.end), passage.sentences, percent=percent)
    alike = bool(scene.acts(claim.main_sentence) & found.beside)
    whole = other is not None and any(word.text == other for word in claim.main_sentence.words)
    return None if whole and alike else other


def _bears(claimed: Number, found: Number) -> bool:
    return relation(claimed, found) == RelationKind.ENTAILS


def _outdated(found: Number, claim: Passage, passage: Passage) -> bool:
    """Whether the source's own sentence sets a number aside: "once had 250", "was put at 1.4 million, ended up …"."""
    unit = next(unit for unit in passage.sentences if unit.start <= found.start < unit.end)
    return outdated.is_outdated(unit.text, found.start - unit.start, found.end - unit.start, claim.main_sentence.text)


def _set_aside(claimed: Number, found: Number, passage: Passage) -> Relation:
    """That the only number that counts the same is one of before; where the sentence has the present one, which."""
    unit = next(unit for unit in passage.sentences if unit.start <= found.start < unit.end)
    place = outdated.stands_now(unit.text)
    now = next((one for one in numerals.find(unit.text) if place and one.start <= place[0] < one.end), None)
    if now is not None and (now.low > claimed.high or now.high < claimed.low):
        return Relation(
            facet="number",
            kind=RelationKind.CONFLICTS,
            claimed=claimed.exact,
            found=unit.text[now.start : now.end],
            start=unit.start + now.start,
            end=unit.start + now.end,
        )
    return Relation(
        facet="number",
        kind=RelationKind.UNRELATED,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
        why=f"its {found.exact} is of an earlier time",
    )


def _parts(claimed: Number, passage: Passage) -> Relation | None:
    """Where two counts that stand side by side add up to the claimed one ("28 adults and 13 children")."""
    if claimed.kind != "count" or not claimed.exact_value or claimed.part or claimed.low < _LEAST_SUM:
        return None
    exact = [
        one for one in passage.facets.get("number", ()) if isinstance(one, Number) and one.kind == "count" and one.unit
    ]
    for one, other in itertools.pairwise(exact):
        unit = next(unit for unit in passage.sentences if unit.start <= one.start < unit.end)
        gap = unit.text[one.end - unit.start : max(0, other.start - unit.start)]
        if one.low + other.low == claimed.low and one.exact_value and other.exact_value and _AND.fullmatch(gap):
            return Relation(
                facet="number",
                kind=RelationKind.WEAKER,
                claimed=claimed.exact,
                found=f"{one.exact}{gap}{other.exact}",
                start=one.start,
                end=other.end,
                why="two numbers of the source add up to it",
            )
    return None


_LEAST_SUM = 10
_AND = re.compile(r"\s?,?\s?(?:and|plus|&)\s(?:\w+\s)?")


def _nothing_alike(claimed: Number, claim: Passage, passage: Passage) -> Relation:
    """That no number counts the same; where the very number counts what befell others, or measures in another unit, which.

    A stretch of time in another unit of fixed length may bear it out ("half an hour", "twenty minutes"), but never conflicts.
    """
    lasting = _lasting(claimed, passage)
    if lasting is not None:
        return lasting
    for found in passage.facets.get("number", ()):
        if not isinstance(found, Number) or relation(claimed, found) not in _AGREE:
            continue
        partly = _partly(claimed, found, claim)
        if partly or (claimed.kind == found.kind and _of_others(claimed, found, passage)):
            return Relation(
                facet="number",
                kind=RelationKind.UNRELATED,
                claimed=claimed.exact,
                found=found.exact,
                start=found.start,
                end=found.end,
                why=f"it says so of a part of its {found.exact}"
                if partly
                else f"its {found.exact} counts something else",
                firm=claimed.exact_value,  # of "fewer than 40", any small number is one
            )
    return Relation(facet="number", kind=RelationKind.UNRELATED, claimed=claimed.exact)


def _lasting(claimed: Number, passage: Passage) -> Relation | None:
    """How the only stretch of time of the passage's sentence in another unit bears on a claimed one."""
    main = passage.main_sentence.index
    others = [
        one
        for one in passage.facets.get("number", ())
        if isinstance(one, Number) and one.sentence == main and stretched.alike(claimed.unit, one.unit)
    ]
    if len(others) != 1:
        return None
    (found,) = others
    kind = relation(*stretched.together(claimed, found))
    return Relation(
        facet="number",
        kind=RelationKind.UNRELATED if kind == RelationKind.CONFLICTS else kind,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
        why="it lasted another time" if kind == RelationKind.CONFLICTS else "",
    )


_AGREE = frozenset({RelationKind.ENTAILS, RelationKind.WEAKER})


def _partly(claimed: Number, found: Number, claim: Passage) -> bool:
    """Whether the passage says of some of those it counts what the claim says of all."""
    return bool(found.partly & claim.meanings) and not claimed.partly


def _of_others(claimed: Number, found: Number, passage: Passage) -> bool:
    """Whether a number surely counts something else than the claimed one: what came on top, what befell others, in another unit, elsewhere."""
    if claimed.more != found.more and "new" not in claimed.exact.lower().split():
        return True  # but "two new cases" may well be two more
    if claimed.aim != found.aim:
        return True
    if claimed.role and found.role != claimed.role and lexicon.concept(claimed.role) not in found.near:
        return True
    if {claimed.unit, found.unit} <= measures.UNITS and claimed.unit != found.unit:
        return True
    if claimed.unit and found.unit and (claimed.people != found.people or found.unit in persons.contrary(claimed.unit)):
        return True
    known = passage.context.title
    missing = (claimed.names - found.names - found.near - known) & passage.context.known
    return bool(missing and found.names - claimed.names - known and not claimed.names & found.names)


def _in_a_title(claimed: Number, claim: Passage, passage: Passage) -> bool:
    """Whether a number belongs to the name of what the page is about ("Cars 3", "21 Jump Street")."""
    if claimed.exact not in passage.context.figures:
        return False
    unit = next(one for one in claim.sentences if one.start <= claimed.start < one.end)
    beside = [word for word in unit.words if word.end == claimed.start - 1 or word.start == claimed.end + 1]
    return any(word.capital and word.meaning in passage.context.title for word in beside)


def _firm(kind: RelationKind, claimed: Number, found: Number, others: list[Number]) -> bool:
    """Whether two numbers surely count the same, and no other number of the passage bears the claimed one out."""
    if kind == RelationKind.CONFLICTS:
        alike = claimed.unit == found.unit or (claimed.people and found.people) or bool(claimed.role)
        return alike and not any(relation(claimed, one) == RelationKind.ENTAILS for one in others)
    if kind == RelationKind.UNRELATED:
        return claimed.unit == found.unit and relation(claimed, found) == RelationKind.UNRELATED
    return claimed.kind == found.kind and (claimed.unit == found.unit or claimed.people)


def _of_what_they_count(claimed: Number, found: Number, leans: bool) -> RelationKind:
    """How two numbers that count the same thing relate, where one may count more, or less surely, than the other.

    `leans` says that the passage is a correction, whose bare number means what the corrected text counted.
    """
    kind = relation(claimed, found)
    if kind == RelationKind.ENTAILS and claimed.unit not in {"", "people"} and found.unit == "people":
        kind = RelationKind.WEAKER  # "12 people" are not yet "12 children"
    elif kind == RelationKind.CONFLICTS and _may_both_hold(claimed, found, leans):
        kind = RelationKind.UNRELATED
    if found.joint and not claimed.joint:
        # "3,665 pilots and ground crew" bounds the pilots from above, and says no more of them.
        above = kind == RelationKind.CONFLICTS and claimed.low > found.high
        kind = RelationKind.CONFLICTS if above else RelationKind.UNRELATED
    return kind


def _may_both_hold(claimed: Number, found: Number, leans: bool) -> bool:
    """Whether two numbers that differ may both be true."""
    if claimed.kind == "ordinal" and (claimed.scoped or found.scoped):
        return True  # the first of a term may be the second since the war
    if claimed.unit and not found.unit and not (found.counted or claimed.role or leans):
        return True
    # Nine people may well have been four children and five others.
    return claimed.unit not in {"", "people"} and found.unit == "people" and claimed.high <= found.high


def _alignment(claimed: Number, found: Number, known: frozenset[str]) -> float | None:
    """How surely two numbers count the same thing; `None` where they do not."""
    if not _same_kind(claimed, found):
        return None
    if claimed.role != found.role and (claimed.role or found.people or found.role):
        return None
    if claimed.more != found.more or claimed.aim != found.aim:
        return None
    unit = units.same_unit(claimed.unit, claimed.people, found.unit, found.people)
    if found.unit in persons.contrary(claimed.unit):
        return None
    if unit is None and claimed.people and found.people and (found.unit in claimed.near or claimed.unit in found.near):
        unit = 0.7
    if unit is None or (claimed.kind == "ordinal" and unit < 1):
        return None
    if claimed.part != found.part and claimed.kind == "count" and not (unit == 1 and claimed.unit):
        # "61 of the ships" is not how many ships there were, but "1,091 of them pilots" is how many pilots.
        return None
    if claimed.kind == "count" and unit < 0.7 and not claimed.role and not _same_use(claimed, found):
        return None
    missing = claimed.names - found.names - found.near - known
    competing = found.names - claimed.names - known
    if missing and competing and not (claimed.names & found.names):
        return None
    if found.exact.lower().endswith("others") and not (claimed.role or found.role):
        return None  # "the names of six others" counts no whole
    if claimed.high == 0 and claimed.qualifiers - found.near - found.names - known:
        return None  # "no French ships" says nothing of seven other ships
    shared = len(claimed.near & (found.near | known))
    return unit + shared / max(1, len(claimed.near)) + (0.3 if claimed.role else 0) + 0.05 * _closeness(claimed, found)


def _same_kind(claimed: Number, found: Number) -> bool:
    """Whether two numbers are of one kind, or one is bare and its kind left out: "no more than 5 million", "a rating of 6"."""
    if claimed.kind == found.kind:
        return True
    bare, other = (claimed, found) if claimed.kind == "count" else (found, claimed)
    family = other.kind.partition(":")[0]
    return (
        bare.kind == "count" and not bare.unit and (family in {"score", "age"} or (family == "money" and bare.rounded))
    )


def _same_use(claimed: Number, found: Number) -> bool:
    """Whether two numbers of which one is bare ("33 remained standing") are said of the same, by the words that follow."""
    if not found.unit and ((found.counted and claimed.people) or found.corrected):
        return True
    if claimed.after and found.after and not claimed.unit and not found.unit:
        return bool(claimed.after & found.after)
    return 2 * len(claimed.near & found.near) >= len(claimed.near)


def _closeness(claimed: Number, found: Number) -> float:
    one, other = _middle(claimed), _middle(found)
    return 1 / (1 + abs(math.log10(max(one, 0.1)) - math.log10(max(other, 0.1))))


def _middle(number: Number) -> float:
    if math.isinf(number.low):
        return number.high
    return number.low if math.isinf(number.high) else (number.low + number.high) / 2
