"""Which sources copy one another: they have one origin, and so one vote.

Sources are of one origin
- where the claims file says so (`origin`), and never where it names two,
- that have the same bytes, or addresses of one page,
- whose pages name one canonical address, on its own site, or on another with a quarter of the text the same,
- whose prose is the same: 55 of 100 words of the shorter, or 25 where both print the same agency, and at least 60
  words; or nine tenths of a shorter text. An agency's name alone makes no copy: it reports on many things.
Prose is words outside of quotations, in runs of six (see `prose`). A shorter text is held against longer ones, and must
share something with what was found to copy the longer one before, so that a page which holds two reports does not make
one of them. Translations are left apart. Notes, in the checker's own words, copy nothing.

Limits: a report that was written anew from another's is not seen to be one; what of a text lies beyond its first 20,000
words is not looked at; a page that was changed to look like a later copy of another takes its vote.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.judge.origins import agency
from factcheck.judge.origins import prose as reading
from factcheck.judge.origins.address import host_of, is_front, page_of
from factcheck.judge.origins.groups import Groups
from factcheck.judge.origins.prose import Prose
from factcheck.model import Document

_COPIED = 0.55
_BY_AGENCY = 0.25
_FEW = 60
_WHOLE = 0.9
_SHORTEST = 15
_SIBLINGS = 0.1
_MOST_COMPARED = 3
_PAIR = 2
_INDEXED = 200_000
"""Runs that the index holds at most; with more, every second, third … is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What tells of a source whether it is a copy. `origin` is the claims file's word, `pages` where it was found."""

    id: str
    origin: str | None
    sha256: str | None
    pages: frozenset[str]
    canonical: str | None
    agencies: frozenset[str]
    language: str
    is_translation: bool
    prose: Prose | None


def page(
    name: str,
    document: Document | None,
    *,
    origin: str | None = None,
    addresses: Iterable[str | None] = (),
    publisher: str | None = None,
    language: str | None = None,
    translation: str | None = None,
    is_note: bool = False,
) -> Page:
    """What tells of a source whether it is a copy; of `document` no text is kept."""
    told = document.language if document else None
    read = document if not is_note else None
    return Page(
        id=name,
        origin=origin,
        sha256=document.sha256 if document else None,
        pages=frozenset(one for one in map(page_of, addresses) if one) if document else frozenset(),
        canonical=page_of(read.canonical) if read else None,
        agencies=agency.of(read, publisher) if read else frozenset(),
        language=(language or told or "en").lower().split("-")[0],
        is_translation=bool(translation) or (read is not None and reading.is_translated(read)),
        prose=reading.of(read) if read else None,
    )


def find(pages: Sequence[Page]) -> Groups:
    """The origins of a claims file's sources, given in its order."""
    groups = Groups(pages=[(one.id, one.origin) for one in pages])
    _same(groups, pages)
    _canonical(groups, pages)
    _copied(groups, pages)
    return groups


def _same(groups: Groups, pages: Sequence[Page]) -> None:
    """One origin by the claims file, the same bytes, the same address."""
    first: dict[tuple[str, str], int] = {}
    for at, one in enumerate(pages):
        told = [("origin", one.origin)] if one.origin else []
        told += [("bytes", one.sha256)] if one.sha256 else []
        told += [("address", found) for found in sorted(one.pages)]
        for kind, value in told:
            other = first.setdefault((kind, value), at)
            why = f"the claims file says so ({value})" if kind == "origin" else f"the same {kind}"
            groups.join(at, other, why)


def _canonical(groups: Groups, pages: Sequence[Page]) -> None:
    known: dict[str, int] = {}
    for at, one in enumerate(pages):
        for address in sorted(one.pages):
            known.setdefault(address, at)
    for at, one in enumerate(pages):
        if one.canonical is None or is_front(one.canonical):
            continue
        other = known.setdefault(one.canonical, at)
        if other != at and _may_copy(one, pages[other]) and _is_of_site(one, pages[other]):
            groups.join(at, other, "the same canonical address")


def _is_of_site(one: Page, other: Page) -> bool:
    """Whether a page may call that address its own: on its site, where none is known, or with text to show for it."""
    hosts = {host_of(found) for found in one.pages} or {host_of(one.canonical or "")}
    return host_of(one.canonical or "") in hosts or _overlap(one, other)[0] >= _BY_AGENCY


def _copied(groups: Groups, pages: Sequence[Page]) -> None:
    """Shorter texts that stand in longer ones."""
    told = [(one.prose, at) for at, one in enumerate(pages) if one.prose and one.prose.words >= _SHORTEST]
    if len(told) < _PAIR:
        return
    step = 1 + sum(len(prose.distinct) for prose, _ in told) // _INDEXED
    index: defaultdict[int, list[int]] = defaultdict(list)
    copies: dict[int, list[int]] = {}
    for prose, at in sorted(told, key=lambda one: (-one[0].words, one[1])):
        sample = {run for run in prose.distinct if run % step == 0}
        leader = _leader(sample, index, at, pages, copies)
        if leader is not None and groups.join(at, leader, _why(pages[at], pages[leader])):
            copies[leader].append(at)
            continue
        copies[at] = []
        for run in sample:
            index[run].append(at)


def _leader(
    sample: set[int], index: dict[int, list[int]], at: int, pages: Sequence[Page], copies: dict[int, list[int]]
) -> int | None:
    """The longer text that this one copies; the likeliest by the index are held against it, the likeliest first."""
    found = Counter(leader for run in sample for leader in index.get(run, ()))
    likeliest = sorted(found, key=lambda leader: (-found[leader], leader))[:_MOST_COMPARED]
    for leader in likeliest:
        if found[leader] < _BY_AGENCY / 2 * len(sample) or not _is_copy(pages[at], pages[leader]):
            continue
        if all(_overlap(pages[at], pages[one])[0] >= _SIBLINGS for one in copies[leader][:_MOST_COMPARED]):
            return leader
    return None


def _is_copy(one: Page, other: Page) -> bool:
    if not _may_copy(one, other):
        return False
    share, words = _overlap(one, other)
    least = _BY_AGENCY if one.agencies & other.agencies else _COPIED
    return (share >= least and words >= _FEW) or share >= _WHOLE


def _may_copy(one: Page, other: Page) -> bool:
    return one.language == other.language and one.is_translation == other.is_translation


def _why(one: Page, other: Page) -> str:
    share = f"{_overlap(one, other)[0]:.0%}"
    same = f"{'all' if share == '100%' else share} of the shorter text is the same"
    both = sorted(one.agencies & other.agencies)
    return f"the same agency, {both[0]}, and {same}" if both else same


def _overlap(one: Page, other: Page) -> tuple[float, int]:
    """How much of the shorter prose stands in the longer: as a share of it, 0 to 1, and in words."""
    if one.prose is None or other.prose is None:
        return 0.0, 0
    shorter, longer = sorted((one.prose, other.prose), key=lambda prose: prose.words)
    words = shorter.shared(longer)
    return (words / shorter.words if shorter.words else 0.0), words
