"""Who says the quoted words: as the claim has it, and as the source has it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.facets.language import places, scene
from factcheck.facets.language.quotation import unquoted
from factcheck.facets.language.words import sentences, words
from factcheck.judge import office
from factcheck.judge.material import Text
from factcheck.model import BlockKind

_SAID = (
    r"said|says|told|tells|stated|states|announced|declared|wrote|writes|added|adds|recalled|warned|warns|insisted|insists|claimed|claims|argued|argues|explained|explains|noted|replied|asked|"
    r"remarked|testified|tweeted|posted|promised|vowed|pledged|called|described|stressed|emphasi[sz]ed|urged|expressed|reads|voiced|quipped|joked|admitted|acknowledged|concluded|commented|hoped|hopes|wished|wants|wanted|speaks|spoke"
)
_SAID = f"(?-i:{_SAID})"  # "the two States" is no verb
_AFTER = re.compile(
    rf"^[\s,'’”\"».–—-]*(?:(?P<pro>he|she|they|it)\s(?:{_SAID})|(?P<who>[^,.;:!?“”\"]{{2,70}}?)\s(?:(?:has|had|have|later|also)\s)?(?:{_SAID})\b|(?:{_SAID})\s(?P<inv>[^,.;:!?“”\"]{{2,70}}))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?P<who>[^.;!?“”\"]{{2,120}}?)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbeing)(?<!\bbe)\s(?:(?:has|had|have|later|also)\s)?(?:{_SAID})\b(?:[^.;!?“”\"]|(?<=[A-Z])\.){{0,170}}|according\sto\s(?P<acc>[^,.;“”\"]{{2,60}})[^.;!?“”\"]{{0,60}})[,:]?\s?[‘'“\"«]?$",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[“\"‘«][^“”\"‘’«»]{0,80}$")
_PRONOUN_SAID = re.compile(rf"(?i)\b(?:he|she|they|it)\s(?:also\s)?(?:{_SAID})[,:]?\s*$")
_PRONOUN = re.compile(rf"(?i)\b(?:he|she|they|it)\s(?:also\s)?(?:{_SAID})\b")
_OFFICE = r"(?:(?:MR|MS|MRS|DR|PRESIDENT|SECRETARY|MINISTER|SENATOR|GENERAL|CHAIRMAN|CHAIR|JUDGE|PRIME|SIR)\.?)"
_SHOUTED = re.compile(
    rf"\b(?P<who>(?:{_OFFICE}\s)*[A-Z][A-Z’'-]+)\s?(?:\((?:via|through|in|as)\b[^)]{{1,60}}\):?|:)"
    rf"|\b(?P<titled>{_OFFICE}\s[A-Z][A-Z’'-]+)\b"
)
_LABELLED = re.compile(rf"\bunder\s(?:the\s\w+\s)*(?P<who>{_OFFICE}\s[A-Z][A-Z’'-]+)")
_LABEL = re.compile(r"^\W{0,3}(?P<who>[A-Z][\w.’' -]{1,60}?)\s?(?:\((?:via|through|in|as)[^)]{1,60}\)\s?)?:\s")
_WISH = re.compile(
    r"(?i)\b(?:desire|wish|want|wants|hope|hopes|seek|seeks|aim|intent|intention|pledge|promise|phrase|words|claim|vow|call|demand|goal|commitment|ambition|serious about)\b"
)
_HEADING = re.compile(
    r"(?i)\b(?:speech|address|remarks|interview|statement|transcript|press conference|letter|testimony|lecture|sermon|op-ed)\b(?:\s\w+){0,3}?\s(?:by|of|with|from)\s(?P<who>[^,.;:|]{2,60})|(?P<own>[A-Z][\w.’-]+(?:\s[A-Z][\w.’-]+){0,3})['’]s?\s(?:\w+\s){0,3}(?:speech|address|remarks|statement|letter)\b"
)
_HEADS = frozenset({BlockKind.HEADING, BlockKind.TITLE})
_LEAD = re.compile(r"(?P<who>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}):\s")
_BY = re.compile(r"(?i)\bby\s(?P<who>(?-i:[A-Z])[\w.’'-]+(?:\s(?-i:[A-Z])[\w.’'-]+){1,3})")
_NOT_PERSONS = frozenset(
    """page article report transcript paper text story website newspaper essay piece account feature opinion analysis
    commentary editorial explainer factbox timeline update watch video exclusive breaking live review profile""".split()
)
_PRONOUNS = frozenset("he she they it we i you who".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: the words for them, their concepts, and whether a proper name is among them."""

    text: str
    parts: frozenset[str]
    named: bool


