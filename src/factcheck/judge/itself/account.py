"""A claim made ready to be held against the other claims of its essay: what it tells of, apart from its values."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck import facets
from factcheck.facets import Passage
from factcheck.facets.anniversary import Anniversary, reckon
from factcheck.facets.attribution import Attribution
from factcheck.facets.language import lexicon, scene, verbs
from factcheck.facets.language.assertion import gainsaid
from factcheck.facets.language.counting import Number
from factcheck.facets.language.dated import Date
from factcheck.facets.language.persons import FATES
from factcheck.facets.language.words import Word
from factcheck.facets.name import Name
from factcheck.facets.polarity import Polarity
from factcheck.judge import claimed
from factcheck.judge.itself import deeds
from factcheck.judge.itself.deeds import Deed
from factcheck.model import Claim, ClaimType, DateRange, Essay

# Words that make one thing of several: the second stage, another letter, bombed again.
_APART = re.compile(
    r"(?i)\b(?:again|another|others?|second|third|fourth|fifth|sixth|twice|thrice|former|both|respectively|further|additional|more(?!\sthan)|except|besides"
    r"|first(?!\s(?:day|world)\b))\b"
)
# Words by which a number is that of a moment.
_MOMENT = re.compile(
    r"(?i)\b(?:initially|at\sfirst|originally|earlier|early|first\sreports?|so\sfar|by\s(?:then|now|noon|midnight|evening|nightfall|morning|late|the\send)|later|eventually|once|rose|risen|grew|grown|climbed"
    r"|increased|decreased|fell|fallen|dropped|shrank|revised|now|today|currently|still|to\sdate|final|preliminary|provisional|already|previously|no\slonger|until|since|per\s(?:day|year)|peak(?:ed)?|at\sone\spoint)\b"
)
# Whom or what these mean stands in another sentence.
_PRONOUN = re.compile(
    r"(?i)^(?:his|her|its|their|it|these|those|this(?!\s(?:week|month|year|spring|summer|autumn|winter)\b))\b|\b(?:he|she|they|him|them)\b"
)
_ROUNDS = re.compile(
    r"(?i)\b(?:rounds?|run-?offs?|phases?|stages?|second\s(?:vote|ballot)|early\svoting|re-?run|repeat)\b"
)
_AGE = re.compile(r"(?i)\b(?:aged\s\d+|\d+[\s-]years?[\s-]old|(?:was|is)\s\d+(?=[.,]|\swhen\b|\sat\sthe\b|$))")
_INDEFINITE = re.compile(
    r"(?i)\b(?:an?|some|several|many|each|every|other|one|any)\s(?!total\b|crowd\b|number\b|combined\b|record\b|week\b|month\b|year\b|day\b|\d)"
)
_INDEFINITE_COUNT = re.compile(r"(?i)\b(?:some|about|one)\s(?=\d|hundred|thousand|of\b)")
# A stretch that leads from one date to another; of "the centenary of its founding on 3 March" the date may be that of either.
_FROM = re.compile(r"(?i)\b(?:after|before|later|earlier|since|following|from)$")
_OPEN_DATE = re.compile(
    r"(?i)\b(?:since|from|until|till|up\sto|between|through|throughout|during)\s(?:the\s|late\s|early\s)?$"
)
_WAS = frozenset("was were had did".split())
_NEUTRAL = frozenset(lexicon.concept(word) for word in "people total number count combined overall toll".split())
TITLES = frozenset(
    """president prime minister chancellor king queen premier leader mr mrs ms dr sir lord lady general senator professor
    pope judge mayor governor captain colonel secretary""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day or stretch that a claim gives to what it tells of: its words, and where they stand in the statement."""

    days: DateRange
    exact: str
    start: int
    end: int
    relative: bool
    frames: bool
    yearless: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """One sentence of a claim, or the part of it that tells of a `deed` alone. `common` holds the concepts of its common
    words without values, dates and titles, `names` those of its names; `unsure` says that it may be of another thing than
    like words ("another", "he"). `when` is the one date of what it tells, `whens` all dates in it; `stretch` what is said
    to lie so long after another event, and `event` the concepts of that event; `rounds` says that some claim of the essay
    tells of rounds of a poll.
    """

    order: int
    claim: Claim
    passage: Passage
    common: frozenset[str]
    names: frozenset[str]
    groups: tuple[Name, ...]
    numbers: tuple[Number, ...]
    whens: tuple[When, ...]
    stretch: Anniversary | None
    event: frozenset[str]
    event_date: DateRange | None
    voices: frozenset[str]
    past: bool
    negative: bool
    unsure: bool
    rounds: bool = False
    deed: Deed | None = None

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.main_sentence.text

    @property
    def start(self) -> int:
        """Where the sentence stands in the statement."""
        return self.passage.main_sentence.start

    @property
    def acts(self) -> frozenset[str]:
        """What is said to have been done."""
        return scene.acts(self.passage.main_sentence)

    @property
    def when(self) -> When | None:
        """The one date of what is told; `None` where there is none, or several."""
        told = [one for one in self.whens if not one.frames] or list(self.whens)
        return told[0] if len(told) == 1 else None

    @property
    def dated(self) -> tuple[When, ...]:
        """The dates of what is told, each by itself: the one, or two of which one only tells the other more closely."""
        when = self.when
        if when is not None:
            return (when,)
        told = [one for one in self.whens if not one.frames]
        return tuple(told) if len(told) == _PAIR and _apposed(self, *told) else ()

    @property
    def definite(self) -> bool:
        """Whether the sentence speaks of definite things alone: of "the treaty", not of "a treaty"."""
        return not _INDEFINITE.search(_INDEFINITE_COUNT.sub("", self.text))

    @property
    def aged(self) -> bool:
        """Whether its number is somebody's age."""
        return bool(_AGE.search(self.text))

    @property
    def momentary(self) -> bool:
        """Whether its numbers are those of a moment ("so far", "now")."""
        return bool(_MOMENT.search(self.text))


