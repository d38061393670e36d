"""What the weights made of a passage, what moved them, and how the last word was found, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator

from factcheck.judge.trace.values import Ground, Settling, Signal, Trace, Weighing
from factcheck.judge.trace.weights import push
from factcheck.judge.weighing.ensemble import Likelihood
from factcheck.reports.explained.lines import Line, compared

_ANSWERS = ("supports", "contradicts", "leaves it open")
_MOVED = 3
_LEAST = 0.05
"""Factors nearer to 1 than about a twentieth move nothing worth telling."""


def told(trace: Trace) -> Iterator[Line]:
    """The lines from the rules to the last word."""
    ruled = ", ".join(one.ruled for one in trace.settling)
    if trace.quotes:
        return
    shares = [one.share for one in trace.candidates if one.decides]
    there = f"; {shares[0]:.0%} of the claim's words are there" if len(shares) == 1 else ""
    yield Line(label="rules", text=f"{ruled}{there}", indent=2)
    if trace.weighing is not None:
        yield from _weights(trace.weighing)
    if len(trace.settling) > 1:
        both = " and ".join(one.settled for one in trace.settling)
        yield Line(label="last word", text=f"{both}: which of two voices is right is not weighed", indent=2)
        return
    for number, text in enumerate(line for one in trace.settling for line in _settled(one, trace)):
        yield Line(label="" if number else "last word", text=text, indent=2 if not number else 14)


def _weights(one: Weighing) -> Iterator[Line]:
    likely = _three(one.likelihood)
    top = likely.index(max(likely))
    said = ", ".join(f"{name} {share:.2f}" for name, share in zip(_ANSWERS, likely, strict=True))
    yield Line(label="weights", text=f"{said}; if it said nothing: {_plain(one.nothing)}", indent=2)
    moved = [signal for signal in one.signals if abs(push(signal)[top]) >= _LEAST][:_MOVED]
    if moved:
        factors = (f"{_factor(push(signal)[top])} {gloss(signal.name)}: {_values(signal)}" for signal in moved)
        yield Line(text=f"moved most, as factors on “{_ANSWERS[top]}”: {'; '.join(factors)}", indent=14)


def _three(likely: Likelihood) -> tuple[float, float, float]:
    return likely.supports, likely.contradicts, likely.leaves_open


def _plain(likely: Likelihood) -> str:
    return ", ".join(f"{share:.2f}" for share in _three(likely))


def _factor(logarithm: float) -> str:
    return f"×{math.exp(logarithm):.1f}" if logarithm >= 0 else f"÷{math.exp(-logarithm):.1f}"


def _values(signal: Signal) -> str:
    return f"{signal.value:.3g}, not {signal.nothing:.3g}"


def _settled(one: Settling, trace: Trace) -> Iterator[str]:
    """By which rule the last word was found, and what would have been asked of the weights."""
    if one.ground is Ground.RULES_ALONE:
        yield f"{one.settled}: by the rules alone; {_unweighed(trace)}"
    elif one.ground is Ground.WEIGHTS_DECIDE:
        bar = {"supports": one.supports_from, "contradicts": one.contradicts_from}.get(one.settled)
        asked = f", which is asked to be {bar:.2f} at least" if bar is not None else ""
        unlikely = (
            f", which is asked to be {one.stands_from:.2f} likely at least" if one.stands_from is not None else ""
        )
        yield f"{one.settled}: the weights decide{asked}; the rules alone said {one.ruled}{unlikely}"
    elif one.ground is Ground.WEIGHTS_AGREE:
        yield f"{one.settled}: the rules decide, and the weights find it likely enough ({one.stands_from:.2f} is asked)"
    elif one.ground is Ground.WEIGHTS_TOO_LOW:
        bars = (("supports", one.supports_from), ("contradicts", one.contradicts_from))
        asked = " or ".join(f"{name} from {bar:.2f} on" for name, bar in bars if bar is not None)
        yield f"{one.settled}: the weights are too low to change it" + (f" (to {asked})" if asked else "")
    else:
        yield f"{one.settled}: the rules hold, whatever the weights say"
    for relation in one.holding[:3]:
        yield f"because of {compared(relation, 60)}"
    if one.wanting:
        yield f"in the way of support: {'; '.join(_wants(one))}"


def _unweighed(trace: Trace) -> str:
    if trace.echoes:
        return "a page that gives the essay's words is not weighed"
    return "a page that corrects itself, or an empty one, is not weighed"


def _wants(one: Settling) -> list[str]:
    names = dict(one.wanting)
    if "number_claimed" in names:
        names = {name: value for name, value in names.items() if not name.startswith("number_")} | {
            "number_claimed": 1.0
        }
    return [_WANTING.get(name, f"{gloss(name)} is {value:.3g}") for name, value in names.items()][:3]


_WANTING = {
    "number_claimed": "the passage's own sentence lacks a number of the claim",
    "words_figures": "a figure of the claim is not in the passage",
    "words_clocks": "the passage has another time of day",
    "words_exchanged": "names stand in each other's place",
    "words_negations": "the claim denies something, and its contrary has the same words",
}

_FAMILIES = {"number": "numbers", "date": "dates", "words": "words"}
_RELATIONS = frozenset({"entails", "weaker", "conflicts", "unrelated"})
_GLOSSES = {
    "number_agreeing": "numbers that agree",
    "number_differing": "numbers that differ",
    "number_absent": "numbers of the claim that are not there",
    "number_fit_for": "fit of the best number that agrees",
    "number_fit_against": "fit of the best number that differs",
    "number_margin": "how much better agreeing numbers fit than differing ones",
    "number_sum_margin": "how much better agreeing numbers fit, summed",
    "number_worst_fit": "fit of the number that fits worst",
    "number_distance": "distance of the numbers (logarithm)",
    "number_ratio": "ratio of the numbers (logarithm)",
    "number_rivals": "numbers that might be meant",
    "number_near": "words near both numbers",
    "number_beside": "words beside both numbers",
    "date_absent": "dates of the claim that are not there",
    "date_apart": "days apart from those claimed",
    "date_within": "days within those claimed",
    "date_fit_for": "fit of the best date that agrees",
    "date_fit_against": "fit of the best date that differs",
    "date_margin": "how much better agreeing dates fit than differing ones",
    "date_sum_margin": "how much better agreeing dates fit, summed",
    "date_gap": "days between the dates (logarithm)",
    "date_found": "dates in the passage",
    "date_yearless": "the date there has no year",
    "words_share": "share of the claim's words there",
    "words_main": "share of its words in one sentence",
    "words_stems": "share of its words there in some form",
    "words_exact": "share of its words there as written",
    "words_order": "share of its words there in order",
    "words_pairs": "share of its pairs of words there",
    "words_tail": "share of its last words there",
    "words_unsaid": "words of the claim that are not there",
    "words_dropped": "words of the claim where the passage has none",
    "words_replaced": "words of the claim where the passage has others",
    "words_digits_unsaid": "figures of the claim that are not there",
    "words_capitals_unsaid": "capitalised words of the claim that are not there",
    "words_names_unsaid": "names of the claim that are not there",
    "words_names_new": "names that the claim does not have",
    "words_passage_length": "words in the passage",
    "words_opposites": "words of the contrary meaning",
    "words_negations_there": "negations in the passage",
    "words_predicated": "the claim's verb is there",
    "words_complement": "what the subject is said to be is there",
    "words_subject": "the claim's subject is there",
    "words_told": "all that is said of the subject is there",
    "words_title_share": "share of its words in the title",
}


def gloss(name: str) -> str:
    """A signal's name in words; of one without words of its own, its family and its name."""
    if name in _GLOSSES:
        return _GLOSSES[name]
    family, _, rest = name.partition("_")
    if rest in _RELATIONS:
        return f"{family}: relations of the kind “{rest}”"
    return f"{_FAMILIES.get(family, family)}: {rest.replace('_', ' ')}"