def speaker(text: str) -> Speaker | None:
    """A speaker from the words for them; `None` for pronouns and nothing."""
    text = re.sub(r"(?i)^(?:it\s(?:was|is)\s)(.*?)(?:\swho)?$", r"\1", text.strip())
    cleaned = re.sub(r"(?i)\b(?:also|later|then|in\s\w+\s?\d*|on\s\w+day|yesterday|today)\b", " ", text).strip(
        " ,'\"“”‘’:-"
    )
    found = [word for word in words(cleaned) if word.meaning or word.lower in _PRONOUNS]
    if not found or all(word.lower in _PRONOUNS for word in found) or _NOT_PERSONS & {word.lower for word in found}:
        return None
    parts = frozenset(word.meaning for word in found if word.meaning and word.lower not in _TITLES)
    named = any(word.capital and word.lower not in _TITLES and word.lower not in {"the", "a", "an"} for word in found)
    return Speaker(text=cleaned, parts=parts or frozenset(word.meaning for word in found if word.meaning), named=named)


_ASIDE = re.compile(r"(?i)(?:[a-z]+ing|through|via|in|at|on|with|by|after|from|speaking|asked|who|for|during|\d+$)\b")
_TITLES = frozenset("mr mrs ms dr sir lord lady dame prof professor".split())


def claimed(statement: str, quotes: tuple[str, ...], given: str | None) -> Speaker | None:
    """The speaker that a claim names: `speaker:` where it is given, else the one in the statement, else none."""
    if given:
        return speaker(given)
    if not quotes:
        return None
    at = statement.find(quotes[0])
    before, after = statement[:at].rstrip("“\"'‘« "), statement[at + len(quotes[-1]) :]
    found = _around(before, after)
    if found is not None:
        return found
    if _WISH.search(before):
        names = [word for unit in sentences(before) for word in scene.name_words(unit)]
        if names:
            return speaker(" ".join(word.text for word in names[:3] if abs(word.start - names[0].start) < 40))
    return None


def _around(before: str, after: str) -> Speaker | None:
    match = _AFTER.match(after[:120])
    if match and match["pro"]:
        return _named_before(before)
    if match:
        found = speaker(_subject(match["who"]) if match["who"] else _head(match["inv"]))
        if found:
            return found
    opened = _OPENED.search(before)
    pronoun = _PRONOUN_SAID.search(before[: opened.start()] if opened else before)
    if pronoun:
        return _named_before(before[: pronoun.start()])
    shouted = _SHOUTED.search(before[-300:])
    if shouted:
        return speaker(shouted["who"] or shouted["titled"])
    labelled = _LABELLED.search(after[:120])
    if labelled:
        return speaker(labelled["who"])
    match = _BEFORE.search((before[: opened.start()] if opened else before)[-300:])
    if match:
        return speaker(_subject(match["who"]) if match["who"] else match["acc"])
    return None


def _spoken_before(before: str) -> Speaker | None:
    """The last person who is said to have spoken in the sentences before."""
    for unit in reversed(sentences(unquoted(before))[-3:]):
        voice = re.search(rf"(?i)(?P<who>[^,.;:!?“”\"]{{2,70}}?)\s(?:{_SAID})\b", unit.text)
        named = speaker(_subject(voice["who"])) if voice else None
        if named is not None and named.named:
            return named
    return None


def _named_before(before: str) -> Speaker | None:
    """The last person named before a quote that "she said": the first name of the nearest sentence that has one."""
    spoken = _spoken_before(before)
    if spoken is not None:
        return spoken
    for unit in reversed(sentences(unquoted(before))[-3:]):
        own = _HEADING.search(unit.text)
        if own:
            return speaker(own["who"] or own["own"])
        found = scene.name_words(unit)
        names = [word for word in found if not places.country(word.lower.removesuffix("'s"))] or found
        if names:
            return speaker(" ".join(word.text for word in names if word.start - names[0].start < 30))
    return None


