"""Finding quoted words in a text, exactly or nearly, and what stands right before and after them.

Typography is folded and nothing else: words left out need an ellipsis, which keeps their order, stays in one paragraph and
passes over no negation. A near miss is told by what was changed: a number, a name or a negation alters a quote, other
words only reword it.

Limits: of two words only the very words are found, no near miss; an ellipsis reaches over 2,000 characters at most; „low“
and ‹angled› marks around a quote of a statement are not read; a translation is not told from words that are not there.
"""

from __future__ import annotations

import difflib
import itertools
import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.facets.language.fold import Folded, fold

_QUOTED = re.compile(
    r"“([^”]{2,})”|«([^»]{2,})»|\"([^\"]{2,})\"|(?<!\w)‘((?:[^’]|’(?=\w)){2,})’(?!\w)|(?<!\w)'((?:[^']|'(?=\w)){2,})'(?!\w)"
)
_ELLIPSIS = re.compile(r"\s*(?:\[\s*\.\.\.\s*\]|\(\s*\.\.\.\s*\)|\.\.\.)\s*")
_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|nobody|none|without|cannot|hardly|den(?:y|ied|ies)|fail(?:ed|s)?|refuse[ds]?|unless|if|lack(?:s|ed)?|false|untrue)\b|n't\b"
)
_OPENS = re.compile(
    r"(?:\b(?:not|no|never|neither|nor|without|cannot|hardly|denied that|deny that|denies that|false that|untrue that|unlikely that|by no means|in no way|anything but|far from|n't)|n't|\b(?:not|no|never|n't|cannot|nor|hardly|den(?:y|ied|ies)|untrue|false|wrong)\b[^.,;:]{0,40}\bthat|\b(?:not|n't|cannot) (?:say|claim|confirm|believe|think|know|mean)(?: that)?)(?: (?:a|an|the|be|been|any|that|yet|to|ever|really|so))*\W*$"
)
_CLOSES = re.compile(r"^\W{0,2}\b(?:not|never|no longer|unless|only if|without)\b")
_WORD = re.compile(r"-?\d[\d.,]*\d|-?\d|[^\W_]+(?:'[^\W_]+)*")


_MOST_STARTS = 50
"""How many places where an elided quote may begin are tried."""


class Match(StrEnum):
    """How quoted words stand in a text."""

    EXACT = "exact"
    REVERSED = "cut where the words around it reverse it"
    ALTERED = "a number, a name or a negation was changed"
    REWORDED = "other words for the same"
    ABSENT = "not there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Where quoted words were found (offsets into the text) and how; `changes` pairs claimed with found words."""

    match: Match
    start: int = 0
    end: int = 0
    changes: tuple[tuple[str, str], ...] = ()


def quoted(statement: str) -> tuple[str, ...]:
    """The quoted parts of a statement, without its marks; empty where nothing is quoted."""
    return tuple(next(part for part in match.groups() if part) for match in _QUOTED.finditer(statement))


def unquoted(statement: str) -> str:
    """The statement without its quoted parts."""
    return _QUOTED.sub(" ", statement)


def find(quote: str, text: str, folded: Folded, paragraphs: tuple[tuple[int, int], ...]) -> Quotation:
    """Look for a quote: word for word first, then with its ellipses, then nearly."""
    wanted = fold(quote).text.strip(" '\".,;:!?")
    if not wanted:
        return Quotation(match=Match.ABSENT)
    exact = _exact(wanted, folded)
    if exact is not None:
        return _guarded(exact, folded, wanted)
    parts = [part for part in _ELLIPSIS.split(wanted) if part.strip(" '.,;:!?")]
    if len(parts) > 1:
        return _elided(parts, folded, paragraphs)
    bracketed = re.sub(r"\[[^\]]*\]", "...", wanted)
    if bracketed != wanted:
        parts = [part for part in _ELLIPSIS.split(bracketed) if part.strip(" '.,;:!?")]
        found = _elided(parts, folded, paragraphs, gap=60)
        if found.match != Match.ABSENT:
            return found
    return _near(quote, wanted, text, folded)


def _exact(wanted: str, folded: Folded, since: int = 0, until: int | None = None) -> tuple[int, int] | None:
    stop = len(folded.text) if until is None else min(until, len(folded.text))
    at = folded.text.find(wanted, since, stop)
    while at >= 0:
        end = at + len(wanted)
        if _bounded(folded.text, at, end):
            return at, end
        at = folded.text.find(wanted, at + 1, stop)
    loose = _loose(wanted)
    match = loose.search(folded.text, since, stop) if loose else None
    return match.span() if match and _bounded(folded.text, *match.span()) else None


