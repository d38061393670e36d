"""What a claim claims: the facets of its statement, with what `value:` spells out beyond it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from factcheck import facets
from factcheck.facets import Context, Passage
from factcheck.facets.anniversary import Anniversary, reckon
from factcheck.facets.language.counting import Number
from factcheck.facets.language.dated import Date
from factcheck.facets.language.words import sentences, topics
from factcheck.model import ClaimValue, DateRange, Essay, Facet

T = TypeVar("T", bound=Facet)


def read(statement: str, essay: Essay, value: ClaimValue | None = None) -> tuple[Passage, ...]:
    """The statement's sentences, relative dates counted from the essay's `issued`, else from `written`.

    A value that the statement says already adds nothing; one that it leaves out is claimed with its first sentence.
    """
    anchor = essay.issued or essay.written
    context = Context(anchor=anchor, issued=anchor, essay=True, about=topics(essay.title))
    parts = tuple(facets.read((unit,), context) for unit in sentences(_with_text(statement, value)))
    if value is None or not parts:
        return parts
    return (_with_value(parts, value, context), *parts[1:])


def texts(statement: str, value: ClaimValue | None = None) -> tuple[str, ...]:
    """All the texts in one of which whatever is claimed stands: the statement, and what a value may add to it."""
    if value is None:
        return (statement,)
    added = (_quantity(value), _written(value.date) if value.date is not None else "")
    return (statement, _with_text(statement, value), *filter(None, added))


def _with_text(statement: str, value: ClaimValue | None) -> str:
    if value is None or not value.text or value.text.casefold() in statement.casefold():
        return statement
    return f"{statement.rstrip(' .')} ({value.text})."


def _quantity(value: ClaimValue) -> str:
    return "" if value.quantity is None else f"{value.quantity:g} {value.unit or ''} {value.role or ''}".strip()


def _with_value(parts: tuple[Passage, ...], value: ClaimValue, context: Context) -> Passage:
    first = parts[0]
    numbers, dates = _of(parts, Number), _of(parts, Date)
    if value.quantity is not None and value.quantity != 1 and not _counted(value.quantity, parts):
        first = _add(first, "number", facets.read((sentences(_quantity(value))[0],), context))
    elif value.role:
        first = _with_role(first, value.quantity, value.role, numbers)
    if value.date is not None and not any(_dated(one, value.date) for one in dates) and not _follows(parts, value.date):
        first = _add(first, "date", facets.read((sentences(_written(value.date))[0],), context))
    return first


def _of(parts: tuple[Passage, ...], kind: type[T]) -> list[T]:
    return [one for part in parts for found in part.facets.values() for one in found if isinstance(one, kind)]


def _counted(quantity: float, parts: tuple[Passage, ...]) -> bool:
    """Whether the statement gives the quantity: as a number, at the edge of an interval, or as a stretch of time."""
    if any(one.count == quantity for one in _of(parts, Anniversary)):
        return True
    return any(quantity in {one.low, one.high} or one.low <= quantity <= one.high for one in _of(parts, Number))


def _dated(stated: Date, day: DateRange) -> bool:
    return stated.days is not None and (stated.days.within(day) or day.within(stated.days))


def _follows(parts: tuple[Passage, ...], day: DateRange) -> bool:
    """Whether the day follows from what is stated: "a week after the parade of 9 May" says 16 May."""
    aims = (reckon(one, part)[1] for part in parts for one in _of((part,), Anniversary))
    return any(aim is not None and aim.overlaps(day) for aim in aims)


def _written(day: DateRange) -> str:
    return f"{day.first.day} {day.first:%B %Y}" if day.is_day else str(day)


def _add(first: Passage, kind: str, spelt: Passage) -> Passage:
    """The first sentence with a facet that stands nowhere in it, so that its offsets mark nothing."""
    near = first.meanings
    added = tuple(
        replace(one, start=0, end=0, near=near) for one in spelt.facets.get(kind, ()) if isinstance(one, Number | Date)
    )
    return replace(first, facets={**first.facets, kind: (*first.facets.get(kind, ()), *added)})


def _with_role(first: Passage, quantity: float | None, role: str, numbers: list[Number]) -> Passage:
    """What befell those counted, where the statement's own words do not say so."""
    told = tuple(
        replace(one, role=role)
        if isinstance(one, Number) and not one.role and one in numbers and quantity in {one.low, one.high}
        else one
        for one in first.facets.get("number", ())
    )
    return replace(first, facets={**first.facets, "number": told})
