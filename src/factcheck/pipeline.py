"""The only place where stages meet: claims file → sources → documents → verdicts → gate → run."""

from __future__ import annotations

import difflib
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__, claims, extract, gate, plugins, sources
from factcheck.claims import ClaimsFile
from factcheck.errors import ClaimsFileError, Problem, UsageError
from factcheck.judge import Material, borne_elsewhere, itself, judge, origins_of
from factcheck.model import (
    CheckedClaim,
    Claim,
    Conflict,
    Document,
    Essay,
    Reading,
    Run,
    RunHead,
    Snapshot,
    Source,
    Unreadable,
    Verdict,
    VerdictKind,
)
from factcheck.safety import redact
from factcheck.settings import Settings
from factcheck.store import Store

if TYPE_CHECKING:
    from factcheck.judge.trace import Explanation

Progress = Callable[[str, int, int, str], None]
"""Told the stage ("fetch" or "judge"), how much of it is done and how much there is, and at fetching of which host."""


def verify(
    paths: Sequence[Path | str],
    settings: Settings,
    progress: Progress | None = None,
    *,
    stop: threading.Event | None = None,
) -> Run:
    """Check the claims of one or several claims files. Once `stop` is set, nothing more is fetched, and the rest goes on.

    Raises `ClaimsFileError` with all problems of all files, and `UsageError` for settings that cannot be meant.
    """
    files = _load(paths)
    with _reader(settings, progress, stop) as reader:
        read = [reader.read(file) for file in files]
    total = sum(len(file.claims) for file in files)
    checked: list[CheckedClaim] = []
    conflicts: list[Conflict] = []
    groups = [origins_of([one.material for one in readings.values()]) for readings in read]
    for file, readings, group in zip(files, read, groups, strict=True):
        known = group.names()
        judged: list[CheckedClaim] = []
        for claim in file.claims:
            judged.append(_checked(claim, file.essay, readings, known, settings))
            if progress is not None:
                progress("judge", len(checked) + len(judged), total, "")
        found = itself.conflicts(file.claims, file.essay)
        checked += itself.standing(judged, found)
        conflicts += found
    head = _head(files, read, checked, tuple(conflicts), settings)
    told = tuple(one for file, group in zip(files, groups, strict=True) for one in group.origins(file.name))
    return Run(head=replace(head, origins=told), claims=tuple(checked))


def fetch(
    paths: Sequence[Path | str],
    settings: Settings,
    progress: Progress | None = None,
    *,
    stop: threading.Event | None = None,
) -> tuple[Reading, ...]:
    """Read the sources of one or several claims files into the store, and judge nothing.

    Raises as `verify` does.
    """
    files = _load(paths)
    with _reader(settings, progress, stop, judging=False) as reader:
        return tuple(one.reading for file in files for one in reader.read(file).values())


def _checked(
    claim: Claim, essay: Essay, readings: Mapping[str, _Read], known: Mapping[str, str], settings: Settings
) -> CheckedClaim:
    """A claim judged by the sources that it names, and what the others of its file say where those say too little."""
    cited = _cited(claim)
    verdict = judge(claim, essay, [readings[name].material for name in cited], known, settings.prior)
    others = [one.material for name, one in readings.items() if name not in cited]
    elsewhere = borne_elsewhere(claim, essay, verdict, others, known, settings.prior)
    return CheckedClaim(claim=claim, verdict=verdict, elsewhere=elsewhere)


