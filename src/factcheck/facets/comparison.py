"""Which of two is more: "men earn more than women" does not say that women earn more than men.

A comparison is a comparative with "than", a place given from another ("north of"), or a verb ("has overtaken"). Where the passage compares the same
two the other way round with the same word, or the same way round with the contrary word, or calls them alike, it conflicts with the claim.

Limits: the two are known by their words in one clause; pronouns ("than it"), figures ("more than 40") and comparisons
spread over two sentences are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language.words import Sentence
from factcheck.model import Facet, Relation, RelationKind

VERSION = 2
BEARING = Bearing.FRAME

_PAIRS = """
more less|more fewer|longer shorter|taller shorter|larger smaller|bigger smaller|greater smaller|greater less|higher lower
older younger|older newer|elder younger|earlier later|sooner later|faster slower|quicker slower|heavier lighter|wider narrower|broader narrower
deeper shallower|richer poorer|wealthier poorer|stronger weaker|warmer colder|hotter colder|hotter cooler|warmer cooler|better worse|louder quieter
nearer farther|closer farther|nearer further|closer further|brighter dimmer|brighter darker|lighter darker|cheaper dearer|thicker thinner|safer riskier
harder easier|harder softer|rather|wetter drier|happier sadder|busier quieter|cleaner dirtier|fatter thinner|steeper gentler
north south|east west|northeast southwest|northwest southeast|upstream downstream|uphill downhill|above below|above beneath|left right|ahead behind
""".replace("\n", "|")
_CONTRARY: dict[str, frozenset[str]] = {}
for _pair in filter(None, _PAIRS.split("|")):
    for _word in _pair.split():
        _CONTRARY[_word] = _CONTRARY.get(_word, frozenset()) | (frozenset(_pair.split()) - {_word})
_COMPARED = re.compile(
    r"(?i)\b(?P<degree>more|less|fewer)(?:\s(?!than\b)(?P<quality>[a-z-]+)){0,3}?\sthan\s(?!\d|[$£€])"
    rf"|\b(?P<word>{'|'.join(word for word in _CONTRARY if word.endswith('er') or word in {'less', 'more', 'worse'})}|[a-z]{{2,}}ier)(?:\s(?!than\b)[\w’'-]+){{0,4}}?\sthan\s(?!\d|[$£€])"
    r"|\b(?P<place>north|south|east|west|north-?east|north-?west|south-?east|south-?west|upstream|downstream|uphill|downhill|ahead|(?:to\sthe\s)?(?:left|right))\sof\s(?!\d)"
)
# Verbs that compare: who "overtakes" another has more, who "trails" it less; "as tall as" says that neither has.
_VERBS = re.compile(
    r"(?i)\b(?:(?P<passive>(?:was|were|is|are|been|being)\s)?(?P<more>overt(?:akes?|ook|aken|aking)|outnumber(?:s|ed|ing)?|outs(?:ells?|old|elling)|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|outstrip(?:s|ped|ping)?|outweigh(?:s|ed|ing)?|eclips(?:es?|ed|ing)|outpac(?:es?|ed|ing)|dwarf(?:s|ed|ing)?|outgr(?:ows?|ew|own)|outranks?|outranked|outperform(?:s|ed|ing)?|tops|topped)"
    r"|(?P<less>trail(?:s|ed|ing)?|lag(?:s|ged|ging)?\sbehind|f(?:alls?|ell)\sshort\sof))(?P<by>\sby)?\s(?!\d|[$£€])"
)
_EQUAL = re.compile(
    r"(?i)(?<!twice\s)(?<!half\s)(?<!times\s)(?<!almost\s)(?<!nearly\s)(?<!not\s)(?<!n['’]t\s)(?<!quite\s)(?<!about\s)(?:\bas\s(?!soon\b|well\b|far\b|yet\b)[a-z]+\sas|\bno\s(?:[a-z]+er|more\s[a-z]+|less\s[a-z]+|more|less|better|worse)\sthan|\b(?:exactly\s)?the\ssame(?:\s[a-z]+)?\sas|\bequal(?:s|led)?\s(?:to|in\s[a-z]+\sto)|\blevel\swith)\s(?!\d)"
)
_JOINTLY = re.compile(
    r"(?i)\b(?P<both>[^,;.]{3,80}?)\s(?:(?:are|were|is)\s(?:equally|exactly\sas|just\sas|of\s(?:the\s)?(?:same|equal))|(?:cost|costs|weigh|weighed|measure|measured|scored|earn|earned|have|had)\s(?:exactly\s)?(?:the\ssame|equally|equal))\b"
)
# Where the one compared with ends, and where the clause of the other begins.
_STOP = re.compile(
    r"[,;:.()—–]|\b(?:by|on|in|at|for|from|with|during|since|after|before|when|while|although|though|but|and|or|is|are|was|were|do|does|did|has|have|had|will|of\sthe|per|each|every)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"(?i)(?:more|fewer|less)\s(?:[\w’'-]+\s){1,2}?(?P<by>from|for|in|among|by|to|of|at|on)\s(?P<one>(?:[\w’'-]+\s){1,4}?)than\s(?P=by)\s"
)
_CLAUSE = re.compile(
    r"[;:()]|,\s(?:and|but|while|whereas|although|though)\s|\b(?:that|but|while|whereas|because|although|though)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Facet):
    """A comparison of `one`, by its concepts and those said of it, with `other`; `word` says in which way they differ."""

    word: str
    quality: str
    one: frozenset[str]
    other: frozenset[str]


def find(sentence: Sentence, context: Context) -> tuple[Comparison, ...]:
    """The comparisons of a sentence between two things that it names."""
    text = sentence.text
    found = [] if context.essay and " than " in text else list(_in_other_words(sentence))
    if " than " not in text and " of " not in text:
        return tuple(found)
    for match in _COMPARED.finditer(text):
        cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text, 0, match.start()))]
        twice = _TWICE.match(text, match.start())
        behind = twice.end() if twice else match.end()
        stop = _STOP.search(text, behind)
        one = sentence.concepts(cuts[-1], match.start())
        other = sentence.concepts(behind, stop.start() if stop else len(text))
        quality = (match["quality"] or "").lower()
        if twice:  # "fewer letters from men than from women"
            one, quality = sentence.concepts(*twice.span("one")), ""
        elif not one and quality:  # "more men than women voted"
            one, quality = sentence.concepts(match.start("quality"), match.end()), ""
        word = (match["degree"] or match["word"] or match["place"]).lower().replace("-", "").removeprefix("to the ")
        if one and other:
            found.append(
                Comparison(
                    start=sentence.start + match.start(),
                    end=sentence.start + match.end(),
                    exact=match.group().strip(),
                    word=word,
                    quality=quality,
                    one=one,
                    other=other,
                )
            )
    return tuple(found)


def _in_other_words(sentence: Sentence) -> Iterator[Comparison]:
    """What verbs compare, and what is said to be as much as another."""
    text = sentence.text
    for match in _VERBS.finditer(text):
        one, other = _sides(sentence, *match.span())
        turned = bool(match["passive"] and match["by"])
        word = "more" if match["more"] else "less"
        if one and other:
            one, other = (other, one) if turned else (one, other)
            yield _comparison(sentence, match, word, one, other)
    for match in _EQUAL.finditer(text) if _ALIKE.search(text) else ():
        one, other = _sides(sentence, *match.span())
        if one and other:
            yield _comparison(sentence, match, _SAME, one, other)
    both = _JOINTLY.search(text) if " and " in text else None
    if both and " and " in both["both"]:
        cut = both.start("both") + both["both"].rindex(" and ")
        one, other = sentence.concepts(both.start("both"), cut), sentence.concepts(cut, both.end("both"))
        if one and other:
            yield _comparison(sentence, both, _SAME, one, other)


_SAME = "same"
_ALIKE = re.compile(r"\b(?:as|same|equal|equals|equalled|level|no)\b")


def _sides(sentence: Sentence, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of the clause before a stretch, and of what stands behind it."""
    text = sentence.text
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text, 0, start))]
    stop = _STOP.search(text, end)
    return sentence.concepts(cuts[-1], start), sentence.concepts(end, stop.start() if stop else len(text))


