"""Run + policy → exit code. Each rule is one file in `gate/rules/`.

`decide` asks every rule, built in or from the entry points `factcheck.rules`, why the run should be held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.errors import UsageError
from factcheck.gate.rule import Rule
from factcheck.model import CheckedClaim, Failure, Gate, VerdictKind
from factcheck.plugins import load, names, suggestion

HOLDABLE = tuple(kind for kind in VerdictKind if kind is not VerdictKind.SUPPORTED)
"""The verdicts that `fail_on` may name."""

PASSES, HOLDS, RETRY = 0, 1, 3
"""The gate's exit codes; 2 belongs to wrong usage, which never reaches the gate."""


def known_rules() -> Iterator[tuple[str, Rule]]:
    """Every rule with its name, sorted by name. A rule's name is its module's, with hyphens.

    Raises `UsageError` for a plugin that is no rule.
    """
    for part in names("rules"):
        rule = load("rules", part)
        if not callable(getattr(rule, "failures", None)):
            raise UsageError(f"the plugin {part!r} is no rule: it has no function failures(name, claims, fail_on)")
        yield part.replace("_", "-"), rule


def decide(claims: Sequence[CheckedClaim], fail_on: tuple[VerdictKind, ...]) -> Gate:
    """Let the run pass (0), hold it (1), or ask for a later try (3: every failure is transient).

    Failures of the whole run come first, then those of the claims in their order, each by rule name.
    Raises `UsageError` where `fail_on` names a verdict that no rule holds on.
    """
    for kind in fail_on:
        if kind not in HOLDABLE:
            raise UsageError(_not_holdable(kind.value))
    found = [failure for name, rule in known_rules() for failure in rule.failures(name, claims, fail_on)]
    place = {checked.claim.location: index for index, checked in enumerate(claims)}
    found.sort(key=lambda failure: -1 if failure.location is None else place.get(failure.location, len(place)))
    return Gate(exit_code=_exit_code(found), failures=tuple(found))


def parse_fail_on(words: Iterable[str]) -> tuple[VerdictKind, ...]:
    """The verdicts named, in the order of `VerdictKind`; `none` alone names no verdict.

    `not-found` and `not_found` are the same. Raises `UsageError` with the nearest known name.
    """
    wanted = [word.strip().lower().replace("-", "_") for word in words if word.strip()]
    if wanted == ["none"]:
        return ()
    if not wanted:
        raise UsageError("no verdict to fail on; name some, or write none")
    known = tuple(kind.value for kind in HOLDABLE)
    for word in wanted:
        if word == "none":
            raise UsageError("none stands alone: leave it out, or leave the verdicts out")
        if word == VerdictKind.SUPPORTED:
            raise UsageError(_not_holdable(word))
        if word not in known:
            raise UsageError(f"unknown verdict {word!r}; {suggestion(word, (*known, 'none'))}")
    return tuple(kind for kind in HOLDABLE if kind.value in wanted)


def _exit_code(failures: list[Failure]) -> int:
    if not failures:
        return PASSES
    return RETRY if all(failure.transient for failure in failures) else HOLDS


def _not_holdable(word: str) -> str:
    return f"a run cannot fail on {word!r}; choose from {', '.join(HOLDABLE)}"