def explain(
    path: Path | str, name: str, settings: Settings, progress: Progress | None = None, *, only: str | None = None
) -> Explanation:
    """How the verdict on one claim of a claims file is come to; `only` is the one source that is to be traced.

    The sources that the claim names are read as `verify` reads them. Those that other claims name are looked at as far as
    they lie at hand, in files and in the store: they tell which sources are copies, and nothing is fetched of them.
    Raises `UsageError`, naming the nearest, for a claim or a source that is not there.
    """
    from factcheck.judge import trace

    (file,) = _load([path])
    claim = _named(file, name)
    cited = _cited(claim)
    if only is not None and only not in cited:
        raise UsageError(f"claim {name!r} names no source {only!r}; {_nearest(only, cited)}")
    wanted = {other for one in file.claims for other in _cited(one)}
    at_hand = replace(settings, offline=True, refresh=False)
    read: dict[str, _Read] = {}
    for how, told, names in ((settings, progress, set(cited)), (at_hand, None, wanted - set(cited))):
        with _reader(how, told) as reader:
            some = tuple(one for one in file.sources if one.id in names)
            read |= reader.sources(file.name, some, file.folder, file.essay)
    group = origins_of([read[one.id].material for one in file.sources if one.id in read])
    return trace.explain(
        claim,
        file.essay,
        [(read[one].material, read[one].reading) for one in cited],
        [one.material for source, one in read.items() if source not in cited],
        group.names(),
        settings.prior,
        only=only,
        origins=group.origins(file.name),
        conflicts=tuple(itself.conflicts(file.claims, file.essay)),
    )


def _named(file: ClaimsFile, name: str) -> Claim:
    found = next((claim for claim in file.claims if claim.id == name), None)
    if found is None:
        raise UsageError(f"no claim {name!r} in {file.name}; {_nearest(name, [claim.id for claim in file.claims])}")
    return found


def _nearest(name: str, known: Sequence[str]) -> str:
    """The names that may be meant: the nearest, else the first few."""
    plain = [one for one in known if _unpadded(one) == _unpadded(name)]
    if plain:
        return f"did you mean {plain[0]!r}?"
    near = difflib.get_close_matches(name.casefold(), [one.casefold() for one in known], n=_NEAREST, cutoff=0.6)
    meant = [one for fold in near for one in known if one.casefold() == fold]
    if meant:
        return f"did you mean {' or '.join(map(repr, dict.fromkeys(meant)))}?"
    if not known:
        return "there is none"
    more = f" and {len(known) - _LISTED:,} more" if len(known) > _LISTED else ""
    return f"known are {', '.join(known[:_LISTED])}{more}"


def _unpadded(name: str) -> str:
    """The name as it is compared: "c5" for "C05"."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", name.casefold())


_NEAREST = 3
_LISTED = 10


def check_address(statement: Claim, source: Source, essay: Essay, settings: Settings) -> Verdict:
    """Check one claim against one source that is fetched as those of a claims file are."""
    with _reader(settings) as reader:
        read = reader.sources("statement", (source,), Path(), essay)
    return judge(statement, essay, [read[source.id].material], prior=settings.prior)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A source as it was read: what the judge gets, and what the report shows."""

    material: Material
    reading: Reading


