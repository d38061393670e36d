"""`run.json`, version 1: all of a run, for programs; `reports.common.record` says what each field means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import CheckedClaim, RunHead
from factcheck.reports import Options
from factcheck.reports.common.places import shown_files
from factcheck.reports.common.written import written

FILENAME: str | None = "run.json"


def render(head: RunHead, claims: Iterable[CheckedClaim], _options: Options) -> Iterator[str]:
    """Write the run with two spaces a level, keys in the order of `RunRecord`, a line feed at the end."""
    from factcheck.reports.common import recording

    files = shown_files(head.files)
    first = {
        "version": 1,
        "program": head.program,
        "now": head.now,
        "files": list(files.values()),
        "essays": [
            recording.essay_record(essay, files[file]) for file, essay in zip(head.files, head.essays, strict=True)
        ],
        "fail_on": head.fail_on,
        "counts": recording.counts_record(head),
    }
    yield "{\n"
    for key, value in first.items():
        yield f'  "{key}": {written(value, 1)},\n'
    yield from _list("claims", (recording.claim_record(checked, files) for checked in claims))
    yield ",\n"
    yield from _list("sources", (recording.source_record(reading, files) for reading in head.readings))
    yield ",\n"
    yield from _list("conflicts", (recording.conflict_record(conflict, files) for conflict in head.conflicts))
    yield f',\n  "gate": {written(recording.gate_record(head.gate, files), 1)},\n'
    yield from _list("origins", (recording.origin_record(origin, files) for origin in head.origins))
    yield "\n}\n"


def _list(key: str, records: Iterable[object]) -> Iterator[str]:
    yield f'  "{key}": ['
    none = True
    for record in records:
        yield ("\n    " if none else ",\n    ") + written(record, 2)
        none = False
    yield "]" if none else "\n  ]"
