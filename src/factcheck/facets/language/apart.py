"""The relation of a claim to words of a passage that are of something else, or say less."""

from __future__ import annotations

from factcheck.facets import Passage
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind


def apart(
    claimed: Facet,
    passage: Passage,
    span: tuple[int, int],
    why: str,
    *,
    facet: str = "frame",
    kind: RelationKind = RelationKind.UNRELATED,
    sentence: Sentence | None = None,
) -> Relation:
    """How the words at `span` of a sentence, else the main one, bear on a claimed facet; without more, they speak of
    something else.
    """
    main = sentence or passage.main_sentence
    return Relation(
        facet=facet,
        kind=kind,
        claimed=claimed.exact,
        found=main.text[slice(*span)].strip(),
        start=main.start + span[0],
        end=main.start + span[1],
        why=why,
    )