def _loose(wanted: str) -> re.Pattern[str] | None:
    """The same words and numbers with any marks between: a comma inside or outside the quotation marks."""
    tokens = _WORD.findall(wanted)
    if len(tokens) < 2 or len(tokens) > 120:
        return None
    return re.compile(r"(?<![\w])" + r"(?:[\s'\",.;:!?()\[\]]|-(?!\d)){1,4}".join(map(re.escape, tokens)) + r"(?!\w)")


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    minus = before == "-" and text[start].isdigit() and (start < 2 or not text[start - 2].isalnum())
    more = after in ".," and end + 1 < len(text) and text[end + 1].isdigit() and text[end - 1].isdigit()
    return (
        not (before.isalnum() and text[start].isalnum())
        and not (after.isalnum() and text[end - 1].isalnum())
        and not minus
        and not more
    )


def _guarded(span: tuple[int, int], folded: Folded, wanted: str) -> Quotation:
    start, end = folded.span(*span)
    before, after = folded.text[max(0, span[0] - 40) : span[0]], folded.text[span[1] : span[1] + 20]
    turned = _OPENS.search(before) and not _NEGATION.match(wanted)
    match = Match.REVERSED if turned or _CLOSES.match(after) else Match.EXACT
    return Quotation(match=match, start=start, end=end)


def _elided(parts: list[str], folded: Folded, paragraphs: tuple[tuple[int, int], ...], gap: int = 2000) -> Quotation:
    """Each part in order, in one paragraph, and no negation in what is left out."""
    wanted = [part.strip(" '.,;:!?") for part in parts]
    first = _exact(wanted[0], folded)
    for _ in range(_MOST_STARTS):
        if first is None:
            break
        spans = [first]
        for part in wanted[1:]:
            following = _exact(part, folded, spans[-1][1], spans[-1][1] + gap + len(part))
            if following is None:
                break
            spans.append(following)
        start, end = folded.span(spans[0][0], spans[-1][1])
        if len(spans) == len(parts) and any(first_ <= start and end <= last for first_, last in paragraphs):
            gaps = [folded.text[one[1] : other[0]] for one, other in itertools.pairwise(spans)]
            swallowed = next((left for left in gaps if _NEGATION.search(left)), None)
            if swallowed is not None:
                return Quotation(match=Match.ALTERED, start=start, end=end, changes=(("…", swallowed.strip()),))
            return _guarded((spans[0][0], spans[-1][1]), folded, parts[0])
        first = _exact(wanted[0], folded, first[1])
    return Quotation(match=Match.ABSENT)


def _capitals(text: str) -> frozenset[str]:
    """The folded words of a text that are written with a capital."""
    return frozenset(fold(word).text for word in _WORD.findall(text) if word[:1].isupper() and len(word) > 2)


def _near(quote: str, wanted: str, text: str, folded: Folded) -> Quotation:
    from rapidfuzz import fuzz

    tokens = _WORD.findall(wanted)
    if len(tokens) < 3:
        return Quotation(match=Match.ABSENT)
    aligned = fuzz.partial_ratio_alignment(wanted, folded.text, score_cutoff=62)
    if aligned is None or aligned.dest_end <= aligned.dest_start:
        return Quotation(match=Match.ABSENT)
    start, end = _whole_words(folded.text, aligned.dest_start, aligned.dest_end)
    while start < end and not folded.text[start].isalnum():
        start += 1
    found = _WORD.findall(folded.text[start:end])
    differ = difflib.SequenceMatcher(None, tokens, found, autojunk=False)
    edits = [code for code in differ.get_opcodes() if code[0] != "equal"]
    while edits and edits[-1][0] == "insert" and edits[-1][1] == len(tokens):
        edits.pop()
    while edits and edits[0][0] == "insert" and edits[0][1] == 0:
        edits.pop(0)
    changes = tuple((" ".join(tokens[i1:i2]), " ".join(found[j1:j2])) for _, i1, i2, j1, j2 in edits)
    kept = sum(block.size for block in differ.get_matching_blocks())
    if kept * 2 < len(tokens):
        return Quotation(match=Match.ABSENT)
    names = _capitals(quote), _capitals(text[slice(*folded.span(start, end))])
    altered = any(_alters(*change) or (change[0] in names[0] and change[1] in names[1]) for change in changes)
    match = Match.ALTERED if altered and kept * 10 >= len(tokens) * 6 else Match.REWORDED
    first, last = folded.span(start, end)
    return Quotation(match=match, start=first, end=last, changes=changes)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-'") and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _alters(claimed: str, found: str) -> bool:
    """Whether a change of words changes what is said: a number, or a negation on one side only."""
    from factcheck.facets.language import numerals

    one = [numeral.low for numeral in numerals.find(claimed.lstrip("-"))]
    other = [numeral.low for numeral in numerals.find(found.lstrip("-"))]
    if one and other and (one != other or claimed.startswith("-") != found.startswith("-")):
        return True
    return bool(_NEGATION.search(claimed)) != bool(_NEGATION.search(found))