@contextmanager
def _reader(
    settings: Settings,
    progress: Progress | None = None,
    stop: threading.Event | None = None,
    *,
    judging: bool = True,
) -> Iterator[_Reader]:
    """A reader with its store, which is closed behind it."""
    store: Store = plugins.load("stores", "disk").open_store(settings.store)
    session = sources.Session(stop=stop or threading.Event())
    try:
        yield _Reader(
            context=sources.Context(settings=settings, store=store, folder=Path(), session=session),
            progress=progress,
            judging=judging,
        )
    finally:
        store.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """Reads sources, each by its best way first and by the next where that gives no text, notes last.

    Their texts are kept only for `judging`.
    """

    context: sources.Context
    progress: Progress | None
    judging: bool

    def read(self, file: ClaimsFile) -> dict[str, _Read]:
        """The sources that the file's claims name, by id."""
        wanted = {cited for claim in file.claims for cited in _cited(claim)}
        cited = tuple(source for source in file.sources if source.id in wanted)
        return self.sources(file.name, cited, file.folder, file.essay)

    def sources(self, name: str, wanted: tuple[Source, ...], folder: Path, essay: Essay) -> dict[str, _Read]:
        """Read sources in rounds; in each, those still unread are tried by their next way."""
        done: dict[str, _Read] = {}
        failed: dict[str, list[Unreadable]] = {source.id: [] for source in wanted}
        ways = {source.id: list(sources.ways(source)) for source in wanted}
        context = replace(self.context, folder=folder, essay=essay)

        def tasks() -> Iterator[tuple[str, Source]]:
            for one in wanted:
                way = None if one.id in done else sources.next_way(ways[one.id], one, failed[one.id], context)
                if way is not None:
                    yield way, one

        while some := list(tasks()):
            answers = sources.collect(some, context, self._told)
            for (_, source), answer in zip(some, answers, strict=True):
                document = extract.extract(answer) if isinstance(answer, Snapshot) else answer
                if isinstance(document, Unreadable):
                    failed[source.id].append(document)
                elif isinstance(answer, Snapshot):
                    read = _readable(name, source, answer, document, tuple(failed[source.id]))
                    done[source.id] = read if self.judging else replace(read, material=Material(source=source))
        return {one.id: done.get(one.id) or _unreadable(name, one, tuple(failed[one.id])) for one in wanted}

    def _told(self, host: str, done: int, total: int) -> None:
        if self.progress is not None:
            self.progress("fetch", done, total, host)


def _readable(
    name: str, source: Source, snapshot: Snapshot, document: Document, failed: tuple[Unreadable, ...]
) -> _Read:
    return _Read(
        material=Material(
            source=source,
            document=document,
            read_as=snapshot.read_as,
            addresses=(_address(source), redact(snapshot.final_address)),
            unreadable=failed,
        ),
        reading=Reading(
            file=name,
            source=source,
            address=_address(source),
            read_as=snapshot.read_as,
            sha256=snapshot.sha256,
            final_address=redact(snapshot.final_address),
            media_type=snapshot.media_type,
            charset=snapshot.charset,
            fetched_at=snapshot.fetched_at,
            copied_at=snapshot.copied_at,
            title=document.title,
            issued=source.issued or document.issued,
            unreadable=failed,
        ),
    )


def _unreadable(name: str, source: Source, failed: tuple[Unreadable, ...]) -> _Read:
    return _Read(
        material=Material(source=source, unreadable=failed),
        reading=Reading(file=name, source=source, address=_address(source), unreadable=failed),
    )


def _address(source: Source) -> str:
    """Where a reader finds the source: its address rather than a saved copy of it, secrets hidden."""
    return redact(
        source.url or (f"https://doi.org/{source.doi}" if source.doi else None) or source.file or f"note:{source.id}"
    )


def _cited(claim: Claim) -> tuple[str, ...]:
    """The sources that a claim names, each once, in its order."""
    return tuple(dict.fromkeys(citation.source for citation in claim.sources))


def _load(paths: Sequence[Path | str]) -> list[ClaimsFile]:
    if not paths:
        raise UsageError("no claims file is given")
    files: list[ClaimsFile] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            files.append(claims.load(Path(path)))
        except ClaimsFileError as error:
            problems.extend(error.problems)
    if problems:
        raise ClaimsFileError(tuple(problems))
    return files


def _head(
    files: list[ClaimsFile],
    read: list[dict[str, _Read]],
    checked: list[CheckedClaim],
    conflicts: tuple[Conflict, ...],
    settings: Settings,
) -> RunHead:
    found = [one.verdict.verdict for one in checked]
    return RunHead(
        program=f"factcheck {__version__}",
        now=settings.now,
        files=tuple(file.name for file in files),
        essays=tuple(file.essay for file in files),
        fail_on=settings.fail_on,
        counts=tuple((kind, found.count(kind)) for kind in VerdictKind),
        readings=tuple(one.reading for file in read for one in file.values()),
        gate=gate.decide(checked, settings.fail_on),
        conflicts=conflicts,
    )