def _comparison(
    sentence: Sentence, match: re.Match[str], word: str, one: frozenset[str], other: frozenset[str]
) -> Comparison:
    return Comparison(
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        exact=match.group().strip(),
        word=word,
        quality=_ANY,
        one=one,
        other=other,
    )


_ANY = "*"
"""The quality of a comparison by a verb: whatever the other side has in view."""


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Whether the passage compares the same two, and which of them it puts first."""
    if not isinstance(claimed, Comparison):
        return None
    for found in passage.facets.get("comparison", ()):
        if not isinstance(found, Comparison) or not (
            found.quality == claimed.quality or _ANY in {found.quality, claimed.quality}
        ):
            continue
        turned = _meets(claimed.one - claimed.other, found.other) and _meets(
            claimed.other - claimed.one, found.one - found.other
        )
        straight = bool((claimed.one - claimed.other) & found.one) and _meets(claimed.other, found.other)
        same, contrary = _ways(claimed, found)
        alike = found.word == _SAME != claimed.word and (turned or straight)
        if alike or (turned and not straight and same) or (straight and not turned and contrary):
            return Relation(
                facet="comparison",
                kind=RelationKind.CONFLICTS,
                claimed=claimed.exact,
                found=found.exact,
                start=found.start,
                end=found.end,
                why="the source calls them alike" if alike else "the source compares them the other way round",
            )
    return None


def _ways(claimed: Comparison, found: Comparison) -> tuple[bool, bool]:
    """Whether two comparisons go the same way, and whether they go contrary ways."""
    if _ANY not in {claimed.quality, found.quality}:
        return found.word == claimed.word, found.word in _CONTRARY.get(claimed.word, frozenset())
    if _SAME in {claimed.word, found.word}:
        return False, False
    less = claimed.word in _LESS, found.word in _LESS
    return less[0] == less[1], less[0] != less[1]


_LESS = frozenset(
    "less fewer shorter smaller lower younger later slower lighter narrower shallower poorer weaker colder cooler worse quieter cheaper thinner".split()
)


def _meets(named: frozenset[str], there: frozenset[str]) -> bool:
    """Whether two sides of comparisons name the same: all words of the shorter are among the longer's."""
    shared = named & there
    return bool(shared) and len(shared) >= min(len(named), len(there))
