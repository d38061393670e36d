"""Dates as intervals of days, with what they date.

A date that picks out an event ("the 2021 flood", "the bombing of 7 May 1999") frames the claim: a passage about
another year is about another event. A date that says when something happened is a value: it is compared with
the date that the passage gives to the same happening. Relative dates count from the source's own date, those of a
claim from the essay's. *Before, after, by, until* open the interval on one side.

A day that was resolved from a weekday or "yesterday" and lies one day off, where somebody travelled, is flagged as
a possible shift of time zone and not called wrong (measured: arrivals are dated by the clock of either end).

Limits: calendars other than the Gregorian; "the day after the vote" where the vote is dated elsewhere; a year of five digits
or beyond 2199; "about 3 May", which may as well say of what, and "around 1970", which is read as a number.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from factcheck.facets import Bearing, Context, Passage
from factcheck.facets.language import dating, governing, lexicon, scene
from factcheck.facets.language.dated import Date, relation
from factcheck.facets.language.words import Sentence
from factcheck.facets.polarity import Polarity
from factcheck.model import DateRange, Facet, Relation, RelationKind

VERSION = 5
BEARING = Bearing.VALUE


def find(sentence: Sentence, context: Context) -> tuple[Date, ...]:
    """The dates of a sentence."""
    return dating.find(sentence, context.anchor, essay=context.essay)


def compare(claimed: Facet, claim: Passage, passage: Passage) -> Relation | None:
    """Hold a claimed date against the one that the passage gives to the same happening."""
    if not isinstance(claimed, Date):
        return None
    if claimed.interval is None:
        claimed = _in_the_year_of(claimed, passage)
    if claimed.interval is None:
        return Relation(
            facet="date", kind=RelationKind.UNRELATED, claimed=claimed.exact, why="there is no day to count from"
        )
    found = [one for one in passage.facets.get("date", ()) if isinstance(one, Date)]
    if claimed.event and claimed.frames:
        return _picked_out(claimed, claim, found, passage)
    if claimed.frames:
        return _framed(claimed, found, passage)
    if _another_time(claimed, claim, found, passage):
        return Relation(
            facet="frame", kind=RelationKind.UNRELATED, claimed=claimed.exact, why="it tells of another time"
        )
    known = passage.context.title
    acts = scene.acts(claim.main_sentence)
    scored = [
        (score, one)
        for one in found
        if (score := _alignment(claimed, one, claim, known)) is not None
        and not _of_other_act(one, acts, claim, passage)
    ]
    if not scored:
        return _of_another(claimed, found, acts, claim, passage)
    scored = [(score, one) for score, one in scored if acts & one.near] or scored
    score, best = max(scored, key=lambda pair: pair[0])
    kind, why = relation(claimed, best)
    if kind != RelationKind.ENTAILS and not claimed.opening:
        # The very day, almost as well aligned, is likelier meant than another one.
        same = (one for rank, one in scored if rank > score - 0.7 and relation(claimed, one)[0] == RelationKind.ENTAILS)
        best = next(same, best)
        kind, why = relation(claimed, best)
    if kind == RelationKind.CONFLICTS and not acts & _ENDS:
        # "From 3 to 20 May" does not deny that it was on 10 May.
        whole = next(
            (one for one in found if one is not best and one.start <= best.start and best.end <= one.end), best
        )
        best, (kind, why) = whole, relation(claimed, whole)
    if kind == RelationKind.CONFLICTS and _both_days(claimed, best, found):
        kind, why = RelationKind.WEAKER, "the source gives both days, one by another clock"
    if kind == RelationKind.UNRELATED and claimed.standing and best.standing and not claimed.opening:
        # How many there were "as of 3 May" says nothing of how many there were by another day.
        return Relation(facet="frame", kind=kind, claimed=claimed.exact, found=best.exact, why=why)
    told = _related(claimed, best, kind, why)
    borne = kind == RelationKind.CONFLICTS and any(
        relation(claimed, one)[0] == RelationKind.ENTAILS and not _of_other_act(one, acts, claim, passage)
        for one in found
    )
    return replace(told, firm=told.firm and not borne)


def _of_another(claimed: Date, found: list[Date], acts: frozenset[str], claim: Passage, passage: Passage) -> Relation:
    """That no date goes with what is claimed; where the very day goes with another act, which."""
    told = bool(acts & passage.meanings)
    for one in found:
        if _of_other_act(one, acts, claim, passage) and relation(claimed, one)[0] == RelationKind.ENTAILS:
            # Where the claim's own act is told nowhere, the other may be another word for it.
            return replace(_related(claimed, one, RelationKind.UNRELATED, "that day is of another act"), firm=told)
    why = _uncounted(acts or claim.meanings, passage)
    return Relation(facet="date", kind=RelationKind.UNRELATED, claimed=claimed.exact, why=why)


_ENDS = frozenset(
    lexicon.concept(word) for word in "begin start end finish open close found establish launch arrive leave".split()
)


def _related(claimed: Date, found: Date, kind: RelationKind, why: str) -> Relation:
    return Relation(
        facet="anniversary" if found.reckoned else "date",
        kind=kind,
        claimed=claimed.exact,
        found=found.exact,
        claimed_value=_meant(claimed),
        found_value=_meant(found),
        start=found.start,
        end=found.end,
        why=why,
        firm=kind != RelationKind.UNRELATED or not (found.opening or found.yearless or claimed.yearless),
    )


def _uncounted(told: frozenset[str], passage: Passage) -> str:
    """That a source without a date of its own says "yesterday" of what the claim tells; "" else."""
    found = (one for one in passage.facets.get("date", ()) if isinstance(one, Date))
    relative = next((one for one in found if one.relative and one.days is None and told & one.near), None)
    if relative is None or passage.context.anchor is not None:
        return ""
    return f"the source has no date from which to count “{relative.exact}”"


def _of_other_act(found: Date, acts: frozenset[str], claim: Passage, passage: Passage) -> bool:
    """Whether a date goes with another verb of its sentence than the claim's."""
    sentence = next((unit for unit in passage.sentences if unit.index == found.sentence), None)
    dates = (
        one.start for one in passage.facets.get("date", ()) if isinstance(one, Date) and one.sentence == found.sentence
    )
    return sentence is not None and (
        governing.of_earlier_act(sentence, found.start, acts)
        or governing.of_other_part(sentence, found.start, acts, dates)
        or governing.of_another_act(sentence, found.start, acts, claim.meanings)
        or governing.of_first_act(sentence, passage.sentences, acts)
    )


