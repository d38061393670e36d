"""What a facet was taken to mean, in a few words; of a facet kind that is not known here, its plain fields."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from factcheck.facets import Passage
from factcheck.facets.anniversary import Anniversary
from factcheck.facets.attendance import Attendance
from factcheck.facets.attribution import Attribution
from factcheck.facets.cause import Cause
from factcheck.facets.comparison import Comparison
from factcheck.facets.condition import Condition
from factcheck.facets.ended import Ended
from factcheck.facets.event import Event
from factcheck.facets.language.counting import Number
from factcheck.facets.language.dated import Date
from factcheck.facets.lifetime import Lifetime
from factcheck.facets.name import Name
from factcheck.facets.order import Order
from factcheck.facets.phrase import Phrase
from factcheck.facets.polarity import Polarity
from factcheck.facets.quantifier import Quantifier
from factcheck.facets.role import Role
from factcheck.judge.trace.values import Understood
from factcheck.model import Facet

_PLACE = frozenset({"start", "end", "exact", "sentence"})


def understood(passage: Passage) -> tuple[Understood, ...]:
    """All facets of a passage, kind by kind, each with what it means."""
    return tuple(
        Understood(facet=kind, exact=one.exact, mean=meaning(one), start=one.start, end=one.end)
        for kind, found in passage.facets.items()
        for one in found
        if not _only_asks(one)
    )


def _only_asks(one: Facet) -> bool:
    """Whether a claim's facet stands for its whole sentence, saying nothing but what a source must not say."""
    return (isinstance(one, Condition) and not one.set_) or (isinstance(one, Ended) and not one.over)


def meaning(facet: Facet) -> str:
    """What a facet means beyond its words; "" where the words say it."""
    told = _TOLD.get(type(facet))
    return told(facet) if told else _plainly(facet)


def _number(one: Number) -> str:
    if one.exact_value:
        size = f"{_figure(one.low)}{', rounded' if one.rounded else ', exact'}"
    elif math.isinf(one.high):
        size = f"{'more than' if one.low_open else 'at least'} {_figure(one.low)}"
    elif math.isinf(one.low):
        size = f"{'less than' if one.high_open else 'at most'} {_figure(one.high)}"
    else:
        size = f"{_figure(one.low)} to {_figure(one.high)}"
    marks = (
        (one.part, "a part of a whole"),
        (one.joint, "of two things together"),
        (one.more, "on top of others"),
        (one.corrected, "a correction"),
    )
    kind = one.kind.replace(":", " ")
    who = "people" if one.people else ""
    return ", ".join(filter(None, (size, kind, who, one.role, *(mark for held, mark in marks if held))))


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _date(one: Date) -> str:
    if one.days is None:
        return "no day: it has nothing to count from"
    days = one.days.first.isoformat() if one.days.is_day else f"{one.days.first}..{one.days.last}"
    marks = (
        (one.yearless, "year taken from its context"),
        (one.relative, "counted from its text's own date"),
        (one.frames, "picks out an event"),
        (one.standing, "as things stood"),
    )
    return ", ".join((f"{one.opening} {days}".strip(), *(mark for held, mark in marks if held)))


def _anniversary(one: Anniversary) -> str:
    when = "before" if one.count < 0 else "after"
    unit = one.unit if abs(one.count) == 1 else f"{one.unit}s"
    return f"{'exactly ' if one.precise else ''}{abs(one.count)} {unit} {when}"


def _attribution(one: Attribution) -> str:
    if not one.who:
        return ""
    return "a voice whose word alone does not settle it" if one.weak else "a voice"


def _polarity(one: Polarity) -> str:
    held = (("not", one.negated), ("denied", one.denied), ("only foreseen", one.foreseen))
    return "; ".join(f"{how}: {_listed(words)}" for how, words in held if words)


def _quantifier(one: Quantifier) -> str:
    return f"number {one.rank} in the order" if one.rank else f"of “{one.of}”"


def _role(one: Role) -> str:
    return f"{_listed(one.doer) or 'somebody'} → {one.predicate} → {_listed(one.object) or 'something'}"


def _event(one: Event) -> str:
    years = ", ".join(map(str, sorted(one.years)))
    return f"another event{f' ({years})' if years else ''}" if one.other else ""


def _lifetime(one: Lifetime) -> str:
    held = ((one.lives, "alive"), (one.last, "the last of a group"), (one.died, "died"))
    return ", ".join(mark for said, mark in held if said)


def _name(one: Name) -> str:
    return one.slot if one.slot in {"", "subject", "object"} else f"after “{one.slot}”"


def _comparison(one: Comparison) -> str:
    return f"{_listed(one.one)} {one.word} {_listed(one.other)}"


def _order(one: Order) -> str:
    return f"first {_listed(one.first)}, then {_listed(one.second)}"


def _cause(one: Cause) -> str:
    return f"{'no cause' if one.denied else 'cause'}: {_listed(one.concepts)}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


def _plainly(facet: Facet) -> str:
    told = ((field.name, getattr(facet, field.name)) for field in fields(facet) if field.name not in _PLACE)
    return ", ".join(f"{name} {value}" for name, value in told if isinstance(value, str | int | float) and value != "")


_TOLD: dict[type[Facet], Callable[[Any], str]] = {
    Anniversary: _anniversary,
    Attendance: lambda one: _listed(one.kinds),
    Attribution: _attribution,
    Cause: _cause,
    Comparison: _comparison,
    Condition: lambda one: f"on it hangs: {_listed(one.governed)}",
    Date: _date,
    Ended: lambda one: f"over: {_listed(one.over)}",
    Event: _event,
    Lifetime: _lifetime,
    Name: _name,
    Number: _number,
    Order: _order,
    Phrase: lambda _: "word for word",
    Polarity: _polarity,
    Quantifier: _quantifier,
    Role: _role,
}
