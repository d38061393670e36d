"""Wrong rows by what kept the judge from the label, largest group first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from benchmarks.measures import Judged
from benchmarks.pairs import Prepared
from factcheck.judge.weighing.signals import NAMES
from factcheck.model import Relation, RelationKind

_AT = {name: at for at, name in enumerate(NAMES)}


def table(some: Iterable[tuple[Judged, Prepared | None]], most: int = 60) -> list[str]:
    """The groups as a Markdown table: how many rows are of each, and how many of these are wrong."""
    rows: Counter[tuple[str, str, str]] = Counter()
    wrong: Counter[tuple[str, str, str]] = Counter()
    total = 0
    for one, prepared in some:
        if not one.right:
            wrong[(group(prepared), one.row.label, one.answer)] += 1
            total += 1
        rows[(group(prepared), "", "")] += 1
    lines = ["| wrong rows | of all wrong | label | answer | group (all its rows) |", "|---|---|---|---|---|"]
    for (name, label, answer), count in wrong.most_common(most):
        held = rows[(name, "", "")]
        lines.append(f"| {count:,} | {count / total:.1%} | {label} | {answer} | {name} ({held:,}) |")
    rest = total - sum(count for _, count in wrong.most_common(most))
    return [*lines, f"| {rest:,} | {rest / total:.1%} | | | smaller groups |"]


def group(prepared: Prepared | None) -> str:
    """What a row turns on for the judge."""
    if prepared is None:
        return "the text could not be read"
    firm = [relation for relation in prepared.relations if relation.firm]
    return _by_relations(firm) or _by_signals(prepared.held.signals, in_one=prepared.held.in_one)


def _by_relations(firm: list[Relation]) -> str:
    conflicts = sorted({one.facet for one in firm if one.kind == RelationKind.CONFLICTS})
    if conflicts:
        return f"{' and '.join(conflicts)} conflict by rule"
    for one in firm:
        if one.facet == "number" and one.kind == RelationKind.UNRELATED and one.found:
            return (
                "the number is of something else, or its interval overlaps only in part"
                if not one.why
                else "number: " + _bare(one)
            )
        if one.facet == "number" and one.kind == RelationKind.WEAKER:
            return "the number is given less exactly"
        if one.kind == RelationKind.UNRELATED and one.facet not in {"number", "date"}:
            return f"{one.facet}: {_bare(one)}"
        if one.kind == RelationKind.UNRELATED and one.found:
            return f"date: {_bare(one)}"
    return ""


def _bare(relation: Relation) -> str:
    """The reason without the words of the row."""
    why = relation.why
    if why.startswith("the source speaks of "):
        return "the source speaks of another name" if relation.facet == "name" else why
    return "it counts something else" if why.startswith("its ") else why.partition("“")[0].strip(" :") or "unrelated"


def _by_signals(values: tuple[float, ...], *, in_one: bool) -> str:
    def of(name: str) -> float:
        return values[_AT[name]]

    if of("words_negations"):
        return "the claim denies"
    if of("number_claimed") and of("number_absent"):
        return "a number of the claim is nowhere in the text"
    if of("words_substituted") or of("words_exchanged"):
        return "another word in a word's place"
    if not of("words_predicated"):
        return "the verb is said in other words, or not at all"
    if of("date_as_of") and of("date_claimed"):
        return "how things stood on a day"
    if of("words_names_unsaid"):
        return "a name of the claim is not in the text"
    if not in_one:
        return "subject and verb stand in different sentences"
    kind = "a number" if of("number_claimed") else "a date" if of("date_claimed") else "words"
    return f"{kind} to compare, no rule against it"