def _both_days(claimed: Date, best: Date, found: list[Date]) -> bool:
    """Whether the sentence names the claimed day beside the one before or after it ("23:40 GMT on 8 May, already 9 May")."""
    interval, other = claimed.interval, best.interval
    if interval is None or other is None or not interval.is_day or abs((other.first - interval.first).days) != 1:
        return False
    return any(one.interval == interval and one.sentence == best.sentence for one in found)


def _meant(one: Date) -> str:
    """The days that a relative date was resolved to, in ISO form; "" where the words name them."""
    return str(one.days) if one.relative and one.days is not None else ""


def _in_the_year_of(claimed: Date, passage: Passage) -> Date:
    """A claimed day without a year, in the year that the passage or its source's date gives it."""
    if claimed.month_day is None:
        return claimed
    days = [one.days for one in passage.facets.get("date", ()) if isinstance(one, Date) and one.days is not None]
    days += [passage.context.anchor] if passage.context.anchor else []
    month, day = claimed.month_day
    year = days[0].first.year if days else 2000
    try:
        return replace(claimed, days=DateRange.day(dt.date(year, month, day)) if day else DateRange.month(year, month))
    except ValueError:
        return claimed


def _another_time(claimed: Date, claim: Passage, found: list[Date], passage: Passage) -> bool:
    """Whether the passage cannot be about a claim that dates its other values: written before it, or of another year."""
    interval = claimed.interval
    others = any(claim.facets.get(kind) for kind in ("number", "anniversary"))
    if interval is None or claimed.opening or not others:
        return False
    issued = passage.context.issued
    if issued is not None and _long_before(issued, interval) and not _foreseen(claim):
        return True
    framing = [
        one.days
        for one in found
        if one.frames and one.following and one.days is not None and one.sentence == passage.main_sentence.index
    ]
    return (
        bool(framing)
        and not any(days.first.year == interval.first.year for days in framing)
        and not claim.facets.get("anniversary")
    )


