"""Reading back the dates of a run."""

from __future__ import annotations

from factcheck.model import DateRange


def days(text: str | None) -> DateRange | None:
    """The days meant by a date or an interval of run.json (ISO 8601); `None` for anything else."""
    if not text:
        return None
    first, _, last = text.partition("/")
    try:
        return DateRange(first=DateRange.parse(first).first, last=DateRange.parse(last or first).last)
    except ValueError:
        return None
