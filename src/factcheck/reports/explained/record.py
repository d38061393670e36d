"""An explanation as JSON, version 1: the claim as in `run.json`, then the chain of each source, then what would change it.

Fields have the names of `judge.trace.values`, where each is described, in one order; numbers have four decimals. A key
that means a place in a text counts characters of the text that was extracted. Version 1 grows by adding only.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum

from factcheck.judge.trace.values import Explanation
from factcheck.model import CheckedClaim
from factcheck.reports.common import recording
from factcheck.reports.common.places import shown_files
from factcheck.reports.common.written import written


def record(told: Explanation) -> Iterator[str]:
    """The JSON text, with two spaces a level and a line feed at the end."""
    files = shown_files([told.file])
    checked = CheckedClaim(claim=told.claim, verdict=told.verdict, elsewhere=told.elsewhere)
    whole = {
        "version": 1,
        "claim": recording.claim_record(checked, files),
        "essay": recording.essay_record(told.essay, files[told.file]),
        "prior": told.prior,
        "parts": _plain(told.parts),
        "sources": [recording.source_record(reading, files) for reading in told.readings],
        "traces": [_without(_plain(trace), "findings") for trace in told.traces],
        "votes": [{"origin": vote.origin, "source": vote.source, "stance": vote.stance} for vote in told.votes],
        "origins": [recording.origin_record(origin, files) for origin in told.origins],
        "conflicts": [recording.conflict_record(conflict, files) for conflict in told.conflicts],
        "changes": _plain(told.changes),
        "steady": told.steady,
    }
    yield written(whole, 0) + "\n"


def _plain(value: object) -> object:
    """Values as what JSON has."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, float):
        return round(value, 4)
    return value.value if isinstance(value, Enum) else value


def _without(value: object, key: str) -> object:
    """The value without what stands elsewhere already: findings are the claim's."""
    return {name: one for name, one in value.items() if name != key} if isinstance(value, dict) else value
