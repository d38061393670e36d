"""Which words of a sentence are negated, denied or merely foreseen, and which a negation meets first.

Limits: scope is the rest of the clause behind the word that negates, at most twelve words that say something, not
syntax; only "nobody" and "nothing" reach back to their verb, and "the report that … was false" to what was reported.
What is said with irony is taken at its word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.facets.language import places, undone, unreal, verbs
from factcheck.facets.language.lowered import lowered
from factcheck.facets.language.words import Sentence, Word
from factcheck.model import BlockKind

_DONE = verbs.PAST | frozenset({"found", "hit", "cut", "shut"})
_PAST = rf"(?:[a-z]+ed|{'|'.join(sorted(_DONE))})\b"
_SAYING = r"(?:claim|sa[iy]|stat|report|announc|suggest|alleg|assert|believ|t[eo]l[ld]|writ|wrot|maintain|assum)\w*"
# The next three are for text in lower case.
_NEGATORS = re.compile(
    r"\b(?:(?:did|does|do|was|were|is|are|has|have|had|could|would|will|should|can|may|might|must|need)(?:n['’]t|\snot)|cannot|can['’]t|won['’]t|(?<!pleaded\s)(?<!pleads\s)(?<!pled\s)not|never|neither|nor"
    r"|no(?!\s(?:more|fewer|less|later|longer|doubt|comment)\b)|nobody|no\sone|none|nothing(?!\s(?:but|less|more|short)\b)|without"
    r"|(?:fail(?:ed|s|ing)?|refus(?:ed|es|ing)|declin(?:ed|es)|forgot|forgets|neglect(?:ed|s)|omit(?:ted|s)|pretend(?:ed|s)|yet|unable|impossible)\sto"
    r"|turn(?:ed|s|ing)\sdown|stopped\sshort\sof|refrained\sfrom|refrains\sfrom|abstained\sfrom|avoided|ruled\sout|far\sfrom|hardly|barely|scarcely|rarely|seldom|no\slonger|lack(?:s|ed)?|absence\sof"
    r"|(?:decid|opt|vot|advis|warn|argu)(?:ed|es|s)?\sagainst(?=\s[a-z]+ing\b)"
    r"|instead\sof|rather\sthan|by\sno\smeans|in\sno\sway|anything\sbut|(?:false|untrue|wrong|impossible|a\smyth|a\slie)\sthat|lied\s(?:when|that|about(?=\s[a-z]+ing\b))"
    rf"|(?:falsely|wrongly|mistakenly|incorrectly|untruthfully)\s{_SAYING}"
    rf"|(?:almost|nearly)\s(?={_PAST})|prevented|averted|cancelled|canceled|called\soff)\b(?!\s(?:only|just|merely|least)\b)"
)
_DENIERS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|ple(?:aded|ads|d)\snot\sguilty|disputed|dismissed|reject(?:ed|ing)|refuted|rebutted|spurn(?:ed|ing)|pass(?:ed|ing)\sover|outbid(?:ding)?|fend(?:ed|ing)\soff|in\spreference\sto|in\splace\sof|(?:unlikely|improbable|doubtful)\s(?:that|whether|if|to))\b(?!\s(?:entry|access|boarding|bail))"
    r"|\b(?:sa(?:id|ys)|told\s(?:\w+\s){1,4}?|insist(?:s|ed)|maintain(?:s|ed)|swore|swears|protest(?:s|ed))\s?(?:on\s\w+day\s)?(?:that\s)?(?:(?:he|she|they)\s(?:(?:had|has|have|did|was|were)\s(?:never|not)|(?:had|have|did|was|were)n['’]t|never)|it\s(?:had|has)\s(?:never|not))\b"
    r"|\b(?:(?:often|sometimes|long|once|commonly|widely|easily|frequently|usually|always|wrongly|popularly|at\sfirst)\s)?(?:taken|mistaken|mistook|passed\soff|passing|posing|posed|masquerading|disguised)\s(?:for|as)(?=\s(?:an?|the)\s)"
    # "Had the dam held, nobody would have drowned."
    r"|(?:^|[,;:—]\s)(?:had|were)\b(?=[^.;]{3,160}\b(?:would|could|might)\b)"
)
_FORECASTS = re.compile(
    r"\b(?:will(?<!the\swill)(?<!his\swill)(?<!her\swill)(?<!their\swill)(?<!['’]s\swill)(?<!good\swill)(?<!free\swill)|would|shall|should|must|ought\sto|['’]ll"
    r"|(?:is|are|was|were|be|been)\s(?:\w+\s)?(?:expected|due|set|scheduled|planned|slated|likely|about|hoping|poised|supposed|projected|forecast|invited|asked|urged|told|ordered)\sto"
    r"|(?:is|are|was|were)\sto(?=\s[a-z])|(?:is|are|was|were|be|been)\s(?:set|due|scheduled|planned|slated)\sfor"
    r"|(?:expect|plan|hope|intend|want|aim|promise|pledge|vow|threaten|propose|agree|decide|mean|seek|prepare|ask|urge|call(?:ed|s)?\son|beg|press|tell|told|order)(?:s|ed|ned|d|ning|ing)?\s(?:(?:the|a|its|his|her|their)\s)?(?:\w+\s){0,3}?to"
    r"|may|might|could|if|unless|whether|planned|proposed|forecasts?|predict(?:s|ed)?|projected|anticipates?|would-be|plans\sfor|calls?\sfor|called\sfor|(?:asked|asks|demanded|demands|sought|seeks|requested|requests)\sfor|demanded|sought"
    r"|(?:accused|suspected|convicted\swrongly)\sof|charged\swith|on\strial\s(?:over|for)|indicted\s(?:for|on)|blamed\sfor|(?:allegations?|charges?|rumou?rs?|suspicions?|accusations?|claims?)\s(?:that|of)"
    r"|(?:feared|hoped|doubted|suspected|assumed|speculated|imagined)\sthat)\b"
)
# "No Foreign Leaders to Attend Parade": a headline's way to say that they will not.
_HEADLINE_FUTURE = re.compile(r"(?<=[a-z]\s)[Tt]o\b(?=\s[A-Za-z]?[a-z]+)")
# "The report that the dam broke was false": what stands between is denied, whatever the report was called.
_REFUTED = re.compile(
    r"(?i)\b(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|allegations?|accusations?|assertions?|suggestions?|statements?|belief|idea|notion|theory|legend|news|view)"
    r"\sthat\s(?P<said>[^.;:]{3,200}?)\s(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|prove[ds]?|proven|turned\sout)(?:\sto\sbe)?\s(?:\w+ly\s)?"
    r"(?:false|untrue|wrong|incorrect|baseless|unfounded|groundless|fabricated|a\s(?:lie|myth|hoax)|disproved|debunked|not\strue)\b"
)
# A mark of question behind another mark is the rest of an address, or a letter that was not read.
_ASKED = re.compile(r"[^\W_][\"'”’)\s]*\?[\"'”’)\s]*$")
# A thing that was called off did not take place, wherever in the sentence the words for it stand.
_CALLED_OFF = re.compile(
    r"(?i)\b(?:was|were|been|being|is|are|got)\s(?:then\s|later\s)?(?:cancelled|canceled|called\soff|scrapped|abandoned|postponed|put\soff)\b"
)
_END = re.compile(
    r"[,;:.—–()]|\b(?:but|although|though|while|whereas|because|and\s(?:he|she|it|they|the)|instead|until|who|which)\b",
    re.IGNORECASE,
)


# What is lacking is a thing: "without power after the strikes" negates no strikes.
_LACKS = frozenset({"without", "lack", "lacks", "lacked", "absence of"})
_END_OF_LACK = re.compile(
    rf"{_END.pattern}|\b(?:after|before|during|since|amid|following|when|as|for)\b", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def _negations(sentence: Sentence) -> tuple[tuple[str, list[Word]], ...]:
    """The words that negate, each with the words that it governs; not those that only say that there was none before."""
    text = lowered(sentence.text)
    held = [match.start() for match in undone.not_held_back(text)]
    return tuple(
        (match.group(), _governed(sentence, match))
        for match in _NEGATORS.finditer(text)
        if not _is_first(sentence, match)  # "no woman had sat on it before her": she did
        and not any(match.start() < place <= match.end() + _NEAR for place in held)  # "did not back out of": it did it
    )


_NEAR = 12


@lru_cache(maxsize=8192)
def negated(sentence: Sentence) -> frozenset[int]:
    """Where the words stand that are said not to be so; an even number of negations cancels, but "nor" only goes on."""
    places: set[int] = set()
    for negator, words in _negations(sentence):
        governed = {word.start for word in words}
        places = places | governed if negator == "nor" else places ^ governed
    for match in _REFUTED.finditer(sentence.text):
        places ^= {word.start for word in sentence.between(*match.span("said"))}
    return frozenset(places)


def denied(sentence: Sentence) -> frozenset[int]:
    """Where the words stand that somebody is said to deny, was cleared of, drew back from or took back."""
    text = lowered(sentence.text)
    back = {word.start for span in undone.taken_back(text) for word in sentence.between(*span)}
    return gainsaid(sentence) | _scope(sentence, undone.held_back(text)) | back


def gainsaid(sentence: Sentence) -> frozenset[int]:
    """Where the words stand that somebody is said to deny, and no more than that."""
    return _scope(sentence, _DENIERS.finditer(lowered(sentence.text)))


def foreseen(sentence: Sentence) -> frozenset[int]:
    """Where the words stand that are planned, expected, asked or supposed, and not said to be so."""
    if _ASKED.search(sentence.text) or _CALLED_OFF.search(sentence.text):
        return frozenset(word.start for word in sentence.words if word.meaning)
    forecasts = _FORECASTS.finditer(lowered(sentence.text))
    ahead = _scope(sentence, (match for match in forecasts if not _is_month(match, sentence.text)))
    ahead |= _purposes(sentence) - negated(sentence)
    aside = list(unreal.stood_aside(sentence.text)) if "who" in sentence.text or "which" in sentence.text else []
    ahead |= {word.start for start, end in aside for word in sentence.between(start, end)}
    if sentence.kind in {BlockKind.TITLE, BlockKind.HEADING}:
        ahead |= _scope(sentence, _HEADLINE_FUTURE.finditer(sentence.text))
    return ahead


def _is_month(match: re.Match[str], text: str) -> bool:
    """Whether what was found in lower case was written "May"."""
    return match.group() == "may" and not text.startswith("may", match.start())


def _purposes(sentence: Sentence) -> frozenset[int]:
    """Where the verbs stand that are only a purpose, a wish or a task: "a bill to repeal the law" repeals nothing yet.

    What somebody managed, helped, began or was the first to do was done.
    """
    words = sentence.words
    found = set()
    for at in range(1, len(words) - 1):
        if words[at].lower != "to" or not words[at + 1].meaning or words[at + 1].capital:
            continue
        before = [one.lower for one in words[max(0, at - 8) : at]]
        verb = words[at + 1].lower
        done = before[-1] in _CAME_TO or _priced(before) or _FIRST & set(before)
        if done or verb in _OCCASIONS or verb.endswith(("ing", "s", "ly")):
            continue
        found.add(words[at + 1].start)
    return frozenset(found)


def _priced(before: list[str]) -> bool:
    """Whether a deed had its price or its time, and so was done: "took ten years to build"; "took steps to build" was not."""
    return "cost" in before or ("took" in before and bool(_TIMES & set(before)))


_TIMES = frozenset("hour hours day days week weeks month months year years decade decades".split())
_CAME_TO = frozenset(
    """managed manages helped helps went goes began begins continued continues came comes started used proceeded succeeded ceased
    turned grew rose fell lived survived returned up down back close due according owing next led leads contributed added
    amounted rising falling from responded""".split()
)
"""Behind these what follows "to" was done, or "to" belongs to no verb."""
_OCCASIONS = frozenset("mark celebrate commemorate honour honor remember protest become".split())
"""A parade that was held to mark a day marked it."""
_FIRST = frozenset("first last only youngest oldest next second third woman man enough".split())


def heads(sentence: Sentence) -> frozenset[str]:
    """The first word after each negation that says something; two after "no", which meets a noun before its verb."""
    found: set[str] = set()
    for negator, words in _negations(sentence):
        inside = [word for word in words if _leads(word)]
        found.update(word.meaning for word in inside[:1])
        if negator == "no" and len(inside) > 1 and verbs.is_past(inside[1].lower):
            found.add(inside[1].meaning)
    return frozenset(found)


def _is_first(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a negation only says that there was none before: "nobody had done it before her"."""
    return match.group() in _NONE and bool(_BEFORE.search(sentence.text, match.end()))


