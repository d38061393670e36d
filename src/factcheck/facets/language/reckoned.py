"""Whether a figure can be worked out from two of a text: their sum or difference, the rest of a whole, a rise in per cent.

"Two of the nine confessed" does not gainsay that seven did not, nor "45 euros … 20 per cent dearer" a price of 54. Which
figures belong together is not told, so that this is a reason to say nothing and never one to support.

Limits: two figures only, those of other sentences only where the claimed one is 10 and more, since small ones are the sum
or difference of many; shares in words ("a third of that") are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.facets.language import durations, numerals
from factcheck.facets.language.numerals import Numeral
from factcheck.facets.language.words import Sentence

_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b|percent\b)")
_SMALL = 10
_NEAR, _SAME = 0.005, 1e-6
"""How near a rise in per cent comes, as a share of what it makes, and how near a sum."""


def by(
    wanted: float, given: float, place: tuple[int, int], sentences: Sequence[Sentence], *, percent: bool
) -> str | None:
    """The figure by which `given`, which stands at `place`, comes to be `wanted`, as it is written; `None` where there is none.

    `percent` says that they are shares, of which the whole is 100.
    """
    start, end = place
    for unit in sentences:
        if wanted >= _SMALL or unit.start <= start < unit.end:
            for one in numerals.find(unit.text):
                if (
                    _plain(one)
                    and not (start <= unit.start + one.start < end and one.low == given)
                    and not _of_one_length(unit.text, one.start, start - unit.start)
                    and _makes(wanted, given, one, unit.text, percent)
                ):
                    return unit.text[one.start : one.end]
    return None


def _of_one_length(text: str, *places: int) -> bool:
    """Whether all places stand in one stretch of time, as those of the figures in "1 month 22 days"."""
    return any(all(length.start <= place < length.end for place in places) for length in durations.find(text))


def _plain(one: Numeral) -> bool:
    return one.low == one.high > 0 and not one.ordinal


def _makes(wanted: float, given: float, one: Numeral, text: str, percent: bool) -> bool:
    """Whether two figures make a third."""
    other = one.low
    if not percent and _PERCENT.match(text, one.end):
        change = given * other / 100
        return any(abs(made - wanted) <= _NEAR * wanted for made in (given + change, given - change, change))
    rest = (100 - given - other,) if percent else ()
    return any(abs(made - wanted) < _SAME for made in (given + other, abs(given - other), *rest))
