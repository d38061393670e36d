"""What the entries of a claims file say of each other: sources that claims name, claims that claims rest on."""

from __future__ import annotations

from factcheck.claims.claim_entries import Entry
from factcheck.claims.nodes import Node
from factcheck.claims.problems import Problems, show, suggestion
from factcheck.model import Source


def check_links(entries: tuple[Entry, ...], sources: tuple[Source, ...] | None, problems: Problems) -> None:
    """Note claim ids used twice, sources and claims that are not there, and claims that rest on themselves.

    `sources` is `None` where they stand under a misspelt key: then which are there is not known.
    """
    known = None if sources is None else dict.fromkeys(source.id for source in sources)
    first: dict[str, Node] = {}
    for entry in entries:
        name = entry.claim.id
        if name in first:
            line = first[name].line
            problems.add(entry.id_place, f"claim id {show(name)} is used twice; first on line {line}", "rename one")
        elif name:
            first[name] = entry.id_place
        for cited, place in entry.cited:
            if known is not None and cited not in known:
                problems.add(place, f"unknown source {show(cited)}", suggestion(cited, known, "sources"))
    _check_after(entries, first, problems)


def _check_after(entries: tuple[Entry, ...], first: dict[str, Node], problems: Problems) -> None:
    rests_on: dict[str, tuple[str, Node]] = {}
    for entry in entries:
        name, after, place = entry.claim.id, entry.claim.after, entry.after_place
        if after is None or place is None:
            continue
        if after not in first:
            others = [other for other in first if other != name]
            problems.add(place, f"'after' names an unknown claim {show(after)}", suggestion(after, others, "claims"))
        elif name:
            rests_on.setdefault(name, (after, place))
    _check_cycles(rests_on, problems)


def _check_cycles(rests_on: dict[str, tuple[str, Node]], problems: Problems) -> None:
    """Each circle of claims is told once, at its first claim in the file."""
    done: set[str] = set()
    for start in rests_on:
        path: dict[str, None] = {}
        name = start
        while name in rests_on and name not in done and name not in path:
            path[name] = None
            name = rests_on[name][0]
        if name in path:
            circle = list(path)[list(path).index(name) :]
            _tell_circle(circle, rests_on, problems)
        done.update(path)


def _tell_circle(circle: list[str], rests_on: dict[str, tuple[str, Node]], problems: Problems) -> None:
    head = min(circle, key=lambda name: (rests_on[name][1].line, rests_on[name][1].column))
    turn = circle.index(head)
    names = [*circle[turn:], *circle[:turn]]
    shown = [*(show(name) for name in names[1:5]), *(["…"] if len(names) > 5 else [])]
    way = f" by way of {', '.join(shown)}" if shown else ""
    problems.add(rests_on[head][1], f"claim {show(head)} rests on itself{way}", "take out one 'after'")
