"""Claims of which likeness tells little: who somebody is, how many they insist on, of whom it is said.

A passage has nearly all words of "The 20 injured were diplomats" without the one that counts. Where what a claim calls its
subject, or the subject itself, is nowhere in a passage that has another, or where a claim insists on more than one, weights
alone have to be the surer.

Limits: subjects are told by their head nouns; a passage may mean the same by another noun ("the firm", "the company").
"""

from __future__ import annotations

import re

from factcheck.facets import Passage
from factcheck.facets.copula import Copula
from factcheck.facets.language import clauses, scene
from factcheck.facets.language.words import Sentence
from factcheck.judge.wording import derived

_INSISTS = re.compile(r"(?i)\b(?:more than one|only one|just one|no other|nobody else|alone|the same)\b")
_SAID = 0.8


def is_strained(part: Passage, passage: Passage) -> bool:
    """Whether likeness tells little of a sentence of a claim beside this passage."""
    text = part.main_sentence.text
    insisted = _INSISTS.search(text)
    if insisted and not any(insisted.group().lower() in unit.text.lower() for unit in passage.sentences):
        return True
    return _is_called_otherwise(part, passage) or _is_of_another(part, passage)


def _is_called_otherwise(part: Passage, passage: Passage) -> bool:
    """Whether the claim says what somebody is, and no sentence of the passage has both that and them."""
    for one in part.facets.get("copula", ()):
        if isinstance(one, Copula):
            having = [unit for unit in passage.sentences if _has(one.noun, unit.meanings)]
            names = scene.names(part.main_sentence)
            if not having or (names and not any(names & unit.meanings for unit in having)):
                return True
    return False


def _is_of_another(part: Passage, passage: Passage) -> bool:
    """Whether the claim's subject is nowhere in the passage, and the passage's sentence has another common noun for one."""
    heads = _subjects(part.main_sentence)
    known = passage.meanings | passage.context.title
    if not heads or any(_has(head, known) for head in heads):
        return False
    return bool(_subjects(passage.main_sentence) - heads)


def _subjects(sentence: Sentence) -> frozenset[str]:
    """The heads of the subjects of a sentence that are common nouns; where no verb is known, its first word that says something."""
    found = {one.subject_head for one in clauses.find(sentence) if one.subject_head}
    if not found:
        first = next((word for word in sentence.words if word.meaning), None)
        found = {first.meaning} if first is not None and not first.text[0].isdigit() else set()
    return frozenset(found) - scene.names(sentence)


def _has(word: str, said: frozenset[str]) -> bool:
    return word in said or derived(word, said) >= _SAID