_BEFORE = re.compile(r"(?i)\bbefore\b")


def _leads(word: Word) -> bool:
    return not (word.lower.endswith("ly") or word.lower in _EMPTY or places.country(word.lower))


_NONE = frozenset({"no", "never", "nobody", "no one"})
_OBJECTS = frozenset({"nobody", "no one", "nothing", "none"})
# "Not once", "at no time", "did not in fact", "hardly ever": what is negated comes behind.
_EMPTY = frozenset("able ever fact once time times point way account circumstances stage moment end".split())


def _governed(sentence: Sentence, match: re.Match[str]) -> list[Word]:
    """The words that a match governs: to the end of its clause, an aside right behind it skipped.

    "Found nothing" negates its verb.
    """
    aside = _ASIDE.match(sentence.text, match.end())
    first = aside.end() if aside else match.end()
    ends = _END_OF_LACK if match.group().lower() in _LACKS else _END
    end = ends.search(sentence.text, first)
    stop = end.start() if end else len(sentence.text)
    inside = sentence.between(first, stop)[:_MOST]
    if match.group().lower() in _OBJECTS:
        before = [word for word in sentence.words if word.end <= sentence.start + match.start()][-1:]
        return [word for word in before if word.meaning and (word.lower in _DONE or verbs.is_past(word.lower))] + inside
    return inside


_MOST = 12
_ASIDE = re.compile(r"\s?,\s[^,;.:]{2,40},")


def _scope(sentence: Sentence, matches: Iterable[re.Match[str]]) -> frozenset[int]:
    """Where the words stand that matches govern."""
    governed = (_governed(sentence, match) for match in matches)
    return frozenset(word.start for words in governed for word in words)