def _subject(text: str) -> str:
    """The subject nearest to the verb of saying, with what stands beside it ("Jane Roe, the mayor,")."""
    clause = re.split(r"\b(?:and then|that|which|when|while|because|after|before|as)\s", text.strip(" ,"))[-1]
    pieces = [piece.strip() for piece in clause.split(",") if piece.strip() and not _ASIDE.match(piece.strip())]
    if not pieces:
        return text
    if (
        len(pieces) >= 2
        and re.match(r"(?i)(?:the|a|an|who|chief|head|minister|president|director|spokes\w+)\b", pieces[-1])
        and re.search(r"[A-Z]", pieces[-2])
    ):
        return f"{pieces[-2]} {pieces[-1]}"
    return pieces[-1]


def _head(text: str) -> str:
    return re.split(r"\b(?:in|on|at|to|during|after|before|that|when|as|while|last|this)\s", text.strip())[0]


def found(text: Text, start: int, end: int) -> Speaker | None:
    """Whom the source names as the speaker of the words at these offsets.

    Looked for in this order: beside the quote, in a label at the start of its paragraph ("PRESIDENT XI: …") or of one
    above it in a transcript, in the sentences just before, and last in the title or a heading ("Interview with …").
    """
    whole = text.document.text
    block = next((one for one in text.document.blocks if one.start <= start < one.end), None)
    first = block.start if block else 0
    last = block.end if block else len(whole)
    start, end = whole_quote(whole, start, end, first, last)
    beside = _around(whole[first:start], whole[end:last])
    if beside is not None:
        return beside
    label = _label(text, start)
    if label is not None:
        return label
    told = _HEADING.search(_sentence_before(whole[first:start]))
    if told:
        return speaker(told["who"] or told["own"])
    above = whole[max(0, first - 600) : start]
    beside_it = f"{whole[max(first, start - 40) : start]} {whole[end : min(last, end + 40)]}"
    if _PRONOUN.search(beside_it):
        return _named_before(above)
    return _spoken_before(above) or _heading(text, start, quoted=whole[start : start + 1] in '“«"')


def whole_quote(whole: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The ends of the quotation that the words stand in: who spoke stands outside of its marks."""
    for opening, closing in ("“”", "«»", '""'):
        begins = whole.rfind(opening, first, start + 1)
        ends = whole.find(closing, end - 1, last)
        between = whole[begins + 1 : start], whole[end : max(end, ends)]
        if begins >= 0 and ends >= 0 and not any(mark in piece for piece in between for mark in (opening, closing)):
            return begins, ends + 1
    return start, end


def _sentence_before(before: str) -> str:
    """The sentence that leads up to a quote."""
    units = sentences(unquoted(before))
    return units[-1].text if units else ""


def _label(text: Text, start: int) -> Speaker | None:
    above = [one for one in text.document.blocks if one.start <= start and one.kind not in _HEADS]
    for block in reversed(above):
        match = _LABEL.match(text.document.text[block.start : block.start + 120])
        if match and not re.match(r"(?i)(?:note|correction|update|source|photo|q|a|editor)\b", match["who"]):
            return speaker(match["who"])
        if start - block.start > 6000:
            break
    return None


def _heading(text: Text, start: int, *, quoted: bool) -> Speaker | None:
    """Whose speech or text it is by a title or heading; words that nobody quotes are the author's own."""
    whole = text.document.text
    heads = [text.document.title or ""]
    for block in (one for one in text.document.blocks if one.start <= start and one.kind in _HEADS):
        heads.append(whole[block.start : block.end])
        lead = _LEAD.match(heads[-1]) if start < block.end else None
        if lead:
            return speaker(lead["who"])
    for head in reversed(heads):
        match = _HEADING.search(head)
        if match:
            return speaker(match["who"] or match["own"])
    first = text.units[0].text if text.units and len(text.units[0].words) <= 12 else ""
    byline = _BY.search(f"{heads[0]} {first}")
    own = text.document.byline or (byline["who"] if byline else None)
    return speaker(own) if own and not quoted else None


def same(one: Speaker, other: Speaker, text: Text) -> bool | None:
    """Whether two speakers are one; `None` where that cannot be told (a name against a description)."""
    if one.parts & other.parts:
        return True
    if one.named and other.named:
        return office.speaks_for(other.parts, one.parts, text.units)
    if not one.named and not other.named:
        return False
    return None
