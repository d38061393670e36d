"""What one source that was read says of a claim, the essay's own words in it left out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.facets import Passage
from factcheck.judge import echo, quote, statement
from factcheck.judge.material import Material, Text, read
from factcheck.judge.opinion import Opinion
from factcheck.judge.statement import Answer
from factcheck.model import Claim, ClaimType, Document, Essay, Relation, RelationKind, Stance

_ITSELF = Relation(
    facet="self",
    kind=RelationKind.UNRELATED,
    claimed="",
    why="it is the essay itself, and no text is a source for itself",
)

_ECHO = Opinion(
    stance=Stance.SILENT,
    relations=(
        Relation(
            facet="self",
            kind=RelationKind.UNRELATED,
            claimed="",
            why="it gives these words as the essay's, and no text is a source for itself",
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """What a text says of a claim, and how that was come to.

    `text` is what was judged, with what was left out marked as taken back; `echoes` are the indices of sentences that give the essay's words, and `is_essay` says that
    the source is the essay itself. `answer` is that of a statement, `None` for a quote and for the essay itself.
    """

    opinions: tuple[Opinion, ...]
    text: Text
    is_essay: bool = False
    echoes: frozenset[int] = frozenset()
    answer: Answer | None = None


def hear(claim: Claim, parts: tuple[Passage, ...], essay: Essay, material: Material, document: Document) -> Hearing:
    """Hear a source on a claim; `document` is what was read of it, `parts` are the claim's sentences as they were read."""
    source = material.source
    text = read(document, material.issued, source.title, source.url, source.publisher)
    if echo.is_essay(essay, material):
        return Hearing(opinions=(Opinion(stance=Stance.SILENT, relations=(_ITSELF,)),), text=text, is_essay=True)
    own = echo.sentences(claim, essay, text)
    if claim.type == ClaimType.QUOTE:
        said = quote.opinion(claim, essay, text, source.publisher)
        echoed = own and said.stance.speaks and _stands_in(said, text, own)
        return Hearing(opinions=(_ECHO if echoed else said,), text=text, echoes=own)
    found = statement.answer(parts, text)
    if own and any(one.stance.speaks for one in found.opinions):
        text = replace(text, retracted=text.retracted | own)
        found = statement.answer(parts, text)
        if not any(one.stance.speaks for one in found.opinions):
            return Hearing(opinions=(_ECHO,), text=text, echoes=own, answer=found)
    return Hearing(opinions=found.opinions, text=text, echoes=own, answer=found)


def _stands_in(opinion: Opinion, text: Text, indices: frozenset[int]) -> bool:
    """Whether any of the words that decide stand in these sentences."""
    return any(
        start < text.units[index].end and text.units[index].start < end
        for start, end in opinion.spans
        for index in indices
    )