def accounts(claims: tuple[Claim, ...], essay: Essay) -> Iterator[Account]:
    """The sentences of claims that can be held against each other: no quotes, plans, hedges, nor what a pronoun names."""
    rounds = any(_ROUNDS.search(claim.statement) for claim in claims)
    for order, claim in enumerate(claims):
        if claim.type is ClaimType.QUOTE:
            continue
        for part in claimed.read(claim.statement, essay, claim.value):
            account = _account(order, claim, part)
            if account is not None:
                account = replace(account, rounds=rounds)
                yield account
                yield from _deeds(account)


def _deeds(account: Account) -> Iterator[Account]:
    """What a sentence tells of a deed alone, each deed as an account of its own."""
    part = account.passage
    dates = [one for one in part.facets.get("date", ()) if isinstance(one, Date)]
    if account.negative or not dates or _APART.search(account.text):
        return
    for deed in deeds.find(part.main_sentence, dates):
        told = _account(account.order, account.claim, facets.read((deed.of(part.main_sentence),), part.context))
        if told is None:
            continue
        common = told.common - {deed.noun} | {deed.verb} if deed.noun in told.common else told.common
        whens = tuple(replace(when, frames=False) for when in told.whens)
        yield replace(told, deed=deed, common=common, whens=whens, voices=account.voices, rounds=account.rounds)


_PAIR = 2
_NEARER = re.compile(r"(?i),\s(?:in|on|during)\s(?:the\s)?(?:(?:first|second|third|last)\sweek\sof\s)?")
_ENDS = re.compile(r"\W*")


def _apposed(account: Account, one: When, other: When) -> bool:
    """Whether the second of two dates, at the end, only tells the first more closely: "this month, in the week of 6 May"."""
    between = account.text[one.end - account.start : other.start - account.start]
    behind = account.text[other.end - account.start :]
    closer = other.days.last - other.days.first < one.days.last - one.days.first
    return closer and _NEARER.fullmatch(between) is not None and _ENDS.fullmatch(behind) is not None


