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
from factcheck.facets.language import places, words
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.FRAME

_SAYS = r"said|says|say|told|tells|stated|states|announced|announces|reported|reports|confirmed|confirms|added|adds|noted|notes|wrote|writes|put|counted|counts|estimated|estimates|puts|spoke\sof|speaks\sof|recalled|testified|declared"
_CLAIMS = r"claimed|claims|claim|alleged|alleges|allege|insisted|insists|asserted|asserts|purported|contended|maintained|boasted|suggested|suggests|speculated"
_VOICE = re.compile(
    rf"(?i)(?P<who>(?:[\w’'.-]+\s){{0,6}}[\w’'.-]+)(?:\s+(?:(?:also|later|had|has|have)\s)?(?P<verb>{_SAYS}|{_CLAIMS})|,\s(?P<weak>{_CLAIMS}))\b(?!\s(?:to\sbe\s)?(?:a|the|\w+)?\s?(?:victory|responsibility|lives|life))"
)
_SPOKEN = re.compile(rf"(?i)\b(?:{_SAYS}|{_CLAIMS})\b")
_ACCORDING = re.compile(
    r"(?i)\b(?:according\sto|in\sthe\swords\sof|as\sreported\sby|citing|quoting)\s(?P<who>[^,.;]{2,60})"
)
_NAMELESS = re.compile(r"(?i)\b(?:unnamed|anonymous|unidentified)\b")
_CITED = re.compile(r"(?i)(?P<who>(?:[\w’'.-]+\s){0,4}[\w’'.-]+)\s(?:is|are|was|were)\s(?:cited|quoted)\b")
_INVERTED = re.compile(
    rf"(?i),?[”\"’']?\s(?P<verb>{_SAYS}|{_CLAIMS})\s(?P<who>(?:the\s)?[\w’'.-]+(?:\s[A-Z][\w’'.-]+)*)\s?[.,]?$"
)
_HEDGES = re.compile(
    r"(?i)\b(?:reportedly|allegedly|apparently|purportedly|supposedly|possibly|perhaps|rumou?rs?|rumou?red|unverified|unconfirmed|unsubstantiated|could\snot\s(?:immediately\s)?be\s(?:independently\s)?(?:verified|confirmed)"
    r"|not\s(?:been\s)?(?:independently\s)?(?:verified|confirmed)|no\sindependent\sconfirmation|without\s(?:providing\s|offering\s|giving\s)?(?:evidence|proof)|(?:first|initial|early|preliminary|unconfirmed)\s(?:reports?|estimates?|figures?|counts?)"
    r"|(?:is|are|was|were)\s(?:believed|thought|feared|alleged|rumou?red|understood)\sto|it\sis\s(?:believed|thought|rumou?red)|feared\s(?:dead|killed)|at\sfirst|initially)\b"
)
_PARTY = re.compile(
    r"(?i)\b(?:rebels?|militants?|insurgents?|separatists?|guerrillas?|fighters|army|armed\sforces|military|troops|regime|junta|militia(?:s|men)?|warlords?|defen[cs]e\sminist\w+|general\sstaff"
    r"|forces|hamas|taliban|hezbollah|houthis?|isis|islamic\sstate|activists|opposition|government\sside|state\stelevision|commanders?)\b"
)
_NOT_VOICES = frozenset("it he she they we i who which that this there and but as also report reports".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Facet):
    """A voice in a sentence: `who` its concepts, `weak` whether its word alone does not settle a fact."""

    who: frozenset[str]
    weak: bool
    sentence: int


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
            exact=match.group(),
            who=frozenset(),
            weak=True,
            sentence=sentence.index,
        )
        for match in _HEDGES.finditer(text)
    ]
    voices = tuple(one for one in found if one is not None)
    if context.essay and not voices:
        plain = Attribution(
            start=sentence.start, end=sentence.end, exact=text, who=frozenset(), weak=False, sentence=sentence.index
        )
        return (plain,)
    return voices


def _spoken(text: str) -> Iterator[re.Match[str]]:
    """Voices right before a verb of saying, looked for at the few words before each such verb alone."""
    verbs = [match.start() for match in _SPOKEN.finditer(text)]
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
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\b[^,.;]*,")


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
    if verb in {"reports", "states", "notes"} and not _PARTY.search(match["who"]):
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
    concepts = frozenset(word.meaning for word in words.words(who) if word.meaning)
    if not concepts and not re.search(r"(?i)\bofficials?|police\b", who):
        return None
    first = match.start("who") + len(match["who"]) - len(who) if match.re is _VOICE else match.start()
    if spoken.get("weak"):
        first = 0  # "A. Berg, the mayor, claimed": the name stands before what is said of it
    return Attribution(
        start=sentence.start + first,
        end=sentence.start + match.end(),
        exact=sentence.text[first : match.end()],
        who=concepts,
        weak=bool(re.fullmatch(_CLAIMS, verb) or _PARTY.search(who) or _NAMELESS.search(who)),
        sentence=sentence.index,
    )


def _tail(who: str) -> str:
    """The subject nearest to the verb: what follows the last comma-like break or clause word."""
    pieces = re.split(r"\b(?:that|which|who|and|but|as|when|while|because|after|before)\s", who)
    return pieces[-1].strip()


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """A plain claim wants the source's own word or a disinterested one; an attributed one wants the same voice."""
    if not isinstance(claimed, Attribution):
        return None
    main = passage.main_sentence
    voices = [
        one
        for one in passage.facets.get("attribution", ())
        if isinstance(one, Attribution) and one.sentence == main.index
    ]
    if claimed.who:
        return _attributed(claimed, claim, voices, passage)
    if claimed.weak:
        return None
    weak = [one for one in voices if one.weak]
    if not weak:
        return None
    if not weak[0].who or _NAMELESS.search(weak[0].exact):
        return replace(
            _relation(RelationKind.WEAKER, claimed, weak[0], f"the source is not sure: “{weak[0].exact}”"),
            facet="hedge",
            firm=weak[0].exact.lower() not in _EARLY,
        )
    return _relation(
        RelationKind.WEAKER, claimed, weak[0], f"the source does not say it itself: “{_short(weak[0].exact)}”"
    )


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
