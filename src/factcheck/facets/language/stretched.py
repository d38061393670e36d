"""Stretches of time in two units: "half an hour" beside "twenty minutes", "eighteen months" beside "a year and a half".

Limits: days and less have a fixed length, months and more are counted by the calendar; the two are not held together. A
stretch in the longer unit may be rounded, and counts as up to half a unit more or less unless it says how it is bounded.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.facets.language import durations, lexicon
from factcheck.facets.language.counting import Number

_LENGTHS = tuple(
    {lexicon.concept(unit): length for unit, length in table.items()} for table in (durations.SECONDS, durations.MONTHS)
)


def alike(unit: str, other: str) -> bool:
    """Whether two units, as concepts, are different ones of one kind."""
    return unit != other and any(unit in table and other in table for table in _LENGTHS)


def together(one: Number, other: Number) -> tuple[Number, Number]:
    """Two stretches of different units in the shorter of them."""
    table = next(table for table in _LENGTHS if one.unit in table and other.unit in table)
    unit = min(one.unit, other.unit, key=lambda name: table[name])
    sizes = [table[number.unit] / table[unit] for number in (one, other)]
    same = one.exact_value and other.exact_value and one.low * sizes[0] == other.low * sizes[1]
    first, second = (_in(*pair, unit, rounded=not same) for pair in zip((one, other), sizes, strict=True))
    return first, second


def _in(number: Number, factor: float, unit: str, *, rounded: bool) -> Number:
    if factor == 1:
        return number
    spread = factor * min(number.step, 1) / 2 if rounded and number.low == number.high else 0
    return replace(
        number,
        unit=unit,
        low=number.low * factor - spread,
        high=number.high * factor + spread,
        step=number.step * factor,
    )
