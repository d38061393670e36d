"""Who and where: the proper names that a claim is about.

A passage that names nobody, or only by a pronoun, is taken to be about the same. A passage that names another person,
place or thing in the claim's stead is about something else and decides nothing, except where only one can hold the
place: a winner, a designer, a place of signing. There another name conflicts.

Limits: kinds of names are not told apart; transliterations are matched by shared words only, nicknames by a short list.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import givennames, lexicon, naming, places, scene
from factcheck.facets.language.naming import TITLED, Name
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

__all__ = ["BEARING", "VERSION", "Name", "compare", "find"]

VERSION = 3
BEARING = Bearing.FRAME

# Predicates that leave room for one name, with the places in which it stands.
_HOLDERS: dict[str, frozenset[str]] = {}
for _slots, _words in (
    (
        "by subject",
        (
            "design architect write author compose paint direct invent discover found establish build construct create "
            "produce assassinate defeat beat publish release develop manufacture win head lead chair succeed replace host"
        ),
    ),
    ("in at", "sign agree born bear-birth bury locate headquarter base situate host"),
    (
        "is subject",
        "capital mayor president chairman captain coach winner champion founder designer author director",
    ),
    ("after", "name"),
    ("object subject", "elect appoint"),
):
    for _word in _words.split():
        _concept = lexicon.concept(_word)
        _HOLDERS[_concept] = _HOLDERS.get(_concept, frozenset()) | frozenset(_slots.split())


def find(sentence: Sentence, context: Context) -> tuple[Name, ...]:
    """The proper names of a sentence, words that stand together as one."""
    return naming.find(sentence)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage is about the claimed name, about another in its place, or names none."""
    if not isinstance(claimed, Name):
        return None
    names = [one for one in passage.facets.get("name", ()) if isinstance(one, Name)]
    holder = _holder(claimed, claim, passage, names)
    if holder is not None:
        there = set(claimed.parts) <= passage.main_sentence.meanings
        return replace(_against(RelationKind.CONFLICTS, claimed, holder), firm=not there)
    if _mentioned(claimed, passage, names) or _behind_a_stretch(claimed, claim):
        return None
    if any(_written_together(claimed, one) or _one_region(claimed, one, claim, passage) for one in names):
        return None
    own = passage.context.own.union(*(one.parts for one in claim.facets.get("name", ()) if isinstance(one, Name)))
    rivals = [
        one
        for one in names
        if one.sentence == passage.main_sentence.index and (not set(one.parts) & (own) or _another(claimed, one))
    ]
    rival = next((one for one in rivals if _same_place(claimed, one)), None)
    if rival is None:
        return _absent(claimed, claim, passage, rivals)
    if _one_holder(claimed, rival, claim, passage):
        there = set(claimed.parts) <= passage.main_sentence.meanings
        return replace(_against(RelationKind.CONFLICTS, claimed, rival), firm=not there)
    return _against(RelationKind.UNRELATED, claimed, rival, f"the source speaks of {rival.exact}")


def _against(kind: RelationKind, claimed: Name, other: Name, why: str = "") -> Relation:
    return Relation(
        facet="name",
        kind=kind,
        claimed=claimed.exact,
        found=other.exact,
        start=other.start,
        end=other.end,
        why=why,
    )


def _holder(claimed: Name, claim: Passage, passage: Passage, names: list[Name]) -> Name | None:
    """The other name that stands right behind the claim's predicate where only one can: "signed in Paris"."""
    if claimed.slot not in {"in", "at", "by"}:
        return None
    main = passage.main_sentence
    acts = scene.acts(claim.main_sentence) & main.meanings
    for word in main.words:
        if word.meaning not in acts or claimed.slot not in _HOLDERS.get(word.meaning, frozenset()):
            continue
        behind = [
            one
            for one in names
            if 0 < one.start - word.end < 40 and one.slot == claimed.slot and one.sentence == main.index
        ]
        if behind and not set(behind[0].parts) & set(claimed.parts) and not _another(claimed, behind[0]):
            return behind[0]
    return None


def _absent(claimed: Name, claim: Passage, passage: Passage, rivals: list[Name]) -> Relation | None:
    known = passage.context.known
    unnamed = not set(claimed.parts) & known
    listed = unnamed and _one_of_several(claimed, claim)
    if listed or (rivals and ((known and unnamed) or claimed.slot in {"in", "at", "near"})):
        return Relation(
            facet="name",
            kind=RelationKind.WEAKER,
            claimed=claimed.exact,
            why=f"{'it' if unnamed else 'the passage'} says nothing of “{claimed.exact}”",
        )
    return None


def _behind_a_stretch(claimed: Name, claim: Passage) -> bool:
    """Whether the name belongs to the event that a stretch of time runs from ("a week after the Victory Day parade")."""
    return any(one.end <= claimed.start for one in claim.facets.get("anniversary", ()))