def _long_before(issued: DateRange, interval: DateRange) -> bool:
    """Whether a text is too old for the claim's date; one of a few days before may tell the same event of another day."""
    return (interval.first - issued.last).days > _SAME_NEWS


_SAME_NEWS = 30


def _foreseen(claim: Passage) -> bool:
    """Whether the claim itself speaks of what is to come."""
    return any(isinstance(one, Polarity) and one.foreseen for one in claim.facets.get("polarity", ()))


def _picked_out(claimed: Date, claim: Passage, found: list[Date], passage: Passage) -> Relation | None:
    """Whether the event that the claim's date picks out is this one: not where the passage dates such an event otherwise."""
    interval, issued = claimed.interval, passage.context.issued
    if interval is None:
        return None
    dated = [one for one in found if one.interval is not None and claimed.event in one.near]
    same = next((one for one in found if one.interval is not None and one.interval.overlaps(interval)), None)
    if same is not None:
        aligned = same in dated or _alignment(claimed, same, claim, passage.context.title) is not None
        return _related(claimed, same, *relation(claimed, same)) if aligned else None
    if dated or (issued is not None and issued.last < interval.first and not _foreseen(claim)):
        other = dated[0].exact if dated else ""
        return Relation(facet="frame", kind=RelationKind.UNRELATED, claimed=claimed.exact, found=other)
    if issued is not None and issued.first.year == interval.first.year:
        return None
    return Relation(facet="date", kind=RelationKind.UNRELATED, claimed=claimed.exact)


def _framed(claimed: Date, found: list[Date], passage: Passage) -> Relation | None:
    """Whether the passage speaks of the event that the claim's date picks out."""
    interval = claimed.interval
    if interval is None:
        return None
    same = [one for one in found if one.interval is not None and one.interval.overlaps(interval)]
    if same:
        return Relation(
            facet="frame",
            kind=RelationKind.ENTAILS,
            claimed=claimed.exact,
            found=same[0].exact,
            start=same[0].start,
            end=same[0].end,
        )
    rivals = [
        one
        for one in found
        if one.interval is not None and one.frames and (not claimed.following or one.following == claimed.following)
    ]
    issued = passage.context.issued
    year = interval.first.year
    elsewhere = issued is not None and (
        issued.last < interval.first or (issued.first.year != year and str(year) not in passage.context.known)
    )
    if rivals or elsewhere:
        return Relation(
            facet="frame", kind=RelationKind.UNRELATED, claimed=claimed.exact, found=rivals[0].exact if rivals else ""
        )
    return None


def _alignment(claimed: Date, found: Date, claim: Passage, known: frozenset[str]) -> float | None:
    """How surely two dates date the same happening; `None` where they do not."""
    if found.interval is None and not found.month_day:
        return None
    asked = claimed.near
    if claim.facets.get("anniversary") and found.days is not None and found.days.is_day and found.days == claimed.days:
        return 1.0
    shared = asked & (found.near | known)
    said = asked & found.near
    if asked and 3 * len(said) < len(asked):
        return None
    if claim.facets.get("anniversary"):
        # Two dates are in play, a stretch apart: only one of the same year can be the other's rival.
        if found.reckoned or not _same_year(claimed, found):
            return None
    elif found.celebrates or (found.reckoned and not (asked - scene.names(claim.sentences[0])) & found.reckoned):
        return None
    if found.frames and found.following and found.following not in asked:
        return None
    score = len(shared) / max(1, len(asked)) + (1 if found.reckoned else 0)
    predicates = asked - scene.names(claim.sentences[0])
    if predicates:
        score += 1.5 * len(predicates & found.near) / len(predicates)
    return score - (0.5 if found.frames else 0)


def _same_year(one: Date, other: Date) -> bool:
    return one.days is None or other.days is None or one.days.first.year == other.days.first.year
