"""Who says it, and how firmly.

"The inquiry said" is as good as the inquiry's word; "claimed", "unverified", "first reports" or the word of an armed
party to a conflict is weaker. A claim that itself attributes ("police said 400") is judged by who said it.

A hedge ("reportedly", "could not be verified") is one of them, without a voice.

Limits: a voice is found by the words next to its verb; pronouns are not followed back, and only the sentence that was found
is asked; a hedge weakens all of its sentence, whichever part it stands in.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import places, scene, verbs, voices, words
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 4
BEARING = Bearing.FRAME

_VOICE = re.compile(
    rf"(?i)(?P<who>(?:[\w’'.-]+\s){{0,6}}?[\w’'.-]+)(?:\s+(?:(?:also|later|had|has|have)\s)?(?P<verb>{voices.SAYS}|{voices.CLAIMS}|{voices.THINKS})|,\s(?P<weak>{voices.CLAIMS}))\b(?!\s(?:to\sbe\s)?(?:a|the|\w+)?\s?(?:victory|responsibility|lives|life))"
)
_ACCORDING = re.compile(
    r"(?i)\b(?:according\sto|in\sthe\swords\sof|as\sreported\sby|citing|quoting)\s(?P<who>[^,.;]{2,60})"
)
_CITED = re.compile(r"(?i)(?P<who>(?:[\w’'.-]+\s){0,4}[\w’'.-]+)\s(?:is|are|was|were)\s(?:cited|quoted)\b")
_INVERTED = re.compile(
    rf"(?i),?[”\"’']?\s(?P<verb>{voices.SAYS}|{voices.CLAIMS})\s(?P<who>(?:the\s)?[\w’'.-]+(?:\s[A-Z][\w’'.-]+)*)\s?[.,]?$"
)
_WEAK = re.compile(rf"{voices.CLAIMS}|{voices.THINKS.partition('(?=')[0]}")
_RELATIVES = frozenset("who which that".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Facet):
    """A voice in a sentence: `who` its concepts, `weak` whether its word alone does not settle a fact, `over` the
    concepts that it is said of, where that is not the whole sentence.
    """

    who: frozenset[str]
    weak: bool
    sentence: int
    over: frozenset[str] | None = None


def find(sentence: Sentence, context: Context) -> tuple[Attribution, ...]:
    """The voices of a sentence; a claim without one has a plain voice of its own."""
    text = sentence.text
    found = []
    found += [_voice(sentence, match) for match in _spoken(_ASIDE.sub(_blank, text))]
    if "cited" in text or "quoted" in text:
        found += [_voice(sentence, match) for match in _CITED.finditer(text)]
    found += [_voice(sentence, match) for match in _ACCORDING.finditer(text)]
    if not found:
        found += [_voice(sentence, match) for match in _INVERTED.finditer(text)]
    found += [
        Attribution(
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            exact=text[match.start() : match.end()],
            who=frozenset(),
            weak=True,
            sentence=sentence.index,
        )
        for match in voices.HEDGES.finditer(lowered(text))
    ]
    found += [
        Attribution(
            start=sentence.start + start,
            end=sentence.start + end,
            exact=text[start:end],
            who=frozenset(),
            weak=True,
            sentence=sentence.index,
            over=sentence.concepts(_subject_from(text, start) if _MAY.match(text, start) else end, stop),
        )
        for start, end, stop in voices.soft(text)
    ]
    heard = tuple(one for one in found if one is not None)
    if context.essay and not heard:
        plain = Attribution(
            start=sentence.start, end=sentence.end, exact=text, who=frozenset(), weak=False, sentence=sentence.index
        )
        return (plain,)
    return heard


def _subject_from(text: str, place: int) -> int:
    """Where the subject of a verb begins: behind the last mark or word that opens a clause."""
    return max((match.end() for match in _OPENS.finditer(text, 0, place)), default=0)


_MAY = re.compile(r"(?i)(?:may|might|could)\b")
_OPENS = re.compile(r"[,;:.—–()“”\"]\s?|\b(?:and|but|that|who|which|although|though|while|because|since)\s")


def _spoken(text: str) -> Iterator[re.Match[str]]:
    """Voices right before a verb of saying, looked for at the few words before each such verb alone."""
    verbs = [match.start() for match in voices.SPOKEN.finditer(lowered(text))]
    starts = [match.start() for match in _RUN.finditer(text)] if verbs else []
    free = 0
    for verb in verbs:
        last = bisect.bisect_left(starts, verb)
        tries = (_VOICE.match(text, start) for start in starts[max(0, last - _REACH) : last] if start >= free)
        match = next(filter(None, tries), None)
        if match is not None:
            free = match.end()
            yield match


_RUN = re.compile(r"[\w’'.-]+")
_REACH = 9
"""The words that `_VOICE` may have before its verb, and one."""


# "The unions, which had called the march, spoke of …": the voice is before the aside.
_ASIDE = re.compile(rf",\s(?:which|who|whose|where)\b(?!\s(?:{voices.CLAIMS})\b)[^,.;]*,")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _voice(sentence: Sentence, match: re.Match[str]) -> Attribution | None:
    spoken = match.groupdict()
    verb = (spoken.get("verb") or spoken.get("weak") or "according to").lower()
    counts = verb in {
        "put",
        "puts",
        "counted",
        "counts",
        "estimated",
        "estimates",
        "spoke of",
        "speaks of",
    }
    if counts and not re.match(
        r"(?:\s[^\s.;]+){0,8}?\s[$£€]?(?:\d|(?:no|more|at|about|some|up|fewer)\b)", sentence.text[match.end() :]
    ):
        return None
    if verb in {"reports", "states", "notes"} and not voices.PARTY.search(match["who"]):
        return None
    who = _tail(match["who"]) if match.re is _VOICE else match["who"]
    if match.re is _VOICE and re.search(
        r"(?i)(?:\d|\b(?:was|were|is|are|been|be|being|than|of|the|no|not|never))$", who
    ):
        return None
    if verb in {"wrote", "writes", "told", "tells", "added", "adds"} and not re.match(
        r"(?i)[,:]?\s?(?:that|how|in|“|\"|‘|:|,|the\s\w+\sthat|\w+\sthat|\w+\s\w+\sthat|reporters|journalists|lawmakers|parliament)",
        sentence.text[match.end() :],
    ):
        return None
    if verb in {"confirmed", "reported", "recorded", "declared", "stated", "noted"} and re.match(
        r"\s(?:[a-z]+s|[a-z]+\s[a-z]+s)\b(?!\sthat)", sentence.text[match.end() :]
    ):
        return None
    doubtful = bool(_WEAK.fullmatch(verb) or voices.HEARSAY.match(who))
    first = match.start("who") + len(match["who"]) - len(who) if match.re is _VOICE else match.start()
    if doubtful and who.lower() in _RELATIVES:
        # "A fitter, Mr Lamb, who alleged": the voice is before the pronoun.
        named = sentence.text[:first].rstrip(" ,").rpartition(",")[2].strip()
        who = " ".join(named.split()[-_LONGEST_NAME:])
        first = sentence.text.rfind(who, 0, first)
    concepts = frozenset(word.meaning for word in words.words(who) if word.meaning)
    if not concepts and not doubtful and not re.search(r"(?i)\bofficials?|police\b", who):
        return None
    if spoken.get("weak"):
        first = 0  # "A. Berg, the mayor, claimed": the name stands before what is said of it
    return Attribution(
        start=sentence.start + first,
        end=sentence.start + match.end(),
        exact=sentence.text[first : match.end()],
        who=concepts,
        weak=doubtful or _partial(verb, who, sentence.text[match.end() :]),
        sentence=sentence.index,
        over=sentence.concepts(match.end(), len(sentence.text)) if _JOINED.search(sentence.text[:first]) else None,
    )


def _partial(verb: str, who: str, rest: str) -> bool:
    """Whether a voice is a party's or nobody's, or speaks to a court that has yet to find."""
    if voices.PARTY.search(who) or voices.NAMELESS.search(who):
        return True
    return verb in {"testified", "told", "tells"} and (verb == "testified" or bool(voices.TO_A_COURT.match(rest)))


_LONGEST_NAME = 4
# "The bridge opened in 1990, and critics said …": what stands before is the source's own word.
_JOINED = re.compile(r"(?i)(?:,\s|\s)(?:and|but|though|although|while|whereas|yet|so)\s$")


def _tail(who: str) -> str:
    """The subject nearest to the verb: what follows the last comma-like break or clause word."""
    pieces = re.split(r"\b(?:that|which|who|and|but|as|when|while|because|after|before)\s", who)
    return pieces[-1].strip()


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """A plain claim wants the source's own word or a disinterested one; an attributed one wants the same voice."""
    if not isinstance(claimed, Attribution):
        return None
    main = passage.main_sentence
    heard = [
        one
        for one in passage.facets.get("attribution", ())
        if isinstance(one, Attribution) and one.sentence == main.index
    ]
    if claimed.who:
        return _attributed(claimed, claim, heard, passage)
    if claimed.weak:
        return None
    asked = _predicate(claim.main_sentence) & main.meanings
    names = scene.names(claim.main_sentence) & main.meanings
    weak = [one for one in heard if one.weak and (one.over is None or _governs(one.over, asked, names))]
    if not weak:
        return None
    if not weak[0].who or voices.NAMELESS.search(weak[0].exact):
        return replace(
            _relation(RelationKind.WEAKER, claimed, weak[0], f"the source is not sure: “{weak[0].exact}”"),
            facet="hedge",
            firm=weak[0].exact.lower() not in _EARLY,
        )
    return _relation(
        RelationKind.WEAKER, claimed, weak[0], f"the source does not say it itself: “{_short(weak[0].exact)}”"
    )