def _one_of_several(claimed: Name, claim: Passage) -> bool:
    """Whether the claim lists the name beside others ("Prague and Graz")."""
    sentence = claim.sentences[0]
    before = sentence.text[max(0, claimed.start - sentence.start - 7) : claimed.start - sentence.start]
    after = sentence.text[claimed.end - sentence.start :][:5]
    return (
        bool(re.search(r"\w(?:,|\sand)\s$", before) or re.match(r"(?:,|\sand)\s[A-Z]", after))
        and len(claim.facets.get("name", ())) > 1
    )


def _mentioned(claimed: Name, passage: Passage, names: list[Name]) -> bool:
    """Whether the passage or its title names the claimed: by its last word at least, and under no other first name."""
    parts = claimed.parts
    said = passage.meanings | passage.context.title
    namesakes = [one for one in names if set(one.parts) & set(parts)]
    if any(_another(claimed, one) for one in namesakes) and not any(set(parts) <= set(one.parts) for one in namesakes):
        return False
    if parts[-1] in said or (len(parts) > 2 and len(set(parts) & said) * 2 >= len(parts)):
        return True
    if set(parts) & said and (
        len(parts) == 1 or not any(one.parts[0] == parts[0] and len(one.parts) > 1 for one in namesakes)
    ):
        return True
    initials = claimed.exact.replace(".", "").lower()
    if any(
        one.initials == initials or one.exact.replace(".", "").lower() == claimed.initials
        for one in names
        if len(claimed.initials) > 1 or len(one.initials) > 1
    ):
        return True
    if any(places.country(word.rsplit("-", 1)[-1]) == parts[-1] for one in names for word in one.words):
        return True  # "the Sino-Japanese War" is one of Japan's
    return any(_alike(part, other) for part in parts[-1:] for one in names for other in one.parts)


def _written_together(claimed: Name, other: Name) -> bool:
    """Whether two names differ by blanks and hyphens alone: "LeidenAsiaCentre" and "Leiden Asia Centre"."""
    one, two = ("".join(name.words).replace("-", "") for name in (claimed, other))
    return len(one) > 5 and one == two


def _one_region(claimed: Name, other: Name, claim: Passage, passage: Passage) -> bool:
    """Whether one side names a region and the other all of its countries: "North America", "the United States and Canada"."""
    if countries := places.region(claimed.words):
        return countries <= passage.meanings
    countries = places.region(other.words)
    return not countries.isdisjoint(claimed.parts) and countries <= claim.meanings


def _another(claimed: Name, other: Name) -> bool:
    """Whether two names that share a word are of two: "Emma Clarke" and "James Clarke", or "Emma Watkins"."""
    if (
        len(claimed.parts) < 2
        or len(other.parts) < 2
        or places.country(claimed.parts[0])
        or TITLED & {*claimed.words, *other.words}
    ):
        return False
    same_last = claimed.parts[-1] == other.parts[-1] or _alike(claimed.parts[-1], other.parts[-1])
    same_first = claimed.parts[0] == other.parts[0]
    one_given = givennames.same(claimed.words[0], other.words[0])
    return (same_last and not one_given and not set(claimed.parts[:-1]) & set(other.parts[:-1])) or (
        same_first and len(claimed.parts) == len(other.parts) == 2 and not same_last
    )


def _alike(one: str, other: str) -> bool:
    """Spellings of one name: "Zelenskyy" and "Zelensky", "Beograd" not "Belgrade"."""
    from rapidfuzz.distance import Levenshtein

    if min(len(one), len(other)) < 5:
        return False
    if one[0] != other[0]:
        return min(len(one), len(other)) > 6 and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    return Levenshtein.distance(one, other, score_cutoff=2) <= (1 if min(len(one), len(other)) < 7 else 2)


def _same_place(claimed: Name, other: Name) -> bool:
    if claimed.head and claimed.head == other.head:
        return True
    if claimed.slot and claimed.slot == other.slot:
        return claimed.modifies or not other.modifies or (_nation(claimed) and _nation(other))
    return {claimed.slot, other.slot} == {"subject", "by"} or (
        {claimed.slot, other.slot} <= {"in", "at", "near", "to"} and bool(claimed.slot)
    )


def _nation(name: Name) -> bool:
    return any(places.country(piece) for word in name.words for piece in word.split("-"))


def _one_holder(claimed: Name, rival: Name, claim: Passage, passage: Passage) -> bool:
    """Whether the claim's predicate leaves room for one name only, and the passage has the same predicate."""
    if _another(claimed, rival):
        return False
    said = {word.meaning for word in claim.sentences[0].words if word.meaning}
    for meaning in said & {word.meaning for word in passage.main_sentence.words if word.meaning}:
        slots = _HOLDERS.get(meaning, frozenset())
        if claimed.slot == "subject" and claimed.head != meaning:
            continue
        if (
            rival.slot == "subject"
            and rival.head != meaning
            and not passage.main_sentence.text[rival.end - passage.main_sentence.start :].startswith(
                (" was ", " is ", ",")
            )
        ):
            continue
        if claimed.slot in slots or (claimed.slot == "" and slots & {"is", "object"}):
            return True
    return False
