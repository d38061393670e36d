"""Judging a claim of type quote: are the words there, whole, and from the one who is said to have said them?

How words are found is told by `facets.language.quotation`. Limits: of several quoted parts all must be there, but who
said them is asked of the first alone.
"""

from __future__ import annotations

from factcheck.facets.language import quotation
from factcheck.facets.language.dated import Date
from factcheck.facets.language.quotation import Match, Quotation
from factcheck.judge import claimed, outlet
from factcheck.judge import speaker as speakers
from factcheck.judge.material import Text
from factcheck.judge.opinion import Opinion
from factcheck.model import BlockKind, Claim, Essay, Relation, RelationKind, Stance

_KINDS = {
    Match.EXACT: RelationKind.ENTAILS,
    Match.REVERSED: RelationKind.WEAKER,
    Match.ALTERED: RelationKind.CONFLICTS,
    Match.REWORDED: RelationKind.WEAKER,
    Match.ABSENT: RelationKind.UNRELATED,
}
_STANCES = {
    RelationKind.ENTAILS: Stance.SUPPORTS,
    RelationKind.WEAKER: Stance.QUALIFIES,
    RelationKind.CONFLICTS: Stance.CONTRADICTS,
    RelationKind.UNRELATED: Stance.SILENT,
}


def opinion(claim: Claim, essay: Essay, text: Text, publisher: str | None) -> Opinion:
    """What a text says of a quote. Every quoted part must be there; the worst found decides."""
    found = matches(claim, text)
    quotes = tuple(quote for quote, _ in found)
    relations = [_relation(quote, one, text) for quote, one in found]
    order = (RelationKind.CONFLICTS, RelationKind.UNRELATED, RelationKind.WEAKER, RelationKind.ENTAILS)
    worst = min((relation.kind for relation in relations), key=order.index)
    stance = _STANCES[worst]
    if stance != Stance.SILENT and _another_occasion(claim, essay, found[0][1], text):
        stance = Stance.SILENT
    if stance in {Stance.SUPPORTS, Stance.QUALIFIES}:
        voice = _voice(claim, quotes, found[0][1], text, publisher)
        if voice is not None:
            relations.append(voice)
            if voice.kind == RelationKind.CONFLICTS:
                stance = Stance.CONTRADICTS
            elif voice.kind == RelationKind.WEAKER:
                stance = Stance.QUALIFIES
    spans = tuple((one.start, one.end) for _, one in found if one.match != Match.ABSENT)
    share = sum(relation.kind == RelationKind.ENTAILS for relation in relations) / len(relations)
    return Opinion(stance=stance, share=share, relations=tuple(relations), spans=spans)


def matches(claim: Claim, text: Text) -> tuple[tuple[str, Quotation], ...]:
    """Each quoted part of a claim with how it stands in a text; the whole statement where nothing is marked."""
    # Marks around the whole statement may hold quotes of their own: the outermost pair is the quote.
    quotes = quotation.quoted(claim.statement) or (claim.statement,)
    return tuple((quote, quotation.find(quote, text.document.text, text.folded, text.paragraphs)) for quote in quotes)


def _another_occasion(claim: Claim, essay: Essay, found: Quotation, text: Text) -> bool:
    """Whether the claim dates the words and the source dates them otherwise."""
    said = [
        one for part in claimed.read(quotation.unquoted(claim.statement), essay) for one in part.facets.get("date", ())
    ]
    days = [one.interval for one in said if isinstance(one, Date) and one.interval is not None]
    start, end = next(((first, last) for first, last in text.paragraphs if first <= found.start < last), (0, 0))
    there = [
        one.interval
        for unit in text.units
        if start <= unit.start < end
        for one in text.passage(unit.index).facets.get("date", ())
        if isinstance(one, Date) and one.interval is not None
    ]
    return bool(days and there) and not any(day.overlaps(other) for day in days for other in there)


def _relation(quote: str, found: Quotation, text: Text) -> Relation:
    if found.match == Match.ABSENT:
        return Relation(facet="quote", kind=RelationKind.UNRELATED, claimed=quote)
    return Relation(
        facet="quote",
        kind=_KINDS[found.match],
        claimed=quote,
        found=text.document.text[found.start : found.end],
        start=found.start,
        end=found.end,
        why=_difference(found),
    )


def _difference(found: Quotation) -> str:
    """What differs, in words."""
    if not found.changes:
        return str(found.match) if found.match != Match.EXACT else ""
    claimed_words, found_words = found.changes[0]
    if claimed_words == "…":
        return f"the ellipsis leaves out “{found_words}”"
    if not claimed_words:
        return f"the source has “{found_words}”, which the essay leaves out"
    if not found_words:
        return f"the source does not have “{claimed_words}”"
    return f"the essay has “{claimed_words}”, the source “{found_words}”"


def _voice(
    claim: Claim, quotes: tuple[str, ...], found: Quotation, text: Text, publisher: str | None
) -> Relation | None:
    wanted = speakers.claimed(claim.statement, quotes, claim.speaker)
    if wanted is None:
        return None
    if _in_headline(found, text):
        own = outlet.is_meant(wanted.text, publisher, text.units[0].text if text.units else "")
        return Relation(
            facet="speaker",
            kind=RelationKind.ENTAILS if own else RelationKind.WEAKER,
            claimed=wanted.text,
            found=(publisher or "") if own else "",
            why="" if own else f"the source has it in a headline and does not say that {wanted.text} said it",
        )
    voice = speakers.found(text, found.start, found.end)
    if voice is None:
        return Relation(
            facet="speaker",
            kind=RelationKind.WEAKER,
            claimed=wanted.text,
            why=f"the source does not say that {wanted.text} said it",
        )
    same = speakers.same(wanted, voice, text)
    kind = RelationKind.ENTAILS if same else RelationKind.WEAKER if same is None else RelationKind.CONFLICTS
    return Relation(facet="speaker", kind=kind, claimed=wanted.text, found=voice.text)


def _in_headline(found: Quotation, text: Text) -> bool:
    """Whether the words are the text's own headline, or said to be one, and nobody is quoted in it."""
    block = next((one for one in text.document.blocks if one.start <= found.start < one.end), None)
    if block is None:
        return False
    start, _ = speakers.whole_quote(text.document.text, found.start, found.end, block.start, block.end)
    before = text.document.text[block.start : start]
    heads = block.kind in {BlockKind.TITLE, BlockKind.HEADING} and speakers.found(text, found.start, found.end) is None
    return heads or outlet.in_headline(before)
