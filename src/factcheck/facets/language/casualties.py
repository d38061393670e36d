"""What befell those that a number counts: killed, injured, arrested, missing."""

from __future__ import annotations

import re

from factcheck.facets.language.persons import FATES
from factcheck.facets.language.units import announced, counted
from factcheck.facets.language.words import Sentence

_NOUN_TRIGGERS = frozenset(
    "toll death deaths fatalities injuries arrests infections fatality injury injured killed dead wounded".split()
)
_LIGHT = frozenset(
    """the a an at least most about around some more less fewer than over under up to of as many nearly almost only just
    total another further no between from estimated roughly approximately other additional : stood stands at was is reached
    rose risen climbed now rises to has had have further put by - ( an
    not even quite barely hardly scarcely best""".split()
)
_VERB_LIGHT = _LIGHT - frozenset(
    "stood stands was is reached rose risen climbed rises has had have put by to".split()
) | {"up", "to", "between"}
_BE = frozenset("was were been be are is being got get gets".split())


def roles(sentence: Sentence, spans: list[tuple[int, int]]) -> list[str]:
    """What befell those that each number counts, "" where nothing is said.

    A verb reaches forward to the number that it governs ("killed 30"), a passive or an adjective back to the
    number before it ("30 were killed", "30 dead"); a number joined to another by "and" shares its role.
    """
    found = [""] * len(spans)
    for at, word in enumerate(sentence.words):
        role = FATES.get(word.lower)
        if (
            role is None
            or _in_a_name(sentence, at)
            or (word.lower in {"homes", "life"} and "lost" not in sentence.text)
        ):
            continue
        target = _forward(sentence, at, spans)
        if target is None or found[target]:
            target = _backward(sentence, at, spans, found)
        if target is not None and not found[target]:
            found[target] = role
    for at, (start, _) in enumerate(spans):
        if not found[at] and _TOLL.search(sentence.text[:start]):
            found[at] = "killed"
        lead = announced(sentence.text[:start])
        if lead and not found[at]:
            found[at] = FATES.get((lead["of"] or lead["crowd"] or lead["label"]).split()[-1].lower(), "")
    for at in range(1, len(spans)):
        if not found[at] and re.match(r"\s(?:of\s(?:them|whom|these|those))\b", sentence.text[spans[at][1] :]):
            found[at] = found[at - 1]
        between = sentence.text[spans[at - 1][1] : spans[at][0]]
        if (
            not found[at]
            and found[at - 1]
            and re.fullmatch(r"(?:\s[\w-]+){1,3},?\sand\s(?:(?:at least|about|some)\s)?", between)
        ) and not any(FATES.get(piece) for piece in between.lower().split()):
            found[at] = found[at - 1]
    _share_back(sentence, spans, found)
    return found


def _in_a_name(sentence: Sentence, at: int) -> bool:
    """Whether a word for a fate stands within a name ("the Grateful Dead", "Wounded Knee")."""
    around = [*sentence.words[max(0, at - 1) : at], *sentence.words[at + 1 : at + 2]]
    return at > 0 and sentence.words[at].capital and any(one.capital and one.meaning for one in around)


def _share_back(sentence: Sentence, spans: list[tuple[int, int]], found: list[str]) -> None:
    """Give a number the role of the one that it is joined to: "six passengers and two crew were killed"."""
    for at in range(len(spans) - 2, -1, -1):
        between = sentence.text[spans[at][1] : spans[at + 1][0]]
        if not found[at] and found[at + 1] and re.fullmatch(r"\s[a-z-]+(?:,\s|,?\sand\s)", between):
            found[at] = found[at + 1]


_TOLL = re.compile(
    r"(?i)\b(?:death\s)?toll\b[^.;]{0,90}?\b(?:to|at|reached|was|is|now|of)\s(?:(?:at\sleast|about|around|more\sthan|nearly|over|some)\s)?$"
)


def _forward(sentence: Sentence, at: int, spans: list[tuple[int, int]]) -> int | None:
    word = sentence.words[at]
    previous = sentence.words[at - 1].lower if at else ""
    light = _LIGHT if word.lower in _NOUN_TRIGGERS and previous not in _BE else _VERB_LIGHT
    if previous in _BE and word.lower != "toll":
        light = frozenset({":"})
    for other in sentence.words[at + 1 : at + 9]:
        offset = other.start - sentence.start
        hit = next((i for i, (start, end) in enumerate(spans) if start <= offset < end), None)
        if hit is not None:
            return hit
        if other.lower not in light:
            return None
    return None


def _backward(sentence: Sentence, at: int, spans: list[tuple[int, int]], found: list[str]) -> int | None:
    word = sentence.words[at]
    best: int | None = None
    for i, (_, end) in enumerate(spans):
        if sentence.start + end <= word.start:
            best = i
    if best is None or found[best]:
        return None
    gap = [other for other in sentence.words[:at] if other.start >= sentence.start + spans[best][1]]
    if len(gap) > 9 or any(FATES.get(other.lower) for other in gap) or any(other.lower in {";", "."} for other in gap):
        return None
    return best


def role_in(sentence: Sentence) -> str:
    """The one role that a sentence speaks of, "" where it is none or several."""
    spoken = {FATES[word.lower] for word in sentence.words if word.lower in FATES}
    return spoken.pop() if len(spoken) == 1 else ""


_NOBODY = re.compile(
    r"(?i)\bn(?:obody|o one|o-one|one|o)\b(?!\s(?:more|fewer|less|longer|later|doubt|comment|matter|evidence|plan))"
)


def nobody(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence says that none were: a count of zero."""
    found = []
    for match in _NOBODY.finditer(sentence.text):
        _, people, _ = counted(sentence, match.end())
        if (
            people
            or match.group().lower() in {"nobody", "no one", "no-one"}
            or FATES.get(_next_word(sentence, match.end()), "")
        ):
            found.append(match.span())
    return found


def _next_word(sentence: Sentence, end: int) -> str:
    return next((word.lower for word in sentence.words if word.start >= sentence.start + end), "")