def _governs(over: frozenset[str], asked: frozenset[str], names: frozenset[str]) -> bool:
    """Whether what is unsure has most of what is asked, or all who are named ("long attributed to Clara Ness")."""
    return 2 * len(asked & over) >= len(asked) > 0 or bool(names and names <= over)


def _predicate(sentence: Sentence) -> frozenset[str]:
    """The concepts from a sentence's verb on, where it has one that shows; else all of them."""
    for at, word in enumerate(sentence.words):
        if at and (verbs.is_past(word.lower) or word.lower in _BE):
            return frozenset(one.meaning for one in sentence.words[at:] if one.meaning) or sentence.meanings
    return sentence.meanings


_BE = frozenset("is are was were has have had will".split())


_EARLY = frozenset({"initially", "at first", "originally"})
"""Of a start as often as of a first report."""


def _attributed(claimed: Attribution, claim: Passage, voices: list[Attribution], passage: Passage) -> Relation | None:
    main = passage.main_sentence
    same = [one for one in voices if _same(claimed.who, one.who)]
    if same and re.search(r"(?i)\bden(?:y|ies|ied|ying)\b", same[0].exact):
        return _relation(RelationKind.CONFLICTS, claimed, same[0], "the source reports that it was denied")
    if same:
        return _relation(RelationKind.ENTAILS, claimed, same[0], "")
    others = [one for one in voices if one.who]
    near = frozenset(word.meaning for word in main.words if word.meaning)
    if claimed.who <= passage.context.title or (claimed.who & near and not others):
        return None
    if others:
        return _relation(RelationKind.UNRELATED, claimed, others[0], "another voice says it")
    return Relation(
        facet="attribution", kind=RelationKind.WEAKER, claimed=claimed.exact, why="the source does not name who said it"
    )


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or bool(
        {places.country(word) for word in one} & {places.country(word) for word in other} - {None}
    )


def _short(text: str) -> str:
    """A voice with its verb, what stands between them left out where it is long."""
    if len(text) <= 60:
        return text
    return f"{text.split(',', maxsplit=1)[0][:40].strip()} … {text.rsplit(' ', 1)[-1]}"


def _relation(kind: RelationKind, claimed: Attribution, found: Attribution, why: str) -> Relation:
    return Relation(
        facet="attribution",
        kind=kind,
        claimed=claimed.exact,
        found=found.exact,
        start=found.start,
        end=found.end,
        why=why,
    )
