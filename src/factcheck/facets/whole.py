"""The whole and its parts: "of the 27 defendants, 19 were acquitted" is not "all 27", nor is one wing the whole house.

A claim of all, or of the whole, is not borne out where the passage's sentence says it of a smaller number out of the same
one, makes an exception, or speaks of a part ("the west wing of", "half of", "the firm's accounts department"). A claim of a
thing as such is not borne out by one of a named part of it that is the subject.

Limits: parts are known by a list behind "of the", and by what belongs to the thing; how much the part matters is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import lexicon, numerals, scene, verbs
from factcheck.facets.language.apart import apart
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 1
BEARING = Bearing.FRAME

_COUNT = r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
_ALL = re.compile(
    rf"(?i)\b(?:all|every|each|both|(?:the\s|its\s|their\s)?(?:whole|entire|full)(?:\sof)?|the\sentirety\sof)\s(?:of\s)?(?:the\s|its\s|their\s|his\s|her\s|these\s|those\s)?(?:(?P<count>{_COUNT})\s(?=[a-z][\w-]+))?(?P<noun>[a-z][\w-]+(?:\s[a-z][\w-]+)?)"
)
_UNIVERSAL = re.compile(
    r"(?i)\b(?:all|every|everyone|everybody|each|both|whole|entire|entirely|entirety|fully|completely|totally|none|nobody|without\sexception|to\sa\s(?:man|woman)|down\sto\sthe\slast|altogether|unanimous(?:ly)?|wholly)\b"
)
_OF_THE = re.compile(
    r"(?i)\b(?:out\s)?of\s(?:the|its|their|his|her|these|those)\s(?P<whole>[\w,]+)\s(?P<noun>[a-z][\w-]+)[^.;]{0,60}?,\s(?:only\s|just\s|some\s|about\s|at\sleast\s)?(?P<part>[\w,]+)\b"
)
_WHOM = re.compile(
    rf"(?i)\b(?P<whole>{_COUNT})\s(?P<noun>[a-z][\w-]+)[^.;]{{0,60}}?,?\s(?:of\s(?:whom|which|them)\s(?:only\s|just\s|some\s)?(?P<part>{_COUNT})|(?P<part_before>{_COUNT})\sof\s(?:whom|which|them))\b"
)
_SAVE = re.compile(
    r"(?i)\b(?:except(?:ing)?(?:\sfor)?|apart\sfrom|aside\sfrom|other\sthan|with\sthe\sexception\sof|(?:all|everyone|everybody|every\s\w+)\s(?:[\w-]+\s){0,2}(?:but|bar|save)|not\sall|not\severy)\b"
)
_PARTS = "part section portion half third quarter fifth wing floor storey lane side corner end stretch segment share fraction piece branch bit edge fringe strip slice district room ward page chapter deck carriage tower arm leg majority minority handful department division tip".split()
_PART = re.compile(
    rf"(?i)\b(?P<part>{'|'.join(_PARTS)})s?\s(?:and\s\w+\s)?of\s(?:the|its|their|his|her)\s(?P<phrase>(?:[a-z][\w-]+\s?){{1,3}})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Facet):
    """What a claim says it of: the concept of the noun, how many where it says so, and whether it says "all"."""

    noun: str
    count: float | None
    all_: bool


def find(sentence: Sentence, context: Context) -> tuple[Whole, ...]:
    """What a claim's sentence says of all, and its subject; none in a source, which is read when it is compared."""
    if not context.essay or _SAVE.search(sentence.text):
        return ()
    found = []
    for match in _ALL.finditer(sentence.text):
        last = match["noun"].split()
        noun = last[-1] if len(last) > 1 and not lexicon.is_stop(last[-1]) and not _is_verb(last[-1]) else last[0]
        found.append(_whole(sentence, match.span(), noun, _count(match["count"]), all_=True))
    if not found:
        subject = re.match(
            r"(?:The|Its|Their|His|Her)\s(?:[a-z][\w-]+\s)?(?P<noun>[a-z][\w-]+)\s(?=\w+)", sentence.text
        )
        if subject and not _PART.match(sentence.text[subject.start("noun") :]):
            head = re.match(r"(?:The|Its|Their|His|Her)\s(?P<noun>[a-z][\w-]+)", sentence.text)
            if head and head["noun"] not in _PARTS:
                found.append(_whole(sentence, head.span(), head["noun"], None, all_=False))
    return tuple(found)


def _is_verb(word: str) -> bool:
    return word in _BE or verbs.is_past(word)


