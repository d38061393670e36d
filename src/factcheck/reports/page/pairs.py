"""What the essay says beside what a source says, with the difference marked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.model import Finding, Relation, RelationKind
from factcheck.reports.page.text import Part, shown

_LENGTH = 80
_QUOTE_LENGTH = 300
"""Longer words, in characters, cannot be held side by side; of a quote the reader wants to see each word."""
_NO_VALUES = frozenset({"attribution", "hedge"})
"""Facets whose words are a voice, with nothing in the essay to hold them against."""
_STOPS = frozenset(" \n\t.,;:!?…–—\"'“”‘’„‚«»‹›()[]")
_WORD = re.compile(r"\w+(?:[.,]\w+)*|\W+?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Words of the essay and of a source that were compared, what differs marked; what each means if not plain."""

    essay: tuple[Part, ...]
    essay_value: str
    source: tuple[Part, ...]
    source_value: str


def compared(findings: Iterable[Finding]) -> tuple[Relation, ...]:
    """What the strongest finding that differs, or else bears a claim only in part, compared: each two words once."""
    told = list(findings)
    for kind in (RelationKind.CONFLICTS, RelationKind.WEAKER):
        for finding in told:
            held: dict[tuple[str, str], Relation] = {}
            for relation in finding.relations:
                if relation.kind is kind and _fits(relation):
                    held.setdefault((relation.claimed, relation.found), relation)
            if held:
                return tuple(held.values())
    return ()


def pairs(relations: Iterable[Relation]) -> tuple[Pair, ...]:
    """The rows of the table; what a source says once is not held against two things that the essay says."""
    once: dict[str, Relation] = {}
    for relation in relations:
        once.setdefault(relation.found, relation)
    return tuple(_pair(relation) for relation in once.values())


def _fits(relation: Relation) -> bool:
    if relation.facet in _NO_VALUES:
        return False
    most = _QUOTE_LENGTH if relation.facet == "quote" else _LENGTH
    return 0 < len(relation.claimed) <= most and 0 < len(relation.found) <= most


def _pair(relation: Relation) -> Pair:
    essay, source = _WORD.findall(relation.claimed), _WORD.findall(relation.found)
    same = SequenceMatcher(
        None, [word.casefold() for word in essay], [word.casefold() for word in source], autojunk=False
    ).get_matching_blocks()
    in_essay = {block.a + step for block in same for step in range(block.size)}
    in_source = {block.b + step for block in same for step in range(block.size)}
    if relation.facet == "quote":
        in_essay |= _ends(essay)
        in_source |= _ends(source)
    return Pair(
        essay=_marked(essay, in_essay),
        essay_value=_value(relation.claimed_value),
        source=_marked(source, in_source),
        source_value=_value(relation.found_value),
    )


def _ends(words: list[str]) -> set[int]:
    """Where punctuation stands before and after the words of a quote: whoever quotes sets it to fit the sentence."""
    told = [index for index, word in enumerate(words) if word not in _STOPS]
    return {index for index in range(len(words)) if not told or index < told[0] or index > told[-1]}


def _marked(words: list[str], same: set[int]) -> tuple[Part, ...]:
    """The words in pieces; what differs is marked, with the space between two words that do."""
    differs = [index not in same for index in range(len(words))]
    for index in range(1, len(words) - 1):
        if words[index].isspace() and differs[index - 1] and differs[index + 1]:
            differs[index] = True
    parts: list[Part] = []
    for word, is_marked in zip(words, differs, strict=True):
        if parts and parts[-1][1] == is_marked:
            parts[-1] = (parts[-1][0] + word, is_marked)
        else:
            parts.append((word, is_marked))
    return tuple((shown(word), is_marked) for word, is_marked in parts)


def _value(value: str) -> str:
    """`2024-05-27/2024-06-02` as a reader writes it."""
    first, _, last = value.partition("/")
    return shown(f"{first} to {last}" if last else first)
