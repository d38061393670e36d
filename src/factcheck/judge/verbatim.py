"""Whether a source says a claim word for word."""

from __future__ import annotations

from factcheck.facets import Passage


def says_verbatim(part: Passage, passage: Passage) -> bool:
    """Whether a sentence of the passage begins with all words of the claim's, in their order; how that ends is left aside."""
    wanted = [word.lower for word in part.main_sentence.words]
    wanted = wanted[:-1] if wanted[-1:] == ["."] else wanted
    return any([word.lower for word in unit.words[: len(wanted)]] == wanted for unit in passage.sentences)
