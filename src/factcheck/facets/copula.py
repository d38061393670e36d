"""What somebody or something is: "the survivors were two schoolteachers" does not say that they were miners.

A claim of the form "X is a Y" wants Y among what the passage says X is. Where the passage's sentence says of X with "is" or
"was" what it is, and Y stands only elsewhere in the source, the passage speaks of something else.

Limits: X is known by its head noun or name, Y by the last noun before a preposition or a mark; a Y that the source does
not have at all is left to the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import numerals
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation

VERSION = 1
BEARING = Bearing.FRAME

_IS = re.compile(
    r"\s(?:is|are|was|were)\s(?P<article>a\s|an\s)?(?P<rest>(?:[a-z][\w’'-]*\s?){1,5}?)(?=[,;:.(]|$|\s?\b(?:of|in|on|at|from|by|for|with|who|which|that|and|to|near|but|when|while)\b)"
)
_THERE = re.compile(r"\b(?:is|are|was|were)\s(?P<first>[\w’'-]+)")
_ENDS = re.compile(r"[;:.]|,?\s(?:but|although|though|while|whereas|who|which|where|and\s(?:was|is|were|has|had))\b")
_PREPOSITION = re.compile(r"\s(?:of|in|on|at|from|by|for|with|to|near)\s")
_CLAUSE = re.compile(r"[;:]|\b(?:and|but|that|which|who|while|whereas|although|though|because)\b")
_ASIDE = re.compile(r",[^,]*,")
_NO_NOUNS = ("ed", "ing", "ly", "less", "ous")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copula(Facet):
    """What a claim says its subject is: the concept of the noun, and that of the subject's head."""

    subject: str
    noun: str


def find(sentence: Sentence, context: Context) -> tuple[Copula, ...]:
    """What a claim's sentence says its subject is; none in a source, which is read when it is compared."""
    match = _IS.search(sentence.text) if context.essay else None
    if match is None:
        return ()
    last = match["rest"].split()[-1]
    if (not match["article"] and not last.endswith("s")) or last.endswith(_NO_NOUNS):
        return ()
    cut = _PREPOSITION.search(sentence.text, 0, match.start())
    subject = _last(sentence, 0, cut.start() if cut else match.start())
    noun = _last(sentence, match.start("rest"), match.end("rest"))
    if not subject or not noun or subject == noun:
        return ()
    return (
        Copula(
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            exact=match.group().strip(),
            subject=subject,
            noun=noun,
        ),
    )


def _last(sentence: Sentence, start: int, end: int) -> str:
    inside = sentence.between(start, end)
    return inside[-1].meaning if inside else ""


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage says that the claim's subject is something else."""
    if not isinstance(claimed, Copula) or claimed.noun not in passage.context.known:
        return None
    for unit in passage.sentences:
        if claimed.subject in unit.meanings and (stretch := _other(claimed, unit)):
            why = "the source says that it is something else"
            return apart(claimed, passage, stretch, why, sentence=unit)
    return None


def _other(claimed: Copula, unit: Sentence) -> tuple[int, int] | None:
    """Where a sentence says of a claim's subject that it is something else; `None` where it says the same or nothing."""
    for match in _THERE.finditer(unit.text):
        end = _ENDS.search(unit.text, match.end())
        stretch = (match.start(), end.start() if end else len(unit.text))
        if not _is_subject(unit, claimed.subject, match.start()) or not _nominal(match["first"]):
            continue
        return None if claimed.noun in unit.concepts(0, stretch[1]) else stretch
    return None


def _is_subject(main: Sentence, subject: str, place: int) -> bool:
    """Whether a concept stands before a verb at `place` with no other clause between."""
    before = [word for word in main.words if word.meaning == subject and word.start - main.start < place]
    if not before:
        return False
    between = _ASIDE.sub(" ", main.text[before[-1].end - main.start : place].rstrip() + " ")
    return not _CLAUSE.search(between) and "," not in between


def _nominal(first: str) -> bool:
    """Whether what follows "is" begins like a noun phrase."""
    return first in {"a", "an"} or numerals.is_word(first.lower()) or (first.endswith("s") and first.islower())