def _account(order: int, claim: Claim, part: Passage) -> Account | None:
    sentence = part.main_sentence
    polarity = next((one for one in part.facets.get("polarity", ()) if isinstance(one, Polarity)), None)
    voices = [one for one in part.facets.get("attribution", ()) if isinstance(one, Attribution)]
    dates = [one for one in part.facets.get("date", ()) if isinstance(one, Date)]
    numbers = tuple(one for one in part.facets.get("number", ()) if isinstance(one, Number))
    if polarity is None or polarity.foreseen or gainsaid(sentence) or any(one.weak for one in voices):
        return None
    stretches = [one for one in part.facets.get("anniversary", ()) if isinstance(one, Anniversary)]
    stretch = stretches[0] if len(stretches) == 1 else None
    clause = _clause(sentence.text, stretch, sentence.start) if stretch else (0, 0)
    spans = [(one.start, one.end) for one in (*dates, *numbers, *stretches)]
    named = {word.start for word in scene.name_words(sentence)}
    words = [word for word in sentence.words if word.meaning and not _within(word, spans)]
    own = [word for word in words if not clause[0] <= word.start < clause[1]]
    base = [one for one in dates if one.days is not None and clause[0] <= one.start < clause[1]]
    counted = any(one.role for one in numbers) and not _AGE.search(sentence.text)
    acts = [word for word in own if word.meaning in scene.acts(sentence)]
    starts = [*(word.start for word in own), *(number.start for number in numbers)]
    subject = not acts or min(starts) < acts[0].start
    unnamed = bool(_PRONOUN.search(sentence.text)) and not any(word.start in named for word in own)
    return Account(
        order=order,
        claim=claim,
        passage=part,
        common=_common(own, named, sentence.words, counted=counted),
        names=frozenset(word.meaning for word in own if word.start in named),
        groups=tuple(one for one in part.facets.get("name", ()) if isinstance(one, Name)),
        numbers=numbers,
        whens=tuple(_whens(part, [one for one in dates if one not in base], stretch)),
        stretch=stretch,
        event=frozenset(word.meaning for word in words if clause[0] <= word.start < clause[1]),
        event_date=base[0].days if len(base) == 1 and not base[0].opening else None,
        voices=frozenset(who for one in voices for who in one.who),
        past=any(word.lower in _WAS or verbs.is_past(word.lower) for word in sentence.words),
        negative=bool(polarity.heads),
        unsure=unnamed or not subject or bool(_APART.search(sentence.text)) or len(stretches) > 1,
    )


def _clause(text: str, stretch: Anniversary, offset: int) -> tuple[int, int]:
    """Where the words stand that name the event from which a stretch runs: up to a comma."""
    start = stretch.end - offset
    comma = text.find(", ", start)
    return stretch.start, offset + (comma if comma >= 0 else len(text))


def _within(word: Word, spans: list[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _common(words: list[Word], named: set[int], all_words: tuple[Word, ...], *, counted: bool) -> frozenset[str]:
    following = {word.start: after for word, after in itertools.pairwise(all_words)}
    found = set()
    for word in words:
        after = following.get(word.start)
        titled = word.lower in TITLES and after is not None and (after.start in named or after.lower in TITLES)
        fate = counted and word.lower in FATES
        if word.start in named or word.meaning[0].isdigit() or titled or fate or lexicon.is_adverb(word.lower):
            continue
        found.add(word.meaning)
    return frozenset(found) - _NEUTRAL


def _whens(part: Passage, dates: list[Date], stretch: Anniversary | None) -> Iterator[When]:
    text, offset = part.main_sentence.text, part.main_sentence.start
    for one in dates:
        if one.interval is None or _OPEN_DATE.search(text[: max(0, one.start - offset)]):
            continue
        yield When(
            days=one.interval,
            exact=one.exact,
            start=one.start,
            end=one.end,
            relative=one.relative,
            frames=one.frames and bool(one.following or one.event),
            yearless=one.month_day if one.yearless else None,
        )
    if stretch is None or dates or not _FROM.search(stretch.exact):
        return
    _, aim = reckon(stretch, part)
    if aim is not None:
        yield When(days=aim, exact=stretch.exact, start=stretch.start, end=stretch.end, relative=True, frames=False)