def _whole(sentence: Sentence, span: tuple[int, int], noun: str, count: float | None, *, all_: bool) -> Whole:
    return Whole(
        start=sentence.start + span[0],
        end=sentence.start + span[1],
        exact=sentence.text[slice(*span)],
        noun=lexicon.concept(noun.lower()),
        count=count,
        all_=all_,
    )


def _count(text: str | None) -> float | None:
    found = numerals.find(text) if text else []
    return found[0].low if found else None


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage's sentence says it of a part alone."""
    if not isinstance(claimed, Whole):
        return None
    fewer = (_fewer(claimed, passage) or _excepted(claimed, claim, passage)) if claimed.all_ else None
    return fewer or _of_part(claimed, claim, passage)


def _fewer(claimed: Whole, passage: Passage) -> Relation | None:
    """That it is said of a smaller number out of the same."""
    text = passage.main_sentence.text
    for match in (
        (*_OF_THE.finditer(text), *_WHOM.finditer(text)) if " of " in text.lower() or text[:3] == "Of " else ()
    ):
        groups = match.groupdict()
        whole, part = _count(groups["whole"]), _count(groups["part"] or groups.get("part_before"))
        same = claimed.noun == lexicon.concept(groups["noun"].lower()) or (claimed.count and claimed.count == whole)
        if whole and part and part < whole and same and not _OF_ALL.search(text[: match.start()]):
            why = f"the source says so of {groups['part'] or groups.get('part_before')} of the {groups['whole']}"
            return apart(claimed, passage, match.span(), why, facet="quantifier", kind=RelationKind.CONFLICTS)
    return None


_OF_ALL = re.compile(r"(?i)\b(?:all|both|every|each)\s(?:of\s)?(?:the\s)?$")


def _excepted(claimed: Whole, claim: Passage, passage: Passage) -> Relation | None:
    """That an exception is made, or that another number stands where the claim's is not."""
    main = passage.main_sentence
    save = _SAVE.search(main.text)
    if save and claimed.noun in main.meanings:
        why = "the source makes an exception"
        return apart(claimed, passage, save.span(), why, facet="quantifier", kind=RelationKind.WEAKER)
    if claimed.count is None or _UNIVERSAL.search(main.text):
        return None
    numbers = {one.low for one in numerals.find(main.text)}
    undone = scene.acts(claim.main_sentence) - main.meanings
    fewer = numbers and claimed.count not in numbers and min(numbers) < claimed.count
    if fewer or (undone and claimed.count in numbers):
        why = "the source does not say so of all"
        return apart(claimed, passage, (0, len(main.text)), why, facet="quantifier", kind=RelationKind.WEAKER)
    return None


def _of_part(claimed: Whole, claim: Passage, passage: Passage) -> Relation | None:
    """That the sentence is about a part of the thing, or what belongs to it, and not about the thing."""
    main = passage.main_sentence
    if claimed.noun not in main.meanings:
        return None
    own = claim.main_sentence.meanings
    verb = next((word.start - main.start for word in main.words if word.lower in _BE or word.lower.endswith("ed")), 0)
    for match in _PART.finditer(main.text, 0, verb or len(main.text)):
        nouns = {lexicon.concept(word.lower()) for word in match["phrase"].split()}
        if claimed.noun in nouns and lexicon.concept(match["part"].lower()) not in own:
            return _partly(claimed, passage, match.span())
    if not claimed.all_:
        return None
    for at, word in enumerate(main.words[:-1]):
        following = main.words[at + 1 : at + 3]
        before = main.words[max(0, at - 3) : at]
        owner = word.lower.endswith(("'s", "’s", "s'", "s’")) and word.meaning == claimed.noun
        of_it = (
            word.meaning == claimed.noun
            and len(before) == 3
            and [one.lower for one in before[1:]] in (["of", "the"], ["of", "its"])
            and before[0].meaning
            and before[0].meaning not in own
            and before[0].lower not in _WHOLES
        )
        if (owner and following and following[0].meaning not in own) or of_it:
            return _partly(claimed, passage, (word.start - main.start, word.end - main.start))
    return None


_BE = frozenset("is are was were has have had will".split())
_WHOLES = frozenset("whole entirety rest all total length".split())


def _partly(claimed: Whole, passage: Passage, span: tuple[int, int]) -> Relation:
    why = "the source says so of a part"
    return apart(claimed, passage, span, why, facet="quantifier", kind=RelationKind.WEAKER)
