"""The part of a claim that tells when a deed was done, without what the claim goes on to say of it.

"The collapse of the Harlow bridge on 4 May 1999 killed nine people" tells of the collapse what "The Harlow bridge
collapsed" tells; "The mayor resigned last month over the contract" tells that the mayor resigned last month.

Limits: the noun of the deed heads the first noun phrase, or that in which people died, and the date stands right behind
it; a date elsewhere may be that of what followed. Deeds that take long (building, selling) have no one date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.facets.language import lexicon, verbs
from factcheck.facets.language.dated import Date
from factcheck.facets.language.words import Sentence

_DONE: Mapping[str, str] = {
    **dict.fromkeys("collapse sinking capsizing drowning explosion eruption crash derailment collision".split(), ""),
    **dict.fromkeys("assassination murder death execution beheading arrest escape conviction sentencing".split(), ""),
    **dict.fromkeys("signing founding foundation premiere discovery inauguration unveiling surrender".split(), ""),
    **dict.fromkeys("resignation dismissal defection marriage wedding bombing opening closing arrival".split(), ""),
    **dict.fromkeys("beginning start end election".split(), ""),
    "closure": "closed",
    "acquittal": "acquitted",
    "burial": "buried",
    "coronation": "crowned",
    "outbreak": "began",
    "abolition": "abolished",
    "dissolution": "dissolved",
    "birth": "bear-birth",
    "demolition": "demolished",
}
"""Nouns of deeds that are done in a day, with the verb for each where the lexicon does not put the two together."""

_ON = re.compile(r"(?i)\s(?:on|in|of)(?:\sthe\s(?:morning|afternoon|evening|night)\sof)?(?:\s(?:early|late))?\s$")
_BARE = re.compile(r"(?i)\s$")
_LEAD = re.compile(r"^(?:After|Before|Following|Since|Until|With)\s(?=the\s|[A-Z])")
_IN_WHICH = re.compile(r"\b(?:killed|died|injured|hurt|wounded|perished|drowned)\sin\s(?=the\s)")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_OF = frozenset("of in at by off near on outside under".split())
_JOINING = frozenset("and or but who which that whose when where while if as after before for with to from".split())
_LONGEST = 12
# Behind one deed, which takes "costs" in the present, such forms are of the past too.
_PAST = frozenset("was were had cost hit cut put hurt shut split spread".split())
# What is said of a deed that was not done on that day, or may not have been done; and of a day of memory.
_UNDONE = re.compile(
    r"(?i)^\W*(?:\w+\W+){0,3}?(?:plann?ed|scheduled|set|due|postponed|delayed|cancell?ed|prevented|averted|foiled|expected|predicted"
    r"|announced|proposed|foreseen|rumou?red|alleged|threatened|feared|avoided|meant|intended|called|celebrated|marked"
    r"|commemorated|remembered|recalled|honou?red|not|never|failed|abandoned|attempted)\b"
)
# "The mayor resigned last month over the contract": why, and what came of it.
_TAIL = re.compile(
    r",?\s(?:over|amid|after|following|because\sof|due\sto|owing\sto|citing|in\sprotest\s(?:at|over|against))\s"
    r"|,\s(?:(?!during|including|excluding)[a-z]+ing|when|which|who)\s|,?\sand\s(?=(?P<next>[a-z]+)\b)"
)
_POLLS = re.compile(
    r"\b(?P<going>(?:[Vv]oters|[Cc]itizens|[Pp]eople|The\svoters|[A-Z]\w+(?:s|sh|ch|ese))\s(?:went\sto\sthe\spolls|voted|cast\stheir\s(?:votes|ballots))\s(?:in|for|at)\s)"
    r"the\s(?:[\w-]+\s){0,3}?(?:election|referendum|by-election)s?\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """`start` to `end` is the part in the sentence's own text, `gap` what of it says nothing, and `rest` the concepts of
    what the claim goes on to say. `noun` is the concept of the noun of the deed, `verb` that of its verb.
    """

    start: int
    end: int
    gap: tuple[int, int] = (0, 0)
    noun: str = ""
    verb: str = ""
    rest: frozenset[str] = frozenset()

    def of(self, sentence: Sentence) -> Sentence:
        """The part as a sentence, what stands in it at the place where it stood."""
        low, high = self.gap
        whole = sentence.text
        text = (whole[:low] + " " * (high - low) + whole[high:])[self.start : self.end]
        blank = len(text) - len(text.lstrip())
        start = sentence.start + self.start + blank
        meanings = sentence.concepts(self.start, self.end)
        return type(sentence)(
            text=text[blank:],
            start=start,
            end=sentence.start + self.end,
            index=sentence.index,
            block=sentence.block,
            kind=sentence.kind,
            page=sentence.page,
            size=sentence.size,
            meanings=meanings,
        )


def find(sentence: Sentence, dates: Iterable[Date]) -> Iterator[Deed]:
    """The deeds that a sentence dates, each by one of its dates."""
    spans = [(one.start - sentence.start, one.end - sentence.start) for one in dates if one.end > one.start]
    for start, end in spans:
        yield from _named(sentence, start, end)
    if len(spans) == 1:
        yield from _told(sentence, spans[0][1])
        yield from _polled(sentence, *spans[0])


def _named(sentence: Sentence, start: int, end: int) -> Iterator[Deed]:
    """Deeds named by a noun: “The sinking of the ship in 1913 led to an inquiry”, “Nine died in the collapse of the bridge”."""
    text = sentence.text
    before = text[:start]
    joint = _ON.search(before) or _BARE.search(before)
    if joint is None:
        return
    lead, after = _LEAD.match(text), text[end:]
    fate = next(iter(_IN_WHICH.finditer(before)), None)
    if lead is not None:
        begins = lead.end() if after.startswith(",") else -1
    elif fate is not None:
        begins = fate.end() if re.match(r"\W*$|,", after) else -1
    else:
        begins = 0 if _goes_on(after) else -1
    head = _head(text[begins : joint.start()]) if begins >= 0 else None
    if head is None:
        return
    noun = lexicon.concept(head)
    verb = _DONE[head]
    yield Deed(start=begins, end=end, noun=noun, verb=lexicon.concept(verb) if verb else noun)


def _goes_on(after: str) -> bool:
    """Whether a verb in the past follows, by which the deed was done."""
    word = _WORD.match(after, 1) if after[:1] == " " else None
    if word is None or _UNDONE.match(after):
        return False
    lower = word[0].lower()
    return lower in _PAST or verbs.is_past(lower)


def _head(phrase: str) -> str | None:
    """The noun of the deed at the head of a noun phrase of definite things."""
    words = _WORD.findall(phrase)
    if not 2 <= len(words) <= _LONGEST or re.search(r"[,;:()“”\"—–]", phrase):
        return None
    named = words[0][:1].isupper() and words[0].lower() not in {"a", "an", "some", "this", "that", "every", "no"}
    if not (words[0].lower() == "the" or named) or _JOINING & {word.lower() for word in words}:
        return None
    before = next((at for at, word in enumerate(words) if word.lower() in _OF), len(words))
    head = words[before - 1].lower() if before else ""
    if head not in _DONE or (before == len(words) and words[0].lower() == "the" and len(words) == 2):
        return None
    return head


def _told(sentence: Sentence, end: int) -> Iterator[Deed]:
    """A main clause that ends with its date, without the reason or the consequence that is told behind it."""
    text = sentence.text
    tail = _TAIL.match(text, end)
    if tail is None or re.search(r"[,;:()“”\"—–]", text[:end]) or re.search(r"[“”\"]", text):
        return
    if tail["next"] and not verbs.is_past(tail["next"]):
        return
    rest = sentence.concepts(tail.end("next") if tail["next"] else tail.end(), len(text))
    yield Deed(start=0, end=end, rest=rest or frozenset({""}))


def _polled(sentence: Sentence, start: int, end: int) -> Iterator[Deed]:
    """The election of “Voters went to the polls in the election on 4 June”: it was held then."""
    found = _POLLS.search(sentence.text)
    if found is None or not re.fullmatch(r"(?:On\s)?", sentence.text[: min(start, found.start())]):
        return
    behind = max(end, found.end())
    if re.fullmatch(r"\W*", sentence.text[behind:]) is None:
        return
    yield Deed(start=0, end=behind, gap=found.span("going"))
