"""What a text says in a form that can be compared: a number, a date, a quote, a denial."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A stretch of text read as something comparable; each facet module has its own subclass.

    `start` and `end` are offsets into the text that was read, `exact` the words there.
    """

    start: int
    end: int
    exact: str


class RelationKind(StrEnum):
    """How a found facet bears on a claimed one."""

    ENTAILS = "entails"
    WEAKER = "weaker"
    CONFLICTS = "conflicts"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A claimed facet held against the one found for it in a source.

    `facet` is the facet module's name; `claimed` and `found` are the words compared, `claimed_value` and
    `found_value` what they mean where the words do not show it ("last week": a span of days); (`found` empty where
    the source says nothing of the kind), standing at `start` to `end` of the document's text; `why` is a clause
    for the reason sentence. `firm` says that no other reading is fair, so that nothing may overrule it.
    """

    facet: str
    kind: RelationKind
    claimed: str
    found: str = ""
    claimed_value: str = ""
    found_value: str = ""
    start: int | None = None
    end: int | None = None
    why: str = ""
    firm: bool = True
