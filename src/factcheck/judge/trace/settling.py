"""How the last word on a source was found, told by asking `settle` again with one thing otherwise at a time.

Nothing of the rules of `settle` is written down here: what it would have asked of the weights is found by trying
likelihoods, and what kept them from a say by leaving out relations and changing signals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from factcheck.judge.settle import settle
from factcheck.judge.statement import Weighed
from factcheck.judge.trace.values import Ground, Settling
from factcheck.judge.weighing import Held
from factcheck.judge.weighing.ensemble import Likelihood
from factcheck.judge.weighing.signals import NAMES
from factcheck.model import Relation, RelationKind, Stance

_STEPS = 100
_CERTAIN = (
    Likelihood(supports=1.0, contradicts=0.0, leaves_open=0.0),
    Likelihood(supports=0.0, contradicts=1.0, leaves_open=0.0),
)
_TRIED = (0.0, 1.0)
"""Values tried for a signal: what is missing, and what is there."""


def unweighed(stance: Stance) -> Settling:
    """The last word where nothing was weighed."""
    return Settling(ground=Ground.RULES_ALONE, ruled=stance, settled=stance)


def settling(ruled: Stance, relations: tuple[Relation, ...], weighed: Weighed) -> Settling:
    """How the stance of the rules, with all relations behind it, became that of the source."""
    held, likely = weighed.held, weighed.likely
    settled = settle(ruled, relations, held, likely)
    least = {wanted: _from(wanted, ruled, relations, held, likely) for wanted in (Stance.SUPPORTS, Stance.CONTRADICTS)}
    stands_from = least.pop(ruled, None) or None
    supports_from, contradicts_from = least.get(Stance.SUPPORTS), least.get(Stance.CONTRADICTS)
    if settled != ruled:
        ground = Ground.WEIGHTS_DECIDE
    elif stands_from is not None:
        ground = Ground.WEIGHTS_AGREE
    else:
        ground = Ground.WEIGHTS_TOO_LOW if _moves(ruled, relations, held) else Ground.RULES_HOLD
    holding: tuple[Relation, ...] = ()
    wanting: tuple[tuple[str, float], ...] = ()
    if ruled != Stance.SUPPORTS and supports_from is None:
        holding, wanting = _in_the_way(ruled, relations, held, _moves if ground is Ground.RULES_HOLD else _supports)
    return Settling(
        ground=ground,
        ruled=ruled,
        settled=settled,
        supports_from=supports_from,
        contradicts_from=contradicts_from,
        stands_from=stands_from,
        holding=holding,
        wanting=wanting,
    )


_Open = Callable[[Stance, tuple[Relation, ...], Held], bool]
"""Whether the surest weights would have their way."""


def _moves(ruled: Stance, relations: tuple[Relation, ...], held: Held) -> bool:
    return any(settle(ruled, relations, held, likely) != ruled for likely in _CERTAIN)


def _supports(ruled: Stance, relations: tuple[Relation, ...], held: Held) -> bool:
    return settle(ruled, relations, held, _CERTAIN[0]) == Stance.SUPPORTS


def _in_the_way(
    ruled: Stance, relations: tuple[Relation, ...], held: Held, is_open: _Open
) -> tuple[tuple[Relation, ...], tuple[tuple[str, float], ...]]:
    """What keeps the surest weights from their way: the relations that do, and signals of which one would have to change."""
    wanting: list[tuple[str, float]] = []
    clear = held
    if not is_open(ruled, (), held):
        found = [one for one in _otherwise(held) if is_open(ruled, (), one[2])]
        if not found:
            return (), ()
        wanting += [(name, value) for name, value, _ in found]
        clear = found[0][2]
    holding = tuple(one for one in relations if not is_open(ruled, (one,), clear))
    if not holding and not is_open(ruled, relations, clear):  # several do so only together
        holding = tuple(one for one in relations if one.kind == RelationKind.CONFLICTS)
    return tuple(dict.fromkeys(holding)), tuple(dict.fromkeys(wanting))


def _otherwise(held: Held) -> Iterator[tuple[str, float, Held]]:
    """Each signal with its value, and the same passage with that signal alone at another."""
    for at, name in enumerate(NAMES):
        for other in _TRIED:
            if other != held.signals[at]:
                signals = (*held.signals[:at], other, *held.signals[at + 1 :])
                yield name, held.signals[at], replace(held, signals=signals)


def _from(
    wanted: Stance, ruled: Stance, relations: tuple[Relation, ...], held: Held, likely: Likelihood
) -> float | None:
    """The least likelihood, in hundredths, that leads to a stance."""
    made = _supporting if wanted == Stance.SUPPORTS else _contradicting
    return next(
        (
            step / _STEPS
            for step in range(_STEPS + 1)
            if settle(ruled, relations, held, made(step / _STEPS, likely)) == wanted
        ),
        None,
    )


def _supporting(share: float, likely: Likelihood) -> Likelihood:
    """A likelihood of support, the rest parted as it is."""
    against, unsaid = _parted(1 - share, likely.contradicts, likely.leaves_open)
    return Likelihood(supports=share, contradicts=against, leaves_open=unsaid)


def _contradicting(share: float, likely: Likelihood) -> Likelihood:
    favour, unsaid = _parted(1 - share, likely.supports, likely.leaves_open)
    return Likelihood(supports=favour, contradicts=share, leaves_open=unsaid)


def _parted(rest: float, one: float, other: float) -> tuple[float, float]:
    both = one + other
    return (rest * one / both, rest * other / both) if both else (rest / 2, rest / 2)
